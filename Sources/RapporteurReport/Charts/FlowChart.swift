// What the States that are in the base in both cycles did: kept, adopted, withdrew, still no, and the rest. Bars of one
// length, because every row has the same panel; the counts stand in or above their segments.

/// A chart of gross flows, a row for each measure.
package struct FlowChart: Sendable, Hashable {
    /// What a State did between the cycles, in the order of the bar.
    package enum Flow: UInt8, Sendable, Hashable, CaseIterable {
        /// Yes in both cycles.
        case kept
        /// From no to yes.
        case adopted
        /// From yes to no.
        case withdrew
        /// No in both cycles.
        case stillNo
        /// Not answered, or not applicable, in one cycle at least.
        case other

        var word: StaticString {
            switch self {
            case .kept: "kept"
            case .adopted: "adopted"
            case .withdrew: "withdrew"
            case .stillNo: "still-no"
            case .other: "other"
            }
        }
    }

    /// One measure.
    package struct Row: Sendable, Hashable {
        /// What stands at the row.
        package var label: String
        /// The counts in the order of `Flow.allCases`.
        package var counts: [Int64]

        /// Makes a row; counts beyond the five flows are left out, negative ones count as nought.
        package init(label: String, counts: [Int64]) {
            self.label = label
            self.counts = Flow.allCases.indices.map { counts.indices.contains($0) ? max(counts[$0], 0) : 0 }
        }

        /// The number of States of the row.
        package var total: Int64 { counts.reduce(0, &+) }
    }

    /// The words of the key in the order of `Flow.allCases`.
    package var key: [String]
    /// The language.
    package var language: ChartLanguage
    /// The rows.
    package var rows: [Row]

    /// Makes a chart.
    package init(key: [String], language: ChartLanguage = .english, rows: [Row]) {
        self.key = key
        self.language = language
        self.rows = rows
    }
}

extension FlowChart {
    private static let leading: Pixels = 18

    /// Writes the chart for one width.
    package func write(_ name: DrawingName, _ width: ChartWidth, to markup: inout MarkupWriter) {
        let isWide = width == .wide
        let size: Pixels = isWide ? 760 : 330
        let labelWidth: Pixels = isWide ? 270 : 326
        let start: Pixels = isWide ? 290 : 0
        let length = size - start
        let labels = rows.map {
            TextWidth.wrap(OutsideText.line($0.label), size: 14, width: labelWidth, lines: 3)
        }
        let keyRows = keyPlaces(width: size)
        let header = (keyRows.last?.y ?? .zero) + 24
        let heights = labels.map { lines in
            isWide ? max(Self.leading * max(lines.count, 1) + 16, 38) : Self.leading * max(lines.count, 1) + 36
        }
        let height = heights.reduce(header, +) + 4
        var name = name
        name.id += "-\(width.word)"
        markup.drawing(name, language, size: (size, height), class: "chart \(width.word)") { svg in
            writeKey(keyRows, to: &svg)
            var top = header
            for (index, row) in rows.enumerated() {
                let lines = labels[index]
                svg.chartLine(from: (0, top), to: (size, top), class: "rule")
                let middle = top + Pixels(tenths: heights[index].tenths / 2)
                let textTop =
                    isWide ? middle + 5 - Pixels(tenths: Self.leading.tenths * (lines.count - 1) / 2) : top + 18
                let barTop = isWide ? middle - 11 : top + Self.leading * max(lines.count, 1) + 7
                svg.chartLines(lines, x: 0, y: textTop, leading: Self.leading, class: "label")
                writeBar(row, x: start, y: barTop, length: length, to: &svg)
                top = top + heights[index]
            }
        }
    }

    private var flows: [(flow: Flow, key: String)] {
        zip(Flow.allCases, key).filter { flow, _ in
            flow != .other || rows.contains { $0.counts[Int(Flow.other.rawValue)] > 0 }
        }.map { ($0, $1) }
    }

    private func keyPlaces(width: Pixels) -> [(x: Pixels, y: Pixels)] {
        var places: [(x: Pixels, y: Pixels)] = []
        var x: Pixels = 0
        var y: Pixels = 12
        for (_, word) in flows {
            let needed = TextWidth.estimate(word, size: 13) + 34
            if x > 0 && x + needed > width {
                x = 0
                y = y + 20
            }
            places.append((x, y))
            x = x + needed
        }
        return places
    }

    private func writeKey(_ places: [(x: Pixels, y: Pixels)], to svg: inout ChartCanvas) {
        for (place, entry) in zip(places, flows) {
            svg.chartBox(x: place.x + 1, y: place.y - 7, width: 14, height: 14, class: "flow \(entry.flow.word)")
            svg.chartText(entry.key, x: place.x + 21, y: place.y + 5, class: "key")
        }
    }

    private func writeBar(_ row: Row, x: Pixels, y: Pixels, length: Pixels, to svg: inout ChartCanvas) {
        var before: Int64 = 0
        for (flow, count) in zip(Flow.allCases, row.counts) where count > 0 {
            let start = length.scaled(before, over: row.total)
            before &+= count
            let end = length.scaled(before, over: row.total)
            svg.chartBox(x: x + start, y: y, width: end - start, height: 22, class: "flow \(flow.word)")
            guard end - start >= TextWidth.estimate(String(count), size: 13) + 3 else { continue }
            let middle = Pixels(tenths: (start.tenths + end.tenths) / 2)
            svg.chartText(
                String(count), x: x + middle, y: y + 16, class: "flow-count \(flow.word)", anchor: .middle)
        }
    }
}
