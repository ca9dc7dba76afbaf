import RapporteurDiagnostics
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

    /// The list in a form.
    package func render(_ format: Format) -> String {
        switch format {
        case .text: text
        case .csv: csv
        case .yaml: CorrectionsFile.text(corrections.filter { $0.withdrawal == nil })
        }
    }

    /// One correction in a line: "3  XAC general.translated: no -> yes".
    package static func line(_ correction: StoredCorrection) -> String {
        terminalSafe(
            "\(correction.id)  \(correction.respondent) \(correction.question): \(CorrectionRun.shown(correction.from)) -> \(CorrectionRun.shown(correction.to))"
        )
    }

    private var text: String {
        let withdrawn = corrections.count { $0.withdrawal != nil }
        var text = counted(Int64(corrections.count - withdrawn), "correction") + " in force"
        text += withdrawn > 0 ? ", \(withdrawn) withdrawn\n" : "\n"
        for correction in corrections {
            text += "\n" + Self.line(correction) + "\n"
            text += terminalSafe("   \(oneLine(correction.reason)) (\(correction.by), \(correction.on))") + "\n"
            if let end = correction.withdrawal {
                text += terminalSafe("   withdrawn: \(oneLine(end.reason)) (\(end.by), \(end.at.prefix(10)))") + "\n"
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
