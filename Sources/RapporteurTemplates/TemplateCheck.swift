// Holds the tags of a template against the schema. A name is looked for where it stands, then in the lists around it,
// as Mustache itself does.

import RapporteurDiagnostics

/// Checks the tags of one template.
struct TemplateCheck {
    private let source: [UInt8]
    private let labels: [String]
    private var scopes: [[TemplateSchema.Entry]]
    /// What is wrong, in the order of the text.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: [UInt8], _ schema: TemplateSchema, labels: [String]) {
        self.source = source
        self.labels = labels
        scopes = [schema.entries]
    }

    /// Checks all tags.
    mutating func check(_ tags: [TemplateTag]) {
        for tag in tags {
            switch tag.kind {
            case .comment: break
            case .other: diagnostics.append(.unknownTag(at: tag.range))
            case .end: if scopes.count > 1 { scopes.removeLast() }
            case .value: checkValue(tag)
            case .section, .inverted: scopes.append(checkSection(tag))
            }
        }
    }

    private mutating func checkValue(_ tag: TemplateTag) {
        if tag.name.hasPrefix("number.") { return checkReference(tag) }
        guard let entry = entry(tag.name) else { return report(tag) }
        switch entry.kind {
        case .words: break
        case .blocks: if !standsAlone(tag) { diagnostics.append(.blocksInSentence(tag.name, at: tag.range)) }
        case .condition: diagnostics.append(.conditionAsValue(tag.name, at: tag.range))
        case .list: diagnostics.append(.listAsValue(tag.name, at: tag.range))
        }
    }

    /// The names that can be used inside the section besides those around it.
    private mutating func checkSection(_ tag: TemplateTag) -> [TemplateSchema.Entry] {
        guard let entry = entry(tag.name) else {
            report(tag)
            return []
        }
        switch entry.kind {
        case .condition: return []
        case .list(let entries): return tag.kind == .section ? entries : []
        case .words, .blocks:
            diagnostics.append(.valueAsSection(tag.name, at: tag.range))
            return []
        }
    }

    private mutating func checkReference(_ tag: TemplateTag) {
        let label = String(tag.name.dropFirst(7))
        guard !labels.contains(label) else { return }
        diagnostics.append(
            .unknownLabel(label, near: nearestName(to: label, among: labels), known: labels, at: tag.nameRange))
    }

    private func entry(_ name: String) -> TemplateSchema.Entry? {
        for scope in scopes.reversed() {
            if let entry = scope.first(where: { $0.name == name }) { return entry }
        }
        return nil
    }

    private mutating func report(_ tag: TemplateTag) {
        let known = scopes.flatMap { $0 }.map { $0.name }
        diagnostics.append(
            .unknownName(tag.name, near: nearestName(to: tag.name, among: known), at: tag.nameRange))
    }

    /// Whether a tag is all that stands between two blank lines.
    private func standsAlone(_ tag: TemplateTag) -> Bool {
        func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
        let start = Int(tag.range.start)
        let end = Int(tag.range.end)
        let lineStart = source[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let lineEnd = source[end...].firstIndex(of: 0x0A) ?? source.count
        return isBlank(source[lineStart..<start]) && isBlank(source[end..<lineEnd])
    }
}
