// Fills the names of the template with what the comparison report says: the same sentences, the same tables. Nothing
// is computed or worded here a second time.

import RapporteurAnalysis
import RapporteurModel
import RapporteurTemplates

/// What a name of a template stands for.
enum TemplateContent: Sendable, Hashable {
    case words([Inline])
    case blocks([ReportDocument.Block])
}

/// The values of the names of a template, with what stands behind their numbers.
struct BoardValues {
    private(set) var values: [String: TemplateValue] = [:]
    private(set) var contents: [TemplateContent] = []

    mutating func words(_ runs: [Inline]) -> TemplateValue {
        contents.append(.words(runs))
        return .value(contents.count - 1)
    }

    mutating func blocks(_ blocks: [ReportDocument.Block]) -> TemplateValue {
        contents.append(.blocks(blocks))
        return .value(contents.count - 1)
    }

    mutating func set(_ name: String, words runs: [Inline]) { values[name] = words(runs) }

    mutating func set(_ name: String, _ own: [ReportDocument.Block]) { values[name] = blocks(own) }

    mutating func set(_ name: String, _ holds: Bool) { values[name] = .condition(holds) }

    mutating func set(_ name: String, _ items: [[String: TemplateValue]]) { values[name] = .list(items) }

    /// The values by their names, with the names that lists have inside.
    var names: Set<String> {
        func names(_ values: [String: TemplateValue]) -> [String] {
            values.flatMap { name, value -> [String] in
                guard case .list(let items) = value else { return [name] }
                return [name] + (items.first.map(names) ?? [])
            }
        }
        return Set(names(values))
    }

    /// Blocks that may be missing, with the condition that tells so.
    mutating func set(_ name: String, optional part: ReportDocument.Part?) {
        set("has_" + name, part != nil)
        set(name, part?.blocks ?? [])
    }
}

extension ReportBuilder {
    /// The values of a document for the Executive Board.
    func boardValues(_ settings: DocumentSettings, _ roadmap: Roadmap?) -> BoardValues {
        var values = BoardValues()
        for name in DocumentSettings.Name.allCases {
            let text = settings.texts[name]?.text(in: words.language.tag)
            values.set(
                "setting." + name.rawValue, words: text.map { [.label($0)] } ?? [.blank("[" + blank(name) + "]")])
        }
        values.set("year", words: [.words(String(report.cycle))])
        values.set("previous_year", words: report.previousCycle.map { [.words(String($0))] } ?? [])
        values.set("has_previous", hasPrevious)
        values.set("is_illustrative", report.isIllustrative)
        values.set("sentence.illustrative", words: words(.banner))
        let messages = messages()
        values.set("sentence.coverage", words: messages.first ?? [])
        values.set("messages", messages.dropFirst().map { ["message": values.words($0)] })
        values.set("sentence.findings", words: words(.findingsIntro))
        values.set("coverage", coverage().blocks)
        let overview = overview()
        values.set("has_overview", overview != nil)
        values.set("overview", overview.map { [.figure($0)] } ?? [])
        values.set("areas", report.areas.map { boardArea($0, &values) })
        let others = indicators(of: nil)
        values.set("has_other", !others.isEmpty)
        values.set("other", others.isEmpty ? [] : [.figure(levelsFigure(nil, others))])
        setLimits(&values)
        setAnnexes(&values, roadmap)
        return values
    }

    private func boardArea(_ result: AreaResult, _ values: inout BoardValues) -> [String: TemplateValue] {
        let area = result.tally.area
        let own = indicators(of: area)
        let flows = flowsFigure(area, own)
        return [
            "title": values.words(title(area)),
            "level": values.words(levelSentence(result)),
            "change": values.words(hasPrevious ? changeSentences(result, own) : []),
            "movers": .list(hasPrevious ? moverSentences(own).map { ["mover": values.words($0)] } : []),
            "figure": values.blocks([.figure(levelsFigure(area, own))]),
            "has_area_flows": .condition(flows != nil),
            "area_flows": values.blocks(flows.map { [.figure($0)] } ?? []),
        ]
    }

    private func setLimits(_ values: inout BoardValues) {
        // Small multiples would fill ten sheets; the tables below them say the same.
        let regions = regions()?.blocks.map { block -> ReportDocument.Block in
            if case .figure(let figure) = block { .table(figure.table) } else { block }
        }
        values.set("has_regions", regions != nil)
        values.set("regions", regions ?? [])
        var bounds = bounds()
        bounds?.blocks += intervals()?.blocks ?? []
        values.set("bounds", optional: bounds)
        values.set("breaks", hasPrevious ? breaks().blocks + (merged()?.blocks ?? []) : [])
        values.set("bases", bases().blocks)
        values.set("rounding", rounding().blocks)
        values.set("disputed", optional: hasPrevious ? disputed() : nil)
        values.set("differences", optional: hasPrevious ? differences() : nil)
    }

    private func setAnnexes(_ values: inout BoardValues, _ roadmap: Roadmap?) {
        values.set("indicators", indicatorsAnnex().blocks)
        values.set("flows", optional: hasPrevious ? flowsAnnex() : nil)
        values.set("states", statesAnnex().blocks)
        values.set("concordance", wordingsAnnex())
        values.set("method", method().blocks)
        values.set("has_roadmap", roadmap != nil)
        let source = roadmap?.source.text(in: words.language.tag)
        values.set("roadmap_source", words: source.map { [.label($0)] } ?? [])
        values.set("roadmap", roadmap.map { [.table(roadmapTable($0))] } ?? [])
    }
}
