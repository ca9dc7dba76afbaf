import RapporteurExpression
import RapporteurModel

// Who is asked, compared between two cycles. The conditions are not compared as text: every combination of answers to
// the one_of questions above is tried, this cycle's codes standing for those of the previous one through the lineage.
// What cannot be enumerated (numbers, texts, lists) is an atom that may hold, not hold or be undecided, the same on
// both sides if it reads the same after renaming.
//
// A question's own condition is looked at first, with its parents taken as they are: where that is unchanged, a change
// of who is asked belongs to the parent. A condition that is written differently but asks the same respondents, once
// the parents' conditions are taken along, is no change.

/// Compares who is asked between two cycles.
struct RoutingComparison {
    let current: Questionnaire
    let previous: Questionnaire
    let matching: QuestionMatching

    /// No table is larger; beyond it conditions are compared as syntax trees.
    static let maximumRows = 20_000

    /// Whether a question of this cycle and one of the previous cycle may be asked of different respondents.
    func differs(_ slot: Int32, _ source: Int32) -> Bool {
        let left = current.questions[Int(slot)].askedIf
        let right = previous.questions[Int(source)].askedIf
        if left == nil && right == nil { return false }
        if sameTable(slot, source, following: false) { return false }
        return !sameTable(slot, source, following: true)
    }

    private func sameTable(_ slot: Int32, _ source: Int32, following: Bool) -> Bool {
        var table = RoutingTable(self, following: following)
        table.gather(.current, slot)
        table.gather(.previous, source)
        guard table.isSmall else { return canonical(slot) == canonicalPrevious(source) }
        return table.allRows { row in
            row.isAsked(.current, slot, depth: 0, isTarget: true)
                == row.isAsked(.previous, source, depth: 0, isTarget: true)
        }
    }

    private func canonical(_ slot: Int32) -> String {
        guard let condition = current.questions[Int(slot)].askedIf else { return "" }
        return CanonicalForm(current).text(condition.root)
    }

    private func canonicalPrevious(_ source: Int32) -> String {
        guard let condition = previous.questions[Int(source)].askedIf else { return "" }
        return CanonicalForm(previous, names: matching.currentNames(current, previous)).text(condition.root)
    }
}

extension QuestionMatching {
    /// For each slot of the previous cycle the id it has in this cycle, or a name that no question has.
    func currentNames(_ current: Questionnaire, _ previous: Questionnaire) -> [String] {
        previous.questions.indices.map { slot in
            let targets = targets[slot]
            if targets.count == 1, sources[Int(targets[0])].count == 1 { return current.questions[Int(targets[0])].id }
            return "previous:" + previous.questions[slot].id
        }
    }
}

/// A question of one of the two cycles.
struct CycleSlot: Hashable {
    enum Side: UInt8 {
        case current
        case previous
    }

    var side: Side
    var slot: Int32
}

/// What one one_of question holds in a row of the table.
enum RowState: Hashable {
    case code(Int32)
    case special(SpecialAnswer)
    case blank
    case notAsked
}

/// Kleene's three values; the reasons of "undecided" do not matter for who is asked.
enum Ternary: Hashable {
    case yes
    case no
    case undecided

    init(_ truth: Bool) { self = truth ? .yes : .no }
}
