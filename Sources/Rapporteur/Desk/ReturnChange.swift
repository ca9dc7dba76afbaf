import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// One thing that a version of a report says differently from the one before.
struct ReturnChange: Sendable {
    /// What it is: a key of the header, an answer or a confirmation.
    var kind: RapporteurAnswerFile.AnswerPlace.Kind
    /// The key, the id of the question or the finding that is confirmed.
    var place: String
    /// The number of the question as printed.
    var number: String?
    /// How a person calls it.
    var name: Message
    /// What it said, in lines; nil for nothing, and where it is not shown.
    var before: [String]?
    /// What it says, in lines; nil for nothing, and where it is not shown.
    var after: [String]?
    /// Whether the values are left out because they name persons, or may do so.
    var isHidden: Bool
    /// Whether something stood there before.
    var wasThere: Bool
    /// Whether something stands there now.
    var isThere: Bool

    /// The changes between two versions, answers in the order of the questionnaire behind the header; none if one of
    /// the two cannot be read.
    static func list(from old: StoredReturn, to new: StoredReturn, withPersonal: Bool) -> [ReturnChange]? {
        guard let before = old.document, let after = new.document else { return nil }
        let choices = new.plan?.questionnaire.unorderedQuestions ?? []
        let order = new.plan?.questionnaire.order ?? [:]
        let (oldWords, newWords) = (
            ReturnWording(old, withPersonal: withPersonal), ReturnWording(new, withPersonal: withPersonal)
        )
        let differences = AnswerDifference.list(from: before, to: after, choices: choices)
        let changes = differences.map { difference in
            let place = difference.place
            let name = newWords.name(of: place)
            let oldName = oldWords.name(of: place)
            let words = name.text == .verbatim(place.key) ? oldName : name
            var change = ReturnChange(
                kind: place.kind, place: place.kind == .answer ? place.id : place.key, number: words.number,
                name: words.text,
                before: oldWords.lines(at: place, difference.mine), after: newWords.lines(at: place, difference.theirs),
                isHidden: false, wasThere: difference.mine != nil, isThere: difference.theirs != nil)
            // Hidden where one of the two questionnaires hides it, and where what has changed is left out of the words.
            let isHidden =
                difference.mine != nil && oldWords.isHidden(place)
                || difference.theirs != nil && newWords.isHidden(place)
            if isHidden || !withPersonal && change.before == change.after {
                change.isHidden = true
                (change.before, change.after) = (nil, nil)
            }
            return change
        }
        func rank(_ change: ReturnChange) -> (UInt8, Int) {
            let kind: UInt8 = change.kind == .header ? 0 : change.kind == .answer ? 1 : 2
            return (kind, change.kind == .answer ? order[change.place] ?? Int.max : 0)
        }
        return changes.enumerated().sorted { left, right in
            let (a, b) = (rank(left.element), rank(right.element))
            return a == b ? left.offset < right.offset : a < b
        }.map { $0.element }
    }
}
