import RapporteurStore

/// Stores as files that commands name.
package enum StoreFile {
    /// Opens a store that is only read.
    package static func read(_ path: String) throws(Fault) -> ResponseStore { try open(path, .reading) }

    /// Opens a store to change it.
    package static func change(_ path: String) throws(Fault) -> ResponseStore { try open(path, .writing) }

    /// Opens a store to change it, and makes it if there is none.
    package static func make(_ path: String) throws(Fault) -> ResponseStore { try open(path, .making) }

    /// Closes a store; all that was written is then in one file.
    package static func close(_ store: ResponseStore) throws(Fault) {
        try storing { () throws(StoreFailure) in try store.close() }
    }

    /// Copies a store and says whether the copy is sound.
    package static func backUp(_ store: ResponseStore, to path: String) throws(Fault) -> StoreVerdict {
        StoreVerdict(path, try storing { () throws(StoreFailure) in try store.backUp(to: path) })
    }

    /// Says whether a store is sound; one that is damaged so far that it cannot even be looked at is not.
    package static func verify(_ path: String) throws(Fault) -> StoreVerdict {
        do throws(Fault) {
            let store = try read(path)
            let verdict = try VerifyRun(store).verdict()
            try close(store)
            return verdict
        } catch {
            guard case .store(let failure) = error, failure.reason == .damaged else { throw error }
            return .beyondChecking(path)
        }
    }

    private static func open(_ path: String, _ access: ResponseStore.Access) throws(Fault) -> ResponseStore {
        try storing { () throws(StoreFailure) in try ResponseStore.open(path, for: access) }
    }
}
