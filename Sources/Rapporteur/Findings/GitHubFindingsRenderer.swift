package import RapporteurDiagnostics
import RapporteurModel

/// Writes findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
package struct GitHubFindingsRenderer: Sendable {
    private let catalogue: MessageCatalogue

    /// Makes a renderer for a language.
    package init(in catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// The whole output, one command on each line.
    package func render(_ report: FindingsReport) -> String {
        var text = ""
        for file in report.files where !file.findings.isEmpty {
            let table = LineTable(file.source)
            for finding in file.findings { text += command(finding, file.path, table) + "\n" }
        }
        return text
    }

    private func command(_ finding: Finding, _ path: String, _ table: LineTable) -> String {
        let diagnostic = finding.diagnostic
        let start = table.position(of: diagnostic.range.start)
        let end = table.position(of: diagnostic.range.end)
        var properties = "file=\(property(path)),line=\(start.line)"
        if end.line == start.line {
            // Columns are inclusive here.
            properties += ",endLine=\(end.line),col=\(start.column),endColumn=\(max(start.column, end.column - 1))"
        }
        properties += ",title=\(property(diagnostic.code))"
        let lines = ([diagnostic.message] + diagnostic.allHelp(table)).map { catalogue.text($0) }
        return "::\(word(finding)) \(properties)::\(data(lines.joined(separator: "\n")))"
    }

    private func word(_ finding: Finding) -> String {
        switch finding.diagnostic.severity {
        case .error: "error"
        case .warning: finding.isConfirmed ? "notice" : "warning"
        case .information: "notice"
        }
    }

    private func data(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func property(_ text: String) -> String {
        var result = ""
        for scalar in data(text).unicodeScalars {
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
