import RapporteurDiagnostics
import RapporteurModel

/// D132: records of which no field must be filled in, so that an empty record counts as one.
func checkRecords(_ context: inout CheckContext) {
    for (draft, question) in zip(context.draft.questions, context.questionnaire.questions) {
        guard case .records(_, let fields) = question.type, !fields.isEmpty else { continue }
        // A required field under a condition is not required of every record.
        if fields.contains(where: { $0.isRequired && $0.askedIf == nil }) { continue }
        context.report(
            Diagnostic(
                .recordsWithoutRequiredField, .warning,
                Message(
                    "no field of the records of \"{question}\" is always required", ["question": .code(question.id)]),
                at: draft.entries["fields"]?.keyRange ?? draft.entries.anchor,
                help: [
                    Message(
                        """
                        a record with nothing in it counts as one: mark the field that names the thing required: \
                        true
                        """)
                ])
        )
    }
}
