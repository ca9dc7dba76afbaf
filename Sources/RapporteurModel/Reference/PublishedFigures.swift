package import RapporteurDiagnostics

/// The results of a cycle as far as they are known from publications.
package struct PublishedFigures: Sendable, Hashable {
    /// One share as printed.
    package struct Figure: Sendable, Hashable {
        /// The percentage, a whole number.
        package var percent: Int64
        /// The count, where it is known.
        package var count: Int64?
        /// The denominator, where it is known to differ from `reporting`.
        package var of: Int64?
        /// The id of the source.
        package var source: String

        /// Makes a figure.
        package init(percent: Int64, count: Int64? = nil, of: Int64? = nil, source: String) {
            self.percent = percent
            self.count = count
            self.of = of
            self.source = source
        }
    }

    /// The figures of one indicator: the first is used, others that differ make it disputed.
    package struct Entry: Sendable, Hashable {
        /// The id of the indicator.
        package var indicator: String
        /// The figure that is used.
        package var figure: Figure
        /// What other sources say.
        package var also: [Figure]
        /// Where it stands.
        package var range: SourceRange

        /// Makes an entry.
        package init(indicator: String, figure: Figure, also: [Figure], range: SourceRange) {
            self.indicator = indicator
            self.figure = figure
            self.also = also
            self.range = range
        }

        /// Whether sources differ.
        package var isDisputed: Bool { also.contains { $0.percent != figure.percent } }
    }

    /// The number of reporting States.
    package var reporting: Int64
    /// The number of Member States.
    package var members: Int64
    /// The codes of the reporting States, where the list is known.
    package var reporters: [String]?
    /// The sources: id and description, in the order of the file.
    package var sources: [Source]
    /// The figures, in the order of the file.
    package var entries: [Entry]

    /// A source of figures.
    package struct Source: Sendable, Hashable {
        /// Its id.
        package var id: String
        /// What it is.
        package var title: String

        /// Makes a source.
        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Makes published figures.
    package init(
        reporting: Int64, members: Int64, reporters: [String]? = nil, sources: [Source] = [], entries: [Entry] = []
    ) {
        self.reporting = reporting
        self.members = members
        self.reporters = reporters
        self.sources = sources
        self.entries = entries
    }
}
