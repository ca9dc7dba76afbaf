package import RapporteurModel

/// The counts of one cycle: who reported, what was left out and why, and every indicator.
package struct Tally: Sendable, Hashable {
    /// The id of the questionnaire.
    package var questionnaire: String
    /// The year of the cycle.
    package var cycle: Int32
    /// The number of Member States on the roster date.
    package var members: Int64
    /// The number of responses counted.
    package var reporting: Int64
    /// Whether any of them is sample data.
    package var isIllustrative: Bool
    /// The number of corrections that were applied to the responses counted.
    package var corrected: Int64
    /// The files that were left out, sorted by respondent and file.
    package var excluded: [Exclusion]
    /// The answers that counted as not answered because they are invalid, sorted by respondent and question.
    package var invalidAnswers: [InvalidAnswer]
    /// The indicators in the order of the questionnaire.
    package var indicators: [IndicatorTally]
    /// The action areas in order.
    package var areas: [AreaTally]
    /// The regions with a Member State, sorted; nil if they were not asked for.
    package var regions: [GroupTally]?

    /// Makes a tally without responses.
    package init(questionnaire: String, cycle: Int32, members: Int64) {
        self.questionnaire = questionnaire
        self.cycle = cycle
        self.members = members
        self.reporting = 0
        self.isIllustrative = false
        self.corrected = 0
        self.excluded = []
        self.invalidAnswers = []
        self.indicators = []
        self.areas = []
        self.regions = nil
    }
}

/// One indicator of one cycle.
package struct IndicatorTally: Sendable, Hashable {
    /// The id.
    package var id: String
    /// The id of its section.
    package var section: String
    /// What the share is of.
    package var base: Base
    /// How the responses divide.
    package var counts: IndicatorCounts

    /// Makes the result of an indicator.
    package init(id: String, section: String, base: Base, counts: IndicatorCounts) {
        self.id = id
        self.section = section
        self.base = base
        self.counts = counts
    }

    /// The number of yes.
    package var numerator: Int64 { counts.yes }
    /// The number of responses in the base.
    package var denominator: Int64 { counts.denominator(base) }
    /// The share as a whole number, nil if the base is empty.
    package var percent: Int64? { Percent.rounded(numerator, of: denominator) }
}

/// The average coverage of the indicators of one action area, always on base reporting (`methods.md`, C.8 (i)).
package struct AreaTally: Sendable, Hashable {
    /// The action area.
    package var area: ActionArea
    /// The ids of its sections.
    package var sections: [String]
    /// The number of its indicators.
    package var indicators: Int64
    /// The sum of yes over them.
    package var numerator: Int64
    /// Their number times the reporting States.
    package var denominator: Int64

    /// Makes the result of an area.
    package init(area: ActionArea, sections: [String], indicators: Int64, numerator: Int64, denominator: Int64) {
        self.area = area
        self.sections = sections
        self.indicators = indicators
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The coverage as a whole number, nil if nothing was counted.
    package var percent: Int64? { Percent.rounded(numerator, of: denominator) }
}

/// The results of one group of States, such as a region.
package struct GroupTally: Sendable, Hashable {
    /// The code of the group, such as `AFR`.
    package var id: String
    /// The number of Member States in it.
    package var members: Int64
    /// How many of them are counted.
    package var reporting: Int64
    /// The results; nil where so few reported that single answers would show (`publication: aggregates`).
    package var results: Results?

    /// The indicators and areas of a group.
    package struct Results: Sendable, Hashable {
        /// The indicators in the order of the questionnaire.
        package var indicators: [IndicatorTally]
        /// The action areas in order.
        package var areas: [AreaTally]

        /// Makes results.
        package init(indicators: [IndicatorTally], areas: [AreaTally]) {
            self.indicators = indicators
            self.areas = areas
        }
    }

    /// Makes a group.
    package init(id: String, members: Int64, reporting: Int64, results: Results?) {
        self.id = id
        self.members = members
        self.reporting = reporting
        self.results = results
    }
}
