package import RapporteurDiagnostics

/// Writes the letters about files in Markdown (CommonMark).
package struct MarkdownLetterRenderer: Sendable {
    private let catalogue: MessageCatalogue

    /// Makes a renderer for a language.
    package init(in catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// The letters about all files, one after the other.
    package func render(_ report: FindingsReport) -> String {
        var text = ""
        for file in report.files {
            if !text.isEmpty { text += "\n---\n\n" }
            text += letter(Letter(file, in: catalogue))
        }
        return text
    }

    private func letter(_ letter: Letter) -> String {
        var text = "# \(markdown(letter.title))\n\n\(line(letter.summary(.code(letter.path))))\n"
        if letter.parts.isEmpty { text += "\n\(line(Letter.nothingToDo))\n" }
        for part in letter.parts {
            text += "\n## \(markdown(part.title))\n"
            for item in part.items { text += "\n" + self.item(item) }
            for more in part.more { text += "\n\(line(Letter.more(more.count, more.kind)))\n" }
        }
        return text
    }

    private func line(_ message: Message) -> String { markdown(catalogue.text(message)) }

    private func item(_ item: Letter.Item) -> String {
        var text = "### \(markdown(item.subject))\n\n"
        text += "**\(item.mark)** \(markdown(item.message)) (\(markdown(item.code)))\n\n"
        if let answer = item.answer { text += "- \(line(Letter.answer(.text(answer))))\n" }
        var block: [String] = []
        for line in item.help {
            // Lines that begin with spaces are to be copied as they are.
            if line.hasPrefix("  ") {
                block.append(line)
                continue
            }
            text += closed(&block) + "- \(markdown(line))\n"
        }
        return text + closed(&block)
    }

    /// Lines to copy as a code block, which needs no escaping: its fence is longer than any run of backquotes in it.
    private func closed(_ block: inout [String]) -> String {
        guard !block.isEmpty else { return "" }
        var longest = 2
        for line in block {
            var run = 0
            for byte in line.utf8 {
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        let fence = String(repeating: "`", count: longest + 1)
        let text = "\n\(fence)yaml\n" + block.joined(separator: "\n") + "\n\(fence)\n\n"
        block = []
        return text
    }
}
