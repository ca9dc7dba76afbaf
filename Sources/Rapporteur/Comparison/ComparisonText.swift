package import RapporteurDiagnostics
package import RapporteurLineage

// The review paper for a terminal: the table first, then each question with both wordings in two columns, or one below
// the other where the terminal is narrow. What went stands in [-…-], what came in {+…+}.

/// Lays the review paper out as text.
package struct ComparisonText {
    private let paper: ReviewPaper
    private let width: Int
    private let isColoured: Bool
    private let catalogue: MessageCatalogue
    private var lines: [String] = []

    /// The paper as text in a language, no line wider than `width` columns where words allow it.
    package static func render(
        _ comparison: CycleComparison, baseline: Baseline = .published, width: Int = 100, isColoured: Bool = false,
        in catalogue: MessageCatalogue
    ) -> String {
        var text = ComparisonText(
            paper: ReviewPaper(comparison, baseline: baseline, in: catalogue), width: max(40, min(width, 200)),
            isColoured: isColoured, in: catalogue)
        text.write()
        return text.lines.joined(separator: "\n") + "\n"
    }

    private init(paper: ReviewPaper, width: Int, isColoured: Bool, in catalogue: MessageCatalogue) {
        self.catalogue = catalogue
        self.paper = paper
        self.width = width
        self.isColoured = isColoured
    }

    private func say(_ message: Message) -> String { catalogue.text(message) }

    private mutating func write() {
        heading(paper.title, "=")
        table(Message("question", context: "column"), paper.questions)
        if !paper.indicators.isEmpty { table(Message("indicator", context: "column"), paper.indicators) }
        if !paper.dropped.isEmpty { table(Message("dropped", context: "column"), paper.dropped) }
        heading(say(Message("About this paper")), "-")
        paragraph(paper.introduction.joined(separator: "\n"))
        summary()
        heading(say(Message("Questions")), "-")
        for item in paper.questions { block(item) }
        if !paper.indicators.isEmpty { heading(say(Message("Indicators")), "-") }
        for item in paper.indicators { block(item) }
        if !paper.dropped.isEmpty { heading(say(paper.askedBeforeOnly), "-") }
        for item in paper.dropped { block(item) }
        heading(say(Message("What the words mean")), "-")
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

    private mutating func table(_ head: Message, _ items: [ReviewPaper.Item]) {
        let heads = [
            head, Message("class", context: "column"), Message("grade", context: "column"),
            Message("marks", context: "column"), Message("change", context: "column"),
        ]
        var rows = [heads.map { say($0) }]
        for item in items {
            rows.append([
                terminalSafe(item.id), item.classes.joined(separator: catalogue.language.comma), item.grade.word,
                item.marks.joined(separator: " "), say(item.mayPrint ? Message("yes") : Message("no")),
            ])
        }
        lines.append("")
        columns(rows)
    }

    private mutating func summary() {
        heading(say(Message("Summary")), "-")
        let heads = [Message("questions", context: "column"), Message("indicators", context: "column")]
        columns(
            [[""] + heads.map { say($0) }]
                + paper.summary.map { [$0.name, "\($0.questions)", "\($0.indicators)"] }, isHeadStrong: false)
    }

    /// Rows whose cells stand under each other; the first is the head.
    private mutating func columns(_ rows: [[String]], isHeadStrong: Bool = true) {
        let widths = rows[0].indices.map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
        for (index, row) in rows.enumerated() {
            var line = ""
            for (column, cell) in row.enumerated() {
                line += (column == 0 ? "" : "  ") + (column == row.count - 1 ? cell : padded(cell, widths[column]))
            }
            lines.append(TextStyle.strong.apply(line, if: isColoured && isHeadStrong && index == 0))
        }
    }

    private mutating func block(_ item: ReviewPaper.Item) {
        lines.append("")
        let number = item.number.map { "\($0) " } ?? ""
        var head = "\(number)\(item.id)"
        if !item.from.isEmpty, item.from != [item.id] {
            head += "  (" + say(Message("from {questions}", ["questions": .codes(item.from)])) + ")"
        }
        lines.append(TextStyle.strong.apply(terminalSafe(head), if: isColoured))
        paragraph("  " + say(item.conclusion), hanging: 2)
        paragraph("  " + item.verdict, hanging: 2)
        for detail in item.details {
            let line = Message("differs in {detail}", ["detail": .message(.verbatim(detail))])
            paragraph("  " + say(line), hanging: 4)
        }
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
        return text.isEmpty
            ? say(Message("(none)")) : terminalSafe(text.split(whereSeparator: \.isNewline).joined(separator: " "))
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
