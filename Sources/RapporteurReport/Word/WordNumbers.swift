// The lists of `numbering.xml`. Word and every translation tool count by them, so that a paragraph that is moved or
// added gives all others their new number.

/// The lists of a document, by their number.
enum WordList: Int {
    /// I, II, III and below A, B, C.
    case sections = 1
    /// 1, 2, 3 through the document and below (a), (b), (c).
    case paragraphs = 2
    /// Annex I, Annex II.
    case annexes = 3
    /// Bullets.
    case bullets = 4
    /// The clauses of decisions; each decision has a list of its own that begins anew.
    case clauses = 5

    /// Boxes to tick.
    case boxes = 6

    /// The number of the list of the first decision; the next ones follow.
    static let firstDecision = 10
}

/// Writes `numbering.xml`.
struct WordNumbers {
    let annex: String
    let decisions: Int

    func write(_ xml: inout MarkupWriter) {
        list(
            .sections, [("upperRoman", "%1.", .section1, 567, 567), ("upperLetter", "%2.", .section2, 567, 567)], &xml)
        list(
            .paragraphs, [("decimal", "%1.", .numbered, 567, 567), ("lowerLetter", "(%2)", .point, 1134, 567)], &xml)
        list(.annexes, [("upperRoman", annex + "\u{A0}%1.", .annex, 0, 0)], &xml)
        list(.bullets, [("bullet", "•", .bullet, 567, 283)], &xml)
        list(.clauses, [("decimal", "%1.", nil, 1134, 567)], &xml)
        list(.boxes, [("bullet", "☐", .tickBox, 425, 425)], &xml)
        for list in [WordList.sections, .paragraphs, .annexes, .bullets, .clauses, .boxes] {
            xml.block("w:num", [.init("w:numId", String(list.rawValue))]) { xml in
                xml.shape("w:abstractNumId", [.init("w:val", String(list.rawValue))])
            }
        }
        for decision in 0..<decisions {
            xml.block("w:num", [.init("w:numId", String(WordList.firstDecision + decision))]) { xml in
                xml.shape("w:abstractNumId", [.init("w:val", String(WordList.clauses.rawValue))])
                xml.element("w:lvlOverride", [.init("w:ilvl", "0")]) { xml in
                    xml.shape("w:startOverride", [.init("w:val", "1")])
                }
            }
        }
    }

    private func list(
        _ list: WordList, _ levels: [(format: String, text: String, style: WordStyle?, indent: Int, hanging: Int)],
        _ xml: inout MarkupWriter
    ) {
        xml.block("w:abstractNum", [.init("w:abstractNumId", String(list.rawValue))]) { xml in
            xml.shape("w:multiLevelType", [.init("w:val", levels.count > 1 ? "multilevel" : "singleLevel")])
            for (index, level) in levels.enumerated() {
                xml.block("w:lvl", [.init("w:ilvl", String(index))]) { xml in
                    xml.shape("w:start", [.init("w:val", "1")])
                    xml.shape("w:numFmt", [.init("w:val", level.format)])
                    if let style = level.style { xml.shape("w:pStyle", [.init("w:val", style.rawValue)]) }
                    xml.shape("w:suff", [.init("w:val", list == .annexes ? "space" : "tab")])
                    xml.shape("w:lvlText", [.init("w:val", level.text)])
                    xml.shape("w:lvlJc", [.init("w:val", "left")])
                    xml.element("w:pPr") { xml in
                        // In a paragraph from right to left, left means where lines begin.
                        xml.shape(
                            "w:ind",
                            [.init("w:left", String(level.indent)), .init("w:hanging", String(level.hanging))])
                    }
                }
            }
        }
    }
}
