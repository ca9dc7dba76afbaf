import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

// A signal handler can reach nothing but what is global.
private let isStopWanted = Atomic<Bool>(false)

/// The wish of a person or of the system that the program should end: SIGINT or SIGTERM.
package enum StopSignal {
    /// Whether the program was asked to end.
    package static var isRaised: Bool { isStopWanted.load(ordering: .relaxed) }

    /// From now on such a signal does not end the program at once; a second one does.
    package static func listen() {
        // The global is made before a handler can need it.
        isStopWanted.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            signal(number) { received in
                isStopWanted.store(true, ordering: .relaxed)
                signal(received, SIG_DFL)
            }
        }
    }

    /// Waits for so many milliseconds, or less if the program is asked to end.
    package static func pause(milliseconds: Int32) {
        if !isRaised { usleep(UInt32(milliseconds) * 1000) }
    }
}
