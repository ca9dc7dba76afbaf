package import RapporteurDiagnostics

/// How a question or an indicator relates to the previous cycle; in the order in which classes are listed.
package enum ChangeClass: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing differs.
    case identical
    /// Wording or place differ, the meaning does not.
    case editorial
    /// The codes differ, and each code of this cycle stands for exactly one of the previous.
    case recodable
    /// The way of answering differs.
    case mode
    /// Who is asked differs.
    case universe
    /// The meaning differs.
    case reworded
    /// One question became several.
    case split
    /// Several questions became one.
    case merged
    /// Nothing in the previous cycle corresponds.
    case new
    /// Nothing in this cycle corresponds.
    case dropped

    /// The word in files and outputs.
    package var word: String {
        switch self {
        case .identical: "identical"
        case .editorial: "editorial"
        case .recodable: "recodable"
        case .mode: "mode"
        case .universe: "universe"
        case .reworded: "reworded"
        case .split: "split"
        case .merged: "merged"
        case .new: "new"
        case .dropped: "dropped"
        }
    }

    /// The class with this word, if there is one.
    package init?(word: String) {
        for candidate in ChangeClass.allCases where candidate.word == word {
            self = candidate
            return
        }
        return nil
    }

    /// In the order of the table of classes.
    package static func < (left: ChangeClass, right: ChangeClass) -> Bool { left.rawValue < right.rawValue }
}

/// What may be concluded from two cycles, the best first.
package enum Grade: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// Comparable.
    case a
    /// Comparable with a note.
    case b
    /// A break: two levels, no change.
    case c
    /// No counterpart.
    case n

    /// The letter in outputs.
    package var word: String {
        switch self {
        case .a: "A"
        case .b: "B"
        case .c: "C"
        case .n: "N"
        }
    }

    /// Better grades come first.
    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// In what respect two questions or indicators differ.
package enum Facet: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// The wording: text, help, labels of choices, texts of fields.
    case text
    /// The section or the order.
    case position
    /// The set of codes.
    case codes
    /// The way of answering: collection mode, whether an answer is required, the special answers.
    case mode
    /// Who is asked, or the denominator.
    case base
    /// Type, unit, bounds, cardinality, limits, fields; the formula of a calculated question or an indicator.
    case type
    /// One became several, or several one.
    case structure

    /// The word in outputs.
    package var word: String {
        switch self {
        case .text: "text"
        case .position: "position"
        case .codes: "codes"
        case .mode: "mode"
        case .base: "base"
        case .type: "type"
        case .structure: "structure"
        }
    }

    /// The name for people, as in "differs in the wording".
    package var name: Message {
        switch self {
        case .text: Message("text", context: "facet")
        case .position: Message("position", context: "facet")
        case .codes: Message("codes", context: "facet")
        case .mode: Message("mode", context: "facet")
        case .base: Message("base", context: "facet")
        case .type: Message("type", context: "facet")
        case .structure: Message("structure", context: "facet")
        }
    }

    /// In the order in which differences are listed.
    package static func < (left: Facet, right: Facet) -> Bool { left.rawValue < right.rawValue }
}
