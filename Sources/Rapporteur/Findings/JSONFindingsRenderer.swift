package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// Writes findings as JSON (`outputs.md`, check).
package struct JSONFindingsRenderer: Sendable {
    private let catalogue: MessageCatalogue

    /// Makes a renderer for a language.
    package init(in catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// The whole output.
    package func render(_ report: FindingsReport) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("findings")
            json.array { json in
                for file in report.files where !file.findings.isEmpty {
                    let table = LineTable(file.source)
                    for finding in file.findings { write(finding, file.path, table, &json) }
                }
            }
            json.key("summary")
            json.object { json in
                json.member("files", Int64(report.files.count))
                json.member("errors", report.summary.errors)
                json.member("warnings", report.summary.warnings)
                json.member("confirmed", report.summary.confirmed)
                json.member("information", report.summary.information)
            }
            json.key("rules")
            json.array(of: report.rules) { json, rule in
                json.object { json in
                    json.member("rule", rule.rule)
                    json.member("pass", rule.counts.pass)
                    json.member("fail", rule.counts.fail)
                    json.member("unknown", rule.counts.unknown)
                    json.member("not_applicable", rule.counts.notApplicable)
                    json.member("fault", rule.counts.fault)
                }
            }
        }
        return json.fileText
    }

    private func write(_ finding: Finding, _ path: String, _ table: LineTable, _ json: inout JSONWriter) {
        let diagnostic = finding.diagnostic
        let start = table.position(of: diagnostic.range.start)
        let end = table.position(of: diagnostic.range.end)
        json.object { json in
            json.member("code", diagnostic.code)
            json.member("severity", diagnostic.severity.word)
            json.member("message", catalogue.text(diagnostic.message))
            json.member("file", path)
            json.member("line", Int64(start.line))
            json.member("column", Int64(start.column))
            json.member("end_line", Int64(end.line))
            json.member("end_column", Int64(end.column))
            json.member("question", finding.question)
            json.member("rule", finding.rule)
            json.member("help", diagnostic.allHelp(table).map { catalogue.text($0) })
            json.member("confirmed", finding.isConfirmed)
        }
    }
}
