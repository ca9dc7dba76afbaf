/// A second place or a remark that belongs to a diagnostic.
package struct Note: Hashable, Sendable {
    /// One plain sentence.
    package var message: Message
    /// Where it points in the same file, if anywhere.
    package var range: SourceRange?

    /// Makes a note.
    package init(_ message: Message, at range: SourceRange? = nil) {
        self.message = message
        self.range = range
    }
}

/// What is wrong at one place of one file: data only, drawn elsewhere.
package struct Diagnostic: Hashable, Sendable {
    /// The stable code, such as `A104`; the same in every language.
    package var code: String
    /// How serious it is.
    package var severity: Severity
    /// One plain sentence that names the thing.
    package var message: Message
    /// The place.
    package var range: SourceRange
    /// A few words drawn beside the place, such as `did you mean "yes"?`.
    package var label: Message?
    /// Second places and remarks.
    package var notes: [Note]
    /// Ways out and useful facts, one line each.
    package var help: [Message]
    /// Help for somebody who edits the file as text: how to write it, and facts that a form shows anyway.
    package var fileHelp: [Message]
    /// Whether the source text at the place may be shown; false for values of personal questions.
    package var mayQuote: Bool

    /// Makes a diagnostic.
    @inline(never)
    package init(
        _ code: String, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        notes: [Note] = [], help: [Message] = [], fileHelp: [Message] = [], mayQuote: Bool = true
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.label = label
        self.notes = notes
        self.help = help
        self.fileHelp = fileHelp
        self.mayQuote = mayQuote
    }

    /// All the help for machine-readable outputs: the label, then the help lines.
    package var allHelp: [Message] { (label.map { [$0] } ?? []) + help + fileHelp }
}
