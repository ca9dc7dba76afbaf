// The store of a cycle: one SQLite file that keeps every version of every report. This target knows rows, not commands;
// the pipeline reads and checks files and hands them over.

import GRDB
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A store of collected reports, shared by all threads.
package final class ResponseStore: Sendable {
    /// What is to be done with a store.
    package enum Access: Sendable {
        /// Only read.
        case reading
        /// Read and write a store that is there.
        case writing
        /// Read and write, and make the store if there is none.
        case making
    }

    /// The path as it was given.
    package let path: String
    let database: any DatabaseWriter
    let clock: @Sendable () -> String

    init(_ path: String, _ database: any DatabaseWriter, _ clock: @escaping @Sendable () -> String) {
        self.path = path
        self.database = database
        self.clock = clock
    }

    /// Opens the store at a path; another program that holds it is waited for, `patience` seconds long.
    package static func open(
        _ path: String, for access: Access, patience: Double = 10,
        clock: @escaping @Sendable () -> String = Timestamp.now
    ) throws(StoreFailure) -> ResponseStore {
        try failing(path) {
            // SQLite would take "file:x" and ":memory:" for something else than names of files.
            let file = path.hasPrefix("/") ? path : "./" + path
            var status = stat()
            if stat(file, &status) == 0 {
                // A file without bytes is somebody's slip or the rest of a lost one; neither is made into a store.
                if status.st_mode & S_IFMT == S_IFDIR || status.st_size == 0 { throw StoreFailure(path, .notAStore) }
            } else if access != .making {
                throw StoreFailure(path, .missing)
            } else if stat(FolderLock.folder(of: file), &status) != 0 {
                throw StoreFailure(path, .noFolder)
            }
            if access == .reading { return try openForReading(file, path, patience, clock) }
            let lock = FolderLock(of: file)
            defer { lock.release() }
            try refuseStrangers(file, path, patience)
            if stat(file, &status) != 0 { try make(file, path, clock) }
            let queue = try DatabaseQueue(path: file, configuration: writing(patience))
            try StoreSchema.migrator.migrate(queue)
            let store = ResponseStore(path, queue, clock)
            try store.begin()
            return store
        }
    }

    /// Makes a store whole or not at all: under another name, which a full disk or a kill may leave behind.
    private static func make(_ file: String, _ path: String, _ clock: @escaping @Sendable () -> String) throws {
        try LeftLog.refuse(file, path)
        let unfinished = file + ".new"
        for ending in ["", "-journal"] { unlink(unfinished + ending) }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        do {
            let queue = try DatabaseQueue(path: unfinished, configuration: configuration)
            try StoreSchema.migrator.migrate(queue)
            try ResponseStore(path, queue, clock).begin()
            try queue.close()
        } catch {
            for ending in ["", "-journal"] { unlink(unfinished + ending) }
            throw error
        }
        guard rename(unfinished, file) == 0 else { throw StoreFailure(path, .readOnly) }
        let folder = Glibc.open(FolderLock.folder(of: file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            Glibc.close(folder)
        }
    }

    /// A store that exists in memory only.
    package static func inMemory(
        clock: @escaping @Sendable () -> String = Timestamp.now
    ) throws(StoreFailure) -> ResponseStore {
        try failing(":memory:") {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            let queue = try DatabaseQueue(configuration: configuration)
            try StoreSchema.migrator.migrate(queue)
            let store = ResponseStore(":memory:", queue, clock)
            try store.begin()
            return store
        }
    }

    /// Closes the file; what was written is then in one file again.
    package func close() throws(StoreFailure) { try Self.failing(path) { try database.close() } }

    private static func writing(_ patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.journalMode = .wal
        configuration.prepareDatabase { db in
            // Indexes by digest are written all over: their pages stay in memory, and go to the file seldom.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 16000")
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        return configuration
    }

    private static func openForReading(
        _ file: String, _ path: String, _ patience: Double, _ clock: @escaping @Sendable () -> String
    ) throws -> ResponseStore {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        let pool: DatabasePool
        do {
            pool = try DatabasePool(path: file, configuration: configuration)
            try pool.read { db in try refuse(db, path) }
        } catch let error as DatabaseError where isWithoutLog(error, file) {
            // On a medium that cannot be written SQLite cannot make its log; nobody else can write there either.
            let fixed = try DatabasePool(path: immutable(file), configuration: configuration)
            try fixed.read { db in try refuse(db, path) }
            return ResponseStore(path, fixed, clock)
        }
        return ResponseStore(path, pool, clock)
    }

    private static func isWithoutLog(_ error: DatabaseError, _ file: String) -> Bool {
        guard error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY else { return false }
        return access(file, R_OK) == 0 && access(file + "-wal", F_OK) != 0
            && access(FolderLock.folder(of: file), W_OK) != 0
    }

    private static func immutable(_ file: String) -> String {
        var uri = "file:"
        for byte in file.utf8 {
            switch byte {
            case UInt8(ascii: "%"): uri += "%25"
            case UInt8(ascii: "?"): uri += "%3f"
            case UInt8(ascii: "#"): uri += "%23"
            default: uri.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return uri + "?immutable=1"
    }

    /// Looks at a file before anything is written to it.
    private static func refuseStrangers(_ file: String, _ path: String, _ patience: Double) throws {
        var status = stat()
        guard stat(file, &status) == 0 else { return }
        guard access(file, W_OK) == 0 else { throw StoreFailure(path, .readOnly) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.read { db in try refuse(db, path) }
        try queue.close()
    }

    /// Refuses what is no store, and what a newer release has written.
    private static func refuse(_ db: Database, _ path: String) throws {
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == StoreSchema.applicationID else {
            throw StoreFailure(path, .notAStore)
        }
        if try StoreSchema.migrator.hasBeenSuperseded(db) { throw StoreFailure(path, .newer) }
    }

    /// Brings every commit to the disk before it is acknowledged, and makes the first entries of a new store.
    private func begin() throws {
        try database.writeWithoutTransaction { db in
            // GRDB relaxes this for its own reasons when it turns the log on.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try String.fetchOne(db, sql: "SELECT value FROM store WHERE key = 'created'") == nil else { return }
            try db.inTransaction(.immediate) {
                guard try String.fetchOne(db, sql: "SELECT value FROM store WHERE key = 'created'") == nil else {
                    return .rollback
                }
                let now = clock()
                try db.execute(
                    sql: "INSERT INTO store VALUES ('created', ?), ('format', '1')", arguments: [now])
                var chain = try AuditChain(db)
                try chain.append(db, at: now, "create", "store", [("created", .text(now)), ("format", .text("1"))])
                try chain.finish(db)
                return .commit
            }
        }
    }

    static func failing<Result>(_ path: String, _ work: () throws -> Result) throws(StoreFailure) -> Result {
        do { return try work() } catch { throw StoreFailure(path, error) }
    }

    func reading<Result>(_ work: (Database) throws -> Result) throws(StoreFailure) -> Result {
        try Self.failing(path) { try database.read { db in try work(db) } }
    }

    func writing<Result>(_ work: (Database) throws -> Result) throws(StoreFailure) -> Result {
        try Self.failing(path) { try database.write { db in try work(db) } }
    }
}

/// Keeps two programs from making or migrating a store at once; the lock is on the folder and leaves nothing behind.
struct FolderLock {
    private let descriptor: Int32

    init(of file: String) {
        descriptor = Glibc.open(Self.folder(of: file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    }

    func release() {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    static func folder(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }
}

/// Times as the store keeps them.
package enum Timestamp {
    /// The present second in UTC, as 2027-03-01T10:00:00Z.
    package static let now: @Sendable () -> String = {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
