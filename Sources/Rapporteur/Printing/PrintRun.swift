import RapporteurAnswerFile
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurReport
import RapporteurTranslation
import RapporteurValidation
import RapporteurYAML

/// The forms in which something is printed.
package enum PrintFormat: String, Sendable, CaseIterable {
    /// A page for a browser, which can print it.
    case html
    /// A Word file.
    case docx
    /// Sheets of paper.
    case pdf
}

/// The work of `rapporteur print`: the document of a blank form or of a filled return, and its file.
package enum PrintRun {
    /// The document that an argument names: the blank form of a questionnaire, or the return in an answer file.
    package static func document(
        _ argument: String, in library: QuestionnaireLibrary, language: String?, respondent: String?,
        withPersonal: Bool
    ) throws(Fault) -> ReportDocument {
        if FileSystem.kind(argument) == .file, let (file, digest) = try answerFile(argument) {
            return try document(file, digest, in: library, language: language, withPersonal: withPersonal)
        }
        guard let entry = library.entry(named: argument) else {
            throw .usage(
                Message("there is no questionnaire and no answer file {name}", ["name": .quoted(argument)]))
        }
        let bundle = entry.bundle
        try check(entry, argument)
        let questionnaire = try bundle.texts(in: language)
        let code = try respondent.map { (name) throws(Fault) in try bundle.respondent(name) }
        return BlankForm(
            questionnaire, source: bundle.questionnaire.language,
            isUnofficial: isUnofficial(questionnaire.language, bundle),
            respondent: code.map { (bundle.name(of: $0, in: questionnaire.language), $0) }
        ).document
    }

    /// The bytes of a document in a format; the remarks say what could not be made, and why.
    package static func render(
        _ document: ReportDocument, _ format: PrintFormat
    ) throws(Fault) -> (bytes: [UInt8]?, remarks: [Message]) {
        switch format {
        case .html: return (Array(HTMLRenderer().render(document).utf8), [])
        case .docx: return (WordRenderer().render(document), [])
        case .pdf:
            var printed = PrintedDocument(document)
            let bytes = try printed.pdf()
            return (bytes, printed.remarks)
        }
    }

    /// An answer file with what its bytes are known by; nil for a questionnaire.
    private static func answerFile(_ path: String) throws(Fault) -> (AnswerFile, digest: String)? {
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 16 << 20) }
        let file = AnswerFile(path: path, bytes: bytes)
        return file.content == .questionnaire ? nil : (file, SHA256.shortHex(bytes))
    }

    private static func document(
        _ file: AnswerFile, _ digest: String, in library: QuestionnaireLibrary, language: String?, withPersonal: Bool
    ) throws(Fault) -> ReportDocument {
        guard file.document.isReadable, let id = file.questionnaire else {
            throw .answers(
                Message(
                    "{path} cannot be read as an answer file; see what is wrong with: {command}",
                    ["path": .code(file.path), "command": .code("rapporteur check " + file.path)]
                ))
        }
        guard let entry = library.entry(id) else {
            throw .answers(
                Message(
                    "{path} answers {questionnaire}, and there is no such questionnaire",
                    ["path": .code(file.path), "questionnaire": .quoted(id)]
                ))
        }
        try check(entry, id)
        let bundle = entry.bundle
        let asked = ResponseReader(entry.plan ?? ValidationPlan(bundle.questionnaire))
            .read(file.document.tree, duplicateKeys: file.document.duplicateKeys).response.header.language
        let wanted = language ?? asked.flatMap { bundle.languages.contains($0) ? $0 : nil }
        let questionnaire = try bundle.texts(in: wanted)
        let plan = ValidationPlan(
            questionnaire, previous: entry.plan?.previous, roster: bundle.roster,
            retired: bundle.lock?.retiredQuestions ?? [])
        let findings = FileFindings(path: file.path, document: file.document, plan: plan)
        guard let checked = findings.answers else {
            throw .answers(Message("{path} cannot be read", ["path": .code(file.path)]))
        }
        return PrintedReturn(
            findings, checked, typed: AnswerDocument(file.document.tree),
            digest: digest,
            translatedFrom: isUnofficial(questionnaire.language, bundle) ? bundle.questionnaire.language : nil,
            withPersonal: withPersonal
        ).document
    }

    private static func isUnofficial(_ language: String, _ bundle: Bundle) -> Bool {
        language != bundle.questionnaire.language && bundle.standing(of: language) != .official
    }

    private static func check(_ entry: QuestionnaireLibrary.Entry, _ name: String) throws(Fault) {
        guard entry.plan != nil else {
            throw .usage(
                Message(
                    "the questionnaire {name} has errors; see them with: {command}",
                    [
                        "name": .code(name),
                        "command": .code("rapporteur check " + FileSystem.folder(of: entry.bundle.files[0].path)),
                    ]
                ))
        }
    }
}

extension QuestionnaireBundle {
    /// The name of a State in a language; nil if the roster has none.
    fileprivate func name(of code: String, in language: String) -> String? {
        let names = roster?.state(code)?.names
        return names?[language] ?? names?["en"]
    }
}
