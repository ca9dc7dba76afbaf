import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel
import Testing

@testable import RapporteurReport

@Suite("Charts")
struct ChartTests {
    @Test(
        "a label is broken into few lines that fit",
        arguments: [
            "", "one", "Countries with agreements or other mechanisms of international collaboration",
            String(repeating: "W", count: 500), "关于开放教育资源的建议书的报告关于开放教育资源的建议书的报告", "a  b",
        ])
    func wrapping(text: String) {
        for width in [Pixels(80), 270, 326] {
            let lines = TextWidth.wrap(text, size: 14, width: width, lines: 3)
            #expect(lines.count <= 3 && lines.allSatisfy { !$0.isEmpty })
            for line in lines { #expect(TextWidth.estimate(line, size: 14) <= width, "\(line)") }
        }
    }

    @Test("words that fit are all kept")
    func wrappingKeepsWords() {
        let text = "Countries with OER for offline and low bandwidth use"
        #expect(TextWidth.wrap(text, size: 14, width: 270, lines: 3).joined(separator: " ") == text)
    }

    @Test(
        "a place on the axis is exact to a tenth of a pixel",
        arguments: [(0, "0"), (44, "207.5"), (78, "368")] as [(Int64, String)])
    func places(count: Int64, expected: String) throws {
        let share = try #require(ChartShare(count, of: 78, printed: ""))
        #expect(share.position(on: 368).text == expected)
    }

    @Test(
        "there is no share of nothing, below nothing or above everything",
        arguments: [(0, 0), (-1, 5), (6, 5)] as [(Int64, Int64)])
    func noShare(part: Int64, whole: Int64) {
        #expect(ChartShare(part, of: whole, printed: "") == nil)
    }

    @Test(
        "the segments of a bar fill it",
        arguments: [[33, 9, 3, 15, 0], [1, 1, 1, 1, 1], [0, 0, 0, 0, 7], [0, 0, 0, 0, 0]] as [[Int64]])
    func segmentsFillTheBar(counts: [Int64]) {
        var markup = MarkupWriter()
        FlowChart(key: ["k", "a", "w", "s", "o"], rows: [.init(label: "x", counts: counts)])
            .write(DrawingName(id: "f", title: "t", description: "d"), .wide, to: &markup)
        let bars = Markup(markup.text).starts("rect").filter { $0.attributes["height"] == "22" }
        #expect(bars.count == counts.count { $0 > 0 })
        let widths = bars.compactMap { Double($0.attributes["width"] ?? "") }
        #expect(counts.allSatisfy { $0 == 0 } || abs(widths.reduce(0, +) - 470) < 0.01)
    }

    @Test("only a joined row has a line between its levels")
    func lines() throws {
        let before = try #require(ChartShare(44, of: 78, printed: "56%"))
        let now = try #require(ChartShare(56, of: 92, printed: "61%"))
        let permission = try #require(SampleReport.permission([.mode], .b, .micro))
        let change = PrintableChange(from: Fraction(44, 78), to: Fraction(56, 92), permission)
        let rows = [
            DumbbellChart.Row(changeOf: "a", change, marks: "", previous: before, current: now),
            DumbbellChart.Row(levelsOf: "b", marks: "b", previous: before, current: now),
            DumbbellChart.Row(levelsOf: "c", marks: "n", previous: nil, current: now),
        ]
        for width in ChartWidth.allCases {
            var markup = MarkupWriter()
            DumbbellChart(previousCycle: "2023", currentCycle: "2027", notComparable: "apart", rows: rows)
                .write(DrawingName(id: "f", title: "t", description: "d"), width, to: &markup)
            let drawing = Markup(markup.text)
            #expect(drawing.problems == [])
            #expect(drawing.starts("line").count { $0.attributes["class"] == "change" } == 1)
            // The key and the one row that stands apart.
            #expect(drawing.starts("rect").count { $0.attributes["class"] == "apart" } == 2)
        }
    }

    @Test("the parts of an area's change add up to it, but for rounding")
    func areaParts() throws {
        let report = SampleReport.make()
        for area in report.areas {
            let parts = try #require(AreaParts(report.indicators.filter { $0.area == area.tally.area }))
            let change = try #require(area.trend?.change?.points)
            let sum = parts.within.hundredths + parts.entrants.hundredths + parts.leavers.hundredths
            #expect(abs(sum - change.hundredths) <= 1)
        }
    }

    @Test("an area has no parts where a measure has another base or its panel is not known")
    func noAreaParts() {
        var report = SampleReport.make()
        for index in report.indicators.indices where report.indicators[index].area == .capacity {
            report.indicators[index].base = .valid
        }
        #expect(AreaParts(report.indicators.filter { $0.area == .capacity }) == nil)
        #expect(AreaParts(SampleReport.make(.published).indicators) == nil)
        #expect(AreaParts([]) == nil)
    }

    // MARK: Languages

    private static func drawings(_ baseline: Baseline, _ tag: String) throws -> [(width: Int, tags: [Tag])] {
        let arabic = try #require(Language.tagged(tag))
        var drawings: [(Int, [Tag])] = []
        for tag in Markup(HTMLRenderer().render(ProseTests.document(baseline, arabic))).tags where !tag.isEnd {
            if tag.name == "svg" {
                drawings.append((Int(Double(tag.attributes["width"] ?? "") ?? 0) * 10, []))
            } else if ["circle", "rect", "line", "text"].contains(tag.name) {
                drawings[drawings.count - 1].1.append(tag)
            }
        }
        return drawings
    }

    private static func tenths(_ tag: Tag, _ name: String) -> Int {
        Int(((Double(tag.attributes[name] ?? "") ?? 0) * 10).rounded())
    }

    @Test("what is drawn for Arabic is the mirror image of what is drawn with the same words from the left")
    func mirror() throws {
        let share = try #require(ChartShare(44, of: 78, printed: "56%"))
        let other = try #require(ChartShare(50, of: 78, printed: "64%"))
        func drawn(_ language: ChartLanguage) -> [Tag] {
            var markup = MarkupWriter()
            let name = DrawingName(id: "x", title: "t", description: "d")
            for width in ChartWidth.allCases {
                DumbbellChart(
                    previousCycle: "2023", currentCycle: "2027", notComparable: "apart", language: language,
                    rows: [
                        .init(levelsOf: "a label", marks: "b", previous: share, current: other),
                        .init(levelsOf: "another", marks: "", previous: nil, current: share),
                    ]
                ).write(name, width, to: &markup)
                FlowChart(
                    key: ["k", "a", "w", "s", "o"], language: language,
                    rows: [.init(label: "x", counts: [30, 20, 10, 5, 1])]
                ).write(name, width, to: &markup)
            }
            RegionPanel(
                name: name, language: language,
                bars: [.init(region: "AFR", share: share, previous: other, absence: "", isSmall: false)]
            ).write(titleLines: 1, to: &markup)
            return Markup(markup.text).tags.filter { !$0.isEnd }
        }
        let left = drawn(.english)
        let right = drawn(ChartLanguage(tag: "ar", isRightToLeft: true))
        #expect(left.count == right.count)
        var width = 0
        for (one, mirrored) in zip(left, right) {
            #expect(one.name == mirrored.name)
            switch one.name {
            case "svg":
                width = Self.tenths(one, "width")
                #expect(mirrored.attributes["lang"] == "ar")
            case "circle": #expect(Self.tenths(mirrored, "cx") == width - Self.tenths(one, "cx"))
            case "line":
                for name in ["x1", "x2"] { #expect(Self.tenths(mirrored, name) == width - Self.tenths(one, name)) }
            case "rect":
                #expect(Self.tenths(mirrored, "x") + Self.tenths(one, "width") == width - Self.tenths(one, "x"))
            case "text":
                #expect(Self.tenths(mirrored, "x") == width - Self.tenths(one, "x"))
                let anchors = [one, mirrored].map { $0.attributes["text-anchor"] ?? "start" }
                #expect([["start", "end"], ["end", "start"], ["middle", "middle"]].contains(anchors))
            default: break
            }
            for name in ["y", "cy", "y1", "y2", "r", "height", "class"] {
                #expect(one.attributes[name] == mirrored.attributes[name])
            }
        }
    }

    @Test("every drawing says its language, and nothing is drawn outside it", arguments: ProseTests.languages)
    func drawingsHaveALanguage(tag: String) throws {
        let page = Markup(HTMLRenderer().render(try ProseTests.document(.micro, tag)))
        #expect(page.problems == [])
        for drawing in page.starts("svg") { #expect(drawing.attributes["lang"] == tag) }
        for drawing in try Self.drawings(.micro, tag) {
            for mark in drawing.tags {
                for name in ["x", "cx", "x1", "x2"] where mark.attributes[name] != nil {
                    #expect((0...drawing.width).contains(Self.tenths(mark, name)), "\(mark)")
                }
            }
        }
    }

    @Test(
        "Chinese is broken between characters, not before a full stop",
        arguments: [
            ("支持开放教育资源的国家。", Pixels(tenths: 1540)),
            ("拥有开放教育资源（OER）存储库的国家", 98), ("Страны, в которых есть хранилища открытых образовательных ресурсов", 270),
        ])
    func scripts(text: String, width: Pixels) {
        let lines = TextWidth.wrap(text, size: 14, width: width, lines: 5)
        #expect(lines.count > 1 && lines.allSatisfy { TextWidth.estimate($0, size: 14) <= width })
        #expect(lines.allSatisfy { !"。）".contains($0.first ?? "x") })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
