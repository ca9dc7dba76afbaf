import Foundation
import RapporteurBrowser
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

/// The engine in WebAssembly says what the native engine says, to the letter.
@Suite(
    "The engine in WebAssembly",
    .enabled(if: EngineModule.whole.isBuilt))
struct EngineConversationTests {
    @Test("gives the same findings as the native build, and runs the expression cases", .timeLimit(.minutes(3)))
    func sameReplies() throws {
        let requests = try conversation()
        var session = EngineSession()
        let expected = requests.map { String(decoding: session.reply(to: $0), as: UTF8.self) }
        let found = try EngineModule.whole.replies(to: requests)
        #expect(found.count == expected.count)
        for (index, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
            Issue.record(
                "request \(index) of kind \(requests[index][0]): native \(pair.0.prefix(400)) wasm \(pair.1.prefix(400))"
            )
        }
        let cases = try #require(expected.first { $0.contains("\"run\"") })
        #expect(cases.contains("\"failures\":[]"))
        #expect(expected.contains { $0.contains("A104") }, "the sample has invalid answers")
        #expect(expected.contains { $0.contains("R101") }, "the sample fails rules")
    }

    @Test("refuses what is not a request, and goes on")
    func strangeRequests() throws {
        let requests: [[UInt8]] = [
            [], [99], [4], [1, 2, 3], [1, 0x52, 0x50, 0x54, 1, 4], [4, 0x52, 0x50, 0x54, 3, 2, 0, 0],
        ]
        var session = EngineSession()
        let expected = requests.map { String(decoding: session.reply(to: $0), as: UTF8.self) }
        #expect(expected.allSatisfy { $0.hasPrefix("{\"error\":") })
        #expect(try EngineModule.whole.replies(to: requests) == expected)
    }

    /// Both questionnaires, the expression cases, and answers of both cycles, some of them damaged.
    private func conversation() throws -> [[UInt8]] {
        let library = QuestionnaireLibrary(folder: projectRoot + "/questionnaires")
        let old = try #require(library.entry("oer-2023")?.plan)
        let new = try #require(library.entry("oer-2027")?.plan)
        var requests: [[UInt8]] = [
            [EngineSession.Request.previousQuestionnaire.rawValue] + old.questionnaire.byteForm,
            [EngineSession.Request.questionnaire.rawValue] + new.questionnaire.byteForm,
            [EngineSession.Request.cases.rawValue]
                + [UInt8](try Data(contentsOf: URL(filePath: projectRoot + "/Tests/Fixtures/expressions.cases"))),
        ]
        let first = Simulator(old, digest: "", seed: 3)
        let second = Simulator(new, digest: "", seed: 4)
        for index in 0..<60 {
            let code = SampleRoster.code(index)
            let before = first.response(of: code, previous: nil, allReport: true)
            let now = second.response(of: code, previous: index % 3 == 0 ? nil : before, allReport: index % 2 == 0)
            requests.append(tree(AnswerFileWriter(old.questionnaire).text(before), .previousAnswers))
            var text = AnswerFileWriter(new.questionnaire).text(now)
            if index % 4 == 1 { text = damaged(text, index) }
            requests.append(tree(text, .check))
        }
        return requests
    }

    private func tree(_ text: String, _ request: EngineSession.Request) -> [UInt8] {
        let document = YAMLReader(allowsAliases: false).read(Array(text.utf8))
        return [request.rawValue] + document.tree.byteForm
    }

    /// Mistakes that people make, all of them readable YAML.
    private func damaged(_ text: String, _ index: Int) -> String {
        switch index % 5 {
        case 0: text.replacingOccurrences(of: ": yes\n", with: ": yess\n")
        case 1: text.replacingOccurrences(of: "capacity.", with: "capacty.")
        case 2: text.replacingOccurrences(of: ": no\n", with: ": [no, no]\n")
        case 3: text.replacingOccurrences(of: "_year: 20", with: "_year: 2٠")
        default: text.replacingOccurrences(of: "https://", with: "e\u{301}https://")
        }
    }
}
