package import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurReport

/// The forms of a tally.
package enum TallyFormat: String, CaseIterable, Sendable {
    /// A table for a person.
    case text
    /// JSON.
    case json
    /// A tidy table.
    case csv

    /// The tally in this form and a language.
    package func render(_ tally: Tally, in catalogue: MessageCatalogue) -> String {
        switch self {
        case .text: TallyText.text(tally, in: catalogue)
        case .json: TallyJSON.text(tally)
        case .csv: TallyCSV.text(tally)
        }
    }
}

/// What a tally may be divided by.
package enum TallyGrouping: String, CaseIterable, Sendable {
    /// The regions of the roster.
    case region
}

/// What was noticed while counting, beside the result.
package struct CountingNotes: Sendable {
    /// Drawn diagnostics about corrections and contradicting files.
    package var text: String
    /// What the system could not read.
    package var failures: [FileFailure]

    init(_ counted: [CycleCounting.Counted], in catalogue: MessageCatalogue) {
        var files: [FileFindings] = []
        for remark in counted.flatMap({ $0.remarks }) {
            let source = remark.source ?? (try? FileSystem.read(remark.path, limit: 16 << 20)) ?? []
            files.append(FileFindings(path: remark.path, source: source, diagnostics: [remark.diagnostic]))
        }
        text = files.isEmpty ? "" : TextFindingsRenderer(in: catalogue).render(FindingsReport(files))
        failures = counted.flatMap { $0.failures }
    }

    /// Adds what was found in other files.
    mutating func add(_ files: [FileFindings], in catalogue: MessageCatalogue) {
        guard !files.isEmpty else { return }
        text += TextFindingsRenderer(in: catalogue).render(FindingsReport(files))
    }
}

/// The work of `rapporteur tally`.
package struct TallyRun: Sendable {
    private let library: QuestionnaireLibrary
    private let counting: CycleCounting
    private let catalogue: MessageCatalogue

    /// Makes a run.
    package init(
        _ library: QuestionnaireLibrary, _ options: CycleCounting.Options, previous: [String],
        in catalogue: MessageCatalogue
    ) {
        self.library = library
        self.catalogue = catalogue
        counting = CycleCounting(library, options, previous: previous, in: catalogue)
    }

    /// The tally of answer files.
    package func tally(_ input: AnswerInput, byRegion: Bool) throws(Fault) -> (Tally, CountingNotes) {
        let (tally, counted) = try counting.tally(input, byRegion: byRegion)
        return (tally, CountingNotes([counted], in: catalogue))
    }

    /// The text of a partial tally of answer files.
    package func partial(_ input: AnswerInput) throws(Fault) -> (String, CountingNotes) {
        let (_, counted) = try counting.tally(input, byRegion: false)
        let partial = PartialTally(counted.side.counted, of: counted.side.questionnaire)
        return (PartialTallyFile.text(partial), CountingNotes([counted], in: catalogue))
    }

    /// The tally of partial tallies, which must not share a respondent.
    package func merged(_ paths: [String], byRegion: Bool) throws(Fault) -> (Tally, CountingNotes) {
        var whole: PartialTally?
        for path in paths {
            let part = try partialTally(path)
            do throws(TallyMergeError) {
                if whole == nil { whole = part } else { try whole?.merge(part) }
            } catch {
                throw .usage(
                    Message(
                        "{path} cannot be merged: {reason}.",
                        ["path": .code(path), "reason": .message(error.message)]))
            }
        }
        guard let whole else { throw .usage(Message("There is nothing to merge.")) }
        guard let entry = library.entry(whole.questionnaire) else { throw .usage(library.absent(whole.questionnaire)) }
        let questionnaire = entry.bundle.questionnaire
        guard questionnaire.definitionDigest == whole.definition else {
            throw .usage(
                Message(
                    "The partial tallies were made with another definition of {questionnaire}.",
                    ["questionnaire": .code(questionnaire.id)]))
        }
        return (
            Tally(whole.counted, of: questionnaire, roster: entry.bundle.roster, byRegion: byRegion),
            CountingNotes([], in: catalogue)
        )
    }

    private func partialTally(_ path: String) throws(Fault) -> PartialTally {
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .usage(Message("{path} is not a partial tally.", ["path": .code(path)]))
        }
        do throws(PartialTallyFault) { return try PartialTallyFile.read(text) } catch {
            throw .usage(
                Message("{path}: {reason}", ["path": .code(path), "reason": .message(error.message)]))
        }
    }
}

/// The work of `rapporteur report`.
package struct ReportRun: Sendable {
    private let counting: CycleCounting
    private let catalogue: MessageCatalogue

    /// Makes a run.
    package init(
        _ library: QuestionnaireLibrary, _ options: CycleCounting.Options, in catalogue: MessageCatalogue
    ) {
        self.catalogue = catalogue
        counting = CycleCounting(library, options, previous: [], in: catalogue)
    }

    /// Writes the report.
    package func write(
        _ input: AnswerInput, previous: AnswerInput?, languages: [MessageLanguage] = [.en],
        formats: [ReportFormat], to folder: String
    ) throws(Fault) -> (WrittenFiles, CountingNotes) {
        let result = try counting.report(input, previous: previous)
        let written = try ReportFiles.write(
            result.report, result.current, result.comparison, languages: languages, formats: formats, to: folder)
        return (written, CountingNotes([result.current] + (result.previous.map { [$0] } ?? []), in: catalogue))
    }

    /// Writes the document for the Executive Board with the templates and settings of a folder, in some languages.
    package func writeBoardDocument(
        _ input: AnswerInput, previous: AnswerInput?, templates: String, languages: [MessageLanguage] = [.en],
        formats: [ReportFormat], to folder: String
    ) throws(Fault) -> (written: WrittenFiles, notes: CountingNotes, isSound: Bool) {
        let result = try counting.report(input, previous: previous)
        var notes = CountingNotes([result.current] + (result.previous.map { [$0] } ?? []), in: catalogue)
        var findings: [FileFindings] = []
        var documents: [(name: String, document: ReportDocument)] = []
        for language in languages {
            let texts = ReportTexts(result.report, result.current, result.comparison, in: language)
            var run = BoardRun(folder: templates)
            let document = try run.document(texts.report, texts.context, in: .official(language))
            // What is said of the settings holds for every language, and is told once.
            findings += run.findings.filter { new in !findings.contains { $0.saysTheSame(as: new) } }
            guard var document else { continue }
            document.markLanguages(texts.context.otherLanguages)
            document.versions = ReportFiles.versions(BoardRun.name, languages).filter { $0.language != language.tag }
            documents.append((ReportFiles.name(BoardRun.name, language, of: languages), document))
        }
        notes.add(findings, in: catalogue)
        guard documents.count == languages.count else { return (WrittenFiles(), notes, false) }
        let written = try ReportFiles.write(documents, result.report, formats: formats, to: folder)
        return (written, notes, true)
    }
}
