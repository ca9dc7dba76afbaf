import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// What differs between a question of this cycle and one of the previous. Nothing here knows what was declared, so that
// no declaration can silence a difference.

/// Observes differences between corresponding questions of two cycles.
struct QuestionObserver {
    let current: Questionnaire
    let previous: Questionnaire
    let matching: QuestionMatching
    let routing: RoutingComparison
    let moved: Set<Int32>

    init(_ current: Questionnaire, _ previous: Questionnaire, _ matching: QuestionMatching) {
        self.current = current
        self.previous = previous
        self.matching = matching
        routing = RoutingComparison(current: current, previous: previous, matching: matching)
        moved = movedQuestions(current, previous, matching)
    }

    /// The differences between a question and all it comes from; where the structure changed, wordings and places
    /// differ by nature and are not compared.
    func differences(of slot: Int32) -> [ObservedDifference] {
        let sources = matching.sources[Int(slot)]
        var result: [ObservedDifference] = []
        let hasNewStructure = hasNewStructure(slot)
        for source in sources {
            for difference in differences(of: slot, from: source, withWording: !hasNewStructure)
            where !result.contains(difference) {
                result.append(difference)
            }
        }
        if sources.count > 1 {
            result.append(
                ObservedDifference(
                    .structure,
                    Message(
                        "{count, plural, one {{count} question became one} other {{count} questions became one}}",
                        ["count": .number(Int64(sources.count))])))
        } else if hasNewStructure {
            let count = matching.targets[Int(sources[0])].count
            result.append(
                ObservedDifference(
                    .structure, Message("one question became {count}", ["count": .number(Int64(count))])))
        }
        // Stable, in the order of the facets.
        return Facet.allCases.flatMap { facet in result.filter { $0.facet == facet } }
    }

    /// Whether several questions became this one or one became several.
    func hasNewStructure(_ slot: Int32) -> Bool {
        let sources = matching.sources[Int(slot)]
        if sources.count > 1 { return true }
        guard let source = sources.first, matching.bridged[slot] == nil else { return false }
        return matching.targets[Int(source)].count > 1
    }

    private func differences(of slot: Int32, from source: Int32, withWording: Bool) -> [ObservedDifference] {
        let new = current.questions[Int(slot)]
        let old = previous.questions[Int(source)]
        var result: [ObservedDifference] = []
        if withWording {
            wording(new, old, &result)
            if moved.contains(slot) { result.append(ObservedDifference(.position, place(new, old))) }
        }
        codes(new, old, withWording: withWording, &result)
        if let change = CycleComparison.collectionModeChange(current, previous) { result.append(change) }
        obligation(new, old, &result)
        if routing.differs(slot, source) {
            result.append(ObservedDifference(.base, routing(new, old)))
        }
        measurement(new, old, &result)
        if let formulas = formulas(new, old), formulas.0 != formulas.1 {
            result.append(.formula)
        }
        fields(new, old, withWording, &result)
        return result
    }

    private func place(_ new: Question, _ old: Question) -> Message {
        let to = current.sections.indices.contains(Int(new.section)) ? current.sections[Int(new.section)].id : ""
        let from = previous.sections.indices.contains(Int(old.section)) ? previous.sections[Int(old.section)].id : ""
        return to == from
            ? Message("the order in its section")
            : Message("section {now}, before {before}", ["now": .code(to), "before": .code(from)])
    }

    private func routing(_ new: Question, _ old: Question) -> Message {
        switch (new.askedIf, old.askedIf) {
        case (let now?, let before?):
            Message("asked if {now}, before if {before}", ["now": .code(now.text), "before": .code(before.text)])
        case (let now?, nil): Message("asked if {now}, before always", ["now": .code(now.text)])
        case (nil, let before?): Message("asked always, before if {before}", ["before": .code(before.text)])
        case (nil, nil): Message("who is asked")
        }
    }

    private func wording(_ new: Question, _ old: Question, _ result: inout [ObservedDifference]) {
        if !sameWords(new.text, old.text) { result.append(ObservedDifference(.text, Message("the wording"))) }
        if !sameWords(new.help ?? "", old.help ?? "") { result.append(ObservedDifference(.text, Message("the note"))) }
    }

    private func codes(
        _ new: Question, _ old: Question, withWording: Bool, _ result: inout [ObservedDifference]
    ) {
        guard let newList = list(new, current), let oldList = list(old, previous) else { return }
        let newCodes = newList.choices.map { $0.code }
        let oldCodes = oldList.choices.map { $0.code }
        if Set(newCodes) != Set(oldCodes) {
            let detail = Message("{now}; before {before}", ["now": .codes(newCodes), "before": .codes(oldCodes)])
            result.append(ObservedDifference(.codes, detail))
        } else if newCodes != oldCodes, withWording {
            result.append(ObservedDifference(.position, Message("the order of the choices")))
        }
        guard withWording else { return }
        for choice in newList.choices {
            guard let before = oldList.choices.first(where: { $0.code == choice.code }) else { continue }
            if !sameWords(choice.label, before.label) {
                result.append(ObservedDifference(.text, Message("the label of {code}", ["code": .code(choice.code)])))
            }
        }
    }

    private func list(_ question: Question, _ questionnaire: Questionnaire) -> ChoiceList? {
        guard let index = question.choiceList, questionnaire.choiceLists.indices.contains(Int(index)) else {
            return nil
        }
        return questionnaire.choiceLists[Int(index)]
    }

    private func obligation(_ new: Question, _ old: Question, _ result: inout [ObservedDifference]) {
        if case .calculated = new.type { return }
        if case .calculated = old.type { return }
        if new.isRequired != old.isRequired {
            result.append(
                ObservedDifference(
                    .mode,
                    new.isRequired ? Message("required, before not") : Message("not required, before it was")))
        }
        if new.special != old.special {
            let detail = Message(
                "special answers {now}, before {before}", ["now": specials(new), "before": specials(old)])
            result.append(ObservedDifference(.mode, detail))
        }
    }

    private func specials(_ question: Question) -> MessageValue {
        let words = SpecialAnswer.allCases.filter { question.special.allows($0) }.map { $0.word }
        return words.isEmpty ? .message(Message("none", context: "special answers")) : .codes(words)
    }

    private func measurement(_ new: Question, _ old: Question, _ result: inout [ObservedDifference]) {
        func note(_ detail: Message) { result.append(ObservedDifference(.type, detail)) }
        switch (new.type, old.type) {
        case (.oneOf, .oneOf), (.date, .date), (.link, .link), (.calculated, .calculated): break
        case (
            .anyOf(let list, let least, let most, let alone),
            .anyOf(let oldList, let oldLeast, let oldMost, let oldAlone)
        ):
            if least != oldLeast || most != oldMost { note(Message("how many choices may be taken")) }
            if exclusive(alone, list, current) != exclusive(oldAlone, oldList, previous) {
                note(Message("which choices stand alone"))
            }
        case (.text(let limit), .text(let oldLimit)):
            if limit != oldLimit {
                note(Message("length {now}, before {before}", ["now": number(limit), "before": number(oldLimit)]))
            }
        case (
            .number(let least, let most, let whole, let unit),
            .number(let oldLeast, let oldMost, let oldWhole, let oldUnit)
        ):
            if least != oldLeast || most != oldMost { note(Message("the bounds")) }
            if whole != oldWhole {
                note(whole ? Message("whole numbers, before any") : Message("any number, before whole ones"))
            }
            if !sameWords(unit ?? "", oldUnit ?? "") {
                note(Message("unit {now}, before {before}", ["now": word(unit), "before": word(oldUnit)]))
            }
        case (.records(let most, _), .records(let oldMost, _)):
            if most != oldMost {
                note(Message("items {now}, before {before}", ["now": number(most), "before": number(oldMost)]))
            }
        default:
            note(Message("type {now}, before {before}", ["now": .code(new.type.word), "before": .code(old.type.word)]))
        }
    }

    private func number(_ limit: Int32?) -> MessageValue {
        guard let limit else { return .message(Message("not limited")) }
        return .message(Message("at most {limit}", ["limit": .number(Int64(limit))]))
    }

    private func word(_ unit: String?) -> MessageValue {
        unit.map { .text($0) } ?? .message(Message("none", context: "unit"))
    }

    private func exclusive(_ indices: [Int32], _ list: Int32, _ questionnaire: Questionnaire) -> Set<String> {
        guard questionnaire.choiceLists.indices.contains(Int(list)) else { return [] }
        let choices = questionnaire.choiceLists[Int(list)].choices
        var codes: Set<String> = []
        for index in indices where choices.indices.contains(Int(index)) { codes.insert(choices[Int(index)].code) }
        return codes
    }

    /// Both formulas of two calculated questions under the names of this cycle.
    private func formulas(_ new: Question, _ old: Question) -> (String, String)? {
        guard case .calculated(let left) = new.type, case .calculated(let right) = old.type else { return nil }
        let names = matching.currentNames(current, previous)
        return (CanonicalForm(current).text(left.root), CanonicalForm(previous, names: names).text(right.root))
    }

    private func fields(_ new: Question, _ old: Question, _ withWording: Bool, _ result: inout [ObservedDifference]) {
        guard case .records(_, let newFields) = new.type, case .records(_, let oldFields) = old.type else { return }
        for field in newFields {
            guard let before = oldFields.first(where: { $0.id == field.id }) else {
                result.append(ObservedDifference(.type, Message("field {field} is new", ["field": .code(field.id)])))
                continue
            }
            var found: [ObservedDifference] = []
            if withWording { wording(field, before, &found) }
            codes(field, before, withWording: withWording, &found)
            obligation(field, before, &found)
            measurement(field, before, &found)
            let left = field.askedIf.map { CanonicalForm(current).text($0.root, fields: newFields) } ?? ""
            let right = before.askedIf.map { CanonicalForm(previous).text($0.root, fields: oldFields) } ?? ""
            if left != right { found.append(ObservedDifference(.base, routing(field, before))) }
            result += found.map { $0.inField(field.id) }
        }
        for field in oldFields where !newFields.contains(where: { $0.id == field.id }) {
            result.append(ObservedDifference(.type, Message("field {field} is gone", ["field": .code(field.id)])))
        }
        let kept = newFields.map { $0.id }.filter { id in oldFields.contains { $0.id == id } }
        let keptBefore = oldFields.map { $0.id }.filter { id in newFields.contains { $0.id == id } }
        if kept != keptBefore, withWording {
            result.append(ObservedDifference(.position, Message("the order of the fields")))
        }
    }
}
