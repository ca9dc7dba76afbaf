/// One combination of answers at a time, with routing applied.
struct FiniteSource: AnswerSource {
    /// The states that each variable can take.
    let states: [[FiniteState]]
    /// Who is asked, for the variables for which that is known.
    let routing: [Int: Expression]
    /// The order in which variables are settled.
    let order: [Int]
    /// The variables by slot.
    var current: [Int32: Int] = [:]
    var previous: [Int32: Int] = [:]
    var recoded: [Int32: Int] = [:]
    private var position: [Int]
    private var settled: [FiniteState]

    init(states: [[FiniteState]], routing: [Int: Expression], order: [Int]) {
        self.states = states
        self.routing = routing
        self.order = order
        position = [Int](repeating: 0, count: states.count)
        settled = states.map { $0[0] }
    }

    /// Goes to the next combination; false after the last.
    mutating func advance() -> Bool {
        for index in position.indices {
            position[index] += 1
            if position[index] < states[index].count { return true }
            position[index] = 0
        }
        return false
    }

    /// Works out who is asked what in this combination.
    mutating func settle() {
        for index in position.indices { settled[index] = states[index][position[index]] }
        for index in order {
            guard let condition = routing[index] else { continue }
            switch ExpressionEvaluator(self).truth(of: condition, record: nil) {
            case .yes: break
            case .no, .undecided(.notApplicable): settled[index] = .notAsked
            case .undecided(.missing), .fault: settled[index] = .notAskedForWant
            }
        }
    }

    private func state(_ question: Int32, _ inPrevious: Bool) -> FiniteState {
        (inPrevious ? previous : current)[question].map { settled[$0] } ?? .blank
    }

    func operand(_ question: Int32) -> Operand { state(question, false).operand }
    func previousOperand(_ question: Int32) -> Operand { state(question, true).operand }
    func recodedOperand(_ question: Int32) -> Operand {
        recoded[question].map { settled[$0].operand } ?? .undecided(.missing)
    }
    func isAsked(_ question: Int32, inPrevious: Bool) -> Bool { state(question, inPrevious).isAsked }

    func says(_ question: Int32, _ special: SpecialAnswer, inPrevious: Bool) -> Bool {
        let state = state(question, inPrevious)
        return state.isAsked && state.special == special
    }

    // Fields stand only inside parts that are free as a whole.
    func fieldOperand(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Operand {
        .undecided(.missing)
    }
    func isFieldAsked(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Bool { true }
    func fieldSays(
        _ question: Int32, record: Int32, field: Int32, _ special: SpecialAnswer, inPrevious: Bool
    ) -> Bool { false }
}
