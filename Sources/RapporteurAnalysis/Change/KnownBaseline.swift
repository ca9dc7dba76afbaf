import RapporteurLineage
import RapporteurModel

// What is known about the previous cycle. Answer files are believed only if they give what was published: the same
// number of reports and every published figure. Otherwise the published figures stand, and the differences are told.

/// The previous cycle as far as it is known.
struct KnownBaseline {
    let baseline: Baseline
    /// Where the files differ from what was published.
    let differences: [PublishedDifference]
    /// The answer files, if they are believed.
    let side: CycleSide?
    let published: PublishedFigures?
    /// The States that reported, if that is known.
    let reporters: Set<String>?
    let reporting: Int64?
    let members: Int64?

    init(_ side: CycleSide?, _ questionnaire: Questionnaire?, roster: Roster?, published: PublishedFigures?) {
        // Files of which none counts say that nobody reported, which is a difference if something was published.
        let files = side.flatMap { $0.counted.responses.isEmpty && published == nil ? nil : $0 }
        var differences: [PublishedDifference] = []
        if let files, let published { differences = Self.differences(files, published) }
        self.differences = differences
        self.published = published
        let rosterMembers = questionnaire.flatMap { form in roster.map { $0.memberCount(on: form.rosterDate) } }
        self.members = rosterMembers ?? published?.members
        if let files, differences.isEmpty {
            baseline = .micro
            self.side = files
            reporters = files.counted.reporters
            reporting = Int64(files.counted.responses.count)
        } else if let published {
            self.side = nil
            reporting = published.reporting
            let list = Set(published.reporters ?? [])
            let isComplete = !list.isEmpty && Int64(list.count) == published.reporting
            baseline = isComplete ? .list : .published
            reporters = isComplete ? list : nil
        } else {
            baseline = .none
            self.side = nil
            reporting = nil
            reporters = nil
        }
    }

    private static func differences(_ files: CycleSide, _ published: PublishedFigures) -> [PublishedDifference] {
        var result: [PublishedDifference] = []
        let found = Int64(files.counted.responses.count)
        if found != published.reporting {
            result.append(
                PublishedDifference(
                    indicator: nil, published: published.reporting, publishedCount: nil, found: found, foundCount: nil))
        }
        if found == 0 { return result }
        for entry in published.entries {
            guard let index = files.questionnaire.indicators.firstIndex(where: { $0.id == entry.indicator }) else {
                continue
            }
            let counts = files.counts(index)
            let denominator = counts.denominator(files.questionnaire.indicators[index].base)
            let percent = Percent.rounded(counts.yes, of: denominator)
            let isSame =
                percent == entry.figure.percent && (entry.figure.count ?? counts.yes) == counts.yes
                && (entry.figure.of ?? denominator) == denominator
            if isSame { continue }
            let possible = published.possibleCounts(entry.figure)
            result.append(
                PublishedDifference(
                    indicator: entry.indicator, published: entry.figure.percent,
                    publishedCount: possible.flatMap { $0.count == 1 ? $0.lowerBound : nil }, found: percent,
                    foundCount: counts.yes))
        }
        return result
    }
}

extension PublishedFigures {
    /// The denominator of a figure: its own, or all that reported.
    func total(_ figure: Figure) -> Int64 { figure.of ?? reporting }

    /// The counts that a figure can stand for; nil if none fits.
    func possibleCounts(_ figure: Figure) -> ClosedRange<Int64>? {
        if let count = figure.count { return count...count }
        return CompatibleCounts.counts(percent: figure.percent, of: total(figure))
    }
}

extension CountedResponses {
    /// The States whose responses count.
    var reporters: Set<String> {
        var result: Set<String> = []
        for response in responses { result.insert(response.respondent) }
        return result
    }
}
