package import RapporteurLineage

// The review paper as Markdown (CommonMark with tables): what went is struck out, what came is bold.

/// Lays the review paper out as Markdown.
package struct ComparisonMarkdown {
    private let paper: ReviewPaper
    private var text = ""

    /// The paper as Markdown.
    package static func render(_ comparison: CycleComparison, baseline: Baseline = .published) -> String {
        var markdown = ComparisonMarkdown(paper: ReviewPaper(comparison, baseline: baseline))
        markdown.write()
        return markdown.text
    }

    private init(paper: ReviewPaper) { self.paper = paper }

    private mutating func write() {
        text += "# \(escaped(paper.title))\n\n"
        for line in paper.introduction { text += "\(escaped(line))\n\n" }
        table("Question", paper.questions)
        if !paper.indicators.isEmpty { table("Indicator", paper.indicators) }
        if !paper.dropped.isEmpty { table("Asked in \(paper.cycles.old) only", paper.dropped) }
        text += "## Summary\n\n| Class or grade | Questions | Indicators |\n| --- | ---: | ---: |\n"
        for row in paper.summary { text += "| \(row.name) | \(row.questions) | \(row.indicators) |\n" }
        text += "\n## Questions\n"
        for item in paper.questions { block(item) }
        if !paper.indicators.isEmpty { text += "\n## Indicators\n" }
        for item in paper.indicators { block(item) }
        if !paper.dropped.isEmpty { text += "\n## Asked in \(escaped(paper.cycles.old)) only\n" }
        for item in paper.dropped { block(item) }
        text += "\n## What the words mean\n\n"
        for (term, meaning) in paper.legend { text += "- **\(escaped(term))**: \(escaped(meaning))\n" }
    }

    private mutating func table(_ head: String, _ items: [ReviewPaper.Item]) {
        text +=
            "| \(escaped(head)) | Class | Grade | Marks | Change may be printed |\n| --- | --- | --- | --- | --- |\n"
        for item in items {
            let cells = [
                escaped(item.id), item.classes.joined(separator: ", "), item.grade.word,
                item.marks.joined(separator: " "), item.mayPrint ? "yes" : "no",
            ]
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        text += "\n"
    }

    private mutating func block(_ item: ReviewPaper.Item) {
        let number = item.number.map { escaped($0) + " " } ?? ""
        text += "\n### \(number)\(escaped(item.id))\n\n"
        if item.pairs.isEmpty, !item.title.isEmpty { text += "\(escaped(item.title))\n\n" }
        let marks = item.marks.isEmpty ? "" : ", \(item.markWords)"
        text +=
            "**\(item.classes.joined(separator: ", "))**, grade **\(item.grade.word)**\(marks). \(escaped(item.verdict))\n"
        var facts: [(String, String)] = []
        if !item.from.isEmpty, item.from != [item.id] { facts.append(("From", item.from.joined(separator: ", "))) }
        if !item.details.isEmpty { facts.append(("Differs in", item.details.joined(separator: "; "))) }
        facts += item.facts
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
            segment.isChanged ? mark + escaped(segment.text) + mark : escaped(segment.text)
        }.joined()
    }

    /// The text on one line, with every character escaped that means something in Markdown.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
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
