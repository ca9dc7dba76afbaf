package import RapporteurModel

/// One indicator in both cycles, with the fields of the report's JSON (`outputs.md`, report).
package struct IndicatorResult: Sendable, Hashable {
    /// The id.
    package var id: String
    /// The title.
    package var title: String
    /// The id of its section, of the previous questionnaire if it was dropped.
    package var section: String
    /// The action area of the section.
    package var area: ActionArea?
    /// What the share is of.
    package var base: Base
    /// How the responses divide, as asked in this cycle; nil if the indicator was dropped.
    package var counts: IndicatorCounts?
    /// The level of the previous cycle as known; nil for new indicators and where nothing is known.
    package var previous: PreviousLevel?
    /// The counts that change, panel and trend are computed from; nil for grades C and N.
    package var comparable: ComparableCounts?
    /// The words of the change classes, in the order of the table: `recodable`, `mode`.
    package var classes: [String]
    /// The grade: `A`, `B`, `C` or `N`.
    package var grade: String
    /// The marks in tables, in the order of the table, `w` last.
    package var marks: [String]
    /// The SDMX observation status of this cycle's value: `A`, `B` or `L`.
    package var observationStatus: String
    /// The change, where it may be printed.
    package var change: PrintableChange?
    /// Why there is no change; nil if there is one.
    package var whyNoChange: WhyNoChange?
    /// The States in the base in both cycles; nil if it is not known who reported, or for grades C and N.
    package var panel: PanelResult?
    /// What would hold over all Member States; nil unless the base is reporting.
    package var bounds: BoundsResult?
    /// What totals say about questions that were merged; nil unless only they stand in the way of a comparison.
    package var merged: MergedLevels?
    /// What would hold under a declared assumption; nil unless it is declared and the base is reporting.
    package var assumed: AssumedIntervals?

    /// Makes a result without a previous cycle.
    package init(
        id: String, title: String, section: String, area: ActionArea?, base: Base, counts: IndicatorCounts?
    ) {
        self.id = id
        self.title = title
        self.section = section
        self.area = area
        self.base = base
        self.counts = counts
        self.previous = nil
        self.comparable = nil
        self.classes = []
        self.grade = "N"
        self.marks = []
        self.observationStatus = "A"
        self.change = nil
        self.whyNoChange = .noPreviousCycle
        self.panel = nil
        self.bounds = nil
        self.merged = nil
        self.assumed = nil
    }

    /// The number of yes; nil if the indicator was dropped.
    package var numerator: Int64? { counts?.yes }
    /// The number of responses in the base; nil if the indicator was dropped.
    package var denominator: Int64? { counts?.denominator(base) }
    /// Whether what is compared with the previous cycle are the counts as asked in both.
    package var isComparedAsAsked: Bool {
        guard let comparable else { return false }
        return comparable.numerator == numerator && comparable.denominator == denominator
            && (previous == nil || comparable.previousNumerator == previous?.numerator)
            && (previous?.denominator == nil || comparable.previousDenominator == previous?.denominator)
    }

    /// The share as a whole number; nil if it was dropped or the base is empty.
    package var percent: Int64? { counts.flatMap { Percent.rounded($0.yes, of: $0.denominator(base)) } }
}

/// The level of an indicator in the previous cycle.
package struct PreviousLevel: Sendable, Hashable {
    /// Where the level comes from.
    package enum Status: UInt8, Sendable, Hashable, CaseIterable {
        /// Counted from answer files.
        case micro
        /// The one count that the published percentage is compatible with, assuming that all who reported answered.
        case inferred
        /// As published: with its count, or a percentage that several counts fit.
        case published

        /// The word in files.
        package var word: String {
            switch self {
            case .micro: "micro"
            case .inferred: "inferred"
            case .published: "published"
            }
        }
    }

    /// The number of yes; nil where several counts fit.
    package var numerator: Int64?
    /// The number of States in the base.
    package var denominator: Int64?
    /// The share as a whole number.
    package var percent: Int64?
    /// Where it comes from.
    package var status: Status
    /// Whether sources differ.
    package var isDisputed: Bool
    /// What other sources say: percentage and title of the source.
    package var otherFigures: [OtherFigure]
    /// The title of the source, if published.
    package var source: String?

    /// What another source says.
    package struct OtherFigure: Sendable, Hashable {
        /// The percentage.
        package var percent: Int64
        /// The title of the source.
        package var source: String

        /// Makes a figure.
        package init(percent: Int64, source: String) {
            self.percent = percent
            self.source = source
        }
    }

    /// Makes a level.
    package init(
        numerator: Int64?, denominator: Int64?, percent: Int64?, status: Status, isDisputed: Bool = false,
        otherFigures: [OtherFigure] = [], source: String? = nil
    ) {
        self.numerator = numerator
        self.denominator = denominator
        self.percent = percent
        self.status = status
        self.isDisputed = isDisputed
        self.otherFigures = otherFigures
        self.source = source
    }
}

/// The counts of both cycles that were made comparable.
package struct ComparableCounts: Sendable, Hashable {
    /// The number of yes in this cycle.
    package var numerator: Int64
    /// The number of responses in the base in this cycle.
    package var denominator: Int64
    /// The number of yes then; nil where several counts fit.
    package var previousNumerator: Int64?
    /// The number of responses in the base then.
    package var previousDenominator: Int64

    /// Makes comparable counts.
    package init(numerator: Int64, denominator: Int64, previousNumerator: Int64?, previousDenominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
        self.previousNumerator = previousNumerator
        self.previousDenominator = previousDenominator
    }
}

/// Why no change is printed.
package enum WhyNoChange: UInt8, Sendable, Hashable, CaseIterable {
    /// There is no previous cycle.
    case noPreviousCycle
    /// The indicator is new.
    case new
    /// The indicator was dropped.
    case dropped
    /// The questionnaires do not support a comparison (grade C).
    case notComparable
    /// Several questions were merged, and only totals of the previous cycle are known.
    case mergedWithoutAnswers
    /// The level of the previous cycle is not known.
    case noPreviousLevel
    /// Nobody is in the base in one of the cycles.
    case emptyBase
}
