/// Writes the letters about files in Markdown (CommonMark).
package struct MarkdownLetterRenderer: Sendable {
    /// Makes a renderer.
    package init() {}

    /// The letters about all files, one after the other.
    package func render(_ report: FindingsReport) -> String {
        var text = ""
        for file in report.files {
            if !text.isEmpty { text += "\n---\n\n" }
            text += letter(Letter(file))
        }
        return text
    }

    private func letter(_ letter: Letter) -> String {
        var text = "# \(escaped(letter.title))\n\n\(escaped(letter.headline)). File: \(escaped(letter.path))\n"
        if letter.parts.isEmpty { text += "\nNothing needs to be done.\n" }
        for part in letter.parts {
            text += "\n## \(escaped(part.title))\n"
            for item in part.items { text += "\n" + self.item(item) }
            for more in part.more { text += "\n…and \(more.count) more of the kind \(more.kind).\n" }
        }
        return text
    }

    private func item(_ item: Letter.Item) -> String {
        var text = "### \(escaped(item.subject))\n\n"
        text += "**\(escaped(item.mark)):** \(escaped(item.message)) (\(escaped(item.code)))\n\n"
        if let answer = item.answer { text += "- Your answer: \(escaped(answer))\n" }
        var block: [String] = []
        for line in item.help {
            // Lines that begin with spaces are to be copied as they are.
            if line.hasPrefix("  ") {
                block.append(line)
                continue
            }
            text += closed(&block) + "- \(escaped(line))\n"
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

    /// Text in which no character means anything but itself.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "-", "!", "|", "~", "^", "@", ".", ":",
                "$":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n", "\r", "\t": result += " "
            default: if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
