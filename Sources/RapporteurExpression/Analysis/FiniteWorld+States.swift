// The few states of each variable that can make a difference.

extension FiniteWorld {
    func type(of key: Variable) -> ValueType? {
        switch key {
        case .atom: return .truth
        case .current(let slot): return symbol(slot)?.type
        case .previous(let slot), .recoded(let slot):
            guard let symbol = symbol(slot), case .linked(let type, _, _, _) = symbol.previous else { return nil }
            return type
        }
    }

    func symbol(_ slot: Int32) -> ExpressionScope.Symbol? {
        slot >= 0 && Int(slot) < analysis.scope.questions.count ? analysis.scope.questions[Int(slot)] : nil
    }

    /// The states of a variable before its routing; nil if there are too many.
    func states(of index: Int) -> [FiniteState]? {
        let key = variables[index]
        let literals = cuts[index] ?? []
        if literals.count > FiniteWorld.mostLiterals { return nil }
        var values: [Value] = []
        switch type(of: key) {
        case .truth: values = [.truth(true), .truth(false)]
        case .choice(let domain):
            values = Representatives.codes(whole.contains(index) ? every(domain) : literals, domain)
        case .choices(let domain):
            guard let sets = Representatives.sets(whole.contains(index) ? every(domain) : literals, domain) else {
                return nil
            }
            values = sets
        case .number: values = Representatives.of(literals, .number)
        case .date: values = Representatives.of(literals, .date)
        case .text: values = Representatives.of(literals, .text)
        case .link: values = [.link([""])]
        case .records: values = [.records(1)]
        case nil: break
        }
        var states = values.map { FiniteState(operand: .value($0)) }
        states.append(.blank)
        for special in SpecialAnswer.allCases where allows(special, key) { states.append(FiniteState(special)) }
        if canGoUnasked(key) { states += [.notAsked, .notAskedForWant] }
        if isCalculation(key) { states.append(FiniteState(operand: .undecided(.notApplicable))) }
        if canFault(key) { states.append(FiniteState(operand: .fault)) }
        if inspected.contains(index) { return states }
        var distinct: [FiniteState] = []
        for state in states where !distinct.contains(where: { $0.operand == state.operand }) { distinct.append(state) }
        return distinct
    }

    private func every(_ domain: ChoiceDomain) -> [Value] { domain.codes.indices.map { .choice(Int32($0)) } }

    /// Whether the value comes from an expression, so that it can be undecided for either reason.
    private func isCalculation(_ key: Variable) -> Bool {
        switch key {
        case .atom: true
        case .current(let slot), .recoded(let slot), .previous(let slot):
            analysis.calculated[slot] != nil || symbol(slot)?.type == .truth
        }
    }

    private func canFault(_ key: Variable) -> Bool {
        guard case .atom(let condition) = key else { return isCalculation(key) }
        var result = false
        condition.forEachNode(enteringRecords: true) { node in
            switch node {
            case .arithmetic, .negate, .sum: result = true
            case .question(let slot): if isCalculation(.current(slot)) { result = true }
            default: break
            }
        }
        return result
    }

    private func allows(_ special: SpecialAnswer, _ key: Variable) -> Bool {
        switch key {
        case .current(let slot), .recoded(let slot): return symbol(slot)?.special.allows(special) ?? false
        case .previous(let slot):
            guard case .linked(_, let set, _, _) = symbol(slot)?.previous else { return false }
            return set.allows(special)
        case .atom: return false
        }
    }

    /// Whether being asked is not decided by the routing that is known.
    private func canGoUnasked(_ key: Variable) -> Bool {
        switch key {
        case .current, .recoded: analysis.routing == nil
        case .previous: true
        case .atom: false
        }
    }
}
