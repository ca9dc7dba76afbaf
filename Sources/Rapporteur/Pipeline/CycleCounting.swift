// The work of `rapporteur tally` and of `rapporteur report` up to the numbers: which questionnaire the files answer,
// the responses that count, and their comparison with the previous cycle.

package import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
package import RapporteurLineage
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// A state of reports that may be counted, by its word.
package enum CountedStatus: String, CaseIterable, Sendable {
    /// Still being filled in.
    case draft
    /// Sent by the respondent.
    case submitted
    /// Certified.
    case certified

    var status: ReportStatus {
        switch self {
        case .draft: .draft
        case .submitted: .submitted
        case .certified: .certified
        }
    }
}

/// An assumption that whoever asks for a report may declare, by its word.
package enum DeclaredAssumption: String, CaseIterable, Sendable {
    /// The States that reported are like a random sample of all Member States.
    case respondentsAsRandom = "respondents-as-random"
    /// Who has a measure in one cycle has it in the next.
    case neverWithdrawn = "measures-never-withdrawn"

    var assumption: Assumption {
        switch self {
        case .respondentsAsRandom: .respondentsAsRandom
        case .neverWithdrawn: .neverWithdrawn
        }
    }
}

/// Counts the answer files of a cycle.
package struct CycleCounting: Sendable {
    /// Which files count and how.
    package struct Options: Sendable {
        /// Which files may be counted.
        package var rule: SelectionRule
        /// A file of corrections.
        package var corrections: String?
        /// A file of corrections of answers of the previous cycle.
        package var previousCorrections: String?
        /// Whether corrections are left aside.
        package var isRaw: Bool
        /// What a report is asked for besides what the data say.
        private(set) var analysis = AnalysisOptions()

        /// Makes options.
        package init(
            statuses: [CountedStatus] = [.submitted, .certified], isStrict: Bool = false, corrections: String? = nil,
            previousCorrections: String? = nil, isRaw: Bool = false
        ) {
            rule = SelectionRule(statuses: Set(statuses.map { $0.status }), isStrict: isStrict)
            self.corrections = corrections
            self.previousCorrections = previousCorrections
            self.isRaw = isRaw
        }

        /// Asks for what no report holds by itself: what follows from assumptions, and the test of McNemar.
        package mutating func ask(assuming assumptions: [DeclaredAssumption], testsChanges: Bool) {
            analysis = AnalysisOptions(
                assumptions: Set(assumptions.map { $0.assumption }), testsChanges: testsChanges)
        }
    }

    /// The responses of one cycle with what was noticed on the way.
    package struct Counted: Sendable {
        /// The questionnaire with what stands beside it.
        package var bundle: Bundle
        /// The responses, as a side of a comparison.
        package var side: CycleSide
        /// What is wrong beside the answers themselves: corrections that were not applied, contradicting files.
        package var remarks: [Remark]
        /// What the system could not read.
        package var failures: [FileFailure]
    }

    /// A diagnostic and the file it is about.
    package struct Remark: Sendable, Hashable {
        /// The path of the file.
        package var path: String
        /// What is wrong.
        package var diagnostic: Diagnostic
        /// The text that the diagnostic is about; nil if it is that of the file.
        package var source: [UInt8]?
    }

    private let library: QuestionnaireLibrary
    private let options: Options
    private let previous: [String]
    private let catalogue: MessageCatalogue

    /// Counts with the questionnaires of a library; `previous` are answer files of the last cycle for rules that look
    /// back, which matter only where reports with errors are left out. Progress is told in the language of `catalogue`.
    package init(
        _ library: QuestionnaireLibrary, _ options: Options, previous: [String], in catalogue: MessageCatalogue
    ) {
        self.catalogue = catalogue
        self.library = library
        self.options = options
        self.previous = previous
    }

    /// The tally of the files at these paths.
    package func tally(_ input: AnswerInput, byRegion: Bool) throws(Fault) -> (tally: Tally, counted: Counted) {
        let counted = try count(input) { Tabulator($0.questionnaire) }
        let side = counted.side
        return (Tally(side.counted, of: side.questionnaire, roster: side.roster, byRegion: byRegion), counted)
    }

    /// The comparison of the files at these paths with those of the previous cycle, or with what was published of it.
    package func report(
        _ input: AnswerInput, previous: AnswerInput?
    ) throws(Fault) -> (report: CycleReport, comparison: CycleComparison?, current: Counted, previous: Counted?) {
        var comparison: CycleComparison?
        let current = try count(input) { (bundle: Bundle) throws(Fault) in
            comparison = bundle.previous.map {
                CycleComparison(
                    current: bundle.questionnaire, previous: $0.questionnaire, lineage: bundle.lineage)
            }
            return comparison.map { Tabulator(.current, of: $0) } ?? Tabulator(bundle.questionnaire)
        }
        guard let comparison, let before = current.bundle.previous else {
            guard previous == nil else {
                throw .usage(
                    Message(
                        "{questionnaire} has no previous questionnaire to compare with.",
                        ["questionnaire": .code(current.bundle.questionnaire.id)]))
            }
            return (CycleAnalysis(current: current.side, options: options.analysis).report(), nil, current, nil)
        }
        if comparison.diagnostics.contains(where: { $0.severity == .error }) {
            let id = current.bundle.questionnaire.id
            throw .usage(
                Message(
                    "The lineage of {questionnaire} has errors. See them with: {command}",
                    ["questionnaire": .code(id), "command": .code("rapporteur check " + library.place(of: id))]))
        }
        var old: Counted?
        if let previous {
            old = try count(previous, expecting: before.questionnaire.id) { _ in Tabulator(.previous, of: comparison) }
        }
        let analysis = CycleAnalysis(
            current: current.side, comparison: comparison, previous: old?.side, published: before.published,
            previousRoster: before.roster, options: options.analysis)
        return (analysis.report(), comparison, current, old)
    }

    private func count(
        _ answers: AnswerInput, expecting expected: String? = nil,
        _ makeTabulator: (Bundle) throws(Fault) -> Tabulator
    ) throws(Fault) -> Counted {
        let source = try open(answers)
        let id: String
        if let expected, source.store == nil {
            id = expected
        } else {
            id = try questionnaire(of: source)
            if let expected, id != expected {
                throw .usage(
                    Message(
                        "{path} keeps reports on {questionnaire}, and the previous questionnaire is {expected}.",
                        [
                            "path": .code(source.store?.path ?? ""), "questionnaire": .code(id),
                            "expected": .code(expected),
                        ]))
            }
        }
        guard let entry = library.entry(id) else { throw .usage(library.absent(id)) }
        guard let plan = entry.plan else { throw .usage(library.unsound(id)) }
        let tabulator = try makeTabulator(entry.bundle)
        var remarks: [Remark] = []
        let corrections = try self.corrections(
            of: plan, source.store, isCurrent: expected == nil, remarks: &remarks)
        var history: [String: Response] = [:]
        let before = InputFiles(previous)
        if let failure = before.failures.first { throw .system(failure) }
        if let path = before.paths.first(where: { FileSystem.kind($0) == nil }) {
            throw .system(FileFailure.missing(.read, path))
        }
        if options.rule.isStrict, let previousPlan = plan.previous, !before.paths.isEmpty {
            history = try PreviousResponses.read(before.paths, previousPlan)
        }
        let collector = ResponseCollector(
            ResponseIntake(plan, tabulator, rule: options.rule, corrections: corrections?.table), previous: history,
            knownQuestionnaires: source.store == nil ? library.ids : [], in: catalogue)
        let result = try collector.collect(source.files)
        if !result.otherQuestionnaires.isEmpty {
            throw .usage(
                Message(
                    "The files answer several questionnaires: {questionnaires}. Count one cycle at a time.",
                    ["questionnaires": .codes(([id] + result.otherQuestionnaires).sorted())]))
        }
        if let corrections { remarks += corrections.refusals(in: result.counted) }
        remarks += result.counted.ambiguities.map { Remark(path: $0.file, diagnostic: $0.diagnostic) }
        return Counted(
            bundle: entry.bundle,
            side: CycleSide(roster: entry.bundle.roster, counted: result.counted, tabulator: tabulator),
            remarks: remarks, failures: source.failures + result.failures)
    }

    /// Answer files, ready to be read.
    private struct Source {
        var files: AnswerFiles
        var failures: [FileFailure] = []
        var store: ResponseStore?
    }

    private func open(_ answers: AnswerInput) throws(Fault) -> Source {
        switch answers {
        case .paths(let arguments):
            let input = InputFiles(arguments)
            return Source(files: AnswerFiles(input.paths), failures: input.failures)
        case .store(let store): return Source(files: try AnswerFiles(store), store: store)
        }
    }

    /// The questionnaire of a store, or the one that the first answer file names.
    private func questionnaire(of input: Source) throws(Fault) -> String {
        if let store = input.store {
            guard let id = try storing({ () throws(StoreFailure) in try store.questionnaire() }) else {
                throw .usage(
                    Message(
                        "There is no report in {path} whose questionnaire is known.", ["path": .code(store.path)]))
            }
            return id
        }
        let paths = input.files.paths
        var named: String?
        for path in paths {
            guard let file = try? AnswerFile.read(path), file.document.isReadable, file.content == .answers,
                let id = file.questionnaire
            else { continue }
            if library.entry(id) != nil { return id }
            named = named ?? id
        }
        if let failure = input.failures.first, paths.isEmpty { throw .system(failure) }
        if let named {
            guard library.folder != nil else {
                throw .usage(
                    Message(
                        "There is no questionnaire {questionnaire}, because no folder of questionnaires was found.",
                        ["questionnaire": .code(named)]))
            }
            throw .usage(library.absent(named))
        }
        if let path = paths.first, FileSystem.kind(path) == nil {
            throw .system(FileFailure.missing(.read, path))
        }
        throw .usage(Message("There is no answer file among these paths."))
    }

    /// The corrections that are applied. Those in a store speak of the cycle of the store. Those in a file speak of one
    /// cycle, and each cycle has a file of its own: the same words in a file of the previous cycle are another answer,
    /// and correcting them would move the baseline unseen.
    private func corrections(
        of plan: Plan, _ store: ResponseStore?, isCurrent: Bool, remarks: inout [Remark]
    ) throws(Fault) -> AppliedCorrections? {
        guard !options.isRaw else { return nil }
        var applied = AppliedCorrections()
        if let store {
            let stored = try storing { () throws(StoreFailure) in try store.corrections(inForce: true) }
            if !stored.isEmpty {
                applied.add(
                    catalogue.text(Message("corrections in {path}", ["path": .code(store.path)])),
                    Array(CorrectionsFile.text(stored).utf8), plan, isKept: true)
            }
        }
        if let path = isCurrent ? options.corrections : options.previousCorrections {
            applied.add(path, try filing { () throws(FileFailure) in try FileSystem.read(path) }, plan)
        }
        remarks += applied.remarks
        return applied.prepared(for: plan)
    }
}
