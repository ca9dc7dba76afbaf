// Puts a filled template and the values behind its marks together as a document. Paragraphs of the text get numbers,
// which run through all its parts; those of boxes and annexes get none.

import RapporteurModel
import RapporteurTemplates

/// Makes a document of a filled template.
struct OfficialDocument {
    let page: TemplatePage
    let contents: [TemplateContent]

    /// The document, and the labels of references that lead nowhere because a condition left their target out.
    func document(like report: ReportDocument) -> (document: ReportDocument, missing: [String]) {
        var document = report
        document.parts = []
        document.banner = nil
        document.subtitle = []
        for (index, part) in page.parts.enumerated() {
            switch part.role {
            case .masthead:
                let masthead = masthead(part)
                document.masthead = masthead
                document.title = masthead.title
            case .summary: document.front.append(.box(.init(.summary, heading: runs(part.heading), blocks(part))))
            case .section, .annex:
                let made = ReportDocument.Part(
                    id: part.label ?? "part-\(index + 1)", kind: part.role == .annex ? .annex : .section,
                    heading: runs(part.heading), blocks: blocks(part))
                if part.level > 1, !document.parts.isEmpty {
                    document.parts[document.parts.count - 1].parts.append(made)
                } else {
                    document.parts.append(made)
                }
            }
        }
        return document.numbered()
    }

    private func masthead(_ part: TemplatePage.Part) -> ReportDocument.Masthead {
        var masthead = ReportDocument.Masthead()
        for case .points(let lines) in part.blocks {
            for line in lines {
                guard case .words(let text)? = line.first, let colon = text.firstIndex(of: ":") else { continue }
                let rest = String(text[text.index(after: colon)...].drop { $0 == " " })
                let words = runs((rest.isEmpty ? [] : [.words(rest)]) + line.dropFirst())
                switch String(text[..<colon]) {
                case "organization": masthead.organization = words
                case "body": masthead.body = words
                case "session": masthead.session = words
                case "symbol": masthead.symbol = words
                case "place_and_date": masthead.placeAndDate = words
                case "original": masthead.original = words
                case "agenda_item": masthead.agendaItem = words
                case "title": masthead.title = words
                case "running_head": masthead.runningHead = words + [.words(" ")]
                default: break
                }
            }
        }
        return masthead
    }

    // MARK: Blocks

    private func blocks(_ part: TemplatePage.Part) -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        for block in part.blocks {
            switch block {
            case .paragraph(let label, let pieces):
                let text = runs(pieces)
                guard !text.isEmpty else { continue }
                blocks.append(part.role == .section ? .numbered(.init(id: label, text)) : .paragraph(text))
            case .points(let items):
                if case .numbered(var paragraph)? = blocks.last {
                    paragraph.points += items.map(runs)
                    blocks[blocks.count - 1] = .numbered(paragraph)
                } else {
                    blocks.append(.list(items.map(runs)))
                }
            case .clauses(let items): blocks.append(.clauses(items.map(runs)))
            case .quotation(let inside): blocks.append(.box(.init(.decision, quotation(inside))))
            case .value(let number): blocks += self.blocks(number, in: part.role)
            }
        }
        return blocks
    }

    private func quotation(_ blocks: [TemplatePage.Block]) -> [ReportDocument.Block] {
        blocks.flatMap { block -> [ReportDocument.Block] in
            switch block {
            case .paragraph(_, let pieces): [.paragraph(runs(pieces))]
            case .points(let items): [.list(items.map(runs))]
            case .clauses(let items): [.clauses(items.map(runs))]
            case .quotation(let inside): quotation(inside)
            case .value(let number): self.blocks(number, in: .annex)
            }
        }
    }

    /// The blocks of a value; sentences that stand alone are paragraphs of the text.
    private func blocks(_ number: Int, in role: TemplatePage.Role) -> [ReportDocument.Block] {
        let blocks: [ReportDocument.Block] =
            switch contents[number] {
            case .words(let runs): runs.isEmpty ? [] : [.paragraph(runs)]
            case .blocks(let blocks): blocks
            }
        guard role == .section else { return blocks }
        return blocks.map { block in
            if case .paragraph(let text) = block { .numbered(.init(text)) } else { block }
        }
    }

    private func runs(_ pieces: [TemplatePage.Piece]) -> [Inline] {
        pieces.flatMap { piece -> [Inline] in
            switch piece {
            case .words(let text): return [.words(text)]
            case .emphasis(let text): return [.emphasis(text)]
            case .reference(let label): return [.reference(.init(to: label))]
            case .value(let number):
                if case .words(let runs) = contents[number] { return runs }
                return []
            }
        }
    }
}
