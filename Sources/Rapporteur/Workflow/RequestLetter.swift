// The letter with which a report goes back: what is asked, in the order of the printed form, with the answer that stands
// there now, and how to send the next revision.

import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// A letter with questions about a report.
package struct RequestLetter: Sendable {
    /// The forms of the letter.
    package enum Format: String, CaseIterable, Sendable {
        /// Plain text.
        case text
        /// Markdown.
        case md
        /// One HTML page.
        case html
    }

    struct Item {
        var subject: Message
        var answer: String?
        var requests: [String] = []
    }

    struct Part {
        var title: Message
        var items: [Item]
    }

    var title: String
    var opening: Message
    var closing: Message
    var parts: [Part] = []
    private let catalogue: MessageCatalogue

    /// Makes the letter of the step that returned a report, in a language.
    package init(_ report: StoredReport, in catalogue: MessageCatalogue) {
        self.catalogue = catalogue
        let texts = report.bundle.textsOrSource(in: catalogue.tag)
        let step = report.steps.last { $0.state == .returned }
        let requests = step?.requests ?? []
        let plan = ValidationPlan(
            texts, previous: report.plan.previous, roster: report.bundle.roster,
            retired: report.bundle.lock?.retiredQuestions ?? [])
        let wording = ReturnWording(
            StoredReturn(report.version, report.file.document.source, plan), withPersonal: false)
        let revision = report.version.revision ?? 0
        title = "\(report.version.respondent ?? ""): \(texts.title)"
        opening = Message(
            """
            {count, plural, =0 {Thank you for revision {revision} of your report. It comes back to you with a note.} \
            one {Thank you for revision {revision} of your report. There is {count} question about it.} \
            other {Thank you for revision {revision} of your report. There are {count} questions about it.}}
            """, ["count": .number(Int64(requests.count)), "revision": .figure(revision)])
        closing = Message(
            """
            Please answer in a new file with `revision: {next}` and `status: submitted`, and check it with \
            `rapporteur check`. Until it comes, revision {revision} goes on counting as it is.
            """, ["next": .figure(revision + 1), "revision": .figure(revision)])
        var general = Item(subject: Message("The report as a whole"))
        if let note = step?.note { general.requests.append(note) }
        general.requests += requests.filter { $0.question == nil }.map { $0.text }
        if !general.requests.isEmpty { parts.append(Part(title: Message("The report"), items: [general])) }
        for (index, section) in texts.sections.enumerated() {
            var items: [Item] = []
            for (slot, question) in texts.questions.enumerated() where Int(question.section) == index {
                let asked = requests.filter { $0.question == question.id }.map { $0.text }
                guard !asked.isEmpty else { continue }
                let text = MessageValue.text(oneLine(question.text))
                let subject =
                    question.number.map { Message("Question {number}: {text}", ["number": .code($0), "text": text]) }
                    ?? Message("{question}: {text}", ["question": .code(question.id), "text": text])
                items.append(Item(subject: subject, answer: Self.answer(Int32(slot), plan, wording), requests: asked))
            }
            if !items.isEmpty { parts.append(Part(title: .verbatim(section.title), items: items)) }
        }
    }

    /// The letter in a form.
    package func render(_ format: Format) -> String {
        switch format {
        case .text: text
        case .md: markdownText
        case .html: html
        }
    }

    /// The answer that stands at a question, as it was typed if it is none that the question takes; nil if it names
    /// persons and may not be shown.
    private static func answer(_ slot: Int32, _ plan: ValidationPlan, _ wording: ReturnWording) -> String? {
        if plan.isPersonal(slot) { return nil }
        let lines = wording.typed(slot) ?? wording.lines(slot)
        if lines.isEmpty, wording.isInvalid(slot) { return nil }
        return oneLine(lines.joined(separator: "; "))
    }

    private static func answer(_ answer: String, _ value: MessageValue) -> Message {
        Letter.answer(answer.isEmpty ? .message(Message("none", context: "answer")) : value)
    }

    private var text: String {
        func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }
        var text = terminalSafe(title) + "\n\n" + say(opening) + "\n"
        for part in parts {
            text += "\n" + say(part.title) + "\n"
            for item in part.items {
                text += "\n  " + say(item.subject) + "\n"
                if let answer = item.answer { text += "  " + say(Self.answer(answer, .text(answer))) + "\n" }
                for request in item.requests { text += "  - " + terminalSafe(oneLine(request)) + "\n" }
            }
        }
        return text + "\n" + say(closing) + "\n"
    }

    private var markdownText: String {
        func say(_ message: Message) -> String { markdown(catalogue.text(message)) }
        var text = "# \(markdown(title))\n\n\(catalogue.text(opening))\n"
        for part in parts {
            text += "\n## \(say(part.title))\n"
            for item in part.items {
                text += "\n### \(say(item.subject))\n\n"
                if let answer = item.answer { text += say(Self.answer(answer, .text(answer))) + "\n\n" }
                for request in item.requests { text += "- \(markdown(oneLine(request)))\n" }
            }
        }
        return text + "\n\(catalogue.text(closing))\n"
    }

    private var html: String {
        func say(_ message: Message) -> String { catalogue.html(message) }
        var text = "<!doctype html>\n<html lang=\"\(catalogue.tag)\" dir=\"\(catalogue.direction)\">\n<head>\n"
        text += "<meta charset=\"utf-8\">\n"
        text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        text +=
            "<title>\(htmlEscaped(title))</title>\n<style>\n\(HTMLLetterRenderer.style)\n</style>\n</head>\n<body>\n"
        text += "<article>\n<h1 dir=\"auto\">\(htmlEscaped(title))</h1>\n<p>\(say(opening))</p>\n"
        for part in parts {
            text += "<section>\n<h2 dir=\"auto\">\(say(part.title))</h2>\n"
            for item in part.items {
                text += "<h3 dir=\"auto\">\(say(item.subject))</h3>\n"
                if let answer = item.answer { text += "<p>\(say(Self.answer(answer, .apart(answer))))</p>\n" }
                text += "<ul>\n"
                for request in item.requests { text += "<li dir=\"auto\">\(htmlEscaped(oneLine(request)))</li>\n" }
                text += "</ul>\n"
            }
            text += "</section>\n"
        }
        return text + "<p>\(say(closing))</p>\n</article>\n</body>\n</html>\n"
    }
}
