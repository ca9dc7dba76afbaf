package import RapporteurDiagnostics
package import RapporteurStore

/// Why a piece of work could not be done, for the person who asked for it.
package enum Fault: Error, Hashable, Sendable {
    /// What was asked for cannot be done.
    case usage(Message)
    /// An answer file is not one that the work can be done with.
    case answers(Message)
    /// The system could not read or write.
    case system(FileFailure)
    /// A store could not be read or written.
    case store(StoreFailure)

    /// One or more plain sentences.
    package var message: Message {
        switch self {
        case .usage(let message), .answers(let message): message
        case .system(let failure): failure.message
        case .store(let failure): failure.message
        }
    }
}

/// Does work with files as part of work that can fail in other ways too.
package func filing<Result>(_ work: () throws(FileFailure) -> Result) throws(Fault) -> Result {
    do { return try work() } catch { throw .system(error) }
}

/// Does work with a store as part of work that can fail in other ways too.
package func storing<Result>(_ work: () throws(StoreFailure) -> Result) throws(Fault) -> Result {
    do { return try work() } catch { throw .store(error) }
}
