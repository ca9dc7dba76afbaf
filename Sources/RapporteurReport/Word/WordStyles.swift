// Writes `styles.xml`: everything that can be said of the look of a document is said here, so that an office can change
// the look of all documents by changing styles, and a translator never meets formatting inside a sentence.

/// Writes `styles.xml`.
struct WordStyles {
    let language: WordLanguage

    /// What a style says of its paragraphs; lengths in twentieths of a point, sizes in half points.
    private struct Look {
        var base: WordStyle? = .normal
        var next: WordStyle?
        var size: Int?
        var isBold = false
        var colour: String?
        var before = 0
        var after = 120
        var line = 264
        var keepsNext = false
        var startsPage = false
        var indent = 0
        var alignment: String?
        var outline: Int?
        var list: (WordList, Int)?
        var isFramed = false
        var isRuled = false
        var isHyphenated = false
    }

    func write(_ xml: inout MarkupWriter) {
        defaults(&xml)
        for style in WordStyle.allCases { write(style, look(style), &xml) }
        for style in WordRunStyle.allCases { write(style, &xml) }
        table(&xml)
    }

    private func look(_ style: WordStyle) -> Look {
        switch style {
        case .normal: Look(base: nil, after: 0, line: 240)
        case .heading1: Look(next: .text, size: 28, isBold: true, before: 360, keepsNext: true, outline: 0)
        case .heading2: Look(next: .text, size: 24, isBold: true, before: 280, keepsNext: true, outline: 1)
        case .heading3: Look(next: .text, size: 22, isBold: true, before: 200, keepsNext: true, outline: 2)
        case .section1:
            Look(
                base: .heading1, next: .numbered, size: 24, isBold: true, before: 360, keepsNext: true, outline: 0,
                list: (.sections, 0))
        case .section2:
            Look(
                base: .heading2, next: .numbered, size: 22, isBold: true, before: 280, keepsNext: true, outline: 1,
                list: (.sections, 1))
        case .annex:
            Look(
                base: .heading1, next: .text, size: 24, isBold: true, after: 200, keepsNext: true, startsPage: true,
                outline: 0, list: (.annexes, 0))
        case .title: Look(next: .text, size: 32, isBold: true, before: 120, after: 120)
        case .subtitle: Look(next: .text, size: 24, colour: "52606D", after: 240)
        case .organization: Look(isBold: true, after: 60)
        case .body: Look(size: 32, isBold: true, after: 200)
        case .masthead: Look(after: 20)
        case .symbol: Look(size: 28, isBold: true, after: 20)
        case .agendaItem: Look(isBold: true, before: 280, after: 60)
        case .text: Look()
        case .numbered: Look(list: (.paragraphs, 0))
        case .point: Look(list: (.paragraphs, 1))
        case .summaryHeading:
            Look(next: .summary, isBold: true, after: 60, keepsNext: true, alignment: "center", isFramed: true)
        case .summary: Look(isFramed: true)
        case .decision: Look(keepsNext: true, indent: 567)
        case .clause: Look()
        case .bullet: Look(after: 80, list: (.bullets, 0))
        case .note: Look(size: 17, colour: "52606D", after: 60, line: 240)
        case .banner: Look(isBold: true, colour: "8A4208", after: 200)
        case .caption: Look(next: .text, isBold: true, before: 200, after: 80, keepsNext: true)
        case .picture: Look(after: 80, line: 240, keepsNext: true)
        case .tableHeading:
            Look(size: 16, isBold: true, before: 20, after: 20, line: 240, keepsNext: true, isHyphenated: true)
        case .tableFigureHeading:
            Look(
                size: 16, isBold: true, before: 20, after: 20, line: 240, keepsNext: true, alignment: "right",
                isHyphenated: true)
        case .tableText: Look(size: 16, before: 20, after: 20, line: 240, isHyphenated: true)
        case .tableFigure: Look(size: 16, before: 20, after: 20, line: 240, alignment: "right")
        case .tableGroup: Look(size: 16, isBold: true, before: 60, after: 20, line: 240, keepsNext: true)
        case .term: Look(isBold: true, before: 60, after: 0, keepsNext: true)
        case .meaning: Look(after: 80, indent: 284)
        case .tickBox: Look(after: 60, list: (.boxes, 0))
        case .writingLine: Look(before: 200, after: 40, isRuled: true)
        case .footer: Look(size: 15, colour: "52606D", after: 0, line: 240)
        case .header: Look(size: 17, colour: "52606D", after: 0, alignment: "right")
        case .colophon: Look(size: 16, colour: "52606D", before: 360)
        case .sectionEnd: Look(size: 2, after: 0, line: 240)
        }
    }

    private func defaults(_ xml: inout MarkupWriter) {
        xml.block("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                xml.element("w:rPr") { xml in
                    xml.shape(
                        "w:rFonts",
                        [
                            .init("w:ascii", "Arial"), .init("w:eastAsia", "SimSun"), .init("w:hAnsi", "Arial"),
                            .init("w:cs", "Arial"),
                        ])
                    xml.shape("w:sz", [.init("w:val", "21")])
                    xml.shape("w:szCs", [.init("w:val", "21")])
                    xml.shape("w:lang", language.attributes)
                }
            }
            xml.element("w:pPrDefault") { $0.element("w:pPr") { _ in } }
        }
    }

    private func write(_ style: WordStyle, _ look: Look, _ xml: inout MarkupWriter) {
        var attributes = [MarkupWriter.Attribute("w:type", "paragraph")]
        if style == .normal { attributes.append(.init("w:default", "1")) }
        attributes.append(.init("w:styleId", style.rawValue))
        xml.block("w:style", attributes) { xml in
            xml.shape("w:name", [.init("w:val", style.name)])
            if let base = look.base { xml.shape("w:basedOn", [.init("w:val", base.rawValue)]) }
            if let next = look.next { xml.shape("w:next", [.init("w:val", next.rawValue)]) }
            xml.shape("w:qFormat", [])
            xml.element("w:pPr") { properties(look, &$0) }
            xml.element("w:rPr") { xml in
                if look.isBold {
                    xml.shape("w:b", [])
                    xml.shape("w:bCs", [])
                }
                if let colour = look.colour { xml.shape("w:color", [.init("w:val", colour)]) }
                if let size = look.size {
                    xml.shape("w:sz", [.init("w:val", String(size))])
                    xml.shape("w:szCs", [.init("w:val", String(size))])
                }
            }
        }
    }

    private func properties(_ look: Look, _ xml: inout MarkupWriter) {
        if look.keepsNext { xml.shape("w:keepNext", []) }
        if look.startsPage { xml.shape("w:pageBreakBefore", []) }
        if let (list, level) = look.list {
            xml.element("w:numPr") { xml in
                xml.shape("w:ilvl", [.init("w:val", String(level))])
                xml.shape("w:numId", [.init("w:val", String(list.rawValue))])
            }
        }
        if look.isFramed {
            xml.element("w:pBdr") { xml in
                for side in ["w:top", "w:left", "w:bottom", "w:right"] as [StaticString] {
                    xml.shape(
                        side,
                        [
                            .init("w:val", "single"), .init("w:sz", "6"), .init("w:space", "6"),
                            .init("w:color", "16202A"),
                        ])
                }
            }
        }
        if look.isRuled {
            // Lines that follow each other are one frame for Word, with lines between them.
            xml.element("w:pBdr") { xml in
                for side in ["w:bottom", "w:between"] as [StaticString] {
                    xml.shape(
                        side,
                        [
                            .init("w:val", "single"), .init("w:sz", "4"), .init("w:space", "1"),
                            .init("w:color", "7B8794"),
                        ])
                }
            }
        }
        // Words are divided in the narrow columns of tables, and nowhere else.
        switch look.base {
        case nil: xml.shape("w:suppressAutoHyphens", [])
        default: if look.isHyphenated { xml.shape("w:suppressAutoHyphens", [.init("w:val", "0")]) }
        }
        if language.isRightToLeft { xml.shape("w:bidi", []) }
        xml.shape(
            "w:spacing",
            [
                .init("w:before", String(look.before)), .init("w:after", String(look.after)),
                .init("w:line", String(look.line)), .init("w:lineRule", "auto"),
            ])
        if look.isFramed {
            xml.shape("w:ind", [.init("w:left", "142"), .init("w:right", "142")])
        } else if look.indent > 0 {
            xml.shape("w:ind", [.init("w:left", String(look.indent))])
        }
        if let alignment = look.alignment { xml.shape("w:jc", [.init("w:val", alignment)]) }
        if let outline = look.outline { xml.shape("w:outlineLvl", [.init("w:val", String(outline))]) }
    }

    private func write(_ style: WordRunStyle, _ xml: inout MarkupWriter) {
        xml.block("w:style", [.init("w:type", "character"), .init("w:styleId", style.rawValue)]) { xml in
            xml.shape("w:name", [.init("w:val", style == .emphasis ? "Emphasis" : style.rawValue)])
            xml.element("w:rPr") { xml in
                switch style {
                case .figure, .number: break
                case .detail: xml.shape("w:color", [.init("w:val", "52606D")])
                case .code:
                    xml.shape(
                        "w:rFonts",
                        [
                            .init("w:ascii", "Courier New"), .init("w:hAnsi", "Courier New"),
                            .init("w:cs", "Courier New"),
                        ])
                    xml.shape("w:noProof", [])
                case .mark, .emphasis:
                    xml.shape("w:i", [])
                    xml.shape("w:iCs", [])
                case .blank: xml.shape("w:shd", [.init("w:val", "clear"), .init("w:fill", "FFF2A8")])
                }
            }
        }
    }

    private func table(_ xml: inout MarkupWriter) {
        xml.block("w:style", [.init("w:type", "table"), .init("w:styleId", "ReportTable")]) { xml in
            xml.shape("w:name", [.init("w:val", "Report Table")])
            xml.element("w:tblPr") { xml in
                xml.element("w:tblBorders") { xml in
                    for side in ["w:top", "w:bottom", "w:insideH"] as [StaticString] {
                        xml.shape(
                            side,
                            [
                                .init("w:val", "single"), .init("w:sz", "4"), .init("w:space", "0"),
                                .init("w:color", "C3CAD1"),
                            ])
                    }
                }
                xml.element("w:tblCellMar") { xml in
                    xml.shape("w:left", [.init("w:w", "70"), .init("w:type", "dxa")])
                    xml.shape("w:right", [.init("w:w", "70"), .init("w:type", "dxa")])
                }
            }
            xml.element("w:tblStylePr", [.init("w:type", "firstRow")]) { xml in
                xml.element("w:tcPr") { xml in
                    xml.element("w:tcBorders") { xml in
                        xml.shape(
                            "w:bottom",
                            [
                                .init("w:val", "single"), .init("w:sz", "8"), .init("w:space", "0"),
                                .init("w:color", "16202A"),
                            ])
                    }
                }
            }
        }
    }
}
