#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A folder for what other programs are given to read and to write. Nobody else can look into it, since a return may
/// name persons, and nobody can know its name before; it goes away with all that is in it when it is no longer needed.
final class ScratchFolder: Sendable {
    /// Its path.
    let path: String

    /// Makes it where temporary files belong.
    init() throws(FileFailure) {
        let parent = Terminal.environment("TMPDIR") ?? "/tmp"
        // mkdtemp(3) puts letters for the last six and gives the folder mode 0700.
        var template = Array(FileSystem.join(parent, "rapporteur-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .last(.makeFolder, parent) }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { FileSystem.removeFolder(path) }

    /// The path of a file in it.
    func file(_ name: String) -> String { FileSystem.join(path, name) }
}
