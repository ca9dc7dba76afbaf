/// Estimates of how wide text is drawn in the system's sans-serif font: a drawing cannot ask the browser.
enum TextWidth {
    /// The width of the text at a size in pixels, rather too wide than too narrow.
    static func estimate(_ text: String, size: Int) -> Pixels {
        var hundredths = 0
        for scalar in text.unicodeScalars { hundredths += emHundredths(scalar) }
        return Pixels(tenths: hundredths * size / 10)
    }

    /// The text broken at spaces into at most so many lines of that width; what does not fit ends in an ellipsis.
    static func wrap(_ text: String, size: Int, width: Pixels, lines limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var words = text.split(separator: " ").map(String.init)[...]
        while let word = words.first {
            let longer = line.isEmpty ? word : line + " " + word
            if estimate(longer, size: size) <= width {
                line = longer
                words = words.dropFirst()
            } else if line.isEmpty {
                // A word wider than the line is cut, the rest goes on the next one.
                let head = prefix(of: word, size: size, width: width)
                line = head
                words = words.dropFirst()
                let rest = String(word.dropFirst(head.count))
                if !rest.isEmpty { words = [rest] + words }
                lines.append(line)
                line = ""
            } else {
                lines.append(line)
                line = ""
            }
            if lines.count == limit { break }
        }
        if !line.isEmpty && lines.count < limit { lines.append(line) }
        if !words.isEmpty, let last = lines.indices.last { lines[last] = ellipsed(lines[last], size, width) }
        return lines
    }

    private static func ellipsed(_ line: String, _ size: Int, _ width: Pixels) -> String {
        var short = line
        while !short.isEmpty && estimate(short + "…", size: size) > width { short.removeLast() }
        while short.hasSuffix(" ") { short.removeLast() }
        return short + "…"
    }

    private static func prefix(of word: String, size: Int, width: Pixels) -> String {
        var head = ""
        for character in word {
            let longer = head + String(character)
            if !head.isEmpty && estimate(longer, size: size) > width { break }
            head = longer
        }
        return head
    }

    /// The advance of one character in hundredths of the size: wide for East Asian, none for combining marks.
    private static func emHundredths(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            100
        default: narrow(scalar)
        }
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "i", "l", "j", "I", "'", ".", ",", ":", ";", "|", "!", "’": 28
        case " ", "f", "t", "r", "(", ")", "-", "/": 35
        case "m", "M", "W", "w", "%", "@": 86
        case "A"..."Z": 66
        default: 56
        }
    }
}
