// The one page that a State and the Secretariat sign: which report of whom is certified, in such a way that nobody can
// later mean another one.

import RapporteurDefinition
import RapporteurDiagnostics
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
        var label: String
        var value: String
        var isCode = false
    }

    /// A warning that stays, with the reason that the State gave.
    struct Reason {
        var subject: String
        var reason: String
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

    /// Makes the certificate of a certified report.
    package init(_ report: StoredReport, _ store: ResponseStore) throws(Fault) {
        let version = report.version
        let texts = report.texts
        let step = report.certification
        let answers = try storing { () throws(StoreFailure) in try store.answers(of: version.id) }
        let confirmations = try storing { () throws(StoreFailure) in try store.confirmations(of: version.id) }
        title = texts.title
        language = texts.language
        state = report.stateName
        isIllustrative = version.isIllustrative
        day = step?.on ?? ""
        openWarnings = version.warnings
        lines = [
            Line(label: "State", value: state),
            Line(
                label: "Questionnaire", value: "\(texts.id), version \(texts.version), cycle \(texts.cycle)"),
            Line(label: "Definition", value: report.plan.questionnaire.definitionDigest, isCode: true),
            Line(label: "Revision", value: "\(version.revision ?? 0)"),
            Line(label: "Received", value: version.receivedAt),
            Line(label: "Answers", value: "\(version.answered) of \(version.asked) questions"),
            Line(label: "Digest of the answers", value: Self.digest(of: answers), isCode: true),
            Line(label: "Digest of the file", value: version.forgottenSHA256 ?? version.sha256, isCode: true),
            Line(label: "Certified on", value: day),
            Line(label: "Recorded by", value: step.map { "\($0.by), \($0.at)" } ?? ""),
        ]
        if let note = step?.note { lines.append(Line(label: "Note", value: note)) }
        let response = report.plan.response(in: report.file).response
        let wording = AnswerWording(texts)
        for (slot, question) in texts.questions.enumerated() where report.plan.isPersonal(Int32(slot)) {
            let value = wording.lines(response.answers[slot], to: question).joined(separator: "; ")
            persons.append(Line(label: oneLine(question.text), value: value.isEmpty ? "—" : value))
        }
        for confirmation in confirmations.prefix(Self.mostReasons) {
            let question = texts.questions.first { $0.id == confirmation.question }
            let rule = texts.rules.first { $0.id == confirmation.finding }
            var reason = confirmation.reason.split(separator: "_").joined(separator: " ")
            if let note = confirmation.note { reason += ": " + oneLine(note) }
            reasons.append(
                Reason(
                    subject: oneLine(rule?.message ?? question?.text ?? confirmation.finding),
                    reason: reason))
        }
        more = max(0, confirmations.count - Self.mostReasons)
    }

    /// The digest of the answers as values, without those that name persons, so that it stays when those are removed.
    static func digest(of answers: [StoredAnswer]) -> String {
        AnswerList(answers.filter { !$0.isPersonal }).digest
    }

    /// What the signature stands for.
    var statement: String {
        "The report described here, in exactly this revision, is the report of \(state) on this questionnaire. "
            + "A later change needs a new revision and a new certificate."
    }

    /// What is said about warnings.
    var warnings: String {
        let open =
            openWarnings == 0
            ? "No warning is open." : "\(counted(openWarnings, "warning")) without a reason, none of them blocking."
        return reasons.isEmpty
            ? open + " No warning needed a reason."
            : open + " Kept with a reason of the State: \(reasons.count + more)."
    }

    /// The certificate in a form.
    package func render(_ format: Format) -> String {
        switch format {
        case .html: html
        case .text: text
        }
    }

    private var text: String {
        let width = lines.map { $0.label.count }.max() ?? 0
        var text = "CERTIFICATE\n\(terminalSafe(title))\n\n"
        if isIllustrative { text += "Sample data: this certificate certifies nothing.\n\n" }
        for line in lines {
            text += line.label + String(repeating: " ", count: width - line.label.count + 2) + terminalSafe(line.value)
            text += "\n"
        }
        text += "\n" + terminalSafe(statement) + "\n"
        if !persons.isEmpty { text += "\n" }
        for person in persons { text += terminalSafe("\(person.label): \(person.value)") + "\n" }
        text += "\n" + warnings + "\n"
        for reason in reasons { text += "- " + terminalSafe("\(reason.subject) (\(reason.reason))") + "\n" }
        if more > 0 { text += "- and \(more) more\n" }
        return text + "\nPlace and date: ______________________    Signature: ______________________________\n"
    }
}
