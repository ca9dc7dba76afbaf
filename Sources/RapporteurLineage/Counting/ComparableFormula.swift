package import RapporteurExpression
package import RapporteurModel

// How the comparable numbers of an indicator are counted. Where codes changed or a question was split, this cycle's
// answers are read as answers to the previous questionnaire and counted with the previous formula; where questions
// were merged, the previous cycle's answers are read as answers to this questionnaire and counted with this formula.
// Either way one formula counts both cycles.

/// The one formula that counts both cycles of an indicator, and how to read their answers for it.
///
///     let evaluator = ExpressionEvaluator(comparable.current(source))     // source: a response of this cycle
///     let outcome = evaluator.truth(of: comparable.counts)
package struct ComparableFormula: Sendable, Hashable {
    /// The condition that is counted.
    package let counts: CheckedExpression
    /// The base of both cycles.
    package let base: Base
    /// Whether it counts both cycles exactly as each of them asks, so that the ordinary counts are comparable.
    package let isAsAsked: Bool
    /// Whether published totals of the previous cycle cannot stand for its count, because they took a question that
    /// was not asked otherwise than the lineage does.
    let needsAnswers: Bool
    let currentRecipes: [AnswerRecipe]
    let previousRecipes: [AnswerRecipe]

    /// Answers of this cycle, read for the formula.
    package func current<Source: AnswerSource>(_ source: Source) -> ComparableSource<Source> {
        ComparableSource(source, recipes: currentRecipes)
    }

    /// Answers of the previous cycle, read for the formula; the source's slots are those of the previous questionnaire.
    package func previous<Source: AnswerSource>(_ source: Source) -> ComparableSource<Source> {
        ComparableSource(source, recipes: previousRecipes)
    }

    /// The formula of two indicators that correspond, or nil if no formula counts both cycles.
    init?(
        current indicator: Indicator, of current: Questionnaire, previous old: Indicator, of previous: Questionnaire,
        matching: QuestionMatching
    ) {
        let builder = RecipeBuilder(current: current, previous: previous, matching: matching)
        let named = current.questionsNamed(by: indicator.counts)
        let merges = named.contains { matching.sources[Int($0)].count > 1 }
        let recipes = merges ? builder.previousAsCurrent() : builder.currentAsPrevious()
        let counted = merges ? named : previous.questionsNamed(by: old.counts)
        for slot in counted {
            if case .missing = recipes[Int(slot)] { return nil }
        }
        counts = merges ? indicator.counts : old.counts
        base = indicator.base
        currentRecipes = merges ? builder.currentAsCurrent() : recipes
        previousRecipes = merges ? recipes : builder.previousAsPrevious()
        needsAnswers =
            !merges
            && counted.contains { slot in
                guard case .one(_, _, let code?, _) = recipes[Int(slot)], previous.questions[Int(slot)].askedIf != nil
                else { return false }
                return !old.counts.root.ignores(code, of: slot)
            }
        isAsAsked =
            !merges
            && counted.allSatisfy { slot in
                switch recipes[Int(slot)] {
                case .one(let target, _, let notAsked, _):
                    notAsked == nil && matching.entries[Int(target)]?.map == nil
                case .calculated: true
                case .combined, .missing: false
                }
            } && builder.sameFormula(indicator, old)
    }
}

extension RecipeBuilder {
    /// Whether two formulas are the same syntax tree under the names of this cycle.
    func sameFormula(_ indicator: Indicator, _ old: Indicator) -> Bool {
        let names = matching.currentNames(current, previous)
        return CanonicalForm(current).text(indicator.counts.root)
            == CanonicalForm(previous, names: names).text(old.counts.root)
    }
}

extension Expression {
    /// Whether a yes of this formula never hangs on a question holding a code: it makes no difference then whether the
    /// question counts as answered so or as not asked.
    func ignores(_ code: Int32, of slot: Int32) -> Bool {
        switch self {
        case .compare(.equal, .question(slot), .literal(.choice(let wanted))),
            .compare(.equal, .literal(.choice(let wanted)), .question(slot)):
            return wanted != code
        case .among(.question(slot), let values): return !values.contains(.choice(code))
        case .and(let terms), .or(let terms): return terms.allSatisfy { $0.ignores(code, of: slot) }
        default: return !slotsNamed(by: self).contains(slot)
        }
    }
}
