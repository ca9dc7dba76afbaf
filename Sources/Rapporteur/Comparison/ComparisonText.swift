import RapporteurDiagnostics
package import RapporteurLineage

// The review paper for a terminal: the table first, then each question with both wordings in two columns, or one below
// the other where the terminal is narrow. What went stands in [-…-], what came in {+…+}.

/// Lays the review paper out as text.
package struct ComparisonText {
    private let paper: ReviewPaper
    private let width: Int
    private let isColoured: Bool
    private var lines: [String] = []

    /// The paper as text, no line wider than `width` columns where words allow it.
    package static func render(
        _ comparison: CycleComparison, baseline: Baseline = .published, width: Int = 100, isColoured: Bool = false
    ) -> String {
        var text = ComparisonText(
            paper: ReviewPaper(comparison, baseline: baseline), width: max(40, min(width, 200)), isColoured: isColoured)
        text.write()
        return text.lines.joined(separator: "\n") + "\n"
    }

    private init(paper: ReviewPaper, width: Int, isColoured: Bool) {
        self.paper = paper
        self.width = width
        self.isColoured = isColoured
    }

    private mutating func write() {
        heading(paper.title, "=")
        table("question", paper.questions)
        if !paper.indicators.isEmpty { table("indicator", paper.indicators) }
        if !paper.dropped.isEmpty { table("dropped", paper.dropped) }
        heading("About this paper", "-")
        paragraph(paper.introduction.joined(separator: "\n"))
        summary()
        heading("Questions", "-")
        for item in paper.questions { block(item) }
        if !paper.indicators.isEmpty { heading("Indicators", "-") }
        for item in paper.indicators { block(item) }
        if !paper.dropped.isEmpty { heading("Asked in \(paper.cycles.old) only", "-") }
        for item in paper.dropped { block(item) }
        heading("What the words mean", "-")
        for (term, meaning) in paper.legend { paragraph("\(term): \(meaning)", hanging: 4) }
    }

    // MARK: - Parts

    private mutating func heading(_ text: String, _ rule: Character) {
        if !lines.isEmpty { lines.append("") }
        let text = terminalSafe(text)
        lines.append(TextStyle.strong.apply(text, if: isColoured))
        lines.append(String(repeating: rule, count: min(width, displayWidth(text))))
    }

    private mutating func paragraph(_ text: String, hanging: Int = 0) {
        for part in text.split(separator: "\n", omittingEmptySubsequences: true) {
            for (index, line) in wrap(terminalSafe(String(part)), width - hanging).enumerated() {
                lines.append(index == 0 ? line : String(repeating: " ", count: hanging) + line)
            }
        }
    }

    private mutating func table(_ head: String, _ items: [ReviewPaper.Item]) {
        let names = items.map { terminalSafe($0.id) }
        let classes = items.map { $0.classes.joined(separator: ", ") }
        let marks = items.map { $0.marks.joined(separator: " ") }
        let first = names.map(displayWidth).reduce(displayWidth(head)) { max($0, $1) }
        let second = classes.map(displayWidth).reduce(5) { max($0, $1) }
        let third = marks.map(displayWidth).reduce(5) { max($0, $1) }
        lines.append("")
        let top =
            padded(head, first) + "  " + padded("class", second) + "  grade  " + padded("marks", third) + "  change"
        lines.append(TextStyle.strong.apply(top, if: isColoured))
        for index in items.indices {
            let answer = items[index].mayPrint ? "yes" : "no"
            lines.append(
                padded(names[index], first) + "  " + padded(classes[index], second) + "  "
                    + padded(items[index].grade.word, 5) + "  " + padded(marks[index], third) + "  " + answer)
        }
    }

    private mutating func summary() {
        heading("Summary", "-")
        let first = paper.summary.map { displayWidth($0.name) }.reduce(0) { max($0, $1) }
        lines.append(padded("", first) + "  questions  indicators")
        for row in paper.summary {
            lines.append(padded(row.name, first) + "  " + padded("\(row.questions)", 9) + "  \(row.indicators)")
        }
    }

    private mutating func block(_ item: ReviewPaper.Item) {
        lines.append("")
        let number = item.number.map { "\($0) " } ?? ""
        var head = "\(number)\(item.id)"
        if !item.from.isEmpty, item.from != [item.id] { head += "  (from \(item.from.joined(separator: ", ")))" }
        lines.append(TextStyle.strong.apply(terminalSafe(head), if: isColoured))
        let marks = item.marks.isEmpty ? "" : ", \(item.markWords)"
        paragraph("  \(item.classes.joined(separator: ", ")), grade \(item.grade.word)\(marks)", hanging: 2)
        paragraph("  " + item.verdict, hanging: 2)
        for detail in item.details { paragraph("  differs in " + detail, hanging: 4) }
        for (name, value) in item.facts { paragraph("  \(name): \(value)", hanging: 4) }
        if item.pairs.isEmpty, !item.title.isEmpty { paragraph("  " + item.title, hanging: 2) }
        for pair in item.pairs { sideBySide(pair) }
    }

    private mutating func sideBySide(_ pair: ReviewPaper.Pair) {
        let left = marked(pair.wording.previous, "[-", "-]")
        let right = marked(pair.wording.current, "{+", "+}")
        if width < 72 {
            paragraph("  \(pair.name) \(paper.cycles.old): \(left)", hanging: 4)
            paragraph("  \(pair.name) \(paper.cycles.new): \(right)", hanging: 4)
            return
        }
        let column = (width - 7) / 2
        let old = wrap("\(pair.name) \(paper.cycles.old): \(left)", column)
        let new = wrap("\(pair.name) \(paper.cycles.new): \(right)", column)
        for index in 0..<max(old.count, new.count) {
            let first = index < old.count ? old[index] : ""
            let second = index < new.count ? new[index] : ""
            lines.append(("  " + padded(first, column) + " │ " + second).trimmedAtEnd)
        }
    }

    private func marked(_ segments: [WordingComparison.Segment], _ open: String, _ close: String) -> String {
        let text = segments.map { $0.isChanged ? open + $0.text + close : $0.text }.joined()
        return text.isEmpty ? "(none)" : terminalSafe(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
