// Small multiples (`methods.md`, D.3): one small chart of horizontal bars for each measure, all on the same axis from 0
// to 100, each bar labelled "k of n". They are separate drawings, so that a page arranges them by its width.

/// The shares of one measure in the regions.
package struct RegionPanel: Sendable, Hashable {
    /// One region.
    package struct Bar: Sendable, Hashable {
        /// The code of the region.
        package var region: String
        /// The share, nil where it may not be shown.
        package var share: ChartShare?
        /// The share of the previous cycle, where it is known and may be held beside this one.
        package var previous: ChartShare?
        /// What stands in place of a share that may not be shown.
        package var absence: String
        /// Whether the share is of fewer than ten States.
        package var isSmall: Bool

        /// Makes a bar.
        package init(
            region: String, share: ChartShare?, previous: ChartShare? = nil, absence: String, isSmall: Bool
        ) {
            self.region = region
            self.share = share
            self.previous = previous
            self.absence = absence
            self.isSmall = isSmall
        }
    }

    /// The name of the drawing; its title is the measure.
    package var name: DrawingName
    /// The language.
    package var language: ChartLanguage
    /// The bars in the order of the regions.
    package var bars: [Bar]
    /// How long the axis is; the same in all panels that stand together.
    package var axisLength = Self.longestAxis

    /// Makes a panel.
    package init(name: DrawingName, language: ChartLanguage = .english, bars: [Bar]) {
        self.name = name
        self.language = language
        self.bars = bars
    }
}

extension RegionPanel {
    private static let width: Pixels = 236
    private static let axisStart: Pixels = 38
    private static let longestAxis: Pixels = 120
    private static let step: Pixels = 21
    private static let leading: Pixels = 17

    /// The panels with axes of one length that leaves room for the longest label.
    static func aligned(_ panels: [RegionPanel]) -> [RegionPanel] {
        let labels = panels.flatMap { $0.bars }.compactMap { $0.share?.printed }
        let room = labels.map { TextWidth.estimate($0, size: 13) }.max() ?? .zero
        let length = max(60, min(longestAxis, width - axisStart - 6 - room))
        return panels.map { panel in
            var panel = panel
            panel.axisLength = length
            return panel
        }
    }

    /// The lines of the title, at most so many as the panels of a row have room for.
    static func titleLines(_ title: String) -> [String] {
        TextWidth.wrap(OutsideText.line(title), size: 13, width: width - 26, lines: 3)
    }

    /// Writes the panel with room for so many lines of title.
    package func write(titleLines room: Int, to markup: inout MarkupWriter) {
        let header = Self.leading * room + 8
        let height = header + Self.step * bars.count + 8
        markup.drawing(name, language, size: (Self.width, height), class: "chart panel") { svg in
            let lines = Self.titleLines(name.title)
            let top = Self.leading * (room - lines.count + 1) - 3
            svg.chartLines(lines, x: 0, y: top, leading: Self.leading, class: "panel-title")
            for (index, bar) in bars.enumerated() {
                write(bar, top: header + Self.step * index, to: &svg)
            }
            let bottom = header + Self.step * bars.count
            svg.chartLine(from: (Self.axisStart, header - 2), to: (Self.axisStart, bottom), class: "zero")
        }
    }

    private func write(_ bar: Bar, top: Pixels, to svg: inout ChartCanvas) {
        let baseline = top + 14
        svg.chartText(bar.region, x: Self.axisStart - 6, y: baseline, class: "region", anchor: .end)
        svg.chartBox(x: Self.axisStart, y: top + 3, width: axisLength, height: 14, class: "track")
        guard let share = bar.share else {
            svg.chartText(bar.absence, x: Self.axisStart + 6, y: baseline, class: "absence")
            return
        }
        let length = share.position(on: axisLength)
        if length > 0 {
            svg.chartBox(
                x: Self.axisStart, y: top + 3, width: length, height: 14, class: bar.isSmall ? "bar small" : "bar")
        }
        if let previous = bar.previous {
            let x = Self.axisStart + previous.position(on: axisLength)
            svg.chartCircle(x: x, y: top + 10, radius: 5, class: "halo")
            svg.chartCircle(x: x, y: top + 10, radius: 5, class: "previous")
        }
        svg.chartText(share.printed, x: Self.axisStart + axisLength + 6, y: baseline, class: "count")
    }
}
