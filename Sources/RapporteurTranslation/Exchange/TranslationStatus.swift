package import RapporteurDefinition
package import RapporteurModel

/// How far the translation of one text has come.
package enum TextState: String, Sendable, CaseIterable {
    /// It fits the source.
    case translated
    /// Its source has changed since.
    case stale
    /// There is none.
    case missing
}

/// How far the translation of a questionnaire into one language has come.
package struct TranslationStatus: Sendable {
    /// One text.
    package struct Text: Sendable, Hashable {
        /// Its path.
        package var path: String
        /// How far it has come.
        package var state: TextState
    }

    /// The language.
    package let language: String
    /// All texts in the order of the questionnaire.
    package let texts: [Text]
    /// The paths of translations of texts that do not exist, in ascending order.
    package let unknown: [String]
    private let states: [String: TextState]

    /// Holds a translation against its questionnaire.
    package init(_ translation: Translation, of questionnaire: Questionnaire) {
        language = translation.language
        texts = questionnaire.texts.map { path, source in
            guard let entry = translation.entries[path], !entry.text.trimmedOfSpace.isEmpty else {
                return Text(path: path, state: .missing)
            }
            return Text(path: path, state: entry.source == sourceDigest(source) ? .translated : .stale)
        }
        states = Dictionary(texts.map { ($0.path, $0.state) }, uniquingKeysWith: { first, _ in first })
        unknown = translation.entries.keys.filter { [states] in states[$0] == nil }.sorted()
    }

    /// How many texts have come so far.
    package func count(_ state: TextState) -> Int { texts.count { $0.state == state } }

    /// Whether every text is translated from its present source.
    package var isComplete: Bool { texts.allSatisfy { $0.state == .translated } }

    /// How far a text has come.
    func state(of path: String) -> TextState { states[path] ?? .missing }

    /// Whether braces in the text at a path stand for answers.
    static func hasPlaceholders(_ path: String) -> Bool { path.hasPrefix("rules/") }
}
