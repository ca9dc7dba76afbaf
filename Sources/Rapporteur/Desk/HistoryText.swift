import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore

/// The history of a report for a terminal.
struct HistoryText {
    let history: RespondentHistory
    let width: Int
    let catalogue: MessageCatalogue

    private func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }

    /// The whole text.
    func text() -> String {
        var lines = wrap(say(history.headline), width)
        if history.record.versions.isEmpty, history.events.isEmpty { return lines.joined(separator: "\n") + "\n" }
        for (at, event) in history.events {
            lines.append("")
            switch event {
            case .version(let version): lines += self.version(version)
            case .correction(let correction): lines += self.correction(correction, at)
            case .step(let step): lines += self.step(step)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func version(_ entry: RespondentHistory.Version) -> [String] {
        let version = entry.version
        var facts: [MessageValue] = [
            .code(StoreTime.minute(version.receivedAt)),
            .message(Message("version {version}", ["version": .figure(version.id)])),
        ]
        if version.isReadable, let revision = version.revision {
            facts.append(.message(Message("revision {revision}", ["revision": .figure(revision)])))
        }
        facts.append(.message(StateWords.name(version.isReadable ? version.status?.word ?? "" : "unreadable")))
        if let part = version.part {
            let sections = part.split(separator: ",").map { MessageValue.code(String($0)) }
            facts.append(.message(Message("part with {sections}", ["sections": .and(sections)])))
        }
        var lines = wrap(terminalSafe(catalogue.text(.list(facts))), width)
        lines += indented(
            Message(
                "from {path}, SHA-256 {digest}",
                ["path": .code(version.source), "digest": .code(String(version.sha256.prefix(12)))]), 2)
        if version.forgottenSHA256 != nil {
            lines += indented(Message("answers that name persons were taken out later"), 2)
        }
        if version.isIllustrative { lines += indented(Message("sample data, not the answers of a State"), 2) }
        lines += indented(version.sums, 2)
        guard let previous = entry.previous else { return lines }
        let other = MessageValue.figure(previous.id)
        guard let changes = entry.changes else {
            return lines
                + indented(
                    Message("not compared with version {version}: it cannot be read", ["version": other]), 2)
        }
        if changes.isEmpty {
            return lines + indented(Message("says the same as version {version}", ["version": other]), 2)
        }
        lines += indented(
            Message(
                "{count, plural, one {{count} change} other {{count} changes}} since version {version}:",
                ["count": .number(Int64(changes.count)), "version": other]), 2)
        for change in changes { lines += self.change(change) }
        return lines
    }

    private func change(_ change: ReturnChange) -> [String] {
        var name = say(change.name)
        switch change.kind {
        case .header: break
        case .answer: name = (change.number.map { $0 + "  " } ?? "") + name
        case .confirmation: name = say(Message("confirmation of {name}", ["name": .message(change.name)]))
        }
        guard !change.isHidden else {
            let what =
                !change.wasThere
                ? Message("added (not shown)")
                : change.isThere ? Message("changed (not shown)") : Message("taken away (not shown)")
            return indented(name, 4) + indented(what, 6)
        }
        let none = say(change.kind == .answer ? Message("(no answer)") : Message("(nothing)"))
        let before = change.before.map { OutsideLine.single($0.joined(separator: " / ")) } ?? none
        let after = change.after.map { OutsideLine.single($0.joined(separator: " / ")) } ?? none
        if displayWidth(before) + displayWidth(after) + 10 <= width {
            return indented(name, 4) + indented("\(before) → \(after)", 6)
        }
        let contrast = LineContrast(change.before ?? [], change.after ?? [])
        var lines = indented(name, 4)
        for line in contrast.removed { lines += indented("− " + line, 6) }
        for line in contrast.added { lines += indented("+ " + line, 6) }
        guard contrast.same > 0 else { return lines }
        let same = Message(
            "({count, plural, one {{count} other line} other {{count} other lines}} the same)",
            ["count": .number(contrast.same)])
        return lines + indented(same, 6)
    }

    private func correction(_ entry: RespondentHistory.Correction, _ at: String) -> [String] {
        let row = entry.row
        let values =
            entry.isHidden
            ? Message("(not shown)")
            : Message("{before} → {after}", ["before": words(row.from), "after": words(row.to)])
        let place: MessageArguments = ["time": .code(StoreTime.minute(at)), "question": .message(entry.question)]
        func reason(_ by: String, _ reason: String) -> [String] {
            indented(
                Message(
                    "{values}, by {person}: {reason}",
                    ["values": .message(values), "person": .text(by), "reason": .text(reason)]), 2)
        }
        if entry.isWithdrawal, let end = row.withdrawal {
            return wrapped(Message("{time}, correction of {question} withdrawn", place)) + reason(end.by, end.reason)
        }
        return wrapped(Message("{time}, correction of {question}", place)) + reason(row.by, row.reason)
    }

    /// Values as people write them.
    private func words(_ values: [String]) -> MessageValue {
        values.isEmpty ? .message(Message("(no answer)")) : .list(values.map { .text($0) })
    }

    private func step(_ entry: RespondentHistory.Step) -> [String] {
        let row = entry.row
        let facts: MessageArguments = [
            "time": .code(StoreTime.minute(row.at)), "version": .figure(row.version),
            "state": .message(StateWords.name(row.state.rawValue)), "person": .text(row.by), "day": .day(row.on),
        ]
        let head =
            switch (entry.takesBack, row.on == StoreTime.day(row.at)) {
            case (true, _): Message("{time}, version {version} reopened and again {state}, by {person}", facts)
            case (false, true): Message("{time}, version {version} {state}, by {person}", facts)
            case (false, false): Message("{time}, version {version} {state} on {day}, by {person}", facts)
            }
        var lines = wrapped(head) + (row.note.map { indented($0, 2) } ?? [])
        for request in entry.requests { lines += indented(request.line, 2) }
        return lines
    }

    private func wrapped(_ message: Message) -> [String] {
        wrap(OutsideLine.single(catalogue.text(message)), width)
    }

    private func indented(_ message: Message, _ columns: Int) -> [String] {
        indented(catalogue.text(message), columns)
    }

    private func indented(_ text: String, _ columns: Int) -> [String] {
        let space = String(repeating: " ", count: columns)
        return wrap(OutsideLine.single(text), width - columns).map { space + $0 }
    }
}
