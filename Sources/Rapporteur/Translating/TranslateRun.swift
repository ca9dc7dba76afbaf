import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurTranslation

/// Texts that wait for a translator.
package enum OpenTexts: String, Sendable, CaseIterable {
    /// Those without a translation.
    case missing
    /// Those whose source has changed since.
    case stale
}

/// The work of `rapporteur translate`: what translators have done and have still to do, their files out and in.
package struct TranslateRun: Sendable {
    let bundle: Bundle

    /// Makes a run for a questionnaire; its texts must be readable, its translations may have any fault.
    package init(_ bundle: Bundle) throws(Fault) {
        self.bundle = bundle
        guard !bundle.files[0].diagnostics.contains(where: { $0.severity == .error }) else {
            throw .usage(
                Message(
                    "{questionnaire} has errors; see them with: {command}",
                    [
                        "questionnaire": .code(bundle.questionnaire.id),
                        "command": .code("rapporteur check " + FileSystem.folder(of: bundle.files[0].path)),
                    ]
                ))
        }
    }

    /// How far the translations have come, those into some languages only unless there are none of them.
    package func report(_ languages: [String] = []) -> TranslationReport {
        let wanted = languages.isEmpty ? bundle.translations.map { $0.language } : languages
        return TranslationReport(
            questionnaire: bundle.questionnaire,
            languages: wanted.map { language in
                TranslationReport.Language(
                    status: TranslationStatus(translation(language), of: bundle.questionnaire),
                    standing: bundle.standing(of: language))
            })
    }

    /// The XLIFF file for translators into a language, with all texts or with those that are open in some way.
    package func export(
        _ language: String, only: [OpenTexts], in catalogue: MessageCatalogue
    ) throws(Fault) -> String {
        try checkTarget(language)
        let open = only.map { $0 == .missing ? TextState.missing : .stale }
        let states = Set(open.isEmpty ? TextState.allCases : open)
        return XLIFFWriter(
            bundle.questionnaire, translation(language), isReviewed: bundle.standing(of: language) == .official,
            notesIn: catalogue
        ).text(of: states) { LanguageFacts($0).isRightToLeft }
    }

    /// What the XLIFF file of a translator changes.
    package func take(_ path: String) throws(Fault) -> TranslationTaking {
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 16 << 20) }
        let taken = TranslationImport(bytes, of: bundle.questionnaire) { translation($0) }
        return TranslationTaking(
            taken, from: path, into: self.path(of: taken.language), file: try file(taken.language))
    }

    /// The files of the made-up languages, with the names they get.
    package func pseudo() -> [(name: String, content: [UInt8])] {
        PseudoLanguage.allCases.map { language in
            let head =
                "Texts of \(bundle.questionnaire.id) in the made-up language \(language.rawValue), for tests only: "
                + "neither official nor a translation."
            let file = TranslationFile(
                head: head, language.translation(of: bundle.questionnaire), order: order)
            return (language.rawValue + ".yaml", file.bytes)
        }
    }

    /// The folder of the translations.
    package var folder: String { FileSystem.join(FileSystem.folder(of: bundle.files[0].path), "translations") }

    private var order: [String] { bundle.questionnaire.texts.map { $0.path } }

    private func path(of language: String) -> String { FileSystem.join(folder, language + ".yaml") }

    private func translation(_ language: String) -> Translation {
        bundle.translations.first { $0.language == language } ?? Translation(language: language)
    }

    private func checkTarget(_ language: String) throws(Fault) {
        guard NamePattern.language.matches(language), language != bundle.questionnaire.language else {
            throw .usage(
                Message(
                    "{tag} is not a language to translate into; name one such as fr, other than {source}",
                    ["tag": .quoted(language), "source": .code(bundle.questionnaire.language)]
                ))
        }
    }

    /// The file of a language as it is, or the beginning of a new one.
    private func file(_ language: String) throws(Fault) -> TranslationFile {
        let path = path(of: language)
        guard let loaded = bundle.files.first(where: { $0.path.hasSuffix("/translations/" + language + ".yaml") })
        else {
            let name = LanguageFacts(language).name
            return TranslationFile(
                head: "Texts of \(bundle.questionnaire.id) in \(name): an unofficial translation.",
                Translation(language: language), order: order)
        }
        guard TranslationFile.isReadable(loaded.source) else {
            throw .usage(
                Message(
                    "{path} cannot be read; mend it first: {command}",
                    [
                        "path": .code(path),
                        "command": .code("rapporteur check " + FileSystem.folder(of: bundle.files[0].path)),
                    ]
                ))
        }
        return TranslationFile(loaded.source, order: order)
    }
}
