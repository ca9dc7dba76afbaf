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
    package var headline: String {
        let answerFiles = files.count { $0.isAnswerFile }
        guard answerFiles > 0 else {
            return "\(counted(summary.errors, "error")), \(counted(summary.warnings, "warning"))"
                + (files.count == 1 ? "" : " in \(files.count) files")
        }
        let progress = "\(summary.answered) of \(summary.asked) answered"
        let rest = "\(summary.errors) to correct, \(summary.warnings) to explain"
        return "\(progress), \(rest)" + (answerFiles == 1 ? "" : " (\(answerFiles) answer files)")
    }
}

/// "1 error", "2 errors".
func counted(_ number: Int64, _ word: String) -> String { "\(number) \(word)" + (number == 1 ? "" : "s") }
