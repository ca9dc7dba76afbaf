import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLanguages
import RapporteurModel
import RapporteurReport

/// The words around a printed form or return, in the language of its questions. Where the page of the offline form says
/// the same, its words are taken, so that paper and page are alike.
struct PrintWords {
    /// The language.
    let language: String
    /// The messages.
    let catalogue: MessageCatalogue
    private let page: FormTexts

    /// The words for a language; in a language that has none, English ones.
    init(_ language: String) {
        self.language = language
        catalogue = MessageCatalogue.tagged(language) ?? .english
        page = FormTexts.texts(for: language, in: .embedded)
    }

    /// A text of the form's page without values.
    func page(_ key: String) -> String { page.plain(key) }

    /// A text of the form's page with its values as runs of their own, so that codes and names keep their direction.
    func page(_ key: String, _ values: [String: Inline]) -> [Inline] {
        let pattern = page.plain(key)
        let bytes = Array(pattern.utf8)
        var result: [Inline] = []
        var end = 0
        func words(to start: Int) {
            if end < start { result.append(.words(String(decoding: bytes[end..<start], as: UTF8.self))) }
        }
        for place in placeholders(in: pattern) {
            guard let value = values[place.name] else { continue }
            words(to: place.start)
            result.append(value)
            end = place.end
        }
        words(to: bytes.count)
        return result
    }

    /// A message in the language.
    func callAsFunction(_ message: Message) -> String { catalogue.text(message) }

    /// The questionnaire with its version and the digest of its definition.
    func definition(of questionnaire: Questionnaire) -> [Inline] {
        page(
            "paper_definition",
            [
                "questionnaire": .code(questionnaire.id), "version": .label(questionnaire.version),
                "definition": .code(questionnaire.definitionDigest),
            ])
    }

    /// A State with its code.
    func state(_ name: String?, _ code: String) -> [Inline] {
        guard let name else { return [.code(code)] }
        return page("name_and_code", ["name": .label(name), "code": .label(code)])
    }

    /// A special answer.
    func special(_ word: String) -> String { page("special_" + word) }

    // MARK: Messages

    var blankForm: String { self(Message("Blank form")) }
    var howToFill: String { self(Message("How to fill in this form")) }
    var howToTick: String { self(Message("Tick a box to choose an answer, and write on the lines.")) }
    var whatIfUnable: String { self(Message("Boxes below an answer are for when you cannot give one.")) }
    var optionalMark: String {
        self(
            Message(
                "Questions marked {mark} may stay open.", ["mark": .text(page("optional"))]))
    }
    var aboutReturn: String { self(Message("About this return")) }
    var leftOut: String { self(Message("Left out of this print, because it names persons.")) }
    var notValid: String { self(Message("This is not a valid answer.")) }
    var notValidHidden: String { self(Message("There is an answer that is not valid.")) }
    var sampleData: String { self(Message("These are sample data, not the answers of a State.")) }
    var contents: String { self(Message("Contents", context: "of a document")) }
    var skip: String { self(Message("Skip the table of contents")) }
    var entry: String { self(Message("Entry", context: "column of a list")) }

    /// What is said of a translation that nobody answers for.
    func unofficial(_ source: String) -> String {
        self(
            Message(
                "This is an unofficial translation; the text of the questionnaire is the one in {language}.",
                ["language": LanguageFacts.name(of: source)]))
    }

    /// How a file is known again.
    func digest(_ digest: String) -> String {
        self(Message("SHA-256 of the answer file: {digest}", ["digest": .code(digest)]))
    }

    /// The sections of a part of a report.
    func part(_ titles: [String]) -> String {
        self(
            Message("A part of the return: {sections}.", ["sections": .list(titles.map { .text($0) })]))
    }
}
