package import RapporteurDiagnostics
package import RapporteurModel
package import RapporteurValidation
package import RapporteurYAML

/// What was found in one file, with what is needed to show it.
package struct FileFindings: Sendable {
    /// What is known of an answer file beyond its findings.
    package struct Answers: Sendable {
        /// The questionnaire, prepared.
        package var plan: ValidationPlan
        /// The file as read.
        package var read: ReadResponse
        /// The outcome of each rule.
        package var outcomes: [RuleOutcome]

        /// The response.
        package var response: Response { read.response }
    }

    /// The path as it was given.
    package var path: String
    /// The text without a byte-order mark; empty where it could not be read.
    package var source: [UInt8]
    /// The findings, sorted by place.
    package var findings: [Finding]
    /// How far the report has come, and how many findings of each severity there are.
    package var summary: ValidationSummary
    /// The answers; nil for other files and for answer files that could not be read.
    package var answers: Answers?
    /// Whether it is an answer file; errors in other files are errors of a definition.
    package var isAnswerFile: Bool
    /// Where answers that name persons stand, so that no drawing shows them.
    package var hiddenRanges: [SourceRange]

    /// Makes the findings of a file that is no answer file, or of an answer file that could not be read; `hidden` are
    /// the places in it that are not shown.
    package init(
        path: String, source: [UInt8] = [], diagnostics: [Diagnostic], isAnswerFile: Bool = false,
        hidden: [SourceRange] = []
    ) {
        self.path = path
        self.source = source
        findings = sortedByPlace(diagnostics.map { Finding($0) })
        summary = ValidationSummary()
        answers = nil
        self.isAnswerFile = isAnswerFile
        hiddenRanges = hidden
        for finding in findings { summary.count(finding) }
    }

    /// Checks an answer file that was read; `previous` gives the response of a State to the previous questionnaire.
    package init(
        path: String, document: YAMLDocument, plan: ValidationPlan, previous: (String) -> Response? = { _ in nil }
    ) {
        guard document.isReadable else {
            self.init(
                path: path, source: document.source, diagnostics: document.diagnostics, isAnswerFile: true)
            return
        }
        self.init(path: path, source: document.source, diagnostics: [], isAnswerFile: true)
        let read = ResponseReader(plan).read(document.tree, duplicateKeys: document.duplicateKeys)
        let previousResponse = read.isHeaderReadable ? previous(read.response.header.respondent) : nil
        let checked = ResponseValidator(plan).validate(read, previous: previousResponse)
        hiddenRanges = read.personalRanges
        answers = Answers(plan: plan, read: read, outcomes: checked.outcomes)
        summary = checked.summary
        let fileFindings = document.diagnostics.map { Self.finding($0, read, plan) }
        for finding in fileFindings { summary.count(finding) }
        findings = fileFindings.isEmpty ? checked.findings : sortedByPlace(checked.findings + fileFindings)
    }

    /// Whether the same was found at the same place, as when a file is read once for each language.
    func saysTheSame(as other: FileFindings) -> Bool {
        path == other.path && findings.map { $0.diagnostic } == other.findings.map { $0.diagnostic }
    }

    /// A key that stands twice is told by whoever read the file; here it gets its question.
    private static func finding(_ diagnostic: Diagnostic, _ read: ReadResponse, _ plan: ValidationPlan) -> Finding {
        guard let duplicate = read.duplicates.first(where: { $0.key == diagnostic.range }) else {
            return Finding(diagnostic)
        }
        var diagnostic = diagnostic
        if plan.isPersonal(duplicate.slot) { diagnostic.mayQuote = false }
        return Finding(diagnostic, question: duplicate.question, slot: duplicate.slot)
    }
}
