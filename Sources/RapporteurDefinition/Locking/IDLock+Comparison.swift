package import RapporteurDiagnostics
package import RapporteurModel

extension IDLock {
    /// What is wrong when a questionnaire is held against its lock: D261 to D265, at places of the lock.
    package func compare(with questionnaire: Questionnaire) -> [Diagnostic] {
        var types: [String: String] = [:]
        var codes: Set<Entry> = []
        var lists: Set<String> = []
        for entry in Self.entries(of: questionnaire) {
            switch entry {
            case .question(let id, let type): types[id] = type
            case .choice(let list, _):
                codes.insert(entry)
                lists.insert(list)
            default: break
            }
        }
        // An entry that stands in the lock itself is not what a missing one was renamed to.
        let locked = Set(entries.map { $0.value })
        let newIDs = types.filter { !locked.contains(.question($0.key, type: $0.value)) }.keys.sorted()
        let newCodes = codes.subtracting(locked)
        var result = diagnostics
        var known: Set<Entry> = []
        for entry in entries {
            known.insert(entry.value)
            switch entry.value {
            case .question(let id, let type):
                if let now = types[id] {
                    if now != type { result.append(.lockedTypeChanged(id, from: type, to: now, at: entry.range)) }
                    known.insert(.question(id, type: now))
                } else {
                    result.append(.lockedEntryGone(entry, among: newIDs))
                }
            case .choice(let list, let code):
                if !codes.contains(entry.value) {
                    let near = newCodes.compactMap { other -> String? in
                        if case .choice(list, let code) = other { code } else { nil }
                    }
                    result.append(
                        .lockedEntryGone(entry, among: nearestName(to: code, among: near.sorted()).map { [$0] } ?? []))
                }
            case .retiredQuestion(let id):
                if types[id] != nil {
                    let message = Message(
                        "the questionnaire uses the id \"{id}\" again, which is retired", ["id": .code(id)])
                    result.append(.retiredReused(message, at: entry.range))
                }
            case .retiredChoice(let list, let code):
                if codes.contains(.choice(list: list, code: code)) {
                    let message = Message(
                        "the questionnaire uses the code \"{code}\" of \"{list}\" again, which is retired",
                        ["code": .code(code), "list": .code(list)])
                    result.append(.retiredReused(message, at: entry.range))
                }
            }
        }
        let new = Self.entries(of: questionnaire).filter { !known.contains($0) }
        if !new.isEmpty {
            result.append(
                Diagnostic(
                    .notYetLocked, .information,
                    Message(
                        "not in ids.lock yet: {entries}", ["entries": .codes(new.map { $0.line }, limit: 1)]),
                    at: .beginning,
                    help: [Message("run rapporteur lock once the questionnaire is ready to be sent out")]))
        }
        return sorted(result)
    }
}

extension Diagnostic {
    fileprivate static func lockedEntryGone(_ entry: Located<IDLock.Entry>, among names: [String]) -> Diagnostic {
        let message: Message
        let near: String?
        switch entry.value {
        case .question(let id, _):
            message = Message("the question \"{question}\" is no longer in the questionnaire", ["question": .code(id)])
            near = nearestName(to: id, among: names)
        case .choice(let list, let code):
            message = Message(
                "the code \"{code}\" of \"{list}\" is no longer in the questionnaire",
                ["code": .code(code), "list": .code(list)])
            near = names.first
        default:
            message = Message("an entry is no longer in the questionnaire")
            near = nil
        }
        var help: [Message] = []
        if let near {
            help.append(
                Message(
                    "was it renamed to \"{id}\"? an id is stable for ever: keep the old one", ["id": .code(near)]))
        }
        help.append(
            Message("if it is gone on purpose, write: {line}", ["line": .code(retired(entry.value))]))
        return Diagnostic(.lockedEntryGone, .error, message, at: entry.range, help: help)
    }

    private static func retired(_ entry: IDLock.Entry) -> String {
        switch entry {
        case .question(let id, _): IDLock.Entry.retiredQuestion(id).line
        case .choice(let list, let code): IDLock.Entry.retiredChoice(list: list, code: code).line
        default: entry.line
        }
    }

    fileprivate static func lockedTypeChanged(
        _ id: String, from old: String, to new: String, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .lockedEntryChanged, .error,
            Message(
                "the question \"{question}\" was of type {old} and is now of type {new}",
                ["question": .code(id), "old": .code(old), "new": .code(new)]),
            at: range,
            help: [
                Message(
                    """
                    answers given before cannot be read any more: give the changed question a new id and retire this \
                    one
                    """)
            ])
    }

    fileprivate static func retiredReused(_ message: Message, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .retiredReused, .error, message, at: range,
            help: [Message("old answers mean something else by it: choose a new one")])
    }
}
