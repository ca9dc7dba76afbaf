import RapporteurDiagnostics

/// An accident of a person who types YAML: its finding, and the ways out from which the place chooses.
struct Accident {
    /// One way out.
    struct WayOut {
        /// The line of help.
        let line: Message
        /// Whether it puts text after a bar, which is not possible inside brackets.
        let needsBar: Bool
    }

    let code: YAMLCode
    let message: Message
    let range: SourceRange
    let label: Message?
    let waysOut: [WayOut]
    let severity: Severity

    init(
        _ code: YAMLCode, _ message: Message, at range: SourceRange, label: Message? = nil, waysOut: [WayOut] = [],
        severity: Severity = .error
    ) {
        self.code = code
        self.message = message
        self.range = range
        self.label = label
        self.waysOut = waysOut
        self.severity = severity
    }

    /// The finding outside of brackets.
    var diagnostic: Diagnostic { diagnostic(isInsideBrackets: false) }

    /// The finding; inside brackets without the ways out that need a bar, unless the bracket itself is the accident.
    func diagnostic(isInsideBrackets: Bool) -> Diagnostic {
        var help = waysOut.map { $0.line }
        if isInsideBrackets, code != .bracket {
            help = waysOut.filter { !$0.needsBar }.map { $0.line }
            if help.isEmpty {
                help = [
                    Message(
                        "inside brackets, put each text in double quotation marks and one comma between two of them")
                ]
            }
        }
        return Diagnostic(code, message, at: range, label: label, help: help, severity: severity)
    }
}

extension Accident.WayOut {
    /// A way out that needs no bar.
    static func plain(_ line: Message) -> Self { Self(line: line, needsBar: false) }

    /// A way out with a bar.
    static func bar(_ line: Message) -> Self { Self(line: line, needsBar: true) }

    /// The way out of most accidents, where a list or a map may have been meant.
    static let barIfText = bar(.barIfText)
}

extension [Accident.WayOut] {
    /// The bar shown with the key that the person was writing.
    static func afterBar(_ key: String?) -> Self {
        guard let key else { return [.bar(Message("put the text on the next line after |, indented"))] }
        return [
            .bar(Message("put the text on the next line after |, indented:")), .bar(.verbatim(key + ": |")),
            .bar(Message("  the text")),
        ]
    }
}

extension Message {
    /// The way out of most accidents, where a list or a map may have been meant.
    static let barIfText = Message("if it is text, put the text on the next line after |, indented")
}
