extension WordWriter {
    /// Writes a part with what is below it.
    mutating func write(_ part: ReportDocument.Part, level: Int) {
        // The sheets are turned for a part and not for a table in it, and stay so as long as the next part needs it too.
        let isBroad = part.blocks.contains { Self.isBroad($0) }
        if isBroad != isLandscape { endSection(nextIsLandscape: isBroad) }
        paragraph(style(part, level), part.heading, bookmark: part.id)
        for (index, block) in part.blocks.enumerated() {
            // What says how to answer stays with the boxes or lines for the answer.
            switch (block, part.blocks[(index + 1)...].first) {
            case (.paragraph(let text), .boxes), (.paragraph(let text), .lines), (.paragraph(let text), .note):
                paragraph(.text, text, keepsNext: true)
            case (.note(let text), .boxes), (.note(let text), .lines), (.note(let text), .note):
                paragraph(.note, text, keepsNext: true)
            default: write(block)
            }
        }
        for part in part.parts { write(part, level: level + 1) }
    }

    private func style(_ part: ReportDocument.Part, _ level: Int) -> WordStyle {
        switch (part.kind, level) {
        case (.annex, _): .annex
        case (.section, 1): .section1
        case (.section, _): .section2
        case (.plain, 1): .heading1
        case (.plain, 2): .heading2
        case (.plain, _): .heading3
        }
    }

    /// Whether a table has too many columns for an upright sheet.
    private static func isBroad(_ block: ReportDocument.Block) -> Bool {
        switch block {
        case .table(let table): isBroad(table)
        case .figure(let figure): isBroad(figure.table)
        default: false
        }
    }

    private static func isBroad(_ table: DataTable) -> Bool {
        table.columns.count > 11
    }

    /// Writes a block.
    mutating func write(_ block: ReportDocument.Block) {
        switch block {
        case .paragraph(let text): paragraph(.text, text)
        case .note(let text): paragraph(.note, text)
        case .list(let items): for item in items { paragraph(.bullet, item) }
        case .numbered(let numbered):
            paragraph(.numbered, numbered.text, bookmark: numbered.id, keepsNext: !numbered.points.isEmpty)
            for point in numbered.points { paragraph(.point, point) }
        case .clauses(let clauses):
            let list = nextDecision()
            for clause in clauses { paragraph(.clause, clause, list: list) }
        case .box(let box): write(box)
        case .facts(let facts):
            for fact in facts { paragraph(.bullet, fact.label + [.words(": ")] + fact.figure) }
        case .definitions(let definitions):
            let areShort = definitions.allSatisfy { $0.term.plainText.count <= 2 }
            for definition in definitions {
                if areShort {
                    paragraph(.meaning, definition.term + [.words("– ")] + definition.meaning)
                } else {
                    paragraph(.term, definition.term)
                    paragraph(.meaning, definition.meaning)
                }
            }
        case .boxes(let items):
            for (index, item) in items.enumerated() {
                paragraph(.tickBox, item, keepsNext: index < items.count - 1)
            }
        case .lines(let count):
            for _ in 0..<count { paragraph(.writingLine, []) }
        case .table(let table):
            paragraph(.caption, table.caption)
            write(table)
        case .figure(let figure): write(figure)
        }
    }

    private mutating func write(_ box: ReportDocument.Box) {
        if let heading = box.heading { paragraph(box.kind == .summary ? .summaryHeading : .decision, heading) }
        for block in box.blocks {
            if case .paragraph(let text) = block {
                paragraph(box.kind == .summary ? .summary : .decision, text)
            } else {
                write(block)
            }
        }
    }

    // MARK: Sections of pages

    /// Ends the sheets so far; what follows begins on a new one.
    private mutating func endSection(nextIsLandscape: Bool) {
        var sheet = MarkupWriter()
        self.sheet(to: &sheet)
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.shape("w:pStyle", [Attribute("w:val", WordStyle.sectionEnd.rawValue)])
                xml.append(sheet)
            }
        }
        xml.newline()
        isLandscape = nextIsLandscape
        hasSections = true
    }

    /// Writes how sheets are: A4, the running head on all but the first sheet of the document, the foot on all.
    func sheet(to xml: inout MarkupWriter) {
        let isFirst = !hasSections
        xml.element("w:sectPr") { xml in
            xml.shape("w:headerReference", [Attribute("w:type", "default"), Attribute("r:id", "rIdHeader")])
            if hasFoot {
                for kind in isFirst ? ["default", "first"] : ["default"] {
                    xml.shape("w:footerReference", [Attribute("w:type", kind), Attribute("r:id", "rIdFooter")])
                }
            }
            xml.shape(
                "w:pgSz",
                isLandscape
                    ? [Attribute("w:w", "16838"), Attribute("w:h", "11906"), Attribute("w:orient", "landscape")]
                    : [Attribute("w:w", "11906"), Attribute("w:h", "16838")])
            xml.shape(
                "w:pgMar",
                [
                    Attribute("w:top", "1418"), Attribute("w:right", "1134"), Attribute("w:bottom", "1134"),
                    Attribute("w:left", "1134"), Attribute("w:header", "709"), Attribute("w:footer", "709"),
                    Attribute("w:gutter", "0"),
                ])
            if isFirst { xml.shape("w:titlePg", []) }
            if language.isRightToLeft { xml.shape("w:bidi", []) }
        }
    }

    // MARK: Figures

    private mutating func write(_ figure: Figure) {
        paragraph(.caption, figure.title)
        if figure.showsDescription { paragraph(.note, figure.description, keepsNext: true) }
        let drawings = ChartPicture.pictures(of: figure).filter { pictures[$0.id] != nil }
        if !drawings.isEmpty {
            paragraph(.picture) { writer in
                for drawing in drawings { writer.draw(drawing, isAlone: drawings.count == 1) }
            }
        }
        write(figure.table)
    }

    private mutating func draw(_ drawing: ChartPicture, isAlone: Bool) {
        guard let (number, picture) = use(drawing.id) else { return }
        // English Metric Units: 360,000 to the centimetre; three panels stand beside each other on 17 centimetres.
        let width = isAlone ? 6_120_000 : 2_000_000
        let height = width * picture.height / picture.width
        let name = "Picture \(number)"
        let label = [
            Attribute("id", String(number)), Attribute("name", name), Attribute("descr", drawing.alternative),
        ]
        let size = [Attribute("cx", String(width)), Attribute("cy", String(height))]
        let language = language
        xml.element("w:r") { xml in
            xml.element("w:rPr") { xml in
                if language.isRightToLeft { xml.shape("w:rtl", []) }
                xml.shape("w:lang", language.attributes)
            }
            xml.element("w:drawing") { xml in
                xml.element(
                    "wp:inline",
                    [
                        Attribute("distT", "0"), Attribute("distB", "0"), Attribute("distL", "0"),
                        Attribute("distR", "0"),
                    ]
                ) { xml in
                    xml.shape("wp:extent", size)
                    xml.shape("wp:docPr", label)
                    xml.element("wp:cNvGraphicFramePr") { xml in
                        xml.shape("a:graphicFrameLocks", [Attribute("noChangeAspect", "1")])
                    }
                    xml.element("a:graphic") { xml in
                        xml.element(
                            "a:graphicData",
                            [Attribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")]
                        ) { Self.picture(number, label, size, &$0) }
                    }
                }
            }
        }
    }

    private static func picture(
        _ number: Int, _ label: [Attribute], _ size: [Attribute], _ xml: inout MarkupWriter
    ) {
        xml.element("pic:pic") { xml in
            xml.element("pic:nvPicPr") { xml in
                xml.shape("pic:cNvPr", label)
                xml.shape("pic:cNvPicPr", [])
            }
            xml.element("pic:blipFill") { xml in
                xml.element("a:blip", [Attribute("r:embed", "rIdPng\(number)")]) { xml in
                    xml.element("a:extLst") { xml in
                        xml.element("a:ext", [Attribute("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")]) { xml in
                            xml.shape("asvg:svgBlip", [Attribute("r:embed", "rIdSvg\(number)")])
                        }
                    }
                }
                xml.element("a:stretch") { $0.shape("a:fillRect", []) }
            }
            xml.element("pic:spPr") { xml in
                xml.element("a:xfrm") { xml in
                    xml.shape("a:off", [Attribute("x", "0"), Attribute("y", "0")])
                    xml.shape("a:ext", size)
                }
                xml.element("a:prstGeom", [Attribute("prst", "rect")]) { $0.shape("a:avLst", []) }
            }
        }
    }
}
