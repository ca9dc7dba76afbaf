package import RapporteurDiagnostics

/// The way to files, handed in from outside: this target itself never touches a disk, and tests need none.
package struct DefinitionFiles: Sendable {
    /// What reading a file gave.
    package enum Content: Sendable {
        /// Its bytes.
        case bytes([UInt8])
        /// There is no such file.
        case missing
        /// It cannot be read, and why.
        case unreadable(Message)
    }

    /// Reads a file.
    package var read: @Sendable (_ path: String) -> Content
    /// The names in a folder in ascending order; none if there is no such folder.
    package var names: @Sendable (_ folder: String) -> [String]

    /// Makes a way to files.
    package init(
        read: @escaping @Sendable (_ path: String) -> Content, names: @escaping @Sendable (_ folder: String) -> [String]
    ) {
        self.read = read
        self.names = names
    }

    /// Files that exist in memory only, by path.
    package static func inMemory(_ files: [String: String]) -> DefinitionFiles {
        DefinitionFiles(
            read: { path in files[path].map { .bytes(Array($0.utf8)) } ?? .missing },
            names: { folder in
                let prefix = folder + "/"
                var names: Set<String> = []
                for path in files.keys where path.hasPrefix(prefix) {
                    let rest = path.dropFirst(prefix.count)
                    names.insert(String(rest.prefix { $0 != "/" }))
                }
                return names.sorted()
            })
    }
}
