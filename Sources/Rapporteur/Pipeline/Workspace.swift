/// Where the folders of a workspace are.
package enum Workspace {
    /// The folder of questionnaires given by the user, in the environment, or found in the current folder or one above
    /// it; nil if there is none.
    package static func questionnaires(_ given: String?) -> String? {
        given ?? Terminal.environment("RAPPORTEUR_QUESTIONNAIRES") ?? folder("questionnaires")
    }

    /// The folder of templates and settings of documents, given by the user or found likewise; nil if there is none.
    package static func reports(_ given: String?) -> String? { given ?? folder("reports") }

    /// A folder of this name in the current folder or in one above it.
    private static func folder(_ name: String) -> String? {
        var prefix = ""
        // A path of more levels than this is not one that people work in.
        for _ in 0..<64 {
            let candidate = prefix + name
            if FileSystem.kind(candidate) == .folder { return candidate }
            guard FileSystem.kind(prefix + "..") == .folder, !FileSystem.isRoot(prefix.isEmpty ? "." : prefix)
            else { return nil }
            prefix += "../"
        }
        return nil
    }
}
