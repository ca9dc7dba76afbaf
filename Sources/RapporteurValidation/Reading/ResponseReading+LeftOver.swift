import RapporteurDiagnostics
import RapporteurModel

// What an upgrade found no place for. It is kept and never counted; whether it names persons cannot be known, because
// its question is gone, so none of it is ever shown.
extension ResponseReading {
    /// Reads the list under `left_over`, whose key is `key`.
    mutating func readLeftOver(_ key: Int) {
        let node = Int(tree.nodes[key].next)
        result.personalRanges.append(tree.nodes[node].range)
        if tree.isBlank(node) { return }
        guard tree.nodes[node].kind == .sequence else {
            report(.leftOverIsNoList(at: tree.nodes[key].range))
            return
        }
        var kept: [(name: String, reason: String, at: SourceRange)] = []
        var returning: [String] = []
        for item in tree.children(of: node) {
            guard let name = leftOverText("question", item) ?? leftOverText("finding", item) else {
                report(.leftOverNamesNothing(at: tree.nodes[item].range))
                continue
            }
            let reason = leftOverText("reason", item) ?? ""
            kept.append((name, reason, tree.nodes[item].range))
            // A retired code never comes back.
            if reason != LeftOverReason.codeRetired.word, isAsked(name), !returning.contains(name) {
                returning.append(name)
            }
        }
        if !kept.isEmpty { report(.leftOver(kept, returning: returning, at: tree.nodes[key].range)) }
    }

    /// Whether the questionnaire has the question, or the field of records, that a name such as `a.b[2].url` means.
    private func isAsked(_ name: String) -> Bool {
        guard let slot = plan.slot(of: baseID(name)) else { return false }
        guard let bracket = name.utf8.lastIndex(of: UInt8(ascii: "]")) else { return true }
        let field = String(decoding: name.utf8[bracket...].dropFirst(2), as: UTF8.self)
        return plan.questionnaire.questions[Int(slot)].fields.contains { $0.id == field }
    }

    private func leftOverText(_ key: String, _ item: Int) -> String? {
        guard let value = tree.value(of: key, in: item), tree.nodes[value].kind == .scalar, !tree.isBlank(value) else {
            return nil
        }
        return trimmed(value)
    }
}
