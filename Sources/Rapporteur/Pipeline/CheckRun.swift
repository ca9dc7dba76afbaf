// The work of `rapporteur check`: every path becomes findings. Questionnaires and answer files are told apart by their
// content; what lies beside a questionnaire is checked with it; a file that cannot be read does not stop the others.

import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// Checks questionnaires and answer files.
package struct CheckRun: Sendable {
    /// What was found.
    package struct Result: Sendable {
        /// The files with their findings: definitions first, then answer files, each in the order of their paths.
        package var report: FindingsReport
        /// What the system could not read.
        package var failures: [FileFailure]

        /// The exit status of the contract.
        package var exitStatus: Int32 { failures.isEmpty ? report.exitStatus.rawValue : 4 }
    }

    private let library: QuestionnaireLibrary
    private let whole: QuestionnaireLibrary
    private let previous: [String]
    private let corrections: String?
    private let catalogue: MessageCatalogue

    /// Makes a run; `previous` are paths of answer files of the last cycle, `corrections` is a file of corrections to
    /// hold against the answers. Questions are named in the language of the catalogue where they are translated.
    package init(
        folder: String?, roster: String?, previous: [String], corrections: String? = nil,
        in catalogue: MessageCatalogue
    ) {
        self.corrections = corrections
        self.catalogue = catalogue
        library = QuestionnaireLibrary(folder: folder, roster: roster, language: catalogue.tag)
        whole = QuestionnaireLibrary(folder: folder, roster: roster, isWhole: true)
        self.previous = previous
    }

    /// Checks everything at these paths.
    package func check(_ arguments: [String]) throws(Fault) -> Result {
        let input = InputFiles(arguments)
        let before = InputFiles(previous)
        let history = PreviousAnswers(before.paths)
        var failures = input.failures + before.failures
        let progress = Progress(total: input.paths.count, in: catalogue)
        let shares = Parallel.run(
            count: input.paths.count, workers: min(Parallel.cores, max(1, input.paths.count / 8))
        ) { next in
            var share = Share()
            while let range = next() {
                for index in range { check(input.paths[index], index, history, into: &share) }
                progress.advance(by: range.count)
            }
            return share
        }
        progress.finish()
        var answers: [(index: Int, findings: FileFindings)] = []
        var definitionPaths: Set<String> = []
        var broken: Set<String> = []
        for share in shares {
            answers += share.files
            failures += share.failures
            definitionPaths.formUnion(share.questionnaires)
            broken.formUnion(share.broken)
        }
        if let fault = history.fault { throw fault }
        answers.sort { $0.index < $1.index }
        var definitions = Definitions()
        for path in definitionPaths.sorted() { definitions.add(whole.entry(path: path), path) }
        for id in broken.sorted() { definitions.add(whole.entry(id), id) }
        for path in input.rosters { try definitions.addRoster(path) }
        var files = definitions.files
        if let corrections { files.append(try heldCorrections(corrections, against: answers.map { $0.findings })) }
        return Result(
            report: FindingsReport(files + answers.map { $0.findings }),
            failures: failures.sorted { $0.path < $1.path })
    }

    private struct Share: Sendable {
        var files: [(index: Int, findings: FileFindings)] = []
        var failures: [FileFailure] = []
        /// The questionnaire.yaml of every folder that holds something to check.
        var questionnaires: Set<String> = []
        /// The ids of questionnaires that answer files name and that have errors.
        var broken: Set<String> = []
    }

    private func check(_ path: String, _ index: Int, _ history: PreviousAnswers, into share: inout Share) {
        let file: AnswerFile
        do throws(FileFailure) { file = try AnswerFile.read(path) } catch {
            share.failures.append(error)
            return
        }
        switch file.content {
        case .questionnaire:
            share.questionnaires.insert(path)
        case .besideQuestionnaire where hasQuestionnaire(path) != nil:
            if let questionnaire = hasQuestionnaire(path) { share.questionnaires.insert(questionnaire) }
        case .unknown where !file.document.isReadable && hasQuestionnaire(path) != nil:
            // A definition that cannot be read is told by where it lies.
            if let questionnaire = hasQuestionnaire(path) { share.questionnaires.insert(questionnaire) }
        case .changeList: break
        case .corrections:
            checkCorrections(file, index, into: &share)
        case .answers, .unknown, .besideQuestionnaire:
            checkAnswers(file, index, history, into: &share)
        }
    }

    private func checkAnswers(_ file: AnswerFile, _ index: Int, _ history: PreviousAnswers, into share: inout Share) {
        guard file.document.isReadable else {
            share.files.append(
                (
                    index,
                    FileFindings(
                        path: file.path, source: file.document.source, diagnostics: file.document.diagnostics,
                        isAnswerFile: true, hidden: library.hiddenRanges(in: file.document.source))
                ))
            return
        }
        guard let id = file.questionnaire, let entry = library.entry(id) else {
            let finding = ResponseReader.unknownQuestionnaire(of: file.document.tree, known: library.ids)
            share.files.append(
                (
                    index,
                    FileFindings(
                        path: file.path, source: file.document.source,
                        diagnostics: file.document.diagnostics + [finding.diagnostic], isAnswerFile: true,
                        hidden: library.hiddenRanges(in: file.document.source))
                ))
            return
        }
        guard let plan = entry.plan else {
            // Nothing can rest on a questionnaire with errors; those are what is told.
            share.broken.insert(id)
            return
        }
        let findings = FileFindings(
            path: file.path, document: file.document, plan: plan,
            previous: { respondent in history.response(of: respondent, plan.previous) })
        share.files.append((index, findings))
    }

    private func checkCorrections(_ file: AnswerFile, _ index: Int, into share: inout Share) {
        guard let entry = correctedQuestionnaire(file) else {
            share.files.append(
                (
                    index,
                    FileFindings(
                        path: file.path, source: file.document.source,
                        diagnostics: file.document.diagnostics + [.unknownCorrections])
                ))
            return
        }
        let reading = CorrectionsReader.read(
            file.document.source, of: entry.bundle.questionnaire, roster: entry.bundle.roster)
        share.files.append(
            (
                index,
                FileFindings(path: file.path, source: reading.source, diagnostics: reading.diagnostics)
            ))
    }

    /// What is wrong with corrections: their form, and those that fit no checked report of their respondent, where
    /// there is one. The reports themselves are checked as they are: corrections come after that.
    private func heldCorrections(_ path: String, against reports: [FileFindings]) throws(Fault) -> FileFindings {
        let file = try filing { () throws(FileFailure) in try AnswerFile.read(path) }
        let ids = reports.compactMap { $0.answers?.plan.questionnaire.id }
        guard let entry = ids.first.flatMap({ library.entry($0) }) ?? correctedQuestionnaire(file) else {
            return FileFindings(
                path: path, source: file.document.source, diagnostics: file.document.diagnostics + [.unknownCorrections]
            )
        }
        let (questionnaire, roster) = (entry.bundle.questionnaire, entry.bundle.roster)
        let reading = CorrectionsReader.read(file.document.source, of: questionnaire, roster: roster)
        let table = CorrectionTable(reading.corrections, of: questionnaire, roster: roster)
        var applied: Set<Int32> = []
        var refused: [Int32: String] = [:]
        for report in reports {
            guard let answers = report.answers, answers.plan.questionnaire.id == questionnaire.id,
                table.concerns(answers.response.header.respondent)
            else { continue }
            var response = answers.response
            let tree = (try? AnswerFile.read(report.path))?.document.tree
            let result = table.apply(to: &response, tree: tree)
            applied.formUnion(result.applied)
            for index in result.refused where refused[index] == nil { refused[index] = report.path }
        }
        let refusals = refused.filter { !applied.contains($0.key) }.map { table.refusal(of: $0.key, by: $0.value) }
        return FileFindings(path: path, source: reading.source, diagnostics: reading.diagnostics + refusals)
    }

    /// The questionnaire that a corrections file is about: the latest that has the question of its first entry, since
    /// the file itself does not say.
    private func correctedQuestionnaire(_ file: AnswerFile) -> QuestionnaireLibrary.Entry? {
        let tree = file.document.tree
        guard tree.nodes.count > 1, let node = tree.value(of: "question", in: 1) else { return nil }
        let question = tree.string(node)
        return library.ids.compactMap { library.entry($0) }
            .filter { $0.bundle.questionnaire.questions.contains { $0.id == question } }
            .max { $0.bundle.questionnaire.cycle < $1.bundle.questionnaire.cycle }
    }

    /// The questionnaire in whose folder a file lies, or of whose translations it is one.
    private func hasQuestionnaire(_ path: String) -> String? {
        let folder = FileSystem.folder(of: path)
        for candidate in [folder, FileSystem.folder(of: folder)] {
            if candidate != folder, FileSystem.name(of: folder) != "translations" { continue }
            let file = FileSystem.join(candidate, "questionnaire.yaml")
            if FileSystem.kind(file) == .file { return file }
        }
        return nil
    }
}

/// Definitions that were checked, each file once.
private struct Definitions {
    var files: [FileFindings] = []
    private var seen: Set<String> = []

    mutating func add(_ entry: QuestionnaireLibrary.Entry?, _ name: String) {
        for file in entry?.bundle.allFilesWithGuidance ?? [] { add(file.path, file.source, file.diagnostics) }
    }

    mutating func addRoster(_ path: String) throws(Fault) {
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 16 << 20) }
        let (reader, _) = RosterReader.read(bytes, id: FileSystem.name(of: path))
        add(path, reader.source, reader.diagnostics)
    }

    private mutating func add(_ path: String, _ source: [UInt8], _ diagnostics: [Diagnostic]) {
        guard seen.insert(path).inserted else { return }
        files.append(FileFindings(path: path, source: source, diagnostics: diagnostics))
    }
}

extension Diagnostic {
    fileprivate static let unknownCorrections = Diagnostic(
        "S101", .error, Message("no questionnaire has the question of the first correction"), at: .beginning,
        help: [
            Message(
                """
                see whether `question` is written as in the questionnaire, and say where questionnaires are with \
                --questionnaires
                """)
        ])
}
