package import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel
import RapporteurYAML

/// Reads published figures and checks that they can be true.
package enum PublishedReader {
    /// What reading gave.
    package struct Reading: Sendable {
        /// The text, for drawing diagnostics.
        package var source: [UInt8]
        /// The figures; nil if the file could not be read.
        package var figures: PublishedFigures?
        /// What is wrong, sorted by position.
        package var diagnostics: [Diagnostic]
    }

    /// Reads `published.yaml` of a questionnaire.
    package static func read(_ bytes: [UInt8], of questionnaire: Questionnaire, roster: Roster?) -> Reading {
        let document = YAMLReader(allowsAliases: true).read(bytes)
        var reader = FigureReader(nodes: NodeReader(document), questionnaire: questionnaire)
        var figures: PublishedFigures?
        if document.isReadable, !document.tree.nodes.isEmpty { figures = reader.read(roster) }
        return Reading(
            source: document.source, figures: figures,
            diagnostics: sorted(document.diagnostics + reader.nodes.diagnostics))
    }
}

/// The reading of one file.
struct FigureReader {
    var nodes: NodeReader
    let questionnaire: Questionnaire
    private var sources: [String: SourceRange] = [:]
    private var usedSources: Set<String> = []
    private var places: [(figure: PublishedFigures.Figure, indicator: String, range: SourceRange)] = []

    init(nodes: NodeReader, questionnaire: Questionnaire) {
        self.nodes = nodes
        self.questionnaire = questionnaire
    }

    mutating func read(_ roster: Roster?) -> PublishedFigures? {
        let keys = ["reporting", "members", "reporters", "sources", "figures"]
        guard let entries = nodes.entries(of: 0, Message("published figures"), keys: keys) else { return nil }
        for name in ["reporting", "members"] where nodes.filled(entries, name) == nil {
            nodes.reportMissing(entries, name)
        }
        let reporting = nodes.wholeNumber(entries, "reporting", 0...100_000)
        let members = nodes.wholeNumber(entries, "members", 0...100_000)
        var figures = PublishedFigures(reporting: Int64(reporting ?? 0), members: Int64(members ?? 0))
        if let reporting, let members, reporting > members {
            report(
                .figureOutOfRange, .error,
                Message(
                    "more States reported ({reporting}) than there were ({members})",
                    ["reporting": .number(Int64(reporting)), "members": .number(Int64(members))]),
                at: entries.range(of: "reporting"))
        }
        if members != nil { compareMembers(figures, roster, at: entries.range(of: "members")) }
        readSources(entries, &figures)
        readReporters(entries, &figures, roster)
        readEntries(entries, &figures)
        if reporting != nil { checkFigures(figures, entries) }
        for (id, range) in sources.sorted(by: { $0.value.start < $1.value.start }) where !usedSources.contains(id) {
            report(
                .unusedSource, .information, Message("no figure has the source \"{source}\"", ["source": .code(id)]),
                at: range)
        }
        return figures
    }

    private mutating func compareMembers(_ figures: PublishedFigures, _ roster: Roster?, at range: SourceRange) {
        guard let roster else { return }
        let count = roster.memberCount(on: questionnaire.rosterDate)
        guard count != figures.members else { return }
        let published = MessageValue.number(figures.members)
        let message =
            if let day = questionnaire.rosterDate {
                Message(
                    """
                    {published, plural, one {{published} Member State is published, the roster has {count} on {day}} \
                    other {{published} Member States are published, the roster has {count} on {day}}}
                    """, ["published": published, "count": .number(count), "day": .code(day.text)])
            } else {
                Message(
                    """
                    {published, plural, one {{published} Member State is published, the roster has {count}} \
                    other {{published} Member States are published, the roster has {count}}}
                    """, ["published": published, "count": .number(count)])
            }
        report(
            .membersDiffer, .warning, message, at: range,
            help: [Message("check roster_date in questionnaire.yaml, and which States the publication counted")])
    }

    private mutating func readSources(_ entries: Entries, _ figures: inout PublishedFigures) {
        guard let entry = nodes.filled(entries, "sources") else { return }
        for (id, node) in nodes.pairs(of: entry.value, .keyword("sources")) {
            nodes.check(id, .word, Message("the id of a source"))
            let title = nodes.scalar(node, Message("the description of a source")).map(trimmed) ?? ""
            sources[id.value] = id.range
            figures.sources.append(PublishedFigures.Source(id: id.value, title: title))
        }
    }

    private mutating func readReporters(_ entries: Entries, _ figures: inout PublishedFigures, _ roster: Roster?) {
        guard let codes = nodes.texts(entries, "reporters") else { return }
        var reporters: [String] = []
        for code in codes {
            guard let roster else {
                reporters.append(code.value)
                continue
            }
            guard let state = roster.state(code.value) else {
                let near = nearestName(to: code.value, among: roster.states.map { $0.code })
                report(
                    .unknownReporter, .error,
                    Message("\"{respondent}\" is not in the roster", ["respondent": .code(code.value)]), at: code.range,
                    label: didYouMean(near))
                continue
            }
            reporters.append(state.code)
            if !state.isMember(on: questionnaire.rosterDate) {
                report(
                    .unknownReporter, .warning,
                    Message(
                        "\"{respondent}\" was not a Member State on the day of the roster",
                        ["respondent": .code(code.value)]),
                    at: code.range)
            }
        }
        figures.reporters = reporters
        if Int64(codes.count) != figures.reporting {
            report(
                .reportersDiffer, .error,
                Message(
                    """
                    {count, plural, one {{count} reporter is listed, but `reporting` is {reporting}} other \
                    {{count} reporters are listed, but `reporting` is {reporting}}}
                    """, ["count": .number(Int64(codes.count)), "reporting": .number(Int64(figures.reporting))]),
                at: entries["reporters"]?.keyRange ?? entries.anchor,
                help: [Message("leave `reporters` out as long as the list is not complete")])
        }
    }

    private mutating func readEntries(_ entries: Entries, _ figures: inout PublishedFigures) {
        guard let entry = nodes.filled(entries, "figures") else { return }
        let known = questionnaire.indicators.map { $0.id }
        for (id, node) in nodes.pairs(of: entry.value, .keyword("figures")) {
            if !known.contains(id.value) {
                report(
                    .unknownIndicator, .error,
                    Message("there is no indicator \"{indicator}\"", ["indicator": .code(id.value)]), at: id.range,
                    label: didYouMean(nearestName(to: id.value, among: known)),
                    help: [Message("figures belong to indicators of this questionnaire")])
            }
            guard let figure = readFigure(node, id.value, mayHaveMore: true) else { continue }
            var also: [PublishedFigures.Figure] = []
            if let list = nodes.tree.value(of: "also", in: node) {
                for item in nodes.items(of: list, .keyword("also")) ?? [] {
                    if let other = readFigure(item, id.value, mayHaveMore: false) { also.append(other) }
                }
            }
            let result = PublishedFigures.Entry(indicator: id.value, figure: figure, also: also, range: id.range)
            figures.entries.append(result)
            if result.isDisputed {
                let values = also.filter { $0.percent != figure.percent }.map { value(of: $0) }
                report(
                    .disputedFigure, .information,
                    Message("the sources disagree about \"{indicator}\"", ["indicator": .code(id.value)]), at: id.range,
                    help: [
                        Message(
                            "{figure} is used, not {others}; reports say so",
                            ["figure": value(of: figure), "others": .list(values)])
                    ])
            }
        }
    }

    /// A figure with its source.
    private func value(of figure: PublishedFigures.Figure) -> MessageValue {
        .message(
            Message(
                "{percent} ({source})", ["percent": .number(figure.percent), "source": .code(figure.source)]))
    }

    private mutating func readFigure(_ node: Int, _ indicator: String, mayHaveMore: Bool) -> PublishedFigures.Figure? {
        let keys = ["percent", "count", "of", "source"] + (mayHaveMore ? ["also"] : [])
        guard let entries = nodes.entries(of: node, Message("a published figure"), keys: keys) else { return nil }
        if nodes.filled(entries, "percent") == nil { nodes.reportMissing(entries, "percent") }
        let percent = nodes.wholeNumber(entries, "percent", 0...100)
        let count = nodes.wholeNumber(entries, "count", 0...100_000)
        let of = nodes.wholeNumber(entries, "of", 1...100_000)
        let source = nodes.requiredText(entries, "source")
        if let source {
            usedSources.insert(source.value)
            if sources[source.value] == nil {
                report(
                    .unknownSource, .error, Message("there is no source \"{source}\"", ["source": .code(source.value)]),
                    at: source.range,
                    label: didYouMean(nearestName(to: source.value, among: sources.keys.sorted())),
                    help: [Message("describe it under `sources`")])
            }
        }
        guard let percent else { return nil }
        let figure = PublishedFigures.Figure(
            percent: Int64(percent), count: count.map { Int64($0) }, of: of.map { Int64($0) },
            source: source?.value ?? "")
        places.append((figure, indicator, entries.range(of: "percent")))
        return figure
    }

    /// Whether each percentage can be, and what all of them say together about the number of reporting States.
    private mutating func checkFigures(_ figures: PublishedFigures, _ entries: Entries) {
        var isPossible = true
        for (figure, _, range) in places {
            let n = figure.of ?? figures.reporting
            guard n <= figures.reporting else {
                report(
                    .figureOutOfRange, .error,
                    Message(
                        """
                        {count, plural, one {{count} State answered, but only {reporting} reported} other \
                        {{count} States answered, but only {reporting} reported}}
                        """, ["count": .number(Int64(n)), "reporting": .number(Int64(figures.reporting))]),
                    at: range)
                continue
            }
            if let count = figure.count, count > n {
                report(
                    .figureOutOfRange, .error,
                    Message(
                        "{count} is more than {base}, all States that count here",
                        ["count": .number(Int64(count)), "base": .number(Int64(n))]), at: range)
                continue
            }
            guard let counts = compatibleCounts(percent: figure.percent, of: n) else {
                isPossible = isPossible && figure.of != nil
                report(.impossiblePercentage(figure.percent, of: n, at: range))
                continue
            }
            if let count = figure.count, !counts.contains(count) {
                let exact = (200 * count + n) / (2 * n)
                report(
                    .countContradictsPercentage, .error,
                    Message(
                        "{count} of {base} is {percent} per cent, not {published}",
                        [
                            "count": .number(Int64(count)), "base": .number(Int64(n)), "percent": .number(Int64(exact)),
                            "published": .number(Int64(figure.percent)),
                        ]), at: range)
            }
        }
        let percents = places.filter { $0.figure.of == nil }.map { $0.figure.percent }
        guard !percents.isEmpty else { return }
        let feasible = feasibleDenominators(percents: percents, upTo: figures.members)
        if !isPossible {
            report(
                .figuresFitFewStates, .information,
                feasible.isEmpty
                    ? Message("no number of reporting States fits all percentages")
                    : Message(
                        "all percentages fit these numbers of reporting States: {numbers}", ["numbers": runs(feasible)]),
                at: entries.range(of: "reporting"))
        }
        let present = Set(figures.entries.map { $0.indicator })
        let absent = questionnaire.indicators.map { $0.id }.filter { !present.contains($0) }
        if !absent.isEmpty {
            report(
                .indicatorWithoutFigure, .information,
                Message(
                    """
                    {count, plural, one {{count} indicator has no published figure} other {{count} indicators \
                    have no published figure}}
                    """, ["count": .number(Int64(absent.count))]),
                at: entries["figures"]?.keyRange ?? entries.anchor,
                help: [Message("without a figure: {indicators}", ["indicators": .codes(absent)])])
        }
    }

    private mutating func report(
        _ code: ReferenceCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        help: [Message] = []
    ) {
        nodes.report(Diagnostic(code.rawValue, severity, message, at: range, label: label, help: help))
    }

    private mutating func report(_ diagnostic: Diagnostic) { nodes.report(diagnostic) }
}

extension Diagnostic {
    /// A percentage that no count gives.
    fileprivate static func impossiblePercentage(_ percent: Int64, of n: Int64, at range: SourceRange) -> Diagnostic {
        var help: [Message] = []
        if n > 0 {
            // The nearest counts below and above, with what they give when rounded half up.
            let below = min(n, max(0, percent * n / 100))
            for count in [below, below + 1] where count <= n {
                help.append(
                    Message(
                        "{count} of {base} is {percent} per cent",
                        [
                            "count": .number(count), "base": .number(n),
                            "percent": .number((200 * count + n) / (2 * n)),
                        ]))
            }
        }
        return Diagnostic(
            ReferenceCode.impossiblePercentage.rawValue, .error,
            Message(
                "no number of States out of {base} gives {percent} per cent",
                ["base": .number(Int64(n)), "percent": .number(Int64(percent))]), at: range, help: help)
    }
}
