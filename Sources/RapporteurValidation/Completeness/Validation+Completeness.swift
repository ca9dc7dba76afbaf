import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// Required answers that are missing: in a draft one information for each section, later an error for each of them.
extension Validation {
    /// Tells what is still to be answered.
    mutating func findMissingAnswers() {
        for (index, section) in plan.questionnaire.sections.enumerated() where isInPart(Int32(index)) {
            var missing: [Missing] = []
            var required: Int64 = 0
            for slot in section.questions where answers.isAsked(slot) {
                if plan.isRequired[Int(slot)] {
                    required += 1
                    if isMissing(slot) { missing.append(.answer(slot)) }
                }
                if plan.listsWithRequiredFields.contains(slot) { findMissingFields(slot, &missing, &required) }
            }
            if missing.isEmpty { continue }
            if status == .draft {
                // The slot only says where the finding belongs; it is about no single question.
                findings.append(
                    Finding(incomplete(section, missing, required), slot: section.questions.lowerBound))
            } else {
                for item in missing { tell(item) }
            }
        }
    }

    /// A required answer that is not there.
    enum Missing {
        /// The answer to a question.
        case answer(Int32)
        /// A field of a record.
        case field(Int32, record: Int32, field: Int32)
    }

    /// Blank, not merely mistyped, and asked whatever the invalid answers turn out to be.
    private func isMissing(_ slot: Int32) -> Bool {
        read.response.answers[Int(slot)].isBlank && !read.nearMisses.contains(slot) && !isAskedInDoubt(slot)
    }

    private func isAskedInDoubt(_ slot: Int32) -> Bool {
        guard let open else { return false }
        return open.isInDoubt(slot) || !open.isAsked(slot)
    }

    private func findMissingFields(_ slot: Int32, _ missing: inout [Missing], _ required: inout Int64) {
        guard case .records(let records) = read.response.answers[Int(slot)] else { return }
        let fields = plan.questionnaire.questions[Int(slot)].fields
        for (number, record) in records.enumerated() {
            for (index, field) in fields.enumerated() where field.isRequired {
                let (row, column) = (Int32(number), Int32(index))
                guard answers.fieldRelevance(slot, record: row, field: column) == .asked,
                    !isFieldInDoubt(slot, record, column)
                else { continue }
                required += 1
                if record[index].isBlank { missing.append(.field(slot, record: row, field: column)) }
            }
        }
    }

    private func incomplete(_ section: Section, _ missing: [Missing], _ required: Int64) -> Diagnostic {
        if isBrief {
            return Diagnostic(.sectionIncomplete, .information, .verbatim(""), at: read.response.answersRange)
        }
        let names = missing.map { item in
            switch item {
            case .answer(let slot): shortName(slot)
            case .field(let slot, let record, let field):
                QuestionReference(plan, slot, record: record, field: field).path
            }
        }
        return Diagnostic(
            .sectionIncomplete, .information,
            Message(
                "section \"{section}\": {count} of {total} still to be answered",
                ["section": .code(section.id), "count": .number(Int64(missing.count)), "total": .number(required)]),
            at: read.response.answersRange,
            help: [
                Message("still to be answered: {questions}", ["questions": .codes(names, limit: 12)]),
                Message("you can continue; a draft may be incomplete"),
            ])
    }

    private func shortName(_ slot: Int32) -> String {
        let question = plan.questionnaire.questions[Int(slot)]
        return question.number ?? question.id
    }

    private mutating func tell(_ item: Missing) {
        switch item {
        case .answer(let slot):
            let place = read.response.places[Int(slot)]
            if isBrief {
                let range = place.isPresent ? place.key : read.response.answersRange
                addBriefly(.missingAnswer, .error, slot, at: range)
                return
            }
            let reference = QuestionReference(plan, slot)
            add(
                Diagnostic(
                    .missingAnswer, .error, Message("{question} is not answered", ["question": reference.value]),
                    at: place.isPresent ? place.key : read.response.answersRange,
                    fileHelp: [wayOut(place, reference)] + insteadOfAnAnswer(reference.question)),
                reference)
        case .field(let slot, let record, let field):
            let reference = QuestionReference(plan, slot, record: record, field: field)
            let places = read.response.recordPlaces[slot] ?? []
            let place = places.indices.contains(Int(record)) ? places[Int(record)] : nil
            let fieldPlace = place?.fields[Int(field)]
            let range = fieldPlace.flatMap { $0.isPresent ? $0.key : nil } ?? place?.range
            add(
                Diagnostic(
                    .missingField, .error, Message("{field} is missing", ["field": reference.value]),
                    at: range ?? read.response.answersRange,
                    fileHelp: insteadOfAnAnswer(reference.question)),
                reference)
        }
    }

    private func wayOut(_ place: AnswerPlace, _ reference: QuestionReference) -> Message {
        place.isPresent
            ? Message("write the answer after the colon")
            : Message("add a line under \"answers\": {line}", ["line": .code(reference.path + ": …")])
    }

    private func insteadOfAnAnswer(_ question: Question) -> [Message] {
        let words = SpecialAnswer.allCases.filter { question.special.allows($0) }.map { MessageValue.code($0.word) }
        return words.isEmpty ? [] : [Message("if there is no answer, write {answers}", ["answers": .or(words)])]
    }
}
