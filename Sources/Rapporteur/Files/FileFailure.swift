package import RapporteurDiagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The error number for a file that is not there.
let noSuchFile: Int32 = ENOENT

/// What the system refused to do with a file or folder.
package struct FileFailure: Error, Hashable, Sendable {
    /// What was tried.
    package enum Action: Hashable, Sendable {
        /// A file or folder was to be read.
        case read
        /// A file was to be written.
        case write
        /// A folder was to be made.
        case makeFolder
        /// A file was to be kept in a store.
        case keep
        /// Something was to be written to standard output.
        case print
        /// Something was to be written to standard error.
        case printError
    }

    /// What was tried.
    package var action: Action
    /// The path.
    package var path: String
    /// The system's error number.
    package var number: Int32

    /// One plain sentence.
    package var message: Message {
        let arguments: MessageArguments = ["path": .code(path), "reason": .message(reason)]
        return switch action {
        case .read: Message("Cannot read {path}: {reason}.", arguments)
        case .write: Message("Cannot write {path}: {reason}.", arguments)
        case .makeFolder: Message("Cannot make the folder {path}: {reason}.", arguments)
        case .keep: Message("Cannot keep {path}: {reason}.", arguments)
        case .print: Message("Cannot write to standard output: {reason}.", ["reason": .message(reason)])
        case .printError: Message("Cannot write to standard error: {reason}.", ["reason": .message(reason)])
        }
    }

    private var reason: Message {
        switch number {
        case ENOENT: Message("there is no such file or folder")
        case EACCES, EPERM: Message("permission is denied")
        case ENOSPC: Message("the disk is full")
        case EROFS: Message("the disk is read-only")
        case EISDIR: Message("it is a folder")
        case ENOTDIR: Message("a part of the path is not a folder")
        case ENAMETOOLONG: Message("the name is too long")
        case ELOOP: Message("the links go round in a circle")
        case EILSEQ: Message("its name is not UTF-8, and it needs another one")
        case EFBIG: Message("it is larger than allowed")
        default:
            strerror(number).map { .verbatim(String(cString: $0)) }
                ?? Message("error {number}", ["number": .figure(Int64(number))])
        }
    }

    /// Whether the file is simply not there.
    package var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// Whether it is about one entry of a folder that leads nowhere or cannot be named.
    var isOfName: Bool { isMissing || number == EILSEQ }

    /// Whether the file is larger than allowed; it is as long as it does not change.
    var isOfSize: Bool { number == EFBIG }

    /// The failure that a file is larger than allowed.
    static func tooLarge(_ action: Action, _ path: String) -> FileFailure {
        FileFailure(action: action, path: path, number: EFBIG)
    }

    /// Takes the system's last error number.
    static func last(_ action: Action, _ path: String = "") -> FileFailure {
        FileFailure(action: action, path: path, number: errno)
    }
}
