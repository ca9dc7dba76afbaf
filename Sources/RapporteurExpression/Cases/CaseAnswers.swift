/// Answers given one by one, as the case file and the tests of the language state them; all else is blank.
package struct CaseAnswers: AnswerSource, Sendable {
    /// One answer, of a question or of a field.
    package enum Answer: Sendable, Hashable {
        /// An ordinary value.
        case value(Value)
        /// A special answer.
        case special(SpecialAnswer)
        /// Nothing, or something invalid.
        case blank
        /// The question is not asked, for this reason.
        case notAsked(UndecidedReason)
        /// A calculated question that cannot be evaluated.
        case fault

        /// What a reference to it gives.
        package var operand: Operand {
            switch self {
            case .value(let value): .value(value)
            case .special(.notApplicable): .undecided(.notApplicable)
            case .special, .blank: .undecided(.missing)
            case .notAsked(let reason): .undecided(reason)
            case .fault: .fault
            }
        }

        var isAsked: Bool {
            if case .notAsked = self { false } else { true }
        }
    }

    /// The answers of this cycle, by slot.
    package var current: [Int32: Answer] = [:]
    /// The answers of the previous cycle, by slot of this cycle.
    package var previous: [Int32: Answer] = [:]
    /// The lineage's map from codes of this cycle to codes of the previous one; without it codes stay as they are.
    package var maps: [Int32: [Int32]] = [:]
    /// The fields of each record of a list of this cycle.
    package var records: [Int32: [[Int32: Answer]]] = [:]
    /// The same of the previous cycle.
    package var previousRecords: [Int32: [[Int32: Answer]]] = [:]

    /// Makes a source in which everything is blank.
    package init() {}

    package func operand(_ question: Int32) -> Operand { answer(question, false).operand }

    package func previousOperand(_ question: Int32) -> Operand { answer(question, true).operand }

    package func recodedOperand(_ question: Int32) -> Operand {
        let operand = operand(question)
        guard let map = maps[question], case .value(.choice(let code)) = operand else { return operand }
        guard code >= 0, Int(code) < map.count else { return .undecided(.missing) }
        return .value(.choice(map[Int(code)]))
    }

    package func fieldOperand(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Operand {
        fieldAnswer(question, record, field, inPrevious).operand
    }

    package func isAsked(_ question: Int32, inPrevious: Bool) -> Bool { answer(question, inPrevious).isAsked }

    package func says(_ question: Int32, _ special: SpecialAnswer, inPrevious: Bool) -> Bool {
        answer(question, inPrevious) == .special(special)
    }

    package func isFieldAsked(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Bool {
        fieldAnswer(question, record, field, inPrevious).isAsked
    }

    package func fieldSays(
        _ question: Int32, record: Int32, field: Int32, _ special: SpecialAnswer, inPrevious: Bool
    ) -> Bool {
        fieldAnswer(question, record, field, inPrevious) == .special(special)
    }

    private func answer(_ question: Int32, _ inPrevious: Bool) -> Answer {
        let rows = (inPrevious ? previousRecords : records)[question] ?? []
        if !rows.isEmpty { return .value(.records(Int32(rows.count))) }
        return (inPrevious ? previous : current)[question] ?? .blank
    }

    private func fieldAnswer(_ question: Int32, _ record: Int32, _ field: Int32, _ inPrevious: Bool) -> Answer {
        let rows = (inPrevious ? previousRecords : records)[question] ?? []
        guard record >= 0, Int(record) < rows.count else { return .blank }
        return rows[Int(record)][field] ?? .blank
    }
}
