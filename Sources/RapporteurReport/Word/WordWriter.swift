// Writes the body of a Word document (ISO/IEC 29500-1, WordprocessingML) block by block. Every paragraph has a style
// and every run its language; nothing is set by hand.

/// What a document has collected besides its body: pictures, bookmarks, lists.
struct WordWriter {
    typealias Attribute = MarkupWriter.Attribute

    let language: WordLanguage
    let pictures: [String: WordPicture]
    /// The ids that references lead to, each with the name of its bookmark.
    let bookmarks: [String: String]
    /// The text written so far.
    var xml = MarkupWriter()
    /// The pictures that stand in the document, in order.
    private(set) var used: [(id: String, picture: WordPicture)] = []
    /// Whether the sheets have a foot.
    let hasFoot: Bool
    /// Whether the sheets lie on their long side here.
    var isLandscape = false
    /// Whether sheets of another kind came before.
    var hasSections = false
    /// The number of decisions so far.
    private(set) var decisions = 0

    init(_ document: ReportDocument, pictures: [String: WordPicture]) {
        language = WordLanguage(document.language, isRightToLeft: document.isRightToLeft)
        self.pictures = pictures
        hasFoot = document.foot != nil
        var names: [String: String] = [:]
        func name(_ id: String) { names[id] = "_Ref\(100_000 + names.count)" }
        func collect(_ parts: [ReportDocument.Part]) {
            for part in parts {
                if !part.numeral.isEmpty { name(part.id) }
                for case .numbered(let paragraph) in part.blocks { if let id = paragraph.id { name(id) } }
                collect(part.parts)
            }
        }
        collect(document.parts)
        bookmarks = names
    }

    // MARK: Paragraphs

    /// Writes a paragraph.
    mutating func paragraph(
        _ style: WordStyle, _ runs: [Inline], list: Int? = nil, bookmark id: String? = nil, keepsNext: Bool = false
    ) {
        paragraph(style, list: list, keepsNext: keepsNext) { writer in
            let name = id.flatMap { writer.bookmarks[$0] }
            if let name { writer.bookmarkStart(name) }
            writer.runs(runs)
            if let name { writer.bookmarkEnd(name) }
        }
    }

    /// Writes a paragraph with whatever `content` writes.
    mutating func paragraph(
        _ style: WordStyle, list: Int? = nil, keepsNext: Bool = false, content: (inout WordWriter) -> Void
    ) {
        var inside = self
        inside.xml = MarkupWriter()
        content(&inside)
        let text = inside.xml
        let isRightToLeft = language.isRightToLeft
        used = inside.used
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.shape("w:pStyle", [Attribute("w:val", style.rawValue)])
                if keepsNext { xml.shape("w:keepNext", []) }
                if let list {
                    xml.element("w:numPr") { xml in
                        xml.shape("w:ilvl", [Attribute("w:val", "0")])
                        xml.shape("w:numId", [Attribute("w:val", String(list))])
                    }
                }
                if isRightToLeft { xml.shape("w:bidi", []) }
            }
            xml.append(text)
        }
        xml.newline()
    }

    private mutating func bookmarkStart(_ name: String) {
        let number = String(name.dropFirst(4))
        xml.shape("w:bookmarkStart", [Attribute("w:id", number), Attribute("w:name", name)])
    }

    private mutating func bookmarkEnd(_ name: String) {
        xml.shape("w:bookmarkEnd", [Attribute("w:id", String(name.dropFirst(4)))])
    }

    // MARK: Runs

    /// Writes runs.
    mutating func runs(_ runs: [Inline]) {
        for run in runs {
            switch run {
            case .words(let text): self.run(text)
            case .figure(let text): self.run(text, .figure)
            // Counts such as "69 of 78" stay on one line.
            case .detail(let text):
                let isShort = text.count <= Inline.shortDetail
                self.run("\u{A0}" + (isShort ? text.replacing(" ", with: "\u{A0}") : text), .detail)
            case .label(let text): self.run(OutsideText.line(text), isOutside: true)
            case .foreign(let text, let language):
                self.run(OutsideText.line(text), isOutside: true, in: language)
            case .code(let text): self.run(OutsideText.line(text), .code, isOutside: true)
            case .mark(let text): self.run(OutsideText.line(text) + " ", .mark)
            case .emphasis(let text): self.run(text, .emphasis)
            case .blank(let text): self.run(text, .blank)
            case .reference(let reference): self.reference(reference)
            }
        }
    }

    /// Writes one run; `tag` is its language if it is not that of the document.
    mutating func run(
        _ text: String, _ style: WordRunStyle? = nil, isOutside: Bool = false, in tag: String? = nil
    ) {
        guard !text.isEmpty else { return }
        // Text of others keeps its own direction, and a number reads from left to right in every language.
        let isRightToLeft =
            isOutside || style == .figure || style == .detail
            ? WordLanguage.isRightToLeft(text) ?? (language.isRightToLeft && !text.contains(where: \.isNumber))
            : language.isRightToLeft
        let text = isRightToLeft == self.language.isRightToLeft ? text : Self.held(text, isRightToLeft)
        let language = tag.map { WordLanguage($0, isRightToLeft: isRightToLeft) } ?? language
        xml.element("w:r") { xml in
            Self.properties(style, language, isRightToLeft, &xml)
            xml.element("w:t", [Attribute("xml:space", "preserve")], text: text)
        }
    }

    /// The text with a mark of its direction on both sides: without them the sign of a number and the full stop of a
    /// sentence go with the paragraph, to the wrong end.
    private static func held(_ text: String, _ isRightToLeft: Bool) -> String {
        let mark = isRightToLeft ? "\u{200F}" : "\u{200E}"
        return mark + text + mark
    }

    private static func properties(
        _ style: WordRunStyle?, _ language: WordLanguage, _ isRightToLeft: Bool, _ xml: inout MarkupWriter
    ) {
        xml.element("w:rPr") { xml in
            if let style { xml.shape("w:rStyle", [Attribute("w:val", style.rawValue)]) }
            if isRightToLeft { xml.shape("w:rtl", []) }
            xml.shape("w:lang", language.attributes)
        }
    }

    /// Writes a field that counts by itself; `result` is what it says now.
    mutating func field(_ instruction: String, result: String) {
        let language = language
        func mark(_ kind: String) {
            xml.element("w:r") { xml in
                Self.properties(.number, language, language.isRightToLeft, &xml)
                xml.shape("w:fldChar", [Attribute("w:fldCharType", kind)])
            }
        }
        mark("begin")
        xml.element("w:r") { xml in
            Self.properties(.number, language, language.isRightToLeft, &xml)
            xml.element("w:instrText", [Attribute("xml:space", "preserve")], text: " " + instruction + " ")
        }
        mark("separate")
        run(result, .number)
        mark("end")
    }

    private mutating func reference(_ reference: Inline.Reference) {
        guard let name = bookmarks[reference.target] else { return run(reference.text) }
        field("REF \(name) \\r \\h", result: reference.text)
    }

    // MARK: What is counted

    /// The number of the list of the next decision.
    mutating func nextDecision() -> Int {
        decisions += 1
        return WordList.firstDecision + decisions - 1
    }

    /// The number of the next drawing, and the picture as one that is used.
    mutating func use(_ id: String) -> (number: Int, picture: WordPicture)? {
        guard let picture = pictures[id] else { return nil }
        used.append((id, picture))
        return (used.count, picture)
    }
}

/// A drawing as a picture, drawn once as SVG and once as PNG for programs that do not know SVG.
package struct WordPicture: Sendable, Hashable {
    /// The SVG.
    package let svg: String
    /// The PNG.
    package let png: [UInt8]
    /// The width of the PNG in dots.
    package let width: Int
    /// The height of the PNG in dots.
    package let height: Int

    /// A picture; nil if the bytes are not a PNG (ISO/IEC 15948, 5.2 and 11.2.2).
    package init?(svg: String, png: [UInt8]) {
        func number(at start: Int) -> Int { png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard png.count > 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        self.svg = svg
        self.png = png
        width = number(at: 16)
        height = number(at: 20)
        guard width > 0, height > 0 else { return nil }
    }
}
