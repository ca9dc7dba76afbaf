import GRDB
import RapporteurDiagnostics
import RapporteurModel

extension StoredVersion {
    /// The columns in the order of `arguments` and of the digest.
    static let columns = [
        "id", "respondent", "questionnaire", "revision", "status", "part", "illustrative", "readable", "kept_out",
        "sha256", "forgotten_sha256", "definition", "answers_digest", "confirmations_digest", "asked", "answered",
        "errors", "warnings", "confirmed", "information", "blocking", "received_at", "source", "run",
    ]

    /// The values of the columns.
    var values: [DatabaseValue] {
        [
            id.databaseValue, respondent.databaseValue, questionnaire.databaseValue, revision.databaseValue,
            (status?.word).databaseValue, part.databaseValue, (isIllustrative ? 1 : 0).databaseValue,
            (isReadable ? 1 : 0).databaseValue, keptOut.databaseValue, sha256.databaseValue,
            forgottenSHA256.databaseValue, definition.databaseValue, answersDigest.databaseValue,
            confirmationsDigest.databaseValue, asked.databaseValue, answered.databaseValue, errors.databaseValue,
            warnings.databaseValue, confirmed.databaseValue, information.databaseValue,
            (isBlocked ? 1 : 0).databaseValue, receivedAt.databaseValue, source.databaseValue, run.databaseValue,
        ]
    }

    /// Reads a row with the columns in their order.
    init(_ row: Row) throws {
        self.init(sha256: try row.decode(forColumn: "sha256"), source: try row.decode(forColumn: "source"))
        id = try row.decode(forColumn: "id")
        respondent = try row.decode(forColumn: "respondent")
        questionnaire = try row.decode(forColumn: "questionnaire")
        revision = try row.decode(forColumn: "revision")
        let word: String? = try row.decode(forColumn: "status")
        status = ReportStatus.allCases.first { $0.word == word }
        part = try row.decode(forColumn: "part")
        isIllustrative = try row.decode(Int64.self, forColumn: "illustrative") == 1
        isReadable = try row.decode(Int64.self, forColumn: "readable") == 1
        keptOut = try row.decode(forColumn: "kept_out")
        forgottenSHA256 = try row.decode(forColumn: "forgotten_sha256")
        definition = try row.decode(forColumn: "definition")
        answersDigest = try row.decode(forColumn: "answers_digest")
        confirmationsDigest = try row.decode(forColumn: "confirmations_digest")
        asked = try row.decode(forColumn: "asked")
        answered = try row.decode(forColumn: "answered")
        errors = try row.decode(forColumn: "errors")
        warnings = try row.decode(forColumn: "warnings")
        confirmed = try row.decode(forColumn: "confirmed")
        information = try row.decode(forColumn: "information")
        isBlocked = try row.decode(Int64.self, forColumn: "blocking") == 1
        receivedAt = try row.decode(forColumn: "received_at")
        run = try row.decode(forColumn: "run")
    }

    /// The digest of the row with its findings; answers and confirmations are in it by their own digests.
    func digest(with findings: [StoredFinding]) -> String {
        var digest = RowDigest()
        for value in values {
            switch value.storage {
            case .null: digest.add(String?.none)
            case .int64(let number): digest.add(number)
            case .string(let text): digest.add(text)
            case .double, .blob: preconditionFailure("no column of a version holds such a value")
            }
        }
        for finding in findings {
            digest.add(finding.code)
            digest.add(finding.severity.word)
            digest.add(finding.message.english.asRowText)
            digest.add(finding.question)
            digest.add(finding.rule)
            digest.add(finding.line)
            digest.add(finding.column)
            digest.add(finding.isBlocking)
            digest.add(finding.isConfirmed)
        }
        return digest.finish()
    }
}
