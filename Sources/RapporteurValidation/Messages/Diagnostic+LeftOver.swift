import RapporteurDiagnostics

// What is told of answers that an upgrade has put aside.
extension Diagnostic {
    static func leftOverMalformed(_ problem: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, "\"left_over\" " + problem, at: range,
            fileHelp: ["the block is written by rapporteur upgrade: each entry has question, value and reason"],
            mayQuote: false)
    }

    static func leftOver(
        _ kept: [(name: String, reason: String, at: SourceRange)], returning: [String], at range: SourceRange
    ) -> Diagnostic {
        let limit = 5
        var notes: [Note] = []
        for entry in kept.prefix(limit) {
            let reason = LeftOverReason(word: entry.reason).map { ": " + $0.sentence } ?? ""
            notes.append(Note(quoted(entry.name) + reason, at: entry.at))
        }
        if kept.count > limit { notes.append(Note("and " + String(kept.count - limit) + " more")) }
        var help = ["you can continue; what stands here is kept and not counted"]
        if !returning.isEmpty {
            help.append(
                "asked in the present version: " + listed(returning)
                    + "; rapporteur upgrade brings back what it can read")
        }
        return Diagnostic(
            .leftOver, .information,
            kept.count == 1
                ? "1 answer of another version has no place in this one"
                : String(kept.count) + " answers of another version have no place in this one",
            at: range, notes: notes, fileHelp: help, mayQuote: false)
    }
}
