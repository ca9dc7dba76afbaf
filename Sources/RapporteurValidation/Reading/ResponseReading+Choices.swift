import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

extension ResponseReading {
    /// Reads the answer to a `one_of` question.
    mutating func readChoice(_ list: Int32, _ slot: Int32, _ field: FieldPlace?, _ node: Int) -> Answer {
        guard tree.nodes[node].kind == .scalar else {
            report(slot, field, node) { .oneChoiceOnly($0, at: $1) }
            return .invalid
        }
        guard let code = code(list, slot, field, node) else { return .invalid }
        return .value(.choice(code))
    }

    /// The code that a scalar says, or nil with a finding.
    private mutating func code(_ list: Int32, _ slot: Int32, _ field: FieldPlace?, _ node: Int) -> Int32? {
        let (start, end) = bounds(node)
        if let code = plan.codeIndexes[Int(list)].find(tree.text, start, end) { return code }
        let typed = trimmed(node)
        let hint = ChoiceHint(typed, plan.questionnaire.choiceLists[Int(list)])
        report(slot, field, node) { .notAChoice(typed, hint, $0, at: $1) }
        return nil
    }

    /// Reads the answer to an `any_of` question: a list, or a single code.
    mutating func readChoices(
        _ list: Int32, _ minimum: Int32?, _ maximum: Int32?, _ exclusive: [Int32], _ slot: Int32,
        _ field: FieldPlace?, _ node: Int
    ) -> Answer {
        var codes: [Int32] = []
        var isValid = true
        if tree.nodes[node].kind == .scalar {
            guard let code = code(list, slot, field, node) else { return .invalid }
            codes = [code]
        } else if tree.nodes[node].kind == .mapping {
            report(slot, field, node) { .listOfChoices($0, at: $1) }
            return .invalid
        } else {
            var entry = node + 1
            let end = Int(tree.nodes[node].next)
            while entry < end {
                if let code = entryCode(list, codes, slot, field, entry) {
                    codes.append(code)
                } else {
                    isValid = false
                }
                entry = Int(tree.nodes[entry].next)
            }
        }
        guard isValid else { return .invalid }
        if let code = codes.first(where: { exclusive.contains($0) }), codes.count > 1 {
            let name = plan.questionnaire.choiceLists[Int(list)].choices[Int(code)].code
            report(slot, field, node) { .exclusiveChoice(name, $0, at: $1) }
            return .invalid
        }
        let isExclusive = codes.first.map { exclusive.contains($0) } ?? false
        let count = Int32(codes.count)
        if !isExclusive, count < minimum ?? 0 || count > maximum ?? Int32.max {
            report(slot, field, node) { .choiceCount(count, minimum, maximum, $0, at: $1) }
            return .invalid
        }
        return .value(.choices(codes.sorted()))
    }

    /// The code of one entry of a list, or nil with a finding.
    private mutating func entryCode(
        _ list: Int32, _ before: [Int32], _ slot: Int32, _ field: FieldPlace?, _ entry: Int
    ) -> Int32? {
        if tree.isBlank(entry) {
            report(slot, field, entry) { .blankEntry($0, at: $1) }
            return nil
        }
        guard tree.nodes[entry].kind == .scalar else {
            report(slot, field, entry) { .listOfChoices($0, at: $1) }
            return nil
        }
        if let special = specialAnswer(entry) {
            report(slot, field, entry) { .specialEntry(special, $0, at: $1) }
            return nil
        }
        guard let code = code(list, slot, field, entry) else { return nil }
        if before.contains(code) {
            let typed = trimmed(entry)
            report(slot, field, entry) { .choiceTwice(typed, $0, at: $1) }
            return nil
        }
        if tree.nodes[entry].hasTrailingComment {
            report(slot, field, entry) { .commentOnAnswer($0, at: $1) }
        }
        return code
    }
}
