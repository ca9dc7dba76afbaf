import RapporteurAnswerFile
import RapporteurDiagnostics

extension Note {
    /// The remark that what follows a place was not looked at.
    fileprivate static var notReadBeyond: Note { Note(Message("the file was not read beyond this place")) }
}

extension Diagnostic {
    static func tooDeep(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tooDeep,
            Message(
                """
                {depth, plural, one {lists and maps stand more than {depth} level deep inside each other here} \
                other {lists and maps stand more than {depth} levels deep inside each other here}}
                """, ["depth": .number(Int64(YAMLLimits.depth))]),
            at: range, notes: [.notReadBeyond],
            help: [Message("if this is text, put it on the next line after |, indented")])
    }

    static func tooManyNodes(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tooManyNodes,
            Message("the file has more than {limit} keys and values", ["limit": .number(1_000_000)]), at: range,
            notes: [.notReadBeyond])
    }

    static func severalDocuments(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .severalDocuments, Message("three dashes begin a second document here; a file holds only one"), at: range,
            notes: [Note(Message("the file was not read beyond this line"))],
            help: [Message("delete the line, or indent it if it belongs to a text after |")])
    }

    static func anchor(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .anchor,
            Message("a value that begins with & has a special meaning in YAML that answer files do not use"),
            at: range, help: [.barIfText])
    }

    static func alias(named name: String, at range: SourceRange, allowed: Bool) -> Diagnostic {
        Diagnostic(
            .alias,
            allowed
                ? Message(
                    "*{name} refers to a value marked &{name}, and there is none above it", ["name": .code(name)])
                : Message("a value that begins with * has a special meaning in YAML that answer files do not use"),
            at: range, help: [.barIfText])
    }

    static func recursiveAlias(at range: SourceRange) -> Diagnostic {
        Diagnostic(.recursiveAlias, Message("this value refers to itself and would have no end"), at: range)
    }

    static func keyIsNotText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .keyIsNotText, Message("a list or a map stands where the name of a key is expected"), at: range,
            help: [.barIfText])
    }

    static func duplicateKey(named name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .duplicateKey, Message("the key \"{key}\" stands twice in the same place", ["key": .code(name)]),
            at: range, notes: [Note(Message("it stands here first"), at: first)],
            help: [Message("keep the one that is right and delete the other")])
    }
}
