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
            lines += wrap(
                shown.source.document == nil
                    ? "The file cannot be read. As it came it is shown with --format yaml --with-personal."
                    : "Its questionnaire cannot be read, so its answers have no words. As it came it is shown with "
                        + "--format yaml --with-personal.", width)
            return (lines + findings(shown.findings, 0)).joined(separator: "\n") + "\n"
        }
        let rest = shown.otherFindings
        if !rest.isEmpty { lines += [""] + findings(rest, 0) }
        let part = shown.version.part.map { Set($0.split(separator: ",").map(String.init)) }
        for section in plan.questionnaire.sections where part?.contains(section.id) ?? true {
            lines += ["", OutsideLine.cut(section.title, to: width)]
            if shown.isLeftOut(section) {
                lines.append("  left out: it names persons (--with-personal shows it)")
                continue
            }
            for slot in shown.slots(of: section) { lines += question(plan.questionnaire.questions[Int(slot)], slot) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The findings alone, one a line.
    func findingsText() -> String {
        let version = shown.version
        var lines = wrap(title + ": " + version.sums, width)
        for finding in shown.findings {
            let about = finding.question.map { " \($0):" } ?? ""
            let place = "\(version.source):\(finding.line):\(finding.column):"
            lines.append(OutsideLine.single("\(place) \(mark(finding)):\(about) \(finding.message)"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var title: String {
        let version = shown.version
        let revision = version.isReadable ? version.revision.map { ", revision \($0)" } ?? "" : ""
        return terminalSafe("\(shown.record.title), version \(version.id)\(revision), \(shown.state)")
    }

    private var head: [String] {
        let version = shown.version
        var lines = wrap(title, width)
        lines += wrap(
            terminalSafe(
                "Received \(StoreTime.minute(version.receivedAt)) from \(version.source), SHA-256 "
                    + "\(version.sha256.prefix(12))."), width)
        if let part = version.part { lines += wrap(terminalSafe("A part of the report: \(part)."), width) }
        if version.isIllustrative { lines.append("These are sample data, not the answers of a State.") }
        if version.forgottenSHA256 != nil { lines.append("Answers that name persons were taken out of it later.") }
        if version.id == shown.record.counted {
            lines.append("A tally counts this version.")
        } else if let counted = shown.record.counted {
            lines.append("A tally counts version \(counted) in its place.")
        }
        return lines + wrap(version.sums + ".", width)
    }

    private func question(_ question: Question, _ slot: Int32) -> [String] {
        let wording = ReturnWording(shown.source, withPersonal: shown.withPersonal)
        let findings = shown.findings(on: question.id)
        var answer = wording.lines(slot)
        let isAsked = shown.isAsked(slot)
        // What is not asked and not answered is none of the reader's business.
        if !isAsked, answer.isEmpty, findings.isEmpty { return [] }
        if answer.isEmpty {
            answer = wording.typed(slot).map { $0 + ["(not valid)"] } ?? ["(no answer)"]
            if case .invalid? = shown.source.response?.answers[Int(slot)], wording.typed(slot) == nil {
                answer = ["(not valid, not shown)"]
            }
        }
        if !isAsked { answer.append("(not asked)") }
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
            wrap(OutsideLine.single("\(mark(finding)): \(finding.message)"), width - columns).map { space + $0 }
        }
    }

    private func mark(_ finding: StoredFinding) -> String {
        let word = "\(finding.severity.word)[\(finding.code)]"
        if finding.isConfirmed { return word + " (confirmed)" }
        return finding.isBlocking && finding.severity == .warning ? word + " (blocks certification)" : word
    }
}
