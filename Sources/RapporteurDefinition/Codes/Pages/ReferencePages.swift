import RapporteurDiagnostics

/// The questionnaire of the examples of published figures.
let publishedExample = example(
    repositories,
    """
    indicators:
      - {id: capacity.repositories, section: capacity, title: Repositories, counts: capacity.repositories = yes}
    """)

/// Published figures with one figure.
private func published(_ figures: String, _ head: String = "reporting: 78\nmembers: 194") -> String {
    "\(head)\nsources: {report: The consolidated report}\nfigures:\n  \(figures)\n"
}

private let figure = "capacity.repositories: {percent: 88, source: report}"

let publishedPages: [CodePage] = [
    CodePage(
        .unknownIndicator, .error, Message("A figure of an indicator that does not exist"),
        Message("Figures are compared with the next cycle by the id of the indicator."),
        bad: published("capacity.repository: {percent: 88, source: report}"), good: published(figure),
        subject: .published),
    CodePage(
        .impossiblePercentage, .error, Message("A percentage that no number of States gives"),
        Message(
            """
            Whole percentages are rounded half up from counts, and out of fewer than a hundred States some cannot \
            occur: 68 of 78 is 87, 69 is 88. A percentage that cannot occur was misprinted, or rests on another \
            number of States.
            """),
        bad: published("capacity.repositories: {percent: 80, source: report}"), good: published(figure),
        subject: .published),
    CodePage(
        .countContradictsPercentage, .error, Message("A count that does not give the percentage"),
        Message("One of the two is wrong."),
        bad: published("capacity.repositories: {percent: 88, count: 70, source: report}"),
        good: published("capacity.repositories: {percent: 88, count: 69, source: report}"), subject: .published),
    CodePage(
        .unknownSource, .error, Message("A source that is not described"),
        Message("Every published figure says where it comes from."),
        bad: published("capacity.repositories: {percent: 88, source: reports}"), good: published(figure),
        subject: .published),
    CodePage(
        .unusedSource, .information, Message("A source that no figure has"),
        Message("It is a leftover, or a figure names another one."),
        bad: published(figure).replacing("sources: {", with: "sources: {other: Another report, "),
        good: published(figure),
        subject: .published),
    CodePage(
        .membersDiffer, .warning, Message("Another number of Member States than the roster has on its day"),
        Message("The response rate rests on it. The day, the roster or the publication may be off."),
        bad: Message("members: 195, where the roster has 194 on the roster_date"),
        good: Message("members: 194, where the roster has 194 on the roster_date")),
    CodePage(
        .reportersDiffer, .error, Message("Another number of reporters than States that reported"),
        Message(
            """
            A list of reporters that is not complete would put States among the entrants that had reported before.
            """),
        bad: published(figure, "reporting: 78\nmembers: 194\nreporters: [NOR, FJI]"),
        good: published(
            "capacity.repositories: {percent: 50, source: report}", "reporting: 2\nmembers: 194\nreporters: [NOR, FJI]"),
        subject: .published),
    CodePage(
        .unknownReporter, .error, Message("A reporter that the roster does not have"),
        Message("A State of the roster that was no Member State on its day is a warning."),
        bad: "reporters: [NRO]", good: "reporters: [NOR]", subject: .other),
    CodePage(
        .figureOutOfRange, .error, Message("More States than there can be"),
        Message("No more States report than there are, and no more count than report."),
        bad: published(figure, "reporting: 78\nmembers: 70"), good: published(figure), subject: .published),
    CodePage(
        .disputedFigure, .information, Message("Sources that disagree"),
        Message("The first figure is used and reports say that it is disputed."),
        bad: published("capacity.repositories: {percent: 88, source: report, also: [{percent: 87, source: report}]}"),
        good: published(figure), subject: .published),
    CodePage(
        .indicatorWithoutFigure, .information, Message("Indicators without a published figure"),
        Message("They have no level in the previous cycle unless its answer files are at hand."),
        bad: published("").replacing("figures:\n  \n", with: "figures: {}\n").replacing(
            "figures: {}", with: "figures: {capacity.other: {percent: 88, source: report}}"),
        good: published(figure), subject: .published),
    CodePage(
        .figuresFitFewStates, .information, Message("The numbers of reporting States that fit all percentages"),
        Message("Said where a percentage is impossible: the true number of reporting States is probably among them."),
        bad: published("capacity.repositories: {percent: 80, source: report}"), good: published(figure),
        subject: .published),
]

/// A roster with one row.
private func roster(_ row: String, header: String = "iso3,iso2,name_en,status,member_from,member_until,region")
    -> String
{
    header + "\n" + row + "\n"
}

private let norway = "NOR,NO,Norway,member,1946-11-04,,ENA"

let rosterPages: [CodePage] = [
    CodePage(
        .rosterNotText, .error, Message("A roster that is not text in UTF-8"),
        Message(
            """
            Spreadsheets save CSV in the character set of the computer unless told otherwise; names would be \
            garbled.
            """),
        bad: Message("a roster saved as CSV (Windows) or as a workbook"), good: Message("the same saved as CSV UTF-8")),
    CodePage(
        .missingColumn, .error, Message("A roster without a column that is needed"),
        Message("iso3, status and region must be there; the others may be left out."),
        bad: roster("NOR,member", header: "iso3,status"), good: roster(norway), subject: .other),
    CodePage(
        .wrongCellCount, .error, Message("A row with too many or too few cells"),
        Message("Usually a name with a comma lacks its quotation marks, and every cell after it is one column off."),
        bad: roster("NOR,NO,Norway, Kingdom of,member,1946-11-04,,ENA"),
        good: roster("NOR,NO,\"Norway, Kingdom of\",member,1946-11-04,,ENA"), subject: .other),
    CodePage(
        .openQuotation, .error, Message("A quotation mark that is never closed"),
        Message("The rest of the file would be one cell."),
        bad: roster("NOR,NO,\"Norway,member,1946-11-04,,ENA"), good: roster(norway), subject: .other),
    CodePage(
        .invalidStateCode, .error, Message("Not the code of a State"),
        Message("Codes are three capital letters; sample data has X and two letters, or X and five digits."),
        bad: roster("Nor,NO,Norway,member,1946-11-04,,ENA"), good: roster(norway), subject: .other),
    CodePage(
        .duplicateState, .error, Message("A code that stands twice"),
        Message("The State would count twice, or under two names."),
        bad: roster(norway + "\n" + norway), good: roster(norway), subject: .other),
    CodePage(
        .invalidMembership, .error, Message("A membership that cannot be"),
        Message(
            """
            The status is member or associate, days are written year-month-day, and a membership ends after it \
            begins.
            """),
        bad: roster("NOR,NO,Norway,member,4.11.1946,,ENA"), good: roster(norway), subject: .other),
    CodePage(
        .missingRegion, .error, Message("A State without a region"),
        Message("It would be missing from every table by region."),
        bad: roster("NOR,NO,Norway,member,1946-11-04,,"), good: roster(norway), subject: .other),
    CodePage(
        .sampleMixedWithStates, .warning, Message("Sample data among real States"),
        Message("Invented answers must never be taken for those of a State: they have a roster of their own."),
        bad: roster(norway + "\nXAA,,Sample State,member,1946-11-04,,ENA"), good: roster(norway), subject: .other),
    CodePage(
        .emptyRoster, .error, Message("A roster without States"),
        Message("Every respondent would be unknown."),
        bad: "iso3,status,region\n", good: roster(norway), subject: .other),
]
