// The English catalogue. Style: the United Nations Editorial Manual ("per cent" in text and % in tables, no sentence
// that begins with a figure), and no word that claims a cause: the data say what is, not why.

extension Message {
    /// The English pattern.
    var english: String {
        switch self {
        // Numbers.
        case .percentInText: "{number}\u{A0}per cent"
        case .shareInText: "{part}\u{A0}of\u{A0}{whole}"
        case .pointsInText:
            "{number, plural, one {{number}\u{A0}percentage point} other {{number}\u{A0}percentage points}}"
        case .percentInTable: "{number}%"
        case .shareInTable: "{part}\u{A0}of\u{A0}{whole}"
        case .intervalInTable: "{lower} to {upper}"
        case .notKnown: "not known"
        case .notAsked: "not asked"
        case .notShown: "not shown"
        case .noChange: "–"

        // Around the content.
        case .subtitle: "Comparison of the reports of {year} with those of {previousYear}"
        case .subtitleAlone: "Reports of {year}"
        case .banner:
            "Illustrative data. Some or all of the answers in this report were made up to show how it works. They do not describe any State."
        case .skipLink: "Skip to the report"
        case .contents: "Contents"
        case .colophon: "Made by Rapporteur from the questionnaire {questionnaire}."

        // Headings.
        case .headingKey: "Key messages"
        case .headingCoverage: "Who reported"
        case .headingFindings: "Findings by area of action"
        case .headingArea: "Area {numeral}. {title}"
        case .headingOther: "Other measures"
        case .headingRegions: "Regions"
        case .headingLimits: "Comparability and limits"
        case .headingBounds: "States that did not report"
        case .headingBreaks: "Comparability with {previousYear}"
        case .headingBases: "What a share is of"
        case .headingRounding: "Rounding and inferred counts"
        case .headingDisputed: "Published figures that differ"
        case .headingDifferences: "Answer files and published figures"
        case .headingIndicators: "All measures"
        case .headingFlows: "What the same States answered in both cycles"
        case .headingStates: "States that reported"
        case .headingExcluded: "Files and answers that were not counted"
        case .headingConcordance: "Questions of the two cycles"
        case .headingMethod: "Method"
        case .headingAnnex: "Annex {numeral}. {title}"

        // Key messages.
        case .keyCoverage:
            "In {year}, {share} Member States reported, or {percent}; in {previousYear}, {previousShare} did, or {previousPercent}."
        case .keyCoverageAlone: "In {year}, {share} Member States reported, or {percent}."
        case .keyAreas:
            "Of the areas of action, average coverage was highest in “{highest}” ({highestPercent}) and lowest in “{lowest}” ({lowestPercent})."
        case .keyAreasCompared:
            "Of the areas of action, average coverage was highest in “{highest}” ({highestPercent}) and lowest in “{lowest}” ({lowestPercent}), on the measures that can be compared with {previousYear}."
        case .keyChanges:
            "Of the {comparable} measures that can be compared with {previousYear}, {rose} rose, {fell} fell and {unchanged} changed by less than one State."
        case .keyUndirected:
            "For {count} {count, plural, one {measure} other {measures}}, several counts fit the figure published for {previousYear}, and the direction of the change is not known."
        case .keyApart:
            "For {count} {count, plural, one {measure that was asked about in both cycles, the two questions do} other {measures that were asked about in both cycles, the questions do}} not support a comparison, and no change is given."
        case .keyPanelGain:
            "Among the States that reported in both cycles, the largest net gain was in “{title}”: {gained} moved from no to yes and {lost} from yes to no."
        case .keyPanelNone:
            "Among the States that reported in both cycles, no measure had a net gain."
        case .keyNoSplit:
            "Only totals of {previousYear} are known. Changes mix two things that cannot be told apart here: what the same States changed, and which States reported."
        case .keyListOnly:
            "Of {previousYear}, totals and the list of the States that reported are known, not their answers. What the same States changed can only be given as a range."
        case .keyBase:
            "All shares are of the States that reported. They would hold for all Member States only if the others were alike."
        case .factReporting: "Member States reported in {year}"
        case .factPreviousReporting: "Member States reported in {previousYear}"
        case .factPanel: "States reported in both cycles"
        case .factComparable: "measures can be compared with {previousYear}"

        // Coverage.
        case .coverageNow: "In {year}, {share} Member States reported, or {percent}."
        case .coverageBefore: "In {previousYear}, {previousShare} did, or {previousPercent}."
        case .coveragePanel:
            "The reports of {year} include {panel} from States that had also reported in {previousYear} and {entrants} from States that had not; {leavers} {leavers, plural, one {State} other {States}} reported in {previousYear} only."
        case .coverageNoList:
            "Which States reported in {previousYear} is not known, so the number that reported in both cycles is not known either."
        case .coverageSmall:
            "A region with fewer than three reporting States is listed without results, so that no single State’s answers can be read from them."
        case .coverageTable: "Reporting States by region, {year}"
        case .coverageCountsTable: "Reporting States in the two cycles"
        case .coverageTotal: "All regions"
        case .coverageRegion: "Region"
        case .coverageMembers: "Member States"
        case .coverageReported: "Reported"
        case .coverageShare: "Share"
        case .coverageBoth: "Reported in both cycles"
        case .coverageOnlyOne: "Reported in this cycle only"
        case .coverageStates: "States"

        // Findings.
        case .findingsIntro:
            "Each area begins with its average coverage: of all the answers that the reporting States could give to the measures of the area, the share that was yes."
        case .areaLevel:
            "In {year}, average coverage of {indicators, plural, one {the one measure} other {the {indicators} measures}} of this area was {percent}."
        case .areaRose:
            "On the {comparable} that can be compared with {previousYear}, coverage rose by {points}, from {previousPercent} to {percent}."
        case .areaRoseAll: "Since {previousYear}, it has risen by {points}, from {previousPercent} to {percent}."
        case .areaFellAll: "Since {previousYear}, it has fallen by {points}, from {previousPercent} to {percent}."
        case .areaUnchangedAll:
            "In {previousYear} it was {previousPercent}, and the change is less than half a percentage point."
        case .areaFell:
            "On the {comparable} that can be compared with {previousYear}, coverage fell by {points}, from {previousPercent} to {percent}."
        case .areaUnchanged:
            "On the {comparable} that can be compared, coverage was {previousPercent} in {previousYear} and {percent} in {year}, a change of less than half a percentage point."
        case .areaNone: "No measure of this area was asked about in {year}."
        case .areaNoTrend: "No measure of this area can be compared with {previousYear}, so no change is given."
        case .areaShortI: "Capacity building"
        case .areaShortII: "Supportive policy"
        case .areaShortIII: "Access to quality OER"
        case .areaShortIV: "Sustainability models"
        case .areaShortV: "International cooperation"
        case .comparedNote:
            "For “{title}”, the change is computed on the answers as they could be given in {previousYear}; the annex has the level as asked in {year} as well."
        case .areaSplit:
            "In percentage points, the parts of this change are {within} within the States that reported in both cycles, {entrants} from States that reported in {year} only and {leavers} from States that reported in {previousYear} only."
        case .areaNoSplitTotals:
            "Only totals of {previousYear} are known: this change, and those in the table, cannot be split into what the same States changed and what different States reporting changed."
        case .areaNoSplitList:
            "The answers of single States in {previousYear} are not known: this change cannot be split into what the same States changed and what different States reporting changed."
        case .areaNoSplit:
            "This change cannot be split here, as the measures of the area are not all shares of the same States."
        case .indicatorRose: "The largest rise was in “{title}”, by {points}, from {previous} to {current}."
        case .indicatorFell: "The largest fall was in “{title}”, by {points}, from {previous} to {current}."
        case .indicatorSplit:
            "Its parts, in percentage points: {within} within the States in the base in both cycles, {entrants} from entrants and {leavers} from leavers."
        case .indicatorWithinInterval:
            "Within the {panel} States that reported in both cycles, the change lies between {lower} and {upper} percentage points."
        case .indicatorWithinZero:
            "Within the {panel} States that reported in both cycles the change lies between {lower} and {upper} percentage points, so its direction is not known."
        case .indicatorFlows:
            "Of the {panel} States in its base in both cycles, {gained} adopted the measure and {lost} withdrew it."
        case .indicatorFlowsOther:
            "Of the {panel} States in its base in both cycles, {gained} adopted the measure, {lost} withdrew it and {other} gave no answer in one of the cycles."
        case .indicatorInterval:
            "For “{title}”, several counts fit the figure published for {previousYear}; the change lies between {lower} and {upper} percentage points."
        case .indicatorIntervalZero:
            "For “{title}”, several counts fit the figure published for {previousYear}; the change lies between {lower} and {upper} percentage points, so its direction is not known."
        case .apartReworded:
            "For “{title}”, both levels stand and no change is given: the question was reworded."
        case .apartUniverse:
            "For “{title}”, both levels stand and no change is given: the question was put to different States in the two cycles."
        case .apartSplit:
            "For “{title}”, both levels stand and no change is given: the question was split into several that do not cover the old one."
        case .apartMerged:
            "For “{title}”, both levels stand and no change is given: several questions of {previousYear} were merged."
        case .apartMergedTotals:
            "For “{title}”, both levels stand and no change is given: several questions of {previousYear} were merged, and only their totals are known."
        case .apartMode:
            "For “{title}”, both levels stand and no change is given: the way of answering changed, and with it the States that the share is of."
        case .apartOther:
            "For “{title}”, both levels stand and no change is given: the two questionnaires do not support a comparison."
        case .apartNoLevel: "For “{title}”, no change is given: no figure for {previousYear} is known."
        case .apartNoLevelBreak:
            "For “{title}”, no figure for {previousYear} is known, and the two questionnaires do not support a comparison."
        case .apartEmpty: "For “{title}”, no change is given: in one of the cycles no State is in the base."

        // Figures.
        case .overviewTitle: "Average coverage of the areas of action, {previousYear} and {year}"
        case .overviewTitleAlone: "Average coverage of the areas of action, {year}"
        case .overviewDescriptionAlone:
            "Each row is an area, a filled circle its average coverage on a scale from 0 to 100 per cent. The data stand in the table below."
        case .overviewNote:
            "The columns of the two years are over the comparable measures; the column of all measures is over all that were asked about in {year}."
        case .areaChartTitleAlone: "{area}: share of reporting States with each measure, {year}"
        case .areaChartDescriptionAlone:
            "Each row is a measure, the largest share first, a filled circle its share on a scale from 0 to 100 per cent. The data stand in the table below."
        case .overviewDescription:
            "Each row is an area. A hollow circle is {previousYear}, a filled circle {year}, on a scale from 0 to 100 per cent, over the measures that can be compared. The data stand in the table below."
        case .areaChartTitle: "{area}: share of reporting States with each measure, {previousYear} and {year}"
        case .areaChartDescription:
            "Each row is a measure, the largest share of {year} first. A hollow circle is {previousYear} and a filled circle {year}, joined where a change may be given, on a scale from 0 to 100 per cent. The data stand in the table below."
        case .notComparableKey: "{year}, not comparable"
        case .regionChartTitle: "{area}: reporting States with each measure by region, {year}"
        case .regionChartTitleBoth: "{area}: reporting States with each measure by region, {previousYear} and {year}"
        case .regionChartDescriptionBoth:
            "Each small chart is a measure, each bar a region in {year}, labelled with the number of States that said yes and the number in the base. A pale bar rests on fewer than ten States. A ring marks {previousYear} where the two can be compared."
        case .regionPanelDescription:
            "Horizontal bars, one for each region, on a scale from 0 to 100 per cent of the reporting States. The data stand in the table below."
        case .regionChartDescription:
            "Each small chart is a measure, each bar a region, labelled with the number of States that said yes and the number in the base. A pale bar rests on fewer than ten States."
        case .flowChartTitle: "{area}: what the States that reported in both cycles answered"
        case .flowChartDescription:
            "Each bar is a measure and all States in its base in both cycles, divided by their answers in {previousYear} and {year}. The data stand in the table below."
        case .flowKept: "Kept"
        case .flowAdopted: "Adopted"
        case .flowWithdrew: "Withdrew"
        case .flowStillNo: "Still no"
        case .flowOther: "No answer in one cycle"

        // Columns.
        case .columnArea: "Area"
        case .columnMeasure: "Measure"
        case .columnMeasureAndCycle: "Measure and cycle"
        case .columnYear: "{year}"
        case .columnPreviousYear: "{previousYear}"
        case .columnAllMeasures: "{year}, all measures"
        case .columnComparability: "Grade, marks"
        case .columnCompared: "{year}, compared"
        case .columnComparedPrevious: "{previousYear}, compared"
        case .columnLeftUNESCO: "Leavers no longer Member States"
        case .columnCode: "Code"
        case .columnFinding: "Finding"
        case .statusMicro: "answer files"
        case .statusInferred: "inferred"
        case .statusPublished: "published"
        case .columnChange: "Change, points"
        case .columnWithin: "Same States"
        case .columnEntrants: "Entrants"
        case .columnLeavers: "Leavers"
        case .columnPanel: "States in both"
        case .columnGrade: "Grade"
        case .columnMeasures: "Measures"
        case .columnComparable: "Comparable"
        case .columnBase: "Base"
        case .columnClass: "Class"
        case .columnStatus: "Status"
        case .columnAdoption: "Adopted, of those at no"
        case .columnReversal: "Withdrew, of those at yes"
        case .columnQuestion: "Question"
        case .columnPrevious: "Question of {previousYear}"
        case .columnPrintable: "Change printed"
        case .columnFile: "File"
        case .columnReason: "Reason"
        case .columnRespondent: "Respondent"
        case .columnUsed: "Used here"
        case .columnSource: "Source"
        case .columnOther: "Elsewhere"
        case .columnPublished: "Published"
        case .columnFound: "From answer files"
        case .columnIfNone: "{year}, if no other State had it"
        case .columnIfAll: "{year}, if all others had it"
        case .columnChangeBounds: "Change over all Member States, points"
        case .columnMeaning: "Meaning"
        case .columnYes: "Yes"
        case .columnNo: "No"
        case .columnNotAnswered: "Not answered"
        case .columnNotApplicable: "Not applicable"
        case .columnLevel: "{year}, reporting States"
        case .columnState: "State"
        case .columnId: "Id"
        case .answerYes: "yes"
        case .answerNo: "no"

        // Bases, classes, marks, grades.
        case .baseReporting: "reporting"
        case .baseApplicable: "applicable"
        case .baseValid: "valid"
        case .baseReportingMeaning:
            "All States that reported. A State that left the question blank counts, and not as yes."
        case .baseApplicableMeaning: "The States that reported, without those to which the question does not apply."
        case .baseValidMeaning: "The States that answered yes or no."
        case .classIdentical: "identical"
        case .classEditorial: "editorial"
        case .classRecodable: "recodable"
        case .classMode: "mode"
        case .classUniverse: "universe"
        case .classReworded: "reworded"
        case .classSplit: "split"
        case .classMerged: "merged"
        case .classNew: "new"
        case .classDropped: "dropped"
        case .markE: "wording or position edited, meaning declared unchanged"
        case .markR: "answers of {year} translated into the categories of {previousYear}"
        case .markC: "way of answering changed"
        case .markU: "put to different States; compared on all reporting States"
        case .markB: "break: levels only"
        case .markS: "one question of {previousYear} became several"
        case .markM: "several questions of {previousYear} became one"
        case .markN: "new in {year}"
        case .markX: "no longer asked in {year}"
        case .markW: "wording of {previousYear} not seen, taken as unchanged"
        case .markD: "published sources differ"
        case .markOther: "see the lineage of the questionnaire"
        case .gradesTable: "Measures by grade of comparability"
        case .gradesWithChange: "Change"
        case .gradesWithChangeMeaning: "Compared with {previousYear}."
        case .gradesLevels: "Levels"
        case .gradesLevelsMeaning: "Asked about in both cycles and not compared."
        case .gradesAll: "All"
        case .basesIntro: "A share is of all States that reported unless its table names another base."
        case .gradeA: "Comparable."
        case .gradeB: "Comparable, with the note that its marks give."
        case .gradeC: "Not comparable: both levels stand, no change is given."
        case .gradeN: "No counterpart in the other cycle."

        // Regions.
        case .regionAFR: "Africa"
        case .regionARB: "Arab States"
        case .regionAPA: "Asia and the Pacific"
        case .regionENA: "Europe and North America"
        case .regionLAC: "Latin America and the Caribbean"
        case .regionsIntro:
            "Regions are small: the share of a region with few reports moves by many points with every State, and regions differ in how many of their States reported."
        case .regionsPrevious:
            "Where a measure can be compared, {previousYear} stands beside {year}. The States of a region that reported in the two cycles are not the same, so two levels of a region are not a change of its States."
        case .regionsSmall: "Shares of fewer than ten States are given as numbers only."

        // Limits.
        case .limitsIntro: "What the figures of this report can carry, and what they cannot."
        case .boundsLine:
            "In {year}, {percent} of the reporting States said yes to “{title}”. If no other Member State had it, the share among all Member States would be {lower}; if all others had it, {upper}."
        case .boundsOnlyIf:
            "The share among all Member States would equal that of the reporting States only if the States that did not report were alike."
        case .boundsSign:
            "Without an assumption about the States that did not report, the direction of change among all Member States is not known for any measure."
        case .boundsSome:
            "Without an assumption about the States that did not report, the direction of change among all Member States is known only for the measures whose range in the last column leaves out nought."
        case .boundsTable: "Bounds over all Member States"
        case .breaksNone: "Every measure that was asked about in both cycles can be compared."
        case .breaksCount:
            "Of the {all} measures of this report, {comparable} can be compared with {previousYear}, {apart} {apart, plural, one {stands} other {stand}} as levels only and {single} {single, plural, one {was} other {were}} asked about in one cycle only."
        case .roundingNote:
            "Shares are whole numbers, rounded once from counts. A change is rounded from the exact change, so it can differ by one from the difference of the two printed shares."
        case .roundingParts: "Parts of a change are rounded one by one and need not add up to the printed change."
        case .inferredNote:
            "Counts of {previousYear} marked “inferred” are the only counts that fit the published percentage, on the assumption that all {reporting} reporting States answered every question."
        case .sourcesIntro: "Figures of {previousYear} are quoted from these sources."
        case .sourcesTable: "Sources of the figures of {previousYear}"
        case .disputedIntro:
            "The published sources for {previousYear} do not agree on every figure. The first is used; the others are listed."
        case .disputedTable: "Figures of {previousYear} on which sources differ"
        case .differencesIntro:
            "The answer files of {previousYear} do not reproduce every published figure. The published levels stand; the differences are listed."
        case .differencesTable: "Published figures of {previousYear} and what the answer files give"
        case .differencesReporting: "Number of reporting States"
        case .correctionsNote:
            "The results rest on {corrected} documented {corrected, plural, one {correction} other {corrections}} by the Secretariat; the answer files are unchanged."
        case .invalidNote: "Invalid answers count as not answered."
        case .invalidTable: "Invalid answers by question"
        case .excludedFilesTable: "The files"
        case .columnFiles: "Files"
        case .columnAnswers: "Answers"
        case .invalidAnswersTable: "The invalid answers"

        // Annexes.
        case .indicatorsTableAlone: "All measures, {year}"
        case .indicatorsTable: "All measures, {previousYear} and {year}"
        case .flowsTable: "Answers of the States in the base in both cycles, {previousYear} to {year}"
        case .statesTable: "States whose reports are counted, {year}"
        case .statesWithheld:
            "The list of reporting States is not part of this report: the questionnaire publishes aggregates only."
        case .excludedIntro: "Files that were read and not counted, by reason."
        case .excludedNone: "No file was left out."
        case .excludedTable: "Files not counted, by reason"
        case .concordanceIntro:
            "How each question relates to the previous questionnaire, as declared by its authors and verified against both wordings."
        case .concordanceTable: "Concordance of questions"
        case .reasonUnreadable: "cannot be read"
        case .reasonUnknownRespondent: "respondent not on the roster"
        case .reasonNotMember: "not a Member State on the roster date"
        case .reasonPart: "partial file of a ministry"
        case .reasonDraft: "still a draft"
        case .reasonErrors: "has errors"
        case .reasonAmbiguous: "two different files of the same revision"
        case .reasonSuperseded: "replaced by another file of the same State"
        case .methodLevelTerm: "Level"
        case .methodLevel: "The number of yes over the base, as a whole percentage rounded half up."
        case .methodChangeTerm: "Change"
        case .methodChange:
            "The level of {year} less that of {previousYear}, on comparable counts, in percentage points. It is given only for grades A and B."
        case .methodPartsTerm: "Parts of a change"
        case .methodParts:
            "Same States: the change of the share within the States that are in the base in both cycles. Entrants and leavers: what States that are in the base in one cycle only add, measured against the States that are in both. The three parts add up to the change exactly."
        case .methodAreaTerm: "Average coverage"
        case .methodArea:
            "The sum of yes over all measures of an area, over the number of measures times the reporting States. It is computed from counts, always on all reporting States. No index over all areas is made."
        case .methodBoundsTerm: "Bounds"
        case .methodBounds:
            "The lowest and the highest share that all Member States could have, given what the reporting States said."
        case .methodSmallTerm: "Few States"
        case .methodSmall: "A share of fewer than ten States is printed as a number of States."
        case .methodBaselineTerm: "What is known of {previousYear}"
        case .methodSamplingTerm: "Why there are no error margins"
        case .methodSampling:
            "All Member States are asked; those that report are not a random sample. Error margins for samples would claim a precision that the data do not have."
        case .baselineMicro: "The answer files of the previous cycle; they give what was published."
        case .baselineList: "Published totals, and the list of the States that reported."
        case .baselinePublished: "Published figures: only totals, not who reported or who answered what."
        case .baselineNone: "Nothing."
        }
    }
}
