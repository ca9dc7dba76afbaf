// Checking a response: what is asked, what is missing, what lies dormant, which rules are not met, and what of that the
// respondent has already explained. Every problem is told once, where it arises.

import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel

/// Checks responses to one questionnaire.
package struct ResponseValidator: Sendable {
    /// The questionnaire, prepared.
    package let plan: ValidationPlan
    /// Whether findings go without their texts, which counting does not need.
    package let isBrief: Bool

    /// Makes a validator.
    package init(_ plan: ValidationPlan, isBrief: Bool = false) {
        self.plan = plan
        self.isBrief = isBrief
    }

    /// Checks a response that was read; `previous` is the response of the same State to the previous questionnaire.
    package func validate(_ read: ReadResponse, previous: Response? = nil) -> ValidatedResponse {
        let answers = AnswerSet(plan, read.response, previous: previous)
        var validation = Validation(plan, read, answers, isBrief: isBrief)
        validation.run()
        return validation.result
    }

    /// The outcome of each rule for a set of answers, without findings.
    package func outcomes(_ answers: AnswerSet) -> [RuleOutcome] {
        plan.ruleConditions.indices.map { outcome(ofRule: $0, answers) }
    }
}

/// The outcome of a rule: `when` decides before `require`, and a fault anywhere is a fault of the rule.
func outcome(ofRule rule: Int, _ answers: AnswerSet) -> RuleOutcome {
    let (when, require) = answers.plan.ruleConditions[rule]
    if let when {
        switch answers.truth(of: when) {
        case .yes: break
        case .no, .undecided(.notApplicable): return .notApplicable
        case .undecided(.missing): return .unknown
        case .fault: return .fault
        }
    }
    switch answers.truth(of: require) {
    case .yes: return .pass
    case .no: return .fail
    case .undecided(.notApplicable): return .notApplicable
    case .undecided(.missing): return .unknown
    case .fault: return .fault
    }
}

/// The state of checking one response.
struct Validation {
    let plan: ValidationPlan
    let read: ReadResponse
    let answers: AnswerSet
    /// The answers with everything open that may change once invalid ones are mended; nil if all are valid.
    let open: AnswerSet?
    let isBrief: Bool
    var findings: [Finding] = []
    var outcomes: [RuleOutcome] = []

    init(_ plan: ValidationPlan, _ read: ReadResponse, _ answers: AnswerSet, isBrief: Bool) {
        self.plan = plan
        self.isBrief = isBrief
        self.read = read
        self.answers = answers
        open = answers.leavingInvalidOpen()
    }

    var status: ReportStatus { read.response.header.status }

    /// Whether the file answers for this section.
    func isInPart(_ section: Int32) -> Bool {
        guard let part = read.response.header.part else { return true }
        let sections = plan.questionnaire.sections
        return sections.indices.contains(Int(section)) && part.contains(sections[Int(section)].id)
    }

    mutating func run() {
        keepReadingFindings()
        findDormantAnswers()
        findMissingAnswers()
        checkRules()
        findFaults()
        applyConfirmations()
    }

    /// Of a dormant answer nothing is told but that it is dormant.
    private mutating func keepReadingFindings() {
        for finding in read.findings {
            if let slot = finding.slot, isDormant(slot),
                finding.diagnostic.code != AnswerCode.calculatedQuestion.rawValue
            {
                continue
            }
            findings.append(finding)
        }
    }

    var result: ValidatedResponse {
        var summary = ValidationSummary()
        for slot in plan.isCalculated.indices where !plan.isCalculated[slot] && answers.isAsked(Int32(slot)) {
            // A part of a report is measured by its own sections.
            guard isInPart(plan.questionnaire.questions[slot].section) else { continue }
            summary.asked += 1
            switch read.response.answers[slot] {
            case .blank, .invalid: break
            case .special, .value, .records: summary.answered += 1
            }
        }
        for finding in findings { summary.count(finding) }
        return ValidatedResponse(
            response: read.response, answers: answers, findings: isBrief ? findings : sortedByPlace(findings),
            outcomes: outcomes,
            summary: summary)
    }
}
