// The small part of the ICU message syntax that translators know:
//
//     {slot}                                              the argument
//     {slot, plural, =0 {none} one {# State} other {…}}   by number, first exactly, then by plural category
//     {slot, select, text {…} other {…}}                  by the word that the argument is
//
// Branches may hold slots; a pattern has no quotation of braces, since French is full of apostrophes. A pattern that does
// not follow the grammar is not repaired.

/// A pattern of a message, parsed.
package struct MessagePattern: Hashable, Sendable {
    /// A part of a pattern.
    package indirect enum Part: Hashable, Sendable {
        /// Words.
        case words(String)
        /// An argument.
        case slot(String)
        /// One of several branches by the number that an argument is.
        case plural(String, [Branch])
        /// One of several branches by the word that an argument is.
        case select(String, [Branch])
    }

    /// One of several texts.
    package struct Branch: Hashable, Sendable {
        /// A plural category, a number after `=`, or a word.
        package let key: String
        /// The parts of the text.
        package let parts: [Part]
    }

    /// The parts in order.
    package let parts: [Part]

    /// Parses a pattern; nil if it does not follow the grammar.
    package init?(_ text: String) {
        var parser = MessagePatternParser(text)
        guard let parts = parser.wholePattern() else { return nil }
        self.parts = parts
    }

    /// The names of the slots with how they are used (`slot`, `plural` or `select`), sorted and each once.
    package var slots: [Slot] {
        var found: [Slot] = []
        Self.collect(parts, into: &found)
        return found.sorted()
    }

    /// A slot and how it is used.
    package struct Slot: Hashable, Sendable, Comparable {
        /// The name.
        package let name: String
        /// Whether a branch is chosen by its plural category.
        package let isPlural: Bool

        /// By name, then plain slots first.
        package static func < (left: Slot, right: Slot) -> Bool {
            left.name == right.name ? !left.isPlural && right.isPlural : left.name < right.name
        }
    }

    private static func collect(_ parts: [Part], into found: inout [Slot]) {
        for part in parts {
            switch part {
            case .words: break
            case .slot(let name): add(Slot(name: name, isPlural: false), &found)
            case .plural(let name, let branches):
                add(Slot(name: name, isPlural: true), &found)
                for branch in branches { collect(branch.parts, into: &found) }
            case .select(let name, let branches):
                add(Slot(name: name, isPlural: false), &found)
                for branch in branches { collect(branch.parts, into: &found) }
            }
        }
    }

    private static func add(_ slot: Slot, _ found: inout [Slot]) {
        if !found.contains(slot) { found.append(slot) }
    }
}
