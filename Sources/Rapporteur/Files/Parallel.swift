// Work on many files on all cores: threads take the next index from one counter, so that a slow file holds up nobody.

import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Work on all cores.
package enum Parallel {
    /// The number of cores of this machine.
    package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Calls `body` for each worker with a function that hands out indices below `count` until none is left; returns
    /// what the workers returned. One worker runs on the calling thread alone.
    package static func run<Result: Sendable>(
        count: Int, workers: Int, _ body: @Sendable (_ next: () -> Range<Int>?) -> Result
    ) -> [Result] {
        let next = Atomic<Int>(0)
        // Small batches keep the counter out of the way without leaving one worker with all the rest.
        let batch = max(1, min(32, count / (max(1, workers) * 8)))
        @Sendable func take() -> Range<Int>? {
            let start = next.add(batch, ordering: .relaxed).oldValue
            return start < count ? start..<min(start + batch, count) : nil
        }
        if workers <= 1 { return [body(take)] }
        let results = Mutex<[Result]>([])
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            let result = body(take)
            results.withLock { $0.append(result) }
        }
        return results.withLock { $0 }
    }
}
