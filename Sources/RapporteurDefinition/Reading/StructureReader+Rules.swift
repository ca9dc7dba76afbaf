import RapporteurDiagnostics
import RapporteurModel

// Rules and indicators.

extension StructureReader {
    mutating func readRules(_ entries: Entries) {
        guard let entry = nodes.filled(entries, "rules") else { return }
        for node in nodes.items(of: entry.value, .keyword("rules")) ?? [] { readRule(node) }
    }

    private mutating func readRule(_ node: Int) {
        let keys = ["id", "when", "require", "severity", "blocking", "questions", "message", "help"]
        guard let entries = nodes.entries(of: node, Message("a rule"), keys: keys),
            let id = nodes.requiredText(entries, "id")
        else { return }
        nodes.check(id, .words, Message("the id of a rule"))
        let isNew = isFirst(id, "rule", Message("the rule \"{id}\" exists already", ["id": .code(id.value)]))
        if nodes.filled(entries, "require") == nil { nodes.reportMissing(entries, "require") }
        let rule = QuestionnaireDraft.RuleDraft(
            id: id, entries: entries, when: nodes.expression(entries, "when"),
            require: nodes.expression(entries, "require"),
            severity: nodes.word(entries, "severity", among: Severity.allCases) { $0.word } ?? .error,
            isBlocking: nodes.truth(entries, "blocking") ?? false, questions: nodes.texts(entries, "questions"),
            message: nodes.requiredText(entries, "message"), help: nodes.text(entries, "help")?.value)
        if isNew { rules.append(rule) }
    }

    mutating func readIndicators(_ entries: Entries) {
        guard let entry = nodes.filled(entries, "indicators") else { return }
        for node in nodes.items(of: entry.value, .keyword("indicators")) ?? [] { readIndicator(node) }
    }

    private mutating func readIndicator(_ node: Int) {
        let keys = ["id", "section", "title", "counts", "base", "trend"]
        guard let entries = nodes.entries(of: node, Message("an indicator"), keys: keys),
            let id = nodes.requiredText(entries, "id")
        else { return }
        nodes.check(id, .words, Message("the id of an indicator"))
        let isNew = isFirst(id, "indicator", Message("the indicator \"{id}\" exists already", ["id": .code(id.value)]))
        if nodes.filled(entries, "counts") == nil { nodes.reportMissing(entries, "counts") }
        let section = nodes.requiredText(entries, "section")
        if let section, !outline.sections.contains(where: { $0.id == section.value }) {
            let known = outline.sections.map { $0.id }
            nodes.report(
                Diagnostic(
                    .unknownSection, .error,
                    Message("there is no section \"{section}\"", ["section": .code(section.value)]), at: section.range,
                    label: didYouMean(nearestName(to: section.value, among: known)),
                    help: [Message("known sections: {known}", ["known": .codes(known, limit: 12)])]))
        }
        let indicator = QuestionnaireDraft.IndicatorDraft(
            id: id, entries: entries, section: section, title: nodes.requiredText(entries, "title")?.value ?? "",
            counts: nodes.expression(entries, "counts"),
            base: nodes.word(entries, "base", among: Base.allCases) { $0.word } ?? .reporting,
            isProtected: nodes.word(entries, "trend", among: ["protected"]) { $0 } != nil)
        if isNew { indicators.append(indicator) }
    }
}
