import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel

/// In what form a merge is told.
package enum MergeFormat: String, Sendable, CaseIterable {
    /// For a person.
    case text
    /// For programs.
    case json
}

extension FileMerge {
    /// What was done, or what has to be decided before it can be done; `output` is the file that was written.
    package func report(_ format: MergeFormat, output: String?, in catalogue: MessageCatalogue) -> String {
        switch format {
        case .text: open.isEmpty ? doneText(output, catalogue) : conflictText(catalogue)
        case .json: json(output)
        }
    }

    // MARK: Text

    private func conflictText(_ catalogue: MessageCatalogue) -> String {
        func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }
        let open = open
        let title = Message(
            """
            {count, plural, one {{count} conflict} other {{count} conflicts}}; nothing was written. The files say \
            different things here:
            """, ["count": .number(Int64(open.count))])
        var text = say(title) + "\n"
        for conflict in open {
            text += "\n" + say(conflict.name) + "\n"
            let places = conflict.values.flatMap { choice in
                choice.places.map { ("\($0.file):\($0.position.line):\($0.position.column)", choice.value) }
            }
            let width = places.map { displayWidth($0.0) }.max() ?? 0
            for (place, value) in places {
                text += "  " + padded(terminalSafe(place), width) + "  "
                text += (conflict.isShown ? Self.line(value, catalogue) : say(Message("(not shown)"))) + "\n"
                guard conflict.isShown, case .list(let items) = value, !Self.isFlat(items) else { continue }
                for (index, item) in items.enumerated() where !conflict.isCommon(item) {
                    text += "    \(index + 1). " + Self.line(item, catalogue) + "\n"
                }
            }
            let file = conflict.values.last?.places.first?.file ?? ""
            let choice = Message(
                "choose one with: {option}", ["option": .code("--take \(conflict.place.id)=\(file)")])
            text += "  " + say(choice) + "\n"
        }
        let file = open.first?.values.first?.places.first?.file ?? ""
        let choice = Message(
            "To choose the same file everywhere: {option}", ["option": .code("--prefer \(file)")])
        return text + "\n" + say(choice) + "\n"
    }

    /// A value on one line.
    private static func line(_ value: AnswerDocument.Value, _ catalogue: MessageCatalogue) -> String {
        switch value {
        case .blank: return catalogue.text(Message("(blank)"))
        case .text(let text):
            let words = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
            return terminalSafe(words.count > 70 ? words.prefix(69) + "…" : words)
        case .list(let items):
            return isFlat(items)
                ? "[" + items.map { line($0, catalogue) }.joined(separator: ", ") + "]"
                : catalogue.text(
                    Message(
                        "{count, plural, one {{count} record} other {{count} records}}",
                        ["count": .number(Int64(items.count))]))
        case .map(let entries):
            return entries.map { terminalSafe($0.key) + ": " + line($0.value, catalogue) }.joined(separator: ", ")
        }
    }

    private static func isFlat(_ items: [AnswerDocument.Value]) -> Bool {
        items.allSatisfy { if case .text = $0 { true } else { false } }
    }

    private func doneText(_ output: String?, _ catalogue: MessageCatalogue) -> String {
        var lines = [done(output)]
        for conflict in conflicts {
            guard let chosen = conflict.chosen, let place = conflict.values[chosen].places.first else { continue }
            let choice = Message(
                "{place}: taken from {file}", ["place": .code(conflict.place.id), "file": .code(place.file)])
            lines.append(.verbatim("  " + catalogue.text(choice)))
        }
        if !missingSections.isEmpty {
            lines.append(
                Message(
                    "It is still a part; no file is there for: {sections}.", ["sections": .codes(missingSections)]))
        }
        if let output {
            lines.append(
                Message("What is to be done now: {command}", ["command": .code("rapporteur check " + output)]))
        }
        return lines.map { terminalSafe(catalogue.text($0)) + "\n" }.joined()
    }

    private func done(_ output: String?) -> Message {
        let files = MessageValue.number(Int64(sources.count))
        let answers = MessageValue.number(Int64(document.answerCount))
        guard let output else {
            return Message(
                """
                {files, plural, one {{files} file} other {{files} files}} without an open conflict, \
                {answers, plural, one {{answers} answer} other {{answers} answers}}. Nothing was written; say where to \
                with --output FILE.
                """, ["files": files, "answers": answers])
        }
        return Message(
            """
            {path}: {files, plural, one {{files} file} other {{files} files}} joined, \
            {answers, plural, one {{answers} answer} other {{answers} answers}}, revision {revision}, draft.
            """,
            [
                "path": .code(output), "files": files, "answers": answers,
                "revision": .code(document.header("revision") ?? ""),
            ])
    }

    // MARK: JSON

    private func json(_ output: String?) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("questionnaire", document.header("questionnaire"))
            json.member("respondent", document.header("respondent"))
            json.member("files", sources.map { $0.path })
            json.member("output", output)
            json.member("revision", Int64(document.header("revision") ?? ""))
            json.member("answers", Int64(document.answerCount))
            json.member("missing_sections", missingSections)
            json.key("conflicts")
            json.array(of: conflicts) { json, conflict in Self.write(conflict, &json) }
        }
        return json.fileText
    }

    private static func write(_ conflict: MergeConflict, _ json: inout JSONWriter) {
        json.object { json in
            json.member("place", conflict.place.id)
            json.member("question", conflict.place.kind == .answer ? conflict.place.key : conflict.place.question)
            json.member("shown", conflict.isShown)
            json.member("taken", conflict.chosen.flatMap { conflict.values[$0].places.first?.file })
            json.key("values")
            json.array(of: conflict.values) { json, choice in
                json.object { json in
                    json.key("value")
                    if conflict.isShown { write(choice.value, &json) } else { json.null() }
                    json.key("places")
                    json.array(of: choice.places) { json, place in
                        json.object { json in
                            json.member("file", place.file)
                            json.member("line", Int64(place.position.line))
                            json.member("column", Int64(place.position.column))
                        }
                    }
                }
            }
        }
    }

    private static func write(_ value: AnswerDocument.Value, _ json: inout JSONWriter) {
        switch value {
        case .blank: json.null()
        case .text(let text): json.value(text)
        case .list(let items): json.array(of: items) { json, item in write(item, &json) }
        case .map(let entries):
            json.object { json in
                for entry in entries {
                    json.key(entry.key)
                    write(entry.value, &json)
                }
            }
        }
    }
}
