// Pass 1: from the tree of questionnaire.yaml to a draft. Everything that can be known without expressions is read and
// checked for its form; what cannot be read is reported and left out, and the rest goes on.

import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurYAML

/// Reads the structure of a questionnaire.
struct StructureReader {
    var nodes: NodeReader
    var outline = Questionnaire(id: "", version: "", title: "", cycle: 0, language: "en", mode: .file)
    var choiceListSlots: [String: Int32] = [:]
    var sections: [QuestionnaireDraft.SectionDraft] = []
    var questions: [QuestionnaireDraft.QuestionDraft] = []
    var rules: [QuestionnaireDraft.RuleDraft] = []
    var indicators: [QuestionnaireDraft.IndicatorDraft] = []
    /// The places of ids by kind and id, to find the second of two equal ones.
    private var seen: [String: SourceRange] = [:]

    static let keys = [
        "questionnaire", "version", "title", "cycle", "language", "mode", "previous", "roster", "roster_date",
        "special",
        "publication", "choice_lists", "sections", "rules", "indicators",
    ]

    init(_ document: YAMLDocument) { nodes = NodeReader(document) }

    /// Reads the whole file.
    mutating func read(file: String) -> QuestionnaireDraft {
        let entries: Entries?
        if nodes.document.isReadable, !nodes.tree.nodes.isEmpty {
            entries = nodes.entries(of: 0, Message("a questionnaire"), keys: Self.keys)
        } else {
            entries = nil
            if nodes.document.isReadable {
                nodes.report(
                    .missingKey("questionnaire", of: Message("a questionnaire"), isBlank: false, at: .beginning))
            }
        }
        if let entries {
            readHead(entries)
            readChoiceLists(entries)
            readSections(entries)
            readRules(entries)
            readIndicators(entries)
        }
        return QuestionnaireDraft(
            file: file, document: nodes.document, outline: outline, entries: entries, sections: sections,
            questions: questions, rules: rules, indicators: indicators,
            diagnostics: sorted(nodes.document.diagnostics + nodes.diagnostics))
    }

    private mutating func readHead(_ entries: Entries) {
        if let id = nodes.requiredText(entries, "questionnaire") {
            nodes.check(id, .folder, Message("the id of a questionnaire"))
            outline.id = id.value
        }
        outline.version = nodes.requiredText(entries, "version")?.value ?? ""
        outline.title = nodes.requiredText(entries, "title")?.value ?? ""
        if nodes.filled(entries, "cycle") == nil { nodes.reportMissing(entries, "cycle") }
        outline.cycle = nodes.wholeNumber(entries, "cycle", 1900...9999) ?? 0
        if let language = nodes.requiredText(entries, "language") {
            nodes.check(language, .language, Message("a language"))
            outline.language = language.value
        }
        outline.mode = nodes.word(entries, "mode", among: CollectionMode.allCases) { $0.word } ?? .file
        if let previous = nodes.text(entries, "previous"),
            nodes.check(previous, .folder, Message("the id of a questionnaire"))
        {
            outline.previous = previous.value
        }
        if let roster = nodes.text(entries, "roster"), nodes.check(roster, .folder, Message("the id of a roster")) {
            outline.roster = roster.value
        }
        outline.rosterDate = nodes.date(entries, "roster_date")
        outline.special =
            nodes.special(entries) ?? [
                SpecialAnswers(.notKnown), SpecialAnswers(.notApplicable), SpecialAnswers(.declined),
            ]
        outline.publication = nodes.word(entries, "publication", among: Publication.allCases) { $0.word } ?? .aggregates
    }

    private mutating func readSections(_ entries: Entries) {
        guard let entry = nodes.filled(entries, "sections") else {
            nodes.reportMissing(entries, "sections")
            return
        }
        for node in nodes.items(of: entry.value, .keyword("sections")) ?? [] { readSection(node) }
    }

    private mutating func readSection(_ node: Int) {
        let keys = ["id", "action_area", "personal", "title", "questions"]
        guard let entries = nodes.entries(of: node, Message("a section"), keys: keys) else { return }
        let id = nodes.requiredText(entries, "id") ?? Located("", at: entries.anchor)
        if !id.value.isEmpty { nodes.check(id, .words, Message("the id of a section")) }
        let isNew = isFirst(id, "section", Message("the section \"{id}\" exists already", ["id": .code(id.value)]))
        // The questions of a section whose id is taken go to the section before it, so that expressions find them.
        let section = Int32(isNew ? sections.count : max(0, sections.count - 1))
        let isPersonal = nodes.truth(entries, "personal") ?? false
        let area = nodes.word(entries, "action_area", among: ActionArea.allCases) { $0.word }
        let title = nodes.requiredText(entries, "title")?.value ?? ""
        let first = Int32(questions.count)
        if let list = nodes.filled(entries, "questions") {
            for question in nodes.items(of: list.value, .keyword("questions")) ?? [] {
                readQuestion(question, section: section, isPersonal: isPersonal)
            }
        }
        guard isNew else {
            let start = outline.sections[Int(section)].questions.lowerBound
            outline.sections[Int(section)].questions = start..<Int32(questions.count)
            return
        }
        sections.append(QuestionnaireDraft.SectionDraft(id: id, entries: entries))
        outline.sections.append(
            Section(
                id: id.value, title: title, actionArea: area, isPersonal: isPersonal,
                questions: first..<Int32(questions.count), range: entries.anchor))
    }

    /// Whether an id has not been used for this kind of thing; the second use is reported.
    mutating func isFirst(_ id: Located<String>, _ kind: String, _ message: Message) -> Bool {
        let key = kind + "/" + id.value
        guard let first = seen[key] else {
            seen[key] = id.range
            return true
        }
        // A missing id has been reported already.
        guard !id.value.isEmpty else { return true }
        nodes.report(
            Diagnostic(
                .duplicateID, .error, message, at: id.range,
                notes: [Note(Message("it is defined here first"), at: first)],
                help: [Message("give one of the two another id")]))
        return false
    }
}

/// Diagnostics in the order of the file, errors first where they stand at one place.
func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted {
        ($0.range.start, $0.range.end, $0.severity.rawValue, $0.code, $0.message.english)
            < ($1.range.start, $1.range.end, $1.severity.rawValue, $1.code, $1.message.english)
    }
}
