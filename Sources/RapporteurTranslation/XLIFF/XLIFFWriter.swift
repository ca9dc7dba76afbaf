package import RapporteurDefinition
package import RapporteurDiagnostics
package import RapporteurModel

/// Writes the texts of a questionnaire for translators, as XLIFF 2.0.
package struct XLIFFWriter: Sendable {
    private let questionnaire: Questionnaire
    private let translation: Translation
    private let isReviewed: Bool
    private let catalogue: MessageCatalogue

    /// Makes a writer; `isReviewed` says that the translation there is is the official one, and notes for translators
    /// are in the language of the catalogue.
    package init(
        _ questionnaire: Questionnaire, _ translation: Translation, isReviewed: Bool,
        notesIn catalogue: MessageCatalogue
    ) {
        self.questionnaire = questionnaire
        self.translation = translation
        self.isReviewed = isReviewed
        self.catalogue = catalogue
    }

    /// The file with the texts that are missing, stale or current, in the order of the questionnaire; `isRightToLeft`
    /// says how a language is written.
    package func text(
        of states: Set<TextState> = Set(TextState.allCases), isRightToLeft: @escaping (String) -> Bool
    ) -> String {
        let context = TextContext(questionnaire)
        let direction = { (language: String) in isRightToLeft(language) ? "rtl" : "ltr" }
        let statuses = TranslationStatus(translation, of: questionnaire)
        var writer = XMLWriter()
        writer.block(
            "xliff",
            [
                "xmlns": XLIFF.namespace, "version": "2.0", "srcLang": questionnaire.language,
                "trgLang": translation.language,
            ]
        ) { writer in
            writer.block(
                "file",
                [
                    "id": questionnaire.id, "original": questionnaire.id + "/questionnaire.yaml",
                    "srcDir": direction(questionnaire.language), "trgDir": direction(translation.language),
                    "xml:space": "preserve",
                ]
            ) { writer in
                writer.block("notes") { writer in
                    note(.aboutFile(questionnaire), to: &writer)
                }
                for (path, source) in questionnaire.texts {
                    let state = statuses.state(of: path)
                    guard states.contains(state) else { continue }
                    write(path, source, state, context.notes(on: path), to: &writer)
                }
            }
        }
        return writer.text
    }

    private func write(
        _ path: String, _ source: String, _ state: TextState, _ notes: [Message], to writer: inout XMLWriter
    ) {
        let target = translation.entries[path]?.text
        let codes = InlineCodes(source, isMessage: TranslationStatus.hasPlaceholders(path))
        writer.block("unit", ["id": XLIFF.unitID(of: path), "name": path]) { writer in
            writer.block("notes") { writer in
                for message in notes { note(message, to: &writer) }
                if !codes.data.isEmpty { note(.placeholdersStay, to: &writer) }
                if state == .stale { note(.sourceHasChanged, to: &writer) }
            }
            if !codes.data.isEmpty {
                writer.block("originalData") { writer in
                    for (id, text) in codes.data {
                        writer.line("data", ["id": id]) { writer in write(text, to: &writer) }
                    }
                }
            }
            let reached: XLIFF.State = state == .translated ? (isReviewed ? .final : .translated) : .initial
            writer.block(
                "segment", ["state": reached.rawValue, "subState": state == .stale ? XLIFF.stale : nil]
            ) { writer in
                writer.line("source") { writer in write(codes.source, to: &writer) }
                guard let target else { return }
                writer.line("target") { writer in write(codes.runs(of: target), to: &writer) }
            }
        }
    }

    private func note(_ message: Message, to writer: inout XMLWriter) {
        writer.line("note") { writer in write(catalogue.text(message), to: &writer, inNote: true) }
    }

    private func write(_ runs: [InlineCodes.Run], to writer: inout XMLWriter) {
        for run in runs {
            switch run {
            case .text(let text): write(text, to: &writer)
            case .code(let id, let data, let text):
                writer.empty(
                    "ph", ["id": id, "dataRef": data, "equiv": text, "disp": text, "canDelete": "no", "canCopy": "no"])
            }
        }
    }

    /// Writes text; a character that XML cannot hold has an element in contents and none in notes.
    private func write(_ text: String, to writer: inout XMLWriter, inNote: Bool = false) {
        for scalar in text.unicodeScalars {
            if XMLWriter.holds(scalar) {
                writer.write(scalar)
            } else if inNote {
                writer.write("\u{FFFD}")
            } else {
                let hex = String(scalar.value, radix: 16, uppercase: true)
                writer.empty("cp", ["hex": String(repeating: "0", count: max(0, 4 - hex.count)) + hex])
            }
        }
    }
}
