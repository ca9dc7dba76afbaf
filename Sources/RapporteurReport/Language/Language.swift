/// How one language writes numbers and chooses plurals, and its messages.
package struct Language: Sendable {
    /// The BCP 47 tag.
    package let tag: String
    /// Whether it is written from right to left.
    package let isRightToLeft: Bool
    let pluralCategory: @Sendable (Int64) -> PluralCategory
    /// The words for 0 to 9, where the style writes them out.
    let digits: [String]
    /// The word for 0 that stands for its things.
    let none: String
    let patterns: [Message: MessagePattern]

    /// The message with its slots filled; a slot without an argument stays visible as its name in braces.
    package func callAsFunction(_ message: Message, _ arguments: [String: MessageArgument] = [:]) -> [Inline] {
        guard let pattern = patterns[message] else { return [.words(message.rawValue)] }
        var runs: [Inline] = []
        fill(pattern.parts, arguments, into: &runs)
        return runs
    }

    /// The text of a message whose slots are filled.
    package func text(_ message: Message, _ arguments: [String: MessageArgument] = [:]) -> String {
        callAsFunction(message, arguments).plainText
    }

    private func fill(_ parts: [MessagePattern.Part], _ arguments: [String: MessageArgument], into runs: inout [Inline])
    {
        for part in parts {
            switch part {
            case .words(let words): runs.append(.words(words))
            case .slot(let name):
                if let argument = arguments[name] {
                    runs.append(contentsOf: write(argument))
                } else {
                    runs.append(.words("{" + name + "}"))
                }
            case .plural(let name, let branches):
                let category = arguments[name].flatMap(number).map(pluralCategory) ?? .other
                fill(branches[category] ?? branches[.other] ?? [], arguments, into: &runs)
            }
        }
    }

    private func write(_ argument: MessageArgument) -> [Inline] {
        switch argument {
        case .count(let number):
            if (0..<Int64(digits.count)).contains(number) {
                [.figure(digits[Int(number)])]
            } else {
                [.figure(String(number))]
            }
        case .pronoun(0): [.figure(none)]
        case .pronoun(let number): write(.count(number))
        case .numeral(let number): [.figure(String(number))]
        case .percent(let number): self(.percentInText, ["number": .numeral(number)])
        case .share(let part, let whole): self(.shareInText, ["part": .numeral(part), "whole": .numeral(whole)])
        case .points(let number): self(.pointsInText, ["number": .numeral(number)])
        case .signedPoints(let text): [.figure(text)]
        case .year(let year): [.words(String(year))]
        case .label(let text): [.label(text)]
        case .runs(let runs): runs
        }
    }

    private func number(_ argument: MessageArgument) -> Int64? {
        switch argument {
        case .count(let number), .pronoun(let number), .numeral(let number), .percent(let number), .points(let number):
            number
        default: nil
        }
    }
}

extension Language {
    /// English, as the Editorial Manual of the United Nations writes it.
    package static let english: Language = {
        var patterns: [Message: MessagePattern] = [:]
        for message in Message.allCases { patterns[message] = MessagePattern(message.english) }
        return Language(
            tag: "en", isRightToLeft: false, pluralCategory: { $0 == 1 ? .one : .other },
            digits: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
            none: "none", patterns: patterns)
    }()

    /// The language with this tag, if there is a catalogue for it.
    package static func tagged(_ tag: String) -> Language? { tag == english.tag ? english : nil }
}
