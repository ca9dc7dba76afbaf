import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import RapporteurReport

// How a question was asked in the previous cycle: the wording then, what was changed, and whether a change between the
// figures may be printed. It follows from the lineage, so that it says what the reports do.

extension GuidanceWriter {
    /// The part about the previous cycle; `more` is what was written besides.
    func previously(_ slot: Int32, _ page: inout MarkupWriter, more: (inout MarkupWriter) -> Void = { _ in }) {
        guard let previous = language.previous, let comparison = language.comparison,
            comparison.questions.indices.contains(Int(slot))
        else { return }
        let question = questionnaire.questions[Int(slot)]
        if case .calculated = question.type { return }
        let result = comparison.questions[Int(slot)]
        let cycle = MessageValue.figure(Int64(previous.cycle))
        heading(3, [], &page) { $0.write(say(Message("How it was asked in {cycle}", ["cycle": cycle]))) }
        let classes = result.comparability.classes
        guard !classes.contains(.new), !result.sources.isEmpty else {
            page.element("p", text: say(Message("It was not asked in {cycle}.", ["cycle": cycle])))
            page.newline()
            more(&page)
            return
        }
        let old = result.sources.map { previous.questions[Int($0)] }
        wording(of: old, comparedWith: question, cycle, &page)
        page.element("p") { page in
            page.write(changes(classes, cycle).map(say).joined(separator: " "))
        }
        page.newline()
        if let reason = result.entry?.reason, language.isSource {
            page.element("p", text: reason)
            page.newline()
        }
        if isCounted(question), let verdict = verdict(result.comparability, cycle) {
            page.element("p", text: say(verdict))
            page.newline()
        }
        more(&page)
    }

    private func wording(
        of old: [Question], comparedWith question: Question, _ cycle: MessageValue, _ page: inout MarkupWriter
    ) {
        let isSeen = old.allSatisfy { $0.provenance == .official }
        if old.count == 1, old[0].text == question.text {
            page.element(
                "p",
                text: say(
                    isSeen
                        ? Message("It was asked in {cycle} in the same words.", ["cycle": cycle])
                        : Message(
                            "It is taken to have been asked in {cycle} in the same words; the form of {cycle} was not seen whole.",
                            ["cycle": cycle])))
            page.newline()
            return
        }
        page.element(
            "p",
            text: say(
                isSeen
                    ? Message("In {cycle} it read:", ["cycle": cycle])
                    : Message(
                        "In {cycle} it is thought to have read as follows; the form of {cycle} was not seen whole:",
                        ["cycle": cycle])))
        page.newline()
        for question in old {
            page.block("blockquote", inLanguage(language.previous?.language ?? language.tag)) { page in
                page.element("p") { numbered(question, &$0) }
            }
        }
    }

    /// What was changed, one sentence for each class.
    private func changes(_ classes: [ChangeClass], _ cycle: MessageValue) -> [Message] {
        classes.compactMap { changeClass in
            switch changeClass {
            case .identical, .mode, .new, .dropped: nil
            case .editorial: Message("Its wording or its place was edited; what it asks is the same.")
            case .recodable:
                Message("Its choices were changed; to compare, answers are counted as in {cycle}.", ["cycle": cycle])
            case .universe: Message("It is asked of other States than in {cycle}.", ["cycle": cycle])
            case .reworded: Message("It asks for something else than in {cycle}.", ["cycle": cycle])
            case .split:
                Message("One question of {cycle} became several, of which this is one.", ["cycle": cycle])
            case .merged: Message("Several questions of {cycle} became this one.", ["cycle": cycle])
            }
        }
    }

    /// Whether answers are counted, so that there is a figure that could change.
    private func isCounted(_ question: Question) -> Bool {
        switch question.type {
        case .oneOf, .anyOf, .number: true
        case .text, .date, .link, .records, .calculated: false
        }
    }

    private func verdict(_ comparability: Comparability, _ cycle: MessageValue) -> Message? {
        switch comparability.grade(with: .published) {
        case .a: Message("Reports may print a change since {cycle}.", ["cycle": cycle])
        case .b: Message("Reports may print a change since {cycle}, with a note beside it.", ["cycle": cycle])
        case .c:
            Message("Reports print no change since {cycle}: the two figures stand side by side.", ["cycle": cycle])
        case .n: nil
        }
    }
}
