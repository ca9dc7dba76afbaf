import GRDB

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

extension ResponseStore {
    /// Copies the store as it is at this moment, while others may go on writing; the copy appears at its place whole,
    /// checked and on the disk, or not at all. Only an older copy of a store is replaced. Returns what the check of the
    /// copy says.
    package func backUp(to target: String, patience: Double = 10) throws(StoreFailure) -> StoreCheck {
        let file = target.hasPrefix("/") ? target : "./" + target
        var here = stat()
        var there = stat()
        if stat(file, &there) == 0 {
            if stat(path, &here) == 0, here.st_ino == there.st_ino, here.st_dev == there.st_dev {
                throw StoreFailure(target, .ownBackup)
            }
            // Whatever else stands there is not lost for a slip of the hand.
            try ResponseStore.open(target, for: .reading, patience: patience).close()
        } else if stat(FolderLock.folder(of: file), &there) != 0 {
            throw StoreFailure(target, .noFolder)
        }
        let temporary = file + ".\(getpid()).part"
        func clean() { for ending in ["", "-wal", "-shm", "-journal"] { unlink(temporary + ending) } }
        // A program that was killed may have had the same number.
        clean()
        defer { clean() }
        try Self.failing(target) {
            let copy = try DatabaseQueue(path: temporary)
            try database.backup(to: copy)
            // The copy is one file: it needs no log beside it.
            try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
        let copy = try ResponseStore.open(temporary, for: .reading)
        let check = try copy.check()
        try copy.close()
        guard check.problems.isEmpty else { return check }
        try Self.failing(target) {
            try Self.bringToDisk(temporary, target, O_RDWR)
            // Nobody begins to write to the older copy while its place is taken.
            let lock = FolderLock(of: file)
            defer { lock.release() }
            if access(file, F_OK) == 0 { try LeftLog.fold(into: file, patience: patience) }
            try LeftLog.refuse(file, target)
            guard rename(temporary, file) == 0 else {
                throw StoreFailure(target, .other(String(cString: strerror(errno))))
            }
            try Self.bringToDisk(FolderLock.folder(of: file), target, O_RDONLY)
        }
        return check
    }

    private static func bringToDisk(_ path: String, _ target: String, _ flags: Int32) throws {
        let descriptor = Glibc.open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreFailure(target, .other(String(cString: strerror(errno)))) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw StoreFailure(target, .full) }
    }
}
