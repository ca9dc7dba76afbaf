import RapporteurDiagnostics
import RapporteurStore

/// The status for a terminal, in at most so many columns.
struct StatusText {
    let report: StatusReport
    let byRegion: Bool
    let width: Int
    let catalogue: MessageCatalogue

    private func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }

    /// The whole text.
    func text() -> String {
        var lines = [say(report.headline)]
        for line in report.introduction { lines += wrap(say(line), width) }
        if byRegion {
            lines.append("")
            lines += sums
            for region in report.regions {
                let states = region.states.filter { $0.state != "silent" }
                if !states.isEmpty {
                    lines += ["", say(region.heard)]
                    lines += table(states).map { "  " + $0 }
                }
            }
        } else if !report.reporting.isEmpty {
            lines.append("")
            lines += table(report.reporting)
        }
        if !report.others.isEmpty {
            lines += ["", say(Message("No Member States on the day that counts, or not on the roster:"))]
            lines += table(report.others).map { "  " + $0 }
        }
        if !(report.reporting + report.others).isEmpty {
            lines.append("")
            lines += wrap(
                say(
                    Message(
                        """
                        counts: the revision that a tally counts. warn: warnings without a confirmed reason; block: \
                        those of them that stand in the way of certification. parts: sections that came by themselves.
                        """)), width)
        }
        if !report.returned.isEmpty { lines += ["", say(Message("Returned with questions:"))] }
        for state in report.returned {
            let day = state.step.map { ", " + $0.on } ?? ""
            lines.append(
                "  " + OutsideLine.cut(state.respondent + "  " + state.name, to: width - 16) + terminalSafe(day))
            for request in report.requests[state.respondent] ?? [] {
                let text = OutsideLine.single(catalogue.text(request.line))
                lines += wrap(text, width - 4).map { "    " + $0 }
            }
        }
        if !report.remainder.isEmpty {
            lines.append("")
            for (index, line) in report.remainder.enumerated() {
                lines += wrap(say(line), width)
                if index == 0 { lines += unassigned }
            }
        }
        if !report.silent.isEmpty {
            lines.append("")
            lines += silent
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The files that belong to nobody, so that somebody can look at them.
    private var unassigned: [String] {
        let paths = report.progress.unassignedFiles
        var lines = paths.prefix(10).map { "  " + OutsideLine.cut($0, to: width - 2) }
        if paths.count > 10 {
            lines.append("  " + say(Message("and {count} more", ["count": .number(Int64(paths.count - 10))])))
        }
        return lines
    }

    /// Only those who are silent, one a line.
    func silentText() -> String {
        var lines = [
            say(
                Message(
                    """
                    {silent} of {members, plural, one {{members} Member State} other {{members} Member States}} \
                    {silent, plural, one {has} other {have}} sent nothing.
                    """,
                    ["silent": .number(Int64(report.silent.count)), "members": .number(report.sums.members)]))
        ]
        if byRegion {
            for region in report.regions {
                let states = region.states.filter { $0.state == "silent" }
                guard !states.isEmpty else { continue }
                lines += ["", say(region.number(states.count))]
                lines += states.map { "  " + name($0) }
            }
        } else {
            lines += report.silent.map { name($0) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func name(_ state: RespondentProgress) -> String {
        OutsideLine.cut(state.respondent + "  " + state.name, to: width - 2)
    }

    // MARK: Tables

    private func table(_ states: [RespondentProgress]) -> [String] {
        var rows: [[String]] = []
        for state in states {
            let latest = state.latest
            rows.append([
                state.respondent, state.name, say(StateWords.name(state.state)),
                latest?.isReadable == true ? "\(latest?.revision ?? 0)" : "-",
                state.counted.map { "r\($0.revision)" } ?? "-", "\(latest?.errors ?? 0)", "\(latest?.warnings ?? 0)",
                "\(state.blocking)", "\(state.parts.count)", state.lastChange.map { StoreTime.day($0) } ?? "-",
            ])
        }
        let heads = [
            Message("code", context: "column"), Message("State", context: "column"),
            Message("state", context: "column"), Message("rev", context: "column"),
            Message("counts", context: "column"), Message("errors", context: "column"),
            Message("warn", context: "column"), Message("block", context: "column"),
            Message("parts", context: "column"), Message("last change", context: "column"),
        ]
        return ColumnText(
            heads.map { say($0) }, toTheRight: [3, 5, 6, 7, 8], flexible: 1, width: byRegion ? width - 2 : width
        ).lines(rows)
    }

    private var sums: [String] {
        let present = RespondentProgress.states.filter { report.sums.states[$0] != nil }
        func row(_ name: String, _ sums: StatusReport.Sums) -> [String] {
            [name, "\(sums.members)", "\(sums.heardFrom)"] + present.map { "\(sums.states[$0] ?? 0)" }
        }
        let all = say(Message("all", context: "row"))
        let rows = report.regions.map { row($0.code, $0.sums) } + [row(all, report.sums)]
        let heads =
            [
                Message("region", context: "column"), Message("members", context: "column"),
                Message("sent", context: "column"),
            ] + present.map { StateWords.name($0) }
        return ColumnText(
            heads.map { say($0) }, toTheRight: Set(1..<(3 + present.count)), flexible: 0, width: width
        ).lines(rows)
    }

    private var silent: [String] {
        var lines = [say(Message("Silent: {count}", ["count": .number(Int64(report.silent.count))]))]
        for region in report.regions {
            let states = region.states.filter { $0.state == "silent" }
            guard !states.isEmpty else { continue }
            let names = states.map { terminalSafe("\($0.name) (\($0.respondent))") }
                .joined(separator: catalogue.language.comma)
            let all = wrap("\(terminalSafe(region.code)) (\(states.count)): \(names)", width - 2)
            lines += all.map { "  " + $0 }
        }
        return lines
    }
}

extension StatusReport.Region {
    /// How many of the region have sent something.
    var heard: Message {
        Message(
            "{region}: {sent} of {members}",
            ["region": .message(title), "sent": .number(sums.heardFrom), "members": .number(sums.members)])
    }

    /// A number of States of the region.
    func number(_ count: Int) -> Message {
        Message("{region}: {count}", ["region": .message(title), "count": .number(Int64(count))])
    }
}

/// Rows of text in columns, one of which gives way so that a line fits.
struct ColumnText {
    private let heads: [String]
    private let toTheRight: Set<Int>
    private let flexible: Int
    private let width: Int

    init(_ heads: [String], toTheRight: Set<Int>, flexible: Int, width: Int) {
        self.heads = heads
        self.toTheRight = toTheRight
        self.flexible = flexible
        self.width = width
    }

    /// The heads and the rows, each on a line.
    func lines(_ rows: [[String]]) -> [String] {
        let rows = rows.map { $0.map { terminalSafe($0) } }
        var widths = heads.indices.map { column in
            rows.map { displayWidth($0[column]) }.reduce(displayWidth(heads[column])) { max($0, $1) }
        }
        let others = widths.indices.filter { $0 != flexible }.map { widths[$0] + 2 }.reduce(0, +)
        widths[flexible] = min(widths[flexible], max(displayWidth(heads[flexible]), width - others))
        return ([heads] + rows).map { row in
            var line = ""
            for column in row.indices {
                let cell = column == flexible ? OutsideLine.cut(row[column], to: widths[column]) : row[column]
                let space = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
                line += (column == 0 ? "" : "  ") + (toTheRight.contains(column) ? space + cell : cell + space)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

/// Text of others on a line of a terminal.
enum OutsideLine {
    /// The text in at most so many columns; what is left out is shown by an ellipsis.
    static func cut(_ text: String, to width: Int) -> String {
        let safe = terminalSafe(text)
        guard displayWidth(safe) > width else { return safe }
        var result = ""
        var used = 1
        for character in safe {
            used += displayWidth(String(character))
            if used > width { break }
            result.append(character)
        }
        while result.last == " " { result.removeLast() }
        return result + "…"
    }

    /// The text on one line.
    static func single(_ text: String) -> String {
        terminalSafe(text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
    }
}
