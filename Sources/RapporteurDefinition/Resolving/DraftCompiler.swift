// Pass 2: checks the expressions of a draft, in an order in which every type is known when it is needed, and puts the
// questionnaire together. Then the checks of Checks/ look at the whole.

package import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel

/// Compiles the expressions of a draft.
struct DraftCompiler {
    let draft: QuestionnaireDraft
    var questionnaire: Questionnaire
    var scope: ExpressionScope
    var diagnostics: [Diagnostic] = []
    /// For each slot the slots that its own expressions mention.
    let graph: [[Int32]]
    /// The questions in groups, each group after those on which it rests.
    let components: [QuestionnaireDraft.Component]
    /// The slots whose expressions have something wrong with them, so that checks stay silent about what follows.
    var brokenSlots: Set<Int32> = []

    init(_ draft: QuestionnaireDraft, previous: Questionnaire?, links: [PreviousLink]) {
        self.draft = draft
        questionnaire = draft.outline
        questionnaire.previousLinks = links
        scope = draft.scope(previous: previous, links: links)
        graph = draft.mentionGraph(scope.slots)
        components = QuestionnaireDraft.components(of: graph)
        for (slot, question) in draft.questions.enumerated() where question.isBroken { brokenSlots.insert(Int32(slot)) }
    }

    /// Compiles everything.
    mutating func run() {
        compileCalculated()
        for slot in draft.questions.indices { compileConditions(slot) }
        for rule in draft.rules { compile(rule) }
        for indicator in draft.indicators { compile(indicator) }
        questionnaire.definitionDigest = questionnaire.computeDefinitionDigest()
    }

    /// Checks one expression; its diagnostics get their places in the file.
    mutating func check(
        _ source: WrittenText, siblings: [ExpressionScope.Field] = [], allowsPrevious: Bool = false,
        expecting: ExpressionChecker.Expectation
    ) -> CheckedExpression? {
        checkWithReferences(source, siblings: siblings, allowsPrevious: allowsPrevious, expecting: expecting).expression
    }

    /// The same, with the questions that the expression names.
    private mutating func checkWithReferences(
        _ source: WrittenText, siblings: [ExpressionScope.Field] = [], allowsPrevious: Bool = false,
        expecting: ExpressionChecker.Expectation
    ) -> ExpressionCheck {
        var scope = scope
        scope.siblings = siblings
        scope.allowsPrevious = allowsPrevious
        let result = ExpressionChecker(scope: scope).check(source.text, expecting: expecting)
        for diagnostic in result.diagnostics {
            var placed = diagnostic
            placed.range = source.place(of: diagnostic.range)
            placed.notes = diagnostic.notes.map { Note($0.message, at: $0.range.map(source.place(of:))) }
            diagnostics.append(placed)
        }
        return result
    }

    // MARK: Calculated questions

    /// Infers the types of calculated questions, each after those it uses; circles stay without a type.
    private mutating func compileCalculated() {
        for group in components {
            guard let slot = group.members.first, let source = draft.questions[Int(slot)].value, !group.isCircle else {
                if group.isCircle { brokenSlots.formUnion(group.members) }
                continue
            }
            if let value = check(source, expecting: .value) {
                questionnaire.questions[Int(slot)].type = .calculated(value)
                scope.questions[Int(slot)].type = value.type
            } else {
                brokenSlots.insert(slot)
            }
        }
    }

    // MARK: Conditions

    private mutating func compileConditions(_ slot: Int) {
        let question = draft.questions[slot]
        if let source = question.askedIf {
            if let condition = check(source, expecting: .truth) {
                questionnaire.questions[slot].askedIf = condition
            } else {
                brokenSlots.insert(Int32(slot))
            }
        }
        guard case .records(let maximum, var fields) = questionnaire.questions[slot].type else { return }
        let siblings = questionnaire.scopeFields(of: questionnaire.questions[slot])
        for (index, field) in question.fields.enumerated() {
            guard let source = field.askedIf else { continue }
            fields[index].askedIf = check(source, siblings: siblings, expecting: .truth)
        }
        questionnaire.questions[slot].type = .records(maximumItems: maximum, fields: fields)
    }

    // MARK: Rules and indicators

    private mutating func compile(_ rule: QuestionnaireDraft.RuleDraft) {
        var when: CheckedExpression?
        var isWhole = true
        if let source = rule.when {
            when = check(source, allowsPrevious: true, expecting: .truth)
            isWhole = when != nil
        }
        let requireCheck = rule.require.map { checkWithReferences($0, allowsPrevious: true, expecting: .truth) }
        var shown: [Int32] = []
        for name in rule.questions ?? [] {
            if let slot = scope.slots[name.value] {
                shown.append(slot)
            } else {
                let near = nearestName(to: name.value, among: scope.questions.map { $0.name })
                diagnostics.append(
                    Diagnostic(
                        .unknownRuleQuestion, .error,
                        Message("there is no question \"{question}\"", ["question": .code(name.value)]), at: name.range,
                        label: didYouMean(near)))
            }
        }
        guard isWhole, let requireCheck, let require = requireCheck.expression else { return }
        if rule.questions == nil {
            for reference in requireCheck.references where !shown.contains(reference.question) {
                shown.append(reference.question)
            }
        }
        questionnaire.rules.append(
            Rule(
                id: rule.id.value, when: when, require: require, severity: rule.severity, isBlocking: rule.isBlocking,
                questions: shown, message: rule.message?.value ?? "", help: rule.help, range: rule.id.range))
    }

    private mutating func compile(_ indicator: QuestionnaireDraft.IndicatorDraft) {
        guard let counts = indicator.counts.flatMap({ check($0, expecting: .truth) }),
            let name = indicator.section,
            let section = questionnaire.sections.firstIndex(where: { $0.id == name.value })
        else { return }
        questionnaire.indicators.append(
            Indicator(
                id: indicator.id.value, section: Int32(section), title: indicator.title, counts: counts,
                base: indicator.base, isProtected: indicator.isProtected, range: indicator.id.range))
    }
}

extension QuestionnaireDraft {
    /// Checks the expressions and the sense of the questionnaire.
    ///
    /// - Parameters:
    ///   - previous: The questionnaire of the previous cycle, if there is one and it could be read.
    ///   - links: For each slot of the outline its counterpart in `previous`; empty without one.
    ///   - depth: Which checks are made.
    /// - Returns: The questionnaire, without the rules and indicators that cannot be evaluated, and everything that is
    ///   wrong with it from both passes, sorted by position.
    package func compile(
        previous: Questionnaire?, links: [PreviousLink], depth: CheckDepth = .whole
    ) -> (questionnaire: Questionnaire, diagnostics: [Diagnostic]) {
        guard isReadable else { return (outline, diagnostics) }
        var compiler = DraftCompiler(self, previous: previous, links: links)
        compiler.run()
        let checks = DefinitionChecks.run(self, compiler, previous: previous, depth: depth)
        return (compiler.questionnaire, sorted(diagnostics + compiler.diagnostics + checks))
    }
}
