// The letter with which a report goes back: what is asked, in the order of the printed form, with the answer that stands
// there now, and how to send the next revision.

import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation

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
        var subject: String
        var answer: String?
        var requests: [String] = []
    }

    struct Part {
        var title: String
        var items: [Item]
    }

    var title: String
    var opening: String
    var closing: String
    var parts: [Part] = []

    /// Makes the letter of the step that returned a report.
    package init(_ report: StoredReport) {
        let texts = report.texts
        let step = report.steps.last { $0.state == .returned }
        let requests = step?.requests ?? []
        let response = report.plan.response(in: report.file).response
        let wording = AnswerWording(texts)
        let revision = report.version.revision ?? 0
        title = "\(report.version.respondent ?? ""): \(texts.title)"
        let count = counted(Int64(requests.count), "question")
        opening =
            requests.isEmpty
            ? "Thank you for revision \(revision) of your report. It comes back to you with a note."
            : "Thank you for revision \(revision) of your report. There \(requests.count == 1 ? "is" : "are") \(count) about it."
        closing =
            "Please answer in a new file with `revision: \(revision + 1)` and `status: submitted`, and check it with `rapporteur check`. Until it comes, revision \(revision) goes on counting as it is."
        var general = Item(subject: "The report as a whole")
        if let note = step?.note { general.requests.append(note) }
        general.requests += requests.filter { $0.question == nil }.map { $0.text }
        if !general.requests.isEmpty { parts.append(Part(title: "The report", items: [general])) }
        for (index, section) in texts.sections.enumerated() {
            var items: [Item] = []
            for (slot, question) in texts.questions.enumerated() where Int(question.section) == index {
                let asked = requests.filter { $0.question == question.id }.map { $0.text }
                guard !asked.isEmpty else { continue }
                let name = question.number.map { "Question \($0)" } ?? question.id
                var answer: String?
                if !report.plan.isPersonal(Int32(slot)) {
                    answer = oneLine(wording.lines(response.answers[slot], to: question).joined(separator: "; "))
                }
                items.append(Item(subject: "\(name): \(oneLine(question.text))", answer: answer, requests: asked))
            }
            if !items.isEmpty { parts.append(Part(title: section.title, items: items)) }
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

    private var text: String {
        var text = terminalSafe(title) + "\n\n" + opening + "\n"
        for part in parts {
            text += "\n" + terminalSafe(part.title) + "\n"
            for item in part.items {
                text += "\n  " + terminalSafe(item.subject) + "\n"
                if let answer = item.answer {
                    text += "  Your answer: " + (answer.isEmpty ? "none" : terminalSafe(answer)) + "\n"
                }
                for request in item.requests { text += "  - " + terminalSafe(oneLine(request)) + "\n" }
            }
        }
        return text + "\n" + closing + "\n"
    }

    private var markdownText: String {
        var text = "# \(markdown(title))\n\n\(opening)\n"
        for part in parts {
            text += "\n## \(markdown(part.title))\n"
            for item in part.items {
                text += "\n### \(markdown(item.subject))\n\n"
                if let answer = item.answer {
                    text += "Your answer: " + (answer.isEmpty ? "none" : markdown(answer)) + "\n\n"
                }
                for request in item.requests { text += "- \(markdown(oneLine(request)))\n" }
            }
        }
        return text + "\n\(closing)\n"
    }

    private var html: String {
        var text = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
        text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        text +=
            "<title>\(htmlEscaped(title))</title>\n<style>\n\(HTMLLetterRenderer.style)\n</style>\n</head>\n<body>\n"
        text += "<article>\n<h1 dir=\"auto\">\(htmlEscaped(title))</h1>\n<p>\(htmlEscaped(opening))</p>\n"
        for part in parts {
            text += "<section>\n<h2 dir=\"auto\">\(htmlEscaped(part.title))</h2>\n"
            for item in part.items {
                text += "<h3 dir=\"auto\">\(htmlEscaped(item.subject))</h3>\n"
                if let answer = item.answer {
                    text +=
                        "<p>Your answer: <bdi class=\"answer\">\(htmlEscaped(answer.isEmpty ? "none" : answer))</bdi></p>\n"
                }
                text += "<ul>\n"
                for request in item.requests { text += "<li dir=\"auto\">\(htmlEscaped(oneLine(request)))</li>\n" }
                text += "</ul>\n"
            }
            text += "</section>\n"
        }
        return text + "<p>\(htmlEscaped(closing))</p>\n</article>\n</body>\n</html>\n"
    }
}
