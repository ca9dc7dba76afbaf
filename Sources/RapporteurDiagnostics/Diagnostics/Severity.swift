/// How serious a diagnostic or a finding is.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
    /// Must be mended.
    case error = 0
    /// Must be mended or explained.
    case warning = 1
    /// Good to know.
    case information = 2

    /// The word for it in every output.
    package var word: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .information: "information"
        }
    }

    /// Errors come before warnings, warnings before information.
    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
