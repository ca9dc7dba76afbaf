import Foundation
import GRDB
import RapporteurDiagnostics
import RapporteurModel

@testable import RapporteurStore

/// A store in memory with a fixed clock.
func sampleStore() throws -> ResponseStore { try ResponseStore.inMemory(clock: { "2027-03-01T10:00:00Z" }) }

/// A definition of two files.
let sampleDefinition: StoredDefinition = {
    var questionnaire = Questionnaire(
        id: "sample-2027", version: "1", title: "A sample", cycle: 2027, language: "en", mode: .file)
    questionnaire.roster = "states"
    return StoredDefinition(
        questionnaire,
        files: [
            StoredDefinition.File(path: "sample-2027/questionnaire.yaml", content: Array("questionnaire: é\n".utf8)),
            StoredDefinition.File(path: "rosters/states.csv", content: [0, 1, 2, 255]),
        ],
        roster: Roster(
            id: "states", states: ["XAA", "XAB", "XAC"].map { Roster.State(code: $0, region: "AFR") }))
}()

/// An answer file with one answer, as the pipeline would hand it over.
func sampleFile(
    _ respondent: String, revision: Int64 = 1, status: ReportStatus = .submitted, answer: String = "yes",
    path: String? = nil
) -> ArrivedFile {
    let text = "\(respondent) \(revision) \(status.word) \(answer)\n"
    let content = Array(text.utf8)
    var file = ArrivedFile(
        source: path ?? "answers/\(respondent)-\(revision)-\(status.word)-\(answer).yaml", content: content,
        sha256: RowDigest.hex(content))
    file.definition = sampleDefinition
    file.version.respondent = respondent
    file.version.questionnaire = "sample-2027"
    file.version.revision = revision
    file.version.status = status
    file.version.isReadable = true
    file.version.keptOut = status == .draft ? "draft" : nil
    file.version.asked = 2
    file.version.answered = 1
    file.answers = AnswerList([
        StoredAnswer(question: "a.name", kind: .value, value: "A person", isPersonal: true),
        StoredAnswer(question: "a.open", kind: .value, value: answer, isPersonal: false),
    ])
    var finding = StoredFinding("A202", .warning, .verbatim("Something is odd."))
    finding.question = "a.open"
    finding.rule = "odd"
    finding.isBlocking = true
    file.findings = [finding]
    file.confirmations = [
        StoredConfirmation(
            finding: "odd", question: nil, reason: "other", note: "So it is.", answers: #"{"a.open":["yes"]}"#,
            previous: "{}")
    ]
    file.version.answersDigest = file.answers.digest
    file.version.confirmationsDigest = StoredConfirmation.digest(of: file.confirmations)
    return file
}

extension ResponseStore {
    /// Collects files as one run.
    @discardableResult
    func take(_ files: [ArrivedFile]) throws -> [Receipt] {
        var run: Int64?
        return try collect(files, run: &run, release: "0.1.0")
    }

    /// Every row of every table as text, for comparisons.
    func dump() throws -> [String] {
        try reading { db in
            var lines: [String] = []
            for table in try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            {
                let columns = try db.columns(in: table).map { "quote(\"\($0.name)\")" }.joined(separator: " || ',' || ")
                lines += try String.fetchAll(db, sql: "SELECT '\(table) ' || \(columns) FROM \"\(table)\" ORDER BY 1")
            }
            return lines
        }
    }
}
