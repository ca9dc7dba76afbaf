import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation

/// A version as a filled return for a terminal.
struct ShowText {
    let shown: ShownReturn
    let width: Int

    /// The whole return with its findings.
    func text() -> String {
        var lines = head
        guard let plan = shown.source.plan, shown.source.document != nil else {
            lines.append("")
            let reason =
                shown.source.document == nil
                ? Message("The file cannot be read. As it came it is shown with --format yaml --with-personal.")
                : Message(
                    """
                    Its questionnaire cannot be read, so its answers have no words. As it came it is shown with \
                    --format yaml --with-personal.
                    """)
            lines += wrap(say(reason), width)
            return (lines + findings(shown.findings, 0)).joined(separator: "\n") + "\n"
        }
        let rest = shown.otherFindings
        if !rest.isEmpty { lines += [""] + findings(rest, 0) }
        let part = shown.version.part.map { Set($0.split(separator: ",").map(String.init)) }
        for section in plan.questionnaire.sections where part?.contains(section.id) ?? true {
            lines += ["", OutsideLine.cut(section.title, to: width)]
            if shown.isLeftOut(section) {
                lines.append("  " + say(Message("left out: it names persons (--with-personal shows it)")))
                continue
            }
            for slot in shown.slots(of: section) { lines += question(plan.questionnaire.questions[Int(slot)], slot) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The findings alone, one a line.
    func findingsText() -> String {
        let version = shown.version
        var lines = wrap(title + ": " + say(version.sums), width)
        for finding in shown.findings {
            let about = finding.question.map { " \($0):" } ?? ""
            let place = "\(version.source):\(finding.line):\(finding.column):"
            lines.append(OutsideLine.single("\(place) \(mark(finding)):\(about) \(catalogue.text(finding.message))"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var catalogue: MessageCatalogue { shown.catalogue }

    private func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }

    private var title: String {
        let version = shown.version
        let state = MessageValue.message(StateWords.name(shown.state))
        guard version.isReadable, let revision = version.revision else {
            return say(
                Message(
                    "{name}, version {version}, {state}",
                    ["name": .text(shown.record.title), "version": .figure(version.id), "state": state]))
        }
        return say(
            Message(
                "{name}, version {version}, revision {revision}, {state}",
                [
                    "name": .text(shown.record.title), "version": .figure(version.id),
                    "revision": .figure(revision), "state": state,
                ]))
    }

    private var head: [String] {
        let version = shown.version
        let lines = wrap(title, width)
        var facts = [
            Message(
                "Received {time} from {path}, SHA-256 {digest}.",
                [
                    "time": .code(StoreTime.minute(version.receivedAt)), "path": .code(version.source),
                    "digest": .code(String(version.sha256.prefix(12))),
                ])
        ]
        if let part = version.part {
            facts.append(Message("A part of the report: {sections}.", ["sections": .code(part)]))
        }
        if version.isIllustrative { facts.append(Message("These are sample data, not the answers of a State.")) }
        if version.forgottenSHA256 != nil {
            facts.append(Message("Answers that name persons were taken out of it later."))
        }
        if version.id == shown.record.counted {
            facts.append(Message("A tally counts this version."))
        } else if let counted = shown.record.counted {
            facts.append(Message("A tally counts version {version} in its place.", ["version": .figure(counted)]))
        }
        facts.append(Message("{sums}.", ["sums": .message(version.sums)]))
        return lines + facts.flatMap { wrap(say($0), width) }
    }

    private func question(_ question: Question, _ slot: Int32) -> [String] {
        let wording = ReturnWording(shown.source, withPersonal: shown.withPersonal)
        let findings = shown.findings(on: question.id)
        var answer = wording.lines(slot)
        let isAsked = shown.isAsked(slot)
        // What is not asked and not answered is none of the reader's business.
        if !isAsked, answer.isEmpty, findings.isEmpty { return [] }
        if answer.isEmpty {
            answer = wording.typed(slot).map { $0 + [say(Message("(not valid)"))] } ?? [say(Message("(no answer)"))]
            if case .invalid? = shown.source.response?.answers[Int(slot)], wording.typed(slot) == nil {
                answer = [say(Message("(not valid, not shown)"))]
            }
        }
        if !isAsked { answer.append(say(Message("(not asked)"))) }
        let number = question.number.map { OutsideLine.single($0) } ?? "-"
        let start = padded(number, 4) + "  "
        let indent = String(repeating: " ", count: displayWidth(start))
        var lines: [String] = []
        for (index, line) in wrap(OutsideLine.single(question.text), width - displayWidth(start)).enumerated() {
            lines.append((index == 0 ? start : indent) + line)
        }
        for paragraph in answer {
            for (index, line) in wrap(OutsideLine.single(paragraph), width - displayWidth(indent) - 2).enumerated() {
                lines.append(indent + (index == 0 ? "> " : "  ") + line)
            }
        }
        return lines + self.findings(findings, displayWidth(indent))
    }

    private func findings(_ findings: [StoredFinding], _ columns: Int) -> [String] {
        let space = String(repeating: " ", count: columns)
        return findings.flatMap { finding in
            wrap(OutsideLine.single("\(mark(finding)): \(catalogue.text(finding.message))"), width - columns)
                .map { space + $0 }
        }
    }

    private func mark(_ finding: StoredFinding) -> String {
        let word = catalogue.text(finding.severity.name) + "[" + finding.code + "]"
        if finding.isConfirmed { return word + " (" + catalogue.text(Message("confirmed")) + ")" }
        guard finding.isBlocking, finding.severity == .warning else { return word }
        return word + " (" + catalogue.text(Message("blocks certification")) + ")"
    }
}
