package import RapporteurLineage

/// A cycle compared with the one before it: everything that a report says in numbers.
package struct CycleReport: Sendable, Hashable {
    /// The id of the questionnaire.
    package var questionnaire: String
    /// Its year.
    package var cycle: Int32
    /// The id of the previous questionnaire, if there is one.
    package var previous: String?
    /// The year of the previous cycle.
    package var previousCycle: Int32?
    /// The number of Member States on the roster date.
    package var members: Int64
    /// The number of Member States then.
    package var previousMembers: Int64?
    /// The number of responses counted.
    package var reporting: Int64
    /// The number of responses then.
    package var previousReporting: Int64?
    /// What is known about the previous cycle.
    package var baseline: Baseline
    /// The number of States that reported in both cycles; nil if that is not known.
    package var panelSize: Int64?
    /// Whether any response of either cycle is sample data.
    package var isIllustrative: Bool
    /// What was declared and asked for besides what the data say.
    package var options: AnalysisOptions
    /// The number of corrections the results of this cycle rest on.
    package var corrected: Int64
    /// The number of corrections those of the previous cycle rest on; 0 where its answer files are not the baseline.
    package var previousCorrected: Int64
    /// The indicators in the order of the questionnaire, dropped ones last.
    package var indicators: [IndicatorResult]
    /// The action areas in order.
    package var areas: [AreaResult]
    /// The regions, sorted; groups of fewer than three reporting States have no results unless answers are open.
    package var regions: [GroupTally]
    /// The regions of the previous cycle, as asked then; empty unless its answer files are known.
    package var previousRegions: [GroupTally]
    /// The files of this cycle that were left out.
    package var excluded: [Exclusion]
    /// The invalid answers of this cycle.
    package var invalidAnswers: [InvalidAnswer]
    /// Where answer files of the previous cycle do not give what was published.
    package var differences: [PublishedDifference]

    /// Makes a report without indicators.
    package init(
        questionnaire: String, cycle: Int32, previous: String?, previousCycle: Int32?, members: Int64,
        previousMembers: Int64?, reporting: Int64, previousReporting: Int64?, baseline: Baseline, panelSize: Int64?
    ) {
        self.questionnaire = questionnaire
        self.cycle = cycle
        self.previous = previous
        self.previousCycle = previousCycle
        self.members = members
        self.previousMembers = previousMembers
        self.reporting = reporting
        self.previousReporting = previousReporting
        self.baseline = baseline
        self.panelSize = panelSize
        self.isIllustrative = false
        self.options = AnalysisOptions()
        self.corrected = 0
        self.previousCorrected = 0
        self.indicators = []
        self.areas = []
        self.regions = []
        self.previousRegions = []
        self.excluded = []
        self.invalidAnswers = []
        self.differences = []
    }
}

/// A published figure that the answer files of the previous cycle do not reproduce.
package struct PublishedDifference: Sendable, Hashable {
    /// The indicator; nil for the number of reporting States.
    package var indicator: String?
    /// The published percentage, or the published number of reporting States.
    package var published: Int64
    /// The published or inferred count, where there is exactly one.
    package var publishedCount: Int64?
    /// The percentage that the files give, or their number; nil if they give none.
    package var found: Int64?
    /// The count that the files give.
    package var foundCount: Int64?

    /// Makes a difference.
    package init(indicator: String?, published: Int64, publishedCount: Int64?, found: Int64?, foundCount: Int64?) {
        self.indicator = indicator
        self.published = published
        self.publishedCount = publishedCount
        self.found = found
        self.foundCount = foundCount
    }
}
