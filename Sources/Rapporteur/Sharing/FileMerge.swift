package import RapporteurAnswerFile
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

// Parts and whole files of one report become one file. Nothing is lost: what only one file says is taken, and where two
// say different things a person decides. A blank is no answer, so it never takes the place of one.

/// The work of `rapporteur merge`.
package struct FileMerge: Sendable {
    /// The files.
    package let sources: [AnswerFileSource]
    /// All that the files say; where they say different things, what was chosen, else what the first of them says.
    package private(set) var document: AnswerDocument
    /// The places at which the files say different things.
    package private(set) var conflicts: [MergeConflict] = []
    /// The sections for which no file is there; none if the merged file is whole.
    package private(set) var missingSections: [String] = []

    let bundle: Bundle
    let plan: Plan

    /// The conflicts that nobody has decided.
    package var open: [MergeConflict] { conflicts.filter { $0.chosen == nil } }

    /// Joins files; at a conflict the value of `prefer` is chosen, or for a question that of the file in `take`.
    package init(
        _ sources: [AnswerFileSource], _ bundle: Bundle, _ plan: Plan, prefer: String? = nil,
        take: [(place: String, file: String)] = []
    ) throws(Fault) {
        self.sources = sources
        self.bundle = bundle
        self.plan = plan
        try MergeIdentity(bundle).check(sources)
        let questionnaire = plan.questionnaire
        let parts = sources.map { Self.comparable($0.content, bundle) }
        let (order, choices) = (questionnaire.order, questionnaire.unorderedQuestions)
        document = parts.first ?? AnswerDocument()
        var places: [RapporteurAnswerFile.AnswerPlace] = []
        for part in parts.dropFirst() {
            let merge = AnswerMerge(document, part, order: order, choices: choices)
            document = merge.merged
            for conflict in merge.conflicts where !places.contains(conflict.place) { places.append(conflict.place) }
        }
        let languages = Set(parts.compactMap { $0.header("language") })
        if languages.count > 1 { places.insert(RapporteurAnswerFile.AnswerPlace(.header, "language"), at: 0) }
        conflicts = places.map { place in
            MergeConflict(place, sources, parts, areChoices: place.kind == .answer && choices.contains(place.key), plan)
        }
        try decide(prefer, take)
        document = document.applying(
            conflicts.compactMap { conflict in
                conflict.chosen.map { AnswerDifference(conflict.place, mine: nil, theirs: conflict.values[$0].value) }
            })
        describe(questionnaire)
    }

    /// What a file says of the report, without what it says of itself.
    private static func comparable(_ content: AnswerDocument, _ bundle: Bundle) -> AnswerDocument {
        var content = content.canonical
        for key in ["revision", "status", "part", "illustrative", "left_over"] { content[key] = nil }
        content["respondent"] = .text(MergeIdentity(bundle).respondent(content) ?? "")
        return content
    }

    /// Writes the header of the merged file and what upgrades left over.
    private mutating func describe(_ questionnaire: Questionnaire) {
        let revision = sources.compactMap { $0.revision }.max() ?? 1
        document["revision"] = .text("\(revision + 1)")
        document["status"] = .text(ReportStatus.draft.word)
        if sources.contains(where: { $0.header("illustrative") == "true" }) { document["illustrative"] = .text("true") }
        var leftOver: [AnswerDocument.Value] = []
        for source in sources {
            var known = leftOver
            for entry in source.content.leftOver {
                // The same entry twice in one file stays twice, and once in two files stays once.
                if let index = known.firstIndex(where: { $0.saysTheSame(as: entry.value) }) {
                    known.remove(at: index)
                } else {
                    leftOver.append(entry.value)
                }
            }
        }
        document.leftOver = leftOver.map { LeftOver($0) }
        let sections = questionnaire.sections.filter { !$0.questions.isEmpty }.map { $0.id }
        var present: [String] = []
        for source in sources {
            guard case .list(let part)? = source.content["part"], !part.isEmpty else {
                present = sections
                break
            }
            for case .text(let id) in part where !present.contains(id) { present.append(id) }
        }
        missingSections = sections.filter { !present.contains($0) }
        if !missingSections.isEmpty {
            let known = questionnaire.sections.map { $0.id }
            let ordered = known.filter { present.contains($0) } + present.filter { !known.contains($0) }
            document["part"] = .list(ordered.map { .text($0) })
        }
        document = document.canonical
    }

    // MARK: Decisions

    private mutating func decide(_ prefer: String?, _ take: [(place: String, file: String)]) throws(Fault) {
        if let prefer {
            let source = try self.source(prefer)
            for index in conflicts.indices { conflicts[index].choose(source) }
        }
        for (place, file) in take {
            let source = try self.source(file)
            guard let index = conflicts.firstIndex(where: { $0.place.id == place }) else {
                throw .usage(
                    conflicts.isEmpty
                        ? Message(
                            "There is no conflict at {place}, nor anywhere else: leave --take out.",
                            ["place": .code(place)])
                        : Message(
                            "There is no conflict at {place}. There is one at: {places}.",
                            ["place": .code(place), "places": .codes(conflicts.map { $0.place.id })]))
            }
            conflicts[index].chosen = nil
            conflicts[index].choose(source)
            guard conflicts[index].chosen != nil else {
                throw .usage(
                    Message("{file} says nothing at {place}.", ["file": .code(file), "place": .code(place)]))
            }
        }
    }

    /// The file that an argument names: its path, or its name if only one has it.
    private func source(_ argument: String) throws(Fault) -> Int {
        if let index = sources.firstIndex(where: { $0.path == argument }) { return index }
        let named = sources.indices.filter { FileSystem.name(of: sources[$0].path) == argument }
        guard named.count == 1 else {
            throw .usage(
                Message(
                    "{argument} is not one of the files: {files}.",
                    ["argument": .code(argument), "files": .codes(sources.map { $0.path })]))
        }
        return named[0]
    }

    // MARK: The file

    /// The merged file, with the explanations of the questionnaire if it is of the present version.
    package var text: String {
        guard AnswerUpgrade.isPresent(document, plan.questionnaire) else { return document.text }
        guard let part = missingSections.isEmpty ? nil : document["part"], case .list(let ids) = part else {
            return bundle.template(for: document).text(of: document)
        }
        var questions: Set<String> = []
        for section in plan.questionnaire.sections where ids.contains(.text(section.id)) {
            for slot in section.questions { questions.insert(plan.questionnaire.questions[Int(slot)].id) }
        }
        return bundle.template(for: document).text(
            of: document, heading: FileSplit.heading(bundle, document, isWhole: true), questions: questions)
    }

    /// What of the files is not in the merged one, one line for each.
    package func remarks(_ text: String) -> [Message] {
        sources.compactMap { Remarks(of: $0, bundle, carriedTo: [text]).message($0.path) }
    }
}
