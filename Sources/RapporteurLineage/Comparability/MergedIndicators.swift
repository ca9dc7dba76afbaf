import RapporteurExpression
import RapporteurModel

// Where questions were merged and only totals of the previous cycle are known, the merged count cannot be computed. Its
// old levels can be listed, and if the indicator counts yes to merged questions and nothing else, bounded.

extension CycleComparer {
    /// The old indicators that count yes to each of the questions that were merged: their levels can be listed where
    /// the merged one cannot be computed.
    func levelsBefore(_ indicator: Indicator) -> [Int32] {
        var found: [Int32] = []
        for slot in current.questionsNamed(by: indicator.counts) where matching.sources[Int(slot)].count > 1 {
            for source in matching.sources[Int(slot)] {
                if let index = indicatorCountingYes(to: source) { found.append(index) }
            }
        }
        return found
    }

    /// What an indicator counts in terms of the old indicators; nil if its formula is more than one rule over merged
    /// questions, or if one of these has no indicator. All bases are those that report, on which a blank is no yes.
    func mergedCount(_ indicator: Indicator) -> MergedCount? {
        guard indicator.base == .reporting, let (rule, sources) = mergedSources(indicator.counts.root),
            Set(sources).count == sources.count
        else { return nil }
        var indicators: [Int32] = []
        for source in sources {
            guard let index = indicatorCountingYes(to: source), previous.indicators[Int(index)].base == .reporting
            else { return nil }
            indicators.append(index)
        }
        return MergedCount(rule: rule, indicators: indicators)
    }

    /// The rule and the old questions of a formula that is `yes` to a merged question, or joins several of one rule in
    /// the way of that rule.
    private func mergedSources(_ formula: Expression) -> (rule: CombinationRule, sources: [Int32])? {
        switch formula {
        case .or(let terms): return joined(terms, by: .any)
        case .and(let terms): return joined(terms, by: .all)
        case .compare(.equal, .question(let slot), .literal(.choice(let code))),
            .compare(.equal, .literal(.choice(let code)), .question(let slot)):
            let codes = current.codes(of: current.questions[Int(slot)]) ?? []
            let sources = matching.sources[Int(slot)]
            guard sources.count > 1, codes.indices.contains(Int(code)), codes[Int(code)] == "yes",
                let rule = matching.entries[Int(slot)]?.rule
            else { return nil }
            return (rule, sources)
        default: return nil
        }
    }

    private func joined(
        _ terms: [Expression], by rule: CombinationRule
    ) -> (rule: CombinationRule, sources: [Int32])? {
        var sources: [Int32] = []
        for term in terms {
            guard let merged = mergedSources(term), merged.rule == rule else { return nil }
            sources += merged.sources
        }
        return (rule, sources)
    }

    /// The old indicator that counts yes to an old question.
    private func indicatorCountingYes(to source: Int32) -> Int32? {
        let codes = previous.codes(of: previous.questions[Int(source)]) ?? []
        guard let yes = codes.firstIndex(of: "yes").map({ Int32($0) }) else { return nil }
        let question = Expression.question(source)
        let answer = Expression.literal(.choice(yes))
        return previous.indicators.firstIndex { old in
            old.counts.root == .compare(.equal, question, answer)
                || old.counts.root == .compare(.equal, answer, question)
        }.map { Int32($0) }
    }
}
