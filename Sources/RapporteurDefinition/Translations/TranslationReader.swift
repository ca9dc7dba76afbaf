package import RapporteurDiagnostics
package import RapporteurModel
import RapporteurYAML

/// Reads a translation and compares it with its source.
package enum TranslationReader {
    /// Reads `translations/<language>.yaml`; what it lacks or has in excess is said in the diagnostics.
    package static func read(
        _ bytes: [UInt8], language: String, of questionnaire: Questionnaire
    ) -> (source: [UInt8], translation: Translation, diagnostics: [Diagnostic]) {
        let document = YAMLReader(allowsAliases: true).read(bytes)
        var reader = Reader(nodes: NodeReader(document), translation: Translation(language: language))
        if document.isReadable {
            reader.readEntries()
            reader.compare(with: questionnaire)
        }
        let diagnostics = sorted(document.diagnostics + reader.nodes.diagnostics)
        return (document.source, reader.translation, diagnostics)
    }
}

private struct Reader {
    var nodes: NodeReader
    var translation: Translation
    /// Paths that stand in the file without a text: not translated yet.
    var blank: Set<String> = []

    mutating func readEntries() {
        guard !nodes.tree.nodes.isEmpty else { return }
        for (path, node) in nodes.pairs(of: 0, Message("a translation")) {
            if nodes.tree.isBlank(node) {
                blank.insert(path.value)
                continue
            }
            guard let entries = nodes.entries(of: node, Message("a translated text"), keys: ["source", "text"]) else {
                continue
            }
            guard let text = nodes.text(entries, "text") else {
                if nodes.filled(entries, "text") == nil { blank.insert(path.value) }
                continue
            }
            guard let source = nodes.requiredText(entries, "source") else { continue }
            let isDigest =
                source.value.utf8.count == 16
                && source.value.utf8.allSatisfy { byte in
                    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                        || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
                }
            if !isDigest {
                report(
                    .badDigest, .error,
                    Message("{text} is not the digest of a source text", ["text": .quoted(source.value)]),
                    at: source.range,
                    help: [
                        Message(
                            """
                            it has 16 digits 0 to 9 and a to f; the translation file is written by rapporteur \
                            translate
                            """)
                    ])
            }
            translation.entries[path.value] = Translation.Entry(
                source: isDigest ? source.value : "", text: text.value, range: path.range, sourceRange: source.range)
        }
    }

    mutating func compare(with questionnaire: Questionnaire) {
        if !NamePattern.language.matches(translation.language) || translation.language == questionnaire.language {
            let isSource = translation.language == questionnaire.language
            report(
                .wrongLanguage, .error,
                isSource
                    ? Message(
                        "\"{language}\" is the source language of the questionnaire",
                        ["language": .code(translation.language)])
                    : Message("\"{language}\" is not a language", ["language": .code(translation.language)]),
                at: .beginning,
                help: [
                    isSource
                        ? Message("texts of the source language stand in questionnaire.yaml")
                        : Message(
                            "the name of the file is {form}", ["form": .message(NamePattern.language.description)])
                ])
        }
        let texts = questionnaire.texts
        var paths: Set<String> = []
        var missing: [String] = []
        for (path, text) in texts {
            paths.insert(path)
            if let entry = translation.entries[path] {
                compare(entry, path, with: text)
            } else {
                missing.append(path)
            }
        }
        reportUnknown(paths, texts.map { $0.path })
        guard !missing.isEmpty else { return }
        report(
            .missingTranslation, .warning,
            Message(
                """
                {count, plural, one {{missing} of {count} text is not translated into "{language}"} \
                other {{missing} of {count} texts are not translated into "{language}"}}
                """,
                [
                    "missing": .number(Int64(missing.count)), "count": .number(Int64(texts.count)),
                    "language": .code(translation.language),
                ]),
            at: .beginning,
            help: [
                Message("not translated: {paths}", ["paths": .codes(missing, limit: 5)]),
                Message("the source text is shown in their place"),
            ])
    }

    private mutating func compare(_ entry: Translation.Entry, _ path: String, with text: String) {
        if !entry.source.isEmpty, entry.source != sourceDigest(text) {
            report(
                .staleTranslation, .warning,
                Message("the source text has changed since \"{path}\" was translated", ["path": .code(path)]),
                at: entry.sourceRange,
                help: [
                    Message("the source text now: {text}", ["text": .text(text)]),
                    Message(
                        "check the translation, then write source: {digest}", ["digest": .code(sourceDigest(text))]),
                ])
        }
        let placeholders = Set(placeholders(in: text).map { $0.name })
        let translated = Set(RapporteurDefinition.placeholders(in: entry.text).map { $0.name })
        if path.hasPrefix("rules/"), placeholders != translated {
            let lacking = placeholders.subtracting(translated).sorted().map { "{" + $0 + "}" }
            let excess = translated.subtracting(placeholders).sorted().map { "{" + $0 + "}" }
            var help: [Message] = []
            if !lacking.isEmpty {
                help.append(Message("missing: {placeholders}", ["placeholders": .codes(lacking, limit: 12)]))
            }
            if !excess.isEmpty {
                help.append(Message("not in the source: {placeholders}", ["placeholders": .codes(excess, limit: 12)]))
            }
            report(
                .placeholdersDiffer, .error,
                Message("the placeholders of \"{path}\" differ from those of the source text", ["path": .code(path)]),
                at: entry.range, help: help)
        }
        if entry.text == text, text.utf8.filter({ $0 == 0x20 }).count >= 3 {
            report(
                .sameAsSource, .information,
                Message("the translation of \"{path}\" is the source text itself", ["path": .code(path)]),
                at: entry.range)
        }
        let lost = numbers(in: text).subtracting(numbers(in: entry.text)).sorted()
        if !lost.isEmpty {
            report(
                .numbersDiffer, .information,
                Message(
                    "the translation of \"{path}\" lacks {numbers}",
                    ["path": .code(path), "numbers": .codes(lost, limit: 12)]), at: entry.range,
                help: [Message("a number that changes or goes often changes what is asked")])
        }
    }

    private mutating func reportUnknown(_ paths: Set<String>, _ known: [String]) {
        let all = translation.entries.map { ($0.key, $0.value.range) }.sorted { $0.1.start < $1.1.start }
        for (path, range) in all where !paths.contains(path) {
            report(
                .unknownPath, .warning, Message("the questionnaire has no text \"{path}\"", ["path": .code(path)]),
                at: range,
                label: didYouMean(nearestName(to: path, among: known)),
                help: [Message("remove the entry if the text was removed from the questionnaire")])
        }
    }

    private mutating func report(
        _ code: TranslationCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        help: [Message] = []
    ) {
        nodes.report(Diagnostic(code.rawValue, severity, message, at: range, label: label, help: help))
    }
}

/// The numbers in a text, in the digits 0 to 9 whatever digits it uses.
private func numbers(in text: String) -> Set<String> {
    var result: Set<String> = []
    var digits = ""
    for scalar in text.unicodeScalars {
        let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
        if let value, let digit = Int(exactly: value) {
            digits += String(digit)
        } else if !digits.isEmpty {
            result.insert(digits)
            digits = ""
        }
    }
    if !digits.isEmpty { result.insert(digits) }
    return result
}
