package import RapporteurAnswerFile
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

// Several ministries fill in one report. Each gets a file with its sections, explained as in a new file; what belongs to
// no section goes with the first one, so that joining the files gives the whole again.

/// The work of `rapporteur split`.
package struct FileSplit: Sendable {
    /// One file.
    package struct Part: Sendable {
        /// The path.
        package var path: String
        /// What it says.
        package var document: AnswerDocument
        /// The file.
        package var text: String
        /// The questions that it is for.
        package var questions: Set<String>
    }

    /// The files, in the order in which they were asked for, what nobody asked for last.
    package private(set) var parts: [Part] = []
    /// What belongs to no section, and stands in the first file.
    package private(set) var withoutSection: [String] = []
    /// What of the file is in no part.
    package private(set) var remarks: Message?
    private let source: String

    /// Splits a file into one part for each section, or into parts of the given sections and questions and one with
    /// the rest.
    package init(
        _ source: AnswerFileSource, _ bundle: Bundle, _ plan: Plan, sections: [[String]] = [],
        questions: [[String]] = [], folder: String
    ) throws(Fault) {
        self.source = source.path
        let questionnaire = plan.questionnaire
        let content = source.content.canonical
        let sets = try PartSets(questionnaire, content, sections, questions).all
        let template = bundle.template(for: content)
        var documents = sets.map { set in
            var part = AnswerPart.cut(content, questions: set.questions, questionnaire: questionnaire)
            if part["status"] != nil { part["status"] = .text(ReportStatus.draft.word) }
            return part
        }
        keepOnce(content, in: &documents)
        for (set, document) in zip(sets, documents) {
            let heading = Self.heading(bundle, document, isWhole: set.isWhole)
            let name = NewFiles.name(of: document, "part-" + set.name)
            parts.append(
                Part(
                    path: FileSystem.join(folder, name), document: document,
                    text: template.text(of: document, heading: heading, questions: set.questions),
                    questions: set.questions))
        }
        remarks = Remarks(of: source, bundle, carriedTo: parts.map { $0.text }).message(source.path)
    }

    /// Leaves what belongs to no section in the first part alone: it may name persons, and it is for nobody else.
    private mutating func keepOnce(_ content: AnswerDocument, in documents: inout [AnswerDocument]) {
        guard !documents.isEmpty else { return }
        let known = AnswerDocument.headerKeys + ["answers", "confirmations"]
        for entry in content.entries where !known.contains(entry.key) {
            if !withoutSection.contains(entry.key) { withoutSection.append(entry.key) }
        }
        for index in documents.indices.dropFirst() {
            documents[index].entries.removeAll { !known.contains($0.key) }
        }
        let joined = documents.dropFirst().reduce(documents[0]) { AnswerMerge($0, $1).merged }
        let missing = AnswerDifference.list(from: content, to: joined).filter { $0.theirs == nil }
        let returning = missing.filter { $0.place.kind != .header }
        documents[0] = documents[0].applying(returning.map { AnswerDifference($0.place, mine: nil, theirs: $0.mine) })
        withoutSection += returning.map { $0.place.key }
    }

    /// Writes the files; none may be there already.
    package func write() throws(Fault) { try NewFiles.write(parts.map { ($0.path, $0.text) }) }

    /// Whose part it is, for the person who opens it.
    static func heading(_ bundle: Bundle, _ document: AnswerDocument, isWhole: Bool) -> [String] {
        let texts = bundle.textsOrSource(in: document.header("language") ?? bundle.questionnaire.language)
        var sections: [String] = []
        if case .list(let ids)? = document["part"] {
            for case .text(let id) in ids {
                sections.append(texts.sections.first { $0.id == id }?.title ?? id)
            }
        }
        let phrases = Phrases(for: texts.language)
        let code = document.header("respondent") ?? ""
        let names = bundle.roster?.state(code)?.names
        let name = (names?[texts.language] ?? names?["en"]).map { phrases(.withNote, ["text": $0, "note": code]) }
        let listed = phrases.joined(sections, .fieldsListed)
        var lines = [phrases(.partOf, ["state": name ?? code, "sections": listed])]
        if !isWhole { lines.append(phrases(.partOnlyQuestions)) }
        return lines + [phrases(.partMerge)]
    }

    /// What was done, for a person.
    package func report(in catalogue: MessageCatalogue) -> String {
        func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }
        var text = say(
            Message(
                "{count, plural, one {{count} part of {file}:} other {{count} parts of {file}:}}",
                ["count": .number(Int64(parts.count)), "file": .code(source)]))
        text += "\n"
        let width = parts.map { displayWidth($0.path) }.max() ?? 0
        for part in parts {
            let answers = part.document.answers.filter { !$0.value.isBlank }
            let own = answers.count { part.questions.contains($0.key) }
            let other = answers.count { !part.questions.contains($0.key) && !withoutSection.contains($0.key) }
            let numbers: MessageArguments = ["own": .number(Int64(own)), "others": .number(Int64(other))]
            let line =
                other == 0
                ? Message("{own, plural, one {{own} answer} other {{own} answers}}", numbers)
                : Message(
                    """
                    {own, plural, one {{own} answer} other {{own} answers}}, and {others} of other parts on which its \
                    questions depend
                    """, numbers)
            text += "  " + padded(part.path, width) + "  " + say(line) + "\n"
        }
        if let first = parts.first, !withoutSection.isEmpty {
            let line = Message(
                "What belongs to no section is in {file}: {names}.",
                ["file": .code(FileSystem.name(of: first.path)), "names": .codes(withoutSection)])
            text += say(line) + "\n"
        }
        guard let first = parts.first else { return text }
        let stem = NewFiles.name(of: first.document, "part-").dropLast(".yaml".count)
        let pattern = FileSystem.join(FileSystem.folder(of: first.path), stem + "*.yaml")
        let command = "rapporteur merge \(pattern) --output \(NewFiles.name(of: first.document, "merged"))"
        return text + say(Message("To join them: {command}", ["command": .code(command)])) + "\n"
    }
}
