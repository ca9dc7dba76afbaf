import GRDB
package import RapporteurDiagnostics

/// Why a store cannot be read or written.
package struct StoreFailure: Error, Hashable, Sendable {
    /// What is in the way.
    package enum Reason: Hashable, Sendable {
        /// There is no file.
        case missing
        /// The folder in which it is to lie is not there.
        case noFolder
        /// The file is something else.
        case notAStore
        /// A newer release has made it or changed it.
        case newer
        /// Another program holds it.
        case locked
        /// It may not be written.
        case readOnly
        /// The disk is full, or the file may not grow.
        case full
        /// Bytes of it have changed by themselves or by another hand.
        case damaged
        /// It would be copied to itself.
        case ownBackup
        /// The log of a store that is gone lies where this one is to stand.
        case leftLog(String)
        /// Something else, in the words of SQLite.
        case other(String)
    }

    /// The path of the store.
    package var path: String
    /// What is in the way.
    package var reason: Reason

    /// Makes a failure.
    package init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// One or two plain sentences, with the way out.
    package var message: Message {
        let place: MessageArguments = ["path": .code(path)]
        return switch reason {
        case .missing: Message("There is no store at {path}. `rapporteur collect` makes one.", place)
        case .noFolder: Message("{path} cannot be made: there is no such folder.", place)
        case .notAStore: Message("{path} is not a store of Rapporteur. Nothing was changed in it.", place)
        case .newer:
            Message(
                """
                {path} was written by a newer release of Rapporteur. Nothing was changed in it; use that release or a \
                later one.
                """, place)
        case .locked:
            Message(
                """
                {path} is locked by another program. What was acknowledged is kept; try again when the other program is \
                done.
                """, place)
        case .readOnly: Message("{path} cannot be written: the file or its folder is read-only.", place)
        case .full:
            Message(
                """
                {path} cannot grow: the disk is full or the file has reached its limit. What was acknowledged is kept; \
                make room and collect again.
                """, place)
        case .damaged:
            Message(
                """
                {path} is damaged. Keep the file as it is, see what is left with `rapporteur verify`, and go back to a \
                backup.
                """, place)
        case .ownBackup: Message("{path}: a store cannot be its own backup.", place)
        case .leftLog(let log):
            Message(
                """
                {path} cannot be written: {log} is left of a store that is gone, and would be read as part of the new \
                file. Put it back beside its store, or remove it.
                """, ["path": .code(path), "log": .code(log)])
        case .other(let words): Message("{path}: {words}.", ["path": .code(path), "words": .text(words)])
        }
    }

    init(_ path: String, _ error: any Error) {
        if let failure = error as? StoreFailure {
            self = failure
            return
        }
        if error is RowDecodingError {
            self.init(path, .damaged)
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(path, .other(String(describing: error)))
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(path, .locked)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self.init(path, .readOnly)
        case .SQLITE_FULL: self.init(path, .full)
        // A file that may not grow ends in a failing write, not in a full disk.
        case .SQLITE_IOERR where Self.isFailedWrite(error.extendedResultCode): self.init(path, .full)
        case .SQLITE_CORRUPT: self.init(path, .damaged)
        case .SQLITE_NOTADB: self.init(path, .notAStore)
        case .SQLITE_CANTOPEN: self.init(path, .readOnly)
        default: self.init(path, .other(error.message ?? "SQLite error \(error.resultCode.rawValue)"))
        }
    }

    private static func isFailedWrite(_ code: ResultCode) -> Bool {
        [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE].contains(code)
    }
}
