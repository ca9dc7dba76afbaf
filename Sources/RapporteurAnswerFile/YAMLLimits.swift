/// The limits of every file (`questionnaires.md`, how values are read).
package enum YAMLLimits {
    /// The largest file, in bytes.
    package static let fileSize = 16 * 1024 * 1024
    /// The deepest nesting; the root has depth 1.
    package static let depth = 64
    /// The largest number of keys, values, lists and maps, counted after aliases are put in place.
    package static let nodes = 1_000_000
    /// The largest number of diagnostics that are listed; the last one says how many more there are.
    package static let diagnostics = 1_000
}
