import RapporteurAnswerFile
import RapporteurDiagnostics

extension Diagnostic {
    static func tooDeep(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tooDeep, "Lists and maps stand more than \(YAMLLimits.depth) levels deep inside each other here.",
            at: range,
            notes: [Note("The file was not read beyond this place.")],
            help: ["if this is text, put it on the next line after |, indented"])
    }

    static func tooManyNodes(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tooManyNodes, "The file has more than 1,000,000 keys and values.", at: range,
            notes: [Note("The file was not read beyond this place.")])
    }

    static func severalDocuments(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .severalDocuments, "Three dashes begin a second document here; a file holds only one.", at: range,
            notes: [Note("The file was not read beyond this line.")],
            help: ["delete the line, or indent it if it belongs to a text after |"])
    }

    static func tag(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tag, "A word that begins with ! is an instruction to YAML programs and is not used here.", at: range,
            help: ["if it is text, " + putAfterBar])
    }

    static func anchor(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .anchor, "A value that begins with & has a special meaning in YAML that answer files do not use.",
            at: range,
            help: ["if it is text, " + putAfterBar])
    }

    static func alias(named name: String, at range: SourceRange, allowed: Bool) -> Diagnostic {
        Diagnostic(
            .alias,
            allowed
                ? "*\(name) refers to a value marked &\(name), and there is none above it."
                : "A value that begins with * has a special meaning in YAML that answer files do not use.",
            at: range, help: ["if it is text, " + putAfterBar])
    }

    static func recursiveAlias(at range: SourceRange) -> Diagnostic {
        Diagnostic(.recursiveAlias, "This value refers to itself and would have no end.", at: range)
    }

    static func keyIsNotText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .keyIsNotText, "A list or a map stands where the name of a key is expected.", at: range,
            help: ["if it is text, " + putAfterBar])
    }

    static func duplicateKey(named name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .duplicateKey, "The key \"\(name)\" stands twice in the same place.", at: range,
            notes: [Note("It stands here first.", at: first)], help: ["keep the one that is right and delete the other"]
        )
    }
}

/// The way out of most accidents.
let putAfterBar = "put the text on the next line after |, indented"
