// The drawing that `answer-files.md` explains:
//
//     error[A104]: "yess" is not one of the choices of question 12
//       ┌─ answers/NOR.yaml:14:26
//       │
//     14│   capacity.repositories: yess
//       │                          ^^^^ did you mean "yes"?
//       │
//       = question 12: Are there repositories of OER in your country?

package import RapporteurDiagnostics
import RapporteurModel

/// Writes findings for a person.
package struct TextFindingsRenderer: Sendable {
    /// Whether to use colours.
    package var isColoured: Bool
    private let catalogue: MessageCatalogue

    /// Makes a renderer for a language.
    package init(isColoured: Bool = false, in catalogue: MessageCatalogue) {
        self.isColoured = isColoured
        self.catalogue = catalogue
    }

    /// The whole output; its first line says how far the reports have come.
    package func render(_ report: FindingsReport) -> String {
        var text = TextStyle.strong.apply(catalogue.text(report.headline), if: isColoured) + "\n"
        for file in report.files where !file.findings.isEmpty {
            let table = LineTable(file.source)
            var drawn: SourceRange?
            for finding in file.findings {
                // Several findings at one place, such as what is missing, show it once.
                let range = finding.diagnostic.range
                text += "\n" + draw(finding, file, table, showsSource: range != drawn)
                drawn = range
            }
        }
        return text
    }

    /// One finding, drawn with its line of source where that may be shown.
    func draw(
        _ finding: Finding, _ file: FileFindings, _ table: LineTable, showsSource: Bool = true
    ) -> String {
        let diagnostic = finding.diagnostic
        let start = table.position(of: diagnostic.range.start)
        let isDrawn = showsSource && diagnostic.mayQuote && !file.source.isEmpty
        let noted = diagnostic.notes.compactMap { $0.range }.map { table.position(of: $0.start).line }
        let width = max(2, isDrawn ? String(([start.line] + noted).max() ?? 1).utf8.count : 2)
        let gutter = String(repeating: " ", count: width)
        var text = title(finding) + "\n"
        text += gutter + frame("┌─ ") + terminalSafe(file.path) + ":\(start.line):\(start.column)\n"
        if isDrawn {
            text += gutter + frame("│") + "\n"
            text += marked(diagnostic.range, diagnostic.label, TextStyle(diagnostic.severity), file, table, width)
        }
        for note in diagnostic.notes {
            if let range = note.range, isDrawn {
                if table.position(of: range.start).line != start.line { text += gutter + frame("·") + "\n" }
                text += marked(range, note.message, .frame, file, table, width)
            }
        }
        if isDrawn { text += gutter + frame("│") + "\n" }
        var lines = isDrawn ? [] : diagnostic.label.map { [$0] } ?? []
        lines += diagnostic.notes.filter { $0.range == nil || !isDrawn }.map { $0.text(table) }
        for line in lines + diagnostic.help + diagnostic.fileHelp {
            text += gutter + frame("= ") + terminalSafe(catalogue.text(line)) + "\n"
        }
        return text
    }

    private func title(_ finding: Finding) -> String {
        let diagnostic = finding.diagnostic
        let word = catalogue.text(diagnostic.severity.name) + "[" + diagnostic.code + "]"
        let mark = finding.isConfirmed ? " (" + catalogue.text(Message("confirmed")) + ")" : ""
        return TextStyle(diagnostic.severity).apply(word, if: isColoured) + mark + ": "
            + TextStyle.strong.apply(terminalSafe(catalogue.text(diagnostic.message)), if: isColoured)
    }

    private func marked(
        _ range: SourceRange, _ label: Message?, _ style: TextStyle, _ file: FileFindings, _ table: LineTable,
        _ width: Int
    ) -> String {
        let number = table.position(of: range.start).line
        let line = SourceLine(table, number, range, hidden: file.hiddenRanges)
        let digits = String(number)
        let padding = String(repeating: " ", count: max(0, width - digits.utf8.count))
        var text = frame(padding + digits + "│") + (line.text.isEmpty ? "" : " " + line.text) + "\n"
        let sign = style == .frame ? "-" : "^"
        text += String(repeating: " ", count: width) + frame("│") + " " + String(repeating: " ", count: line.indent)
        text += style.apply(String(repeating: sign, count: line.markCount), if: isColoured)
        if let label { text += " " + style.apply(terminalSafe(catalogue.text(label)), if: isColoured) }
        return text + "\n"
    }

    private func frame(_ text: String) -> String { TextStyle.frame.apply(text, if: isColoured) }
}
