import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore

/// The history of a report for a terminal.
struct HistoryText {
    let history: RespondentHistory
    let width: Int

    /// The whole text.
    func text() -> String {
        var lines = wrap(history.headline, width)
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
        var head = "version \(version.id)"
        if version.isReadable, let revision = version.revision { head += ", revision \(revision)" }
        head += ", \(version.isReadable ? version.status?.word ?? "" : "unreadable")"
        if let part = version.part { head += ", part with \(part.split(separator: ",").joined(separator: " and "))" }
        head = "\(StoreTime.minute(version.receivedAt)), " + head
        var lines = wrap(terminalSafe(head), width)
        lines += indented("from \(version.source), SHA-256 \(version.sha256.prefix(12))", 2)
        if version.forgottenSHA256 != nil { lines += indented("answers that name persons were taken out later", 2) }
        if version.isIllustrative { lines += indented("sample data, not the answers of a State", 2) }
        lines += indented(version.sums, 2)
        guard let previous = entry.previous else { return lines }
        guard let changes = entry.changes else {
            return lines + indented("not compared with version \(previous.id): it cannot be read", 2)
        }
        if changes.isEmpty { return lines + indented("says the same as version \(previous.id)", 2) }
        lines += indented("\(counted(Int64(changes.count), "change")) since version \(previous.id):", 2)
        for change in changes { lines += self.change(change) }
        return lines
    }

    private func change(_ change: ReturnChange) -> [String] {
        let name: String
        switch change.kind {
        case .header: name = change.name
        case .answer: name = (change.number.map { $0 + "  " } ?? "") + change.name
        case .confirmation: name = "confirmation of " + change.name
        }
        guard !change.isHidden else {
            let what = !change.wasThere ? "added" : change.isThere ? "changed" : "taken away"
            return indented(name, 4) + indented("\(what) (not shown)", 6)
        }
        let none = change.kind == .answer ? "(no answer)" : "(nothing)"
        let before = change.before.map { OutsideLine.single($0.joined(separator: " / ")) } ?? none
        let after = change.after.map { OutsideLine.single($0.joined(separator: " / ")) } ?? none
        if displayWidth(before) + displayWidth(after) + 10 <= width {
            return indented(name, 4) + indented("\(before) → \(after)", 6)
        }
        let contrast = LineContrast(change.before ?? [], change.after ?? [])
        var lines = indented(name, 4)
        for line in contrast.removed { lines += indented("− " + line, 6) }
        for line in contrast.added { lines += indented("+ " + line, 6) }
        return lines + (contrast.same == 0 ? [] : indented("(\(counted(contrast.same, "other line")) the same)", 6))
    }

    private func correction(_ entry: RespondentHistory.Correction, _ at: String) -> [String] {
        let row = entry.row
        let values = entry.isHidden ? "(not shown)" : "\(Self.words(row.from)) → \(Self.words(row.to))"
        if entry.isWithdrawal, let end = row.withdrawal {
            return wrap("\(StoreTime.minute(at)), correction of \(OutsideLine.single(entry.question)) withdrawn", width)
                + indented("\(values), by \(end.by): \(end.reason)", 2)
        }
        return wrap("\(StoreTime.minute(at)), correction of \(OutsideLine.single(entry.question))", width)
            + indented("\(values), by \(row.by): \(row.reason)", 2)
    }

    /// Values as people write them.
    private static func words(_ values: [String]) -> String {
        values.isEmpty ? "(no answer)" : values.joined(separator: ", ")
    }

    private func step(_ entry: RespondentHistory.Step) -> [String] {
        let row = entry.row
        let head =
            "\(StoreTime.minute(row.at)), version \(row.version) \(row.state.rawValue), by \(OutsideLine.single(row.by))"
        var lines = wrap(head, width) + (row.note.map { indented($0, 2) } ?? [])
        for request in entry.requests {
            lines += indented("\(request.subject): \(request.text ?? "(not shown)")", 2)
        }
        return lines
    }

    private func indented(_ text: String, _ columns: Int) -> [String] {
        let space = String(repeating: " ", count: columns)
        return wrap(OutsideLine.single(text), width - columns).map { space + $0 }
    }
}
