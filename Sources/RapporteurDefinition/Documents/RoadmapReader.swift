package import RapporteurDiagnostics
package import RapporteurModel
import RapporteurYAML

/// Reads a roadmap.
package enum RoadmapReader {
    /// What reading gave.
    package struct Reading: Sendable {
        /// The text, for drawing diagnostics.
        package var source: [UInt8]
        /// The roadmap; nil if it could not be read.
        package var roadmap: Roadmap?
        /// The ids of indicators in the order of the file.
        package var indicators: [Located<String>]
        /// What is wrong, sorted by position.
        package var diagnostics: [Diagnostic]
    }

    /// Reads a file with a roadmap.
    package static func read(_ bytes: [UInt8]) -> Reading {
        let document = YAMLReader(allowsAliases: true).read(bytes)
        var reader = Reader(nodes: NodeReader(document))
        var roadmap: Roadmap?
        if document.isReadable, !document.tree.nodes.isEmpty { roadmap = reader.read() }
        return Reading(
            source: document.source, roadmap: roadmap, indicators: reader.indicators,
            diagnostics: sorted(document.diagnostics + reader.nodes.diagnostics))
    }
}

private struct Reader {
    var nodes: NodeReader
    var indicators: [Located<String>] = []

    mutating func read() -> Roadmap? {
        guard let entries = nodes.entries(of: 0, Message("a roadmap"), keys: ["source", "rows"]) else { return nil }
        guard let source = required(entries, "source") else { return nil }
        var roadmap = Roadmap(source: source)
        guard let rows = entries["rows"] else {
            nodes.reportMissing(entries, "rows")
            return roadmap
        }
        for node in nodes.items(of: rows.value, .keyword("rows")) ?? [] {
            if let row = row(node) { roadmap.rows.append(row) }
        }
        return roadmap
    }

    private mutating func row(_ node: Int) -> Roadmap.Row? {
        let keys = ["area", "indicators", "subject", "intervention", "actions"]
        guard let entries = nodes.entries(of: node, Message("a row of the roadmap"), keys: keys) else { return nil }
        let area = nodes.requiredText(entries, "area").flatMap { text -> ActionArea? in
            if let area = ActionArea.allCases.first(where: { $0.word == text.value }) { return area }
            nodes.report(
                .unknownWord(text.value, for: "area", known: ActionArea.allCases.map { $0.word }, at: text.range))
            return nil
        }
        let own = nodes.texts(entries, "indicators") ?? []
        indicators += own
        let subject = required(entries, "subject")
        let intervention = required(entries, "intervention")
        var actions: [LocalText] = []
        if let list = entries["actions"] {
            for item in nodes.items(of: list.value, .keyword("actions")) ?? [] {
                if let action = nodes.localText(item, Message("an action")) { actions.append(action) }
            }
        }
        guard let area, let subject, let intervention else { return nil }
        return Roadmap.Row(
            area: area, indicators: own.map { $0.value }, subject: subject, intervention: intervention,
            actions: actions)
    }

    private mutating func required(_ entries: Entries, _ name: String) -> LocalText? {
        let text = nodes.localText(entries, name)
        if text == nil, nodes.filled(entries, name) == nil { nodes.reportMissing(entries, name) }
        return text
    }
}
