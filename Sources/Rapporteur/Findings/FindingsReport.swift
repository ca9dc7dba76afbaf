package import RapporteurDiagnostics
package import RapporteurModel
package import RapporteurValidation

/// The findings of all files of one run, with their sums.
package struct FindingsReport: Sendable {
    /// The outcomes of one rule over all answer files.
    package struct RuleTally: Sendable, Hashable {
        /// The id of the rule.
        package var rule: String
        /// Its outcomes.
        package var counts: RuleCounts
    }

    /// The files in the order in which they were named.
    package let files: [FileFindings]
    /// The sums over all files.
    package let summary: ValidationSummary
    /// The outcomes of each rule, in the order of the questionnaires; an id that several of them have is one entry.
    package let rules: [RuleTally]

    /// Adds up the findings of files.
    package init(_ files: [FileFindings]) {
        self.files = files
        var summary = ValidationSummary()
        var rules: [RuleTally] = []
        var positions: [String: Int] = [:]
        for file in files {
            summary += file.summary
            guard let answers = file.answers else { continue }
            for (rule, outcome) in zip(answers.plan.questionnaire.rules, answers.outcomes) {
                let position = positions[rule.id] ?? rules.count
                if position == rules.count {
                    rules.append(RuleTally(rule: rule.id, counts: RuleCounts()))
                    positions[rule.id] = position
                }
                rules[position].counts.count(outcome)
            }
        }
        self.summary = summary
        self.rules = rules
    }

    /// The exit status of a run that could read and write everything.
    package var exitStatus: ExitStatus { ExitStatus(files) }

    /// The first line of the output for a person: "34 of 60 answered, 2 to correct, 1 to explain".
    package var headline: Message {
        let answerFiles = files.count { $0.isAnswerFile }
        let numbers: MessageArguments = [
            "answered": .number(summary.answered), "asked": .number(summary.asked), "errors": .number(summary.errors),
            "warnings": .number(summary.warnings),
            "files": .number(Int64(answerFiles > 0 ? answerFiles : files.count)),
        ]
        return switch (answerFiles, files.count) {
        case (0, 1):
            Message(
                """
                {errors, plural, one {{errors} error} other {{errors} errors}}, \
                {warnings, plural, one {{warnings} warning} other {{warnings} warnings}}
                """, numbers)
        case (0, _):
            Message(
                """
                {errors, plural, one {{errors} error} other {{errors} errors}}, \
                {warnings, plural, one {{warnings} warning} other {{warnings} warnings}} in {files} files
                """, numbers)
        case (1, _):
            Message("{answered} of {asked} answered, {errors} to correct, {warnings} to explain", numbers)
        default:
            Message(
                "{answered} of {asked} answered, {errors} to correct, {warnings} to explain ({files} answer files)",
                numbers)
        }
    }
}
