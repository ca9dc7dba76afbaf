// The answer files that are to be counted, wherever they lie: on the disk or in a store. What counts them sees no
// difference, so that a tally from a store is the tally of the files that were collected.

import RapporteurStore

/// Where answer files come from.
package enum AnswerInput: Sendable {
    /// Files and folders.
    case paths([String])
    /// All versions in a store, each under every path under which it came.
    case store(ResponseStore)
}

/// Answer files in a fixed order, read by number.
struct AnswerFiles: Sendable {
    /// The path of each.
    let paths: [String]
    private let store: ResponseStore?
    private let sources: [StoredSource]

    /// Files on the disk.
    init(_ paths: [String]) {
        self.paths = paths
        store = nil
        sources = []
    }

    /// The contents of a store.
    init(_ store: ResponseStore) throws(Fault) {
        sources = try storing { () throws(StoreFailure) in try store.sources() }
        self.store = store
        paths = sources.map { $0.path }
    }

    /// What the Secretariat knows of a file beyond what it says; nothing of a file on the disk.
    func source(_ index: Int) -> StoredSource? { sources.indices.contains(index) ? sources[index] : nil }

    /// Reads some of them; one that cannot be read does not stop the others, a store that cannot be read does.
    func read(
        _ range: Range<Int>, _ body: (Int, AnswerFile) -> Void, failed: (FileFailure) -> Void
    ) throws(StoreFailure) {
        guard let store else {
            for index in range {
                do throws(FileFailure) { body(index, try AnswerFile.read(paths[index])) } catch { failed(error) }
            }
            return
        }
        let contents = try store.contents(sources[range].map { $0.sha256 })
        for (index, bytes) in zip(range, contents) { body(index, AnswerFile(path: paths[index], bytes: bytes)) }
    }
}
