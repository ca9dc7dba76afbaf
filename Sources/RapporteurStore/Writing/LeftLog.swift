// SQLite reads the log that lies beside a file as part of that file, whoever has put the file there. A new file must not
// come to stand beside an old log: what the log says would win over it.

import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The logs that a store leaves beside it when its program is killed.
enum LeftLog {
    /// Brings what the log of an older store says into that store, so that it needs none any more; fails while another
    /// program has it open.
    static func fold(into file: String, patience: Double) throws {
        guard ["-wal", "-journal"].contains(where: { access(file + $0, F_OK) == 0 }) else { return }
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
        try queue.close()
    }

    /// Refuses a place where a log with anything in it lies alone: it may hold what its own store lacks, so it is not
    /// for us to remove. What is empty, and the index of a log, hold nothing.
    static func refuse(_ file: String, _ path: String) throws(StoreFailure) {
        for ending in ["-wal", "-journal"] {
            var status = stat()
            if lstat(file + ending, &status) == 0, status.st_size > 0 {
                throw StoreFailure(path, .leftLog(path + ending))
            }
        }
        for ending in ["-wal", "-shm", "-journal"] { unlink(file + ending) }
    }
}
