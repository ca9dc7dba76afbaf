/// What a watch has said about folders, so that it says everything once.
struct WatchedFolders {
    private var failures: Set<FileFailure> = []
    private var others: Set<String> = []
    private var told: Set<String> = []

    /// What one look finds that the looks before did not; nil if there is nothing. A file under another name is told when
    /// it is there for a second look: many programs write under such a name and rename what is whole.
    mutating func news(_ failures: [FileFailure], _ others: [String], isFirst: Bool) -> CollectRun.Summary? {
        var summary = CollectRun.Summary()
        summary.failures = failures.filter { !self.failures.contains($0) }
        summary.leftAside = others.filter { (isFirst || self.others.contains($0)) && !told.contains($0) }
        self.failures = Set(failures)
        self.others = Set(others)
        // One that goes and comes again is told again.
        told = told.intersection(others).union(summary.leftAside)
        return summary.failures.isEmpty && summary.leftAside.isEmpty ? nil : summary
    }
}
