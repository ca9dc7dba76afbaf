import Dispatch
import RapporteurStore
import Synchronization

/// One group is written while the next one is read.
final class CollectWriter: Sendable {
    private struct State {
        var summary = CollectRun.Summary()
        var failure: StoreFailure?
    }

    private let run: CollectRun
    private let queue = DispatchQueue(label: "rapporteur.store")
    private let room = DispatchSemaphore(value: 1)
    private let state = Mutex(State())

    init(_ run: CollectRun) { self.run = run }

    func take(_ arrivals: [ArrivalReader.Arrival]) throws(Fault) {
        room.wait()
        if let failure = state.withLock({ $0.failure }) {
            room.signal()
            throw .store(failure)
        }
        queue.async { [self] in
            var summary = state.withLock { $0.summary }
            do throws(StoreFailure) {
                try run.write(arrivals, &summary)
                state.withLock { $0.summary = summary }
            } catch {
                state.withLock { $0.failure = error }
            }
            room.signal()
        }
    }

    func finish() throws(Fault) -> CollectRun.Summary {
        queue.sync {}
        if let failure = state.withLock({ $0.failure }) { throw .store(failure) }
        return state.withLock { $0.summary }
    }
}
