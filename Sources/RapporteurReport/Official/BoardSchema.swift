import RapporteurModel
package import RapporteurTemplates

/// The names that a template of the document for the Executive Board may use.
package enum BoardSchema {
    /// The schema; `Documentation/reports.md` lists it, and a test holds the two together.
    package static let schema = TemplateSchema(
        settings + cycles + sentences + [
            .init("coverage", .blocks, "Who reported: paragraphs and tables."),
            .init("has_overview", .condition, "Whether the areas can be shown beside each other."),
            .init("overview", .blocks, "The average coverage of all areas: drawing and table."),
            .init("areas", .list(areas), "The areas of action, one after the other."),
            .init("has_other", .condition, "Whether there are measures that belong to no area."),
            .init("other", .blocks, "The measures that belong to no area: drawing and table."),
            .init("has_regions", .condition, "Whether there are results by region."),
            .init("regions", .blocks, "Results by region: paragraphs and tables."),
            .init("has_bounds", .condition, "Whether there are bounds over all Member States."),
            .init("bounds", .blocks, "What the levels could be among all Member States: paragraphs and a table."),
            .init("breaks", .blocks, "What can be compared with the previous cycle, and the marks."),
            .init("bases", .blocks, "What a share is of."),
            .init("rounding", .blocks, "Rounding, inferred counts and sources."),
            .init("has_disputed", .condition, "Whether published figures differ."),
            .init("disputed", .blocks, "The published figures that differ."),
            .init("has_differences", .condition, "Whether answer files and published figures differ."),
            .init("differences", .blocks, "Where answer files and published figures differ."),
            .init("indicators", .blocks, "All measures with their counts: a table."),
            .init("has_flows", .condition, "Whether it is known what the same States answered in both cycles."),
            .init("flows", .blocks, "What the same States answered in both cycles: a table."),
            .init("states", .blocks, "The States that reported, or why they are not listed."),
            .init("concordance", .blocks, "The questions of both cycles side by side: a table."),
            .init("method", .blocks, "How the numbers are made."),
            .init("has_roadmap", .condition, "Whether there is a roadmap."),
            .init("roadmap_source", .words, "Who proposes the roadmap, and where that stands."),
            .init("roadmap", .blocks, "The roadmap with the figures of both cycles: a table."),
        ])

    private static let settings: [TemplateSchema.Entry] = [
        .init("setting.symbol", .words, "The symbol of the document."),
        .init("setting.session", .words, "The session of the governing body."),
        .init("setting.agenda_item", .words, "The item of its agenda."),
        .init("setting.place", .words, "The place of issue."),
        .init("setting.date", .words, "The date of issue."),
        .init("setting.original", .words, "The language in which the document was written."),
        .init("setting.title", .words, "The title."),
        .init("setting.mandate", .words, "The decision by which the body asked for the document."),
    ]

    private static let cycles: [TemplateSchema.Entry] = [
        .init("year", .words, "The year of this cycle."),
        .init("previous_year", .words, "The year of the previous cycle."),
        .init("has_previous", .condition, "Whether there is a previous cycle."),
        .init("is_illustrative", .condition, "Whether some or all answers are made up."),
    ]

    private static let sentences: [TemplateSchema.Entry] = [
        .init("sentence.illustrative", .words, "That answers are made up."),
        .init("sentence.coverage", .words, "How many Member States reported, in both cycles."),
        .init("messages", .list([.init("message", .words, "One of them.")]), "The key messages after the first."),
        .init("sentence.findings", .words, "How the level of an area is made."),
    ]

    private static let areas: [TemplateSchema.Entry] = [
        .init("title", .words, "The title of the area."),
        .init("level", .words, "Its average coverage."),
        .init("change", .words, "How that changed, and what the change is made of."),
        .init(
            "movers", .list([.init("mover", .words, "One of them, with its parts.")]),
            "The largest rise and the largest fall."),
        .init("figure", .blocks, "The levels of its measures: drawing, table and notes."),
        .init("has_area_flows", .condition, "Whether it is known what the same States answered."),
        .init("area_flows", .blocks, "What the same States answered in both cycles: drawing and table."),
    ]
}
