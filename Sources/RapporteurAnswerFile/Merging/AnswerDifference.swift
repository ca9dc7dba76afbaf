/// One place where two answer files differ; a blank answer and one that is not there are the same.
package struct AnswerDifference: Sendable, Hashable {
    /// What they say differently.
    package var place: AnswerPlace
    /// The value of the first file; nil if it is blank or not there.
    package var mine: AnswerDocument.Value?
    /// The value of the second file; nil if it is blank or not there.
    package var theirs: AnswerDocument.Value?

    /// Makes a difference.
    package init(_ place: AnswerPlace, mine: AnswerDocument.Value?, theirs: AnswerDocument.Value?) {
        self.place = place
        self.mine = mine
        self.theirs = theirs
    }

    /// All differences, in the order of the first file, then what only the second one has; the order of answers to the
    /// questions in `choices` does not count.
    package static func list(
        from mine: AnswerDocument, to theirs: AnswerDocument, choices: Set<String> = []
    ) -> [AnswerDifference] {
        list(AnswerPieces(mine), AnswerPieces(theirs), choices)
    }

    static func list(_ mine: AnswerPieces, _ theirs: AnswerPieces, _ choices: Set<String>) -> [AnswerDifference] {
        var differences: [AnswerDifference] = []
        func compare(_ place: AnswerPlace, _ left: AnswerDocument.Value?, _ right: AnswerDocument.Value?) {
            let left = left.flatMap { $0.isBlank ? nil : $0 }
            let right = right.flatMap { $0.isBlank ? nil : $0 }
            if let left, let right {
                let areChoices = place.kind == .answer && choices.contains(place.key)
                if left.saysTheSame(as: right, areChoices: areChoices) { return }
            } else if left == nil, right == nil {
                return
            }
            differences.append(AnswerDifference(place, mine: left, theirs: right))
        }
        for piece in mine.pieces { compare(piece.place, piece.value, theirs[piece.place]) }
        for piece in theirs.pieces where mine[piece.place] == nil { compare(piece.place, nil, piece.value) }
        return differences
    }
}

extension AnswerDocument {
    /// What stands at a place; nil if nothing does.
    package func value(at place: AnswerPlace) -> Value? { AnswerPieces(self)[place] }

    /// The document with the second value of each difference in place of what it says there.
    package func applying(_ differences: [AnswerDifference]) -> AnswerDocument {
        var pieces = AnswerPieces(self)
        let source = pieces
        for difference in differences { pieces.set(difference.place, difference.theirs, order: [:], like: source) }
        return pieces.document
    }
}
