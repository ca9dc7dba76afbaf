// What each text says, in English; the other languages stand in the catalogues. Style: the United Nations Editorial Manual
// ("per cent" in text and % in tables, no sentence that begins with a figure), and no word that claims a cause: the data
// say what is, not why.

package import RapporteurDiagnostics

extension ReportText {
    /// The message whose pattern says it.
    package var message: Message {
        switch self {
        // Numbers.
        case .percentInText: Message("{number}\u{A0}per cent", context: "in a sentence")
        case .shareInText: Message("{part}\u{A0}of\u{A0}{whole}")
        case .percentAndShareInText: Message("{number}\u{A0}per cent ({part}\u{A0}of\u{A0}{whole})")
        case .percentInTable: Message("{number}%", context: "in a table")
        case .shareInTable: Message("{part}\u{A0}of\u{A0}{whole}")
        case .intervalInTable: Message("{lower} to {upper}")
        case .percentRangeInTable: Message("{lower} to {upper}%")
        case .shareRangeInTable: Message("{lower} to {upper}\u{A0}of\u{A0}{whole}")
        case .notKnown: Message("not known")
        case .notAsked: Message("not asked")
        case .notShown: Message("not shown")
        case .noChange: Message("–")
        case .areaInTable: Message("{number}. {title}")

        // Around the content.
        case .subtitle: Message("Comparison of the reports of {year} with those of {previousYear}")
        case .subtitleAlone: Message("Reports of {year}")
        case .banner:
            Message(
                "Illustrative data. Some or all of the answers in this report were made up to show how it works. They do not describe any State."
            )
        case .skipLink: Message("Skip to the report")
        case .contents: Message("Contents")
        case .languages: Message("Other languages")
        case .colophon: Message("Made by Rapporteur from the questionnaire {questionnaire}.")

        // Headings.
        case .headingKey: Message("Key messages")
        case .headingCoverage: Message("Who reported")
        case .headingFindings: Message("Findings by area of action")
        case .headingArea: Message("Area {numeral}. {title}")
        case .headingOther: Message("Other measures")
        case .headingRegions: Message("Regions")
        case .headingLimits: Message("Comparability and limits")
        case .headingBounds: Message("States that did not report")
        case .headingAssumed: Message("Intervals under a declared assumption")
        case .headingMerged: Message("Questions that were merged")
        case .headingBreaks: Message("Comparability with {previousYear}")
        case .headingBases: Message("What a share is of")
        case .headingRounding: Message("Rounding and inferred counts")
        case .headingDisputed: Message("Published figures that differ")
        case .headingDifferences: Message("Answer files and published figures")
        case .headingIndicators: Message("All measures")
        case .headingFlows: Message("What the same States answered in both cycles")
        case .headingStates: Message("States that reported")
        case .headingExcluded: Message("Files and answers that were not counted")
        case .headingConcordance: Message("Questions of the two cycles")
        case .headingMethod: Message("Method")
        case .headingAnnex: Message("Annex {numeral}. {title}")

        // Key messages.
        case .keyCoverage:
            Message(
                "In {year}, {reporting}\u{A0}of\u{A0}{members, plural, one {{members} Member State} other {{members} Member States}} reported, or {percent}; in {previousYear}, {previousReporting}\u{A0}of\u{A0}{previousMembers} did, or {previousPercent}."
            )
        case .keyCoverageAlone:
            Message(
                "In {year}, {reporting}\u{A0}of\u{A0}{members, plural, one {{members} Member State} other {{members} Member States}} reported, or {percent}."
            )
        case .keyAreas:
            Message(
                "Of the areas of action, average coverage was highest in “{highest}” ({highestPercent}) and lowest in “{lowest}” ({lowestPercent})."
            )
        case .keyAreasCompared:
            Message(
                "Of the areas of action, average coverage was highest in “{highest}” ({highestPercent}) and lowest in “{lowest}” ({lowestPercent}), on the measures that can be compared with {previousYear}."
            )
        case .keyChanges:
            Message(
                "Of the {comparable, plural, one {{comparable} measure} other {{comparable} measures}} that can be compared with {previousYear}, {rose, plural, =0 {none rose} one {{rose} rose} other {{rose} rose}}, {fell, plural, =0 {none fell} one {{fell} fell} other {{fell} fell}} and {unchanged, plural, =0 {none changed} one {{unchanged} changed} other {{unchanged} changed}} by less than one State."
            )
        case .keyUndirected:
            Message(
                "For {count, plural, one {{count} measure} other {{count} measures}}, several counts fit the figure published for {previousYear}, and the direction of the change is not known."
            )
        case .keyApart:
            Message(
                "For {count, plural, one {{count} measure that was asked about in both cycles, the two questions do not support a comparison} other {{count} measures that were asked about in both cycles, the questions do not support a comparison}}, and no change is given."
            )
        case .keyPanelGain:
            Message(
                "Among the States that reported in both cycles, the largest net gain was in “{title}”: {gained, plural, one {{gained} State moved from no to yes} other {{gained} States moved from no to yes}} and {lost, plural, =0 {none moved from yes to no} one {{lost} moved from yes to no} other {{lost} moved from yes to no}}."
            )
        case .keyPanelNone: Message("Among the States that reported in both cycles, no measure had a net gain.")
        case .keyNoSplit:
            Message(
                "Only totals of {previousYear} are known. Changes mix two things that cannot be told apart here: what the same States changed, and which States reported."
            )
        case .keyListOnly:
            Message(
                "Of {previousYear}, totals and the list of the States that reported are known, not their answers. What the same States changed can only be given as a range."
            )
        case .keyBase:
            Message(
                "All shares are of the States that reported. They would hold for all Member States only if the others were alike."
            )
        case .factReporting: Message("Member States reported in {year}")
        case .factPreviousReporting: Message("Member States reported in {previousYear}")
        case .factPanel: Message("States reported in both cycles")
        case .factComparable: Message("measures can be compared with {previousYear}")

        // Coverage.
        case .coverageNow:
            Message(
                "In {year}, {reporting}\u{A0}of\u{A0}{members, plural, one {{members} Member State} other {{members} Member States}} reported, or {percent}."
            )
        case .coverageBefore:
            Message(
                "In {previousYear}, {previousReporting}\u{A0}of\u{A0}{previousMembers, plural, one {{previousMembers} Member State} other {{previousMembers} Member States}} reported, or {previousPercent}."
            )
        case .coveragePanel:
            Message(
                "Of the States that reported in {year}, {panel, plural, =0 {none had also reported} one {{panel} had also reported} other {{panel} had also reported}} in {previousYear} and {entrants, plural, =0 {none had not} one {{entrants} had not} other {{entrants} had not}}; {leavers, plural, =0 {no State} one {{leavers} State} other {{leavers} States}} reported in {previousYear} only."
            )
        case .coverageNoList:
            Message(
                "Which States reported in {previousYear} is not known, so the number that reported in both cycles is not known either."
            )
        case .coverageSmall:
            Message(
                "A region with fewer than three reporting States is listed without results, so that no single State’s answers can be read from them."
            )
        case .coverageTable: Message("Reporting States by region, {year}")
        case .coverageCountsTable: Message("Reporting States in the two cycles")
        case .coverageCountsOnce: Message("Reporting States, {year}")
        case .coverageTotal: Message("All regions")
        case .coverageRegion: Message("Region")
        case .coverageMembers: Message("Member States")
        case .coverageReported: Message("Reported", context: "column")
        case .coverageShare: Message("Share", context: "column")
        case .coverageBoth: Message("Reported in both cycles")
        case .coverageCorrected: Message("Answers corrected by the Secretariat")
        case .coverageOnlyOne: Message("Reported in this cycle only")
        case .coverageStates: Message("States")

        // Findings.
        case .findingsIntro:
            Message(
                "Each area begins with its average coverage: of all the answers that the reporting States could give to the measures of the area, the share that was yes."
            )
        case .areaLevel:
            Message(
                "In {year}, average coverage of {indicators, plural, one {the one measure} other {the {indicators} measures}} of this area was {percent}."
            )
        case .areaRose:
            Message(
                "On the {comparable, plural, one {{comparable} measure} other {{comparable} measures}} that can be compared with {previousYear}, coverage rose by {points, plural, one {{points}\u{A0}percentage point} other {{points}\u{A0}percentage points}}, from {previousPercent} to {percent}."
            )
        case .areaRoseAll:
            Message(
                "Since {previousYear}, coverage has risen by {points, plural, one {{points}\u{A0}percentage point} other {{points}\u{A0}percentage points}}, from {previousPercent} to {percent}."
            )
        case .areaFellAll:
            Message(
                "Since {previousYear}, coverage has fallen by {points, plural, one {{points}\u{A0}percentage point} other {{points}\u{A0}percentage points}}, from {previousPercent} to {percent}."
            )
        case .areaUnchangedAll:
            Message(
                "In {previousYear}, coverage was {previousPercent}, and the change is less than half a percentage point."
            )
        case .areaFell:
            Message(
                "On the {comparable, plural, one {{comparable} measure} other {{comparable} measures}} that can be compared with {previousYear}, coverage fell by {points, plural, one {{points}\u{A0}percentage point} other {{points}\u{A0}percentage points}}, from {previousPercent} to {percent}."
            )
        case .areaUnchanged:
            Message(
                "On the {comparable, plural, one {{comparable} measure} other {{comparable} measures}} that can be compared, coverage was {previousPercent} in {previousYear} and {percent} in {year}, a change of less than half a percentage point."
            )
        case .areaNone: Message("No measure of this area was asked about in {year}.")
        case .areaNoTrend:
            Message("No measure of this area can be compared with {previousYear}, so no change is given.")
        case .areaShortI: Message("Capacity building")
        case .areaShortII: Message("Supportive policy")
        case .areaShortIII: Message("Access to quality OER")
        case .areaShortIV: Message("Sustainability models")
        case .areaShortV: Message("International cooperation")
        case .comparedNote:
            Message(
                "For “{title}”, the change is computed on the answers as they could be given in {previousYear}; the annex has the level as asked in {year} as well."
            )
        case .areaSplit:
            Message(
                "In percentage points, the parts of this change are {within} within the States that reported in both cycles, {entrants} from States that reported in {year} only and {leavers} from States that reported in {previousYear} only."
            )
        case .areaNoSplitTotals:
            Message(
                "Only totals of {previousYear} are known: this change, and those in the table, cannot be split into what the same States changed and what different States reporting changed."
            )
        case .areaNoSplitList:
            Message(
                "The answers of single States in {previousYear} are not known: this change cannot be split into what the same States changed and what different States reporting changed."
            )
        case .areaNoSplit:
            Message(
                "This change cannot be split here, as the measures of the area are not all shares of the same States.")
        case .breadthNow:
            Message(
                "Of the {of, plural, one {{of} State} other {{of} States}} that reported in {year}, {all, plural, =0 {none had} one {{all} had} other {{all} had}} {measures, plural, =2 {both measures} one {the {measures} measure} other {all {measures} measures}} of this area, and {some, plural, =0 {none had} one {{some} had} other {{some} had}} at least one."
            )
        case .breadthNowOpen:
            Message(
                "Of the {allOf, plural, one {{allOf} State} other {{allOf} States}} whose answers of {year} decide it, {all, plural, =0 {none had} one {{all} had} other {{all} had}} {measures, plural, =2 {both measures} one {the {measures} measure} other {all {measures} measures}} of this area; of the {someOf, plural, one {{someOf} State} other {{someOf} States}} whose answers decide that, {some, plural, =0 {none had} one {{some} had} other {{some} had}} at least one. Missing answers leave the former open for {allOpen, plural, =0 {no State} one {{allOpen} State} other {{allOpen} States}} and the latter for {someOpen, plural, =0 {no State} one {{someOpen} State} other {{someOpen} States}}."
            )
        case .breadthTotals:
            Message(
                "On the {measures, plural, one {{measures} measure} other {{measures} measures}} that can be compared, only totals of {previousYear} are known: {all} of the {of, plural, one {{of} State} other {{of} States}} that reported then had all of them, and {some} had at least one."
            )
        case .breadthBoth:
            Message(
                "In {previousYear}, {previous} States had {measures, plural, =2 {both measures} one {the {measures} measure} other {all {measures} measures}} that can be compared; in {year}, {current} had."
            )
        case .breadthTitle:
            Message("{area}: States by the number of measures that they have, {previousYear} and {year}")
        case .breadthTitleAlone: Message("{area}: States by the number of measures that they have, {year}")
        case .breadthGroupAll: Message("All measures of {year}")
        case .breadthGroupCompared: Message("Measures that can be compared with {previousYear}")
        case .breadthAtLeast:
            Message("{measures, plural, one {At least {measures} measure} other {At least {measures} measures}}")
        case .breadthAll:
            Message(
                "{measures, plural, =2 {Both measures} one {All {measures} measure} other {All {measures} measures}}")
        case .breadthLeftOutNote:
            Message(
                "A State is left out of a row where a missing answer could make the difference. Shares are of the States that are not left out."
            )
        case .breadthTotalsNote:
            Message(
                "Of {previousYear} only totals are known. The two numbers are the least and the greatest number of States that the totals of the measures allow; no change can be computed from them."
            )
        case .breadthLevelsNote:
            Message(
                "Where a State is left out in one of the cycles, both levels stand and no change is given: who is left out depends on the answers."
            )
        case .indicatorRose:
            Message(
                "The largest rise was in “{title}”, by {points, plural, one {{points}\u{A0}percentage point} other {{points}\u{A0}percentage points}}, from {previous} to {current}."
            )
        case .indicatorFell:
            Message(
                "The largest fall was in “{title}”, by {points, plural, one {{points}\u{A0}percentage point} other {{points}\u{A0}percentage points}}, from {previous} to {current}."
            )
        case .indicatorSplit:
            Message(
                "Its parts, in percentage points: {within} within the States in the base in both cycles, {entrants} from entrants and {leavers} from leavers."
            )
        case .indicatorWithinInterval:
            Message(
                "Within the {panel, plural, one {{panel} State} other {{panel} States}} that reported in both cycles, the change lies between {lower} and {upper} percentage points."
            )
        case .indicatorWithinZero:
            Message(
                "Within the {panel, plural, one {{panel} State} other {{panel} States}} that reported in both cycles, the change lies between {lower} and {upper} percentage points, so its direction is not known."
            )
        case .indicatorWithinPoint:
            Message(
                "Within the {panel, plural, one {{panel} State} other {{panel} States}} that reported in both cycles, the change is {points, plural, one {{points} percentage point} other {{points} percentage points}}."
            )
        case .indicatorFlows:
            Message(
                "Of the {panel, plural, one {{panel} State} other {{panel} States}} in its base in both cycles, {gained, plural, =0 {none adopted the measure} one {{gained} adopted the measure} other {{gained} adopted the measure}} and {lost, plural, =0 {none withdrew it} one {{lost} withdrew it} other {{lost} withdrew it}}."
            )
        case .indicatorFlowsOther:
            Message(
                "Of the {panel, plural, one {{panel} State} other {{panel} States}} in its base in both cycles, {gained, plural, =0 {none adopted the measure} one {{gained} adopted the measure} other {{gained} adopted the measure}}, {lost, plural, =0 {none withdrew it} one {{lost} withdrew it} other {{lost} withdrew it}} and {other, plural, one {{other} gave no answer} other {{other} gave no answer}} in one of the cycles."
            )
        case .indicatorFlowBounds:
            Message(
                "Of the {panel, plural, one {{panel} State} other {{panel} States}} that reported in both cycles, {gained} said yes in {year} and not in {previousYear}, and {lost} said yes in {previousYear} and not in {year}; no more can be known from totals."
            )
        case .indicatorInterval:
            Message(
                "For “{title}”, several counts fit the figure published for {previousYear}; the change lies between {lower} and {upper} percentage points."
            )
        case .indicatorIntervalZero:
            Message(
                "For “{title}”, several counts fit the figure published for {previousYear}; the change lies between {lower} and {upper} percentage points, so its direction is not known."
            )
        case .indicatorIntervalPoint:
            Message(
                "For “{title}”, several counts fit the figure published for {previousYear}; with each of them, the change is {points, plural, one {{points} percentage point} other {{points} percentage points}}."
            )
        case .apartReworded:
            Message("For “{title}”, both levels stand and no change is given: the question was reworded.")
        case .apartUniverse:
            Message(
                "For “{title}”, both levels stand and no change is given: the question was put to different States in the two cycles."
            )
        case .apartSplit:
            Message(
                "For “{title}”, both levels stand and no change is given: the question was split into several that do not cover the old one."
            )
        case .apartMerged:
            Message(
                "For “{title}”, both levels stand and no change is given: several questions of {previousYear} were merged."
            )
        case .apartMergedTotals:
            Message(
                "For “{title}”, both levels stand and no change is given: several questions of {previousYear} were merged, and only their totals are known."
            )
        case .apartMergedAny:
            Message(
                "For “{title}”, no change is given: several questions of {previousYear} were merged, and only their totals are known. The share that said yes to any of them then lies between {lower} and {upper}."
            )
        case .apartMergedAll:
            Message(
                "For “{title}”, no change is given: several questions of {previousYear} were merged, and only their totals are known. The share that said yes to all of them then lies between {lower} and {upper}."
            )
        case .apartMode:
            Message(
                "For “{title}”, both levels stand and no change is given: the way of answering changed, and with it the States that the share is of."
            )
        case .apartOther:
            Message(
                "For “{title}”, both levels stand and no change is given: the two questionnaires do not support a comparison."
            )
        case .apartNoLevel: Message("For “{title}”, no change is given: no figure for {previousYear} is known.")
        case .apartNoLevelBreak:
            Message(
                "For “{title}”, no figure for {previousYear} is known, and the two questionnaires do not support a comparison."
            )
        case .apartEmpty: Message("For “{title}”, no change is given: in one of the cycles no State is in the base.")

        // Figures.
        case .overviewTitle: Message("Average coverage of the areas of action, {previousYear} and {year}")
        case .overviewTitleAlone: Message("Average coverage of the areas of action, {year}")
        case .overviewDescriptionAlone:
            Message(
                "Each row is an area, a filled circle its average coverage on a scale from 0 to 100 per cent. The data stand in the table below."
            )
        case .overviewNote:
            Message(
                "The columns of the two years are over the comparable measures; the column of all measures is over all that were asked about in {year}."
            )
        case .areaChartTitleAlone: Message("{area}: share of reporting States with each measure, {year}")
        case .areaChartDescriptionAlone:
            Message(
                "Each row is a measure, the largest share first, a filled circle its share on a scale from 0 to 100 per cent. The data stand in the table below."
            )
        case .overviewDescription:
            Message(
                "Each row is an area. A hollow circle is {previousYear}, a filled circle {year}, on a scale from 0 to 100 per cent, over the measures that can be compared. The data stand in the table below."
            )
        case .areaChartTitle: Message("{area}: share of reporting States with each measure, {previousYear} and {year}")
        case .areaChartDescription:
            Message(
                "Each row is a measure, the largest share of {year} first. A hollow circle is {previousYear} and a filled circle {year}, joined where a change may be given, on a scale from 0 to 100 per cent. The data stand in the table below."
            )
        case .notComparableKey: Message("{year}, not comparable")
        case .regionChartTitle: Message("{area}: reporting States with each measure by region, {year}")
        case .regionChartTitleBoth:
            Message("{area}: reporting States with each measure by region, {previousYear} and {year}")
        case .regionChartDescriptionBoth:
            Message(
                "Each small chart is a measure, each bar a region in {year}, labelled with the number of States that said yes and the number in the base. A pale bar rests on fewer than ten States. A ring marks {previousYear} where the two can be compared."
            )
        case .regionPanelDescription:
            Message(
                "Horizontal bars, one for each region, on a scale from 0 to 100 per cent of the reporting States. The data stand in the table below."
            )
        case .regionChartDescription:
            Message(
                "Each small chart is a measure, each bar a region, labelled with the number of States that said yes and the number in the base. A pale bar rests on fewer than ten States."
            )
        case .flowChartTitle: Message("{area}: what the States that reported in both cycles answered")
        case .flowChartDescription:
            Message(
                "Each bar is a measure and all States in its base in both cycles, divided by their answers in {previousYear} and {year}. The data stand in the table below."
            )
        case .flowKept: Message("Kept", context: "States by their answers in two cycles")
        case .flowAdopted: Message("Adopted", context: "States by their answers in two cycles")
        case .flowWithdrew: Message("Withdrew", context: "States by their answers in two cycles")
        case .flowStillNo: Message("Still no", context: "States by their answers in two cycles")
        case .flowOther: Message("No answer in one cycle")

        // Columns.
        case .columnArea: Message("Area")
        case .columnMeasure: Message("Measure", context: "column")
        case .columnMeasureAndCycle: Message("Measure and cycle")
        case .columnYear: Message("{year}")
        case .columnPreviousYear: Message("{previousYear}")
        case .columnAllMeasures: Message("{year}, all measures")
        case .columnComparability: Message("Grade, marks")
        case .columnCompared: Message("{year}, compared")
        case .columnComparedPrevious: Message("{previousYear}, compared")
        case .columnLeftUNESCO: Message("Leavers no longer Member States")
        case .columnMcNemar: Message("McNemar’s test, exact", context: "column")
        case .columnMidP: Message("McNemar’s test, mid-p", context: "column")
        case .columnMeasuresHeld: Message("Measures that a State has")
        case .columnLeftOut: Message("{year}, States left out")
        case .columnLeftOutPrevious: Message("{previousYear}, States left out")
        case .columnInterval:
            Message("{year}, {confidence}% interval if respondents were a random sample")
        case .columnIntervalPrevious:
            Message("{previousYear}, {confidence}% interval if respondents were a random sample")
        case .columnCode: Message("Code", context: "column")
        case .columnFinding: Message("Finding", context: "column")
        case .statusMicro: Message("answer files", context: "source of a count")
        case .statusInferred: Message("inferred", context: "source of a count")
        case .statusPublished: Message("published", context: "source of a count")
        case .columnChange: Message("Change, points")
        case .columnWithin: Message("Same States")
        case .columnEntrants: Message("Entrants", context: "column")
        case .columnLeavers: Message("Leavers", context: "column")
        case .columnPanel: Message("States in both")
        case .columnCame: Message("Yes in {year}, not in {previousYear}")
        case .columnGave: Message("Yes in {previousYear}, not in {year}")
        case .columnGrade: Message("Grade", context: "column")
        case .columnMeasures: Message("Measures", context: "column")
        case .columnComparable: Message("Comparable", context: "column")
        case .columnBase: Message("Base", context: "column")
        case .columnClass: Message("Class", context: "column")
        case .columnStatus: Message("Status", context: "column")
        case .columnAdoption: Message("Adopted, of those at no")
        case .columnReversal: Message("Withdrew, of those at yes")
        case .columnQuestion: Message("Question")
        case .columnPrevious: Message("Question of {previousYear}")
        case .columnPrintable: Message("Change printed", context: "column")
        case .columnFile: Message("File")
        case .columnReason: Message("Reason")
        case .columnRespondent: Message("Respondent")
        case .columnUsed: Message("Used here", context: "column")
        case .columnSource: Message("Source")
        case .columnOther: Message("Elsewhere", context: "column")
        case .columnPublished: Message("Published", context: "column")
        case .columnFound: Message("From answer files")
        case .columnIfNone: Message("{year}, if no other State had it")
        case .columnIfAll: Message("{year}, if all others had it")
        case .columnChangeBounds: Message("Change over all Member States, points")
        case .columnNeverWithdrawn: Message("Change over all Member States if no measure was ever withdrawn, points")
        case .columnRegionMix: Message("{year}, regions weighted as in {previousYear}")
        case .columnMeaning: Message("Meaning")
        case .columnYes: Message("Yes", context: "answer")
        case .columnNo: Message("No", context: "answer")
        case .columnNotAnswered: Message("Not answered")
        case .columnNotApplicable: Message("Not applicable")
        case .columnLevel: Message("{year}, reporting States")
        case .columnState: Message("State")
        case .columnId: Message("Id")
        case .answerYes: Message("yes", context: "answer")
        case .answerNo: Message("no", context: "answer")

        // Bases, classes, marks, grades.
        case .baseReporting: Message("reporting", context: "base of a share")
        case .baseApplicable: Message("applicable", context: "base of a share")
        case .baseValid: Message("valid", context: "base of a share")
        case .baseReportingMeaning:
            Message("All States that reported. A State that left the question blank counts, and not as yes.")
        case .baseApplicableMeaning:
            Message("The States that reported, without those to which the question does not apply.")
        case .baseValidMeaning: Message("The States that answered yes or no.")
        case .classIdentical: Message("identical", context: "class of change of a question")
        case .classEditorial: Message("editorial", context: "class of change of a question")
        case .classRecodable: Message("recodable", context: "class of change of a question")
        case .classMode: Message("mode", context: "class of change of a question")
        case .classUniverse: Message("universe", context: "class of change of a question")
        case .classReworded: Message("reworded", context: "class of change of a question")
        case .classSplit: Message("split", context: "class of change of a question")
        case .classMerged: Message("merged", context: "class of change of a question")
        case .classNew: Message("new", context: "class of change of a question")
        case .classDropped: Message("dropped", context: "class of change of a question")
        case .markE: Message("wording or position edited, meaning declared unchanged")
        case .markR: Message("answers of {year} translated into the categories of {previousYear}")
        case .markC: Message("way of answering changed")
        case .markU: Message("put to different States; compared on all reporting States")
        case .markB: Message("break: levels only")
        case .markS: Message("one question of {previousYear} became several")
        case .markM: Message("several questions of {previousYear} became one")
        case .markN: Message("new in {year}")
        case .markX: Message("no longer asked in {year}")
        case .markW: Message("wording of {previousYear} not seen, taken as unchanged")
        case .markD: Message("published sources differ")
        case .markOther: Message("see the lineage of the questionnaire")
        case .gradesTable: Message("Measures by grade of comparability")
        case .gradesWithChange: Message("Change")
        case .gradesWithChangeMeaning: Message("Compared with {previousYear}.")
        case .gradesLevels: Message("Levels")
        case .gradesLevelsMeaning: Message("Asked about in both cycles and not compared.")
        case .gradesAll: Message("All")
        case .basesIntro: Message("A share is of all States that reported unless its table names another base.")
        case .gradeA: Message("Comparable.")
        case .gradeB: Message("Comparable, with the note that its marks give.")
        case .gradeC: Message("Not comparable: both levels stand, no change is given.")
        case .gradeN: Message("No counterpart in the other cycle.")

        // Regions.
        case .regionAFR: Message("Africa")
        case .regionARB: Message("Arab States")
        case .regionAPA: Message("Asia and the Pacific")
        case .regionENA: Message("Europe and North America")
        case .regionLAC: Message("Latin America and the Caribbean")
        case .regionsIntro:
            Message(
                "Regions are small: the share of a region with few reports moves by many points with every State, and regions differ in how many of their States reported."
            )
        case .regionsPrevious:
            Message(
                "Where a measure can be compared, {previousYear} stands beside {year}. The States of a region that reported in the two cycles are not the same, so two levels of a region are not a change of its States."
            )
        case .regionsSmall: Message("Shares of fewer than ten States are given as numbers only.")

        case .regionMixTable: Message("Levels of {year} with the regions in their proportions of {previousYear}")
        case .regionMixNote:
            Message(
                "The last column weights the share of each region in {year} with the number of its States that reported in {previousYear} (direct standardization). It shows how much the mix of regions matters, and no other figure rests on it."
            )

        // Limits.
        case .limitsIntro: Message("What the figures of this report can carry, and what they cannot.")
        case .boundsLine:
            Message(
                "In {year}, the share of the reporting States that said yes to “{title}” was {percent}. If no other Member State had the measure, the share among all Member States would be {lower}; if all others had it, {upper}."
            )
        case .boundsOnlyIf:
            Message(
                "The share among all Member States would equal that of the reporting States only if the States that did not report were alike."
            )
        case .boundsSign:
            Message(
                "Without an assumption about the States that did not report, the direction of change among all Member States is not known for any measure."
            )
        case .boundsSome:
            Message(
                "Without an assumption about the States that did not report, the direction of change among all Member States is known only for the measures whose range in the last column leaves out nought."
            )
        case .boundsTable: Message("Bounds over all Member States")
        case .neverWithdrawnIntro:
            Message(
                "Whoever asked for this report declared an assumption: that measures are never withdrawn. The last column gives the range of the change under it, over the States that were members in both cycles. It is refused for a measure to which a State answered yes in {previousYear} and no in {year}: there the answers contradict it."
            )
        case .neverWithdrawnInVain:
            Message(
                "Whoever asked for this report declared an assumption: that measures are never withdrawn. Whether the answers contradict it can only be seen where those of both cycles are known, so nothing is computed from it."
            )
        case .neverWithdrawnRefused: Message("refused", context: "an assumption")
        case .assumedIntro:
            Message(
                "Whoever asked for this report declared an assumption: that the States that reported are like a random sample of all Member States. Nothing in the data supports it. If it held, intervals made in this way would contain the number of Member States that have a measure in at least {confidence} of samples."
            )
        case .assumedTable:
            Message(
                "Exact intervals over all Member States, under the declared assumption that respondents are like a random sample"
            )
        case .mergedIntro:
            Message(
                "Several questions of {previousYear} became one, and only their totals are known. How many States would have said yes to the merged question can only be bounded. The levels of {previousYear} and the bounds are listed; they are not compared with {year}."
            )
        case .mergedTable: Message("Merged questions: levels of {previousYear} and the bounds that follow")
        case .mergedAny: Message("Yes to any of them, bounds")
        case .mergedAll: Message("Yes to all of them, bounds")
        case .breaksNone: Message("Every measure that was asked about in both cycles can be compared.")
        case .breaksCount:
            Message(
                "Of the {all, plural, one {{all} measure} other {{all} measures}} of this report, {comparable, plural, =0 {none can be compared} one {{comparable} can be compared} other {{comparable} can be compared}} with {previousYear}, {apart, plural, =0 {none stands as levels only} one {{apart} stands as levels only} other {{apart} stand as levels only}} and {single, plural, =0 {none was asked about in one cycle only} one {{single} was asked about in one cycle only} other {{single} were asked about in one cycle only}}."
            )
        case .roundingNote:
            Message(
                "Shares are whole numbers, rounded once from counts. A change is rounded from the exact change, so it can differ by one from the difference of the two printed shares."
            )
        case .roundingParts:
            Message("Parts of a change are rounded one by one and need not add up to the printed change.")
        case .inferredNote:
            Message(
                "Counts of {previousYear} marked “inferred” are the only counts that fit the published percentage, on the assumption that all {reporting, plural, one {{reporting} reporting State} other {{reporting} reporting States}} answered every question."
            )
        case .sourcesIntro: Message("Figures of {previousYear} are quoted from these sources.")
        case .sourcesTable: Message("Sources of the figures of {previousYear}")
        case .disputedIntro:
            Message(
                "The published sources for {previousYear} do not agree on every figure. The first is used; the others are listed."
            )
        case .disputedTable: Message("Figures of {previousYear} on which sources differ")
        case .differencesIntro:
            Message(
                "The answer files of {previousYear} do not reproduce every published figure. The published levels stand; the differences are listed."
            )
        case .differencesTable: Message("Published figures of {previousYear} and what the answer files give")
        case .differencesReporting: Message("Number of reporting States")
        case .correctionsNote:
            Message(
                "The results of {cycleYear} rest on {corrected, plural, one {{corrected} documented correction} other {{corrected} documented corrections}} by the Secretariat; the answer files are unchanged."
            )
        case .invalidNote: Message("Invalid answers count as not answered.")
        case .invalidTable: Message("Invalid answers by question")
        case .excludedFilesTable: Message("The files")
        case .columnFiles: Message("Files")
        case .columnAnswers: Message("Answers")
        case .invalidAnswersTable: Message("The invalid answers")

        // Annexes.
        case .indicatorsTableAlone: Message("All measures, {year}")
        case .indicatorsTable: Message("All measures, {previousYear} and {year}")
        case .flowsTable: Message("Answers of the States in the base in both cycles, {previousYear} to {year}")
        case .mcNemarNote:
            Message(
                "McNemar’s test asks how often a fair coin would divide the States that moved between yes and no at least so unevenly. It describes who moved. No sample was drawn, and it says nothing about other States."
            )
        case .statesTable: Message("States whose reports are counted, {year}")
        case .statesWithheld:
            Message(
                "The list of reporting States is not part of this report: the questionnaire publishes aggregates only.")
        case .excludedIntro: Message("Files that were read and not counted, by reason.")
        case .excludedNone: Message("No file was left out.")
        case .excludedTable: Message("Files not counted, by reason")
        case .concordanceIntro:
            Message(
                "How each question relates to the previous questionnaire, as declared by its authors and verified against both wordings."
            )
        case .concordanceTable: Message("Concordance of questions")
        case .reasonUnreadable: Message("cannot be read")
        case .reasonUnknownRespondent: Message("respondent not on the roster")
        case .reasonNotMember: Message("not a Member State on the roster date")
        case .reasonPart: Message("partial file of a ministry")
        case .reasonDraft: Message("still a draft")
        case .reasonErrors: Message("has errors")
        case .reasonAmbiguous: Message("two different files of the same revision")
        case .reasonSuperseded: Message("replaced by another file of the same State")
        case .methodLevelTerm: Message("Level")
        case .methodLevel: Message("The number of yes over the base, as a whole percentage rounded half up.")
        case .methodChangeTerm: Message("Change")
        case .methodChange:
            Message(
                "The level of {year} less that of {previousYear}, on comparable counts, in percentage points. It is given only for grades A and B."
            )
        case .methodPartsTerm: Message("Parts of a change")
        case .methodParts:
            Message(
                "Same States: the change of the share within the States that are in the base in both cycles. Entrants and leavers: what States that are in the base in one cycle only add, measured against the States that are in both. The three parts add up to the change exactly."
            )
        case .methodAreaTerm: Message("Average coverage")
        case .methodArea:
            Message(
                "The sum of yes over all measures of an area, over the number of measures times the reporting States. It is computed from counts, always on all reporting States. No index over all areas is made."
            )
        case .methodBreadthTerm: Message("Number of measures")
        case .methodBreadth:
            Message(
                "How many States have at least so many of the measures of an area. A measure that does not apply to a State is one that it does not have. A State is left out where a missing answer could make the difference. From totals alone, the least and the greatest number of States that they allow are given. A change is given only where the answers of both cycles are known and no State was left out."
            )
        case .methodBoundsTerm: Message("Bounds")
        case .methodBounds:
            Message(
                "The lowest and the highest share that all Member States could have, given what the reporting States said."
            )
        case .methodSmallTerm: Message("Few States")
        case .methodSmall: Message("A share of fewer than ten States is printed as a number of States.")
        case .methodBaselineTerm: Message("What is known of {previousYear}")
        case .methodSamplingTerm: Message("Why there are no error margins")
        case .methodSampling:
            Message(
                "All Member States are asked; those that report are not a random sample. Error margins for samples would claim a precision that the data do not have."
            )
        case .methodSamplingAssumedTerm: Message("Why error margins need an assumption")
        case .methodAssumedTerm: Message("Declared assumption")
        case .methodAssumed:
            Message(
                "The States that reported are taken to be a random sample of all Member States, drawn without replacement. An interval leaves out the numbers of Member States under which so few, or so many, yes among the reports would be rare. It is exact (hypergeometric), given for levels only and never for a change, and it stands or falls with the assumption."
            )
        case .methodNeverWithdrawnTerm: Message("Declared assumption: measures are never withdrawn")
        case .methodNeverWithdrawn:
            Message(
                "A State that had a measure in {previousYear} is taken to have it in {year}, and one that does not have it in {year} not to have had it in {previousYear}. The bounds are what this leaves open for the States that did not report in one of the cycles. They stand or fall with the assumption."
            )
        case .baselineMicro: Message("The answer files of the previous cycle; they give what was published.")
        case .baselineList: Message("Published totals, and the list of the States that reported.")
        case .baselinePublished: Message("Published figures: only totals, not who reported or who answered what.")
        case .baselineNone: Message("Nothing.")
        }
    }
}
