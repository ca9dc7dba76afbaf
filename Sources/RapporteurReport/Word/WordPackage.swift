/// The parts of a Word file around its text (ISO/IEC 29500-2).
enum WordPackage {
    typealias Attribute = MarkupWriter.Attribute

    /// The namespaces of the parts.
    static let namespaces: [Attribute] = [
        Attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        Attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        Attribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        Attribute("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        Attribute("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        Attribute("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
    ]

    static func contentTypes(hasFoot: Bool, _ xml: inout MarkupWriter) {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        xml.block("Types", [Attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]) {
            xml in
            for (ending, type) in [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
                ("png", "image/png"), ("svg", "image/svg+xml"),
            ] {
                xml.shape("Default", [Attribute("Extension", ending), Attribute("ContentType", type)])
            }
            let foot = hasFoot ? [("/word/footer1.xml", word + "footer+xml")] : []
            for (name, type) in foot + [
                ("/word/document.xml", word + "document.main+xml"), ("/word/styles.xml", word + "styles+xml"),
                ("/word/numbering.xml", word + "numbering+xml"), ("/word/settings.xml", word + "settings+xml"),
                ("/word/header1.xml", word + "header+xml"),
                ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ] {
                xml.shape("Override", [Attribute("PartName", name), Attribute("ContentType", type)])
            }
        }
    }

    static func relations(_ xml: inout MarkupWriter) {
        relationships(
            [
                (
                    "rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                    "word/document.xml"
                ),
                (
                    "rId2",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml"
                ),
            ], &xml)
    }

    static func documentRelations(pictures: Int, hasFoot: Bool, _ xml: inout MarkupWriter) {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        var all = [
            ("rIdStyles", kind + "styles", "styles.xml"), ("rIdNumbering", kind + "numbering", "numbering.xml"),
            ("rIdSettings", kind + "settings", "settings.xml"), ("rIdHeader", kind + "header", "header1.xml"),
        ]
        if hasFoot { all.append(("rIdFooter", kind + "footer", "footer1.xml")) }
        for number in 0..<pictures {
            all.append(("rIdPng\(number + 1)", kind + "image", "media/image\(number + 1).png"))
            all.append(("rIdSvg\(number + 1)", kind + "image", "media/image\(number + 1).svg"))
        }
        relationships(all, &xml)
    }

    private static func relationships(
        _ relations: [(id: String, type: String, target: String)], _ xml: inout MarkupWriter
    ) {
        xml.block(
            "Relationships", [Attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")]
        ) { xml in
            for relation in relations {
                xml.shape(
                    "Relationship",
                    [
                        Attribute("Id", relation.id), Attribute("Type", relation.type),
                        Attribute("Target", relation.target),
                    ])
                xml.newline()
            }
        }
    }

    static func properties(_ document: ReportDocument, _ xml: inout MarkupWriter) {
        xml.block(
            "cp:coreProperties",
            [
                Attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
                Attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ]
        ) { xml in
            xml.element("dc:title", text: OutsideText.line(document.fullTitle, limit: 250))
            xml.element("dc:creator", text: "Rapporteur")
            xml.element("dc:language", text: document.language)
        }
    }

    static func settings(_ language: WordLanguage, _ xml: inout MarkupWriter) {
        xml.block("w:settings", namespaces) { xml in
            xml.shape("w:defaultTabStop", [Attribute("w:val", "567")])
            xml.shape("w:autoHyphenation", [])
            xml.shape("w:characterSpacingControl", [Attribute("w:val", "doNotCompress")])
            xml.element("w:compat") { xml in
                xml.shape(
                    "w:compatSetting",
                    [
                        Attribute("w:name", "compatibilityMode"),
                        Attribute("w:uri", "http://schemas.microsoft.com/office/word"), Attribute("w:val", "15"),
                    ])
            }
            xml.shape("w:themeFontLang", language.attributes)
        }
    }
}
