import RapporteurDiagnostics
import RapporteurModel

// Choice lists, by name and at a question.

extension StructureReader {
    mutating func readChoiceLists(_ entries: Entries) {
        guard let entry = nodes.filled(entries, "choice_lists") else { return }
        for (name, value) in nodes.pairs(of: entry.value, .keyword("choice_lists")) {
            nodes.check(name, .words, Message("the name of a choice list"))
            _ = addChoiceList(name, isInline: false, value)
        }
    }

    /// Reads the choices at a node into a new list.
    mutating func addChoiceList(_ id: Located<String>, isInline: Bool, _ node: Int) -> Int32 {
        var choices: [Choice] = []
        for (code, value) in nodes.pairs(of: node, Message("the choice list \"{id}\"", ["id": .code(id.value)])) {
            nodes.check(code, .word, Message("the code of a choice"))
            guard let label = nodes.scalar(value, Message("the label of a choice")) else { continue }
            if nodes.tree.isBlank(value) {
                nodes.report(
                    Diagnostic(
                        .blankText, .error, Message("the choice \"{code}\" has no label", ["code": .code(code.value)]),
                        at: code.range,
                        help: [Message("write what the respondent reads after the colon")]))
            }
            choices.append(Choice(code: code.value, label: trimmed(label), range: code.range))
        }
        let slot = Int32(outline.choiceLists.count)
        outline.choiceLists.append(ChoiceList(id: id.value, isInline: isInline, choices: choices, range: id.range))
        if !isInline { choiceListSlots[id.value] = slot }
        return slot
    }

    /// The list that `choices` names or holds.
    mutating func choices(_ entries: Entries, of question: String) -> Int32? {
        guard let entry = nodes.filled(entries, "choices") else {
            nodes.reportMissing(entries, "choices")
            return nil
        }
        if nodes.tree.nodes[entry.value].kind == .mapping {
            return addChoiceList(Located(question, at: entry.keyRange), isInline: true, entry.value)
        }
        guard nodes.tree.nodes[entry.value].kind == .scalar else {
            nodes.reportKind(of: entry.value, .keyword("choices"), expected: .mapping)
            return nil
        }
        let name = trimmed(nodes.tree.string(entry.value))
        if let slot = choiceListSlots[name] { return slot }
        let known = outline.choiceLists.filter { !$0.isInline }.map { $0.id }
        nodes.report(
            Diagnostic(
                .unknownChoiceList, .error, Message("there is no choice list \"{list}\"", ["list": .code(name)]),
                at: entry.range,
                label: didYouMean(nearestName(to: name, among: known)),
                help: known.isEmpty
                    ? [
                        Message(
                            "define it under choice_lists, or write the choices here: {example}",
                            ["example": .code("{yes: \"Yes\", no: \"No\"}")])
                    ]
                    : [Message("known lists: {known}", ["known": .codes(known, limit: 12)])]))
        return nil
    }
}
