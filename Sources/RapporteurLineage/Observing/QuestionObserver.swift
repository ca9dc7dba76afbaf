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
            result.append(ObservedDifference(.structure, "\(sources.count) questions became one"))
        } else if hasNewStructure {
            let count = matching.targets[Int(sources[0])].count
            result.append(ObservedDifference(.structure, "one question became \(count)"))
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
            wording(new, old, prefix: "", &result)
            if moved.contains(slot) { result.append(ObservedDifference(.position, place(new, old))) }
        }
        codes(new, old, prefix: "", withWording: withWording, &result)
        if let change = CycleComparison.collectionModeChange(current, previous) { result.append(change) }
        obligation(new, old, prefix: "", &result)
        if routing.differs(slot, source) {
            result.append(ObservedDifference(.base, "asked \(condition(new)), before \(condition(old))"))
        }
        measurement(new, old, prefix: "", &result)
        if let formulas = formulas(new, old), formulas.0 != formulas.1 {
            result.append(ObservedDifference(.type, "its formula"))
        }
        fields(new, old, withWording, &result)
        return result
    }

    private func place(_ new: Question, _ old: Question) -> String {
        let to = current.sections.indices.contains(Int(new.section)) ? current.sections[Int(new.section)].id : ""
        let from = previous.sections.indices.contains(Int(old.section)) ? previous.sections[Int(old.section)].id : ""
        return to == from ? "the order in its section" : "section \(to), before \(from)"
    }

    private func condition(_ question: Question) -> String {
        question.askedIf.map { "if \($0.text)" } ?? "always"
    }

    private func wording(_ new: Question, _ old: Question, prefix: String, _ result: inout [ObservedDifference]) {
        if !sameWords(new.text, old.text) { result.append(ObservedDifference(.text, prefix + "the wording")) }
        if !sameWords(new.help ?? "", old.help ?? "") { result.append(ObservedDifference(.text, prefix + "the note")) }
    }

    private func codes(
        _ new: Question, _ old: Question, prefix: String, withWording: Bool, _ result: inout [ObservedDifference]
    ) {
        guard let newList = list(new, current), let oldList = list(old, previous) else { return }
        let newCodes = newList.choices.map { $0.code }
        let oldCodes = oldList.choices.map { $0.code }
        if Set(newCodes) != Set(oldCodes) {
            let detail = prefix + joined(newCodes, ", ") + "; before " + joined(oldCodes, ", ")
            result.append(ObservedDifference(.codes, detail))
        } else if newCodes != oldCodes, withWording {
            result.append(ObservedDifference(.position, prefix + "the order of the choices"))
        }
        guard withWording else { return }
        for choice in newList.choices {
            guard let before = oldList.choices.first(where: { $0.code == choice.code }) else { continue }
            if !sameWords(choice.label, before.label) {
                result.append(ObservedDifference(.text, prefix + "the label of \(choice.code)"))
            }
        }
    }

    private func list(_ question: Question, _ questionnaire: Questionnaire) -> ChoiceList? {
        guard let index = question.choiceList, questionnaire.choiceLists.indices.contains(Int(index)) else {
            return nil
        }
        return questionnaire.choiceLists[Int(index)]
    }

    private func obligation(_ new: Question, _ old: Question, prefix: String, _ result: inout [ObservedDifference]) {
        if case .calculated = new.type { return }
        if case .calculated = old.type { return }
        if new.isRequired != old.isRequired {
            result.append(
                ObservedDifference(
                    .mode, prefix + (new.isRequired ? "required, before not" : "not required, before it was")))
        }
        if new.special != old.special {
            let detail = "special answers \(specials(new)), before \(specials(old))"
            result.append(ObservedDifference(.mode, prefix + detail))
        }
    }

    private func specials(_ question: Question) -> String {
        let words = SpecialAnswer.allCases.filter { question.special.allows($0) }.map { $0.word }
        return words.isEmpty ? "none" : joined(words, ", ")
    }

    private func measurement(_ new: Question, _ old: Question, prefix: String, _ result: inout [ObservedDifference]) {
        func note(_ detail: String) { result.append(ObservedDifference(.type, prefix + detail)) }
        switch (new.type, old.type) {
        case (.oneOf, .oneOf), (.date, .date), (.link, .link), (.calculated, .calculated): break
        case (
            .anyOf(let list, let least, let most, let alone),
            .anyOf(let oldList, let oldLeast, let oldMost, let oldAlone)
        ):
            if least != oldLeast || most != oldMost { note("how many choices may be taken") }
            if exclusive(alone, list, current) != exclusive(oldAlone, oldList, previous) {
                note("which choices stand alone")
            }
        case (.text(let limit), .text(let oldLimit)):
            if limit != oldLimit { note("length \(number(limit)), before \(number(oldLimit))") }
        case (
            .number(let least, let most, let whole, let unit),
            .number(let oldLeast, let oldMost, let oldWhole, let oldUnit)
        ):
            if least != oldLeast || most != oldMost { note("the bounds") }
            if whole != oldWhole { note(whole ? "whole numbers, before any" : "any number, before whole ones") }
            if !sameWords(unit ?? "", oldUnit ?? "") { note("unit \(unit ?? "none"), before \(oldUnit ?? "none")") }
        case (.records(let most, _), .records(let oldMost, _)):
            if most != oldMost { note("items \(number(most)), before \(number(oldMost))") }
        default: note("\(new.type.word), before \(old.type.word)")
        }
    }

    private func number(_ limit: Int32?) -> String { limit.map { "at most \($0)" } ?? "not limited" }

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
                result.append(ObservedDifference(.type, "field \(field.id) is new"))
                continue
            }
            let prefix = "field \(field.id): "
            if withWording { wording(field, before, prefix: prefix, &result) }
            codes(field, before, prefix: prefix, withWording: withWording, &result)
            obligation(field, before, prefix: prefix, &result)
            measurement(field, before, prefix: prefix, &result)
            let left = field.askedIf.map { CanonicalForm(current).text($0.root, fields: newFields) } ?? ""
            let right = before.askedIf.map { CanonicalForm(previous).text($0.root, fields: oldFields) } ?? ""
            if left != right {
                result.append(
                    ObservedDifference(.base, prefix + "asked \(condition(field)), before \(condition(before))"))
            }
        }
        for field in oldFields where !newFields.contains(where: { $0.id == field.id }) {
            result.append(ObservedDifference(.type, "field \(field.id) is gone"))
        }
        let kept = newFields.map { $0.id }.filter { id in oldFields.contains { $0.id == id } }
        let keptBefore = oldFields.map { $0.id }.filter { id in newFields.contains { $0.id == id } }
        if kept != keptBefore, withWording { result.append(ObservedDifference(.position, "the order of the fields")) }
    }
}
