import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// What is said about an upgrade and its undoing.
struct UpgradeReport {
    let catalogue: MessageCatalogue

    /// What an upgrade did; `isBeside` says that undoing finds the list of changes by itself.
    func text(_ list: ChangeList, _ path: String, _ listPath: String, isBeside: Bool) -> String {
        func those(_ fate: AnswerChange.Fate) -> [AnswerChange] { list.changes.filter { $0.fate == fate } }
        var text = headline(path, from: list.from, to: list.to)
        let kept = those(.kept)
        text += line(kept.count { !$0.isConfirmation }) {
            Message("{count, plural, one {answer kept} other {answers kept}}", $0)
        }
        let confirmed = kept.count { $0.isConfirmation }
        if confirmed > 0 {
            text += line(confirmed) {
                Message("{count, plural, one {confirmation kept} other {confirmations kept}}", $0)
            }
        }
        text += section(those(.toCorrect), { $0.problem.map { .verbatim($0) } }) {
            Message(
                "{count, plural, one {answer kept and to be corrected:} other {answers kept and to be corrected:}}", $0)
        }
        text += section(those(.leftOver), reason) {
            Message(
                """
                {count, plural, one {has no place in this version and is kept under left_over:} \
                other {have no place in this version and are kept under left_over:}}
                """, $0)
        }
        text += section(those(.back), { _ in nil }) {
            Message("{count, plural, one {is back from left_over:} other {are back from left_over:}}", $0)
        }
        let undo = "rapporteur upgrade \(path) --undo" + (isBeside ? "" : " --changes \(listPath)")
        let ways = [
            Message("What is to be done now: {command}", ["command": .code("rapporteur check " + path)]),
            Message("What became of each answer: {path}", ["path": .code(listPath)]),
            Message("To undo it: {command}", ["command": .code(undo)]),
        ]
        return text + ways.map { catalogue.text($0) + "\n" }.joined()
    }

    /// What the undoing of an upgrade did.
    func text(_ undo: UpgradeUndo, _ list: ChangeList, _ path: String) -> String {
        var text = headline(path, from: list.to, to: ChangeList.Edition(undo.document, file: path))
        text += line(undo.restored.count) {
            Message(
                "{count, plural, one {answer is in its place again} other {answers are in their places again}}", $0)
        }
        text += section(undo.replaced) {
            Message(
                """
                {count, plural, one {was answered anew in the meantime; the new answer is kept under left_over:} \
                other {were answered anew in the meantime; the new answers are kept under left_over:}}
                """, $0)
        }
        text += section(undo.missing) {
            Message(
                """
                {count, plural, one {could not go back to its place:} other {could not go back to their places:}}
                """, $0)
        }
        return text
    }

    private func headline(_ path: String, from: ChangeList.Edition, to: ChangeList.Edition) -> String {
        let unknown = MessageValue.message(Message("unknown", context: "version"))
        let old = from.version.map { .code($0) } ?? unknown
        let new = to.version.map { .code($0) } ?? unknown
        let version =
            from.version != to.version
            ? Message("version {old} → {new}", ["old": old, "new": new])
            : from.definition == to.definition
                ? Message("version {new}", ["new": new]) : Message("a new definition of version {new}", ["new": new])
        let path = MessageValue.code(path)
        let revision = MessageValue.code(to.revision ?? "1")
        guard let status = from.status, status != "draft" else {
            return catalogue.text(
                Message(
                    "{path}: {version}, revision {revision}, draft.",
                    ["path": path, "version": .message(version), "revision": revision])) + "\n"
        }
        return catalogue.text(
            Message(
                "{path}: {version}, revision {revision}, draft (it was {status}).",
                ["path": path, "version": .message(version), "revision": revision, "status": .code(status)])) + "\n"
    }

    private func section(
        _ changes: [AnswerChange], _ why: (AnswerChange) -> Message?, _ title: (MessageArguments) -> Message
    ) -> String {
        guard !changes.isEmpty else { return "" }
        var text = line(changes.count, title)
        for change in changes {
            text += "       \(change.name)" + (why(change).map { ": " + catalogue.text($0) } ?? "") + "\n"
        }
        return text
    }

    private func section(_ names: [String], _ title: (MessageArguments) -> Message) -> String {
        names.isEmpty ? "" : line(names.count, title) + names.map { "       \($0)\n" }.joined()
    }

    /// A number and what there are of it.
    private func line(_ count: Int, _ what: (MessageArguments) -> Message) -> String {
        let number = String(count)
        return String(repeating: " ", count: max(0, 4 - number.count)) + number + " "
            + catalogue.text(what(["count": .number(Int64(count))])) + "\n"
    }

    private func reason(_ change: AnswerChange) -> Message? {
        guard let reason = change.reason.flatMap({ LeftOverReason(word: $0) }) else { return nil }
        let sentence = reason.message
        guard let near = change.suggestion else { return sentence }
        return Message(
            "{reason}; there is {question}, and if that is meant, move the answer there",
            ["reason": .message(sentence), "question": .code(near)])
    }
}
