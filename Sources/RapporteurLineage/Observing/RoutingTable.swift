import RapporteurExpression
import RapporteurModel

/// The variables of a truth table of routing: one_of questions with their states, and atoms with three values.
struct RoutingTable {
    let context: RoutingComparison
    let following: Bool
    private(set) var questions: [CycleSlot] = []
    private(set) var states: [[RowState]] = []
    private(set) var atoms: [String] = []
    private var seen: Set<CycleSlot> = []
    private let forms: (current: CanonicalForm, previous: CanonicalForm)

    init(_ context: RoutingComparison, following: Bool) {
        self.context = context
        self.following = following
        let names = context.matching.currentNames(context.current, context.previous)
        forms = (CanonicalForm(context.current), CanonicalForm(context.previous, names: names))
    }

    /// Whether all rows can be tried.
    var isSmall: Bool {
        var rows = 1
        for count in states.map({ $0.count }) + atoms.map({ _ in 3 }) {
            rows *= max(1, count)
            if rows > RoutingComparison.maximumRows { return false }
        }
        return true
    }

    func questionnaire(_ side: CycleSlot.Side) -> Questionnaire {
        side == .current ? context.current : context.previous
    }

    func canonical(_ side: CycleSlot.Side, _ expression: Expression) -> String {
        side == .current ? forms.current.text(expression) : forms.previous.text(expression)
    }

    // MARK: - Variables

    /// Adds the variables that decide whether a question is asked.
    mutating func gather(_ side: CycleSlot.Side, _ slot: Int32) {
        guard seen.insert(CycleSlot(side: side, slot: slot)).inserted else { return }
        guard let condition = questionnaire(side).questions[Int(slot)].askedIf else { return }
        gather(side, condition.root)
    }

    private mutating func gather(_ side: CycleSlot.Side, _ expression: Expression) {
        switch expression {
        case .and(let terms), .or(let terms): for term in terms { gather(side, term) }
        case .not(let operand): gather(side, operand)
        default:
            for slot in slotsNamed(by: expression).sorted() {
                if isEnumerable(side, expression) { addQuestion(side, slot) }
                if following { gather(side, slot) }
            }
            if !isEnumerable(side, expression) {
                let atom = canonical(side, expression)
                if !atoms.contains(atom) { atoms.append(atom) }
            }
        }
    }

    /// Whether a test speaks of one_of questions and codes only.
    func isEnumerable(_ side: CycleSlot.Side, _ expression: Expression) -> Bool {
        switch expression {
        case .compare(let comparison, let left, let right):
            guard comparison == .equal || comparison == .notEqual else { return false }
            return isChoice(side, left) && isChoice(side, right) && (isQuestion(left) || isQuestion(right))
        case .among(let operand, let values):
            return isQuestion(operand) && isChoice(side, operand)
                && values.allSatisfy { if case .choice = $0 { true } else { false } }
        case .answered(let slot, false), .says(let slot, _, false), .asked(let slot, false):
            return isChoice(side, .question(slot))
        default: return false
        }
    }

    private func isQuestion(_ expression: Expression) -> Bool {
        if case .question = expression { true } else { false }
    }

    private func isChoice(_ side: CycleSlot.Side, _ expression: Expression) -> Bool {
        switch expression {
        case .literal(.choice): return true
        case .question(let slot):
            let questions = questionnaire(side).questions
            guard questions.indices.contains(Int(slot)), case .oneOf = questions[Int(slot)].type else { return false }
            return true
        default: return false
        }
    }

    /// Adds the questions whose raw answers decide the state of this one.
    private mutating func addQuestion(_ side: CycleSlot.Side, _ slot: Int32) {
        for variable in variables(behind: side, slot) where !questions.contains(variable) {
            questions.append(variable)
            states.append(possibleStates(of: variable))
        }
    }

    /// The questions that an answer is read from: this cycle's where one or several of them stand for the old one.
    func variables(behind side: CycleSlot.Side, _ slot: Int32) -> [CycleSlot] {
        let matching = context.matching
        switch side {
        case .current:
            let sources = matching.sources[Int(slot)]
            if sources.count > 1 { return sources.map { CycleSlot(side: .previous, slot: $0) } }
            return [CycleSlot(side: .current, slot: slot)]
        case .previous:
            let targets = matching.targets[Int(slot)]
            let merges = targets.contains { matching.sources[Int($0)].count > 1 }
            if targets.isEmpty || merges { return [CycleSlot(side: .previous, slot: slot)] }
            return targets.map { CycleSlot(side: .current, slot: $0) }
        }
    }

    private func possibleStates(of variable: CycleSlot) -> [RowState] {
        let questionnaire = questionnaire(variable.side)
        let question = questionnaire.questions[Int(variable.slot)]
        var special = question.special
        switch variable.side {
        case .current:
            for source in context.matching.sources[Int(variable.slot)] {
                special.formUnion(context.previous.questions[Int(source)].special)
            }
        case .previous:
            for target in context.matching.targets[Int(variable.slot)] {
                special.formUnion(context.current.questions[Int(target)].special)
            }
        }
        var states: [RowState] = (questionnaire.codes(of: question) ?? []).indices.map { .code(Int32($0)) }
        for answer in SpecialAnswer.allCases where special.allows(answer) { states.append(.special(answer)) }
        states.append(.blank)
        if !following { states.append(.notAsked) }
        return states
    }

    // MARK: - Rows

    /// Whether a statement holds in every row.
    func allRows(_ statement: (RoutingRow) -> Bool) -> Bool {
        var digits = [Int](repeating: 0, count: states.count + atoms.count)
        let values: [Ternary] = [.yes, .no, .undecided]
        while true {
            var answers: [CycleSlot: RowState] = [:]
            for (index, question) in questions.enumerated() { answers[question] = states[index][digits[index]] }
            var held: [String: Ternary] = [:]
            for (index, atom) in atoms.enumerated() { held[atom] = values[digits[states.count + index]] }
            if !statement(RoutingRow(table: self, answers: answers, atoms: held)) { return false }
            var position = 0
            while position < digits.count {
                digits[position] += 1
                let limit = position < states.count ? states[position].count : 3
                if digits[position] < limit { break }
                digits[position] = 0
                position += 1
            }
            if position == digits.count { return true }
        }
    }
}
