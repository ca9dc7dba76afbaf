import RapporteurDiagnostics

// What the reading of any definition file can say about keys and kinds.

extension Diagnostic {
    /// Makes a diagnostic of a definition.
    init(
        _ code: DefinitionCode, _ severity: Severity, _ message: String, at range: SourceRange, label: String? = nil,
        notes: [Note] = [], help: [String] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    /// A key that the format does not have.
    static func unknownKey(
        _ name: String, of subject: String, known: [String], used: [String], at range: SourceRange
    ) -> Diagnostic {
        let free = known.filter { !used.contains($0) }
        let near = nearestName(to: name, among: free)
        let help = name == "<<" ? ["merge keys are not read: write the keys out"] : ["known keys: \(list(known))"]
        return Diagnostic(
            .unknownKey, .error, "\"\(name)\" is not a key of \(subject).", at: range, label: didYouMean(near),
            help: help)
    }

    /// A key that must be there and is not.
    static func missingKey(_ name: String, of subject: String, isBlank: Bool, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .missingKey, .error,
            isBlank ? "The key \"\(name)\" of \(subject) is blank." : "The key \"\(name)\" is missing from \(subject).",
            at: range, help: isBlank ? [] : ["add a line \(name): …"])
    }

    /// A list where a map is expected, and so on.
    static func wrongKind(
        _ subject: String, found: DocumentTree.Kind, expected: DocumentTree.Kind, at range: SourceRange
    ) -> Diagnostic {
        let help =
            switch expected {
            case .scalar: "write one value after the colon"
            case .sequence: "write a list: [a, b], or one item a line, each after a dash"
            case .mapping: "write a map: {key: value}, or one key: value a line, indented"
            }
        return Diagnostic(
            .wrongKind, .error, "\(capitalized(subject)) must be \(word(expected)), but here is \(word(found)).",
            at: range,
            help: [help])
    }

    /// An item that a list has twice.
    static func listedTwice(
        _ item: String, in name: String, at range: SourceRange, first: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .listedTwice, .warning, "\"\(item)\" stands twice in `\(name)`.", at: range,
            notes: [Note("it stands here already", at: first)], help: ["remove one of the two"])
    }

    /// A word that is not one of the few that a key knows.
    static func unknownWord(_ word: String, for key: String, known: [String], at range: SourceRange) -> Diagnostic {
        var near = nearestName(to: word, among: known)
        if known == ["true", "false"] {
            if ["yes", "on", "y", "1"].contains(word.lowercased()) { near = "true" }
            if ["no", "off", "n", "0"].contains(word.lowercased()) { near = "false" }
        }
        return Diagnostic(
            .unknownWord, .error, "\"\(word)\" is not a value of `\(key)`.", at: range, label: didYouMean(near),
            help: ["`\(key)` is one of: \(list(known))"])
    }

    private static func word(_ kind: DocumentTree.Kind) -> String {
        switch kind {
        case .scalar: "a single value"
        case .sequence: "a list"
        case .mapping: "a map"
        }
    }
}

/// `did you mean "x"?`, if there is a suggestion.
func didYouMean(_ name: String?) -> String? { name.map { "did you mean \"\($0)\"?" } }

/// Names in a row: `a, b, c`.
func list(_ names: some Sequence<String>) -> String { names.joined(separator: ", ") }

/// A phrase with its first letter in upper case.
func capitalized(_ phrase: String) -> String {
    guard let first = phrase.unicodeScalars.first, first.isASCII else { return phrase }
    return first.properties.uppercaseMapping + String(phrase.dropFirst())
}

/// A number and a noun: `1 choice`, `2 choices`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
