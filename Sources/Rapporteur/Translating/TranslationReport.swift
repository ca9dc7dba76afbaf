import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurTranslation

/// The forms in which the state of translations is told.
package enum TranslationFormat: String, Sendable, CaseIterable {
    /// A table for a person.
    case text
    /// A table for a spreadsheet.
    case csv
    /// JSON.
    case json
}

/// How far the translations of a questionnaire have come.
package struct TranslationReport: Sendable {
    /// One language.
    struct Language: Sendable {
        var status: TranslationStatus
        var standing: TranslationStanding?
    }

    let questionnaire: Questionnaire
    let languages: [Language]

    /// Whether every text is translated from its present source into every language.
    package var isComplete: Bool { languages.allSatisfy { $0.status.isComplete } }

    /// The report in a form; with `isListed`, with every text that is missing, stale or unknown, and in CSV and JSON
    /// with every text.
    package func render(_ format: TranslationFormat, isListed: Bool, in catalogue: MessageCatalogue) -> String {
        switch format {
        case .text: text(isListed, catalogue)
        case .csv: isListed ? listCSV : csv
        case .json: json(isListed)
        }
    }

    // MARK: Text

    private func text(_ isListed: Bool, _ catalogue: MessageCatalogue) -> String {
        guard !languages.isEmpty else {
            let message = Message(
                "{questionnaire} has {count, plural, one {{count} text} other {{count} texts}} and no translation",
                ["questionnaire": .code(questionnaire.id), "count": .number(Int64(questionnaire.texts.count))])
            return catalogue.text(message) + "\n"
        }
        var lines = [
            catalogue.text(
                Message(
                    "{questionnaire}: {count, plural, one {{count} text} other {{count} texts}}, written in {language}",
                    [
                        "questionnaire": .code(questionnaire.id), "count": .number(Int64(questionnaire.texts.count)),
                        "language": .code(questionnaire.language),
                    ])), "",
        ]
        lines += aligned(table(catalogue))
        if isListed {
            for language in languages { lines += list(language, catalogue) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func table(_ catalogue: MessageCatalogue) -> [[String]] {
        let headings = [
            Message("language", context: "column"), Message("translated", context: "column"),
            Message("stale", context: "column"), Message("missing", context: "column"),
            Message("unknown paths", context: "column"), Message("standing", context: "column"),
        ]
        let rows = languages.map { language in
            [language.status.language]
                + Self.counts(language.status).map { catalogue.text(Message("{count}", ["count": .number($0)])) }
                + [catalogue.text(Self.word(language.standing))]
        }
        return [headings.map { catalogue.text($0) }] + rows
    }

    private static func counts(_ status: TranslationStatus) -> [Int64] {
        [status.count(.translated), status.count(.stale), status.count(.missing), status.unknown.count].map {
            Int64($0)
        }
    }

    private static func word(_ standing: TranslationStanding?) -> Message {
        switch standing {
        case .official: Message("official")
        case .unofficial: Message("unofficial")
        case nil: Message("not said")
        }
    }

    private func list(_ language: Language, _ catalogue: MessageCatalogue) -> [String] {
        let status = language.status
        let open =
            status.texts.filter { $0.state != .translated }.map { (Self.word($0.state), $0.path) }
            + status.unknown.map { (Message("unknown path"), $0) }
        guard !open.isEmpty else { return [] }
        return ["", status.language + ":"] + aligned(open.map { ["  " + catalogue.text($0.0), $0.1] })
    }

    private static func word(_ state: TextState) -> Message {
        switch state {
        case .translated: Message("translated")
        case .stale: Message("stale")
        case .missing: Message("missing")
        }
    }

    /// Rows with the cells of each column under each other; figures stand at the end of theirs.
    private func aligned(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - displayWidth(cell))
                let isFigure = row.count > 2 && column > 0 && column < row.count - 1
                line += isFigure ? space + cell : column == row.count - 1 ? cell : cell + space
                if column < row.count - 1 { line += "  " }
            }
            return terminalSafe(line)
        }
    }

    // MARK: CSV and JSON

    private var csv: String {
        var writer = CSVWriter(columns: [
            "questionnaire", "language", "texts", "translated", "stale", "missing", "unknown", "standing",
        ])
        for language in languages {
            writer.cell(questionnaire.id)
            writer.cell(language.status.language)
            writer.cell(Int64(language.status.texts.count))
            for count in Self.counts(language.status) { writer.cell(count) }
            writer.cell(language.standing?.rawValue)
            writer.endRow()
        }
        return writer.text
    }

    private var listCSV: String {
        var writer = CSVWriter(columns: ["questionnaire", "language", "path", "state"])
        for language in languages {
            for (path, state) in Self.all(language.status) {
                writer.cell(questionnaire.id)
                writer.cell(language.status.language)
                writer.cell(path)
                writer.cell(state)
                writer.endRow()
            }
        }
        return writer.text
    }

    private static func all(_ status: TranslationStatus) -> [(path: String, state: String)] {
        status.texts.map { ($0.path, $0.state.rawValue) } + status.unknown.map { ($0, "unknown") }
    }

    private func json(_ isListed: Bool) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("questionnaire", questionnaire.id)
            json.member("version", questionnaire.version)
            json.member("language", questionnaire.language)
            json.member("texts", Int64(questionnaire.texts.count))
            json.key("languages")
            json.array(of: languages) { json, language in
                let counts = Self.counts(language.status)
                json.object { json in
                    json.member("language", language.status.language)
                    json.member("translated", counts[0])
                    json.member("stale", counts[1])
                    json.member("missing", counts[2])
                    json.member("unknown", counts[3])
                    json.member("standing", language.standing?.rawValue)
                    guard isListed else { return }
                    json.key("list")
                    json.array(of: Self.all(language.status)) { json, entry in
                        json.object { json in
                            json.member("path", entry.path)
                            json.member("state", entry.state)
                        }
                    }
                }
            }
        }
        return json.fileText
    }
}
