// Two cycles on one axis from 0 to 100 (`methods.md`, D.3): a hollow circle for the previous cycle, a filled one for
// this cycle, joined by a line only where a change may be printed. Shape carries the cycle, colour only repeats it.

package import RapporteurAnalysis

/// A chart of levels in two cycles, a row for each measure, in the order of the rows.
package struct DumbbellChart: Sendable, Hashable {
    /// One measure.
    package struct Row: Sendable, Hashable {
        /// What stands at the row.
        package let label: String
        /// The letters of its marks.
        package let marks: String
        /// The level of the previous cycle.
        package let previous: ChartShare?
        /// The level of this cycle.
        package let current: ChartShare?
        /// Whether the levels are joined.
        package let isJoined: Bool

        /// A row of two levels joined by their change. The change is asked for because it can only come from the
        /// comparability check: without it no line can be drawn.
        package init(
            changeOf label: String, _ change: PrintableChange, marks: String, previous: ChartShare?,
            current: ChartShare?
        ) {
            self.label = label
            self.marks = marks
            self.previous = previous
            self.current = current
            self.isJoined = previous != nil && current != nil
        }

        /// A row of levels that may not be compared, or of one level alone.
        package init(levelsOf label: String, marks: String, previous: ChartShare?, current: ChartShare?) {
            self.label = label
            self.marks = marks
            self.previous = previous
            self.current = current
            self.isJoined = false
        }
    }

    /// The name of the previous cycle, if there is one.
    package var previousCycle: String?
    /// The name of this cycle.
    package var currentCycle: String
    /// What the key says of levels that may not be compared.
    package var notComparable: String
    /// What the end of the axis says.
    package var wholeAxis: String
    /// The language.
    package var language: ChartLanguage
    /// The rows.
    package var rows: [Row]

    /// Makes a chart.
    package init(
        previousCycle: String?, currentCycle: String, notComparable: String, wholeAxis: String = "100%",
        language: ChartLanguage = .english, rows: [Row]
    ) {
        self.previousCycle = previousCycle
        self.currentCycle = currentCycle
        self.notComparable = notComparable
        self.wholeAxis = wholeAxis
        self.language = language
        self.rows = rows
    }
}

extension DumbbellChart {
    /// The measures of one layout of the chart.
    private struct Layout {
        let size: Pixels
        let labelWidth: Pixels
        let labelLines: Int
        let axisStart: Pixels
        let axisLength: Pixels
        let labelsAbove: Bool

        static func of(_ width: ChartWidth) -> Layout {
            switch width {
            case .wide:
                Layout(
                    size: 760, labelWidth: 270, labelLines: 3, axisStart: 336, axisLength: 368, labelsAbove: false)
            case .narrow:
                Layout(
                    size: 330, labelWidth: 326, labelLines: 3, axisStart: 42, axisLength: 246, labelsAbove: true)
            }
        }
    }

    private static let leading: Pixels = 18
    private static let header: Pixels = 54

    /// Writes the chart for one width.
    package func write(_ name: DrawingName, _ width: ChartWidth, to markup: inout MarkupWriter) {
        let layout = Layout.of(width)
        let labels = rows.map { row in
            TextWidth.wrap(OutsideText.line(row.label), size: 14, width: layout.labelWidth, lines: layout.labelLines)
        }
        let heights = labels.map { lines in
            layout.labelsAbove
                ? Self.leading * max(lines.count, 1) + 36 : max(Self.leading * max(lines.count, 1) + 18, 40)
        }
        let height = heights.reduce(Self.header, +) + 6
        var name = name
        name.id += "-\(width.word)"
        markup.drawing(name, language, size: (layout.size, height), class: "chart \(width.word)") { svg in
            writeKey(layout, to: &svg)
            writeAxis(layout, bottom: height - 4, to: &svg)
            var top = Self.header
            for (index, row) in rows.enumerated() {
                write(row, labels[index], layout, top: top, height: heights[index], to: &svg)
                top = top + heights[index]
            }
        }
    }

    /// The key: what hollow and filled mean.
    private func writeKey(_ layout: Layout, to svg: inout ChartCanvas) {
        var x: Pixels = layout.labelsAbove ? 8 : layout.axisStart
        let y: Pixels = 12
        if let previousCycle {
            svg.chartCircle(x: x, y: y, radius: 6, class: "previous")
            svg.chartText(previousCycle, x: x + 12, y: y + 5, class: "key")
            x = x + 30 + TextWidth.estimate(previousCycle, size: 13)
        }
        svg.chartCircle(x: x, y: y, radius: Pixels(tenths: 65), class: "current")
        svg.chartText(currentCycle, x: x + 12, y: y + 5, class: "key")
        x = x + 30 + TextWidth.estimate(currentCycle, size: 13)
        guard rows.contains(where: { !$0.isJoined && $0.previous != nil && $0.current != nil }) else { return }
        svg.chartBox(x: x - 6, y: y - 6, width: 12, height: 12, class: "apart")
        svg.chartText(notComparable, x: x + 12, y: y + 5, class: "key")
    }

    private func writeAxis(_ layout: Layout, bottom: Pixels, to svg: inout ChartCanvas) {
        for step in 0...4 {
            let x = layout.axisStart + layout.axisLength.scaled(Int64(step), over: 4)
            svg.chartText(step == 4 ? wholeAxis : "\(step * 25)", x: x, y: 40, class: "axis", anchor: .middle)
            svg.chartLine(from: (x, 48), to: (x, bottom), class: step == 0 ? "zero" : "grid")
        }
    }

    private func write(
        _ row: Row, _ lines: [String], _ layout: Layout, top: Pixels, height: Pixels, to svg: inout ChartCanvas
    ) {
        svg.chartLine(from: (0, top), to: (layout.size, top), class: "rule")
        let leading = Self.leading
        let textTop: Pixels
        let y: Pixels
        if layout.labelsAbove {
            textTop = top + 18
            y = top + leading * max(lines.count, 1) + 20
        } else {
            y = top + Pixels(tenths: height.tenths / 2)
            textTop = y + 5 - Pixels(tenths: leading.tenths * (lines.count - 1) / 2)
        }
        if layout.labelsAbove {
            // Labels lie over the grid lines; a white ground keeps them legible.
            svg.chartBox(
                x: 0, y: top + 1, width: layout.size, height: leading * max(lines.count, 1) + 5, class: "ground")
        }
        svg.chartLines(lines, x: 0, y: textTop, leading: leading, class: "label")
        if !row.marks.isEmpty, let last = lines.last {
            let x = TextWidth.estimate(last, size: 14) + 3
            svg.chartText(row.marks, x: x, y: textTop + leading * (lines.count - 1) - 4, class: "mark")
        }
        writePoints(row, layout, y: y, to: &svg)
    }

    private func writePoints(_ row: Row, _ layout: Layout, y: Pixels, to svg: inout ChartCanvas) {
        let start = row.previous.map { layout.axisStart + $0.position(on: layout.axisLength) }
        let end = row.current.map { layout.axisStart + $0.position(on: layout.axisLength) }
        if row.isJoined, let start, let end {
            svg.chartLine(from: (start, y), to: (end, y), class: "change")
        }
        let areApart = !row.isJoined && row.previous != nil && row.current != nil
        if let end {
            if areApart {
                svg.chartBox(x: end - 6, y: y - 6, width: 12, height: 12, class: "apart")
            } else {
                svg.chartCircle(x: end, y: y, radius: Pixels(tenths: 65), class: "current")
            }
        }
        if let start {
            // A ring around a dot stays visible where both levels are the same.
            let meet = start == end
            svg.chartCircle(
                x: start, y: y, radius: meet ? 10 : 6, class: meet ? "previous open" : "previous")
        }
        let previousIsLeft = (start ?? .zero) <= (end ?? .zero)
        let gap: Pixels = start == end ? 15 : 12
        if let start, let share = row.previous {
            let isLeft = end == nil ? false : previousIsLeft
            svg.chartText(
                share.printed, x: isLeft ? start - gap : start + gap, y: y + 5, class: "value before",
                anchor: isLeft ? .end : .start)
        }
        if let end, let share = row.current {
            let isLeft = start == nil ? false : !previousIsLeft
            svg.chartText(
                share.printed, x: isLeft ? end - gap : end + gap, y: y + 5, class: "value",
                anchor: isLeft ? .end : .start)
        }
    }
}
