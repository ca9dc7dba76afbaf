// The work of `rapporteur collect`: groups of files are read and checked on all cores while the group before is written
// by one writer. A line about a file is handed out only after the commit that holds the file.

package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurStore
import Synchronization

/// Collects answer files into a store.
package final class CollectRun: Sendable {
    /// The fewest and the most files in one commit, and the most bytes.
    private static let groupFiles = (16, 512)
    private static let groupBytes: Int64 = 16 << 20

    private let questionnaires: StoredQuestionnaires
    private let store: ResponseStore
    private let previous: PreviousAnswers
    private let release: String
    private let catalogue: MessageCatalogue
    private let acknowledge: @Sendable (String) -> Void
    private let run = Mutex<Int64?>(nil)

    /// Makes a run. Without a folder of questionnaires those in the store are used. `previous` are answer files of the
    /// last cycle, for rules that look back; `acknowledge` gets the lines about files that are safe, whose words are the
    /// same in every language, as programs read them.
    package init(
        _ library: QuestionnaireLibrary, _ store: ResponseStore, previous: [String], release: String,
        in catalogue: MessageCatalogue, acknowledge: @escaping @Sendable (String) -> Void
    ) throws(Fault) {
        self.catalogue = catalogue
        var library = library
        if library.folder == nil, let own = try QuestionnaireLibrary.of(store, isWhole: false) { library = own }
        questionnaires = StoredQuestionnaires(library)
        self.store = store
        let before = InputFiles(previous)
        if let failure = before.failures.first { throw .system(failure) }
        if let path = before.paths.first(where: { FileSystem.kind($0) == nil }) {
            throw .system(FileFailure.missing(.read, path))
        }
        self.previous = PreviousAnswers(before.paths)
        self.release = release
        self.acknowledge = acknowledge
    }

    /// Collects the files at these paths.
    package func collect(_ arguments: [String]) throws(Fault) -> Summary {
        let input = InputFiles(arguments)
        var summary = try collect(files: input.paths)
        summary.failures = input.failures + summary.failures
        summary.leftAside = others(input)
        return summary
    }

    /// The other files in folders, without those of the store itself.
    private func others(_ input: InputFiles) -> [String] {
        func plain(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
        let own = Set(["", "-wal", "-shm", "-journal"].map { plain(store.path) + $0 })
        return input.others.filter { !own.contains(plain($0)) }
    }

    /// Keeps collecting what changes at these paths until `isStopped`; a file is taken when it has not changed for one
    /// look, so that nobody's half-written file becomes a version.
    package func watch(
        _ arguments: [String], pause: () -> Void, isStopped: () -> Bool, said: (Summary) -> Void
    ) throws(Fault) {
        var seen: [String: FileTrace] = [:]
        var taken: [String: FileTrace] = [:]
        // Files that could not be read, though they may be after a change that leaves no trace in them.
        var unread: Set<String> = []
        var told = WatchedFolders()
        var input = InputFiles(arguments)
        for path in input.paths { seen[path] = FileSystem.trace(path) }
        if let news = told.news(input.failures, others(input), isFirst: true) { said(news) }
        while !isStopped() {
            pause()
            input = InputFiles(arguments)
            var present: [String: FileTrace] = [:]
            for path in input.paths { present[path] = FileSystem.trace(path) }
            let settled = present.filter { path, trace in
                seen[path] == trace && (taken[path] != trace || unread.contains(path) && FileSystem.isReadable(path))
            }
            seen = present
            guard !isStopped() else { return }
            var news = told.news(input.failures, others(input), isFirst: false)
            if !settled.isEmpty {
                var collected = try collect(files: settled.keys.sorted())
                for (path, trace) in settled { taken[path] = trace }
                unread.subtract(settled.keys)
                unread.formUnion(collected.failures.filter { !$0.isOfSize }.map { $0.path })
                collected.failures = (news?.failures ?? []) + collected.failures
                collected.leftAside = news?.leftAside ?? []
                news = collected
            }
            if let news { said(news) }
        }
    }

    private func collect(files paths: [String]) throws(Fault) -> Summary {
        let reader = ArrivalReader(
            questionnaires: questionnaires, known: try storing { () throws(StoreFailure) in try store.known() },
            previous: previous)
        let progress = Progress(total: paths.count, in: catalogue)
        let writer = CollectWriter(self)
        var next = 0
        while next < paths.count, !StopSignal.isRaised {
            let group = next..<Self.end(of: paths, from: next)
            next = group.upperBound
            let arrivals = read(Array(paths[group]), reader)
            if let fault = previous.fault { throw fault }
            try writer.take(arrivals)
            progress.advance(by: group.count)
        }
        _ = try writer.finish()
        // What is left of the files may be what is left to be checked again: only one of them is counted.
        let left = next < paths.count ? paths.count - next : try checkAgain(reader, writer)
        var summary = try writer.finish()
        summary.untouched = Int64(left)
        progress.finish()
        return summary
    }

    /// Checks the versions that were not among the files by the questionnaire that the store counts by now, so that all of
    /// the store speaks of one edition. Returns how many are left because the program was asked to end.
    private func checkAgain(_ reader: ArrivalReader, _ writer: CollectWriter) throws(Fault) -> Int {
        let (id, digest) = try storing { () throws(StoreFailure) in
            (try store.questionnaire(), try store.definition())
        }
        guard let id, let entry = questionnaires.entry(id), entry.plan != nil, entry.definition.digest == digest
        else { return 0 }
        let outdated = try storing { () throws(StoreFailure) in try store.outdatedVersions() }
        var next = 0
        while next < outdated.count, !StopSignal.isRaised {
            let group = Array(outdated[next..<min(next + Self.groupFiles.1, outdated.count)])
            next += group.count
            let contents = try storing { () throws(StoreFailure) in
                try store.contents(group.map { $0.sha256 })
            }
            try writer.take(each(of: group.count) { reader.read(group[$0], contents[$0]) })
            if let fault = previous.fault { throw fault }
        }
        return outdated.count - next
    }

    /// The end of the next commit's files: as many again as there were before, so that the first are soon acknowledged and
    /// a long collection has few commits.
    private static func end(of paths: [String], from start: Int) -> Int {
        let files = min(max(start, groupFiles.0), groupFiles.1)
        var bytes: Int64 = 0
        var index = start
        while index < paths.count, index - start < files, bytes < groupBytes {
            bytes += FileSystem.trace(paths[index])?.size ?? 0
            index += 1
        }
        return index
    }

    private func read(_ paths: [String], _ reader: ArrivalReader) -> [ArrivalReader.Arrival] {
        each(of: paths.count) { reader.read(paths[$0]) }
    }

    /// What arrives, read on all cores and in its order.
    private func each(of count: Int, _ read: @Sendable (Int) -> ArrivalReader.Arrival) -> [ArrivalReader.Arrival] {
        let shares = Parallel.run(count: count, workers: min(Parallel.cores, max(1, count / 8))) { next in
            var share: [(index: Int, arrival: ArrivalReader.Arrival)] = []
            while let range = next() {
                for index in range { share.append((index, read(index))) }
            }
            return share
        }
        var arrivals = [ArrivalReader.Arrival](repeating: .skipped, count: count)
        for share in shares {
            for (index, arrival) in share { arrivals[index] = arrival }
        }
        return arrivals
    }

    /// Writes one group and says so.
    func write(_ arrivals: [ArrivalReader.Arrival], _ summary: inout Summary) throws(StoreFailure) {
        var files: [ArrivedFile] = []
        for arrival in arrivals {
            switch arrival {
            case .file(let file): files.append(file)
            case .failure(let failure): summary.failures.append(failure)
            case .skipped: break
            }
        }
        guard !files.isEmpty else { return }
        var number = run.withLock { $0 }
        let receipts = try store.collect(files, run: &number, release: release)
        run.withLock { $0 = number }
        var text = ""
        for (receipt, file) in zip(receipts, files) {
            // Nobody has shown a file that comes from the store; where nothing becomes of it nothing is said.
            if file.isStored, receipt.outcome == .unchanged { continue }
            text += Self.line(receipt, file.version.source) + "\n"
            summary.count(receipt, file)
        }
        if !text.isEmpty { acknowledge(text) }
    }

    private static func line(_ receipt: Receipt, _ path: String) -> String {
        var words = [receipt.outcome.rawValue]
        if let respondent = receipt.version.respondent { words.append(respondent) }
        if receipt.version.isReadable {
            if let revision = receipt.version.revision { words.append("r\(revision)") }
            if let status = receipt.version.status { words.append(status.word) }
        }
        words.append(path)
        return terminalSafe(words.joined(separator: " "))
    }
}
