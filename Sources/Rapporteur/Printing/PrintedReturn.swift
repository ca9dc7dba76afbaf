import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
package import RapporteurReport
import RapporteurValidation

/// A filled return on paper: every question with its answer in words, also those that are not asked.
package struct PrintedReturn {
    private let questions: PrintedQuestions
    private let words: PrintWords
    private let plan: ValidationPlan
    private let findings: FileFindings
    private let read: ReadResponse
    private let answers: AnswerSet
    private let typed: AnswerDocument
    private let digest: String
    private let banner: [String]
    private let withPersonal: Bool

    /// The return in a file that was checked by a plan whose texts are in one language; `digest` stands for its bytes.
    init(
        _ findings: FileFindings, _ checked: FileFindings.Answers, typed: AnswerDocument, digest: String,
        translatedFrom source: String?, withPersonal: Bool
    ) {
        plan = checked.plan
        read = checked.read
        answers = AnswerSet(checked.plan, checked.read.response)
        let words = PrintWords(plan.questionnaire.language)
        self.words = words
        questions = PrintedQuestions(plan.questionnaire, words)
        self.findings = findings
        self.typed = typed
        self.digest = digest
        self.withPersonal = withPersonal
        banner =
            (read.response.header.isIllustrative ? [words.sampleData] : [])
            + (source.map { [words.unofficial($0)] } ?? [])
    }

    private var header: ResponseHeader { read.response.header }

    private var questionnaire: Questionnaire { plan.questionnaire }

    /// The return as a document.
    package var document: ReportDocument {
        let part = header.part.map { Set($0) }
        let sections = questionnaire.sections.filter { part?.contains($0.id) ?? true }
        let file: [Inline] = [.words(words.digest(digest))]
        var about = [identity, words.definition(of: questionnaire), progress, file]
        if part != nil { about.append([.words(words.part(sections.map { $0.title }))]) }
        let head = ReportDocument.Part(
            id: "about", heading: [.words(words.aboutReturn)], blocks: [.list(about)])
        return questions.document(
            subtitle: name, banner: banner,
            foot: [words.definition(of: questionnaire), identity, file],
            parts: [head] + sections.map(self.part))
    }

    private var name: [Inline] {
        let names = read.state?.names ?? [:]
        return words.state(names[words.language] ?? names["en"], header.respondent)
    }

    private var identity: [Inline] {
        words.page(
            "identity",
            [
                "revision": .words(String(header.revision)),
                "status": .words(words.page("status_" + header.status.word)),
            ]
        ).flatMap { run in
            // The name of the State is several runs.
            guard case .words(let text) = run, let place = text.firstRange(of: "{name}") else { return [run] }
            return [.words(String(text[..<place.lowerBound]))] + name + [.words(String(text[place.upperBound...]))]
        }
    }

    private var progress: [Inline] {
        let summary = findings.summary
        return words.page(
            "progress",
            [
                "n": .words(String(summary.answered)), "asked": .words(String(summary.asked)),
                "errors": .words(String(summary.errors)), "warnings": .words(String(summary.warnings)),
            ])
    }

    private func part(_ section: Section) -> ReportDocument.Part {
        let isHidden =
            !withPersonal && !section.questions.isEmpty && section.questions.allSatisfy { plan.isPersonal($0) }
        if isHidden { return questions.part(section, [.note([.words(words.leftOut)])], []) }
        return questions.part(
            section, section.isPersonal ? [.note([.words(words.page("personal_section"))])] : [],
            section.questions.compactMap(part))
    }

    private func part(_ slot: Int32) -> ReportDocument.Part? {
        let question = questionnaire.questions[Int(slot)]
        if !withPersonal, plan.isPersonal(slot) {
            return questions.part(question, [.note([.words(words.leftOut)])])
        }
        guard answers.relevance[Int(slot)] != .asked else {
            return questions.part(question, answer(slot, question) + reasons(slot))
        }
        var blocks: [ReportDocument.Block] = [.note([.words(words.page("not_asked"))])]
        if let condition = questions.condition(question) { blocks.append(.note(condition)) }
        if read.response.answers[Int(slot)] != .blank {
            blocks += [.note([.words(words.page("dormant"))])] + answer(slot, question)
        }
        return questions.part(question, blocks)
    }

    /// The answer to a question in words.
    private func answer(_ slot: Int32, _ question: Question) -> [ReportDocument.Block] {
        let wording = AnswerWording(questionnaire)
        switch read.response.answers[Int(slot)] {
        case .invalid: return invalid(question)
        case .records(let records):
            return questions.tables(
                of: question,
                entries: records.map { record in
                    zip(question.fields, record).map { field, answer in cell(field, answer, wording) }
                },
                notes: question.fields.map { _ in nil })
        case .blank:
            if case .calculated = question.type, case .value(let value) = answers.operand(slot) {
                return paragraphs(wording.lines(.value(value), to: question))
            }
            return [.paragraph([.emphasis(words.page("no_answer"))])]
        case .special(let special): return [.paragraph([.emphasis(words.special(special.word))])]
        case .value(let value):
            let lines = wording.lines(.value(value), to: question)
            switch question.type {
            case .anyOf, .link: return [.list(lines.map { [.label($0)] })]
            default: return paragraphs(lines)
            }
        }
    }

    private func paragraphs(_ lines: [String]) -> [ReportDocument.Block] { lines.map { .paragraph([.label($0)]) } }

    private func cell(_ field: Question, _ answer: Answer, _ wording: AnswerWording) -> [Inline] {
        if !withPersonal, field.isPersonal { return [.emphasis(words.leftOut)] }
        switch answer {
        case .invalid: return [.emphasis(words.notValidHidden)]
        case .special(let special): return [.emphasis(words.special(special.word))]
        default: return [.label(questions.phrases.joined(wording.lines(answer, to: field), .listed))]
        }
    }

    /// What was typed as an answer that is not valid, as far as it may be shown.
    private func invalid(_ question: Question) -> [ReportDocument.Block] {
        guard withPersonal || !question.fields.contains(where: { $0.isPersonal }),
            let value = typed.answer(question.id)
        else { return [.paragraph([.emphasis(words.notValidHidden)])] }
        return paragraphs(value.typedLines) + [.paragraph([.emphasis(words.notValid)])]
    }

    /// Why answers that a finding asks about stay as they are.
    private func reasons(_ slot: Int32) -> [ReportDocument.Block] {
        findings.findings.filter { $0.isConfirmed && $0.slot == slot }.flatMap { finding -> [ReportDocument.Block] in
            let name = finding.rule ?? finding.diagnostic.code
            let given = read.response.confirmations.first {
                $0.finding == name && ($0.question == nil || $0.question == finding.question)
            }
            guard let given else { return [] }
            let message = words.page("severity_confirmed") + " " + words(finding.diagnostic.message)
            let note = given.note.map { " – " + $0 } ?? ""
            let reason = words.page("confirmed_with") + " " + words.page("reason_" + given.reason.word) + note
            return [.note([.label(message)]), .note([.label(reason)])]
        }
    }
}

extension AnswerDocument.Value {
    /// The lines in which a value was typed.
    fileprivate var typedLines: [String] {
        switch self {
        case .blank: []
        case .text(let text): text.split(whereSeparator: \.isNewline).map(String.init)
        case .list(let items): items.map { $0.typedLines.joined(separator: " ") }
        case .map(let entries): entries.map { $0.key + ": " + $0.value.typedLines.joined(separator: " ") }
        }
    }
}
