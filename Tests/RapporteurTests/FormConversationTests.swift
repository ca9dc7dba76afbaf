import Foundation
import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurForm
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

/// What the form says about a draft is what `rapporteur check` says about the saved file, to the letter.
@Suite("The engine of the form in WebAssembly", .enabled(if: EngineModule.form.isBuilt))
struct FormConversationTests {
    private struct Sample {
        var text: String
        var previous: Response?
    }

    private static let respondents = 20
    private static let drafts = 50

    @Test("says of 1,000 drafts what check says of their files, and gives them back", .timeLimit(.minutes(3)))
    func sameFindings() throws {
        let library = QuestionnaireLibrary(folder: projectRoot + "/questionnaires")
        let old = try #require(library.entry("oer-2023")?.plan)
        let new = try #require(library.entry("oer-2027")?.plan)
        var requests: [[UInt8]] = []
        var samples: [Sample?] = []
        for respondent in 0..<Self.respondents {
            let code = SampleRoster.code(respondent)
            let before = Simulator(old, digest: "", seed: 3).response(of: code, previous: nil, allReport: true)
            let isKnown = respondent % 4 != 3
            let previous = YAMLReader(allowsAliases: false).read(
                Array(AnswerFileWriter(old.questionnaire).text(before).utf8)
            ).tree
            let package = FormPackage(
                languages: [
                    FormPackage.Language(
                        tag: "en", questionnaire: new.questionnaire.byteForm, previous: old.questionnaire.byteForm)
                ],
                roster: new.roster, guidance: "guidance", previousAnswers: isKnown ? previous.byteForm : [],
                respondent: nil)
            requests.append([FormEngine.Request.load.rawValue] + package.byteForm)
            samples.append(nil)
            for draft in 0..<Self.drafts {
                let response = Simulator(new, digest: new.questionnaire.definitionDigest, seed: UInt64(draft)).response(
                    of: code, previous: draft % 2 == 0 ? before : nil, allReport: draft % 3 != 1)
                let simulated = AnswerFileWriter(new.questionnaire).text(response)
                var document = AnswerDocument(YAMLReader(allowsAliases: false).read(Array(simulated.utf8)).tree)
                if draft % 3 == 0 {
                    var accidents = Accidents(seed: UInt64(respondent * 1000 + draft), new.questionnaire)
                    accidents.happen(to: &document)
                }
                let text = document.text
                requests.append([FormEngine.Request.restore.rawValue] + Array(text.utf8))
                let known = ResponseReader(old).read(previous).response
                samples.append(Sample(text: text, previous: isKnown ? known : nil))
                requests.append([FormEngine.Request.command.rawValue] + Array(#"{"do":"text"}"#.utf8))
                samples.append(nil)
            }
        }
        let replies = try EngineModule.form.replies(to: requests)
        #expect(replies.count == requests.count)
        var codes: Set<String> = []
        for (index, sample) in samples.enumerated() {
            guard let sample else { continue }
            let native = Self.findings(sample, new, &codes)
            let wasm = Self.findings(replies[index])
            if native != wasm {
                let difference = zip(native, wasm).first { $0 != $1 }
                Issue.record(
                    "draft \(index): native \(difference?.0 ?? "") wasm \(difference?.1 ?? replies[index].prefix(300).description)\n\(sample.text.prefix(2000))"
                )
            }
            let kept = try #require(
                try JSONSerialization.jsonObject(with: Data(replies[index + 1].utf8)) as? [String: Any])
            #expect(kept["text"] as? String == sample.text)
        }
        // The sample is worth its name.
        for code in [
            "A103", "A104", "A105", "A107", "A114", "A119", "A120", "A121", "A123", "A124", "A127",
            "A201", "A202", "A203", "A204", "A205", "A206", "A207", "R101",
        ] {
            #expect(codes.contains(code), "no draft has \(code)")
        }
    }

    /// The findings of a reply, one text for each.
    private static func findings(_ reply: String) -> [String] {
        guard let start = reply.range(of: #""findings":["#), let end = reply.range(of: #"],"can_undo""#) else {
            return []
        }
        return split(String(reply[start.upperBound..<end.lowerBound]))
    }

    private static func split(_ findings: String) -> [String] { findings.components(separatedBy: #"},{"code""#) }

    /// The findings that check would print for a file, read by libyaml.
    private static func findings(_ sample: Sample, _ plan: ValidationPlan, _ codes: inout Set<String>) -> [String] {
        let document = YAMLReader(allowsAliases: false).read(Array(sample.text.utf8))
        let file = FileFindings(path: "draft.yaml", document: document, plan: plan) { respondent in
            sample.previous?.header.respondent == respondent ? sample.previous : nil
        }
        let lines = LineTable(document.source)
        var json = JSONWriter(.compact)
        json.array(of: file.findings) { json, finding in
            codes.insert(finding.diagnostic.code)
            let diagnostic = finding.diagnostic
            let place = lines.position(of: diagnostic.range.start)
            let field = finding.question?.wholeMatch(of: /[^\[]*\[(\d+)\]\.(.*)/)
            json.object { json in
                json.member("code", diagnostic.code)
                json.member("severity", diagnostic.severity.word)
                json.member("message", diagnostic.message)
                json.member("label", diagnostic.label)
                json.member("help", diagnostic.help)
                json.member("question", finding.question)
                json.member("slot", finding.slot.map { Int64($0) })
                json.member("record", field.flatMap { Int64($0.output.1) }.map { $0 - 1 })
                json.member("field", field.map { String($0.output.2) })
                json.member("rule", finding.rule)
                json.member("blocking", finding.isBlocking)
                json.member("confirmed", finding.isConfirmed)
                json.member("confirmable", finding.isConfirmable)
                json.member("line", Int64(place.line))
                json.member("column", Int64(place.column))
            }
        }
        return split(String(json.text.dropFirst().dropLast()))
    }
}
