import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurTestSupport
import RapporteurYAML
import Testing

@testable import RapporteurTranslation

@Suite("Translations out to translators and back")
struct RoundTripTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let real: [(questionnaire: String, language: String)] = ["oer-2023", "oer-2027"].flatMap { id in
        ["ar", "es", "fr", "ru", "zh"].map { (id, $0) }
    }

    static let bundles: [String: QuestionnaireBundle] = {
        let files = DefinitionFiles(
            read: { path in FileManager.default.contents(atPath: path).map { .bytes(Array($0)) } ?? .missing },
            names: { folder in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() })
        let loader = QuestionnaireLoader(root: root + "/questionnaires", files: files)
        let current = loader.load("oer-2027")
        return ["oer-2027": current, "oer-2023": current?.previous].compactMapValues { $0 }
    }()

    static func bundle(_ id: String) throws -> QuestionnaireBundle { try #require(bundles[id]) }

    @Test("both questionnaires are complete in six languages, and each translation says that it is unofficial")
    func complete() throws {
        for id in ["oer-2023", "oer-2027"] {
            let bundle = try Self.bundle(id)
            #expect(bundle.translations.map { $0.language } == ["ar", "es", "fr", "ru", "zh"])
            for translation in bundle.translations {
                let status = TranslationStatus(translation, of: bundle.questionnaire)
                #expect(status.count(.missing) == 0 && status.count(.stale) == 0 && status.unknown == [])
                #expect(status.count(.translated) == bundle.questionnaire.texts.count && status.isComplete)
                #expect(bundle.standing(of: translation.language) == .unofficial)
            }
        }
    }

    @Test("what goes out and comes back leaves the file as it was, to the byte", arguments: real)
    func identical(_ id: String, _ language: String) throws {
        let bundle = try Self.bundle(id)
        let questionnaire = bundle.questionnaire
        let translation = try #require(bundle.translations.first { $0.language == language })
        let path = Self.root + "/questionnaires/\(id)/translations/\(language).yaml"
        let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        let xliff = exported(translation, of: questionnaire)
        let back = imported(xliff, over: translation, of: questionnaire)
        #expect(back.diagnostics.map { $0.code } == [] && back.changes.isEmpty)
        #expect(back.unchanged == questionnaire.texts.count)
        var file = TranslationFile(bytes, order: order(questionnaire))
        file.set(back.entries)
        #expect(file.bytes == bytes)
        // The same from nothing but the comment at the head.
        let new = imported(xliff, over: Translation(language: language), of: questionnaire)
        #expect(new.diagnostics.isEmpty && new.changes.allSatisfy { $0.change == .added })
        let head = TranslationFile.head(of: bytes)
        var written = TranslationFile(Array((head + "\n").utf8), order: order(questionnaire))
        written.set(new.entries)
        #expect(written.bytes == bytes)
        // And with every entry written anew over the old one.
        file.set(new.entries)
        #expect(file.bytes == bytes)
    }

    static let hostile = [
        "]]>", "<!DOCTYPE x>", "&amp;", "<b>\u{202E}x\u{202C}</b>", "\u{0}\u{1}\u{B}", "a\r\nb\rc", "\t tab", "\"'\\",
        "\u{2028}\u{2029}\u{85}", "\u{FEFF}", "\u{FFFE}\u{FFFF}", "{a.number", "}{", "{a.yes}{a.yes}", "é e\u{301}",
        "\u{1F468}\u{200D}\u{1F469}", ": # - |", "%x @y `z`", String(repeating: "ا", count: 10_000),
    ]

    @Test("texts of any characters come back as they were", arguments: 1...40)
    func anyText(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let old = translation { _, text in
            switch Int.random(in: 0..<4, using: &random) {
            case 0: nil
            case 1: text
            default:
                (0...Int.random(in: 0...3, using: &random)).map { _ in Self.hostile.randomElement(using: &random) ?? ""
                }
                .joined() + "x"
            }
        }
        var file = TranslationFile(head: "Anything.", old, order: order())
        let read = TranslationReader.read(file.bytes, language: "fr", of: sampleQuestionnaire)
        #expect(
            read.translation.entries.mapValues { $0.text } == old.entries.mapValues { $0.text.trimmedOfSpace },
            "seed \(seed)")
        let back = imported(exported(old), over: read.translation)
        #expect(back.diagnostics.map { $0.code } == [], "seed \(seed)")
        #expect(back.changes.isEmpty && back.unchanged == old.entries.count, "seed \(seed)")
        let before = file.bytes
        file.set(back.entries)
        #expect(file.bytes == before)
    }

    @Test("edits survive, and only they change the file", arguments: 1...40)
    func edits(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let allowed = ["plus\u{A0}!", "«\u{202F}x\u{202F}»", "a\nb", "<&>", "\"'\\", "{", "نص ", "文"]
        let old = translation { path, text in
            Bool.random(using: &random) ? "old " + text : nil
        }
        var wanted = old
        for (path, source) in sampleQuestionnaire.texts where Bool.random(using: &random) {
            let extra = allowed.randomElement(using: &random) ?? ""
            // A brace alone would be a placeholder of its own in the texts of a rule.
            let text = TranslationStatus.hasPlaceholders(path) ? source + "+" : extra + source + extra
            wanted.entries[path] = translation { $0 == path ? text : $1 }.entries[path]
        }
        let back = imported(exported(wanted), over: old)
        #expect(back.diagnostics.map { $0.code } == [], "seed \(seed)")
        let comment = "# kept: a remark\n"
        let start = TranslationFile(head: "Head.", old, order: order()).bytes + Array(comment.utf8)
        var file = TranslationFile(start, order: order())
        file.set(back.entries)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.hasPrefix("# Head.\n\n") && text.contains(comment))
        let read = TranslationReader.read(file.bytes, language: "fr", of: sampleQuestionnaire)
        #expect(!read.diagnostics.contains { $0.severity == .error })
        #expect(
            read.translation.entries.mapValues { $0.text } == wanted.entries.mapValues { $0.text.trimmedOfSpace },
            "seed \(seed)")
        #expect(read.translation.entries.mapValues { $0.source } == wanted.entries.mapValues { $0.source })
        // Entries stand in the order of the questionnaire.
        let found = read.translation.entries.sorted { $0.value.range.start < $1.value.range.start }.map { $0.key }
        #expect(found == order().filter { wanted.entries[$0] != nil })
        // Doing it again changes nothing.
        #expect(imported(exported(wanted), over: read.translation).changes.isEmpty)
    }

    @Test("lines written by hand keep their form where they are not touched")
    func handwritten() {
        let source = { (path: String) in sourceDigest(sampleQuestionnaire.texts.first { $0.path == path }?.text ?? "") }
        let yaml = """
            # An official translation.

            title:
              source: "\(source("title"))"   # checked twice
              text: >-
                Un
                exemple
            # yes and no
            choice_lists/yes_no/yes:
            choice_lists/yes_no/no: {text: 'Non', source: \(source("choice_lists/yes_no/no"))}
            questions/a.gone/text: {source: \(source("title")), text: Parti}
            """
        var file = TranslationFile(Array(yaml.utf8), order: order())
        file.set([
            ("choice_lists/yes_no/yes", source("choice_lists/yes_no/yes"), "Oui"),
            ("sections/capacity/title", source("sections/capacity/title"), "Capacités"),
        ])
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == yaml.replacing(
                    "choice_lists/yes_no/yes:",
                    with: """
                        choice_lists/yes_no/yes:
                          source: "\(source("choice_lists/yes_no/yes"))"
                          text: "Oui"
                        """
                ).replacing(
                    "questions/a.gone",
                    with: """
                        sections/capacity/title:
                          source: "\(source("sections/capacity/title"))"
                          text: "Capacités"
                        questions/a.gone
                        """))
        #expect(TranslationStanding(head: TranslationFile.head(of: file.bytes)) == .official)
        let read = TranslationReader.read(file.bytes, language: "fr", of: sampleQuestionnaire).translation
        #expect(TranslationStatus(read, of: sampleQuestionnaire).unknown == ["questions/a.gone/text"])
        #expect(read.entries["title"]?.text == "Un exemple")
    }
}
