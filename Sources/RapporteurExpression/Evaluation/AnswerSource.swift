/// Where an expression finds its answers; dormancy and validity are already taken into account.
package protocol AnswerSource {
    /// What the reference to a question gives.
    func operand(_ question: Int32) -> Operand
    /// What `previous(q)` gives, in the codes of the previous cycle.
    func previousOperand(_ question: Int32) -> Operand
    /// What `q` gives after the lineage's map into the codes of the previous cycle.
    func recodedOperand(_ question: Int32) -> Operand
    /// What a field of a record gives; records count from 0.
    func fieldOperand(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Operand
    /// Whether a question is asked.
    func isAsked(_ question: Int32, inPrevious: Bool) -> Bool
    /// Whether a question is asked and holds this special answer.
    func says(_ question: Int32, _ special: SpecialAnswer, inPrevious: Bool) -> Bool
    /// Whether a field is asked.
    func isFieldAsked(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Bool
    /// Whether a field is asked and holds this special answer.
    func fieldSays(
        _ question: Int32, record: Int32, field: Int32, _ special: SpecialAnswer, inPrevious: Bool
    ) -> Bool
}
