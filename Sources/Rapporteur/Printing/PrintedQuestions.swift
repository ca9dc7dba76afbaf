import RapporteurExpression
import RapporteurModel
import RapporteurReport

/// What blank forms and filled returns have in common: how sections and questions stand on paper.
struct PrintedQuestions {
    let questionnaire: Questionnaire
    let words: PrintWords
    let phrases: Phrases
    private let conditions: ConditionWording

    init(_ questionnaire: Questionnaire, _ words: PrintWords) {
        self.questionnaire = questionnaire
        self.words = words
        phrases = Phrases(for: questionnaire.language)
        conditions = ConditionWording(questionnaire)
    }

    /// The part of a question under its section.
    func part(_ question: Question, mark: String? = nil, _ blocks: [ReportDocument.Block]) -> ReportDocument.Part {
        let number = question.number.map { $0 + ".\u{A0}" } ?? ""
        let marked = mark.map { [Inline.words(" " + $0)] } ?? []
        return ReportDocument.Part(
            id: "question-" + question.id.replacing(".", with: "-"),
            heading: [.label(number + question.text)] + marked, blocks: blocks)
    }

    /// The part of a section.
    func part(
        _ section: Section, _ blocks: [ReportDocument.Block], _ questions: [ReportDocument.Part]
    ) -> ReportDocument.Part {
        ReportDocument.Part(
            id: "section-" + section.id, heading: [.label(section.title)], blocks: blocks, parts: questions)
    }

    /// When a question is to be answered.
    func condition(_ question: Question, siblings: [Question] = []) -> [Inline]? {
        question.askedIf.map { condition in
            [.label(phrases(.answerOnlyIf, ["condition": conditions.words(condition, siblings: siblings)]))]
        }
    }

    /// The entries of a list: one a row, or, where there are many fields, one a column, a few beside each other.
    func tables(of question: Question, entries: [[[Inline]]], notes: [[Inline]?]) -> [ReportDocument.Block] {
        let id = "table-" + question.id.replacing(".", with: "-")
        let fields = question.fields
        let entry = DataTable.Column.words([.words(words.entry)])
        guard fields.count > Self.fieldsInRow else {
            let rows = entries.enumerated().map { DataTable.Row([.words(String($0 + 1))], $1) }
            return [
                .table(
                    DataTable(
                        id: id, caption: [.label(question.text)],
                        columns: [entry] + fields.map { .words([.label($0.text)]) }, groups: [.init(rows: rows)],
                        notes: zip(fields, notes).compactMap { field, note in
                            note.map {
                                [.label(phrases(.fieldWithAnswer, ["field": field.text, "answer": $0.plainText]))]
                            }
                        }))
            ]
        }
        return stride(from: 0, to: entries.count, by: Self.entriesInRow).map { start in
            let end = min(start + Self.entriesInRow, entries.count)
            let rows = fields.indices.map { index in
                DataTable.Row(
                    [.label(fields[index].text)]
                        + (notes[index].map { [.detail(OutsideText.line($0.plainText))] } ?? []),
                    entries[start..<end].map { $0[index] })
            }
            return .table(
                DataTable(
                    id: start == 0 ? id : id + "-" + String(start + 1), caption: [.label(question.text)],
                    columns: [entry] + (start..<end).map { .words([.words(String($0 + 1))]) },
                    groups: [.init(rows: rows)]))
        }
    }

    /// With more fields than this, entries stand in columns.
    static let fieldsInRow = 5
    /// How many entries stand beside each other in columns.
    static let entriesInRow = 3

    /// A document around parts.
    func document(
        subtitle: [Inline], banner: [String], foot: [[Inline]], parts: [ReportDocument.Part]
    ) -> ReportDocument {
        let facts = LanguageFacts(questionnaire.language)
        return ReportDocument(
            language: questionnaire.language, isRightToLeft: facts.isRightToLeft,
            title: [.label(questionnaire.title)], subtitle: subtitle,
            banner: banner.isEmpty ? nil : [.words(banner.joined(separator: " "))],
            foot: Array(foot.joined(separator: [.words(" · ")])),
            furniture: .init(skipLink: words.skip, contents: words.contents), parts: parts)
    }
}
