#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The error number for a file that is not there.
let noSuchFile: Int32 = ENOENT

/// What the system refused to do with a file or folder.
package struct FileFailure: Error, Hashable, Sendable {
    /// What was tried, such as "read" or "write".
    package var action: String
    /// The path.
    package var path: String
    /// The system's error number.
    package var number: Int32

    /// One plain sentence.
    package var message: String {
        let reason: String =
            switch number {
            case ENOENT: "there is no such file or folder"
            case EACCES, EPERM: "permission is denied"
            case ENOSPC: "the disk is full"
            case EROFS: "the disk is read-only"
            case EISDIR: "it is a folder"
            case ENOTDIR: "a part of the path is not a folder"
            case ENAMETOOLONG: "the name is too long"
            case ELOOP: "the links go round in a circle"
            case EFBIG: "it is larger than allowed"
            default: strerror(number).map { String(cString: $0) } ?? "error \(number)"
            }
        return "Cannot \(action) \(path): \(reason)."
    }

    /// Whether the file is simply not there.
    package var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// The failure that a file is larger than allowed.
    static func tooLarge(_ action: String, _ path: String) -> FileFailure {
        FileFailure(action: action, path: path, number: EFBIG)
    }

    /// Takes the system's last error number.
    static func last(_ action: String, _ path: String) -> FileFailure {
        FileFailure(action: action, path: path, number: errno)
    }
}
