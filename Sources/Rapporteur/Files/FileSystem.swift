// The only place of the project that touches the disk: reading whole files, listing folders, and writing so that a
// reader sees the old content or the new one and never a half of it.

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Reading and writing files.
package enum FileSystem {
    /// What stands at a path.
    package enum Kind: Sendable {
        /// A file that can be read.
        case file
        /// A folder.
        case folder
        /// A pipe, a device, a socket.
        case other
    }

    /// What stands at a path, links followed; nil if nothing does.
    package static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// What tells whether a file has changed: its size, its time of change and its place on the disk; nil if there is
    /// no file.
    package static func trace(_ path: String) -> FileTrace? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return FileTrace(
            size: Int64(status.st_size), seconds: Int64(status.st_mtim.tv_sec),
            nanoseconds: Int64(status.st_mtim.tv_nsec), number: UInt64(status.st_ino))
    }

    /// Whether a file can be read now.
    static func isReadable(_ path: String) -> Bool {
        do throws(FileFailure) {
            _ = try read(path, limit: 0)
            return true
        } catch {
            return false
        }
    }

    /// The bytes of a file; a file of more than `limit` bytes is read up to one byte more than that.
    package static func read(_ path: String, limit: Int = 1 << 30) throws(FileFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(.read, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last(.read, path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileFailure(action: .read, path: path, number: EISDIR) }
        // One byte more than the size tells the end of an ordinary file with one call less.
        var capacity = min(max(Int(status.st_size), 0), limit) + 1
        if status.st_mode & S_IFMT != S_IFREG { capacity = min(limit, 1 << 16) + 1 }
        var content: [UInt8] = []
        var failure: FileFailure?
        while true {
            let before = content.count
            let wanted = capacity - before
            content.reserveCapacity(capacity)
            // Memory of at least one byte always has an address.
            let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                count = 0
                while count < wanted {
                    let got = Glibc.read(descriptor, buffer.baseAddress! + count, wanted - count)
                    if got < 0 {
                        if errno == EINTR { continue }
                        failure = .last(.read, path)
                        return
                    }
                    if got == 0 { return }
                    count += got
                }
            }
            if let failure { throw failure }
            if before == 0 { content = piece } else { content.append(contentsOf: piece) }
            if piece.count < wanted || content.count > limit { return content }
            capacity = min(limit + 1, capacity * 2)
        }
    }

    /// The names in a folder, sorted by their bytes, hidden ones left out.
    package static func names(in folder: String) throws(FileFailure) -> [String] { try entries(of: folder).names }

    /// The names in a folder, and those that are not UTF-8 and so cannot be said exactly.
    private static func entries(of folder: String) throws(FileFailure) -> (names: [String], broken: [String]) {
        guard let stream = opendir(folder) else { throw .last(.read, folder) }
        defer { closedir(stream) }
        var names: [String] = []
        var broken: [String] = []
        while let entry = Glibc.readdir(stream) {
            let (name, isWhole) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    (String(cString: $0), String(validatingCString: $0) != nil)
                }
            }
            if name.hasPrefix(".") { continue }
            if isWhole { names.append(name) } else { broken.append(name) }
        }
        return (names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, broken.sorted())
    }

    /// The files below a folder, recursively and in the order of their names, and what of it could not be read, which
    /// stops nothing else; links to folders are not followed.
    package static func files(below folder: String) -> (files: [String], failures: [FileFailure]) {
        var result: (files: [String], failures: [FileFailure]) = ([], [])
        do throws(FileFailure) {
            try collect(folder, into: &result, depth: 0)
        } catch {
            result.failures.append(error)
        }
        return result
    }

    private static func collect(
        _ folder: String, into result: inout (files: [String], failures: [FileFailure]), depth: Int
    ) throws(FileFailure) {
        guard depth < 64 else { throw FileFailure(action: .read, path: folder, number: ELOOP) }
        let (names, broken) = try entries(of: folder)
        result.failures += broken.map { FileFailure(action: .read, path: join(folder, $0), number: EILSEQ) }
        for name in names {
            let path = join(folder, name)
            var status = stat()
            guard lstat(path, &status) == 0 else {
                // A file may go away while one looks.
                if errno != ENOENT { result.failures.append(.last(.read, path)) }
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                do throws(FileFailure) {
                    try collect(path, into: &result, depth: depth + 1)
                } catch {
                    result.failures.append(error)
                }
            case S_IFREG: result.files.append(path)
            case S_IFLNK:
                let kind = kind(path)
                if kind == .file { result.files.append(path) }
                if kind == nil { result.failures.append(.missing(.read, path)) }
            default: break
            }
        }
    }

    /// Makes a folder and the folders above it, if they are not there.
    package static func makeFolder(_ path: String) throws(FileFailure) {
        if kind(path) == .folder { return }
        let parent = folder(of: path)
        if parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last(.makeFolder, path) }
        guard kind(path) == .folder else {
            throw FileFailure(action: .makeFolder, path: path, number: ENOTDIR)
        }
    }

    /// Writes a file under a temporary name beside its place and renames it; unless `isDurable` is false, for sample
    /// data, it is brought to the disk before. A pipe or a device is written into and stays what it is, and so does a
    /// link.
    package static func write(_ content: [UInt8], to path: String, isDurable: Bool = true) throws(FileFailure) {
        let isStream = kind(path) == .other
        let path = isStream ? path : target(of: path)
        let temporary = isStream ? path : join(folder(of: path), "." + name(of: path) + ".\(getpid()).part")
        let flags = isStream ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let descriptor = open(temporary, flags, 0o666)
        guard descriptor >= 0 else { throw .last(.write, path) }
        var failure: FileFailure?
        content.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    failure = .last(.write, path)
                    return
                }
                written += count
            }
        }
        if failure == nil, isDurable, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
            failure = .last(.write, path)
        }
        if close(descriptor) != 0, failure == nil { failure = .last(.write, path) }
        if failure == nil, !isStream, rename(temporary, path) != 0 { failure = .last(.write, path) }
        if let failure {
            if !isStream { unlink(temporary) }
            throw failure
        }
    }

    /// Where a link leads; what is no link, or leads nowhere, stands for itself.
    private static func target(of path: String) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = realpath(path, nil) else {
            return path
        }
        defer { free(target) }
        return String(cString: target)
    }

    /// Takes a file away; nothing happens if it is not there.
    package static func remove(_ path: String) { unlink(path) }

    /// Whether a folder is the root of the file system.
    package static func isRoot(_ path: String) -> Bool {
        var here = stat()
        var above = stat()
        guard stat(path, &here) == 0, stat(join(path, ".."), &above) == 0 else { return true }
        return here.st_ino == above.st_ino && here.st_dev == above.st_dev
    }

    /// Two parts of a path.
    package static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        if folder == "." && name != ".." { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.index(after: slash)...])
    }

    /// The folder in which a path lies: `.` for a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// What tells whether a file has changed.
package struct FileTrace: Sendable, Hashable {
    /// The number of its bytes.
    package var size: Int64
    /// When it was changed last, in seconds.
    package var seconds: Int64
    /// The rest of that time.
    package var nanoseconds: Int64
    /// Its number on the disk.
    package var number: UInt64
}
