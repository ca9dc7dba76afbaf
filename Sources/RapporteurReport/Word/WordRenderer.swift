// A report as a Word document, fit for translators (`methods.md`, D.4): named styles, headings and paragraphs that are
// numbered by the program, references that are fields, tables with repeated headings, and a language on every run.
//
// Written here and not by pandoc, which knows neither the language of a run nor fields, bookmarks of paragraphs, lists
// that run through a document, or table captions; all of that would have to be put into its XML afterwards, and the
// text would pass through Markdown, where text of others could become markup.

/// Writes a report as DOCX.
package struct WordRenderer: Sendable {
    typealias Attribute = MarkupWriter.Attribute

    private let pictures: [String: WordPicture]

    /// Makes a renderer with the pictures of drawings by their ids; a drawing without a picture is stood for by its
    /// table, which stands there in any case.
    package init(pictures: [String: WordPicture] = [:]) { self.pictures = pictures }

    /// The bytes of the file.
    package func render(_ document: ReportDocument) -> [UInt8] {
        var writer = WordWriter(document, pictures: pictures)
        writer.head(document)
        for block in document.front { writer.write(block) }
        for part in document.parts { writer.write(part, level: 1) }
        if !document.colophon.isEmpty { writer.paragraph(.colophon, document.colophon) }

        var archive = ZipArchive()
        func add(_ name: String, _ write: (inout MarkupWriter) -> Void) {
            var xml = MarkupWriter()
            xml.xmlDeclaration()
            write(&xml)
            archive.add(name, Array(xml.text.utf8))
        }
        add("[Content_Types].xml") { WordPackage.contentTypes(hasFoot: document.foot != nil, &$0) }
        add("_rels/.rels") { WordPackage.relations(&$0) }
        add("docProps/core.xml") { WordPackage.properties(document, &$0) }
        add("word/document.xml") { xml in
            xml.block("w:document", WordPackage.namespaces) { xml in
                xml.block("w:body") { xml in
                    xml.append(writer.xml)
                    writer.sheet(to: &xml)
                }
            }
        }
        add("word/styles.xml") { xml in
            xml.block("w:styles", WordPackage.namespaces) { WordStyles(language: writer.language).write(&$0) }
        }
        add("word/numbering.xml") { xml in
            xml.block("w:numbering", WordPackage.namespaces) { xml in
                WordNumbers(annex: document.furniture.annex, decisions: writer.decisions).write(&xml)
            }
        }
        add("word/settings.xml") { WordPackage.settings(writer.language, &$0) }
        add("word/header1.xml") { xml in
            var header = WordWriter(document, pictures: [:])
            header.paragraph(.header) { writer in
                writer.runs(document.runningHead)
                if document.foot == nil { writer.field("PAGE", result: "2") }
            }
            xml.block("w:hdr", WordPackage.namespaces) { $0.append(header.xml) }
        }
        if let foot = document.foot {
            add("word/footer1.xml") { xml in
                var footer = WordWriter(document, pictures: [:])
                footer.paragraph(.footer) { writer in
                    writer.runs(foot + [.words(" · ")])
                    writer.field("PAGE", result: "1")
                    writer.runs([.words(" / ")])
                    writer.field("NUMPAGES", result: "1")
                }
                xml.block("w:ftr", WordPackage.namespaces) { $0.append(footer.xml) }
            }
        }
        add("word/_rels/document.xml.rels") {
            WordPackage.documentRelations(pictures: writer.used.count, hasFoot: document.foot != nil, &$0)
        }
        for (index, use) in writer.used.enumerated() {
            archive.add("word/media/image\(index + 1).png", use.picture.png)
            archive.add("word/media/image\(index + 1).svg", Array(use.picture.svg.utf8))
        }
        return archive.bytes
    }
}

extension WordWriter {
    /// Writes the masthead, the title and the warning about the whole report.
    mutating func head(_ document: ReportDocument) {
        if let masthead = document.masthead {
            let lines: [(WordStyle, [Inline])] = [
                (.organization, masthead.organization), (.body, masthead.body), (.masthead, masthead.session),
                (.symbol, masthead.symbol), (.masthead, masthead.placeAndDate), (.masthead, masthead.original),
                (.agendaItem, masthead.agendaItem),
            ]
            for (style, line) in lines where !line.isEmpty { paragraph(style, line) }
        }
        paragraph(.title, document.title)
        if !document.subtitle.isEmpty { paragraph(.subtitle, document.subtitle) }
        if let banner = document.banner { paragraph(.banner, banner) }
    }
}
