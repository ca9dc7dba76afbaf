// Text in columns of a terminal.

/// The number of terminal columns of a text.
func displayWidth(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += scalar.displayWidth }
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

/// A word in pieces that fit a line; Chinese and Japanese may break after every character.
private func pieces(of word: Substring, _ width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    for character in word {
        let columns = displayWidth(String(character))
        let isWide = columns == 2
        if length + columns > width || (isWide && length > 0) {
            pieces.append(piece)
            piece = ""
            length = 0
        }
        piece.append(character)
        length += columns
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
}
