package import RapporteurDiagnostics
package import RapporteurModel

// ids.lock: the ids that have been given out. Answers of States carry them for years, so an id is never used for
// something else and never silently goes away.

/// The ids of a questionnaire that have been given out.
package struct IDLock: Sendable, Hashable {
    /// One line.
    package enum Entry: Sendable, Hashable {
        /// A question, or a field under `question.field`, and its type.
        case question(String, type: String)
        /// A code of a choice list, or of a question with choices of its own.
        case choice(list: String, code: String)
        /// A question that is no longer asked.
        case retiredQuestion(String)
        /// A code that is no longer offered.
        case retiredChoice(list: String, code: String)

        /// The line.
        package var line: String {
            switch self {
            case .question(let id, let type): "question \(id) \(type)"
            case .choice(let list, let code): "choice \(list) \(code)"
            case .retiredQuestion(let id): "retired question \(id)"
            case .retiredChoice(let list, let code): "retired choice \(list) \(code)"
            }
        }
    }

    /// The entries with their places, in the order of the file.
    package var entries: [Located<Entry>]
    /// The text, for drawing diagnostics.
    package private(set) var source: [UInt8]
    /// The lines that could not be read.
    package private(set) var diagnostics: [Diagnostic] = []

    /// The ids of the questions that were retired, fields as `question.field`.
    package var retiredQuestions: [String] {
        entries.compactMap { if case .retiredQuestion(let id) = $0.value { id } else { nil } }
    }

    /// The codes of a choice list that were retired.
    package func retiredCodes(of list: String) -> [String] {
        entries.compactMap { if case .retiredChoice(list, let code) = $0.value { code } else { nil } }
    }

    /// The entries that a questionnaire needs.
    package static func entries(of questionnaire: Questionnaire) -> [Entry] {
        var result: [Entry] = []
        for list in questionnaire.choiceLists {
            for choice in list.choices { result.append(.choice(list: list.id, code: choice.code)) }
        }
        for question in questionnaire.questions {
            result.append(.question(question.id, type: question.type.word))
            for field in question.fields {
                result.append(.question(question.id + "." + field.id, type: field.type.word))
            }
        }
        return result
    }

    /// Makes the lock of a questionnaire, what was retired before included.
    ///
    /// What an earlier lock has and the questionnaire has no more is left out, or retired on request.
    package init(of questionnaire: Questionnaire, keeping earlier: IDLock? = nil, retiringTheRest: Bool = false) {
        let current = Self.entries(of: questionnaire)
        entries = current.map { Located($0, at: .beginning) }
        source = []
        var alive: Set<Entry> = []
        for entry in current {
            switch entry {
            case .question(let id, _): alive.insert(.retiredQuestion(id))
            case .choice(let list, let code): alive.insert(.retiredChoice(list: list, code: code))
            case .retiredQuestion, .retiredChoice: break
            }
        }
        for entry in earlier?.entries ?? [] {
            let retired: Entry
            switch entry.value {
            case .retiredQuestion, .retiredChoice:
                entries.append(entry)
                continue
            case .question(let id, _): retired = .retiredQuestion(id)
            case .choice(let list, let code): retired = .retiredChoice(list: list, code: code)
            }
            if retiringTheRest, !alive.contains(retired) { entries.append(Located(retired, at: entry.range)) }
        }
    }

    /// The file: one line for each entry, sorted by bytes, each once.
    package var text: String {
        let lines = Set(entries.map { $0.value.line })
        return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
    }

    /// Reads a lock; blank lines and lines after `#` are remarks.
    package init(_ bytes: [UInt8]) {
        source = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        entries = []
        var start = 0
        while start < source.count {
            var end = start
            while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
            readLine(start..<end)
            start = end + 1
        }
    }

    private mutating func readLine(_ line: Range<Int>) {
        let words = source[line].split { $0 == 0x20 || $0 == 0x09 }.map { String(decoding: $0, as: UTF8.self) }
        guard let first = words.first, !first.hasPrefix("#") else { return }
        let range = SourceRange(Int32(line.lowerBound), Int32(line.upperBound))
        switch (first, words.count) {
        case ("question", 3):
            entries.append(Located(.question(words[1], type: words[2]), at: range))
        case ("choice", 3):
            entries.append(Located(.choice(list: words[1], code: words[2]), at: range))
        case ("retired", 3...4) where words[1] == "question":
            entries.append(Located(.retiredQuestion(words[2]), at: range))
        case ("retired", 4) where words[1] == "choice":
            entries.append(Located(.retiredChoice(list: words[2], code: words[3]), at: range))
        default:
            diagnostics.append(
                Diagnostic(
                    .lockMalformed, .error, Message("this line of ids.lock cannot be read"), at: range,
                    help: [
                        Message(
                            """
                            lines are: question <id> <type>, choice <list or question id> <code>, retired question \
                            <id>, retired choice <list or question id> <code>
                            """)
                    ]))
        }
    }
}
