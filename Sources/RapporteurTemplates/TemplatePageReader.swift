// Reads the Markdown of a template as parts and blocks. It is read twice: once with its tags blanked out, so that what
// is wrong has its place in the file, and once with its values filled in as marks that cannot be taken for Markdown.

import RapporteurDiagnostics
import RapporteurMarkdown

/// Reads the form of a template.
struct TemplatePageReader {
    /// The page read.
    private(set) var page = TemplatePage(parts: [])
    /// The labels with the places of what they stand at.
    private(set) var labels: [(name: String, range: SourceRange)] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []
    private let document: MarkdownDocument

    init(_ document: MarkdownDocument) {
        self.document = document
        for node in document.children(of: 0) { read(node) }
    }

    private mutating func read(_ node: Int32) {
        if case .heading(let level) = document.nodes[Int(node)].kind { return readPart(node, level) }
        guard let block = block(node) else { return }
        if page.parts.isEmpty {
            report(node)
        } else {
            page.parts[page.parts.count - 1].blocks.append(block)
        }
    }

    private mutating func readPart(_ node: Int32, _ level: Int32) {
        if level > 2 { report(node) }
        var pieces = pieces(in: node)
        var part = TemplatePage.Part(level: min(level, 2), role: .section, label: nil, heading: [], blocks: [])
        if case .words(let text)? = pieces.last, text.hasSuffix("}"), let start = text.lastIndex(of: "{") {
            let words = text[text.index(after: start)...].dropLast().split { $0 == " " }
            for word in words {
                if word.hasPrefix("#") {
                    part.label = label(String(word.dropFirst()), node)
                } else if word.hasPrefix("."), let role = TemplatePage.Role(rawValue: String(word.dropFirst())) {
                    part.role = role
                } else {
                    diagnostics.append(.unknownRole(String(word.drop { $0 == "." }), at: range(node)))
                }
            }
            var rest = String(text[..<start])
            while rest.hasSuffix(" ") { rest.removeLast() }
            pieces.removeLast()
            if !rest.isEmpty { pieces.append(.words(rest)) }
        }
        part.heading = pieces
        page.parts.append(part)
    }

    private mutating func block(_ node: Int32) -> TemplatePage.Block? {
        switch document.nodes[Int(node)].kind {
        case .paragraph:
            var pieces = pieces(in: node)
            if pieces.count == 1, case .value(let value) = pieces[0] { return .value(value) }
            var name: String?
            if case .words(let text)? = pieces.first, text.hasPrefix("{#"), let end = text.firstIndex(of: "}") {
                name = label(String(text[..<end].dropFirst(2)), node)
                pieces[0] = .words(String(text[text.index(after: end)...].drop { $0 == " " }))
                if pieces[0] == .words("") { pieces.removeFirst() }
            }
            return .paragraph(label: name, pieces)
        case .list(let start, _):
            let items = document.children(of: node).map { item($0) }
            return start == nil ? .points(items) : .clauses(items)
        case .blockQuote: return .quotation(document.children(of: node).compactMap { block($0) })
        default:
            report(node)
            return nil
        }
    }

    /// The text of an item, which is one paragraph.
    private mutating func item(_ node: Int32) -> [TemplatePage.Piece] {
        let children = document.children(of: node)
        for child in children.dropFirst() { report(child) }
        guard let first = children.first else { return [] }
        guard document.nodes[Int(first)].kind == .paragraph else {
            report(first)
            return []
        }
        return pieces(in: first)
    }

    private mutating func label(_ name: String, _ node: Int32) -> String {
        if labels.contains(where: { $0.name == name }) {
            diagnostics.append(.labelTwice(name, at: range(node)))
        } else {
            labels.append((name, range(node)))
        }
        return name
    }

    // MARK: Pieces

    private mutating func pieces(in node: Int32) -> [TemplatePage.Piece] {
        var pieces: [TemplatePage.Piece] = []
        for child in document.children(of: node) {
            switch document.nodes[Int(child)].kind {
            case .text(let text): pieces += TemplateMark.pieces(text)
            case .softBreak: pieces.append(.words(" "))
            case .emphasis: pieces.append(.emphasis(document.plainText(of: child)))
            default: report(child)
            }
        }
        return joined(pieces)
    }

    private func joined(_ pieces: [TemplatePage.Piece]) -> [TemplatePage.Piece] {
        pieces.reduce(into: []) { result, piece in
            if case .words(let next) = piece, case .words(let text)? = result.last {
                result[result.count - 1] = .words(text + next)
            } else {
                result.append(piece)
            }
        }
    }

    private mutating func report(_ node: Int32) { diagnostics.append(.unknownForm(at: range(node))) }

    private func range(_ node: Int32) -> SourceRange { document.nodes[Int(node)].range }
}

/// The marks that stand for values while Markdown is read: private characters, which no template may have.
enum TemplateMark {
    static let open: Character = "\u{E000}"
    static let close: Character = "\u{E001}"

    static func value(_ number: Int) -> String { "\(open)\(number)\(close)" }

    static func reference(_ label: String) -> String { "\(open)#\(label)\(close)" }

    /// A text as words and marks.
    static func pieces(_ text: String) -> [TemplatePage.Piece] {
        var pieces: [TemplatePage.Piece] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
            if start > rest.startIndex { pieces.append(.words(String(rest[..<start]))) }
            let inside = rest[rest.index(after: start)..<end]
            if inside.hasPrefix("#") {
                pieces.append(.reference(String(inside.dropFirst())))
            } else if let number = Int(inside) {
                pieces.append(.value(number))
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }
}
