import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel
import RapporteurReport

// What was written about a question, part by part, and between them how it was asked before.

extension GuidanceWriter {
    /// The parts of the guidance on a question.
    func guidance(_ question: Question, _ slot: Int32, _ section: Section, _ page: inout MarkupWriter) {
        let own = language.page(section.id)
        var source = own
        if own?.entry(of: question.id) == nil, let whole = language.sourcePage(section.id) {
            source = whole
            if own?.language != whole.language, whole.entry(of: question.id) != nil {
                noteOfLanguage(whole.language, &page)
            }
        }
        let entry = source?.entry(of: question.id)
        // What was written for several questions stands at the first of them.
        if let first = entry?.questions.first, first != question.id,
            let other = questionnaire.questions.firstIndex(where: { $0.id == first })
        {
            page.element("p") { page in
                page.write(say(Message("It is explained together with another question:")) + " ")
                page.element("a", [Attribute("href", address(of: Int32(other)))], text: name(of: Int32(other)))
            }
            page.newline()
            previously(slot, &page)
            return
        }
        if let source, let entry { write(entry.introduction, of: source, to: &page) }
        for part in GuidancePart.allCases {
            let body = entry?.body(of: part) ?? []
            if part == .previously {
                previously(slot, &page) { page in if let source { write(body, of: source, to: &page) } }
            } else if let source, !body.isEmpty {
                heading(3, [], &page, Self.title(of: part, question, questionnaire))
                write(body, of: source, to: &page)
            }
        }
    }

    /// The heading of a part.
    private static func title(
        of part: GuidancePart, _ question: Question, _ questionnaire: Questionnaire
    ) -> Message {
        switch part {
        case .why: return Message("Why it is asked")
        case .counts:
            let codes = question.choiceList.map { questionnaire.choiceLists[Int($0)].choices.map { $0.code } } ?? []
            return codes.contains("yes") ? Message("What counts as yes") : Message("What to give")
        case .examples: return Message("Examples")
        case .terms: return Message("Terms")
        case .recommendation: return Message("In the Recommendation")
        case .previously: return Message("How it was asked before")
        case .mistakes: return Message("Typical mistakes")
        }
    }
}
