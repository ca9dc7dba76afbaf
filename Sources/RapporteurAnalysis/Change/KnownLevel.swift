import RapporteurLineage
import RapporteurModel

/// The level of one indicator in the previous cycle, with the counts that it can stand for.
struct KnownLevel {
    var level: PreviousLevel
    /// The possible numbers of yes; one number where it is known.
    var possible: ClosedRange<Int64>?
}

extension KnownBaseline {
    /// The level of an indicator of the previous questionnaire; nil if nothing is known about it.
    func level(_ index: Int, of questionnaire: Questionnaire) -> KnownLevel? {
        guard questionnaire.indicators.indices.contains(index) else { return nil }
        let indicator = questionnaire.indicators[index]
        let entry = published?.entries.first { $0.indicator == indicator.id }
        if let side {
            let counts = side.counts(index)
            let denominator = counts.denominator(indicator.base)
            var level = PreviousLevel(
                numerator: counts.yes, denominator: denominator,
                percent: Percent.rounded(counts.yes, of: denominator), status: .micro)
            if let entry { level.addDispute(entry, published) }
            return KnownLevel(level: level, possible: counts.yes...counts.yes)
        }
        guard let published, let entry else { return nil }
        let possible = published.possibleCounts(entry.figure)
        let isOne = possible.map { $0.lowerBound == $0.upperBound } ?? false
        var level = PreviousLevel(
            numerator: isOne ? possible?.lowerBound : nil, denominator: published.total(entry.figure),
            percent: entry.figure.percent, status: isOne && entry.figure.count == nil ? .inferred : .published)
        level.addDispute(entry, published)
        return KnownLevel(level: level, possible: possible)
    }
}

extension PreviousLevel {
    /// Adds what other sources say.
    fileprivate mutating func addDispute(_ entry: PublishedFigures.Entry, _ published: PublishedFigures?) {
        func title(_ id: String) -> String { published?.sources.first { $0.id == id }?.title ?? id }
        isDisputed = entry.isDisputed
        source = title(entry.figure.source)
        for figure in entry.also {
            otherFigures.append(OtherFigure(percent: figure.percent, source: title(figure.source)))
        }
    }
}
