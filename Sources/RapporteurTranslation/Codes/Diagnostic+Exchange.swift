import RapporteurDefinition
import RapporteurDiagnostics

extension Diagnostic {
    private init(
        _ code: ExchangeCode, _ message: Message, _ severity: Severity = .error, at range: SourceRange,
        label: Message? = nil, notes: [Note] = [], help: [Message] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    private init(
        _ code: TranslationCode, _ severity: Severity, _ message: Message, at range: SourceRange,
        label: Message? = nil, help: [Message] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, help: help)
    }

    // MARK: The file

    static func unreadable(_ problem: XMLProblem) -> Diagnostic {
        switch problem.kind {
        case .malformed(let reason):
            Diagnostic(
                .notXLIFF,
                Message("this is not well-formed XML: {reason}", ["reason": .text(reason)]), at: problem.range,
                help: [Message("export the file from the translation tool again, or mend this place in a text editor")])
        case .documentType:
            Diagnostic(
                .documentType, Message("the file has a document type, which XLIFF does not have"), at: problem.range,
                help: [Message("delete the lines from <!DOCTYPE to its last >; nothing else is lost with them")])
        case .encoding(let name):
            Diagnostic(
                .notXLIFF,
                Message(
                    "the file is in the encoding {name}, and only UTF-8 and UTF-16 are read", ["name": .code(name)]),
                at: problem.range, help: [Message("save it as UTF-8")])
        case .depth:
            Diagnostic(
                .notXLIFF,
                Message(
                    "the elements are nested more than {count} deep", ["count": .number(Int64(XMLReader.depth))]),
                at: problem.range)
        }
    }

    static func notXLIFF(_ root: XMLElement) -> Diagnostic {
        Diagnostic(
            .notXLIFF,
            Message("this is not an XLIFF 2 file: its first element is {name}", ["name": .code(root.name)]),
            at: root.range,
            label: root.name == "xliff"
                ? Message("its namespace is {name}", ["name": .code(root.namespace)]) : nil,
            help: [exportAsXLIFF2])
    }

    static func otherVersion(_ version: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherVersion,
            version.isEmpty
                ? Message("the file does not say which version of XLIFF it is")
                : Message("this is XLIFF {version}, and only 2.0 and 2.1 are read", ["version": .code(version)]),
            at: range, help: [exportAsXLIFF2])
    }

    private static var exportAsXLIFF2: Message { Message("export it from the translation tool as XLIFF 2.0") }

    static func otherSource(_ language: String, than wanted: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherLanguages,
            Message(
                "the texts are translated from {language}, and the questionnaire is written in {wanted}",
                ["language": .code(language.isEmpty ? "?" : language), "wanted": .code(wanted)]),
            at: range, help: [Message("srcLang is the language of questionnaire.yaml")])
    }

    static func noTarget(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherLanguages, Message("the file does not say into which language it is translated"), at: range,
            help: [Message("add trgLang to the first element, such as trgLang=\"fr\"")])
    }

    static func notALanguage(_ language: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherLanguages, Message("{tag} is not the tag of a language", ["tag": .quoted(language)]), at: range,
            help: [Message("a tag has two or three small letters, and a region if it needs one: fr, pt-BR")])
    }

    static func targetIsSource(_ language: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherLanguages,
            Message("the texts are translated into {language}, their own language", ["language": .code(language)]),
            at: range, help: [Message("texts of the source language stand in questionnaire.yaml")])
    }

    static func otherQuestionnaire(_ id: String, than wanted: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherQuestionnaire,
            Message(
                "these are texts of {other}, not of {questionnaire}",
                ["other": .code(id.isEmpty ? "?" : id), "questionnaire": .code(wanted)]), at: range,
            help: [Message("name the questionnaire that they belong to")])
    }

    // MARK: A text

    static func unknownUnit(_ unit: XLIFFUnit, among paths: [String]) -> Diagnostic {
        let name = unit.name ?? unit.id
        return Diagnostic(
            .unknownPath, .warning,
            Message("the questionnaire has no text {path}", ["path": .code(name)]), at: unit.range,
            label: nearestName(to: name, among: paths).map { Message("did you mean {name}?", ["name": .code($0)]) },
            help: [Message("it was not taken; the text was probably removed from the questionnaire")])
    }

    static func unitTwice(_ unit: XLIFFUnit, _ path: String, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .unitTwice, Message("the text {path} stands twice", ["path": .code(path)]), at: unit.range,
            notes: [Note(Message("it stands here first"), at: first)],
            help: [Message("the first one was taken; delete one of the two")])
    }

    static func unknownMarkup(_ element: XMLElement) -> Diagnostic {
        Diagnostic(
            .unknownMarkup,
            Message("the element {name} means nothing in a text of a questionnaire", ["name": .code(element.name)]),
            .warning, at: element.range, help: [Message("the words in it are kept, it is left out")])
    }

    static func controlCharacter(_ scalar: Unicode.Scalar, _ path: String, at range: SourceRange) -> Diagnostic {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Diagnostic(
            .controlCharacter,
            Message(
                "the translation of {path} holds the invisible control character {character}",
                ["path": .code(path), "character": .code(name)]), at: range,
            help: [Message("it was not taken; delete the character, which often comes with copied text")])
    }

    static func sourceDiffers(_ unit: XLIFFUnit, _ path: String, now: String, isTaken: Bool) -> Diagnostic {
        Diagnostic(
            .staleTranslation, .warning,
            Message("the source of {path} has changed since the file was exported", ["path": .code(path)]),
            at: unit.sourceRange,
            help: [
                Message("the source text now: {text}", ["text": .text(now)]),
                isTaken
                    ? Message("the translation was taken and counts as stale")
                    : Message("it was not taken, because there is a translation of the present source"),
            ])
    }

    static func placeholders(
        _ path: String, missing: Set<String>, excess: Set<String>, at range: SourceRange
    ) -> Diagnostic {
        func braces(_ names: Set<String>) -> MessageValue { .list(names.sorted().map { .code("{" + $0 + "}") }) }
        var help: [Message] = []
        if !missing.isEmpty { help.append(Message("missing: {names}", ["names": braces(missing)])) }
        if !excess.isEmpty { help.append(Message("not in the source: {names}", ["names": braces(excess)])) }
        return Diagnostic(
            .placeholdersDiffer, .error,
            Message("the placeholders of {path} differ from those of the source text", ["path": .code(path)]),
            at: range, help: help + [Message("it was not taken; what stands in braces stays as it is")])
    }
}
