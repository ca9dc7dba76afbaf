/// Emphasis of text on a terminal; the words alone always say everything, so that colour is never needed.
package enum TextStyle: UInt8, Sendable, CaseIterable {
    /// An error.
    case error
    /// A warning.
    case warning
    /// An information.
    case information
    /// What helps.
    case help
    /// Line numbers, frames and paths.
    case frame
    /// Headings and messages.
    case strong

    /// The sequence that begins the style (ECMA-48, select graphic rendition).
    private var sequence: String {
        switch self {
        case .error: "\u{1B}[1;31m"
        case .warning: "\u{1B}[1;33m"
        case .information: "\u{1B}[1;36m"
        case .help: "\u{1B}[32m"
        case .frame: "\u{1B}[34m"
        case .strong: "\u{1B}[1m"
        }
    }

    /// The style of a severity's word and marks.
    package init(_ severity: Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .information: self = .information
        }
    }

    /// The text in this style if colours are on; otherwise the text itself.
    package func apply(_ text: String, if isColoured: Bool) -> String {
        isColoured && !text.isEmpty ? sequence + text + "\u{1B}[0m" : text
    }
}

/// The text without control characters, so that what a file says can never steer a terminal; tabs become one space.
package func terminalSafe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09: result.append(" ")
        // Overrides and embeddings of the writing direction come from text of others alone; they would show what stands
        // around them in another order.
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E: result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return String(result)
}
