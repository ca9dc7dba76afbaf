/// Makes text that others wrote safe to stand inside ours, whatever the format: one line, no control characters, no
/// switches of the writing direction. What it says is never changed, and each renderer still escapes it.
package enum OutsideText {
    /// The text on one line: white space of any kind becomes single spaces, control characters become U+FFFD, and
    /// characters that reorder their surroundings (overrides, embeddings, isolates) are left out.
    package static func line(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isDirectionSwitch(scalar) { continue }
            if scalar.properties.isWhitespace {
                pendingSpace = !result.isEmpty
                continue
            }
            if pendingSpace {
                result.append(" ")
                pendingSpace = false
            }
            result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    /// The text on one line of at most so many characters; what is left out is shown by an ellipsis.
    package static func line(_ text: String, limit: Int) -> String {
        let whole = line(text)
        guard whole.count > limit else { return whole }
        var short = String(whole.prefix(max(limit - 1, 0)))
        while short.hasSuffix(" ") { short.removeLast() }
        return short + "…"
    }

    /// Whether the character changes the direction of what follows it: U+202A to U+202E and U+2066 to U+2069.
    package static func isDirectionSwitch(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// Whether the character is a control character, a noncharacter, a line separator or a tag character.
    package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xFEFF: true
        case 0xE0000...0xE007F: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
