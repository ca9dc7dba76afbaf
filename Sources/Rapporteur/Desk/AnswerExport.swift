import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurStore
import RapporteurValidation

/// The forms of an export.
package enum ExportFormat: String, Sendable, CaseIterable {
    /// Tables.
    case csv
    /// One value for programs.
    case json
}

/// The answers that a tally counts, in long form: a row for each value.
package struct AnswerExport: Sendable {
    private let questionnaire: Questionnaire?
    private let returns: [CountedReturn]
    private let withPersonal: Bool
    private let slots: [String: Int32]

    /// Reads what a tally of the store counts; answers that name persons only if asked.
    package init(_ store: ResponseStore, withPersonal: Bool) throws(Fault) {
        self.withPersonal = withPersonal
        var returns = try storing { () throws(StoreFailure) in
            try store.countedReturns(withPersonal: withPersonal)
        }
        let id = try storing { () throws(StoreFailure) in try store.questionnaire() }
        let library = try QuestionnaireLibrary.of(store, isWhole: false)
        questionnaire = id.flatMap { library?.entry($0)?.bundle.questionnaire }
        var slots: [String: Int32] = [:]
        for (slot, question) in (questionnaire?.questions ?? []).enumerated() { slots[question.id] = Int32(slot) }
        self.slots = slots
        // In the order of the questionnaire; within a question in that of the table.
        for index in returns.indices {
            returns[index].answers = returns[index].answers.enumerated().sorted { left, right in
                let (a, b) = (slots[left.element.question] ?? .max, slots[right.element.question] ?? .max)
                return a == b ? left.offset < right.offset : a < b
            }.map { $0.element }
        }
        self.returns = returns
    }

    /// What whoever gets the file must know; nil if there is nothing.
    package var note: Message? {
        var notes: [Message] = []
        if withPersonal { notes.append(Message("This export names persons.")) }
        if questionnaire?.publication == .aggregates {
            notes.append(
                Message(
                    """
                    Answers of single States to this questionnaire are not for publication (`publication: aggregates`).
                    """))
        }
        guard let first = notes.first else { return nil }
        return notes.dropFirst().reduce(first) { $0.followed(by: $1) }
    }

    /// The files of an export by their names.
    package func files(_ format: ExportFormat) -> [(name: String, text: String)] {
        switch format {
        case .csv: [("answers.csv", answersCSV), ("reports.csv", reportsCSV), ("questions.csv", questionsCSV)]
        case .json: [("answers.json", json)]
        }
    }

    /// The export as one text: the answers.
    package func text(_ format: ExportFormat) -> String { files(format)[0].text }

    /// How many reports and values were written to files of a folder.
    package func summary(_ folder: String, _ files: [String]) -> Message {
        let values = returns.reduce(Int64(0)) { $0 + Int64($1.answers.count) }
        return Message(
            """
            {folder}: {reports, plural, one {{reports} report} other {{reports} reports}}, \
            {values, plural, one {{values} value} other {{values} values}} in {files}.
            """,
            [
                "folder": .code(folder), "reports": .number(Int64(returns.count)), "values": .number(values),
                "files": .codes(files),
            ])
    }

    // MARK: CSV

    private var answersCSV: String {
        var csv = CSVWriter(columns: [
            "respondent", "version", "revision", "section", "number", "question", "record", "field", "position", "kind",
            "value", "label", "personal",
        ])
        for report in returns {
            for row in report.answers {
                let question = question(row)
                csv.cell(report.version.respondent)
                csv.cell(report.version.id)
                csv.cell(report.version.revision)
                csv.cell(section(row))
                csv.cell(question?.number)
                csv.cell(row.question)
                csv.cell(row.record)
                csv.cell(row.field)
                csv.cell(row.position)
                csv.cell(row.kind.rawValue)
                csv.cell(row.value)
                csv.cell(label(row))
                csv.cell(row.isPersonal ? 1 : 0)
                csv.endRow()
            }
        }
        return csv.text
    }

    private var reportsCSV: String {
        var csv = CSVWriter(columns: [
            "respondent", "name", "region", "questionnaire", "version", "revision", "status", "state", "asked",
            "answered", "errors", "warnings", "confirmed", "illustrative", "received_at", "source", "sha256",
            "answers_digest",
        ])
        for report in returns {
            let version = report.version
            for text in [version.respondent, report.name, report.region, version.questionnaire] { csv.cell(text) }
            csv.cell(version.id)
            csv.cell(version.revision)
            csv.cell(version.status?.word)
            csv.cell(version.state(after: report.step))
            for number in [version.asked, version.answered, version.errors, version.warnings, version.confirmed] {
                csv.cell(number)
            }
            csv.cell(version.isIllustrative ? "yes" : "no")
            for text in [version.receivedAt, version.source, version.sha256, version.answersDigest] { csv.cell(text) }
            csv.endRow()
        }
        return csv.text
    }

    private var questionsCSV: String {
        var csv = CSVWriter(columns: ["section", "number", "question", "field", "type", "personal", "text"])
        for question in questionnaire?.questions ?? [] {
            let section = questionnaire?.sections[Int(question.section)]
            let isPersonal = question.isPersonal || section?.isPersonal == true
            for field in [nil] + question.fields.map(Optional.some) {
                csv.cell(section?.id)
                csv.cell(question.number)
                csv.cell(question.id)
                csv.cell(field?.id)
                csv.cell((field ?? question).type.word)
                csv.cell(isPersonal || field?.isPersonal == true ? 1 : 0)
                csv.cell((field ?? question).text)
                csv.endRow()
            }
        }
        return csv.text
    }

    // MARK: JSON

    private var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("questionnaire", questionnaire?.id)
            json.member("version", questionnaire?.version)
            json.member("cycle", questionnaire.map { Int64($0.cycle) })
            json.member("publication", questionnaire?.publication.word)
            json.member("with_personal", withPersonal)
            json.key("reports")
            json.array(of: returns) { json, report in
                let version = report.version
                json.object { json in
                    json.member("respondent", version.respondent)
                    json.member("name", report.name)
                    json.member("region", report.region)
                    json.member("version", version.id)
                    json.member("revision", version.revision)
                    json.member("status", version.status?.word)
                    json.member("state", version.state(after: report.step))
                    json.member("illustrative", version.isIllustrative)
                    json.member("received_at", version.receivedAt)
                    json.member("source", version.source)
                    json.member("sha256", version.sha256)
                    json.member("answers_digest", version.answersDigest)
                    json.key("answers")
                    json.array(of: report.answers) { json, row in write(row, &json) }
                }
            }
        }
        return json.fileText
    }

    private func write(_ row: StoredAnswer, _ json: inout JSONWriter) {
        json.object { json in
            json.member("section", section(row))
            json.member("number", question(row)?.number)
            json.member("question", row.question)
            json.member("record", row.record)
            json.member("field", row.field)
            json.member("position", row.position)
            json.member("kind", row.kind.rawValue)
            json.member("value", row.value)
            json.member("label", label(row))
            json.member("personal", row.isPersonal)
        }
    }

    // MARK: Words

    private func question(_ row: StoredAnswer) -> Question? {
        slots[row.question].flatMap { questionnaire?.questions[Int($0)] }
    }

    private func section(_ row: StoredAnswer) -> String? {
        question(row).flatMap { questionnaire?.sections[Int($0.section)].id }
    }

    /// The label of a choice or of a special answer; nil for other values.
    private func label(_ row: StoredAnswer) -> String? {
        switch row.kind {
        case .invalid: return nil
        case .special:
            guard let special = SpecialAnswer.allCases.first(where: { $0.word == row.value }) else { return nil }
            return questionnaire.map { AnswerWording($0).label(of: special) }
        case .value:
            guard let question = question(row) else { return nil }
            let asked = row.field.isEmpty ? question : question.fields.first { $0.id == row.field } ?? question
            guard let list = asked.choiceList else { return nil }
            return questionnaire?.choiceLists[Int(list)].choices.first { $0.code == row.value }?.label
        }
    }
}
