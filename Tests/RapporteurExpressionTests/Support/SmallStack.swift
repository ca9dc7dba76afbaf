import Foundation

/// Runs a test on a thread with two megabytes of stack, a quarter of what threads have, since debug builds need most of it.
func onSmallStack(_ body: @escaping @Sendable () throws -> Void) throws {
    let outcome = Outcome()
    let thread = Thread {
        outcome.result = Result { try body() }
        outcome.done.signal()
    }
    thread.stackSize = 2 * 1024 * 1024
    thread.start()
    outcome.done.wait()
    try outcome.result?.get()
}

/// What the thread leaves behind; the semaphore orders the write before the read.
private final class Outcome: @unchecked Sendable {
    var result: Result<Void, any Error>?
    let done = DispatchSemaphore(value: 0)
}
