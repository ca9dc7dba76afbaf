import RapporteurExpression
import RapporteurModel

/// One combination of answers.
struct RoutingRow {
    let table: RoutingTable
    let answers: [CycleSlot: RowState]
    let atoms: [String: Ternary]

    /// Whether a question is asked; without following the chain, every question but the target is asked unless its
    /// state says otherwise.
    func isAsked(_ side: CycleSlot.Side, _ slot: Int32, depth: Int, isTarget: Bool) -> Bool {
        if !isTarget, !table.following { return true }
        // A chain of conditions without an end is an error of the definition; it must not hang the comparison.
        guard depth < 64, let condition = table.questionnaire(side).questions[Int(slot)].askedIf else { return true }
        return truth(side, condition.root, depth) == .yes
    }

    private func truth(_ side: CycleSlot.Side, _ expression: Expression, _ depth: Int) -> Ternary {
        switch expression {
        case .and(let terms):
            var result = Ternary.yes
            for term in terms {
                switch truth(side, term, depth) {
                case .no: return .no
                case .undecided: result = .undecided
                case .yes: break
                }
            }
            return result
        case .or(let terms):
            var result = Ternary.no
            for term in terms {
                switch truth(side, term, depth) {
                case .yes: return .yes
                case .undecided: result = .undecided
                case .no: break
                }
            }
            return result
        case .not(let operand):
            switch truth(side, operand, depth) {
            case .yes: return .no
            case .no: return .yes
            case .undecided: return .undecided
            }
        default:
            return table.isEnumerable(side, expression) ? test(side, expression, depth) : atom(side, expression, depth)
        }
    }

    private func atom(_ side: CycleSlot.Side, _ expression: Expression, _ depth: Int) -> Ternary {
        if case .literal(.truth(let value)) = expression { return Ternary(value) }
        for slot in slotsNamed(by: expression)
        where !isAsked(side, slot, depth: depth + 1, isTarget: false) {
            return .undecided
        }
        return atoms[table.canonical(side, expression)] ?? .undecided
    }

    private func test(_ side: CycleSlot.Side, _ expression: Expression, _ depth: Int) -> Ternary {
        switch expression {
        case .compare(let comparison, let left, let right):
            guard let left = code(side, left, depth), let right = code(side, right, depth) else { return .undecided }
            return Ternary((left == right) == (comparison == .equal))
        case .among(let operand, let values):
            guard let code = code(side, operand, depth) else { return .undecided }
            return Ternary(values.contains(.choice(code)))
        case .answered(let slot, _):
            if case .code = state(side, slot, depth) { return .yes }
            return .no
        case .says(let slot, let special, _): return Ternary(state(side, slot, depth) == .special(special))
        case .asked(let slot, _): return Ternary(state(side, slot, depth) != .notAsked)
        default: return .undecided
        }
    }

    private func code(_ side: CycleSlot.Side, _ operand: Expression, _ depth: Int) -> Int32? {
        switch operand {
        case .literal(.choice(let code)): return code
        case .question(let slot):
            if case .code(let code) = state(side, slot, depth) { return code }
            return nil
        default: return nil
        }
    }

    // MARK: - States

    private func state(_ side: CycleSlot.Side, _ slot: Int32, _ depth: Int) -> RowState {
        if table.following, !isAsked(side, slot, depth: depth + 1, isTarget: false) { return .notAsked }
        let variables = table.variables(behind: side, slot)
        guard let first = variables.first else { return .blank }
        let here = CycleSlot(side: side, slot: slot)
        if variables.count == 1, first == here { return answers[here] ?? .blank }
        if variables.count == 1, first.side == .current {
            return translated(answers[first] ?? .blank, first.slot, slot)
        }
        return combined(variables, side, slot)
    }

    /// A state of this cycle in the codes of the previous one.
    private func translated(_ state: RowState, _ slot: Int32, _ source: Int32) -> RowState {
        guard case .code(let code) = state else { return state }
        let context = table.context
        let lines = context.matching.entries[Int(slot)]?.map
        guard
            let map = context.matching.codeMap(
                lines, from: slot, to: source, current: context.current, previous: context.previous)
        else { return state }
        guard map.indices.contains(Int(code)), map[Int(code)] >= 0 else { return .blank }
        return .code(map[Int(code)])
    }

    /// Several answers of one cycle as one of the other, by the declared rule.
    private func combined(_ variables: [CycleSlot], _ side: CycleSlot.Side, _ slot: Int32) -> RowState {
        let context = table.context
        let entrySlot = side == .current ? slot : (context.matching.targets[Int(slot)].first ?? -1)
        guard entrySlot >= 0, let rule = context.matching.entries[Int(entrySlot)]?.rule,
            let codes = table.questionnaire(side).codes(of: table.questionnaire(side).questions[Int(slot)])
        else { return .blank }
        var values: [Ternary] = []
        for variable in variables {
            let states = answers[variable] ?? .blank
            let questionnaire = table.questionnaire(variable.side)
            let list = questionnaire.codes(of: questionnaire.questions[Int(variable.slot)]) ?? []
            if case .code(let code) = states, list.indices.contains(Int(code)) {
                values.append(list[Int(code)] == "yes" ? .yes : list[Int(code)] == "no" ? .no : .undecided)
            } else {
                values.append(.undecided)
            }
        }
        let decisive: Ternary = rule == .any ? .yes : .no
        let result: Ternary =
            values.contains(decisive) ? decisive : values.contains(.undecided) ? .undecided : rule == .any ? .no : .yes
        let word = result == .yes ? "yes" : "no"
        guard result != .undecided, let index = codes.firstIndex(of: word) else { return .blank }
        return .code(Int32(index))
    }
}
