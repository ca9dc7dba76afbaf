package import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation

/// Something that a State was asked about its report, as it may be shown.
package struct ShownRequest: Sendable, Hashable {
    /// The id of the question; nil for the report as a whole.
    package var question: String?
    /// How a person calls what it is about.
    package var subject: Message
    /// What was asked; nil where it may name persons.
    package var text: String?

    /// Takes a request over; what was asked about an answer that names persons, or may do so, is left out unless asked for.
    init(_ request: StoredRequest, _ plan: ValidationPlan?, withPersonal: Bool) {
        question = request.question
        text = request.text
        guard let id = request.question else {
            subject = Message("the report as a whole")
            return
        }
        let slot = plan?.slot(of: id)
        subject = plan.flatMap { plan in slot.map { plan.questionnaire.questions[Int($0)].name } } ?? .verbatim(id)
        if !withPersonal, slot.map({ plan?.isPersonal($0) ?? true }) ?? true { text = nil }
    }

    /// What it is about and what was asked.
    var line: Message {
        Message(
            "{subject}: {request}",
            [
                "subject": .message(subject),
                "request": text.map { .text($0) } ?? .message(Message("(not shown)")),
            ])
    }
}
