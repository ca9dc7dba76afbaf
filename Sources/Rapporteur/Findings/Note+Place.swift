import RapporteurDiagnostics

extension Note {
    /// The note with its line, for outputs that draw nothing.
    func text(_ table: LineTable) -> String {
        range.map { "\(message) (line \(table.position(of: $0.start).line))" } ?? message
    }
}

extension Diagnostic {
    /// Notes, label and help, one line each, for outputs that draw nothing.
    func allHelp(_ table: LineTable) -> [String] { notes.map { $0.text(table) } + allHelp }
}
