package import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel
package import RapporteurValidation

// What happens to each answer file on its way into a tally: reasons against it, corrections, outcomes. The response
// itself is let go afterwards.

/// Turns answer files that were read into candidates of a selection.
package struct ResponseIntake: Sendable {
    /// The questionnaire, prepared.
    package let plan: ValidationPlan
    /// What is counted.
    package let tabulator: Tabulator
    /// Which files may be counted.
    package let rule: SelectionRule
    /// The corrections; nil for the raw answers.
    package let corrections: CorrectionTable?

    /// Makes an intake for one questionnaire.
    package init(
        _ plan: ValidationPlan, _ tabulator: Tabulator, rule: SelectionRule = SelectionRule(),
        corrections: CorrectionTable? = nil
    ) {
        self.plan = plan
        self.tabulator = tabulator
        self.rule = rule
        self.corrections = corrections
    }

    /// Considers a file for a selection. `isWellFormed` is false after any error of YAML or encoding; `answers` are
    /// those of the check, if it was checked; `hasErrors` is asked for only where reports with errors are left out;
    /// `tree` is the file, of which corrections of invalid answers need the text.
    package func consider(
        _ read: ReadResponse, file: String, isWellFormed: Bool = true, answers: AnswerSet? = nil,
        hasErrors: Bool = false, tree: DocumentTree? = nil, into selection: inout ResponseSelection
    ) {
        let header = read.response.header
        let facts = SelectionRule.FileFacts(read, by: plan, isWellFormed: isWellFormed, hasErrors: hasErrors)
        if let reason = rule.reason(against: facts) {
            selection.exclude(
                Exclusion(
                    respondent: header.respondent.isEmpty ? nil : header.respondent, file: file, reason: reason))
            return
        }
        selection.add(candidate(read, file, answers, tree))
    }

    private func candidate(
        _ read: ReadResponse, _ file: String, _ given: AnswerSet?, _ tree: DocumentTree?
    ) -> Candidate {
        let header = read.response.header
        var response = read.response
        var answers = given
        var result: (applied: [Int32], refused: [Int32]) = ([], [])
        if let corrections, corrections.concerns(header.respondent) {
            result = corrections.apply(to: &response, tree: tree)
            if !result.applied.isEmpty { answers = nil }
        }
        let source = answers ?? AnswerSet(plan, response)
        var candidate = Candidate(
            respondent: header.respondent, file: file, revision: header.revision, status: header.status,
            answers: ContentFingerprint(answers: read.response.answers),
            confirmations: ContentFingerprint(confirmations: read.response.confirmations),
            outcomes: tabulator.outcomes(of: source), corrected: Int64(result.applied.count),
            isIllustrative: header.isIllustrative,
            invalidAnswers: invalidAnswers(read, response, source))
        candidate.refusedCorrections = result.refused
        return candidate
    }

    /// The answers that are asked for and are none, one entry for each question or field; a corrected one is one.
    private func invalidAnswers(_ read: ReadResponse, _ response: Response, _ source: AnswerSet) -> [InvalidAnswer] {
        var result: [InvalidAnswer] = []
        for finding in read.findings where finding.diagnostic.severity == .error {
            guard let slot = finding.slot, let question = finding.question,
                response.answers.indices.contains(Int(slot)), response.answers[Int(slot)].isInvalid,
                source.isAsked(slot), result.last?.question != question
            else { continue }
            result.append(
                InvalidAnswer(
                    respondent: response.header.respondent, question: question, code: finding.diagnostic.code))
        }
        // A key that stands twice is told by whoever read the file, so that no finding of the answers has it.
        for duplicate in read.duplicates {
            guard response.answers.indices.contains(Int(duplicate.slot)),
                response.answers[Int(duplicate.slot)].isInvalid,
                source.isAsked(duplicate.slot), !result.contains(where: { $0.question == duplicate.question })
            else { continue }
            result.append(
                InvalidAnswer(
                    respondent: response.header.respondent, question: duplicate.question, code: DuplicateAnswer.code))
        }
        return result
    }
}

extension Answer {
    /// Whether the answer or a field of one of its records is not an answer.
    fileprivate var isInvalid: Bool {
        switch self {
        case .invalid: true
        case .records(let records): records.contains { record in record.contains(.invalid) }
        case .blank, .special, .value: false
        }
    }
}
