package import RapporteurDiagnostics
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// One line on standard error that says how far long work has come; silent when nobody looks or the work is short.
package final class Progress: Sendable {
    private let total: Int
    private let catalogue: MessageCatalogue
    private let isShown: Bool
    private let start: Int64
    private let done = Atomic<Int>(0)
    private let lastShown = Atomic<Int64>(0)
    private static let interval: Int64 = 200_000_000

    /// Begins work on this many files.
    package init(total: Int, in catalogue: MessageCatalogue) {
        self.total = total
        self.catalogue = catalogue
        isShown = total > 50 && Terminal.showsProgress
        start = Self.now()
        lastShown.store(start, ordering: .relaxed)
    }

    /// Counts files that are done.
    package func advance(by count: Int) {
        let done = self.done.add(count, ordering: .relaxed).newValue
        guard isShown else { return }
        let now = Self.now()
        let last = lastShown.load(ordering: .relaxed)
        guard now - last > Self.interval,
            lastShown.compareExchange(expected: last, desired: now, ordering: .relaxed).exchanged
        else { return }
        let seconds = max(1, (now - start) / 1_000_000_000)
        let rate = Int64(done) * 1_000_000_000 / max(1, now - start)
        let left = rate > 0 ? Int64(total - done) / rate : 0
        let line = Message(
            "{done} of {total} files, {rate} a second, {seconds} s, about {left} s left",
            [
                "done": .number(Int64(done)), "total": .number(Int64(total)), "rate": .number(rate),
                "seconds": .number(seconds), "left": .number(left),
            ])
        Terminal.writeErrorPiece("\r" + catalogue.text(line) + " \u{1B}[K")
    }

    /// Takes the line away.
    package func finish() {
        if isShown { Terminal.writeErrorPiece("\r\u{1B}[K") }
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
