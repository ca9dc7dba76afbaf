/// One action area in both cycles.
package struct AreaResult: Sendable, Hashable {
    /// The area's coverage in this cycle.
    package var tally: AreaTally
    /// The worst grade of its comparable indicators, `C` if there is none.
    package var grade: String
    /// The coverage of its comparable indicators in both cycles; nil if there is none.
    package var trend: AreaTrend?
    /// How many States have how many of the measures of this cycle; nil for fewer than two measures.
    package var breadth: AreaBreadth?

    /// Makes the result of an area.
    package init(tally: AreaTally, grade: String, trend: AreaTrend?, breadth: AreaBreadth? = nil) {
        self.tally = tally
        self.grade = grade
        self.trend = trend
        self.breadth = breadth
    }
}

/// The coverage of an action area on the indicators that have whole comparable counts in both cycles.
package struct AreaTrend: Sendable, Hashable {
    /// The number of those indicators.
    package var indicators: Int64
    /// The number of the area's indicators.
    package var of: Int64
    /// The coverage in this cycle; nil if nobody reported.
    package var percent: Int64?
    /// The coverage in the previous cycle.
    package var previousPercent: Int64?
    /// The change; nil if nobody reported in one of the cycles.
    package var change: PrintableChange?
    /// How many States have how many of those indicators in both cycles; nil for fewer than two.
    package var breadth: AreaBreadth?

    /// Makes a trend.
    package init(
        indicators: Int64, of: Int64, percent: Int64?, previousPercent: Int64?, change: PrintableChange?,
        breadth: AreaBreadth? = nil
    ) {
        self.indicators = indicators
        self.of = of
        self.percent = percent
        self.previousPercent = previousPercent
        self.change = change
        self.breadth = breadth
    }
}
