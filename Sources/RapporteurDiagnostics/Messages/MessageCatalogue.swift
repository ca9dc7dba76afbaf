/// The messages of one language: finds the pattern of a message and fills its slots.
package struct MessageCatalogue: Sendable {
    /// The language.
    package let language: MessageLanguage
    /// The patterns by the key of the message.
    private let patterns: [String: String]

    /// Makes a catalogue from the patterns of its messages; a message without one is shown in English.
    package init(_ language: MessageLanguage, patterns: [String: String]) {
        self.language = language
        self.patterns = patterns
    }

    /// English, whose patterns stand in the messages themselves.
    package static let english = MessageCatalogue(.en, patterns: [:])

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool { language.isRightToLeft }

    /// The BCP 47 tag of the language.
    package var tag: String { language.tag }

    /// The message in this language; a slot without an argument stays visible as its name in braces.
    package func text(_ message: Message) -> String {
        if message.isVerbatim || language == .en { return filled(message.pattern, message.arguments) }
        if let pattern = patterns[message.key] { return filled(pattern, message.arguments) }
        let english = Self.english.text(message)
        return isRightToLeft ? "\u{2066}" + english + "\u{2069}" : english
    }

    private func filled(_ pattern: String, _ arguments: [MessageArgument]) -> String {
        guard !arguments.isEmpty, let parsed = MessagePattern(pattern) else { return pattern }
        return text(parsed.parts, arguments)
    }

    private func text(_ parts: [MessagePattern.Part], _ arguments: [MessageArgument]) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .words(let words): text += words
            case .slot(let name):
                if let value = Self.value(name, arguments) {
                    text += self.text(value)
                } else {
                    text += "{" + name + "}"
                }
            case .plural(let name, let branches):
                text += self.text(branch(branches, for: Self.value(name, arguments)), arguments)
            case .select(let name, let branches):
                text += self.text(branch(branches, reading: Self.value(name, arguments)), arguments)
            }
        }
        return text
    }

    private static func value(_ name: String, _ arguments: [MessageArgument]) -> MessageValue? {
        for argument in arguments where argument.name == name { return argument.value }
        return nil
    }

    private func branch(_ branches: [MessagePattern.Branch], for value: MessageValue?) -> [MessagePattern.Part] {
        var number: Int64?
        switch value {
        case .number(let value), .figure(let value): number = value
        default: break
        }
        guard let number else { return branch(branches, PluralCategory.other.word) }
        let exact = "=" + String(number)
        for branch in branches where branch.key == exact { return branch.parts }
        return branch(branches, language.pluralCategory(of: number).word)
    }

    private func branch(_ branches: [MessagePattern.Branch], reading value: MessageValue?) -> [MessagePattern.Part] {
        switch value {
        case .code(let word), .text(let word): branch(branches, word)
        default: branch(branches, PluralCategory.other.word)
        }
    }

    private func branch(_ branches: [MessagePattern.Branch], _ key: String) -> [MessagePattern.Part] {
        for branch in branches where branch.key == key { return branch.parts }
        for branch in branches where branch.key == PluralCategory.other.word { return branch.parts }
        return []
    }
}
