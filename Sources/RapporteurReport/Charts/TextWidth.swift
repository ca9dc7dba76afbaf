/// Estimates of how wide text is drawn in the system's sans-serif font: a drawing cannot ask the browser.
enum TextWidth {
    /// The width of the text at a size in pixels, rather too wide than too narrow.
    static func estimate(_ text: String, size: Int) -> Pixels {
        var hundredths = 0
        for scalar in text.unicodeScalars { hundredths += emHundredths(scalar) }
        return Pixels(tenths: hundredths * size / 10)
    }

    /// The text broken into at most so many lines of that width, at spaces and between East Asian characters; what does
    /// not fit ends in an ellipsis.
    static func wrap(_ text: String, size: Int, width: Pixels, lines limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var pieces = pieces(of: text)[...]
        while let piece = pieces.first {
            let longer = line.isEmpty ? piece.text : line + (piece.follows ? "" : " ") + piece.text
            if estimate(longer, size: size) <= width {
                line = longer
                pieces = pieces.dropFirst()
            } else if line.isEmpty {
                // A word wider than the line is cut, the rest goes on the next one.
                let head = prefix(of: piece.text, size: size, width: width)
                line = head
                pieces = pieces.dropFirst()
                let rest = String(piece.text.dropFirst(head.count))
                if !rest.isEmpty { pieces = [(rest, true)] + pieces }
                lines.append(line)
                line = ""
            } else {
                lines.append(line)
                line = ""
            }
            if lines.count == limit { break }
        }
        if !line.isEmpty && lines.count < limit { lines.append(line) }
        if !pieces.isEmpty, let last = lines.indices.last { lines[last] = ellipsed(lines[last], size, width) }
        return lines
    }

    /// The width of the longest part that no line break may divide; of East Asian text some characters, since a column of
    /// one after the other cannot be read.
    static func longestPiece(_ text: String, size: Int) -> Pixels {
        let pieces = pieces(of: text)
        let longest =
            pieces.flatMap { $0.text.split(separator: "-") }.map { estimate(String($0) + "-", size: size) }.max()
            ?? .zero
        let isDense = pieces.contains { $0.text.contains(where: isEastAsian) }
        return isDense ? max(longest, min(estimate(text, size: size), Pixels(size * 4))) : longest
    }

    /// The parts between which a line can break, and whether each follows the one before it without a space: words, and
    /// East Asian characters with the punctuation that may not begin a line.
    private static func pieces(of text: String) -> [(text: String, follows: Bool)] {
        var pieces: [(text: String, follows: Bool)] = []
        for word in text.split(separator: " ") {
            var before: Character?
            for character in word {
                let breaks = before.map { canBreak(between: $0, and: character) } ?? true
                if breaks { pieces.append((String(character), before != nil)) } else { append(character, to: &pieces) }
                before = character
            }
        }
        return pieces
    }

    private static func append(_ character: Character, to pieces: inout [(text: String, follows: Bool)]) {
        pieces[pieces.count - 1].text.append(character)
    }

    private static func canBreak(between left: Character, and right: Character) -> Bool {
        guard isEastAsian(left) || isEastAsian(right) else { return false }
        return !"，。、；：？！）》」』】〉”’…%,.;:?!)".contains(right) && !"（《「『【〈“‘(".contains(left)
    }

    private static func isEastAsian(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { emHundredths($0) == 100 } ?? false
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
        case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x200B...0x200F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            100
        case 0x0400...0x04FF: cyrillic(scalar)
        case 0x00C0...0x024F: scalar.properties.isUppercase ? 68 : 58
        default: narrow(scalar)
        }
    }

    private static func cyrillic(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "ж", "м", "ф", "ш", "щ", "ы", "ю": 84
        case "Ж", "М", "Ф", "Ш", "Щ", "Ы", "Ю": 98
        default: scalar.properties.isUppercase ? 70 : 60
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
