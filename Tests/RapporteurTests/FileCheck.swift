import Foundation
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

@testable import Rapporteur

/// What `rapporteur check` says about a file, in the words in which the engine of the form says it.
enum FileCheck {
    /// The findings about a file that libyaml reads, as JSON, one text for each.
    static func findings(
        _ text: String, _ plan: ValidationPlan, _ previous: Response?, _ codes: inout Set<String>
    ) -> [String] {
        let document = YAMLReader(allowsAliases: false).read(Array(text.utf8))
        let file = FileFindings(path: "draft.yaml", document: document, plan: plan) { respondent in
            previous?.header.respondent == respondent ? previous : nil
        }
        let lines = LineTable(document.source)
        var json = JSONWriter(.compact)
        json.array(of: file.findings) { json, finding in
            codes.insert(finding.diagnostic.code)
            let diagnostic = finding.diagnostic
            let place = lines.position(of: diagnostic.range.start)
            let field = finding.question.flatMap { recordField($0) }
            json.object { json in
                json.member("code", diagnostic.code)
                json.member("severity", diagnostic.severity.word)
                json.member("message", diagnostic.message.english)
                json.member("label", diagnostic.label?.english)
                json.member("help", diagnostic.help.english)
                json.member("question", finding.question)
                json.member("slot", finding.slot.map { Int64($0) })
                json.member("record", field.map { $0.record - 1 })
                json.member("field", field.map { $0.name })
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

    /// The objects of a JSON list of findings.
    static func split(_ findings: String) -> [String] { findings.components(separatedBy: #"},{"code""#) }

    /// The record, from 1, and the field of an address such as `list[2].url`.
    private static func recordField(_ address: String) -> (record: Int64, name: String)? {
        guard address.utf8.contains(UInt8(ascii: "[")) else { return nil }
        return address.wholeMatch(of: /[^\[]*\[(\d+)\]\.(.*)/).flatMap { match in
            Int64(match.output.1).map { ($0, String(match.output.2)) }
        }
    }
}
