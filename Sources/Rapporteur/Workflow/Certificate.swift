// The one page that a State and the Secretariat sign: which report of whom is certified, in such a way that nobody can
// later mean another one.

import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation

/// The content of a certificate.
package struct Certificate: Sendable {
    /// The forms of a certificate.
    package enum Format: String, CaseIterable, Sendable {
        /// A page to print.
        case html
        /// Plain text.
        case text
    }

    /// A line of a table: what it is, and its value.
    struct Line {
        var label: Message
        var value: MessageValue
        var isCode = false
    }

    /// A warning that stays, with the reason that the State gave.
    struct Reason {
        var subject: String
        var reason: Message
    }

    /// The most reasons that fit on a page; the rest are counted.
    static let mostReasons = 12

    var title: String
    var state: String
    var lines: [Line] = []
    var persons: [Line] = []
    var reasons: [Reason] = []
    var more = 0
    var openWarnings: Int64
    var isIllustrative: Bool
    var day: String
    var language: String
    private let catalogue: MessageCatalogue

    /// Makes the certificate of a certified report in a language.
    package init(_ report: StoredReport, _ store: ResponseStore, in catalogue: MessageCatalogue) throws(Fault) {
        self.catalogue = catalogue
        let version = report.version
        let texts = report.bundle.textsOrSource(in: catalogue.tag)
        let step = report.certification
        let answers = try storing { () throws(StoreFailure) in try store.answers(of: version.id) }
        let confirmations = try storing { () throws(StoreFailure) in try store.confirmations(of: version.id) }
        title = texts.title
        language = texts.language
        state = report.stateName
        isIllustrative = version.isIllustrative
        day = step?.on ?? ""
        openWarnings = version.warnings
        let questionnaire = Message(
            "{questionnaire}, version {version}, cycle {cycle}",
            [
                "questionnaire": .code(texts.id), "version": .code(texts.version),
                "cycle": .figure(Int64(texts.cycle)),
            ])
        let answered = Message(
            "{answered} of {asked} questions",
            ["answered": .number(version.answered), "asked": .number(version.asked)])
        lines = [
            Line(label: Message("State"), value: .text(state)),
            Line(label: Message("Questionnaire"), value: .message(questionnaire)),
            Line(label: Message("Definition"), value: .code(report.plan.questionnaire.definitionDigest), isCode: true),
            Line(label: Message("Revision"), value: .figure(version.revision ?? 0)),
            Line(label: Message("Received"), value: .code(version.receivedAt)),
            Line(label: Message("Answers"), value: .message(answered)),
            Line(label: Message("Digest of the answers"), value: .code(Self.digest(of: answers)), isCode: true),
            Line(
                label: Message("Digest of the file"), value: .code(version.forgottenSHA256 ?? version.sha256),
                isCode: true),
            Line(label: Message("Certified on"), value: .day(day)),
            Line(
                label: Message("Recorded by"), value: step.map { .list([.text($0.by), .code($0.at)]) } ?? .text("")),
        ]
        if let note = step?.note { lines.append(Line(label: Message("Note"), value: .text(note))) }
        let response = report.plan.response(in: report.file).response
        let wording = AnswerWording(texts)
        for (slot, question) in texts.questions.enumerated() where report.plan.isPersonal(Int32(slot)) {
            let value = wording.lines(response.answers[slot], to: question).joined(separator: "; ")
            persons.append(Line(label: .verbatim(oneLine(question.text)), value: .text(value.isEmpty ? "—" : value)))
        }
        for confirmation in confirmations.prefix(Self.mostReasons) {
            let question = texts.questions.first { $0.id == confirmation.question }
            let rule = texts.rules.first { $0.id == confirmation.finding }
            reasons.append(
                Reason(
                    subject: oneLine(rule?.message ?? question?.text ?? confirmation.finding),
                    reason: Self.reason(confirmation)))
        }
        more = max(0, confirmations.count - Self.mostReasons)
    }

    /// The digest of the answers as values, without those that name persons, so that it stays when those are removed.
    static func digest(of answers: [StoredAnswer]) -> String {
        AnswerList(answers.filter { !$0.isPersonal }).digest
    }

    /// What the signature stands for.
    var statement: Message {
        Message(
            """
            The report described here, in exactly this revision, is the report of {state} on this questionnaire. A \
            later change needs a new revision and a new certificate.
            """, ["state": .text(state)])
    }

    /// What is said about warnings.
    var warnings: Message {
        let open = Message(
            """
            {count, plural, =0 {No warning is open.} one {{count} warning without a reason, none of them blocking.} \
            other {{count} warnings without a reason, none of them blocking.}}
            """, ["count": .number(openWarnings)])
        return open.followed(
            by: reasons.isEmpty
                ? Message("No warning needed a reason.")
                : Message(
                    "Kept with a reason of the State: {count}.", ["count": .number(Int64(reasons.count + more))]))
    }

    /// That it is none.
    static let sample = Message("Sample data: this certificate certifies nothing.")

    /// What is left out of the reasons.
    var rest: Message { Message("and {count} more", ["count": .number(Int64(more))]) }

    private static func reason(_ confirmation: StoredConfirmation) -> Message {
        let word =
            switch confirmation.reason {
            case Confirmation.Reason.repealed.word: Message("repealed")
            case Confirmation.Reason.previousWrong.word: Message("previous wrong")
            case Confirmation.Reason.understoodDifferently.word: Message("understood differently")
            default: Message("other", context: "reason")
            }
        guard let note = confirmation.note else { return word }
        return Message("{reason}: {note}", ["reason": .message(word), "note": .text(oneLine(note))])
    }

    /// The certificate in a form.
    package func render(_ format: Format) -> String {
        switch format {
        case .html: html(catalogue)
        case .text: text(catalogue)
        }
    }

    private func text(_ catalogue: MessageCatalogue) -> String {
        func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }
        let width = lines.map { displayWidth(say($0.label)) }.max() ?? 0
        var text = say(Message("CERTIFICATE")) + "\n\(terminalSafe(title))\n\n"
        if isIllustrative { text += say(Self.sample) + "\n\n" }
        for line in lines {
            text += padded(say(line.label), width) + "  " + terminalSafe(catalogue.text(line.value)) + "\n"
        }
        text += "\n" + say(statement) + "\n"
        if !persons.isEmpty { text += "\n" }
        for person in persons {
            let label = say(person.label)
            let isQuestion = label.last.map { "?？؟".contains($0) } ?? false
            text += label + (isQuestion ? " " : ": ") + terminalSafe(catalogue.text(person.value)) + "\n"
        }
        text += "\n" + say(warnings) + "\n"
        for reason in reasons { text += "- " + terminalSafe(reason.subject) + " (" + say(reason.reason) + ")\n" }
        if more > 0 { text += "- " + say(rest) + "\n" }
        let place = say(Message("Place and date:")) + " " + String(repeating: "_", count: 22)
        let signature = say(Message("Signature:")) + " " + String(repeating: "_", count: 30)
        return text + "\n" + place + "    " + signature + "\n"
    }
}
