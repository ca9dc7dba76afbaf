// Corrections at the desk: entered against the raw answer as it is now, listed, withdrawn, given out as a file and taken
// in from one. What may be corrected is decided by the reader of corrections files alone.

import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// The work of `rapporteur correct`.
package struct CorrectionRun: Sendable {
    /// What became of a file of corrections.
    package struct Intake: Sendable {
        /// Those that were entered.
        package var entered: [StoredCorrection] = []
        /// How many were in force already.
        package var known: Int64 = 0
        /// What is wrong with the file; if there are errors nothing was entered.
        package var report: FindingsReport

        /// Whether nothing is wrong with the file.
        package var isSound: Bool { report.summary.errors == 0 }
    }

    private let reports: StoredReports

    /// Makes a run over the reports of a store.
    package init(_ reports: StoredReports) { self.reports = reports }

    /// Enters a correction of the answer that counts now.
    package func correct(
        _ respondent: String, _ question: String, to values: [String], reason: String, by: String, on: String?
    ) throws(Fault) -> StoredCorrection {
        let report = try reports.report(of: respondent)
        let questionnaire = reports.plan.questionnaire
        var correction = StoredCorrection(
            respondent: report.version.respondent ?? "", question: question, from: [],
            to: values.filter { !$0.isEmpty },
            reason: try WorkflowRun.words(reason, "--reason"), by: try WorkflowRun.words(by, "--by"),
            on: try WorkflowRun.day(on, reports.store))
        if let slot = questionnaire.questions.firstIndex(where: { $0.id == question }) {
            let response = reports.plan.response(in: report.file).response
            guard
                let raw = questionnaire.typed(
                    response.answers[slot], to: questionnaire.questions[slot], tree: report.file.document.tree)
            else {
                throw .usage(
                    Message(
                        "{question} is a list of records: the State itself corrects it, in a new revision.",
                        ["question": .code(question)]))
            }
            correction.from = raw
        }
        let reading = read([correction])
        if let wrong = reading.diagnostics.first(where: { $0.severity == .error }) {
            throw .usage(Self.sentence(wrong))
        }
        // A choice that is named twice counts once.
        correction.to = reading.corrections.first?.to ?? correction.to
        if correction.from == correction.to {
            throw .usage(
                Message(
                    "The answer is {answer} already: there is nothing to correct.",
                    ["answer": Self.shown(correction.to)]))
        }
        try refusePersonal([correction])
        let entered = try storing { () throws(StoreFailure) in try reports.store.enter([correction]) }
        guard let entered else {
            let all = try storing { () throws(StoreFailure) in try reports.store.corrections(inForce: true) }
            let old = all.first { $0.respondent == correction.respondent && $0.question == question }
            throw .usage(
                Message(
                    """
                    The answer of {respondent} to {question} is corrected already, by correction {correction}. Withdraw \
                    that one first: {command}
                    """,
                    [
                        "respondent": .code(correction.respondent), "question": .code(question),
                        "correction": .figure(old?.id ?? 0),
                        "command": .code("rapporteur correct --withdraw \(old?.id ?? 0)"),
                    ]))
        }
        return entered[0]
    }

    /// Enters the corrections of a file, all or none; those that are in force already are passed over.
    package func take(_ path: String) throws(Fault) -> Intake {
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 16 << 20) }
        let (questionnaire, roster) = (reports.bundle.questionnaire, reports.bundle.roster)
        let reading = CorrectionsReader.read(bytes, of: questionnaire, roster: roster)
        var diagnostics = reading.diagnostics
        let table = CorrectionTable(reading.corrections, of: questionnaire, roster: roster)
        let current = try storing { () throws(StoreFailure) in try reports.store.currentVersions() }
        let force = try storing { () throws(StoreFailure) in try reports.store.corrections(inForce: true) }
        let isKnown = { (new: Correction) in force.contains { $0.isSame(as: new) } }
        for version in current where table.concerns(version.respondent ?? "") {
            let bytes = try storing { () throws(StoreFailure) in try reports.store.contents([version.sha256]) }
            let file = AnswerFile(path: version.source, bytes: bytes[0])
            var response = reports.plan.response(in: file).response
            for index in table.apply(to: &response, tree: file.document.tree).refused
            where !isKnown(reading.corrections[Int(index)]) {
                diagnostics.append(table.refusal(of: index, by: version.source))
            }
        }
        let file = FileFindings(path: path, source: reading.source, diagnostics: diagnostics)
        var intake = Intake(report: FindingsReport([file]))
        guard file.summary.errors == 0 else { return intake }
        let new = reading.corrections.filter { !isKnown($0) }.map { StoredCorrection($0) }
        intake.known = Int64(reading.corrections.count - new.count)
        try refusePersonal(new)
        guard let entered = try storing({ () throws(StoreFailure) in try reports.store.enter(new) }) else {
            let taken = new.first { one in
                force.contains { $0.respondent == one.respondent && $0.question == one.question }
            }
            throw .usage(
                Message(
                    """
                    {path} corrects the answer of {respondent} to {question}, which has another correction in force. \
                    Withdraw that one first; nothing was entered.
                    """,
                    [
                        "path": .code(path), "respondent": .code(taken?.respondent ?? ""),
                        "question": .code(taken?.question ?? ""),
                    ]))
        }
        intake.entered = entered
        return intake
    }

    /// Withdraws a correction.
    package func withdraw(_ id: Int64, reason: String, by: String) throws(Fault) -> StoredCorrection {
        let (reason, by) = (try WorkflowRun.words(reason, "--reason"), try WorkflowRun.words(by, "--by"))
        let gone = try storing { () throws(StoreFailure) in try reports.store.withdraw(id, by: by, reason: reason) }
        guard let gone else {
            throw .usage(
                Message(
                    "There is no correction {correction} in force. See them with: {command}",
                    ["correction": .figure(id), "command": .code("rapporteur corrections")]))
        }
        return gone
    }

    private func read(_ corrections: [StoredCorrection]) -> CorrectionsReader.Reading {
        CorrectionsReader.read(
            Array(CorrectionsFile.text(corrections).utf8), of: reports.bundle.questionnaire,
            roster: reports.bundle.roster)
    }

    private func refusePersonal(_ corrections: [StoredCorrection]) throws(Fault) {
        for correction in corrections {
            let slot = reports.plan.questionnaire.questions.firstIndex { $0.id == correction.question }
            guard let slot, reports.plan.isPersonal(Int32(slot)) else { continue }
            throw .usage(
                Message(
                    "{question} names persons: it is not counted, and a correction of it would keep names.",
                    ["question": .code(correction.question)]))
        }
    }

    /// What is wrong, with the ways out behind it.
    private static func sentence(_ diagnostic: Diagnostic) -> Message {
        let ways = [diagnostic.label].compactMap { $0 } + diagnostic.help
        return ways.reduce(diagnostic.message) { left, right in
            Message("{problem} — {way}", ["problem": .message(left), "way": .message(right)])
        }
    }

    /// Values in a sentence.
    package static func shown(_ values: [String]) -> MessageValue {
        values.isEmpty ? .message(Message("blank", context: "answer")) : .list(values.map { .text(oneLine($0)) })
    }
}

extension StoredCorrection {
    fileprivate init(_ correction: Correction) {
        self.init(
            respondent: correction.respondent, question: correction.question, from: correction.from, to: correction.to,
            reason: correction.reason, by: correction.by, on: correction.on)
    }

    fileprivate func isSame(as other: Correction) -> Bool {
        var new = StoredCorrection(other)
        (new.id, new.enteredAt) = (id, enteredAt)
        return new == self
    }
}
