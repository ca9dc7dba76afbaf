import Foundation
import RapporteurAnswerFile
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
    private static let respondents = 20
    private static let drafts = 50

    @Test("says of 1,000 drafts what check says of their files, and gives them back", .timeLimit(.minutes(3)))
    func sameFindings() async throws {
        let form = try SampleForm()
        let talks = await inParallel(0..<Self.respondents) { respondent in
            Talk(form, form.respondent(respondent), Self.drafts)
        }
        async let answered = EngineModule.form.replies(to: talks.flatMap { $0.requests })
        let checked = await inParallel(talks.indices) { talk in talks[talk].check(form.plan) }
        let replies = try await answered
        #expect(replies.count == talks.reduce(0) { $0 + $1.requests.count })
        var codes: Set<String> = []
        var next = 0
        for (talk, checked) in zip(talks, checked) {
            next += 1  // the reply to the package
            codes.formUnion(checked.codes)
            for (text, native) in zip(talk.texts, checked.findings) {
                let wasm = Self.findings(replies[next])
                if native != wasm {
                    let difference = zip(native, wasm).first { $0 != $1 }
                    Issue.record(
                        "native \(difference?.0 ?? "") wasm \(difference?.1 ?? replies[next].prefix(300).description)\n\(text.prefix(2000))"
                    )
                }
                let kept = try #require(
                    try JSONSerialization.jsonObject(with: Data(replies[next + 1].utf8)) as? [String: Any])
                #expect(kept["text"] as? String == text)
                next += 2
            }
        }
        // The sample is worth its name.
        for code in [
            "A103", "A104", "A105", "A107", "A114", "A119", "A120", "A121", "A123", "A124", "A127",
            "A201", "A202", "A203", "A204", "A205", "A206", "A207", "R101",
        ] {
            #expect(codes.contains(code), "no draft has \(code)")
        }
    }

    @Test("carries out 100 sequences of 20 commands as the native engine does, to the letter", .timeLimit(.minutes(3)))
    func sameCommands() async throws {
        let form = try SampleForm()
        let talks = await inParallel(0..<20) { number in
            var hand = CommandHand(form, form.respondent(number), seed: UInt64(number))
            for _ in 0..<5 { hand.carryOut(20) }
            return (requests: hand.requests, replies: hand.replies)
        }
        let replies = try EngineModule.form.replies(to: talks.flatMap { $0.requests })
        let native = talks.flatMap { $0.replies }
        #expect(replies.count == native.count)
        var verbs: [String: Int] = [:]
        for (index, request) in talks.flatMap({ $0.requests }).enumerated() {
            let words = String(decoding: request.dropFirst().prefix(300), as: UTF8.self)
            #expect(replies[index] == native[index], "reply \(index) to \(request[0]) \(words)")
            guard let verb = words.firstMatch(of: /^\{"do":"(\w+)"/) else { continue }
            if !native[index].hasPrefix("{\"error\"") { verbs[String(verb.output.1), default: 0] += 1 }
        }
        for verb in [
            "set", "add_record", "remove_record", "move_record", "confirm", "withdraw", "undo", "redo", "part",
            "accept",
            "header", "saved", "text",
        ] {
            #expect(verbs[verb, default: 0] >= 3, "too few commands \(verb) are carried out")
        }
    }

    /// The findings of a reply, one text for each.
    private static func findings(_ reply: String) -> [String] {
        guard let start = reply.range(of: #""findings":["#), let end = reply.range(of: #"],"can_undo""#) else {
            return []
        }
        return FileCheck.split(String(reply[start.upperBound..<end.lowerBound]))
    }
}

/// The drafts of one respondent, and the requests about them.
private struct Talk: Sendable {
    private(set) var requests: [[UInt8]]
    private(set) var texts: [String] = []
    private let previous: Response?

    init(_ form: SampleForm, _ respondent: SampleForm.Respondent, _ drafts: Int) {
        requests = [[FormEngine.Request.load.rawValue] + respondent.package.byteForm]
        previous = respondent.isKnown ? respondent.known : nil
        for draft in 0..<drafts {
            let text = form.draft(draft, of: respondent)
            texts.append(text)
            requests.append([FormEngine.Request.restore.rawValue] + Array(text.utf8))
            requests.append([FormEngine.Request.command.rawValue] + Array(#"{"do":"text"}"#.utf8))
        }
    }

    /// What check says of each draft, and the codes of it all.
    func check(_ plan: ValidationPlan) -> (findings: [[String]], codes: Set<String>) {
        var codes: Set<String> = []
        let findings = texts.map { FileCheck.findings($0, plan, previous, &codes) }
        return (findings, codes)
    }
}

/// Results of work on several things at a time, in their order.
private func inParallel<Result: Sendable>(
    _ indices: Range<Int>, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
        for index in indices { group.addTask { (index, work(index)) } }
        var results: [Int: Result] = [:]
        for await (index, result) in group { results[index] = result }
        return indices.compactMap { results[$0] }
    }
}
