package import RapporteurAnalysis
import RapporteurModel

/// Writes a tally for a person at a terminal.
package enum TallyText {
    /// The text, ending in a line end.
    package static func text(_ tally: Tally) -> String {
        var lines: [String] = []
        lines.append(
            "\(tally.questionnaire): \(tally.reporting) of \(tally.members) Member States counted"
                + (Percent.rounded(tally.reporting, of: tally.members).map { " (\($0) %)" } ?? ""))
        if tally.isIllustrative { lines.append("These are sample data, not the answers of States.") }
        if tally.corrected > 0 {
            lines.append(
                tally.corrected == 1 ? "1 correction is applied." : "\(tally.corrected) corrections are applied.")
        }
        lines.append("")
        lines += indicators(tally)
        if !tally.areas.isEmpty {
            lines.append("")
            lines += areas(tally.areas)
        }
        for region in tally.regions ?? [] {
            lines.append("")
            lines += self.region(region)
        }
        lines += leftOut(tally)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func indicators(_ tally: Tally) -> [String] {
        var table = TextTable(["indicator", "yes", "no", "not answered", "not applicable", "share", "base"])
        for indicator in tally.indicators {
            table.add([
                indicator.id, String(indicator.counts.yes), String(indicator.counts.no),
                String(indicator.counts.notAnswered), String(indicator.counts.notApplicable),
                share(indicator.numerator, indicator.denominator, indicator.percent), indicator.base.word,
            ])
        }
        return table.lines
    }

    private static func areas(_ areas: [AreaTally]) -> [String] {
        var table = TextTable(["action area", "indicators", "average coverage"])
        for area in areas {
            table.add([
                area.area.word, String(area.indicators),
                area.percent.map { "\($0) % (\(area.numerator) of \(area.denominator))" } ?? "none",
            ])
        }
        return table.lines
    }

    private static func region(_ region: GroupTally) -> [String] {
        var lines = ["\(region.id): \(region.reporting) of \(region.members) Member States"]
        guard let results = region.results else {
            lines.append("  too few reported to show results without showing single answers")
            return lines
        }
        var table = TextTable(["indicator", "yes", "no", "share"])
        for indicator in results.indicators {
            table.add([
                indicator.id, String(indicator.counts.yes), String(indicator.counts.no),
                share(indicator.numerator, indicator.denominator, indicator.percent),
            ])
        }
        lines += table.lines.map { "  " + $0 }
        return lines
    }

    /// A share of fewer than ten States is printed as "k of n".
    private static func share(_ numerator: Int64, _ denominator: Int64, _ percent: Int64?) -> String {
        guard let percent else { return "none" }
        let counts = "\(numerator) of \(denominator)"
        return denominator < 10 ? counts : "\(percent) % (\(counts))"
    }

    private static func leftOut(_ tally: Tally) -> [String] {
        var lines: [String] = []
        if !tally.excluded.isEmpty {
            lines.append("")
            lines.append(
                tally.excluded.count == 1 ? "1 file is left out:" : "\(tally.excluded.count) files are left out:")
            var table = TextTable(["reason", "respondent", "file"], alignsNumbers: false)
            for exclusion in tally.excluded {
                table.add([exclusion.reason.word, exclusion.respondent ?? "", exclusion.file])
            }
            lines += table.lines.map { "  " + $0 }
        }
        if !tally.invalidAnswers.isEmpty {
            lines.append("")
            lines.append(
                tally.invalidAnswers.count == 1
                    ? "1 invalid answer counts as not answered:"
                    : "\(tally.invalidAnswers.count) invalid answers count as not answered:")
            var table = TextTable(["respondent", "question", "code"], alignsNumbers: false)
            for answer in tally.invalidAnswers { table.add([answer.respondent, answer.question, answer.code]) }
            lines += table.lines.map { "  " + $0 }
        }
        return lines
    }
}

/// Lines of columns that stand under each other.
struct TextTable {
    private var rows: [[String]]
    private let alignsNumbers: Bool

    init(_ columns: [String], alignsNumbers: Bool = true) {
        rows = [columns]
        self.alignsNumbers = alignsNumbers
    }

    mutating func add(_ cells: [String]) { rows.append(cells.map { Self.printable($0) }) }

    /// The lines, cells of whole numbers and their headings to the right.
    var lines: [String] {
        let columns = rows[0].indices
        let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let isNumeric = columns.map { column in
            alignsNumbers && rows.count > 1 && rows.dropFirst().allSatisfy { Int64($0[column]) != nil }
        }
        return rows.map { row in
            var line = ""
            for column in columns {
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                line += (column == 0 ? "" : "  ")
                line += isNumeric[column] ? padding + row[column] : row[column] + padding
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    /// A file name or code may hold anything: nothing that moves a terminal's cursor gets out.
    private static func printable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
