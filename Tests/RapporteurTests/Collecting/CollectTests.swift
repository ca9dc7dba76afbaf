import Foundation
import RapporteurDiagnostics
import RapporteurStore
import Testing

@testable import Rapporteur

@Suite("Collecting")
struct CollectTests {
    @Test("keeps every byte of every file, whatever is wrong with it")
    func bytes() throws {
        let cycle = try SampleCycle()
        let contents: [[UInt8]] = [
            [], [0], [0xFF, 0xFE], Array("*".utf8), Array("answers: {a: 1, a: 2}".utf8), Array("- x\n".utf8),
            Array("questionnaire: sample-2027\nrespondent: \"X\\0A\"\nanswers: {}\n".utf8),
            Array("questionnaire: ../sample-2027\nrespondent: XAA\nanswers: {}\n".utf8),
            Array("questionnaire: broken-2027\nrespondent: XAA\nanswers: {}\n".utf8),
            Array("questionnaire: sample-2023\nrespondent: XAA\nanswers: {}\n".utf8),
            Array("questionnaire: sample-2027\nversion: \"9\"\nrespondent: XAA\nanswers: {}\n".utf8),
            [UInt8](repeating: 0x20, count: 17 << 20),
        ]
        for (index, content) in contents.enumerated() { try cycle.write("answers/\(index).yaml", content) }
        let store = try ResponseStore.inMemory()
        let summary = try cycle.collect(into: store)
        #expect(summary.failures == [])
        #expect(summary.outcomes.values.reduce(0, +) == Int64(contents.count))
        let versions = try store.versions()
        #expect(try Set(store.contents(versions.map { $0.sha256 })) == Set(contents))
        #expect(summary.exitStatus == 3, "a questionnaire has errors")
        for version in versions where version.keptOut == "unreadable" { #expect(version.errors > 0) }
        #expect(try VerifyRun(store).verify().problems == [])
        let again = try cycle.collect(into: store)
        #expect(again.outcomes == [.unchanged: Int64(contents.count)])
    }

    @Test("a file is checked again when its questionnaire was mended")
    func mended() throws {
        let cycle = try SampleCycle()
        try cycle.write(
            "answers/a.yaml", "questionnaire: broken-2027\nrespondent: XAA\nanswers: {capacity.open: yes}\n")
        let store = try ResponseStore.inMemory()
        #expect(try cycle.collect(into: store).outcomes == [.unreadable: 1])
        try cycle.write(
            "questionnaires/broken-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(of: "sample-2027", with: "broken-2027"))
        #expect(try cycle.collect(into: store).outcomes == [.rechecked: 1])
        #expect(try store.versions().map { $0.respondent } == ["XAA"])
        #expect(try store.answers(of: 1).map { $0.value } == ["yes"])
        #expect(try cycle.collect(into: store).outcomes == [.unchanged: 1])
        #expect(try VerifyRun(store).verify().problems == [])
    }

    @Test("a questionnaire that is not at hand, or that has errors, takes nothing from what the store knows")
    func unjudged() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", WorkflowTests.report())
        try cycle.write("answers/b.yaml", "questionnaire: unknown-2027\nrespondent: XAB\nanswers: {}\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let (before, answers) = (try store.versions(), try store.answers(of: 1))
        let elsewhere = try SampleCycle()
        try FileManager.default.removeItem(atPath: elsewhere.path + "/questionnaires/sample-2027")
        try elsewhere.write("answers/a.yaml", WorkflowTests.report())
        let away = try elsewhere.collect(into: store)
        #expect(away.outcomes == [.unchanged: 1] && away.exitStatus == 0)
        try cycle.write("questionnaires/sample-2027/questionnaire.yaml", "questionnaire: sample-2027\nsections: 7\n")
        let broken = try cycle.collect(into: store)
        #expect(broken.outcomes == [.unchanged: 2] && broken.exitStatus == 3)
        #expect(broken.findings.map { $0.finding.code } == ["S205"])
        #expect(try store.answers(of: 1) == answers && store.currentVersions().map { $0.id } == [1])
        #expect(
            try store.versions().map { [$0.respondent, $0.keptOut] } == before.map { [$0.respondent, $0.keptOut] })
        #expect(try VerifyRun(store).verify().problems == [])
    }

    @Test("when its questionnaire changes, all of a store is checked by the new edition, but for what is certified")
    func edition() throws {
        let cycle = try SampleCycle()
        for letter in "ABCD" {
            try cycle.write(
                "answers/\(letter).yaml",
                WorkflowTests.report().replacingOccurrences(of: "XAA", with: "XA\(letter)") + "  capacity.share: 60\n")
        }
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        _ = try WorkflowRun(reports).take(.certify, try reports.report(of: "XAA"), by: "T", on: nil)
        try ForgetRun("XAB", reports).forget(by: "T")
        let certified = try #require(try store.versions(of: "XAA").first)
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(of: "maximum: 100", with: "maximum: 50"))
        try cycle.write("answers/E.yaml", WorkflowTests.report().replacingOccurrences(of: "XAA", with: "XAE"))
        let said = Counter()
        let summary = try CollectRun(cycle.library, store, previous: [], release: "", in: .english) { text in
            said.add(text.split(separator: "\n").count)
        }.collect([cycle.path + "/answers/E.yaml"])
        #expect(summary.outcomes == [.new: 1, .rechecked: 3] && said.value == 4)
        #expect(summary.exitStatus == 0, "the exit status is about the file that was shown")
        let lines = try store.versions().map { "\($0.respondent ?? "") \($0.errors)" }
        #expect(lines == ["XAA 0", "XAB 1", "XAC 1", "XAD 1", "XAE 0"])
        #expect(try store.versions(of: "XAA").first == certified)
        #expect(try store.versions(of: "XAB").first?.forgottenSHA256 != nil)
        #expect(try cycle.collect(into: store).outcomes == [.unchanged: 5])
        #expect(try VerifyRun(store).verify().problems == [])
        // Back to the first edition, with a file that was checked by it: the store counts by it again.
        try cycle.write("questionnaires/sample-2027/questionnaire.yaml", SampleCycle.questionnaire)
        try cycle.collect(into: store, ["answers/A.yaml"])
        #expect(try store.versions().map { $0.errors } == [0, 0, 0, 0, 0])
        #expect(try store.outdatedVersions() == [] && VerifyRun(store).verify().problems == [])
    }

    @Test("a draft before the submitted file of its revision goes nowhere back when it is checked again")
    func order() throws {
        let cycle = try SampleCycle()
        let store = try ResponseStore.inMemory()
        for (index, status) in ["draft", "draft", "submitted", "draft"].enumerated() {
            let answer = ["yes", "no", "yes", "not_known"][index]
            try cycle.write("answers/\(index).yaml", WorkflowTests.report(status: status, answer: answer))
            try cycle.collect(into: store, ["answers/\(index).yaml"])
        }
        func codes() throws -> [[String]] {
            try store.versions().map { try store.findings(of: $0.id).map { $0.code }.filter { $0.hasPrefix("S") } }
        }
        let before = try codes()
        #expect(before == [[], ["S202"], [], ["S203"]])
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(of: "maximum: 100", with: "maximum: 99"))
        #expect(try cycle.collect(into: store).outcomes == [.rechecked: 4])
        #expect(try codes() == before)
    }

    @Test("what a rule found with the answers of the last cycle stands when they are not there the next time")
    func lookingBack() throws {
        let cycle = try SampleCycle()
        let questionnaire = SampleCycle.questionnaire
            .replacingOccurrences(of: "cycle: 2027", with: "cycle: 2027\nprevious: sample-2023")
            .replacingOccurrences(
                of: "rules:",
                with: "rules:\n  - {id: back, severity: warning, blocking: true, when: previous(capacity.open) = yes, "
                    + "require: capacity.open = yes, message: Is it closed now?}")
        try cycle.write("questionnaires/sample-2027/questionnaire.yaml", questionnaire)
        try cycle.write("answers/a.yaml", WorkflowTests.report(answer: "no"))
        try cycle.write(
            "old/a.yaml", WorkflowTests.report().replacingOccurrences(of: "sample-2027", with: "sample-2023"))
        let store = try ResponseStore.inMemory()
        func rules(_ previous: [String], _ outcome: Receipt.Outcome) throws -> [String?] {
            let run = try CollectRun(
                cycle.library, store, previous: previous.map { cycle.path + "/" + $0 }, release: "", in: .english,
                acknowledge: { _ in })
            #expect(try run.collect([cycle.path + "/answers"]).outcomes == [outcome: 1])
            return try store.findings(of: 1).map { $0.rule }
        }
        #expect(try rules(["old"], .new) == ["back"])
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            questionnaire.replacingOccurrences(of: "maximum: 100", with: "maximum: 99"))
        #expect(try rules([], .rechecked) == ["back"])
        #expect(try store.versions()[0].isBlocked && VerifyRun(store).verify().problems == [])
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            questionnaire.replacingOccurrences(of: "maximum: 100", with: "maximum: 98"))
        try cycle.write(
            "old/a.yaml",
            WorkflowTests.report(answer: "no").replacingOccurrences(of: "sample-2027", with: "sample-2023"))
        #expect(try rules(["old"], .rechecked) == [])
    }

    @Test("what of a folder cannot be read stops nothing else, and is told")
    func unreadable() throws {
        let cycle = try SampleCycle()
        let deep = (0..<70).map { _ in "d" }.joined(separator: "/")
        try cycle.write("answers/\(deep)/x.yaml", WorkflowTests.report())
        try cycle.write("answers/NOR.YAML", WorkflowTests.report())
        try cycle.write("answers/z.yaml", WorkflowTests.report(revision: 2))
        try cycle.write("answers/NOR.yaml.txt", WorkflowTests.report(revision: 3))
        try FileManager.default.createSymbolicLink(
            atPath: cycle.path + "/answers/gone.yaml", withDestinationPath: "nowhere")
        try FileManager.default.createSymbolicLink(
            atPath: cycle.path + "/answers/gone.pdf", withDestinationPath: "nowhere")
        let summary = try cycle.collect(into: try ResponseStore.inMemory())
        #expect(summary.outcomes == [.new: 2])
        #expect(summary.failures.count == 2 && summary.exitStatus == 4)
        #expect(summary.failures.contains(.missing(.read, cycle.path + "/answers/gone.yaml")))
        #expect(summary.leftAside == [cycle.path + "/answers/NOR.yaml.txt"])
        #expect(summary.notes(in: .english).contains { $0.hasSuffix("NOR.yaml.txt") })
    }

    @Test("passes over what is no answer file")
    func skipped() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", "questionnaire: sample-2027\nrespondent: XAA\nanswers: {}\n")
        let store = try ResponseStore.inMemory()
        #expect(try cycle.collect(into: store, ["answers", "questionnaires"]).outcomes.values.reduce(0, +) == 1)
    }

    @Test("a line is handed out only for what another connection can see")
    func acknowledged() throws {
        let cycle = try SampleCycle()
        for index in 0..<600 {
            try cycle.write(
                "answers/\(index).yaml",
                "questionnaire: sample-2027\nrespondent: XAA\nrevision: \(index)\nanswers: {}\n")
        }
        let path = cycle.path + "/c.sqlite"
        let store = try ResponseStore.open(path, for: .making)
        let reader = try ResponseStore.open(path, for: .reading)
        let seen = Counter()
        let run = try CollectRun(cycle.library, store, previous: [], release: "", in: .english) { text in
            let lines = text.split(separator: "\n").count
            seen.add(lines)
            let kept = (try? reader.versions().count) ?? 0
            if kept < seen.value { seen.fail() }
        }
        _ = try run.collect([cycle.path + "/answers"])
        #expect(seen.value == 600)
        #expect(!seen.hasFailed)
    }

    @Test("the examples of every page of the store give their codes, and mended they do not", arguments: StorePages.all)
    func pages(page: CodePage) throws {
        #expect(page.subject == .store)
        let bad = try Self.codes(page.bad.english)
        #expect(bad.contains(page.code), "\(bad)")
        let good = try Self.codes(page.good.english)
        #expect(!good.contains(page.code), "\(good)")
    }

    /// The codes in a store after files arrived one by one; a line without a colon answers the question.
    private static func codes(_ example: String) throws -> [String] {
        let cycle = try SampleCycle()
        let store = try ResponseStore.inMemory()
        for (index, part) in example.components(separatedBy: "\n---\n").enumerated() {
            if part == "certify" {
                let reports = try StoredReports(store)
                _ = try WorkflowRun(reports).take(.certify, try reports.report(of: "XAA"), by: "T", on: nil)
                continue
            }
            var head = part.split(separator: "\n").map(String.init)
            let last = head.popLast()
            let answer = try #require(last)
            if !part.contains("questionnaire:") { head.insert("questionnaire: sample-2027", at: 0) }
            let text = (head + ["respondent: XAA", "answers:", "  capacity.open: " + answer]).joined(separator: "\n")
            try cycle.write("answers/\(index).yaml", text + "\n")
            try cycle.collect(into: store, ["answers/\(index).yaml"])
        }
        return try store.versions().flatMap { try store.findings(of: $0.id) }.map { $0.code }
    }

    @Test("a file that is still being written is not taken by the watch")
    func watch() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", "questionnaire: sample-2027\nrespondent: XAA\nanswers: {}\n")
        let store = try ResponseStore.inMemory()
        let run = try CollectRun(cycle.library, store, previous: [], release: "", in: .english, acknowledge: { _ in })
        var looks = 0
        var counts: [Int64] = []
        try run.watch(
            [cycle.path + "/answers"],
            pause: {
                looks += 1
                // Three looks at a file that grows, then two at one that does not.
                if looks <= 3 {
                    let text = "questionnaire: sample-2027\nrespondent: XAB\nanswers: {}\n"
                    try? cycle.write("answers/b.yaml", String(text.prefix(10 * looks + (looks == 3 ? 100 : 0))))
                }
            }, isStopped: { looks >= 6 }, said: { counts.append($0.outcomes.values.reduce(0, +)) })
        #expect(counts == [1, 1])
        #expect(try store.versions().map { $0.respondent } == ["XAA", "XAB"])
    }

    @Test("the watch tells what it passes over when it comes, once, and not a name that is only used for a moment")
    func watchTells() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/first.txt", "x")
        let store = try ResponseStore.inMemory()
        let run = try CollectRun(cycle.library, store, previous: [], release: "", in: .english, acknowledge: { _ in })
        let link = cycle.path + "/answers/lost.yaml"
        var looks = 0
        var aside: [[String]] = []
        var failures: [[String]] = []
        try run.watch(
            [cycle.path + "/answers"],
            pause: {
                looks += 1
                switch looks {
                case 1: try? cycle.write("answers/a.yaml.part", "x")
                case 2:
                    try? FileManager.default.removeItem(atPath: cycle.path + "/answers/a.yaml.part")
                    try? cycle.write("answers/second.txt", "x")
                    try? FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
                case 5: try? FileManager.default.removeItem(atPath: link)
                case 6: try? FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
                default: break
                }
            }, isStopped: { looks >= 8 },
            said: {
                aside.append($0.leftAside.map { FileSystem.name(of: $0) })
                failures.append($0.failures.map { FileSystem.name(of: $0.path) })
            })
        #expect(aside.filter { !$0.isEmpty } == [["first.txt"], ["second.txt"]])
        #expect(failures.filter { !$0.isEmpty } == [["lost.yaml"], ["lost.yaml"]])
    }
}

/// A count that closures on other threads can raise.
private final class Counter: @unchecked Sendable {
    // The writer of a run is one serial queue, and the test reads after it has ended.
    private(set) var value = 0
    private(set) var hasFailed = false

    func add(_ count: Int) { value += count }

    func fail() { hasFailed = true }
}
