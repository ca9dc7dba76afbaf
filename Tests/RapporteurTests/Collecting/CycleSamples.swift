import Foundation
import RapporteurDiagnostics
import RapporteurStore

@testable import Rapporteur

/// A folder with two questionnaires, a roster and answer files, gone with the test.
final class SampleCycle {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("cycle-\(UUID().uuidString)").path
        for (name, text) in Self.definitions { try write(name, Array(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var library: QuestionnaireLibrary { QuestionnaireLibrary(folder: path + "/questionnaires") }

    func write(_ name: String, _ content: [UInt8]) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content).write(to: url)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    /// Collects the answers into a store.
    @discardableResult
    func collect(into store: ResponseStore, _ names: [String] = ["answers"]) throws -> CollectRun.Summary {
        try CollectRun(library, store, previous: [], release: "0.1.0", in: .english, acknowledge: { _ in })
            .collect(names.map { path + "/" + $0 })
    }

    static let questionnaire = """
        questionnaire: sample-2027
        version: "1"
        title: A sample
        cycle: 2027
        language: en
        mode: file
        roster: states
        roster_date: 2027-01-01
        special: [not_known]
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: contact
            personal: true
            title: Who
            questions:
              - {id: contact.name, text: Name, type: text}
          - id: capacity
            action_area: i
            title: Capacity
            questions:
              - {id: capacity.open, text: Open?, type: one_of, choices: yes_no, required: true}
              - {id: capacity.kinds, text: Kinds, type: any_of, choices: {a: A, b: B}, asked_if: capacity.open = yes}
              - {id: capacity.share, text: Share, type: number, minimum: 0, maximum: 100}
              - id: capacity.list
                text: List
                type: records
                fields:
                  - {id: name, text: Name, type: text, required: true}
                  - {id: url, text: Address, type: link}
        rules:
          - {id: share, severity: warning, blocking: true, require: capacity.share > 10, message: Is it so little?}
        indicators:
          - {id: capacity.open, section: capacity, title: Open, counts: capacity.open = yes}
          - {id: capacity.a, section: capacity, title: Kind A, counts: capacity.kinds includes a, base: applicable}
          - {id: capacity.half, section: capacity, title: Half, counts: capacity.share >= 50, base: valid}
        """

    static let definitions = [
        "questionnaires/sample-2027/questionnaire.yaml": questionnaire,
        "questionnaires/sample-2023/questionnaire.yaml":
            questionnaire
            .replacingOccurrences(of: "sample-2027", with: "sample-2023")
            .replacingOccurrences(of: "cycle: 2027", with: "cycle: 2023"),
        "questionnaires/broken-2027/questionnaire.yaml": "questionnaire: broken-2027\nsections: 7\n",
        "questionnaires/rosters/states.csv": "iso3,iso2,m49,name_en,status,member_from,member_until,region\n"
            + "ABCDEFGHIJ".map {
                "XA\($0),X\($0),,State \($0),member,1950-01-01,,\("ACEGI".contains($0) ? "AFR" : "APA")\n"
            }
            .joined() + "XAK,,,State K,member,1950-01-01,2020-01-01,AFR\n",
    ]
}

/// Numbers that look random and are the same in every run.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<T>(_ items: [T]) -> T { items[roll(items.count)] }
}

extension SampleCycle {
    /// Writes random answer files of every kind that a Secretariat gets: several revisions, drafts, parts, copies,
    /// contradictions, unknown States, files that cannot be read.
    func writeRandomAnswers(_ dice: inout Dice, count: Int) throws {
        var texts: [String] = []
        for index in 0..<count {
            let text = texts.isEmpty || dice.roll(6) > 0 ? Self.randomAnswers(&dice) : dice.pick(texts)
            texts.append(text)
            let folder = dice.pick(["answers", "answers/mail", "answers/z"])
            try write("\(folder)/\(dice.pick(["n", "é", "B"]))-\(index).yaml", text)
        }
    }

    private static func randomAnswers(_ dice: inout Dice) -> String {
        let state = dice.pick(["XAA", "XAB", "XAC", "XAD", "XAE", "XE", "XAF", "XAG", "XAK", "XZZ"])
        var lines = [
            "questionnaire: sample-2027", "respondent: \(state)", "revision: \(dice.pick(["1", "1", "2", "3"]))",
        ]
        lines.append("status: \(dice.pick(["draft", "submitted", "submitted", "certified"]))")
        if dice.roll(12) == 0 { lines.append("part: [capacity]") }
        if dice.roll(8) == 0 { lines.append("illustrative: true") }
        if dice.roll(25) == 0 { lines[2] = "revision: many" }
        if dice.roll(25) == 0 { lines[0] = "questionnaire: unheard-of" }
        if dice.roll(30) == 0 { lines.remove(at: 1) }
        lines.append("answers:")
        lines.append("  contact.name: \(dice.pick(["Jane Doe", "\"A\\0B\"", "José", "Jose\u{301}"]))")
        lines.append("  capacity.open: \(dice.pick(["yes", "yes", "no", "not_known", "yess", ""]))")
        if dice.roll(3) > 0 { lines.append("  capacity.kinds: \(dice.pick(["[a]", "[b, a]", "b", "[a, a]"]))") }
        if dice.roll(3) > 0 { lines.append("  capacity.share: \(dice.pick(["5", "50.0", "99", "fifty", "\"1,5\""]))") }
        if dice.roll(4) == 0 { lines.append("  capacity.list: [{name: X, url: https://example.org/}, {url: x}]") }
        if dice.roll(15) == 0 { lines.append("  capacity.open: no") }
        if dice.roll(15) == 0 { lines.append("  nothing.known: 1") }
        if dice.roll(5) == 0 {
            lines += [
                "confirmations:", "  - {finding: share, answers: {capacity.share: 5}, reason: other, note: Yes.}",
            ]
        }
        if dice.roll(20) == 0 { lines.append("*") }
        return lines.joined(separator: "\n") + "\n"
    }
}
