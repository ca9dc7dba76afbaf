package import RapporteurDiagnostics
package import RapporteurStore

/// The corrections of a store, for a person, a table or another store.
package struct CorrectionList: Sendable {
    /// The forms of the list.
    package enum Format: String, CaseIterable, Sendable {
        /// For a person, with those that were withdrawn.
        case text
        /// A table, with those that were withdrawn.
        case csv
        /// The file that `--corrections` takes: those in force.
        case yaml
    }

    private let corrections: [StoredCorrection]

    /// Makes the list of a store.
    package init(_ store: ResponseStore) throws(Fault) {
        corrections = try storing { () throws(StoreFailure) in try store.corrections() }
    }

    /// The list in a form and a language.
    package func render(_ format: Format, in catalogue: MessageCatalogue) -> String {
        switch format {
        case .text: text(catalogue)
        case .csv: csv
        case .yaml: CorrectionsFile.text(corrections.filter { $0.withdrawal == nil })
        }
    }

    /// One correction in a line: "3  XAC general.translated: no -> yes".
    package static func line(_ correction: StoredCorrection, in catalogue: MessageCatalogue) -> String {
        let from = catalogue.text(CorrectionRun.shown(correction.from))
        let to = catalogue.text(CorrectionRun.shown(correction.to))
        return terminalSafe(
            "\(correction.id)  \(correction.respondent) \(correction.question): \(from) -> \(to)")
    }

    private func text(_ catalogue: MessageCatalogue) -> String {
        let withdrawn = corrections.count { $0.withdrawal != nil }
        let numbers: MessageArguments = [
            "count": .number(Int64(corrections.count - withdrawn)), "withdrawn": .number(Int64(withdrawn)),
        ]
        let title =
            withdrawn == 0
            ? Message("{count, plural, one {{count} correction} other {{count} corrections}} in force", numbers)
            : Message(
                """
                {count, plural, one {{count} correction} other {{count} corrections}} in force, {withdrawn} withdrawn
                """, numbers)
        var text = catalogue.text(title) + "\n"
        for correction in corrections {
            text += "\n" + Self.line(correction, in: catalogue) + "\n"
            text += terminalSafe("   \(oneLine(correction.reason)) (\(correction.by), \(correction.on))") + "\n"
            if let end = correction.withdrawal {
                let line = Message(
                    "withdrawn: {reason} ({person}, {day})",
                    [
                        "reason": .text(oneLine(end.reason)), "person": .text(end.by),
                        "day": .code(String(end.at.prefix(10))),
                    ])
                text += "   " + terminalSafe(catalogue.text(line)) + "\n"
            }
        }
        return text
    }

    private var csv: String {
        var csv = CSVWriter(columns: [
            "id", "respondent", "question", "from", "to", "reason", "by", "on", "entered_at", "withdrawn_at",
            "withdrawn_by", "withdrawn_reason",
        ])
        for correction in corrections {
            let end = correction.withdrawal
            csv.cell(correction.id)
            csv.cell(correction.respondent)
            csv.cell(correction.question)
            csv.cell(correction.from.joined(separator: ", "))
            csv.cell(correction.to.joined(separator: ", "))
            for text in [correction.reason, correction.by, correction.on, correction.enteredAt] { csv.cell(text) }
            for text in [end?.at, end?.by, end?.reason] { csv.cell(text) }
            csv.endRow()
        }
        return csv.text
    }
}
