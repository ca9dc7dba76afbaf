/// A drawing and, always, the table of its data.
package struct Figure: Sendable, Hashable {
    /// The id, unique in the document.
    package var id: String
    /// What the drawing shows.
    package var title: [Inline]
    /// How to read it, for those who do not see it.
    package var description: [Inline]
    /// Whether the description is also shown: where a kind of drawing stands for the first time.
    package var showsDescription: Bool
    /// The drawing.
    package var drawing: Drawing
    /// The data.
    package var table: DataTable

    /// Makes a figure.
    package init(
        id: String, title: [Inline], description: [Inline], showsDescription: Bool = true, drawing: Drawing,
        table: DataTable
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.showsDescription = showsDescription
        self.drawing = drawing
        self.table = table
    }
}

/// What is drawn.
package enum Drawing: Sendable, Hashable {
    /// Two cycles on one axis, a row for each measure.
    case dumbbells(DumbbellChart)
    /// A small chart of the regions for each measure.
    case regions([RegionPanel])
    /// What the States of both cycles did, a row for each measure.
    case flows(FlowChart)
}
