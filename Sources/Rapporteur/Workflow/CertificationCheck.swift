import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// What stands against certifying a report: errors, and blocking warnings without a reason.
package struct CertificationCheck: Sendable {
    /// The report with what is wrong.
    package let report: FindingsReport

    /// Checks a report again, with the answers of the last cycle at these paths, and takes over what was found when it
    /// came: the rules that look back may have seen more then.
    package init(_ report: StoredReport, _ store: ResponseStore, previous: [String]) throws(Fault) {
        let before = InputFiles(previous)
        if let failure = before.failures.first { throw .system(failure) }
        let history = PreviousAnswers(before.paths)
        var file = FileFindings(
            path: report.file.path, document: report.file.document, plan: report.plan,
            previous: { respondent in history.response(of: respondent, report.plan.previous) })
        if let fault = history.fault { throw fault }
        file.findings = file.findings.filter { $0.stands }
        let rows = try storing { () throws(StoreFailure) in try store.findings(of: report.version.id) }
        let table = LineTable(file.source)
        for row in rows where row.stands {
            let isSeen = file.findings.contains {
                $0.diagnostic.code == row.code && $0.question == row.question && $0.rule == row.rule
            }
            if isSeen { continue }
            let offset = table.lineCount >= row.line && row.line >= 1 ? table.line(Int32(row.line)).startIndex : 0
            var finding = Finding(
                Diagnostic(
                    row.code, row.severity, row.message, at: SourceRange(Int32(offset), Int32(offset)), mayQuote: false)
            )
            finding.rule = row.rule
            finding.isBlocking = row.isBlocking
            file.findings.append(finding)
        }
        file.summary.errors = Int64(file.findings.count { $0.diagnostic.severity == .error })
        file.summary.warnings = Int64(file.findings.count) - file.summary.errors
        self.report = FindingsReport([file])
    }

    /// Whether nothing stands against it.
    package var isPassed: Bool { report.files.allSatisfy { $0.findings.isEmpty } }

    /// The exit status of a refusal: that of `check`.
    package var exitStatus: Int32 {
        report.files.contains { $0.summary.errors > 0 }
            ? ExitStatus.answerErrors.rawValue : ExitStatus.openBlockingWarnings.rawValue
    }
}

extension Finding {
    fileprivate var stands: Bool { diagnostic.severity == .error || isBlocking && !isConfirmed }
}

extension StoredFinding {
    fileprivate var stands: Bool { severity == .error || isBlocking && !isConfirmed }
}
