package import RapporteurExpression
package import RapporteurLineage
package import RapporteurModel

// A tabulator turns one response into one byte per counter. The first counters are the indicators of the questionnaire
// as asked; after them stand the comparable formulas that count something else than an indicator does.

/// Counts the indicators of one questionnaire, and what a comparison with another cycle needs besides.
package struct Tabulator: Sendable {
    /// Which of the two questionnaires of a comparison the responses answer.
    package enum Side: UInt8, Sendable, Hashable {
        /// That of this cycle.
        case current
        /// That of the previous cycle.
        case previous
    }

    /// The questionnaire that the responses answer.
    package let questionnaire: Questionnaire
    /// For each indicator of this cycle, the counter of its comparable outcome; nil where nothing is comparable.
    package let comparableCounters: [Int?]
    private let side: Side
    private let counters: [Counter]
    private let formulas: [ComparableFormula]

    private enum Counter: Sendable {
        /// A question that holds one code: nearly all indicators are of this kind.
        case choice(slot: Int32, code: Int32)
        case condition(CheckedExpression)

        init(_ condition: CheckedExpression) {
            if case .compare(.equal, .question(let slot), .literal(.choice(let code))) = condition.root {
                self = .choice(slot: slot, code: code)
            } else {
                self = .condition(condition)
            }
        }
    }

    /// Counts the indicators of a questionnaire.
    package init(_ questionnaire: Questionnaire) {
        self.init(questionnaire, side: .current, comparable: [], indicatorOfFormula: [])
    }

    /// Counts this cycle's indicators as asked and with the formulas of a comparison, one or none for each indicator.
    package init(current questionnaire: Questionnaire, comparable: [ComparableFormula?]) {
        self.init(
            questionnaire, side: .current, comparable: comparable,
            indicatorOfFormula: questionnaire.indicators.indices.map { $0 })
    }

    /// Counts one side of a comparison: its indicators as asked, and what the other side is compared with.
    package init(_ side: Side, of comparison: CycleComparison) {
        let comparable = comparison.indicators.map { $0.formula }
        switch side {
        case .current: self.init(current: comparison.current, comparable: comparable)
        case .previous:
            self.init(
                previous: comparison.previous, comparable: comparable,
                indicators: comparison.indicators.map { $0.previousIndex.map { Int($0) } })
        }
    }

    /// Counts the previous cycle's indicators as asked and with the formulas of a comparison; `indicators` gives for
    /// each indicator of this cycle the index of its counterpart.
    package init(previous questionnaire: Questionnaire, comparable: [ComparableFormula?], indicators: [Int?]) {
        self.init(questionnaire, side: .previous, comparable: comparable, indicatorOfFormula: indicators)
    }

    private init(
        _ questionnaire: Questionnaire, side: Side, comparable: [ComparableFormula?], indicatorOfFormula: [Int?]
    ) {
        self.questionnaire = questionnaire
        self.side = side
        self.counters = questionnaire.indicators.map { Counter($0.counts) }
        var formulas: [ComparableFormula] = []
        var comparableCounters: [Int?] = []
        for (index, formula) in comparable.enumerated() {
            let indicator = indicatorOfFormula.indices.contains(index) ? indicatorOfFormula[index] : nil
            if let formula, formula.isAsAsked, let indicator {
                comparableCounters.append(indicator)
            } else if let formula {
                comparableCounters.append(questionnaire.indicators.count + formulas.count)
                formulas.append(formula)
            } else {
                comparableCounters.append(nil)
            }
        }
        self.formulas = formulas
        self.comparableCounters = comparableCounters
    }

    /// The number of counters.
    package var counterCount: Int { counters.count + formulas.count }

    /// What each counter says about a response.
    package func outcomes<Source: AnswerSource>(of source: Source) -> OutcomeRow {
        var row = OutcomeRow()
        row.reserveCapacity(counterCount)
        let evaluator = ExpressionEvaluator(source)
        for counter in counters {
            switch counter {
            case .choice(let slot, let code):
                switch source.operand(slot) {
                case .value(.choice(let answer)): row.append(answer == code ? .yes : .no)
                case .value, .fault: row.append(.notAnswered)
                case .undecided(let reason): row.append(Outcome(.undecided(reason)))
                }
            case .condition(let condition): row.append(Outcome(evaluator.truth(of: condition)))
            }
        }
        for formula in formulas {
            let adapted = side == .current ? formula.current(source) : formula.previous(source)
            row.append(Outcome(ExpressionEvaluator(adapted).truth(of: formula.counts)))
        }
        return row
    }
}
