/// One action area in both cycles.
package struct AreaResult: Sendable, Hashable {
    /// The area's coverage in this cycle.
    package var tally: AreaTally
    /// The worst grade of its comparable indicators, `C` if there is none.
    package var grade: String
    /// The coverage of its comparable indicators in both cycles; nil if there is none.
    package var trend: AreaTrend?

    /// Makes the result of an area.
    package init(tally: AreaTally, grade: String, trend: AreaTrend?) {
        self.tally = tally
        self.grade = grade
        self.trend = trend
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

    /// Makes a trend.
    package init(indicators: Int64, of: Int64, percent: Int64?, previousPercent: Int64?, change: PrintableChange?) {
        self.indicators = indicators
        self.of = of
        self.percent = percent
        self.previousPercent = previousPercent
        self.change = change
    }
}
