extension Note {
    /// Makes a note from words that are the same in every language.
    package init(_ message: String, at range: SourceRange? = nil) { self.init(.verbatim(message), at: range) }
}

extension Diagnostic {
    /// Makes a diagnostic from words that are the same in every language.
    package init(
        _ code: String, _ severity: Severity, _ message: String, at range: SourceRange, label: String? = nil,
        notes: [Note] = [], help: [String] = [], fileHelp: [String] = [], mayQuote: Bool = true
    ) {
        self.init(
            code, severity, .verbatim(message), at: range, label: label.map { .verbatim($0) }, notes: notes,
            help: help.map { .verbatim($0) }, fileHelp: fileHelp.map { .verbatim($0) }, mayQuote: mayQuote)
    }
}

extension [Message] {
    /// Appends lines that are the same in every language.
    package static func += (left: inout [Message], right: [String]) { left += right.map { Message.verbatim($0) } }

    /// Appends a line that is the same in every language.
    package mutating func append(_ line: String) { append(Message.verbatim(line)) }
}
