package import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// A place at which files of one report say different things.
package struct MergeConflict: Sendable {
    /// One of the values, and the files that say so.
    package struct Choice: Sendable {
        /// The value.
        package var value: AnswerDocument.Value
        /// The files, by their index, and the places in them.
        package var places: [(source: Int, file: String, position: TextPosition)]
    }

    /// What the files say differently.
    package let place: RapporteurAnswerFile.AnswerPlace
    /// The values, in the order of the files.
    package private(set) var values: [Choice] = []
    /// Whether the values may be shown; those that name persons, or may do so, are not.
    package private(set) var isShown: Bool
    /// How a person calls the place.
    package let name: Message
    /// The value that was chosen, by its index.
    package var chosen: Int?

    init(
        _ place: RapporteurAnswerFile.AnswerPlace, _ sources: [AnswerFileSource], _ documents: [AnswerDocument],
        areChoices: Bool, _ plan: ValidationPlan
    ) {
        self.place = place
        (name, isShown) = Self.describe(place, plan)
        for (index, document) in documents.enumerated() {
            guard let value = document.value(at: place), !value.isBlank else { continue }
            let position = sources[index].position(of: place) ?? TextPosition(line: 1, column: 1)
            let known = values.firstIndex { $0.value.saysTheSame(as: value, areChoices: areChoices) }
            if known == nil { values.append(Choice(value: value, places: [])) }
            values[known ?? values.count - 1].places.append((index, sources[index].path, position))
        }
        if place.kind == .confirmation {
            isShown = values.allSatisfy { choice in
                Self.questions(quotedIn: choice.value).allSatisfy { id in
                    plan.slot(of: id).map { !plan.isPersonal($0) } ?? false
                }
            }
        }
    }

    /// The questions that a confirmation names, whose answers it may quote.
    private static func questions(quotedIn confirmation: AnswerDocument.Value) -> [String] {
        guard case .map(let entries) = confirmation else { return [""] }
        return entries.flatMap { entry -> [String] in
            switch (entry.key, entry.value) {
            case ("question", .text(let id)): [id]
            case ("answers", .map(let quoted)), ("previous", .map(let quoted)): quoted.map { $0.key }
            case ("finding", _), ("reason", _), ("note", _): []
            // Of anything else nobody knows what it says.
            default: entry.value.isBlank ? [] : [""]
            }
        }
    }

    /// Whether every file has the same record in its list.
    func isCommon(_ record: AnswerDocument.Value) -> Bool {
        values.allSatisfy { choice in
            guard case .list(let items) = choice.value else { return false }
            return items.contains { $0.saysTheSame(as: record, areChoices: false) }
        }
    }

    /// Chooses what a file says, if it says anything here.
    mutating func choose(_ source: Int) {
        if let index = values.firstIndex(where: { $0.places.contains { $0.source == source } }) { chosen = index }
    }

    private static func describe(
        _ place: RapporteurAnswerFile.AnswerPlace, _ plan: ValidationPlan
    ) -> (name: Message, isShown: Bool) {
        switch place.kind {
        case .header: return (Message("{key}, in the header", ["key": .code(place.key)]), place.key == "language")
        case .confirmation: return (Message("the confirmation of {finding}", ["finding": .code(place.key)]), false)
        case .answer:
            guard let slot = plan.slot(of: place.key) else { return (.verbatim(place.key), false) }
            let question = plan.questionnaire.questions[Int(slot)]
            let isPersonal = plan.isPersonal(slot) || question.hasPersonalFields
            guard let number = question.number else { return (.verbatim(question.text), !isPersonal) }
            return (
                Message("question {number}: {text}", ["number": .code(number), "text": .text(question.text)]),
                !isPersonal
            )
        }
    }
}
