import RapporteurAnswerFile
import RapporteurDiagnostics
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
    package func report(_ format: MergeFormat, output: String?) -> String {
        switch format {
        case .text: open.isEmpty ? doneText(output) : conflictText
        case .json: json(output)
        }
    }

    // MARK: Text

    private var conflictText: String {
        let open = open
        var text = open.count == 1 ? "1 conflict" : "\(open.count) conflicts"
        text += "; nothing was written. The files say different things here:\n"
        for conflict in open {
            text += "\n" + terminalSafe(conflict.name) + "\n"
            let places = conflict.values.flatMap { choice in
                choice.places.map { ("\($0.file):\($0.position.line):\($0.position.column)", choice.value) }
            }
            let width = places.map { $0.0.count }.max() ?? 0
            for (place, value) in places {
                text += "  " + terminalSafe(place) + String(repeating: " ", count: width - place.count) + "  "
                text += (conflict.isShown ? Self.line(value) : "(not shown)") + "\n"
            }
            let file = conflict.values.last?.places.first?.file ?? ""
            text += "  choose one with: --take \(terminalSafe(conflict.place.id))=\(terminalSafe(file))\n"
        }
        return text
            + "\nTo choose the same file everywhere: --prefer \(terminalSafe(open.first?.values.first?.places.first?.file ?? ""))\n"
    }

    /// A value on one line.
    private static func line(_ value: AnswerDocument.Value) -> String {
        switch value {
        case .blank: return "(blank)"
        case .text(let text):
            let words = text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
            return terminalSafe(words.count > 70 ? words.prefix(69) + "…" : words)
        case .list(let items):
            let isFlat = items.allSatisfy { if case .text = $0 { true } else { false } }
            return isFlat
                ? "[" + items.map { line($0) }.joined(separator: ", ") + "]"
                : items.count == 1 ? "1 record" : "\(items.count) records"
        case .map(let entries): return "a map of \(entries.count)"
        }
    }

    private func doneText(_ output: String?) -> String {
        let files = sources.count == 1 ? "1 file" : "\(sources.count) files"
        let answers = document.answerCount == 1 ? "1 answer" : "\(document.answerCount) answers"
        var text =
            output.map { "\($0): \(files) joined, \(answers), revision \(document.header("revision") ?? ""), draft.\n" }
            ?? "\(files) without an open conflict, \(answers). Nothing was written; say where to with --output FILE.\n"
        for conflict in conflicts {
            guard let chosen = conflict.chosen, let place = conflict.values[chosen].places.first else { continue }
            text += "  \(terminalSafe(conflict.place.id)): taken from \(terminalSafe(place.file))\n"
        }
        if !missingSections.isEmpty {
            text += "It is still a part; no file is there for: \(missingSections.joined(separator: ", ")).\n"
        }
        if let output { text += "What is to be done now: rapporteur check \(output)\n" }
        return text
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
