import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurYAML

/// The texts of the page itself, such as the words on its buttons, in one language.
package struct FormTexts: Sendable {
    /// One text; a text about a number has one form for each plural category.
    package enum Text: Sendable, Hashable {
        /// A text.
        case plain(String)
        /// Forms by plural category, in the order of the catalogue.
        case plural([Form])
    }

    /// One form of a text about a number.
    package struct Form: Sendable, Hashable {
        /// The plural category in CLDR.
        package var category: String
        /// The text.
        package var text: String
    }

    /// The language of the texts.
    package var language: String
    /// The texts with their keys, in the order of the catalogue.
    package var entries: [(key: String, text: Text)]

    /// Reads a catalogue, a JSON object of texts and of objects of plural forms; what is not one of these is left out
    /// and said.
    package static func read(_ bytes: [UInt8], language: String) -> (texts: FormTexts, problems: [String]) {
        let document = YAMLReader(allowsAliases: false).read(bytes)
        let tree = document.tree
        var texts = FormTexts(language: language, entries: [])
        var problems = document.diagnostics.map { language + ": " + $0.message.english }
        guard document.isReadable, !tree.nodes.isEmpty else { return (texts, problems) }
        tree.forEachPair(of: 0) { key, value in
            switch tree.nodes[value].kind {
            case .scalar: texts.entries.append((tree.string(key), .plain(tree.string(value))))
            case .mapping:
                var forms: [Form] = []
                tree.forEachPair(of: value) { forms.append(Form(category: tree.string($0), text: tree.string($1))) }
                texts.entries.append((tree.string(key), .plural(forms)))
            case .sequence: problems.append("\(language): \(tree.string(key)) is a list")
            }
        }
        return (texts, problems)
    }

    /// The texts for a language: its own catalogue, else that of the language without its region, else the English one.
    package static func texts(for tag: String, in assets: FormAssets) -> FormTexts {
        let catalogues = assets.catalogues
        if let pseudo = PseudoLanguage(rawValue: tag) { return english(catalogues).texts(in: pseudo) }
        for candidate in [tag, String(tag.prefix { $0 != "-" })] {
            if let found = catalogues.first(where: { $0.language == candidate }) {
                return read(found.bytes, language: found.language).texts
            }
        }
        return english(catalogues).isolated(on: tag)
    }

    /// Texts on a page that is written the other way: each is isolated, so that its signs and numbers keep their places.
    private func isolated(on tag: String) -> FormTexts {
        guard LanguageFacts(tag).isRightToLeft, !LanguageFacts(language).isRightToLeft else { return self }
        let isolated = { (text: String) in "\u{2066}" + text + "\u{2069}" }
        return FormTexts(
            language: language,
            entries: entries.map { key, text in
                switch text {
                case .plain(let text): (key, .plain(isolated(text)))
                case .plural(let forms):
                    (key, .plural(forms.map { Form(category: $0.category, text: isolated($0.text)) }))
                }
            })
    }

    private static func english(_ catalogues: [(language: String, bytes: [UInt8])]) -> FormTexts {
        let bytes = catalogues.first { $0.language == "en" }?.bytes ?? []
        return read(bytes, language: "en").texts
    }

    /// The text of a key that has no plural forms; empty if there is none.
    func plain(_ key: String) -> String {
        for entry in entries where entry.key == key {
            if case .plain(let text) = entry.text { return text }
        }
        return ""
    }

    private func texts(in pseudo: PseudoLanguage) -> FormTexts {
        let categories = LanguageFacts(pseudo.rawValue).pluralCategories ?? ["other"]
        return FormTexts(
            language: pseudo.rawValue,
            entries: entries.map { key, text in
                switch text {
                case .plain(let text): return (key, .plain(pseudo.text(text)))
                case .plural(let forms):
                    let other = forms.first { $0.category == "other" }?.text ?? ""
                    return (
                        key,
                        .plural(
                            categories.map { category in
                                let source = forms.first { $0.category == category }?.text ?? other
                                return Form(category: category, text: pseudo.text(source))
                            })
                    )
                }
            })
    }
}

extension FormTexts {
    /// What keeps the catalogues from saying the same in every language: missing and foreign keys, placeholders that
    /// differ, plural categories that the language has and the text lacks, or the other way round.
    package static func problems(in assets: FormAssets) -> [String] {
        var problems: [String] = []
        var all: [FormTexts] = []
        for catalogue in assets.catalogues {
            let reading = read(catalogue.bytes, language: catalogue.language)
            problems += reading.problems
            all.append(reading.texts)
        }
        guard let english = all.first(where: { $0.language == "en" }) else { return problems + ["no English texts"] }
        for texts in all { problems += texts.problems(beside: english) }
        return problems
    }

    private func problems(beside source: FormTexts) -> [String] {
        var problems: [String] = []
        let own = Dictionary(entries.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
        for (key, text) in source.entries {
            guard let counterpart = own[key] else {
                problems.append("\(language): \(key) is missing")
                continue
            }
            if counterpart.placeholders != text.placeholders {
                problems.append("\(language): \(key) has other placeholders than the English text")
            }
        }
        let known = Set(source.entries.map { $0.key })
        for (key, text) in entries {
            if !known.contains(key) { problems.append("\(language): there is no text \(key)") }
            guard case .plural(let forms) = text else { continue }
            let categories = LanguageFacts(language).pluralCategories ?? []
            if Set(forms.map { $0.category }) != Set(categories) {
                problems.append("\(language): \(key) needs the forms \(categories.joined(separator: ", "))")
            }
        }
        return problems
    }
}

extension FormTexts.Text {
    /// The names of the places for values; the forms of a plural count together, since “one entry” need not say {n}.
    fileprivate var placeholders: Set<String> {
        switch self {
        case .plain(let text): Set(RapporteurDefinition.placeholders(in: text).map { $0.name })
        case .plural(let forms):
            Set(forms.flatMap { RapporteurDefinition.placeholders(in: $0.text).map { $0.name } })
        }
    }

    /// Writes the text as the page reads it.
    func write(to json: inout JSONWriter) {
        switch self {
        case .plain(let text): json.value(text)
        case .plural(let forms):
            json.object { json in
                for form in forms { json.member(form.category, form.text) }
            }
        }
    }
}
