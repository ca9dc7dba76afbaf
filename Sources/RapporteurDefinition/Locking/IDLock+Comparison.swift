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
                    result.append(.lockedEntryGone(entry, among: types.keys.sorted()))
                }
            case .choice(let list, let code):
                if !codes.contains(entry.value) {
                    let near = codes.compactMap { other -> String? in
                        if case .choice(list, let code) = other { code } else { nil }
                    }
                    result.append(
                        .lockedEntryGone(entry, among: nearestName(to: code, among: near.sorted()).map { [$0] } ?? []))
                }
            case .retiredQuestion(let id):
                if types[id] != nil { result.append(.retiredReused("the id \"\(id)\"", at: entry.range)) }
            case .retiredChoice(let list, let code):
                if codes.contains(.choice(list: list, code: code)) {
                    result.append(.retiredReused("the code \"\(code)\" of \"\(list)\"", at: entry.range))
                }
            }
        }
        let new = Self.entries(of: questionnaire).filter { !known.contains($0) }
        if let first = new.first {
            let rest = new.count > 1 ? " and \(new.count - 1) more" : ""
            result.append(
                Diagnostic(
                    .notYetLocked, .information, "Not in ids.lock yet: \(first.line)\(rest).", at: .beginning,
                    help: ["run rapporteur lock once the questionnaire is ready to be sent out"]))
        }
        return sorted(result)
    }
}

extension Diagnostic {
    fileprivate static func lockedEntryGone(_ entry: Located<IDLock.Entry>, among names: [String]) -> Diagnostic {
        let what: String
        let near: String?
        switch entry.value {
        case .question(let id, _):
            what = "The question \"\(id)\""
            near = nearestName(to: id, among: names)
        case .choice(let list, let code):
            what = "The code \"\(code)\" of \"\(list)\""
            near = names.first
        default:
            what = "An entry"
            near = nil
        }
        return Diagnostic(
            .lockedEntryGone, .error, "\(what) is no longer in the questionnaire.", at: entry.range,
            help: (near.map { ["was it renamed to \"\($0)\"? an id is stable for ever: keep the old one"] } ?? []) + [
                "if it is gone on purpose, write: \(retired(entry.value))"
            ])
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
            .lockedEntryChanged, .error, "The question \"\(id)\" was of type \(old) and is now of type \(new).",
            at: range,
            help: [
                "answers given before cannot be read any more: give the changed question a new id and retire this one"
            ])
    }

    fileprivate static func retiredReused(_ what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .retiredReused, .error, "The questionnaire uses \(what) again, which is retired.", at: range,
            help: ["old answers mean something else by it: choose a new one"])
    }
}
