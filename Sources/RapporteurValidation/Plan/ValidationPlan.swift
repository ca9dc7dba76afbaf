// What can be settled once for a questionnaire and is then used for every answer file: look-up tables for ids and
// codes, the order in which conditions and calculated questions are evaluated, and how answers of the previous cycle
// are found.

import RapporteurExpression
package import RapporteurModel

/// A questionnaire prepared for reading and checking many answer files; immutable and shared.
package final class ValidationPlan: Sendable {
    /// The questionnaire.
    package let questionnaire: Questionnaire
    /// The plan of the questionnaire of the previous cycle, if it is known.
    package let previous: ValidationPlan?
    /// The States that may report; without it respondents are taken as typed.
    package let roster: Roster?
    /// Ids of questions that were retired and must not come back.
    package let retired: [String]
    /// The folder of the guidance pages as it stands in help lines; nil if there are none.
    package let guidance: String?
    /// Whether findings carry the help lines that only readers of the file want; a form shows all of that elsewhere.
    let hasFileHelp: Bool

    /// For each slot whether its answers name persons.
    let isPersonalSlot: [Bool]
    /// For each slot the type of the question.
    let types: [QuestionType]
    /// For each slot the special answers that the question takes.
    let specials: [SpecialAnswers]
    /// For each slot whether the question is calculated.
    let isCalculated: [Bool]
    /// For each slot whether an answer must be given when the question is asked.
    let isRequired: [Bool]
    /// For each slot the condition under which the question is asked, if it has one.
    let conditions: [Expression?]
    /// For each slot of a records question what reading its fields needs.
    let fieldTraits: [[FieldTraits]]
    /// For each slot of a records question the condition of each field that has one.
    let fieldConditions: [[Expression?]]
    /// For each slot the value of a calculated question.
    let calculations: [Expression?]
    /// For each rule when it applies, if not always, and what it requires.
    let ruleConditions: [(when: Expression?, require: Expression)]
    let questionIndex: ByteIndex
    let ruleIndex: ByteIndex
    let codeIndexes: [ByteIndex]
    /// For each slot of a records question its fields.
    let fieldIndexes: [ByteIndex?]
    /// The slots that have a condition or are calculated, each after all that it names.
    let evaluationOrder: [Int32]
    /// The slots of questions with a condition, ascending.
    let slotsWithConditions: [Int32]
    /// The slots of records questions with a field that has a condition.
    let listsWithConditions: [Int32]
    /// The slots of records questions with a required field.
    let listsWithRequiredFields: [Int32]
    /// For each slot the questions that its condition or its value names, without repeats.
    let dependencies: [[Int32]]
    /// For each rule the questions of this cycle that it names, without repeats.
    let ruleInputs: [[Int32]]
    /// For each slot of a choice question the code of the previous cycle for each code; -1 where it had none.
    let recodes: [[Int32]?]

    /// Prepares a questionnaire that has no errors.
    package init(
        _ questionnaire: Questionnaire, previous: ValidationPlan? = nil, roster: Roster? = nil,
        retired: [String] = [], guidance: String? = "guidance", hasFileHelp: Bool = true
    ) {
        self.questionnaire = questionnaire
        self.previous = previous
        self.roster = roster
        self.retired = retired
        self.guidance = guidance
        self.hasFileHelp = hasFileHelp
        isPersonalSlot = questionnaire.questions.map { question in
            let section = Int(question.section)
            let sections = questionnaire.sections
            return question.isPersonal || sections.indices.contains(section) && sections[section].isPersonal
        }
        types = questionnaire.questions.map { $0.type }
        specials = questionnaire.questions.map { $0.special }
        let calculations = questionnaire.questions.map { question -> Expression? in
            if case .calculated(let value) = question.type { value.root } else { nil }
        }
        self.calculations = calculations
        isCalculated = calculations.map { $0 != nil }
        isRequired = zip(questionnaire.questions, calculations).map { $0.isRequired && $1 == nil }
        conditions = questionnaire.questions.map { $0.askedIf?.root }
        fieldTraits = questionnaire.questions.map { question in
            question.fields.map { FieldTraits(type: $0.type, special: $0.special, isPersonal: $0.isPersonal) }
        }
        fieldConditions = questionnaire.questions.map { Self.conditions(ofFields: $0.fields) }
        ruleConditions = questionnaire.rules.map { ($0.when?.root, $0.require.root) }
        questionIndex = ByteIndex(questionnaire.questions.map { $0.id })
        ruleIndex = ByteIndex(questionnaire.rules.map { $0.id })
        codeIndexes = questionnaire.choiceLists.map { list in ByteIndex(list.choices.map { $0.code }) }
        fieldIndexes = questionnaire.questions.map { question in
            question.fields.isEmpty ? nil : ByteIndex(question.fields.map { $0.id })
        }
        let slots = questionnaire.questions.indices.map { Int32($0) }
        slotsWithConditions = slots.filter { questionnaire.questions[Int($0)].askedIf != nil }
        listsWithConditions = slots.filter { slot in
            questionnaire.questions[Int(slot)].fields.contains { $0.askedIf != nil }
        }
        listsWithRequiredFields = slots.filter { slot in
            questionnaire.questions[Int(slot)].fields.contains { $0.isRequired }
        }
        let dependencies = questionnaire.questions.map { Self.directInputs(of: $0) }
        self.dependencies = dependencies
        evaluationOrder = Self.order(of: questionnaire.questions, dependencies)
        ruleInputs = questionnaire.rules.map { withoutRepeats(ExpressionInputs($0.when, $0.require).slots) }
        recodes = questionnaire.questions.indices.map { slot in
            Self.recode(slot, questionnaire, previous?.questionnaire)
        }
    }

    /// The slot of the question with this id.
    package func slot(of id: String) -> Int32? { questionIndex.find(id) }

    /// The rule with this id.
    func rule(_ id: String) -> Rule? { ruleIndex.find(id).map { questionnaire.rules[Int($0)] } }

    /// The link of a question to the previous cycle; new where nothing is known.
    func link(of slot: Int32) -> PreviousLink {
        let links = questionnaire.previousLinks
        return Int(slot) < links.count ? links[Int(slot)] : .new
    }

    /// Whether the answers to a question name persons.
    package func isPersonal(_ slot: Int32) -> Bool { isPersonalSlot[Int(slot)] }

    /// Whether all questions of a section name persons.
    func isPersonal(ofSection section: Int32) -> Bool {
        questionnaire.sections.indices.contains(Int(section)) && questionnaire.sections[Int(section)].isPersonal
    }

    /// A condition that names the field itself or a later one is an error of the definition, and cannot run.
    private static func conditions(ofFields fields: [Question]) -> [Expression?] {
        fields.enumerated().map { index, field in
            guard let condition = field.askedIf,
                ExpressionInputs(condition).fields.allSatisfy({ $0 < Int32(index) })
            else { return nil }
            return condition.root
        }
    }

    private static func directInputs(of question: Question) -> [Int32] {
        var value: CheckedExpression?
        if case .calculated(let expression) = question.type { value = expression }
        var slots = ExpressionInputs(question.askedIf, value).slots
        for field in question.fields { slots += ExpressionInputs(field.askedIf).slots }
        return withoutRepeats(slots)
    }

    /// Depth first along the dependencies, without recursion; a cycle, which the definition forbids, is cut.
    private static func order(of questions: [Question], _ dependencies: [[Int32]]) -> [Int32] {
        var order: [Int32] = []
        var state = [UInt8](repeating: 0, count: questions.count)
        var stack: [(slot: Int, next: Int)] = []
        for root in questions.indices where state[root] == 0 {
            state[root] = 1
            stack.append((root, 0))
            while let (slot, next) = stack.last {
                if next < dependencies[slot].count {
                    stack[stack.count - 1].next += 1
                    let input = Int(dependencies[slot][next])
                    if questions.indices.contains(input), state[input] == 0 {
                        state[input] = 1
                        stack.append((input, 0))
                    }
                } else {
                    stack.removeLast()
                    var isCalculated = false
                    if case .calculated = questions[slot].type { isCalculated = true }
                    if isCalculated || questions[slot].askedIf != nil { order.append(Int32(slot)) }
                }
            }
        }
        return order
    }

    /// The declared map, or the same codes by name.
    private static func recode(_ slot: Int, _ current: Questionnaire, _ previous: Questionnaire?) -> [Int32]? {
        guard let previous, slot < current.previousLinks.count, let list = current.questions[slot].choiceList else {
            return nil
        }
        let source: Int32
        switch current.previousLinks[slot] {
        case .new: return nil
        case .single(let slot, let map, _):
            if let map { return map }
            source = slot
        case .merged(let sources, _):
            guard let first = sources.first else { return nil }
            source = first
        case .split(let parent): source = parent
        }
        guard previous.questions.indices.contains(Int(source)),
            let other = previous.questions[Int(source)].choiceList
        else { return nil }
        let codes = previous.choiceLists[Int(other)].choices.map { $0.code }
        return current.choiceLists[Int(list)].choices.map { choice in
            codes.firstIndex(of: choice.code).map { Int32($0) } ?? -1
        }
    }
}

/// What reading the answer to a field needs to know.
struct FieldTraits: Sendable {
    var type: QuestionType
    var special: SpecialAnswers
    var isPersonal: Bool
}

/// The numbers in ascending order, each once.
func withoutRepeats(_ slots: [Int32]) -> [Int32] {
    var result: [Int32] = []
    for slot in slots.sorted() where result.last != slot { result.append(slot) }
    return result
}
