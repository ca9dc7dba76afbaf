// One walk over every run of a document, for whoever replaces runs.

extension ReportDocument {
    /// Tells apart the texts of others that are in another language than the document, by their text.
    package mutating func markLanguages(_ languages: [String: String]) {
        guard !languages.isEmpty else { return }
        var languages = languages
        // In sentences long titles are cut.
        for (text, language) in languages {
            languages[OutsideText.line(text, limit: ReportBuilder.titleLimit)] = language
        }
        self = mapping { run in
            guard case .label(let text) = run, let language = languages[text] else { return run }
            return .foreign(text, language: language)
        }
    }

    /// The document with every run replaced.
    package func mapping(_ transform: (Inline) -> Inline) -> ReportDocument {
        var document = self
        document.title = title.map(transform)
        document.subtitle = subtitle.map(transform)
        document.banner = banner.map { $0.map(transform) }
        document.colophon = colophon.map(transform)
        document.foot = foot.map { $0.map(transform) }
        if var head = masthead {
            head.organization = head.organization.map(transform)
            head.body = head.body.map(transform)
            head.session = head.session.map(transform)
            head.symbol = head.symbol.map(transform)
            head.placeAndDate = head.placeAndDate.map(transform)
            head.original = head.original.map(transform)
            head.agendaItem = head.agendaItem.map(transform)
            head.title = head.title.map(transform)
            head.runningHead = head.runningHead.map(transform)
            document.masthead = head
        }
        document.front = front.map { $0.mapping(transform) }
        document.parts = parts.map { $0.mapping(transform) }
        return document
    }
}

extension ReportDocument.Part {
    fileprivate func mapping(_ transform: (Inline) -> Inline) -> Self {
        var part = self
        part.heading = heading.map(transform)
        part.blocks = blocks.map { $0.mapping(transform) }
        part.parts = parts.map { $0.mapping(transform) }
        return part
    }
}

extension ReportDocument.Block {
    fileprivate func mapping(_ transform: (Inline) -> Inline) -> Self {
        switch self {
        case .paragraph(let text): return .paragraph(text.map(transform))
        case .note(let text): return .note(text.map(transform))
        case .list(let items): return .list(items.map { $0.map(transform) })
        case .boxes(let items): return .boxes(items.map { $0.map(transform) })
        case .lines: return self
        case .clauses(let items): return .clauses(items.map { $0.map(transform) })
        case .numbered(var paragraph):
            paragraph.text = paragraph.text.map(transform)
            paragraph.points = paragraph.points.map { $0.map(transform) }
            return .numbered(paragraph)
        case .box(var box):
            box.heading = box.heading.map { $0.map(transform) }
            box.blocks = box.blocks.map { $0.mapping(transform) }
            return .box(box)
        case .facts(let facts):
            return .facts(facts.map { .init(figure: $0.figure.map(transform), label: $0.label.map(transform)) })
        case .definitions(let definitions):
            return .definitions(
                definitions.map { .init(term: $0.term.map(transform), meaning: $0.meaning.map(transform)) })
        case .table(let table): return .table(table.mapping(transform))
        case .figure(var figure):
            figure.title = figure.title.map(transform)
            figure.description = figure.description.map(transform)
            figure.table = figure.table.mapping(transform)
            return .figure(figure)
        }
    }
}

extension DataTable {
    fileprivate func mapping(_ transform: (Inline) -> Inline) -> DataTable {
        DataTable(
            id: id, caption: caption.map(transform),
            columns: columns.map { Column(heading: $0.heading.map(transform), isNumeric: $0.isNumeric) },
            groups: groups.map { group in
                Group(
                    group.heading.map { $0.map(transform) },
                    rows: group.rows.map { Row($0.heading.map(transform), $0.cells.map { $0.map(transform) }) })
            },
            notes: notes.map { $0.map(transform) })
    }
}
