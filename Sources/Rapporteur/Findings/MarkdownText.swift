// Text in which no character means anything but itself (CommonMark 0.31, and the extensions of GitHub), escaped no more
// than needed, because letters are also read as plain text.

/// Text on one line as Markdown that shows exactly this text.
func markdown(_ text: String) -> String {
    let scalars = Array(oneLine(text).unicodeScalars).filter { $0.value >= 0x20 && $0.value != 0x7F }
    var result = ""
    for (index, scalar) in scalars.enumerated() {
        let before = index > 0 ? scalars[index - 1] : nil
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default:
            if needsEscape(scalar, index, before, after, scalars) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func needsEscape(
    _ scalar: Unicode.Scalar, _ index: Int, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?,
    _ scalars: [Unicode.Scalar]
) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "|", "~", "@", "$": true
    // Inside a word an underscore is only an underscore.
    case "_": !(isWordPart(before) && isWordPart(after))
    // What would be a heading, or the end of one.
    case "#": index == 0 || after == nil || after == " " || after == "#"
    case "-", "+", "=": index == 0
    case ":": index == 0 || after == "/"
    // `1.` and `1)` begin a numbered list; `www.` becomes a link.
    case ".", ")":
        (index > 0 && scalars[..<index].allSatisfy { $0.properties.numericType == .decimal }) || before == "w"
    default: false
    }
}

private func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
}
