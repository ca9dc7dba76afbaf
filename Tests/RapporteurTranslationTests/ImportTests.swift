import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import RapporteurTranslation

@Suite("What comes back from translators")
struct ImportTests {
    /// A file with one text of the sample.
    static func file(
        _ path: String = "sections/capacity/title", source: String = "Capacity", target: String?,
        segment: String = "state=\"translated\"", head: String = "version=\"2.0\" srcLang=\"en\" trgLang=\"fr\""
    ) -> String {
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" \(head)>
        <file id="example"><unit id="\(XLIFF.unitID(of: path))" name="\(path)"><segment \(segment)>
        <source>\(source)</source>\(target.map { "<target>\($0)</target>" } ?? "")
        </segment></unit></file></xliff>
        """
    }

    /// The codes and the changes that a file gives over a translation.
    static func result(_ xliff: String, over old: Translation = Translation(language: "fr")) -> String {
        let result = imported(xliff, over: old)
        let changes = result.changes.map { $0.change.rawValue + " " + $0.path }
        return (result.diagnostics.map { $0.code } + changes).joined(separator: " ")
    }

    static let title = "sections/capacity/title"

    @Test("a text is added, changed, confirmed or left alone")
    func changes() {
        let old = translation { path, _ in path == Self.title ? "Capacités" : nil }
        var stale = old
        stale.entries[Self.title]?.source = sourceDigest("Capacities")
        let same = Self.file(target: "Capacités")
        #expect(Self.result(same) == "added \(Self.title)")
        #expect(Self.result(same, over: old) == "")
        #expect(Self.result(same, over: stale) == "confirmed \(Self.title)")
        #expect(Self.result(Self.file(target: "Moyens"), over: old) == "changed \(Self.title)")
        #expect(Self.result(Self.file(target: "Moyens"), over: stale) == "changed \(Self.title)")
        // Sent out as stale and come back untouched, it stays stale.
        #expect(Self.result(exported(stale), over: stale) == "")
        let touched = exported(stale).replacing(
            "state=\"initial\" subState=\"rapporteur:stale\"", with: "state=\"final\"")
        #expect(Self.result(touched, over: stale) == "confirmed \(Self.title)")
        let mended = exported(stale).replacing("<target>Capacités", with: "<target>Moyens")
        #expect(Self.result(mended, over: stale) == "changed \(Self.title)")
        // What has no translation is left out, and so is one of spaces.
        for target in [nil, "", "  \n"] {
            let result = imported(Self.file(target: target), over: old)
            #expect(result.empty == 1 && result.changes.isEmpty && result.diagnostics.isEmpty)
        }
    }

    @Test("a text of very many lines is read in good time")
    func manyLines() {
        let text = (1...300_000).map { "line \($0)" }.joined(separator: "\n")
        let result = imported(Self.file(target: text), over: Translation(language: "fr"))
        #expect(result.changes.map { $0.path } == [Self.title])
        #expect(result.entries.map { $0.text == text } == [true])
    }

    @Test("a source that has changed meanwhile makes a translation stale, never worse")
    func sourceChanged() {
        let late = Self.file(source: "Capacities", target: "Capacités")
        #expect(Self.result(late) == "T103 stale \(Self.title)")
        #expect(imported(late, over: Translation(language: "fr")).entries.first?.source == sourceDigest("Capacities"))
        let fresh = translation { path, _ in path == Self.title ? "Moyens" : nil }
        #expect(Self.result(late, over: fresh) == "T103")
        #expect(imported(late, over: fresh).entries.isEmpty)
    }

    static let message = "rules/check/message"
    static let messageSource = "It is {a.number}, {a.yes} and {a.number}."

    @Test(
        "placeholders stay in translations",
        arguments: [
            ("C’est {a.number} et {a.yes}.", "added \(message)"), ("{a.yes}{a.number}", "added \(message)"),
            ("C’est {a.number}.", "T106"), ("C’est {a.number}, {a.yes}, {a.list}.", "T106"), ("Rien.", "T106"),
            ("C’est {a.number, {a.yes}.", "T106"),
        ])
    func placeholders(_ target: String, _ expected: String) {
        #expect(Self.result(Self.file(Self.message, source: Self.messageSource, target: target)) == expected)
    }

    @Test("placeholders go out as inline codes and come back from them, whatever a tool does with their attributes")
    func inlineCodes() {
        let old = translation { path, text in path == Self.message ? "{a.yes}: {a.number}, {a.number}." : nil }
        let xliff = exported(old)
        #expect(xliff.contains("<data id=\"d1\">{a.number}</data>"))
        #expect(!xliff.contains("<source>It is {a.number}"))
        let bare = xliff.replacing(" dataRef=\"d1\"", with: "").replacing(" canDelete=\"no\" canCopy=\"no\"", with: "")
        for file in [xliff, bare] { #expect(Self.result(file, over: old) == "") }
        let mrk = Self.file(
            Self.message, source: "<mrk id=\"m\" type=\"term\">It is</mrk> {a.number}, {a.yes} and {a.number}.",
            target: "<sm id=\"m\"/>C’est<em startRef=\"m\"/> {a.number}, {a.yes}.")
        #expect(Self.result(mrk) == "added \(Self.message)")
    }

    @Test("a text in several segments is one text, in the order of its targets")
    func segments() {
        let xliff = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">
            <file id="example"><group id="g"><unit id="x" name="sections/capacity/title">
            <segment id="s1" state="final"><source>Capa</source><target order="2">cités</target></segment>
            <segment id="s2" state="translated"><source>city</source><target order="1">Capa</target></segment>
            </unit></group></file></xliff>
            """
        #expect(imported(xliff, over: Translation(language: "fr")).entries.map { $0.text } == ["Capacités"])
        #expect(Self.result(xliff.replacing("<target order=\"1\">Capa</target>", with: "")) == "")
    }

    @Test("what is not for this questionnaire is refused as a whole, with a reason")
    func refused() {
        let sound = Self.file(target: "Capacités")
        for (old, new, code) in [
            ("version=\"2.0\"", "version=\"1.2\"", "T203"), (" version=\"2.0\"", "", "T203"),
            ("document:2.0", "document:1.2", "T201"), ("srcLang=\"en\"", "srcLang=\"de\"", "T204"),
            ("trgLang=\"fr\"", "trgLang=\"en\"", "T204"), ("trgLang=\"fr\"", "trgLang=\"../fr\"", "T204"),
            (" trgLang=\"fr\"", "", "T204"), ("id=\"example\"", "id=\"other\"", "T205"), ("</file>", "", "T201"),
            ("Capacités", "Capa&eacute;", "T201"),
            ("<xliff", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xliff", "T201"),
            ("<xliff", "<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\"><xliff", "T202"),
            ("<unit", String(repeating: "<group id=\"g\">", count: 70) + "<unit", "T201"),
            ("<target>Cap", "<target>\u{7}Cap", "T201"),
        ] {
            let result = imported(sound.replacing(old, with: new), over: Translation(language: "fr"))
            #expect(result.diagnostics.map { $0.code } == [code] && result.hasErrors, "\(new)")
            #expect(result.entries.isEmpty && result.language.isEmpty, "\(new)")
        }
        for bytes in [[], [0xFF], [0x3C], Array("questionnaire: x".utf8), [0xC3, 0x28], Array("<a/>".utf8)] as [[UInt8]]
        {
            let result = TranslationImport(bytes, of: sampleQuestionnaire) { Translation(language: $0) }
            #expect(result.hasErrors && result.entries.isEmpty && result.diagnostics.count == 1, "\(bytes)")
        }
    }

    @Test("entities that grow are not expanded")
    func entities() {
        var bomb = "<!DOCTYPE xliff [<!ENTITY a0 \"ha\">"
        for level in 1...30 { bomb += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        let xliff = bomb + "]>" + Self.file(target: "&a30;")
        #expect(Self.result(xliff) == "T202")
    }

    @Test("UTF-16 is read, and places are lines and columns of the text")
    func encodingAndPlaces() throws {
        let xliff = Self.file("sections/capacité/title", target: "x")
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in xliff.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for bytes in [bytes, Array(xliff.utf8), [0xEF, 0xBB, 0xBF] + Array(xliff.utf8)] {
            let result = TranslationImport(bytes, of: sampleQuestionnaire) { Translation(language: $0) }
            let diagnostic = try #require(result.diagnostics.first)
            #expect(diagnostic.code == "T101" && result.refused == 1)
            let place = LineTable(result.source).position(of: diagnostic.range.start)
            #expect(place.line == 2 && place.column == 20)
        }
    }

    @Test("the examples of explain do what they say", arguments: ExchangeCode.pages)
    func pages(_ page: CodePage) {
        func read(_ text: String) -> [Diagnostic] {
            imported(text, over: Translation(language: "fr")).diagnostics
        }
        let bad = read(page.bad.english)
        #expect(bad.first { $0.code == page.code }?.severity == page.severity, "\(bad.map { $0.code })")
        #expect(read(page.good.english).isEmpty)
        for diagnostic in bad {
            #expect(diagnostic.range.start >= 0 && Int(diagnostic.range.end) <= page.bad.english.utf8.count)
            #expect(!diagnostic.help.isEmpty || !diagnostic.notes.isEmpty)
        }
    }

    @Test("every code has one page")
    func pagesAreComplete() {
        #expect(ExchangeCode.pages.map { $0.code } == ExchangeCode.allCases.map { $0.rawValue })
    }
}
