package import RapporteurExpression
package import RapporteurModel

extension AnswerSet {
    /// What a field of a record gives; records count from 0.
    package func fieldOperand(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Operand {
        guard let (set, slot) = holder(of: question, inPrevious) else { return .undecided(.missing) }
        switch set.fieldRelevance(slot, record: record, field: field) {
        case .asked: return set.fieldAnswer(slot, record: record, field: field).operand
        case .notApplicable: return .undecided(.notApplicable)
        case .missing: return .undecided(.missing)
        }
    }

    /// Whether a field is asked.
    package func isFieldAsked(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Bool {
        guard let (set, slot) = holder(of: question, inPrevious) else { return false }
        return set.fieldRelevance(slot, record: record, field: field) == .asked
    }

    /// Whether a field is asked and holds this special answer.
    package func fieldSays(
        _ question: Int32, record: Int32, field: Int32, _ special: SpecialAnswer, inPrevious: Bool
    ) -> Bool {
        guard let (set, slot) = holder(of: question, inPrevious),
            set.fieldRelevance(slot, record: record, field: field) == .asked
        else { return false }
        return set.fieldAnswer(slot, record: record, field: field) == .special(special)
    }

    /// Whether a field of a record is asked, and if not, why.
    package func fieldRelevance(_ question: Int32, record: Int32, field: Int32) -> Relevance {
        guard isAsked(question) else { return relevance[Int(question)] }
        let conditions = plan.fieldConditions[Int(question)]
        guard conditions.indices.contains(Int(field)) else { return .missing }
        guard let condition = conditions[Int(field)] else { return .asked }
        let context = RecordContext(question: question, record: record)
        switch ExpressionEvaluator(self).truth(of: condition, record: context) {
        case .yes: return .asked
        case .no, .undecided(.notApplicable): return .notApplicable
        case .undecided(.missing), .fault: return .missing
        }
    }

    /// The answer to a field as it stands in the file.
    package func fieldAnswer(_ question: Int32, record: Int32, field: Int32) -> Answer {
        guard case .records(let records) = answers[Int(question)], records.indices.contains(Int(record)),
            records[Int(record)].indices.contains(Int(field))
        else { return .blank }
        return records[Int(record)][Int(field)]
    }

    /// The set and the slot in which the records of a question stand.
    private func holder(of question: Int32, _ inPrevious: Bool) -> (AnswerSet, Int32)? {
        guard inPrevious else { return (self, question) }
        guard let previous else { return nil }
        switch plan.link(of: question) {
        case .single(let source, _, _), .split(let source): return (previous, source)
        case .new, .merged: return nil
        }
    }
}
