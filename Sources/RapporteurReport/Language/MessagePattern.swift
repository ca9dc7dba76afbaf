// A message with slots, in the small part of the ICU message syntax that translators know:
//
//     {slot}                                     the argument
//     {slot, plural, one {State} other {States}} one of several texts, by the plural category of the argument
//
// Branches may hold slots. A pattern that does not follow the grammar is not repaired: `nil`, and a test says which.

/// A message with typed slots, parsed.
package struct MessagePattern: Sendable, Hashable {
    /// A part of a pattern.
    package indirect enum Part: Sendable, Hashable {
        /// Words.
        case words(String)
        /// An argument.
        case slot(String)
        /// The branch for the plural category of an argument.
        case plural(String, [PluralCategory: [Part]])
    }

    /// The parts in order.
    package let parts: [Part]

    /// Parses a pattern; nil if it does not follow the grammar.
    package init?(_ text: String) {
        var parser = Parser(rest: Substring(text))
        guard let parts = parser.parts(isBranch: false), parser.rest.isEmpty else { return nil }
        self.parts = parts
    }

    /// The names of the slots.
    package var slots: Set<String> { Self.slots(parts) }

    private static func slots(_ parts: [Part]) -> Set<String> {
        var names: Set<String> = []
        for part in parts {
            switch part {
            case .words: break
            case .slot(let name): names.insert(name)
            case .plural(let name, let branches):
                names.insert(name)
                for branch in branches.values { names.formUnion(slots(branch)) }
            }
        }
        return names
    }
}

extension MessagePattern {
    private struct Parser {
        var rest: Substring

        mutating func parts(isBranch: Bool) -> [Part]? {
            var parts: [Part] = []
            while let next = rest.first {
                if next == "}" { return isBranch ? parts : nil }
                if next == "{" {
                    guard let part = slot() else { return nil }
                    parts.append(part)
                } else {
                    let words = rest.prefix { $0 != "{" && $0 != "}" }
                    rest = rest.dropFirst(words.count)
                    parts.append(.words(String(words)))
                }
            }
            return isBranch ? nil : parts
        }

        private mutating func slot() -> Part? {
            guard take("{"), let name = name() else { return nil }
            if take("}") { return .slot(name) }
            guard take(", plural,") else { return nil }
            var branches: [PluralCategory: [Part]] = [:]
            while true {
                rest = rest.drop { $0 == " " }
                if take("}") { break }
                guard let word = self.name(), let category = PluralCategory(rawValue: word),
                    branches[category] == nil
                else { return nil }
                rest = rest.drop { $0 == " " }
                guard take("{"), let branch = parts(isBranch: true), take("}") else { return nil }
                branches[category] = branch
            }
            return branches[.other] == nil ? nil : .plural(name, branches)
        }

        private mutating func name() -> String? {
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            rest = rest.dropFirst(name.count)
            return name.isEmpty ? nil : String(name)
        }

        private mutating func take(_ text: String) -> Bool {
            guard rest.hasPrefix(text) else { return false }
            rest = rest.dropFirst(text.count)
            return true
        }
    }
}

/// The plural categories of the Unicode Common Locale Data Repository.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    /// As for 0 in Arabic.
    case zero
    /// As for 1 in English.
    case one
    /// As for 2 in Arabic.
    case two
    /// As for 2 to 4 in Russian.
    case few
    /// As for 5 in Russian.
    case many
    /// Everything else.
    case other
}
