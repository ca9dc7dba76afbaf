// A made-up comparison with the panel of `methods.md`, C: 60 States in both cycles, 18 leavers, 32 entrants. The parts
// of each measure are computed by the formulas of the analysis, so that a golden file never shows numbers that no
// tally could give.

import RapporteurAnalysis
import RapporteurModel
import RapporteurReport

@testable import RapporteurLineage

/// Builds comparisons for tests.
enum SampleReport {
    static let panel: Int64 = 60
    static let leavers: Int64 = 18
    static let entrants: Int64 = 32
    static let members: Int64 = 192
    static let previousMembers: Int64 = 194

    /// One measure: what the panel did, and how many of the others said yes.
    struct Measure {
        var id: String
        var title: String
        var area: ActionArea?
        /// Kept, adopted, withdrew, other; the rest still say no.
        var flows: [Int64]
        var leaversYes: Int64
        var entrantsYes: Int64
        var classes: [ChangeClass] = [.mode]
        var marks: [String] = ["c", "w"]
        var grade: Grade = .b
        var isDisputed = false

        var previousYes: Int64 { flows[0] + flows[2] }
        var yes: Int64 { flows[0] + flows[1] }
        var stillNo: Int64 { panel - flows.reduce(0, +) }
    }

    static let measures: [Measure] = [
        Measure(
            id: "general.promoted", title: "Countries that promoted the Recommendation", area: nil,
            flows: [45, 5, 3, 0], leaversYes: 13, entrantsYes: 24),
        Measure(
            id: "capacity.training", title: "Countries with training on OER", area: .capacity, flows: [33, 9, 3, 0],
            leaversYes: 8, entrantsYes: 14),
        Measure(
            id: "capacity.repositories", title: "Countries with OER repositories", area: .capacity,
            flows: [52, 4, 1, 0], leaversYes: 16, entrantsYes: 26),
        Measure(
            id: "capacity.licensing", title: "Countries with accessible information on open licensing",
            area: .capacity, flows: [50, 3, 4, 0], leaversYes: 15, entrantsYes: 23),
        Measure(
            id: "capacity.ai", title: "Countries with training on generative artificial intelligence and OER",
            area: .capacity, flows: [0, 21, 0, 0], leaversYes: 0, entrantsYes: 9, classes: [.new], marks: ["n"],
            grade: .n),
        Measure(
            id: "policy.open", title: "Countries with open policies for publicly funded resources", area: .policy,
            flows: [32, 8, 2, 0], leaversYes: 13, entrantsYes: 19),
        Measure(
            id: "policy.privacy", title: "Countries with privacy and data protection measures for OER",
            area: .policy, flows: [30, 9, 4, 2], leaversYes: 12, entrantsYes: 22, classes: [.recodable, .mode],
            marks: ["r", "c"]),
        Measure(
            id: "policy.frameworks", title: "Countries that support institutions in adopting OER frameworks",
            area: .policy, flows: [24, 6, 5, 0], leaversYes: 8, entrantsYes: 15, classes: [.reworded], marks: ["b"],
            grade: .c),
        Measure(
            id: "access.context", title: "Countries that support OER in local languages and contexts",
            area: .access, flows: [38, 7, 3, 0], leaversYes: 12, entrantsYes: 20),
        Measure(
            id: "access.quality", title: "Countries with quality assurance criteria for OER", area: .access,
            flows: [33, 8, 5, 0], leaversYes: 11, entrantsYes: 18, isDisputed: true),
        Measure(
            id: "access.offline", title: "Countries with OER for offline and low bandwidth use", area: .access,
            flows: [33, 3, 7, 0], leaversYes: 9, entrantsYes: 17),
        Measure(
            id: "access.research", title: "Countries that support research on OER", area: .access,
            flows: [35, 4, 4, 0], leaversYes: 10, entrantsYes: 19),
        Measure(
            id: "sustain.models", title: "Countries with sustainability models for OER", area: .sustainability,
            flows: [29, 7, 4, 0], leaversYes: 11, entrantsYes: 15, classes: [.merged], marks: ["m", "c"]),
        Measure(
            id: "sustain.incentives", title: "Countries with incentives to support OER", area: .sustainability,
            flows: [26, 5, 4, 0], leaversYes: 9, entrantsYes: 13),
        Measure(
            id: "sustain.feedback", title: "Countries with feedback mechanisms for OER", area: .sustainability,
            flows: [27, 8, 3, 0], leaversYes: 9, entrantsYes: 14),
        Measure(
            id: "coop.clauses", title: "Countries with OER clauses in international agreements",
            area: .cooperation, flows: [14, 7, 3, 0], leaversYes: 5, entrantsYes: 11),
        Measure(
            id: "coop.agreements",
            title: "Countries with agreements or other mechanisms of international collaboration",
            area: .cooperation, flows: [34, 6, 5, 0], leaversYes: 10, entrantsYes: 19),
        Measure(
            id: "coop.funding", title: "Countries that share in international funding for OER", area: .cooperation,
            flows: [15, 0, 8, 0], leaversYes: 4, entrantsYes: 0, classes: [.dropped], marks: ["x"], grade: .n),
    ]

    static let regions: [(id: String, members: Int64, reporting: Int64)] = [
        ("AFR", 47, 30), ("APA", 46, 18), ("ARB", 19, 9), ("ENA", 48, 22), ("LAC", 32, 13),
    ]

    /// The comparison under what is known of 2023.
    static func make(_ baseline: Baseline = .micro, measures: [Measure] = measures) -> CycleReport {
        let knowsList = baseline == .micro || baseline == .list
        var report = CycleReport(
            questionnaire: "oer-2027", cycle: 2027, previous: "oer-2023", previousCycle: 2023, members: members,
            previousMembers: previousMembers, reporting: panel + entrants, previousReporting: panel + leavers,
            baseline: baseline, panelSize: knowsList ? panel : nil)
        report.isIllustrative = true
        report.indicators = measures.map { result($0, baseline) }
        report.areas = ActionArea.allCases.compactMap { area in
            let own = report.indicators.filter { $0.area == area }
            return own.isEmpty ? nil : areaResult(area, own, baseline)
        }
        report.regions = regions.map { region($0, report) }
        if baseline == .micro {
            let before = Dictionary(uniqueKeysWithValues: report.indicators.map { ($0.id, $0.previous?.numerator) })
            report.previousRegions = regions.map {
                region($0, report, yes: { before[$0.id] ?? nil }, of: panel + leavers)
            }
        }
        report.excluded = [
            Exclusion(respondent: "XAB", file: "answers/XAB.yaml", reason: .draft),
            Exclusion(respondent: nil, file: "answers/notes.yaml", reason: .unreadable),
        ]
        report.invalidAnswers = [InvalidAnswer(respondent: "XAC", question: "policy.open", code: "A104")]
        report.corrected = 2
        if baseline == .micro { report.previousCorrected = 11 }
        return report
    }

    static func permission(_ classes: [ChangeClass], _ grade: Grade, _ baseline: Baseline) -> ChangePermission? {
        Comparability(classes: classes, gradeWithAnswers: grade, gradeWithoutAnswers: grade)
            .changePermission(with: baseline)
    }

    private static func result(_ measure: Measure, _ baseline: Baseline) -> IndicatorResult {
        let reporting = panel + entrants
        let yes = measure.yes + measure.entrantsYes
        let isDropped = measure.classes == [.dropped]
        let isNew = measure.classes == [.new]
        var result = IndicatorResult(
            id: measure.id, title: measure.title, section: measure.area?.word ?? "general", area: measure.area,
            base: .reporting,
            counts: isDropped
                ? nil
                : IndicatorCounts(
                    yes: yes, no: reporting - yes - 1 - open(measure.area), notAnswered: open(measure.area),
                    notApplicable: 1))
        let grade = grade(measure, baseline)
        result.classes = measure.classes.map { $0.word }
        result.marks = measure.marks
        result.grade = letter(grade)
        result.observationStatus = isDropped ? "L" : grade == .c ? "B" : "A"
        let previousYes = measure.previousYes + measure.leaversYes
        if !isNew {
            result.previous = PreviousLevel(
                numerator: previousYes, denominator: panel + leavers,
                percent: Percent.rounded(previousYes, of: panel + leavers),
                status: baseline == .micro ? .micro : .inferred, isDisputed: measure.isDisputed,
                otherFigures: measure.isDisputed ? [.init(percent: 64, source: "Introductory course on OER")] : [],
                source: "Roadmap of the Advisory Group")
        }
        if let level = WorstCaseBounds.level(yes: yes, reporting: reporting, members: members), !isDropped {
            result.bounds = BoundsResult(level: level.points, previousLevel: nil, change: nil)
        }
        result.whyNoChange = isNew ? .new : isDropped ? .dropped : .notComparable
        if measure.classes.contains(.merged), baseline == .list || baseline == .published { merge(&result) }
        guard let permission = permission(measure.classes, grade, baseline), !isNew, !isDropped
        else { return result }
        compare(&result, measure, permission, baseline)
        return result
    }

    /// How many States left all questions of an area blank.
    private static func open(_ area: ActionArea?) -> Int64 { area == .policy ? 3 : 0 }

    /// Merged questions are compared with answer files only.
    private static func grade(_ measure: Measure, _ baseline: Baseline) -> Grade {
        measure.classes.contains(.merged) && baseline != .micro ? .c : measure.grade
    }

    /// Two old measures of which one at least is asked for now.
    private static func merge(_ result: inout IndicatorResult) {
        let counts: [(String, String, Int64)] = [
            ("sustain.public", "Countries with public funding models for OER", 38),
            ("sustain.private", "Countries with private funding models for OER", 22),
        ]
        let total = panel + leavers
        let sources = counts.map { id, title, yes in
            MergedLevels.Source(
                id: id, title: title,
                level: PreviousLevel(
                    numerator: yes, denominator: total, percent: Percent.rounded(yes, of: total), status: .inferred,
                    source: "Roadmap of the Advisory Group"))
        }
        result.whyNoChange = .mergedWithoutAnswers
        result.previous = sources[0].level
        result.merged = MergedLevels(
            sources: sources, rule: .any,
            bounds: StateCount(
                mergedBounds(of: sources.compactMap { $0.level.numerator }, among: total, rule: .any), of: total))
    }

    private static func letter(_ grade: Grade) -> String {
        switch grade {
        case .a: "A"
        case .b: "B"
        case .c: "C"
        case .n: "N"
        }
    }

    private static func compare(
        _ result: inout IndicatorResult, _ measure: Measure, _ permission: ChangePermission, _ baseline: Baseline
    ) {
        let before = measure.previousYes + measure.leaversYes
        let now = measure.yes + measure.entrantsYes
        result.whyNoChange = nil
        result.comparable = ComparableCounts(
            numerator: now, denominator: panel + entrants, previousNumerator: before,
            previousDenominator: panel + leavers)
        result.change = PrintableChange(
            from: Fraction(before, panel + leavers), to: Fraction(now, panel + entrants), permission)
        if let level = WorstCaseBounds.level(yes: now, reporting: panel + entrants, members: members),
            let previous = WorstCaseBounds.level(yes: before, reporting: panel + leavers, members: previousMembers)
        {
            result.bounds = BoundsResult(
                level: level.points, previousLevel: previous.points,
                change: WorstCaseBounds.change(level, since: previous).points)
        }
        guard baseline == .micro || baseline == .list else { return }
        var parts = PanelResult(
            size: panel, yes: measure.yes, entrantsSize: entrants, entrantsYes: measure.entrantsYes,
            leaversSize: leavers, leaversLeftUNESCO: 2)
        if baseline == .list {
            let bounds = PanelBounds(
                panel: panel, yes: measure.yes, leavers: leavers,
                previousTotalYes: measure.previousYes + measure.leaversYes)
            parts.withinInterval = bounds.within.map { PointsInterval($0.lower, $0.upper) }
            parts.possibleFlows = FlowBounds.flows(panel: panel, previousYes: bounds.previousYes, yes: measure.yes)
        } else if let split = Decomposition(
            panel: panel, previousYes: measure.previousYes, yes: measure.yes, entrants: entrants,
            entrantsYes: measure.entrantsYes, leavers: leavers, leaversYes: measure.leaversYes)
        {
            parts.previousYes = measure.previousYes
            parts.flows = GrossFlows(rows: [
                [measure.flows[0], measure.flows[2], 0],
                [measure.flows[1], measure.stillNo, measure.flows[3]], [0, 0, 0],
            ])
            parts.gained = measure.flows[1]
            parts.lost = measure.flows[2]
            parts.leaversYes = measure.leaversYes
            parts.within = Points(split.within)
            parts.entrants = Points(split.entrants)
            parts.leavers = Points(split.leavers)
        }
        result.panel = parts
    }

    /// The breadth of measures if whoever has a rarer one has all that are more frequent, so that at least k have as many
    /// States as the k-th most frequent one, in each group of States; those that left all blank are left out.
    private static func breadth(_ own: [Measure], _ baseline: Baseline?, open: Int64) -> AreaBreadth? {
        guard own.count > 1 else { return nil }
        func ranked(_ counts: [Int64]) -> [Int64] { counts.sorted(by: >) }
        let (now, before) = (ranked(own.map { $0.yes }), ranked(own.map { $0.previousYes }))
        let (came, left) = (ranked(own.map { $0.entrantsYes }), ranked(own.map { $0.leaversYes }))
        var rows: [AreaBreadth.Row] = []
        for k in own.indices {
            let level = AreaBreadth.Level(StateCount(now[k] + came[k], of: panel + entrants - open), leftOut: open)
            var row = AreaBreadth.Row(atLeast: Int64(k + 1), level: level)
            let total = panel + leavers
            switch baseline {
            case .micro:
                row.previous = .init(StateCount(before[k] + left[k], of: total), leftOut: 0)
                let parts = Decomposition(
                    panel: panel, previousYes: before[k], yes: now[k], entrants: entrants, entrantsYes: came[k],
                    leavers: leavers, leaversYes: left[k])
                if open == 0, let parts, let permission = permission([.mode], .b, .micro) {
                    row.change = PrintableChange(
                        from: Fraction(before[k] + left[k], total),
                        to: Fraction(now[k] + came[k], panel + entrants), permission)
                    row.parts = AreaBreadth.Parts(parts)
                }
            case .list, .published:
                let counts = own.map { $0.previousYes + $0.leaversYes }
                row.previous = Breadth.bounds(counts: counts, of: total, atLeast: k + 1)
                    .map { .init(StateCount($0, of: total), leftOut: 0) }
            case nil, .some(.none): break
            }
            rows.append(row)
        }
        return AreaBreadth(rows: rows)
    }

    private static func areaResult(
        _ area: ActionArea, _ indicators: [IndicatorResult], _ baseline: Baseline
    ) -> AreaResult {
        func own(_ results: [IndicatorResult]) -> [Measure] {
            results.compactMap { result in measures.first { $0.id == result.id } }
        }
        let asked = indicators.filter { $0.counts != nil }
        let compared = indicators.compactMap { $0.change == nil ? nil : $0.comparable }
        let now = compared.reduce(0) { $0 + $1.numerator }
        let before = compared.reduce(0) { $0 + ($1.previousNumerator ?? 0) }
        let number = Int64(compared.count)
        var trend: AreaTrend?
        if number > 0, let permission = permission([.mode], .b, baseline) {
            trend = AreaTrend(
                indicators: number, of: Int64(indicators.count),
                percent: Percent.rounded(now, of: number * (panel + entrants)),
                previousPercent: Percent.rounded(before, of: number * (panel + leavers)),
                change: PrintableChange(
                    from: Fraction(before, number * (panel + leavers)),
                    to: Fraction(now, number * (panel + entrants)), permission),
                breadth: breadth(
                    own(indicators.filter { $0.change != nil }), baseline, open: open(area)))
        }
        return AreaResult(
            tally: AreaTally(
                area: area, sections: [area.word], indicators: Int64(asked.count),
                numerator: asked.reduce(0) { $0 + ($1.numerator ?? 0) },
                denominator: Int64(asked.count) * (panel + entrants)),
            grade: number > 0 ? "B" : "C", trend: trend,
            breadth: breadth(own(asked), nil, open: open(area)))
    }

    /// Shares the yes answers out over the regions, as evenly as whole States allow.
    private static func region(
        _ region: (id: String, members: Int64, reporting: Int64), _ report: CycleReport,
        yes: (IndicatorResult) -> Int64? = { $0.numerator }, of reporting: Int64 = panel + entrants
    ) -> GroupTally {
        let all = regions.reduce(0) { $0 + $1.reporting }
        let before = regions.prefix { $0.id != region.id }.reduce(0) { $0 + $1.reporting }
        func upTo(_ states: Int64, _ count: Int64) -> Int64 { count * states / all }
        func own(_ count: Int64) -> Int64 { upTo(before + region.reporting, count) - upTo(before, count) }
        let states = own(reporting)
        let tallies = report.indicators.compactMap { indicator -> IndicatorTally? in
            guard let count = yes(indicator) else { return nil }
            let share = min(own(count), states)
            return IndicatorTally(
                id: indicator.id, section: indicator.section, base: indicator.base,
                counts: IndicatorCounts(yes: share, no: states - share))
        }
        let isShown = states >= 3
        return GroupTally(
            id: region.id, members: region.members, reporting: states,
            results: isShown ? .init(indicators: tallies, areas: []) : nil)
    }

    /// Titles, and three rows of a concordance.
    static let context = ReportContext(
        title: "Reporting on the 2019 Recommendation on Open Educational Resources",
        areaTitles: [
            .capacity: "Building capacity of stakeholders to create, access, re-use, adapt and redistribute OER",
            .policy: "Developing supportive policy",
            .access: "Encouraging effective, inclusive and equitable access to quality OER",
            .sustainability: "Nurturing the creation of sustainability models for OER",
            .cooperation: "Promoting and reinforcing international cooperation",
        ],
        concordance: [
            .init(
                question: "capacity.training", number: "11", text: "Is there training on OER for teachers?",
                from: ["capacity.training"], classes: ["mode"], grade: "B", marks: ["c", "w"], printsChange: true),
            .init(
                question: "policy.frameworks", number: "21",
                text: "Are institutions supported in adopting OER frameworks?",
                from: ["policy.frameworks"], classes: ["reworded"], grade: "C", marks: ["b"], printsChange: false),
            .init(
                question: "sustain.models", number: "40", text: "Are there sustainability models for OER?",
                from: ["sustain.public", "sustain.private"], classes: ["merged"], grade: "B", marks: ["m"],
                printsChange: true),
        ])
}
