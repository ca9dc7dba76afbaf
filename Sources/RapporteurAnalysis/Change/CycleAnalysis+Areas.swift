import RapporteurLineage
import RapporteurModel

extension CycleAnalysis {
    /// An area in both cycles. Its trend rests on its indicators with whole comparable counts on both sides.
    func result(of area: AreaTally, _ indicators: [IndicatorResult]) -> AreaResult {
        var permission: ChangePermission?
        var now: [Int64] = []
        var measures: [ComparedMeasure] = []
        var asked: [Int] = []
        for (index, indicator) in indicators.enumerated() where indicator.area == area.area {
            asked.append(index)
            guard let comparison, let comparable = indicator.comparable, let previous = comparable.previousNumerator,
                let own = comparison.indicators[index].comparability.changePermission(with: known.baseline),
                let counter = current.tabulator.comparableCounters[index]
            else { continue }
            if permission.map({ $0.grade < own.grade }) ?? true { permission = own }
            now.append(comparable.numerator)
            measures.append(
                ComparedMeasure(
                    counter: counter, previousCounter: known.side?.tabulator.comparableCounters[index],
                    previousYes: previous))
        }
        let maker = BreadthMaker(current: current, previous: known.side, previousReporting: known.reporting)
        let breadth = maker.breadth(of: asked)
        guard let permission else {
            return AreaResult(tally: area, grade: Grade.c.word, trend: nil, breadth: breadth)
        }
        let share = Coverage.average(counts: now, reporting: Int64(current.counted.responses.count))
        let previousShare = Coverage.average(
            counts: measures.map { $0.previousYes }, reporting: known.reporting ?? 0)
        var change: PrintableChange?
        if let share, let previousShare { change = PrintableChange(from: previousShare, to: share, permission) }
        let trend = AreaTrend(
            indicators: Int64(now.count), of: area.indicators, percent: share?.rounded(scale: 100),
            previousPercent: previousShare?.rounded(scale: 100), change: change,
            breadth: maker.comparison(measures, permission))
        return AreaResult(tally: area, grade: permission.grade.word, trend: trend, breadth: breadth)
    }
}
