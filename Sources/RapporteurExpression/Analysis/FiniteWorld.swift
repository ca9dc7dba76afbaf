// The variables of a condition with the few states that can make a difference, and the walk through all combinations.

/// One answer that matters.
struct FiniteState: Hashable {
    var operand: Operand
    var isAsked = true
    var special: SpecialAnswer?

    static let blank = FiniteState(operand: .undecided(.missing))
    static let notAsked = FiniteState(operand: .undecided(.notApplicable), isAsked: false)
    static let notAskedForWant = FiniteState(operand: .undecided(.missing), isAsked: false)

    init(operand: Operand, isAsked: Bool = true) {
        self.operand = operand
        self.isAsked = isAsked
    }

    init(_ special: SpecialAnswer) {
        operand = .undecided(special == .notApplicable ? .notApplicable : .missing)
        self.special = special
    }
}

/// The variables that a condition rests on.
struct FiniteWorld {
    /// What a variable stands for; atoms are parts of conditions that cannot be enumerated.
    enum Variable: Hashable {
        case current(Int32), previous(Int32), recoded(Int32), atom(Expression)
    }

    let analysis: ConditionAnalysis
    var variables: [Variable] = []
    var indices: [Variable: Int] = [:]
    /// The literals that a number, date or text is compared with.
    var cuts: [Int: [Value]] = [:]
    /// The variables whose codes all matter, since they are counted or compared with another question.
    var whole: Set<Int> = []
    /// The variables of which more is asked than their value.
    var inspected: Set<Int> = []
    /// The routing of the variables that have one, abstracted.
    private var routing: [Int: Expression] = [:]
    /// Variables in an order in which each comes after those its routing rests on.
    private var order: [Int] = []
    private var depth = 0
    private var isCut = false

    /// How many parts of conditions are evaluated before giving up.
    private static let work: Int64 = 2_000_000
    /// How many literals one question is compared with before giving up.
    static let mostLiterals = 500

    init(_ analysis: ConditionAnalysis) { self.analysis = analysis }

    // MARK: - Abstraction

    /// The condition with every part that cannot be enumerated replaced by a free variable.
    mutating func abstract(_ condition: Expression) -> Expression {
        switch condition {
        case .and(let terms): return .and(terms.map { abstract($0) })
        case .or(let terms): return .or(terms.map { abstract($0) })
        case .not(let operand): return .not(abstract(operand))
        case .otherwise(let first, let second): return .otherwise(abstract(first), abstract(second))
        case .literal(.truth): return condition
        case .question(let slot):
            if let value = calculation(slot) { return value }
            return variable(.current(slot)).map { _ in condition } ?? atom(condition)
        case .previous(let slot): return variable(.previous(slot)).map { _ in condition } ?? atom(condition)
        case .answered(let slot, let inPrevious), .says(let slot, _, let inPrevious), .asked(let slot, let inPrevious):
            guard let index = variable(inPrevious ? .previous(slot) : .current(slot)) else { return atom(condition) }
            inspected.insert(index)
            return condition
        case .compare(let comparison, let left, let right): return compare(comparison, left, right)
        case .among(let operand, let values):
            guard let operand = enumerable(operand, against: values) else { return atom(condition) }
            return .among(operand, values)
        case .includes(let operand, let code):
            guard let operand = enumerable(operand, against: [.choice(code)]) else { return atom(condition) }
            return .includes(operand, code)
        case .literal, .recoded, .field, .fieldAnswered, .fieldSays, .fieldAsked, .count, .fieldCount, .sum, .any, .all,
            .arithmetic, .negate:
            return atom(condition)
        }
    }

    private mutating func compare(_ comparison: Comparison, _ left: Expression, _ right: Expression) -> Expression {
        let whole = Expression.compare(comparison, left, right)
        let newLeft: Expression?
        let newRight: Expression?
        if case .literal(let value) = right {
            newLeft = enumerable(left, against: [value])
            newRight = right
        } else if case .literal(let value) = left {
            newLeft = left
            newRight = enumerable(right, against: [value])
        } else {
            newLeft = enumerable(left, against: nil)
            newRight = newLeft == nil ? nil : enumerable(right, against: nil)
        }
        guard let newLeft, let newRight else { return atom(whole) }
        return .compare(comparison, newLeft, newRight)
    }

    /// A value whose states can be enumerated, or nil. `literals` are all that it is compared with; nil if that is
    /// another question, which only choices and truths can be.
    private mutating func enumerable(_ operand: Expression, against literals: [Value]?) -> Expression? {
        switch operand {
        case .literal: return operand
        case .question(let slot):
            if let value = analysis.calculated[slot], analysis.routing?[slot] == nil, depth < 16 {
                depth += 1
                defer { depth -= 1 }
                return value.type == .truth ? abstract(value.root) : enumerable(value.root, against: literals)
            }
            return accept(.current(slot), operand, literals)
        case .previous(let slot): return accept(.previous(slot), operand, literals)
        case .recoded(let slot): return accept(.recoded(slot), operand, literals)
        case .otherwise(let first, let second):
            guard let first = enumerable(first, against: literals), let second = enumerable(second, against: literals)
            else { return nil }
            return .otherwise(first, second)
        case .count(let slot, let inPrevious):
            let key = inPrevious ? Variable.previous(slot) : .current(slot)
            guard let index = variable(key), case .choices = type(of: key) else { return nil }
            whole.insert(index)
            return operand
        case .and, .or, .not, .compare, .among, .includes, .any, .all, .answered, .says, .asked:
            return abstract(operand)
        case .field, .fieldAnswered, .fieldSays, .fieldAsked, .fieldCount, .sum, .arithmetic, .negate: return nil
        }
    }

    private mutating func accept(_ key: Variable, _ operand: Expression, _ literals: [Value]?) -> Expression? {
        guard let index = variable(key) else { return nil }
        switch type(of: key) {
        case .truth: return operand
        case .choice, .choices:
            if let literals { cuts[index, default: []].append(contentsOf: literals) } else { whole.insert(index) }
            return operand
        case .number, .text, .date:
            guard let literals else { return nil }
            cuts[index, default: []].append(contentsOf: literals)
            return operand
        case .link, .records, nil: return nil
        }
    }

    private mutating func calculation(_ slot: Int32) -> Expression? {
        guard let value = analysis.calculated[slot], value.type == .truth, analysis.routing?[slot] == nil, depth < 16
        else { return nil }
        depth += 1
        defer { depth -= 1 }
        return abstract(value.root)
    }

    /// A free condition in place of one that cannot be enumerated; equal conditions share it.
    private mutating func atom(_ condition: Expression) -> Expression {
        let key = Variable.atom(condition)
        let index = indices[key] ?? add(key)
        return .question(FiniteWorld.slot(ofAtom: index))
    }

    /// The variable of a question, with those its routing rests on before it; nil if its type is not known.
    private mutating func variable(_ key: Variable) -> Int? {
        if let index = indices[key] { return index }
        guard type(of: key) != nil else { return nil }
        // The place is taken first, so that a cycle of routing, reported elsewhere, ends here.
        let index = register(key)
        if case .current(let slot) = key { route(index, by: slot) }
        if case .recoded(let slot) = key { route(index, by: slot) }
        order.append(index)
        return index
    }

    private mutating func route(_ index: Int, by slot: Int32) {
        guard let condition = analysis.routing?[slot] else { return }
        guard depth < 64 else {
            isCut = true
            return
        }
        depth += 1
        routing[index] = abstract(condition.root)
        depth -= 1
    }

    private mutating func register(_ key: Variable) -> Int {
        indices[key] = variables.count
        variables.append(key)
        return variables.count - 1
    }

    private mutating func add(_ key: Variable) -> Int {
        let index = register(key)
        order.append(index)
        return index
    }

    static func slot(ofAtom index: Int) -> Int32 { -1 - Int32(index) }

    // MARK: - Walk

    /// What a condition comes to over all combinations; nil if there are more than `limit`.
    func outcomes(of condition: Expression, limit: Int64) -> ConditionOutcomes? {
        if isCut { return nil }
        var nodes: Int64 = 0
        condition.forEachNode(enteringRecords: true) { _ in nodes += 1 }
        for route in routing.values { route.forEachNode(enteringRecords: true) { _ in nodes += 1 } }
        var states: [[FiniteState]] = []
        var combinations: Int64 = 1
        for index in variables.indices {
            guard let found = self.states(of: index), !found.isEmpty else { return nil }
            // Both factors are below 2^31, so the product fits.
            combinations = combinations &* Int64(found.count)
            if combinations > min(limit, FiniteWorld.work / max(1, nodes)) { return nil }
            states.append(found)
        }
        var source = FiniteSource(states: states, routing: routing, order: order)
        for (key, index) in indices {
            switch key {
            case .current(let slot): source.current[slot] = index
            case .previous(let slot): source.previous[slot] = index
            case .recoded(let slot): source.recoded[slot] = index
            case .atom: source.current[FiniteWorld.slot(ofAtom: index)] = index
            }
        }
        var outcomes: ConditionOutcomes = []
        repeat {
            source.settle()
            outcomes.insert(ConditionOutcomes(ExpressionEvaluator(source).truth(of: condition, record: nil)))
        } while outcomes != .everything && source.advance()
        return outcomes
    }
}

extension ConditionOutcomes {
    init(_ truth: Truth) {
        switch truth {
        case .yes: self = .holds
        case .no: self = .fails
        case .undecided(.notApplicable): self = .notApplicable
        case .undecided(.missing), .fault: self = .missing
        }
    }
}
