import RapporteurDiagnostics

/// The text without overrides and embeddings of the writing direction (U+202A to U+202E), which only text of others has
/// and by which it could show letters in another order than they stand; control characters other than white space
/// become U+FFFD.
func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x202A...0x202E: continue
        case 0x09, 0x0A, 0x0D: result.append(scalar)
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF: result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// The text with the characters replaced that mean something in HTML, in content and in quoted attributes, and without
/// what HTML does not allow or what turns the text of others round.
func htmlEscaped(_ text: String) -> String {
    var result = ""
    for scalar in harmless(text).unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// The text of a message as content of HTML: what is kept apart from the sentence around it stands in `bdi` elements,
/// which pages know better than the characters for it.
func htmlContent(_ text: String) -> String {
    let escaped = htmlEscaped(text)
    // What is not in pairs comes from text of others.
    guard hasBalancedIsolates(text) else { return escaped }
    var result = ""
    for scalar in escaped.unicodeScalars {
        switch scalar {
        case "\u{2066}": result += "<bdi dir=\"ltr\">"
        case "\u{2067}": result += "<bdi dir=\"rtl\">"
        case "\u{2068}": result += "<bdi>"
        case "\u{2069}": result += "</bdi>"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// Whether everything that is kept apart from the text around it by characters is closed, and nothing else.
func hasBalancedIsolates(_ text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
        if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
        if scalar == "\u{2069}" { depth -= 1 }
        if depth < 0 { return false }
    }
    return depth == 0
}

/// The text without the characters that keep parts of it apart, for places that show bare text, such as a window's title.
func withoutIsolates(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0x2066...0x2069).contains(scalar.value) { scalars.append(scalar) }
    return String(scalars)
}

extension MessageValue {
    /// Text of others that a page keeps apart in every language, as it may be of any direction.
    static func apart(_ text: String) -> MessageValue {
        .message(.verbatim("\u{2068}" + withoutIsolates(text) + "\u{2069}"))
    }
}

extension MessageCatalogue {
    /// `rtl` or `ltr`, the values of HTML's attribute.
    var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// A message as content of HTML.
    func html(_ message: Message) -> String { htmlContent(text(message)) }
}
