import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// Answers under questions that are not asked stay in the file and are told: as an information while the report is a
// draft, because the answer above may still change, and as a warning later.
extension Validation {
    /// Whether something stands in the file for a question that is not asked, and would not be asked either once
    /// invalid answers are mended.
    func isDormant(_ slot: Int32) -> Bool {
        guard !answers.isAsked(slot), !read.response.answers[Int(slot)].isBlank else { return false }
        return !(open?.isInDoubt(slot) ?? false)
    }

    /// Tells of every dormant answer and every dormant field.
    mutating func findDormantAnswers() {
        for slot in plan.slotsWithConditions where isDormant(slot) {
            if isBrief {
                addBriefly(.dormantAnswer, dormantSeverity, slot, at: read.response.places[Int(slot)].key)
                continue
            }
            let reference = QuestionReference(plan, slot)
            add(
                dormant(reference, at: read.response.places[Int(slot)].key, because: plan.reasonNotAsked(slot)),
                reference)
        }
        for slot in plan.listsWithConditions where answers.isAsked(slot) { findDormantFields(slot) }
    }

    private mutating func findDormantFields(_ slot: Int32) {
        guard case .records(let records) = read.response.answers[Int(slot)],
            let places = read.response.recordPlaces[slot]
        else { return }
        let fields = plan.questionnaire.questions[Int(slot)].fields
        let conditions = plan.fieldConditions[Int(slot)]
        // Only reading has told of fields so far; what is added here is about other ones.
        var told = findings.count
        for (number, record) in records.enumerated() {
            for (index, field) in record.enumerated()
            where conditions[index] != nil && !field.isBlank && places[number].fields[index].isPresent {
                let (row, column) = (Int32(number), Int32(index))
                guard answers.fieldRelevance(slot, record: row, field: column) != .asked,
                    !isFieldInDoubt(slot, record, column)
                else { continue }
                let reference = QuestionReference(plan, slot, record: row, field: column)
                if findings[..<told].contains(where: { $0.slot == slot && $0.question == reference.path }) {
                    let before = findings.count
                    findings.removeAll { $0.question == reference.path }
                    told -= before - findings.count
                }
                add(
                    dormant(
                        reference, at: places[number].fields[index].key,
                        because: fields[index].askedIf.map { .askedIf($0) }),
                    reference)
            }
        }
    }

    /// Whether the condition of a field names a field of the same record that is invalid.
    func isFieldInDoubt(_ slot: Int32, _ record: [Answer], _ field: Int32) -> Bool {
        guard record.contains(where: { $0.isInvalid }), plan.fieldConditions[Int(slot)][Int(field)] != nil,
            let condition = plan.questionnaire.questions[Int(slot)].fields[Int(field)].askedIf
        else { return false }
        return ExpressionInputs(condition).fields.contains { record[Int($0)].isInvalid }
    }

    private var dormantSeverity: Severity { status == .draft ? .information : .warning }

    private func dormant(_ reference: QuestionReference, at range: SourceRange, because reason: Message?) -> Diagnostic
    {
        let severity = dormantSeverity
        return Diagnostic(
            .dormantAnswer, severity,
            Message(
                "the answer to {question} does not count, because it is not asked", ["question": reference.value]),
            at: range,
            help: (reason.map { [$0] } ?? [])
                + [
                    severity == .information
                        ? Message(
                            "you can continue; the answer is kept, and counts again once the question is asked")
                        : Message("remove the answer, or look again at the answer on which the question depends")
                ])
    }

    /// Adds a finding about a question without its texts.
    mutating func addBriefly(_ code: AnswerCode, _ severity: Severity, _ slot: Int32, at range: SourceRange) {
        findings.append(
            Finding(
                Diagnostic(code, severity, .verbatim(""), at: range),
                question: plan.questionnaire.questions[Int(slot)].id,
                slot: slot))
    }

    /// Adds a finding about a question or a field.
    mutating func add(_ diagnostic: Diagnostic, _ reference: QuestionReference) {
        findings.append(finding(diagnostic, about: reference, plan))
    }
}

extension ValidationPlan {
    /// The condition under which a question is asked, as a help line.
    func reasonNotAsked(_ slot: Int32) -> Message? {
        questionnaire.questions[Int(slot)].askedIf.map { .askedIf($0) }
    }
}

extension Message {
    /// The condition under which something is asked.
    fileprivate static func askedIf(_ condition: CheckedExpression) -> Message {
        Message("it is asked if {condition}", ["condition": .code(oneLine(condition.text))])
    }
}
