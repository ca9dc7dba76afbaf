import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// Who reported, in both cycles and by region.
    func coverage() -> ReportDocument.Part {
        var text = words(
            .coverageNow,
            [
                "reporting": .numeral(report.reporting), "members": .numeral(report.members),
                "percent": percent(report.reporting, report.members),
            ])
        if hasPrevious, let reporting = report.previousReporting, let members = report.previousMembers {
            let before = words(
                .coverageBefore,
                [
                    "previousReporting": .numeral(reporting), "previousMembers": .numeral(members),
                    "previousPercent": percent(reporting, members),
                ])
            text = words.sentences([text, before])
        }
        var blocks: [ReportDocument.Block] = [.paragraph(text)]
        if hasPrevious {
            if let panel = report.panelSize, let previous = report.previousReporting {
                blocks.append(
                    .paragraph(
                        words(
                            .coveragePanel,
                            [
                                "panel": .count(panel), "entrants": .count(report.reporting - panel),
                                "leavers": .count(previous - panel),
                            ])))
            } else {
                blocks.append(.paragraph(words(.coverageNoList)))
            }
        }
        // Every number of the text stands in a table, that of the corrections too.
        if hasPrevious || report.corrected > 0 { blocks.append(.table(countsTable())) }
        if !report.regions.isEmpty {
            blocks.append(.table(regionsTable()))
            if report.regions.contains(where: { $0.results == nil }) { blocks.append(.note(words(.coverageSmall))) }
        }
        return ReportDocument.Part(id: "coverage", heading: words(.headingCoverage), blocks: blocks)
    }

    private func countsTable() -> DataTable {
        func row(_ heading: ReportText, _ previous: [Inline], _ now: [Inline]) -> DataTable.Row {
            DataTable.Row(words(heading), hasPrevious ? [previous, now] : [now])
        }
        let share = Percent.rounded(report.reporting, of: report.members)
        let previousShare = report.previousReporting.flatMap { reporting in
            report.previousMembers.flatMap { Percent.rounded(reporting, of: $0) }
        }
        var rows = [
            row(.coverageMembers, words.cell(report.previousMembers), words.cell(report.members)),
            row(.coverageReported, words.cell(report.previousReporting), words.cell(report.reporting)),
            row(.coverageShare, percentCell(previousShare), percentCell(share)),
        ]
        if let panel = report.panelSize, let previous = report.previousReporting {
            rows += [
                row(.coverageBoth, words.cell(panel), words.cell(panel)),
                row(.coverageOnlyOne, words.cell(previous - panel), words.cell(report.reporting - panel)),
            ]
        }
        if report.corrected + report.previousCorrected > 0 {
            rows.append(
                row(.coverageCorrected, words.cell(report.previousCorrected), words.cell(report.corrected)))
        }
        let years = hasPrevious ? [words(.columnPreviousYear), words(.columnYear)] : [words(.columnYear)]
        return DataTable(
            id: "table-coverage", caption: words(hasPrevious ? .coverageCountsTable : .coverageCountsOnce),
            columns: [.words(words(.coverageStates))] + years.map { .figures($0) },
            groups: [.init(rows: rows)])
    }

    private func regionsTable() -> DataTable {
        func row(_ heading: [Inline], _ code: String, _ reporting: Int64, _ members: Int64) -> DataTable.Row {
            DataTable.Row(
                heading,
                [
                    code.isEmpty ? [] : [.code(code)], words.cell(members), words.cell(reporting),
                    percentCell(Percent.rounded(reporting, of: members)),
                ])
        }
        var rows = report.regions.map { row(words.region($0.id), $0.id, $0.reporting, $0.members) }
        rows.append(row(words(.coverageTotal), "", report.reporting, report.members))
        return DataTable(
            id: "table-regions", caption: words(.coverageTable),
            columns: [
                .words(words(.coverageRegion)), .words(words(.columnCode)), .figures(words(.coverageMembers)),
                .figures(words(.coverageReported)), .figures(words(.coverageShare)),
            ],
            groups: [.init(rows: rows)])
    }
}
