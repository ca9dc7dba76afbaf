import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import Testing

/// Three sections; `c.child` is asked by an answer of section b, which is asked by one of section a; `c.sum` is
/// calculated from `b.number`.
private let questionnaire: Questionnaire = {
    func condition(_ slot: Int32) -> CheckedExpression {
        CheckedExpression(root: .answered(slot, inPrevious: false), type: .truth, text: "")
    }
    func question(_ id: String, _ section: Int32, askedIf slot: Int32? = nil) -> Question {
        var question = Question(
            id: id, text: id, type: .text(maximumLength: nil), section: section, range: .beginning)
        question.askedIf = slot.map(condition)
        return question
    }
    var made = Questionnaire(id: "q", version: "1", title: "Q", cycle: 2027, language: "en", mode: .file)
    made.questions = [
        question("a.root", 0), question("a.other", 0), question("b.parent", 1, askedIf: 0), question("b.number", 1),
        question("b.other", 1), question("c.child", 2, askedIf: 2), question("c.sum", 2), question("c.plain", 2),
    ]
    made.questions[6].type = .calculated(CheckedExpression(root: .question(3), type: .number, text: ""))
    for (index, id) in ["one", "two", "three"].enumerated() {
        let slots: [Range<Int32>] = [0..<2, 2..<5, 5..<8]
        made.sections.append(
            Section(
                id: id, title: id, actionArea: nil, isPersonal: false, questions: slots[index], range: .beginning))
    }
    made.rules = [
        Rule(
            id: "about_plain", when: nil, require: condition(7), severity: .warning, isBlocking: false, questions: [7],
            message: "", help: nil, range: .beginning),
        Rule(
            id: "about_other", when: nil, require: condition(1), severity: .warning, isBlocking: false, questions: [1],
            message: "", help: nil, range: .beginning),
    ]
    return made
}()

@Suite("A part for another ministry")
struct PartTests {
    private let document: AnswerDocument = {
        var document = AnswerDocument([.init("questionnaire", .text("q")), .init("office", .text("unknown key"))])
        document.answers = ["a.root", "a.other", "b.parent", "b.number", "b.other", "c.child", "c.plain", "x.foreign"]
            .map { .init($0, .text("answer to " + $0)) }
        document["confirmations"] = .list(
            ["about_plain", "about_other"].map { .map([.init("finding", .text($0))]) }
                + ["c.child[1].url", "a.root"].map {
                    .map([.init("finding", .text("A202")), .init("question", .text($0))])
                })
        return document
    }()

    @Test("has the answers of its sections and those that its conditions rest on, all the way")
    func conditions() {
        let part = AnswerPart.cut(document, sections: ["three"], questionnaire: questionnaire)
        #expect(part.answers.map { $0.key } == ["a.root", "b.parent", "b.number", "c.child", "c.plain"])
        #expect(part["part"] == .list([.text("three")]))
        #expect(part["office"] == .text("unknown key"))
        let first = AnswerPart.cut(document, sections: ["one"], questionnaire: questionnaire)
        #expect(first.answers.map { $0.key } == ["a.root", "a.other"])
    }

    @Test("has the confirmations that concern its questions")
    func confirmations() {
        let part = AnswerPart.cut(document, sections: ["three"], questionnaire: questionnaire)
        #expect(
            part["confirmations"]
                == .list([
                    .map([.init("finding", .text("about_plain"))]),
                    .map([.init("finding", .text("A202")), .init("question", .text("c.child[1].url"))]),
                ]))
    }

    @Test("merged back unchanged, changes nothing")
    func roundTrip() {
        var maker = RandomDocument(seed: 51)
        let ids = questionnaire.questions.map { $0.id }
        for round in 0..<300 {
            var document = maker.document()
            for id in ids.shuffled(using: &maker.random) where Bool.random(using: &maker.random) {
                document.setAnswer(id, maker.value(), order: [:])
            }
            let sections = ["one", "two", "three"].filter { _ in Bool.random(using: &maker.random) }
            let part = AnswerPart.cut(document, sections: sections, questionnaire: questionnaire)
            let merge = AnswerMerge(document, part)
            #expect(merge.conflicts.isEmpty, "round \(round)")
            if document["part"] == nil {
                #expect(merge.taken.isEmpty, "round \(round)")
                #expect(merge.merged.text == document.text, "round \(round)")
            }
        }
    }

    @Test("filled in elsewhere, comes back with its answers")
    func filledIn() {
        var whole = document
        whole.setAnswer("c.plain", nil, order: [:])
        var part = AnswerPart.cut(whole, sections: ["three"], questionnaire: questionnaire)
        part.setAnswer("c.plain", .text("from the ministry"), order: [:])
        part.setAnswer("b.parent", .text("changed there"), order: [:])
        let merge = AnswerMerge(whole, part)
        #expect(merge.taken.map { $0.id } == ["c.plain"])
        #expect(merge.conflicts.map { $0.place.id } == ["b.parent"])
        #expect(merge.merged.answer("c.plain") == .text("from the ministry"))
        #expect(merge.merged["part"] == nil)
    }
}
