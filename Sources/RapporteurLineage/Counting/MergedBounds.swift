package import RapporteurModel

// What totals alone say about several old questions that became one (`methods.md`, A.4): how many respondents answered
// yes to any, or to all, of them can only be bounded (Fréchet).

/// The least and the greatest number of respondents that a rule can give, from the yes counts of each question.
package func mergedBounds(of counts: [Int64], among total: Int64, rule: CombinationRule) -> ClosedRange<Int64> {
    let total = max(0, total)
    let counts = counts.map { max(0, min($0, total)) }
    guard let least = counts.min(), let most = counts.max() else { return 0...0 }
    switch rule {
    case .any:
        // No sum is larger than the total, so none can overflow.
        let sum = counts.reduce(Int64(0)) { min(total, $0 + min($1, total - $0)) }
        return most...max(most, sum)
    case .all:
        let lacking = counts.reduce(Int64(0)) { $0 + min(total - $1, total - $0) }
        return max(0, total - lacking)...max(least, max(0, total - lacking))
    }
}

/// What an indicator on merged questions counts, in terms of the old indicators: yes to any, or to all, of them.
package struct MergedCount: Sendable, Hashable {
    /// How they are combined.
    package let rule: CombinationRule
    /// The indices of the old indicators in the previous questionnaire, each of which counts yes to one old question on
    /// all reporting States; two at least.
    package let indicators: [Int32]
}
