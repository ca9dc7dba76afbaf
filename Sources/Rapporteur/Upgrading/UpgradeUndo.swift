package import RapporteurAnswerFile
import RapporteurModel
import RapporteurValidation

// The way back. Answers that the upgrade put aside return to their places, and those it brought back go aside again. An
// answer that somebody has given since in the same place is not lost either: it changes places with the old one.

/// The undoing of an upgrade.
package struct UpgradeUndo: Sendable {
    /// The file in the version it came from.
    package private(set) var document: AnswerDocument
    /// What is in its place again.
    package private(set) var restored: [String] = []
    /// Later answers that had to make room, and are kept under `left_over`.
    package private(set) var replaced: [String] = []
    /// What the list of changes names, and is no longer in the file.
    package private(set) var missing: [String] = []
    private let order: [String: Int]

    /// Undoes the upgrade that `list` tells of; nil unless `upgraded` is the file that it made.
    package init?(_ upgraded: AnswerDocument, _ list: ChangeList, order: [String: Int]) {
        guard upgraded.header("questionnaire") == list.questionnaire, upgraded.header("respondent") == list.respondent,
            upgraded.header("version") == list.to.version, upgraded.header("definition") == list.to.definition,
            upgraded.hasAnswers
        else { return nil }
        document = upgraded.canonical
        self.order = order
        var leftOver = document.leftOver
        var returning: [(change: AnswerChange, value: AnswerDocument.Value)] = []
        // The last entries are those of this upgrade.
        for change in list.changes.reversed() where change.fate == .leftOver {
            let index = leftOver.lastIndex { entry in
                (change.isConfirmation ? entry.finding : entry.question) == change.name
                    && entry.reason == change.reason && entry.version == list.from.version
            }
            if let index {
                returning.append((change, leftOver.remove(at: index).kept))
            } else {
                missing.append(change.name)
            }
        }
        for change in list.changes where change.fate == .back {
            leftOver += takeAway(change)
        }
        for (change, value) in returning.reversed() {
            leftOver += putBack(change, value, list)
        }
        document.leftOver = leftOver
        document["version"] = list.from.version.map { .text($0) }
        document["definition"] = list.from.definition.map { .text($0) }
        document["revision"] = .text("\((upgraded.revision ?? 1) + 1)")
        if document["status"] != nil { document["status"] = .text(ReportStatus.draft.word) }
        document = document.canonical
    }

    /// Puts an answer aside that the upgrade had brought back.
    private mutating func takeAway(_ change: AnswerChange) -> [LeftOver] {
        if change.isConfirmation {
            guard let index = document.confirmations.lastIndex(where: { $0.finding == change.name }) else { return [] }
            let item = document.confirmations[index]
            var all = document.confirmations
            all.remove(at: index)
            document.confirmations = all
            return [
                LeftOver(change.name, isConfirmation: true, item, reason: change.reason, version: change.fromVersion)
            ]
        }
        let path = AnswerPath(change.name)
        guard let value = document.value(at: path), !value.isBlank else { return [] }
        document.setValue(nil, at: path, order: order)
        return [
            LeftOver(change.name, isConfirmation: false, value, reason: change.reason, version: change.fromVersion)
        ]
    }

    /// Puts an answer back that the upgrade had put aside; returns what had to make room, or could not return.
    private mutating func putBack(
        _ change: AnswerChange, _ value: AnswerDocument.Value, _ list: ChangeList
    ) -> [LeftOver] {
        if change.isConfirmation {
            document.confirmations += [value]
            restored.append(change.name)
            return []
        }
        let path = AnswerPath(change.name)
        guard document.hasPlace(for: path) else {
            missing.append(change.name)
            return [
                LeftOver(
                    change.name, isConfirmation: false, value, reason: change.reason, version: list.from.version)
            ]
        }
        let later = document.value(at: path)
        document.setValue(value, at: path, order: order)
        restored.append(change.name)
        guard let later, !later.isBlank, !later.saysTheSame(as: value) else { return [] }
        replaced.append(change.name)
        return [
            LeftOver(
                change.name, isConfirmation: false, later, reason: LeftOverReason.replaced.word,
                version: list.to.version)
        ]
    }
}

extension AnswerDocument.Value {
    /// The finding that a confirmation confirms.
    fileprivate var finding: String? {
        guard case .map(let entries) = self, case .text(let text)? = entries.value(of: "finding") else { return nil }
        return text.trimmedOfSpace
    }
}
