import RapporteurDiagnostics
import RapporteurModel

// Choice lists, by name and at a question.

extension StructureReader {
    mutating func readChoiceLists(_ entries: Entries) {
        guard let entry = nodes.filled(entries, "choice_lists") else { return }
        for (name, value) in nodes.pairs(of: entry.value, "`choice_lists`") {
            nodes.check(name, .words, "the name of a choice list")
            _ = addChoiceList(name, isInline: false, value)
        }
    }

    /// Reads the choices at a node into a new list.
    mutating func addChoiceList(_ id: Located<String>, isInline: Bool, _ node: Int) -> Int32 {
        var choices: [Choice] = []
        for (code, value) in nodes.pairs(of: node, "the choice list \"\(id.value)\"") {
            nodes.check(code, .word, "the code of a choice")
            guard let label = nodes.scalar(value, "the label of a choice") else { continue }
            if nodes.tree.isBlank(value) {
                nodes.report(
                    Diagnostic(
                        .blankText, .error, "The choice \"\(code.value)\" has no label.", at: code.range,
                        help: ["write what the respondent reads after the colon"]))
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
            nodes.reportKind(of: entry.value, "`choices`", expected: .mapping)
            return nil
        }
        let name = trimmed(nodes.tree.string(entry.value))
        if let slot = choiceListSlots[name] { return slot }
        let known = outline.choiceLists.filter { !$0.isInline }.map { $0.id }
        nodes.report(
            Diagnostic(
                .unknownChoiceList, .error, "There is no choice list \"\(name)\".", at: entry.range,
                label: didYouMean(nearestName(to: name, among: known)),
                help: known.isEmpty
                    ? ["define it under choice_lists, or write the choices here: {yes: \"Yes\", no: \"No\"}"]
                    : ["known lists: \(list(known))"]))
        return nil
    }
}
