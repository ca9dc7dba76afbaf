import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel

extension ReportBuilder {
    /// What stands in brackets for a setting that is not known yet.
    func blank(_ name: DocumentSettings.Name) -> String {
        switch name {
        case .symbol: official(Message("symbol", context: "blank"))
        case .session: official(Message("session", context: "blank"))
        case .agendaItem: official(Message("item", context: "blank"))
        case .place: official(Message("place", context: "blank"))
        case .date: official(Message("date", context: "blank"))
        case .original: official(Message("language", context: "blank"))
        case .title: official(Message("title", context: "blank"))
        case .mandate: official(Message("decision", context: "blank"))
        }
    }

    /// A message of the catalogue of all messages.
    func official(_ message: Message) -> String { words.language.catalogue.text(message) }

    /// The roadmap with the levels of both cycles, printed by the rules that hold for every table.
    func roadmapTable(_ roadmap: Roadmap) -> DataTable {
        var columns: [DataTable.Column] = [.words([.words(official(Message("Subject and measure")))])]
        if hasPrevious { columns.append(.figures(words(.columnPreviousYear))) }
        columns.append(.figures(words(.columnYear)))
        if hasPrevious { columns += [.figures(words(.columnChange)), .words(words(.columnComparability))] }
        columns += [
            .words([.words(official(Message("Type of intervention")))]),
            .words([.words(official(Message("Suggested actions")))]),
        ]
        var used: [IndicatorResult] = []
        let groups = ActionArea.allCases.compactMap { area -> DataTable.Group? in
            let rows = roadmap.rows.filter { $0.area == area }.flatMap { roadmapRows($0, &used) }
            return rows.isEmpty ? nil : DataTable.Group(numeral(area) + [.words(". ")] + words.name(area), rows: rows)
        }
        return DataTable(
            id: "table-roadmap", caption: [.words(official(Message("Roadmap with the levels of the measures")))],
            columns: columns, groups: groups, notes: hasPrevious ? legend(used) : [])
    }

    /// A row for each measure of a subject; what is proposed stands in the first.
    private func roadmapRows(_ row: Roadmap.Row, _ used: inout [IndicatorResult]) -> [DataTable.Row] {
        let language = words.language.tag
        func label(_ text: LocalText) -> [Inline] { [.label(text.text(in: language) ?? "")] }
        var actions: [Inline] = []
        for (index, action) in row.actions.enumerated() {
            actions += [.words("(" + ReportDocument.letter(index + 1) + ")\u{A0}")] + label(action)
            if index + 1 < row.actions.count { actions.append(.words(words.language.semicolon)) }
        }
        let measures = row.indicators.compactMap { id in report.indicators.first { $0.id == id } }
        used += measures
        let none = [[Inline]](repeating: words(.noChange), count: hasPrevious ? 4 : 1)
        guard let first = measures.first else {
            return [DataTable.Row(label(row.subject), none + [label(row.intervention), actions])]
        }
        func heading(_ indicator: IndicatorResult) -> [Inline] {
            label(row.subject) + [.words(words.language.colon), .label(indicator.title)]
        }
        return [
            DataTable.Row(heading(first), roadmapLevels(first) + [label(row.intervention), actions])
        ] + measures.dropFirst().map { DataTable.Row(heading($0), roadmapLevels($0) + [[], []]) }
    }

    private func roadmapLevels(_ indicator: IndicatorResult) -> [[Inline]] {
        var cells = shownCells(indicator)
        if hasPrevious { cells.append(comparability(indicator)) }
        return cells
    }

    /// The questions of both cycles side by side, in the words of each.
    func wordingsAnnex() -> [ReportDocument.Block] {
        guard hasPrevious, !context.concordance.isEmpty else { return [] }
        let rows = context.concordance.map { row -> DataTable.Row in
            var before: [Inline] = []
            for (index, text) in row.previousTexts.enumerated() {
                if index > 0 { before.append(.words(words.language.semicolon)) }
                before.append(.label(text))
            }
            let now: [Inline] = row.number.map { [.label($0), .words(". "), .label(row.text)] } ?? [.label(row.text)]
            let isDropped = row.question == nil
            return DataTable.Row(
                before.isEmpty ? words(.notAsked) : before,
                [
                    isDropped ? words(.notAsked) : now, words.joined(row.classes.map { words.changeClass($0) }),
                    [.code(row.grade)] + (row.marks.isEmpty ? [] : [.words(" ")]) + row.marks.map { .mark($0) },
                    words(row.printsChange ? .answerYes : .answerNo),
                ])
        }
        return [
            .paragraph(words(.concordanceIntro)),
            .table(
                DataTable(
                    id: "table-wordings", caption: words(.concordanceTable),
                    columns: [
                        .words(words(.columnPreviousYear)), .words(words(.columnYear)), .words(words(.columnClass)),
                        .words(words(.columnComparability)), .words(words(.columnPrintable)),
                    ],
                    groups: [.init(rows: rows)])),
        ]
    }
}
