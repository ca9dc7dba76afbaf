// Several ministries fill in parts of one return. What only one of them has said is taken; where both have said
// different things, a person decides, and until then the own value stands.

/// A second answer file merged into one's own.
package struct AnswerMerge: Sendable {
    /// Which of two values stands.
    package enum Side: UInt8, Sendable, Hashable {
        /// That of the own file.
        case mine
        /// That of the file that is merged in.
        case theirs
    }

    /// The own file with everything it did not have; at a conflict its own value stands.
    package let merged: AnswerDocument
    /// The places that were blank or not there in the own file and were taken from the other.
    package let taken: [AnswerPlace]
    /// The places at which both files say something, and not the same.
    package let conflicts: [AnswerDifference]

    /// Merges `theirs` into `mine`; `order` is the place of each question in the questionnaire, for answers that are
    /// new, and `choices` are the questions at which the order of the answers does not count.
    ///
    /// The header stays that of the own file: `revision`, `status` and `part` of the other are not looked at, and at
    /// another known key it is only asked for what the own header lacks. If both files are parts, the result is a
    /// part with the sections of both.
    package init(
        _ mine: AnswerDocument, _ theirs: AnswerDocument, order: [String: Int] = [:], choices: Set<String> = []
    ) {
        var pieces = AnswerPieces(mine)
        let source = AnswerPieces(theirs)
        var taken: [AnswerPlace] = []
        var conflicts: [AnswerDifference] = []
        for difference in AnswerDifference.list(pieces, source, choices) {
            guard difference.theirs != nil, !Self.describesTheFile(difference.place) else { continue }
            if difference.mine == nil {
                pieces.set(difference.place, source[difference.place], order: order, like: source)
                taken.append(difference.place)
            } else if !Self.isHeader(difference.place) {
                conflicts.append(difference)
            }
        }
        let part = AnswerPlace(.header, "part")
        if let both = Self.sections(pieces[part], source[part]) { pieces.set(part, both, order: [:], like: source) }
        pieces.takeKeys(of: source)
        merged = pieces.document
        self.taken = taken
        self.conflicts = conflicts
    }

    /// The merged file with the values that were chosen, by `AnswerPlace.id`; where nothing was chosen the own stands.
    package func resolve(_ choices: [String: Side]) -> AnswerDocument {
        merged.applying(conflicts.filter { choices[$0.place.id] == .theirs })
    }

    private static func isHeader(_ place: AnswerPlace) -> Bool {
        place.kind == .header && AnswerDocument.headerKeys.contains { $0 == place.key }
    }

    /// Whether a key tells of the file, not of what it says.
    private static func describesTheFile(_ place: AnswerPlace) -> Bool {
        place.kind == .header && (place.key == "revision" || place.key == "status" || place.key == "part")
    }

    /// The sections of two parts; nil unless both are lists and the second adds to the first.
    private static func sections(
        _ mine: AnswerDocument.Value?, _ theirs: AnswerDocument.Value?
    ) -> AnswerDocument.Value? {
        guard case .list(let mine)? = mine, case .list(let theirs)? = theirs, !mine.isEmpty else { return nil }
        let added = theirs.filter { !mine.contains($0) }
        return added.isEmpty ? nil : .list(mine + added)
    }
}
