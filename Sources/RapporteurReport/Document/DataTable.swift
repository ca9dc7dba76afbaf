/// A table of data: every row begins with its heading, every row has a cell for each further column.
package struct DataTable: Sendable, Hashable {
    /// A column.
    package struct Column: Sendable, Hashable {
        /// The heading.
        package var heading: [Inline]
        /// Whether it holds figures, which are set flush right.
        package var isNumeric: Bool

        /// A column of figures.
        package static func figures(_ heading: [Inline]) -> Column { Column(heading: heading, isNumeric: true) }
        /// A column of words.
        package static func words(_ heading: [Inline]) -> Column { Column(heading: heading, isNumeric: false) }
    }

    /// A row.
    package struct Row: Sendable, Hashable {
        /// The heading.
        package var heading: [Inline]
        /// The cells of the columns after the first.
        package var cells: [[Inline]]

        /// Makes a row.
        package init(_ heading: [Inline], _ cells: [[Inline]]) {
            self.heading = heading
            self.cells = cells
        }
    }

    /// Rows under a common heading.
    package struct Group: Sendable, Hashable {
        /// The heading, if the rows need one.
        package var heading: [Inline]?
        /// The rows.
        package var rows: [Row]

        /// Makes a group.
        package init(_ heading: [Inline]? = nil, rows: [Row]) {
            self.heading = heading
            self.rows = rows
        }
    }

    /// The id, unique in the document.
    package var id: String
    /// What the table shows.
    package var caption: [Inline]
    /// The columns; the first is that of the row headings.
    package private(set) var columns: [Column]
    /// The rows.
    package private(set) var groups: [Group]
    /// Remarks below the table.
    package var notes: [[Inline]]

    /// Makes a table. Rows are cut or filled with empty cells to the number of columns.
    package init(id: String, caption: [Inline], columns: [Column], groups: [Group], notes: [[Inline]] = []) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.groups = groups.map { group in
            Group(
                group.heading,
                rows: group.rows.map { row in
                    let width = max(columns.count - 1, 0)
                    let missing = [[Inline]](repeating: [], count: max(width - row.cells.count, 0))
                    return Row(row.heading, Array((row.cells + missing).prefix(width)))
                }
            )
        }
        self.notes = notes
    }

    /// All rows in order.
    package var rows: [Row] { groups.flatMap { $0.rows } }

    /// Everything that is printed in the table, caption and notes apart.
    package var cells: [[Inline]] {
        columns.map { $0.heading } + groups.flatMap { [$0.heading ?? []] + $0.rows.flatMap { [$0.heading] + $0.cells } }
    }
}
