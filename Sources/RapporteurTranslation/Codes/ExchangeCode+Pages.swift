package import RapporteurDiagnostics

// The examples are files for the questionnaire of the examples of translations, which has the text "Capacity" at
// sections/capacity/title; `ImportTests` reads them.

extension ExchangeCode {
    /// The pages of all codes.
    package static let pages: [CodePage] = [
        page(
            .notXLIFF, .error, Message("Not an XLIFF file, or not well-formed XML"),
            Message(
                """
                Translators get and return XLIFF 2.0, which every translation tool of the last ten years reads. \
                A file that was saved half, in another version or in another encoding is not guessed at.
                """),
            bad: file(unit("Capacités")).replacing("</target>", with: ""), good: file(unit("Capacités"))),
        page(
            .documentType, .error, Message("A document type"),
            Message(
                """
                A document type can define names for long texts and for other files, and XLIFF needs none. The \
                file is not read, whoever has added it.
                """),
            bad: "<!DOCTYPE xliff [<!ENTITY all \"\">]>\n" + file(unit("Capacités")), good: file(unit("Capacités"))),
        page(
            .otherVersion, .error, Message("Another version of XLIFF"),
            Message(
                """
                XLIFF 1.2 is another format with the same name. Tools that know both have a choice when they \
                save.
                """),
            bad: file(unit("Capacités")).replacing("version=\"2.0\"", with: "version=\"3.0\""),
            good: file(unit("Capacités"))),
        page(
            .otherLanguages, .error, Message("Languages that do not fit the questionnaire"),
            Message(
                """
                The source language is that of questionnaire.yaml, and the target language gives the translation \
                file its name. A wrong one would put a whole language in the place of another.
                """),
            bad: file(unit("Capacités")).replacing("trgLang=\"fr\"", with: "trgLang=\"en\""),
            good: file(unit("Capacités"))),
        page(
            .otherQuestionnaire, .error, Message("Texts of another questionnaire"),
            Message(
                """
                Two cycles share many ids, and the texts may differ in a word. The file names its questionnaire \
                in the id of its element file.
                """),
            bad: file(unit("Capacités")).replacing("file id=\"example\"", with: "file id=\"example-2023\""),
            good: file(unit("Capacités"))),
        page(
            .unitTwice, .error, Message("A text that stands twice"),
            Message(
                """
                Which of the two translations is meant, nobody can tell. It happens where files are joined by \
                hand.
                """),
            bad: file(unit("Capacités") + unit("Compétences")), good: file(unit("Capacités"))),
        page(
            .unknownMarkup, .warning, Message("Markup that texts of questionnaires do not have"),
            Message(
                """
                Texts of questionnaires are plain: bold letters or links would not be shown. The words are kept.
                """),
            bad: file(unit("<pc id=\"1\">Capacités</pc>")), good: file(unit("Capacités"))),
        page(
            .controlCharacter, .error, Message("An invisible control character in a translation"),
            Message(
                """
                It comes with text that is copied from other programs, shows as a box or as nothing, and makes \
                two texts differ that look the same.
                """),
            bad: file(unit("Capacit<cp hex=\"0007\"/>és")), good: file(unit("Capacités"))),
    ]

    private static func page(
        _ code: ExchangeCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String
    ) -> CodePage {
        CodePage(code.rawValue, severity, title, story: story, subject: .other, bad: bad, good: good)
    }

    private static func file(_ units: String) -> String {
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">
          <file id="example">
        \(units)  </file>
        </xliff>
        """
    }

    private static func unit(_ target: String) -> String {
        """
            <unit id="sections:capacity:title" name="sections/capacity/title">
              <segment state="translated">
                <source>Capacity</source>
                <target>\(target)</target>
              </segment>
            </unit>

        """
    }
}
