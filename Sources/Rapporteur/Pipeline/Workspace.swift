/// Where the questionnaires are.
package enum Workspace {
    /// The folder given by the user, in the environment, or found as `questionnaires` in the current folder or one
    /// above it; nil if there is none.
    package static func questionnaires(_ given: String?) -> String? {
        if let given { return given }
        if let folder = Terminal.environment("RAPPORTEUR_QUESTIONNAIRES") { return folder }
        var prefix = ""
        // A path of more levels than this is not one that people work in.
        for _ in 0..<64 {
            let candidate = prefix + "questionnaires"
            if FileSystem.kind(candidate) == .folder { return candidate }
            guard FileSystem.kind(prefix + "..") == .folder, !FileSystem.isRoot(prefix.isEmpty ? "." : prefix)
            else { return nil }
            prefix += "../"
        }
        return nil
    }
}
