import RapporteurDiagnostics
import RapporteurExpression

// What is wrong with a number that is too small or too large.
extension Diagnostic {
    static func outOfBounds(
        _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ unit: String?, _ reference: QuestionReference,
        at range: SourceRange
    ) -> Diagnostic {
        let message =
            unit.map { bounds(minimum, maximum, unit: $0, reference) } ?? bounds(minimum, maximum, reference)
        return Diagnostic(
            .numberOutOfBounds, .error, message, at: range, help: [Message("check the digits and the unit")])
    }

    private static func bounds(
        _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ reference: QuestionReference
    ) -> Message {
        let arguments = arguments(minimum, maximum, "", reference)
        if minimum == nil { return Message("{question} takes numbers up to {maximum}", arguments) }
        if maximum == nil { return Message("{question} takes numbers from {minimum}", arguments) }
        return Message("{question} takes numbers from {minimum} to {maximum}", arguments)
    }

    private static func bounds(
        _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, unit: String, _ reference: QuestionReference
    ) -> Message {
        let arguments = arguments(minimum, maximum, unit, reference)
        if minimum == nil { return Message("{question} takes numbers up to {maximum} ({unit})", arguments) }
        if maximum == nil { return Message("{question} takes numbers from {minimum} ({unit})", arguments) }
        return Message("{question} takes numbers from {minimum} to {maximum} ({unit})", arguments)
    }

    private static func arguments(
        _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ unit: String, _ reference: QuestionReference
    ) -> MessageArguments {
        [
            "question": reference.value, "minimum": .code(minimum?.text ?? ""), "maximum": .code(maximum?.text ?? ""),
            "unit": .text(unit),
        ]
    }
}
