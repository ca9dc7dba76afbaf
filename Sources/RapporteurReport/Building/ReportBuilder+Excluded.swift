import RapporteurAnalysis
import RapporteurModel

extension ReportBuilder {
    /// The files and answers that are not counted: numbers always, names only where answers are open.
    func excludedAnnex() -> ReportDocument.Part {
        var blocks: [ReportDocument.Block] = []
        if report.excluded.isEmpty {
            blocks.append(.paragraph(words(.excludedNone)))
        } else {
            blocks += [.paragraph(words(.excludedIntro)), .table(reasonsTable())]
            if context.publication == .open { blocks.append(.table(filesTable())) }
        }
        if !report.invalidAnswers.isEmpty {
            blocks += [.paragraph(words(.invalidNote)), .table(invalidTable())]
            if context.publication == .open { blocks.append(.table(invalidAnswersTable())) }
        }
        return ReportDocument.Part(id: "annex-excluded", heading: words(.headingExcluded), blocks: blocks)
    }

    private func reasonsTable() -> DataTable {
        let rows = Exclusion.Reason.allCases.compactMap { reason -> DataTable.Row? in
            let count = report.excluded.count { $0.reason == reason }
            return count == 0 ? nil : DataTable.Row(name(reason), [words.cell(Int64(count))])
        }
        return DataTable(
            id: "table-excluded", caption: words(.excludedTable),
            columns: [.words(words(.columnReason)), .figures(words(.columnFiles))], groups: [.init(rows: rows)])
    }

    private func filesTable() -> DataTable {
        let rows = report.excluded.map { exclusion in
            DataTable.Row(
                [.code(exclusion.file)],
                [exclusion.respondent.map { [.code($0)] } ?? words(.noChange), name(exclusion.reason)])
        }
        return DataTable(
            id: "table-excluded-files", caption: words(.excludedFilesTable),
            columns: [
                .words(words(.columnFile)), .words(words(.columnRespondent)), .words(words(.columnReason)),
            ],
            groups: [.init(rows: rows)])
    }

    private func invalidTable() -> DataTable {
        var counts: [(question: String, count: Int64)] = []
        for answer in report.invalidAnswers.sorted(by: { $0.question < $1.question }) {
            if counts.last?.question == answer.question {
                counts[counts.count - 1].count += 1
            } else {
                counts.append((answer.question, 1))
            }
        }
        return DataTable(
            id: "table-invalid", caption: words(.invalidTable),
            columns: [.words(words(.columnQuestion)), .figures(words(.columnAnswers))],
            groups: [.init(rows: counts.map { .init([.code($0.question)], [words.cell($0.count)]) })])
    }

    private func invalidAnswersTable() -> DataTable {
        let rows = report.invalidAnswers.map { answer in
            DataTable.Row([.code(answer.question)], [[.code(answer.respondent)], [.code(answer.code)]])
        }
        return DataTable(
            id: "table-invalid-answers", caption: words(.invalidAnswersTable),
            columns: [
                .words(words(.columnQuestion)), .words(words(.columnRespondent)), .words(words(.columnFinding)),
            ],
            groups: [.init(rows: rows)])
    }

    private func name(_ reason: Exclusion.Reason) -> [Inline] {
        switch reason {
        case .unreadable: words(.reasonUnreadable)
        case .unknownRespondent: words(.reasonUnknownRespondent)
        case .notMember: words(.reasonNotMember)
        case .part: words(.reasonPart)
        case .draft: words(.reasonDraft)
        case .errors: words(.reasonErrors)
        case .ambiguous: words(.reasonAmbiguous)
        case .superseded: words(.reasonSuperseded)
        }
    }
}
