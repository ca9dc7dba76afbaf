import RapporteurDiagnostics

// What is told of answers that an upgrade has put aside.
extension Diagnostic {
    static func leftOverIsNoList(at range: SourceRange) -> Diagnostic {
        leftOverMalformed(Message("\"left_over\" takes a list"), at: range)
    }

    static func leftOverNamesNothing(at range: SourceRange) -> Diagnostic {
        leftOverMalformed(Message("\"left_over\" has an entry that names no question"), at: range)
    }

    private static func leftOverMalformed(_ message: Message, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, message, at: range,
            fileHelp: [
                Message("the block is written by rapporteur upgrade: each entry has question, value and reason")
            ],
            mayQuote: false)
    }

    static func leftOver(
        _ kept: [(name: String, reason: String, at: SourceRange)], returning: [String], at range: SourceRange
    ) -> Diagnostic {
        let limit = 5
        var notes: [Note] = []
        for entry in kept.prefix(limit) { notes.append(Note(note(entry.name, entry.reason), at: entry.at)) }
        if kept.count > limit {
            notes.append(
                Note(
                    Message(
                        "and {count, plural, one {{count} more} other {{count} more}}",
                        ["count": .number(Int64(kept.count - limit))])))
        }
        var help = [Message("you can continue; what stands here is kept and not counted")]
        if !returning.isEmpty {
            help.append(
                Message(
                    "asked in the present version: {questions}; rapporteur upgrade brings back what it can read",
                    ["questions": .codes(returning, limit: 12)]))
        }
        return Diagnostic(
            .leftOver, .information,
            Message(
                """
                {count, plural, one {{count} answer of another version has no place in this one} \
                other {{count} answers of another version have no place in this one}}
                """,
                ["count": .number(Int64(kept.count))]),
            at: range, notes: notes, fileHelp: help, mayQuote: false)
    }

    private static func note(_ name: String, _ reason: String) -> Message {
        guard let reason = LeftOverReason(word: reason) else {
            return .verbatim("{name}", [MessageArgument("name", .quoted(name))])
        }
        return Message("{name}: {reason}", ["name": .quoted(name), "reason": .message(reason.message)])
    }
}
