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
    init(_ row: Row) {
        self.init(sha256: row["sha256"], source: row["source"])
        id = row["id"]
        respondent = row["respondent"]
        questionnaire = row["questionnaire"]
        revision = row["revision"]
        let word: String? = row["status"]
        status = ReportStatus.allCases.first { $0.word == word }
        part = row["part"]
        isIllustrative = row["illustrative"] == 1
        isReadable = row["readable"] == 1
        keptOut = row["kept_out"]
        forgottenSHA256 = row["forgotten_sha256"]
        definition = row["definition"]
        answersDigest = row["answers_digest"]
        confirmationsDigest = row["confirmations_digest"]
        asked = row["asked"]
        answered = row["answered"]
        errors = row["errors"]
        warnings = row["warnings"]
        confirmed = row["confirmed"]
        information = row["information"]
        isBlocked = row["blocking"] == 1
        receivedAt = row["received_at"]
        run = row["run"]
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
