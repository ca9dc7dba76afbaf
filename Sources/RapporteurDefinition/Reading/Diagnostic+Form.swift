import RapporteurDiagnostics

// What the reading of any definition file can say about keys and kinds.

extension Diagnostic {
    /// Makes a diagnostic of a definition.
    init(
        _ code: DefinitionCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        notes: [Note] = [], help: [Message] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    /// A key that the format does not have.
    static func unknownKey(
        _ name: String, of subject: Message, known: [String], used: [String], at range: SourceRange
    ) -> Diagnostic {
        let free = known.filter { !used.contains($0) }
        let near = nearestName(to: name, among: free)
        let help =
            name == "<<"
            ? [Message("merge keys are not read: write the keys out")]
            : [Message("known keys: {known}", ["known": .codes(known, limit: 12)])]
        return Diagnostic(
            .unknownKey, .error,
            Message("\"{key}\" is not a key of {subject}", ["key": .code(name), "subject": .message(subject)]),
            at: range, label: didYouMean(near),
            help: help)
    }

    /// A key that must be there and is not.
    static func missingKey(_ name: String, of subject: Message, isBlank: Bool, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .missingKey, .error,
            isBlank
                ? Message(
                    "the key \"{key}\" of {subject} is blank", ["key": .code(name), "subject": .message(subject)])
                : Message(
                    "the key \"{key}\" is missing from {subject}", ["key": .code(name), "subject": .message(subject)]),
            at: range, help: isBlank ? [] : [Message("add a line {key}: …", ["key": .code(name)])])
    }

    /// A list where a map is expected, and so on.
    static func wrongKind(
        _ subject: Message, found: DocumentTree.Kind, expected: DocumentTree.Kind, at range: SourceRange
    ) -> Diagnostic {
        let help =
            switch expected {
            case .scalar: Message("write one value after the colon")
            case .sequence: Message("write a list: [a, b], or one item a line, each after a dash")
            case .mapping:
                Message(
                    "write a map: {example}, or one key: value a line, indented", ["example": .code("{key: value}")])
            }
        return Diagnostic(
            .wrongKind, .error,
            Message(
                """
                {subject} must be {expected, select, scalar {a single value} sequence {a list} other {a map}}, \
                but here is {found, select, scalar {a single value} sequence {a list} other {a map}}
                """, ["subject": .message(subject), "expected": .code(word(expected)), "found": .code(word(found))]),
            at: range,
            help: [help])
    }

    /// An item that a list has twice.
    static func listedTwice(
        _ item: String, in name: String, at range: SourceRange, first: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .listedTwice, .warning,
            Message("\"{item}\" stands twice in `{key}`", ["item": .code(item), "key": .code(name)]), at: range,
            notes: [Note(Message("it stands here already"), at: first)], help: [Message("remove one of the two")])
    }

    /// A word that is not one of the few that a key knows.
    static func unknownWord(_ word: String, for key: String, known: [String], at range: SourceRange) -> Diagnostic {
        var near = nearestName(to: word, among: known)
        if known == ["true", "false"] {
            if ["yes", "on", "y", "1"].contains(word.lowercased()) { near = "true" }
            if ["no", "off", "n", "0"].contains(word.lowercased()) { near = "false" }
        }
        return Diagnostic(
            .unknownWord, .error,
            Message("{word} is not a value of `{key}`", ["word": .quoted(word), "key": .code(key)]), at: range,
            label: didYouMean(near),
            help: [Message("`{key}` is one of: {known}", ["key": .code(key), "known": .codes(known, limit: 12)])])
    }

    /// What a message chooses by.
    private static func word(_ kind: DocumentTree.Kind) -> String {
        switch kind {
        case .scalar: "scalar"
        case .sequence: "sequence"
        case .mapping: "mapping"
        }
    }
}

extension Message {
    /// The name of a key as a subject of sentences.
    static func keyword(_ name: String) -> Message { .verbatim("`{key}`", [MessageArgument("key", .code(name))]) }
}

/// `did you mean "x"?`, if there is a suggestion.
func didYouMean(_ name: String?) -> Message? {
    name.map { Message("did you mean \"{name}\"?", ["name": .code($0)]) }
}
