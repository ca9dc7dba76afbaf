/// How several questions combine into one.
package enum CombinationRule: UInt8, Sendable, Hashable {
    /// Yes if any is yes.
    case any
    /// Yes if all are yes.
    case all

    /// The word in files.
    package var word: String {
        switch self {
        case .any: "any"
        case .all: "all"
        }
    }
}

/// The counterpart of a question in the previous cycle, as far as answers need it; slots are those of the previous
/// questionnaire.
package enum PreviousLink: Sendable, Hashable {
    /// The question is new.
    case new
    /// One question became this one; `map` gives for each code of this cycle the code of the previous one, nil where the
    /// codes are the same; -1 stands for no counterpart, which only a reworded question may have.
    case single(Int32, map: [Int32]?, isReworded: Bool)
    /// Several questions became this one.
    case merged([Int32], CombinationRule)
    /// One question became several, of which this is one.
    case split(parent: Int32)
}
