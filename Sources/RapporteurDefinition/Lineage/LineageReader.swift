package import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurLineage
import RapporteurModel
package import RapporteurYAML

// lineage.yaml as typed: keys, kinds and words. Whether the names exist and the classes fit what differs is the
// comparison's business, which knows both questionnaires.

/// Reads the declaration of a lineage.
package struct LineageReader {
    private var nodes: NodeReader

    private init(_ document: YAMLDocument) { nodes = NodeReader(document) }

    /// Reads the bytes of a lineage.yaml; the declaration has what could be read, whatever the bytes are.
    package static func read(_ bytes: [UInt8]) -> (declaration: LineageDeclaration, diagnostics: [Diagnostic]) {
        read(YAMLReader(allowsAliases: true).read(bytes))
    }

    /// Reads a document; the diagnostics are those of the file, then those of its form, by place.
    package static func read(
        _ document: YAMLDocument
    ) -> (declaration: LineageDeclaration, diagnostics: [Diagnostic]) {
        var reader = LineageReader(document)
        let declaration = reader.declaration()
        let found = reader.nodes.diagnostics.sorted { $0.range.start < $1.range.start }
        return (declaration, document.diagnostics + found)
    }

    private mutating func declaration() -> LineageDeclaration {
        var lineage = LineageDeclaration()
        guard !nodes.tree.nodes.isEmpty,
            let file = nodes.entries(
                of: 0, Message("a lineage"), keys: ["previous", "cycle", "questions", "indicators", "dropped"])
        else { return lineage }
        lineage.previous = nodes.requiredText(file, "previous").map(placed)
        lineage.range = (file["questions"] ?? file["previous"])?.keyRange ?? file.anchor
        if let cycle = nodes.filled(file, "cycle") { lineage.cycle = self.cycle(cycle.value, at: cycle.keyRange) }
        lineage.questions = entries(file, "questions", LineageReader.questionKeys)
        lineage.indicators = entries(file, "indicators", LineageReader.indicatorKeys)
        lineage.dropped = dropped(file)
        return lineage
    }

    // MARK: - Cycle and dropped

    private mutating func cycle(_ node: Int, at range: SourceRange) -> CycleDeclaration {
        var cycle = CycleDeclaration(range: range)
        let keys = ["change", "break", "reason", "by", "on"]
        guard let entries = nodes.entries(of: node, Message("the cycle"), keys: keys) else { return cycle }
        for word in words(entries, "change") {
            if word.text == "mode" {
                cycle.changesMode = true
            } else {
                nodes.report(
                    .unknownWord(word.text, for: "change", known: ["mode"], at: word.range))
            }
        }
        if let word = nodes.text(entries, "break") {
            if word.value == "all" {
                cycle.breaksAll = true
            } else {
                nodes.report(.unknownWord(word.value, for: "break", known: ["all"], at: word.range))
            }
        }
        cycle.reason = nodes.text(entries, "reason")?.value
        cycle.by = nodes.text(entries, "by")?.value
        cycle.on = date(entries, "on")
        return cycle
    }

    private mutating func dropped(_ file: Entries) -> [DroppedEntry] {
        guard let key = nodes.filled(file, "dropped") else { return [] }
        // A plain list of ids is understood; the comparison asks for the reasons.
        if nodes.tree.nodes[key.value].kind == .sequence {
            return (nodes.texts(file, "dropped") ?? []).map { DroppedEntry(id: placed($0), reason: nil) }
        }
        return nodes.pairs(of: key.value, .keyword("dropped")).map { id, value in
            guard !nodes.tree.isBlank(value),
                let entry = nodes.entries(of: value, Message("a dropped id"), keys: ["reason", "override", "by", "on"])
            else { return DroppedEntry(id: placed(id), reason: nil) }
            return DroppedEntry(
                id: placed(id), reason: nodes.text(entry, "reason")?.value, override: override(entry))
        }
    }

    // MARK: - Entries

    private static let indicatorKeys = ["from", "change", "reason", "by", "on", "override"]
    private static let questionKeys =
        indicatorKeys + ["map", "rule", "exhaustive", "not_asked_is", "bridge"]

    private mutating func entries(_ file: Entries, _ name: String, _ keys: [String]) -> [LineageEntry] {
        guard let key = nodes.filled(file, name) else { return [] }
        return nodes.pairs(of: key.value, .keyword(name)).map { id, value in
            let subject =
                name == "questions" ? Message("the lineage of a question") : Message("the lineage of an indicator")
            var entry = LineageEntry(id: placed(id), range: nodes.range(value))
            guard !nodes.tree.isBlank(value), let found = nodes.entries(of: value, subject, keys: keys) else {
                return entry
            }
            read(found, into: &entry)
            return entry
        }
    }

    private mutating func read(_ found: Entries, into entry: inout LineageEntry) {
        if found["from"] != nil { entry.from = words(found, "from") }
        for word in words(found, "change") {
            if let changeClass = ChangeClass(word: word.text) {
                entry.changes.append(LineageEntry.Change(changeClass, at: word.range))
            } else {
                nodes.report(unknownClass(word))
            }
        }
        entry.reason = nodes.text(found, "reason")?.value
        entry.by = nodes.text(found, "by")?.value
        entry.on = date(found, "on")
        if let map = nodes.filled(found, "map") {
            entry.mapRange = map.keyRange
            entry.map = self.map(map.value)
        }
        if let rule = nodes.text(found, "rule") {
            switch rule.value {
            case CombinationRule.any.word: entry.rule = .any
            case CombinationRule.all.word: entry.rule = .all
            default: nodes.report(.unknownWord(rule.value, for: "rule", known: ["any", "all"], at: rule.range))
            }
        }
        if let exhaustive = nodes.text(found, "exhaustive") {
            entry.isExhaustive = exhaustive.value == "true"
            if exhaustive.value != "true", exhaustive.value != "false" {
                nodes.report(
                    .unknownWord(exhaustive.value, for: "exhaustive", known: ["true", "false"], at: exhaustive.range))
            }
        }
        entry.notAskedIs = nodes.text(found, "not_asked_is").map(placed)
        entry.bridge = nodes.text(found, "bridge").map(placed)
        entry.override = override(found)
    }

    private mutating func map(_ node: Int) -> [LineageEntry.MapLine] {
        var lines: [LineageEntry.MapLine] = []
        for (code, value) in nodes.pairs(of: node, .keyword("map")) {
            if nodes.tree.nodes[value].kind != .scalar || nodes.tree.isBlank(value) {
                nodes.report(
                    Diagnostic(
                        LineageCode.mapNotSingleValued.rawValue, .error,
                        Message(
                            "the code {code} must stand for exactly one code of the previous cycle",
                            ["code": .code(code.value)]), at: code.range,
                        help: [Message("write one code after the colon")]))
                continue
            }
            lines.append(LineageEntry.MapLine(placed(code), to: placed(at: value)))
        }
        return lines
    }

    private mutating func override(_ entries: Entries) -> LineageEntry.Override? {
        guard let key = nodes.filled(entries, "override") else { return nil }
        guard let found = nodes.entries(of: key.value, Message("an override"), keys: ["reason", "by", "on"]) else {
            return LineageEntry.Override(reason: nil, by: nil, on: nil, range: key.keyRange)
        }
        return LineageEntry.Override(
            reason: nodes.text(found, "reason")?.value, by: nodes.text(found, "by")?.value, on: date(found, "on"),
            range: key.keyRange)
    }

    // MARK: - Scalars

    /// One word or a list of words.
    private mutating func words(_ entries: Entries, _ name: String) -> [PlacedText] {
        guard let key = nodes.filled(entries, name) else { return [] }
        if nodes.tree.nodes[key.value].kind == .scalar { return [placed(at: key.value)] }
        guard let items = nodes.items(of: key.value, .keyword(name)) else { return [] }
        return items.compactMap { item in
            nodes.scalar(item, Message("an item of `{key}`", ["key": .code(name)])) == nil ? nil : placed(at: item)
        }
    }

    private mutating func date(_ entries: Entries, _ name: String) -> String? {
        guard let text = nodes.text(entries, name) else { return nil }
        if CalendarDate(text: text.value) == nil { nodes.report(.invalidDate(text.value, for: name, at: text.range)) }
        return text.value
    }

    private func placed(_ text: Located<String>) -> PlacedText { PlacedText(text.value, at: text.range) }

    private func placed(at node: Int) -> PlacedText {
        PlacedText(trimmed(nodes.tree.string(node)), at: nodes.range(node))
    }

    private func unknownClass(_ word: PlacedText) -> Diagnostic {
        let known = ChangeClass.allCases.map { $0.word }
        return Diagnostic(
            LineageCode.unknownClass.rawValue, .error,
            Message("\"{word}\" is not a class of change", ["word": .code(word.text)]), at: word.range,
            label: didYouMean(nearestName(to: word.text, among: known)),
            help: [Message("classes: {known}", ["known": .codes(known, limit: 12)])])
    }
}
