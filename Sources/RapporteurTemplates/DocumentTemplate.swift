// A template of a document: Markdown with the tags of Mustache, which swift-mustache parses and fills. What stands in
// a value never passes through Mustache or Markdown: a mark takes its place until the text has become parts and blocks.

import Mustache
package import RapporteurDiagnostics
import RapporteurMarkdown

/// A template that has been read and checked.
package struct DocumentTemplate: Sendable {
    private let mustache: MustacheTemplate
    /// The labels of its parts and paragraphs.
    package let labels: [String]

    /// Reads a template; nil if anything is wrong with it.
    package static func read(
        _ source: [UInt8], _ schema: TemplateSchema
    ) -> (template: DocumentTemplate?, diagnostics: [Diagnostic]) {
        let text = String(decoding: source, as: UTF8.self)
        guard Array(text.utf8) == source, !text.unicodeScalars.contains(where: { (0xE000...0xF8FF).contains($0.value) })
        else {
            return (nil, [.unreadable(Message("the template is not plain text in UTF-8"), at: .beginning)])
        }
        let mustache: MustacheTemplate
        do {
            mustache = try MustacheTemplate(string: text)
        } catch {
            return (nil, [parseError(error, source)])
        }
        let tags = TemplateTag.all(in: source)
        let reader: TemplatePageReader
        do throws(MarkdownReader.Refusal) {
            reader = TemplatePageReader(try MarkdownReader.read(blanked(source, tags)))
        } catch {
            return (nil, [.unreadable(Message("the template cannot be read as Markdown"), at: .beginning)])
        }
        var check = TemplateCheck(source, schema, labels: reader.labels.map { $0.name })
        check.check(tags)
        let repeated = reader.labels.filter { label in
            lists(tags, schema).contains { $0.start <= label.range.start && label.range.end <= $0.end }
        }.map { Diagnostic.repeatedLabel($0.name, at: $0.range) }
        let diagnostics = (check.diagnostics + reader.diagnostics + repeated + masthead(reader.page, source))
            .sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
        guard diagnostics.isEmpty else { return (nil, diagnostics) }
        return (DocumentTemplate(mustache: mustache, labels: reader.labels.map { $0.name }), [])
    }

    /// The page with its places filled; nil, and why, if what its lists repeat has become more than can be read.
    package func fill(_ values: [String: TemplateValue]) -> (page: TemplatePage?, diagnostics: [Diagnostic]) {
        var context = values.mapValues { $0.context }
        context["number"] = Dictionary(uniqueKeysWithValues: labels.map { ($0, TemplateMark.reference($0) as Any) })
        let text = mustache.render(Self.nested(context))
        do throws(MarkdownReader.Refusal) {
            return (TemplatePageReader(try MarkdownReader.read(Array(text.utf8))).page, [])
        } catch {
            return (nil, [.overgrown()])
        }
    }

    /// Names with points as dictionaries in dictionaries, as Mustache looks them up.
    fileprivate static func nested(_ values: [String: Any]) -> [String: Any] {
        var result: [String: Any] = [:]
        for (name, value) in values {
            guard let point = name.firstIndex(of: ".") else {
                result[name] = value
                continue
            }
            var group = result[String(name[..<point])] as? [String: Any] ?? [:]
            group[String(name[name.index(after: point)...])] = value
            result[String(name[..<point])] = group
        }
        return result
    }

    // MARK: Checks

    private static func parseError(_ error: any Error, _ source: [UInt8]) -> Diagnostic {
        guard let error = error as? MustacheTemplate.ParserError else {
            return .unreadable(Message("the template cannot be read"), at: .beginning)
        }
        let place = offset(line: error.context.lineNumber, column: error.context.columnNumber, source)
        let reason: Message =
            switch error.error as? MustacheTemplate.Error {
            case .sectionCloseNameIncorrect: Message("this tag does not end what was begun last")
            case .unfinishedName: Message("this tag is not finished")
            case .expectedSectionEnd: Message("something that was begun with {tag} has no end", ["tag": .code("{{#")])
            default: Message("this tag cannot be read")
            }
        return .unreadable(reason, at: SourceRange(place, min(place + 1, Int32(source.count))))
    }

    private static func offset(line: Int, column: Int, _ source: [UInt8]) -> Int32 {
        let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard line >= 1, line <= lines.count else { return Int32(source.count) }
        let row = String(decoding: lines[line - 1], as: UTF8.self)
        return Int32(lines[line - 1].startIndex + row.prefix(max(column - 1, 0)).utf8.count)
    }

    /// The text with as many other bytes in place of its tags: letters for values, spaces for the rest.
    private static func blanked(_ source: [UInt8], _ tags: [TemplateTag]) -> [UInt8] {
        var bytes = source
        for tag in tags {
            let filler = tag.kind == .value ? UInt8(ascii: "x") : UInt8(ascii: " ")
            for index in Int(tag.range.start)..<Int(tag.range.end) where bytes[index] != 0x0A { bytes[index] = filler }
        }
        return bytes
    }

    /// Where lists begin and end.
    private static func lists(_ tags: [TemplateTag], _ schema: TemplateSchema) -> [SourceRange] {
        var open: [TemplateTag] = []
        var ranges: [SourceRange] = []
        let names = schema.listNames
        for tag in tags {
            switch tag.kind {
            case .section, .inverted: open.append(tag)
            case .end:
                guard let start = open.popLast(), start.kind == .section, names.contains(start.name) else { continue }
                ranges.append(SourceRange(start.range.end, tag.range.start))
            default: break
            }
        }
        return ranges
    }

    private static func masthead(_ page: TemplatePage, _ source: [UInt8]) -> [Diagnostic] {
        guard let part = page.parts.first(where: { $0.role == .masthead }) else { return [] }
        var found: [String] = []
        var diagnostics: [Diagnostic] = []
        for case .points(let lines) in part.blocks {
            for line in lines {
                guard case .words(let text)? = line.first, let colon = text.firstIndex(of: ":") else { continue }
                let name = String(text[..<colon])
                found.append(name)
                if !TemplatePage.mastheadLines.contains(name) {
                    diagnostics.append(.unknownMastheadLine(name, at: range(of: "- " + name + ":", source)))
                }
            }
        }
        for name in TemplatePage.mastheadLines where !found.contains(name) {
            diagnostics.append(.missingMastheadLine(name, at: range(of: ".masthead", source)))
        }
        return diagnostics
    }

    private static func range(of words: String, _ source: [UInt8]) -> SourceRange {
        let text = String(decoding: source, as: UTF8.self)
        guard let range = text.firstRange(of: words) else { return .beginning }
        return SourceRange(
            Int32(text.utf8.distance(from: text.startIndex, to: range.lowerBound)),
            Int32(text.utf8.distance(from: text.startIndex, to: range.upperBound)))
    }
}

/// What fills a name of a template; numbers name values that the caller keeps.
package indirect enum TemplateValue: Sendable {
    /// A value that is words or blocks.
    case value(Int)
    /// Whether something holds.
    case condition(Bool)
    /// Things one after the other.
    case list([[String: TemplateValue]])

    fileprivate var context: Any {
        switch self {
        case .value(let number): TemplateMark.value(number)
        case .condition(let holds): holds
        case .list(let items): items.map { DocumentTemplate.nested($0.mapValues { $0.context }) }
        }
    }
}

extension TemplateSchema {
    /// The names of all lists.
    var listNames: Set<String> {
        func names(_ entries: [Entry]) -> [String] {
            entries.flatMap { (entry: Entry) -> [String] in
                if case .list(let inside) = entry.kind { [entry.name] + names(inside) } else { [] }
            }
        }
        return Set(names(entries))
    }
}
