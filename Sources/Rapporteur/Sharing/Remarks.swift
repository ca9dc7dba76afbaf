package import RapporteurDiagnostics
import RapporteurYAML

// Files that are made anew carry the explanations of the questionnaire, but not what people have noted behind `#`.
// Which notes those are is told, so that nobody looks for them later.

/// The comments of an answer file that are not explanations of the questionnaire.
package struct Remarks: Sendable {
    /// The lines on which they stand, ascending.
    package let lines: [Int]

    /// Finds the comments of a file that stand neither in an unfilled file nor in the new one.
    package init(of source: AnswerFileSource, known: [String]) {
        var explanations: Set<String> = []
        for text in known {
            for line in text.split(whereSeparator: \.isNewline) {
                if let comment = Self.comment(String(line)) { explanations.insert(comment) }
            }
        }
        let tree = source.document.tree
        var blocks: [SourceRange] = []
        var trailing: Set<Int> = []
        let table = source.document.lineTable()
        for node in tree.nodes where node.kind == .scalar {
            if node.style == .literal || node.style == .folded { blocks.append(node.range) }
            if node.hasTrailingComment { trailing.insert(Int(table.position(of: node.range.start).line)) }
        }
        var found = trailing
        // Blocks stand in the order of the file and never in one another, so one index goes along with the lines.
        var block = 0
        for number in 1...table.lineCount {
            let line = table.line(Int32(number))
            let start = Int32(line.startIndex)
            while block < blocks.count, blocks[block].end <= start { block += 1 }
            let isText = block < blocks.count && blocks[block].start < start
            guard !isText, let comment = Self.comment(String(decoding: line, as: UTF8.self)) else { continue }
            if !explanations.contains(comment) { found.insert(number) }
        }
        lines = found.sorted()
    }

    /// Finds the comments of a file that stand neither in a file that `new` or `split` writes nor in the new ones.
    init(of source: AnswerFileSource, _ bundle: Bundle, carriedTo texts: [String]) {
        let template = bundle.template(for: source.content)
        let explained = [true, false].map { isWhole in
            template.text(
                of: source.content, heading: FileSplit.heading(bundle, source.content, isWhole: isWhole),
                questions: isWhole ? [] : nil)
        }
        self.init(of: source, known: [template.text] + explained + texts)
    }

    /// What to say about them; nil if there are none.
    package func message(_ path: String) -> Message? {
        guard let first = lines.first else { return nil }
        var shown = lines.prefix(5).map { MessageValue.figure(Int64($0)) }
        if lines.count > 5 { shown.append(.message(.verbatim("…"))) }
        return Message(
            """
            {count, plural, =1 {The comment on line {line} of {path} is not carried over; the file itself stays as it \
            is.} other {{count} comments of {path} are not carried over (lines {lines}); the file itself stays as it \
            is.}}
            """,
            [
                "count": .number(Int64(lines.count)), "line": .figure(Int64(first)), "path": .code(path),
                "lines": .list(shown),
            ])
    }

    /// The text of a line that is a comment and says something.
    private static func comment(_ line: String) -> String? {
        let content = line.drop { $0 == " " || $0 == "\t" }
        guard content.hasPrefix("#") else { return nil }
        let text = content.drop { $0 == "#" || $0 == " " || $0 == "\t" || $0 == "=" }
        return text.isEmpty ? nil : String(text)
    }
}
