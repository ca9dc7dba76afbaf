import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurReport

// Markdown as HTML, element by element: what is not known here is not written, HTML stands as its letters, and an
// address that a page may not lead to leaves only its words.

extension GuidanceWriter {
    /// Blocks of a page of guidance; in an element with its language if that is not the page's.
    func write(_ blocks: [Int32], of source: GuidancePage, to page: inout MarkupWriter) {
        guard !blocks.isEmpty else { return }
        let body = MarkdownBody(writer: self, source: source)
        let attributes = inLanguage(source.language)
        if attributes.isEmpty {
            for block in blocks { body.block(block, &page) }
        } else {
            page.block("div", attributes) { page in for block in blocks { body.block(block, &page) } }
        }
    }

    /// The words of a heading.
    func writeWords(of heading: Int32, of source: GuidancePage, to page: inout MarkupWriter) {
        MarkdownBody(writer: self, source: source).inside(heading, &page)
    }
}

/// The Markdown of one page.
private struct MarkdownBody {
    typealias Attribute = MarkupWriter.Attribute

    let writer: GuidanceWriter
    let source: GuidancePage

    private var document: MarkdownDocument { source.document }

    func inside(_ node: Int32, _ page: inout MarkupWriter) {
        for child in document.children(of: node) { inline(child, &page) }
    }

    func block(_ node: Int32, isTight: Bool = false, _ page: inout MarkupWriter) {
        switch document.nodes[Int(node)].kind {
        case .paragraph:
            if isTight { inside(node, &page) } else { page.block("p") { inside(node, &$0) } }
        case .heading(let level): writer.heading(Int(level), [], &page) { inside(node, &$0) }
        case .blockQuote: page.block("blockquote") { blocks(node, &$0) }
        case .list(let start, let isTight): list(node, start, isTight, &page)
        case .codeBlock(let text), .htmlBlock(let text):
            page.block("pre", [Attribute("dir", "ltr"), Attribute("tabindex", "0")]) { $0.element("code", text: text) }
        case .thematicBreak: page.void("hr")
        case .table(let alignments): table(node, alignments, &page)
        case .document, .item, .tableRow, .tableCell: blocks(node, &page)
        case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .image, .html: inline(node, &page)
        }
    }

    private func blocks(_ node: Int32, isTight: Bool = false, _ page: inout MarkupWriter) {
        for child in document.children(of: node) { block(child, isTight: isTight, &page) }
    }

    private func list(_ node: Int32, _ start: Int32?, _ isTight: Bool, _ page: inout MarkupWriter) {
        let items = { (page: inout MarkupWriter) in
            for item in document.children(of: node) {
                page.block("li") { blocks(item, isTight: isTight, &$0) }
            }
        }
        guard let start else { return page.block("ul", content: items) }
        page.block("ol", start == 1 ? [] : [Attribute("start", "\(start)")], content: items)
    }

    private func table(_ node: Int32, _ alignments: [MarkdownAlignment], _ page: inout MarkupWriter) {
        let rows = document.children(of: node)
        func isHeader(_ row: Int32) -> Bool { document.nodes[Int(row)].kind == .tableRow(isHeader: true) }
        // A wide table scrolls by itself, and who scrolls with keys can reach it.
        page.block("div", [Attribute("class", "scroll"), Attribute("tabindex", "0")]) { page in
            page.block("table") { page in
                page.block("thead") { page in
                    for row in rows where isHeader(row) { self.row(row, alignments, isHeader: true, &page) }
                }
                guard rows.contains(where: { !isHeader($0) }) else { return }
                page.block("tbody") { page in
                    for row in rows where !isHeader(row) { self.row(row, alignments, isHeader: false, &page) }
                }
            }
        }
    }

    private func row(_ node: Int32, _ alignments: [MarkdownAlignment], isHeader: Bool, _ page: inout MarkupWriter) {
        page.block("tr") { page in
            for (column, cell) in document.children(of: node).enumerated() {
                let alignment = column < alignments.count ? alignments[column] : .natural
                var attributes: [Attribute] = []
                switch alignment {
                case .natural, .start: break
                case .center: attributes.append(Attribute("class", "center"))
                case .end: attributes.append(Attribute("class", "end"))
                }
                if isHeader {
                    page.element("th", [Attribute("scope", "col")] + attributes) { inside(cell, &$0) }
                } else {
                    page.element("td", attributes) { inside(cell, &$0) }
                }
            }
        }
    }

    private func inline(_ node: Int32, _ page: inout MarkupWriter) {
        switch document.nodes[Int(node)].kind {
        case .text(let text), .html(let text): page.write(text)
        case .softBreak: page.newline()
        case .lineBreak: page.void("br")
        case .code(let text): page.element("code", [Attribute("dir", "ltr")], text: text)
        case .emphasis: page.element("em") { inside(node, &$0) }
        case .strong: page.element("strong") { inside(node, &$0) }
        case .image: inside(node, &page)
        case .link(let address): link(node, to: address, &page)
        default: block(node, &page)
        }
    }

    private func link(_ node: Int32, to address: String, _ page: inout MarkupWriter) {
        switch GuidanceLink(address) {
        case .outside(let address):
            page.element("a", [Attribute("href", address), Attribute("rel", "noopener noreferrer")]) {
                inside(node, &$0)
            }
        case .page(let name, let anchor):
            page.element("a", [Attribute("href", writer.address(name ?? source.name, anchor))]) { inside(node, &$0) }
        case .refused: inside(node, &page)
        }
    }
}
