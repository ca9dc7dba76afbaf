package import RapporteurDiagnostics
package import RapporteurLineage

// The review paper as Markdown (CommonMark with tables): what went is struck out, what came is bold.

/// Lays the review paper out as Markdown.
package struct ComparisonMarkdown {
    private let paper: ReviewPaper
    private let catalogue: MessageCatalogue
    private var text = ""

    /// The paper as Markdown in a language.
    package static func render(
        _ comparison: CycleComparison, baseline: Baseline = .published, in catalogue: MessageCatalogue
    ) -> String {
        var markdown = ComparisonMarkdown(
            paper: ReviewPaper(comparison, baseline: baseline, in: catalogue), in: catalogue)
        markdown.write()
        return markdown.text
    }

    private init(paper: ReviewPaper, in catalogue: MessageCatalogue) {
        self.paper = paper
        self.catalogue = catalogue
    }

    private func say(_ message: Message) -> String { escaped(catalogue.text(message)) }

    private mutating func write() {
        text += "# \(escaped(paper.title))\n\n"
        for line in paper.introduction { text += "\(escaped(line))\n\n" }
        table(Message("Question"), paper.questions)
        if !paper.indicators.isEmpty { table(Message("Indicator"), paper.indicators) }
        if !paper.dropped.isEmpty { table(paper.askedBeforeOnly, paper.dropped) }
        text += "## \(say(Message("Summary")))\n\n"
        row([say(Message("Class or grade")), say(Message("Questions")), say(Message("Indicators"))])
        text += "| --- | ---: | ---: |\n"
        for line in paper.summary { row([line.name, String(line.questions), String(line.indicators)]) }
        text += "\n## \(say(Message("Questions")))\n"
        for item in paper.questions { block(item) }
        if !paper.indicators.isEmpty { text += "\n## \(say(Message("Indicators")))\n" }
        for item in paper.indicators { block(item) }
        if !paper.dropped.isEmpty { text += "\n## \(say(paper.askedBeforeOnly))\n" }
        for item in paper.dropped { block(item) }
        text += "\n## \(say(Message("What the words mean")))\n\n"
        for (term, meaning) in paper.legend { text += "- **\(escaped(term))**: \(escaped(meaning))\n" }
    }

    private mutating func row(_ cells: [String]) { text += "| \(cells.joined(separator: " | ")) |\n" }

    private mutating func table(_ head: Message, _ items: [ReviewPaper.Item]) {
        row([
            say(head), say(Message("Class")), say(Message("Grade")), say(Message("Marks")),
            say(Message("Change may be printed")),
        ])
        text += "| --- | --- | --- | --- | --- |\n"
        for item in items {
            row([
                escaped(item.id), item.classes.joined(separator: catalogue.language.comma), item.grade.word,
                item.marks.joined(separator: " "), say(item.mayPrint ? Message("yes") : Message("no")),
            ])
        }
        text += "\n"
    }

    private mutating func block(_ item: ReviewPaper.Item) {
        let number = item.number.map { escaped($0) + " " } ?? ""
        text += "\n### \(number)\(escaped(item.id))\n\n"
        if item.pairs.isEmpty, !item.title.isEmpty { text += "\(escaped(item.title))\n\n" }
        text += "**\(say(item.conclusion))**. \(escaped(item.verdict))\n"
        let facts = item.allFacts(in: catalogue)
        if !facts.isEmpty { text += "\n" }
        for (name, value) in facts { text += "- \(escaped(name)): \(escaped(value))\n" }
        guard !item.pairs.isEmpty else { return }
        text += "\n| | \(escaped(paper.cycles.old)) | \(escaped(paper.cycles.new)) |\n| --- | --- | --- |\n"
        for pair in item.pairs {
            let left = marked(pair.wording.previous, "~~")
            text += "| \(escaped(pair.name)) | \(left) | \(marked(pair.wording.current, "**")) |\n"
        }
    }

    private func marked(_ segments: [WordingComparison.Segment], _ mark: String) -> String {
        if segments.isEmpty { return "—" }
        return segments.map { segment in
            let text = escaped(withoutIsolates(segment.text))
            return segment.isChanged ? mark + text + mark : text
        }.joined()
    }

    /// The text on one line, with every character escaped that means something in Markdown.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in harmless(text).unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "+", "!", "|", "~", "$":
                result.append("\\")
                result.unicodeScalars.append(scalar)
            case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
