// Makes the document of a comparison report from its results (`methods.md`, D.2). Each part of the report has a file
// of its own; this one sets their order. Nothing here computes a change: changes come ready from the analysis, which
// makes them only with the permission of the comparability check.

package import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

/// Builds the document of a report.
package struct ReportBuilder: Sendable {
    let report: CycleReport
    let context: ReportContext
    let words: ReportWords

    /// Makes a builder for one report in one language.
    package init(_ report: CycleReport, _ context: ReportContext, language: Language = .english) {
        self.report = report
        self.context = context
        self.words = ReportWords(
            language: language, cycle: report.cycle,
            previousCycle: report.previous == nil ? nil : report.previousCycle)
    }

    /// The document.
    package func document() -> ReportDocument {
        var document = ReportDocument(
            language: words.language.tag,
            isRightToLeft: words.language.isRightToLeft,
            title: [.label(context.title)],
            subtitle: words(hasPrevious ? .subtitle : .subtitleAlone),
            banner: report.isIllustrative ? words(.banner) : nil,
            furniture: furniture,
            parts: parts(),
            colophon: words(.colophon, ["questionnaire": .runs([.code(report.questionnaire)])])
        )
        document.markLanguages(context.otherLanguages)
        return document
    }

    private var furniture: ReportDocument.Furniture {
        var furniture = ReportDocument.Furniture(skipLink: words.text(.skipLink), contents: words.text(.contents))
        furniture.languages = words.text(.languages)
        return furniture
    }

    private func parts() -> [ReportDocument.Part] {
        var parts = [keyMessages(), coverage(), findings()]
        if let regions = regions() { parts.append(regions) }
        parts.append(limits())
        var annexes = [indicatorsAnnex()]
        if hasPrevious, let flows = flowsAnnex() { annexes.append(flows) }
        annexes += [statesAnnex(), excludedAnnex()]
        if let concordance = concordanceAnnex() { annexes.append(concordance) }
        annexes.append(method())
        return parts
            + zip(annexes, ["I", "II", "III", "IV", "V", "VI"]).map { annex, numeral in
                var annex = annex
                annex.heading = words(
                    .headingAnnex, ["numeral": .runs([.words(numeral)]), "title": .runs(annex.heading)])
                return annex
            }
    }

    // MARK: What several parts ask

    /// Whether there is a previous cycle.
    var hasPrevious: Bool { words.previousCycle != nil }

    /// Whether the answers of single States in both cycles are known.
    var hasPanel: Bool { report.baseline == .micro && report.panelSize != nil }

    /// The measures whose change may be printed.
    var compared: [IndicatorResult] { report.indicators.filter { $0.change != nil } }

    /// The measures that were asked about in both cycles and stand as levels only.
    var apart: [IndicatorResult] { report.indicators.filter { isApart($0) } }

    /// Whether both levels stand without a change.
    func isApart(_ indicator: IndicatorResult) -> Bool {
        switch indicator.whyNoChange {
        case .notComparable, .mergedWithoutAnswers: true
        default: false
        }
    }

    /// The measures of an area, those that are nowhere else included if it is nil; the largest level first.
    func indicators(of area: ActionArea?) -> [IndicatorResult] {
        let own = report.indicators.enumerated().filter { $0.element.area == area }
        let sorted = own.sorted { left, right in
            let order = [
                (left.element.shownLevel, right.element.shownLevel),
                (left.element.shownPrevious, right.element.shownPrevious),
            ]
            for (first, second) in order where first?.percent != second?.percent || isUnequal(first, second) {
                guard let first = first?.share(printed: "") else { return false }
                guard let second = second?.share(printed: "") else { return true }
                if ChartShare.isSmaller(second, first) { return true }
                if ChartShare.isSmaller(first, second) { return false }
            }
            return left.offset < right.offset
        }
        return sorted.map { $0.element }
    }

    private func isUnequal(_ left: Level?, _ right: Level?) -> Bool {
        guard let left = left?.share(printed: ""), let right = right?.share(printed: "") else { return false }
        return ChartShare.isSmaller(left, right) || ChartShare.isSmaller(right, left)
    }

    /// The numeral of an area as the Recommendation prints it.
    func numeral(_ area: ActionArea) -> [Inline] { [.words(area.word)] }

    /// The full title of an area.
    func title(_ area: ActionArea) -> [Inline] {
        context.areaTitles[area].map { [.label($0)] } ?? words.name(area)
    }

    /// The most characters of a title in a sentence, so that a sentence stays one.
    static let titleLimit = 160

    /// The title of a measure in a sentence.
    func quoted(_ indicator: IndicatorResult) -> ReportArgument {
        .label(OutsideText.line(indicator.title, limit: Self.titleLimit))
    }

    /// The marks of a measure; `d` where published sources differ.
    func marks(_ indicator: IndicatorResult) -> [String] {
        indicator.marks + (indicator.previous?.isDisputed == true ? ["d"] : [])
    }

    /// Grade and marks in one cell.
    func comparability(_ indicator: IndicatorResult) -> [Inline] {
        let marks = marks(indicator)
        let grade: [Inline] = [.code(indicator.grade)]
        return marks.isEmpty ? grade : grade + [.words(" ")] + marks.map { .mark($0) }
    }

    /// The notes below a table that explain the marks used in it.
    func legend(_ indicators: [IndicatorResult]) -> [[Inline]] {
        let order = ["e", "r", "c", "u", "b", "s", "m", "n", "x", "w", "d"]
        let used = Set(indicators.flatMap { marks($0) })
        let sorted = order.filter { used.contains($0) } + used.filter { !order.contains($0) }.sorted()
        guard !sorted.isEmpty else { return [] }
        var note: [Inline] = []
        for (index, mark) in sorted.enumerated() {
            if index > 0 { note.append(.words(words.language.semicolon)) }
            note += [.mark(mark), .words(" ")] + words.meaning(ofMark: mark)
        }
        return [note + [.words(words.language.fullStop)]]
    }
}
