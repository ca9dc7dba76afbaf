import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML

// A store keeps findings in English, for people who read it with SQL. In another language they are said again from the
// stored file, where the same check still finds them; the others keep their English words and say so.
extension StoredReturn {
    /// The findings of the version in the language of its plan.
    func translated(_ findings: [StoredFinding]) -> [StoredFinding] {
        let file = AnswerFile(path: version.source, bytes: bytes)
        var fresh: [Finding] = []
        if let plan, file.document.isReadable {
            fresh = FileFindings(path: file.path, document: file.document, plan: plan).findings
        } else {
            fresh = file.document.diagnostics.map { Finding($0) }
        }
        let table = LineTable(file.document.source)
        return findings.map { finding in
            let same = fresh.first { other in
                let place = table.position(of: other.diagnostic.range.start)
                return other.diagnostic.code == finding.code && other.question == finding.question
                    && other.rule == finding.rule && Int64(place.line) == finding.line
                    && Int64(place.column) == finding.column
            }
            var result = finding
            result.message =
                same?.diagnostic.message
                ?? Message("{message} [in English]", ["message": .text(finding.message.english)])
            return result
        }
    }
}
