// How many columns a terminal takes for a text: none for marks that combine, two for East Asian wide characters.

/// The number of terminal columns of a text.
func displayWidth(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += columns(of: scalar) }
    return width
}

/// The text with spaces up to a width.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// The text in lines of at most `width` columns, broken at spaces, and inside words that are longer than a line.
func wrap(_ text: String, _ width: Int) -> [String] {
    let width = max(2, width)
    let indent = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
        for (index, piece) in pieces(of: word, width).enumerated() {
            let gap = isEmpty || index > 0 ? 0 : 1
            if !isEmpty, displayWidth(line) + gap + displayWidth(piece) > width {
                lines.append(line)
                line = piece
            } else {
                line += (gap == 1 ? " " : "") + piece
            }
            isEmpty = false
        }
    }
    lines.append(line)
    return lines
}

/// A word in pieces that fit a line; Chinese and Japanese may break after every character, but not before a mark that
/// closes or after one that opens.
private func pieces(of word: Substring, _ width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    var previous: Character?
    for character in word {
        let columns = displayWidth(String(character))
        if length + columns > width || (length > 0 && canBreak(between: previous, and: character)) {
            pieces.append(piece)
            piece = ""
            length = 0
        }
        piece.append(character)
        length += columns
        previous = character
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
}

private func canBreak(between previous: Character?, and next: Character) -> Bool {
    guard let previous, !openingMarks.contains(previous), !closingMarks.contains(next) else { return false }
    let isWide = displayWidth(String(next)) == 2
    return isWide || (openingMarks.contains(next) && displayWidth(String(previous)) == 2)
}

private let openingMarks: Set<Character> = ["（", "《", "〈", "「", "『", "【", "“", "‘"]
private let closingMarks: Set<Character> = [
    "）", "》", "〉", "」", "』", "】", "”", "’", "，", "。", "、", "；", "：", "！", "？",
]

private func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return 2
    default: return 1
    }
}
