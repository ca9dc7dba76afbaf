import RapporteurDiagnostics
package import RapporteurModel

/// How far a report has come: "34 of 60 answered, 2 to correct, 1 to explain".
package struct ValidationSummary: Sendable, Hashable {
    /// The questions that are asked, calculated ones not counted.
    package var asked: Int64 = 0
    /// Those of them that have a valid answer, an allowed special one included.
    package var answered: Int64 = 0
    /// The errors.
    package var errors: Int64 = 0
    /// The warnings that are not confirmed.
    package var warnings: Int64 = 0
    /// The warnings that are confirmed.
    package var confirmed: Int64 = 0
    /// The informations.
    package var information: Int64 = 0
    /// Whether a blocking warning is open.
    package var hasOpenBlocking = false

    /// Makes a summary of nothing.
    package init() {}

    /// Counts a finding by its severity.
    package mutating func count(_ finding: Finding) {
        switch finding.diagnostic.severity {
        case .error: errors += 1
        case .warning where finding.isConfirmed: confirmed += 1
        case .warning:
            warnings += 1
            if finding.isBlocking { hasOpenBlocking = true }
        case .information: information += 1
        }
    }

    /// Adds the summary of another file.
    package static func += (left: inout ValidationSummary, right: ValidationSummary) {
        left.asked += right.asked
        left.answered += right.answered
        left.errors += right.errors
        left.warnings += right.warnings
        left.confirmed += right.confirmed
        left.information += right.information
        left.hasOpenBlocking = left.hasOpenBlocking || right.hasOpenBlocking
    }
}

/// All that checking says about one response.
package struct ValidatedResponse {
    /// The response as it was read.
    package let response: Response
    /// The answers as expressions see them.
    package let answers: AnswerSet
    /// The findings, sorted by their places; without texts and in no certain order after a brief check.
    package let findings: [Finding]
    /// The outcome of each rule, in the order of the questionnaire.
    package let outcomes: [RuleOutcome]
    /// The counts of the first line.
    package let summary: ValidationSummary
}

/// Sorts findings by their places; at one place errors first, then by code and by what they are about, and what is
/// alike in all of that, such as the sections of a draft, in the order in which it was found.
package func sortedByPlace(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { one, other in
        let (left, right) = (one.element, other.element)
        let first = left.diagnostic
        let second = right.diagnostic
        if first.range.start != second.range.start { return first.range.start < second.range.start }
        if first.range.end != second.range.end { return first.range.end < second.range.end }
        if first.severity != second.severity { return first.severity < second.severity }
        if first.code != second.code { return first.code < second.code }
        if left.slot != right.slot { return left.slot ?? -1 < right.slot ?? -1 }
        if left.question != right.question { return left.question ?? "" < right.question ?? "" }
        if left.rule != right.rule { return left.rule ?? "" < right.rule ?? "" }
        return one.offset < other.offset
    }.map { $0.element }
}
