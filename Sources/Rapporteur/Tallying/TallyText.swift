package import RapporteurAnalysis
package import RapporteurDiagnostics
import RapporteurModel

/// Writes a tally for a person at a terminal.
package struct TallyText {
    private let catalogue: MessageCatalogue

    /// The text in a language, ending in a line end.
    package static func text(_ tally: Tally, in catalogue: MessageCatalogue) -> String {
        TallyText(catalogue: catalogue).text(tally)
    }

    private func text(_ tally: Tally) -> String {
        var lines: [String] = []
        lines.append(catalogue.text(Self.title(tally)))
        if tally.isIllustrative {
            lines.append(catalogue.text(Message("These are sample data, not the answers of States.")))
        }
        if tally.corrected > 0 {
            lines.append(
                catalogue.text(
                    Message(
                        """
                        {count, plural, one {{count} correction is applied.} other {{count} corrections are applied.}}
                        """, ["count": .number(tally.corrected)])))
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

    private static func title(_ tally: Tally) -> Message {
        guard let percent = Percent.rounded(tally.reporting, of: tally.members) else {
            return Message(
                "{questionnaire}: {reporting} of {members} Member States counted",
                [
                    "questionnaire": .code(tally.questionnaire), "reporting": .number(tally.reporting),
                    "members": .number(tally.members),
                ])
        }
        return Message(
            "{questionnaire}: {reporting} of {members} Member States counted ({percent} %)",
            [
                "questionnaire": .code(tally.questionnaire), "reporting": .number(tally.reporting),
                "members": .number(tally.members), "percent": .number(percent),
            ])
    }

    private func columns(_ names: [Message]) -> [String] { names.map { catalogue.text($0) } }

    private func indicators(_ tally: Tally) -> [String] {
        var table = TextTable(
            columns([
                Message("indicator", context: "column"), Message("yes", context: "column"),
                Message("no", context: "column"), Message("not answered", context: "column"),
                Message("not applicable", context: "column"), Message("share", context: "column"),
                Message("base", context: "column"),
            ]))
        for indicator in tally.indicators {
            table.add([
                indicator.id, String(indicator.counts.yes), String(indicator.counts.no),
                String(indicator.counts.notAnswered), String(indicator.counts.notApplicable),
                share(indicator.numerator, indicator.denominator, indicator.percent),
                catalogue.text(indicator.base.name),
            ])
        }
        return table.lines
    }

    private func areas(_ areas: [AreaTally]) -> [String] {
        var table = TextTable(
            columns([
                Message("action area", context: "column"), Message("indicators", context: "column"),
                Message("average coverage", context: "column"),
            ]))
        for area in areas {
            table.add([
                area.area.word, String(area.indicators), percentage(area.numerator, area.denominator, area.percent),
            ])
        }
        return table.lines
    }

    private func region(_ region: GroupTally) -> [String] {
        var lines = [
            catalogue.text(
                Message(
                    "{region}: {reporting} of {members} Member States",
                    [
                        "region": .code(region.id), "reporting": .number(region.reporting),
                        "members": .number(region.members),
                    ]))
        ]
        guard let results = region.results else {
            let line = Message("too few reported to show results without showing single answers")
            lines.append("  " + catalogue.text(line))
            return lines
        }
        var table = TextTable(
            columns([
                Message("indicator", context: "column"), Message("yes", context: "column"),
                Message("no", context: "column"), Message("share", context: "column"),
            ]))
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
    private func share(_ numerator: Int64, _ denominator: Int64, _ percent: Int64?) -> String {
        guard percent != nil, denominator < 10 else { return percentage(numerator, denominator, percent) }
        return catalogue.text(
            Message(
                "{count} of {total}", ["count": .number(numerator), "total": .number(denominator)], context: "share"))
    }

    private func percentage(_ numerator: Int64, _ denominator: Int64, _ percent: Int64?) -> String {
        guard let percent else { return catalogue.text(Message("none", context: "share")) }
        return catalogue.text(
            Message(
                "{percent} % ({count} of {total})",
                ["percent": .number(percent), "count": .number(numerator), "total": .number(denominator)]))
    }

    private func leftOut(_ tally: Tally) -> [String] {
        var lines: [String] = []
        if !tally.excluded.isEmpty {
            lines.append("")
            lines.append(
                catalogue.text(
                    Message(
                        "{count, plural, one {{count} file is left out:} other {{count} files are left out:}}",
                        ["count": .number(Int64(tally.excluded.count))])))
            var table = TextTable(
                columns([
                    Message("reason", context: "column"), Message("respondent", context: "column"),
                    Message("file", context: "column"),
                ]), alignsNumbers: false)
            for exclusion in tally.excluded {
                table.add([catalogue.text(exclusion.reason.name), exclusion.respondent ?? "", exclusion.file])
            }
            lines += table.lines.map { "  " + $0 }
        }
        if !tally.invalidAnswers.isEmpty {
            lines.append("")
            lines.append(
                catalogue.text(
                    Message(
                        """
                        {count, plural, one {{count} invalid answer counts as not answered:} \
                        other {{count} invalid answers count as not answered:}}
                        """, ["count": .number(Int64(tally.invalidAnswers.count))])))
            var table = TextTable(
                columns([
                    Message("respondent", context: "column"), Message("question", context: "column"),
                    Message("code", context: "column"),
                ]), alignsNumbers: false)
            for answer in tally.invalidAnswers { table.add([answer.respondent, answer.question, answer.code]) }
            lines += table.lines.map { "  " + $0 }
        }
        return lines
    }
}

extension Exclusion.Reason {
    /// What a person reads of it, in English the word in files.
    var name: Message {
        switch self {
        case .unreadable: Message("unreadable", context: "reason")
        case .unknownRespondent: Message("unknown_respondent", context: "reason")
        case .notMember: Message("not_member", context: "reason")
        case .part: Message("part", context: "reason")
        case .draft: Message("draft", context: "reason")
        case .errors: Message("errors", context: "reason")
        case .ambiguous: Message("ambiguous", context: "reason")
        case .superseded: Message("superseded", context: "reason")
        }
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
        let widths = columns.map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
        let isNumeric = columns.map { column in
            alignsNumbers && rows.count > 1 && rows.dropFirst().allSatisfy { Int64($0[column]) != nil }
        }
        return rows.map { row in
            var line = ""
            for column in columns {
                let padding = String(repeating: " ", count: widths[column] - displayWidth(row[column]))
                line += (column == 0 ? "" : "  ")
                line += isNumeric[column] ? padding + row[column] : row[column] + padding
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    /// A file name or code may hold anything: nothing that moves a terminal's cursor gets out.
    private static func printable(_ text: String) -> String {
        let isBalanced = hasBalancedIsolates(text)
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format where isBalanced && (0x2066...0x2069).contains(scalar.value): result.append(scalar)
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
