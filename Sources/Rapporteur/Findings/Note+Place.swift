import RapporteurDiagnostics

extension Note {
    /// The note with its line, for outputs that draw nothing.
    func text(_ table: LineTable) -> Message {
        range.map { range in
            let line = Int64(table.position(of: range.start).line)
            return Message("{note} (line {line})", ["note": .message(message), "line": .figure(line)])
        } ?? message
    }
}

extension Diagnostic {
    /// Notes, label and help, one line each, for outputs that draw nothing.
    func allHelp(_ table: LineTable) -> [Message] { notes.map { $0.text(table) } + allHelp }
}
