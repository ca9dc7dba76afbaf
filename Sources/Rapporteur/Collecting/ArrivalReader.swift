// What happens to a file before it reaches the store: its bytes are read, known ones are told by their digest, and all
// others are checked as `rapporteur check` checks them. Nothing that was wrong with a file keeps it out of the store.

import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// Reads and checks files for a store.
struct ArrivalReader: Sendable {
    /// What became of a path.
    enum Arrival: Sendable {
        /// It is for the store.
        case file(ArrivedFile)
        /// It is no answer file: a questionnaire, corrections.
        case skipped
        /// The system could not read it.
        case failure(FileFailure)
    }

    /// The largest file that is kept; a file that can be read at all is far smaller.
    static let largest = 256 << 20

    let questionnaires: StoredQuestionnaires
    let known: [String: KnownContent]
    let previous: PreviousAnswers

    func read(_ path: String) -> Arrival {
        let bytes: [UInt8]
        do throws(FileFailure) {
            bytes = try FileSystem.read(path, limit: Self.largest)
            if bytes.count > Self.largest { throw FileFailure.tooLarge(.keep, path) }
        } catch {
            return .failure(error)
        }
        var arrived = ArrivedFile(source: path, content: bytes, sha256: RowDigest.hex(bytes))
        if let known = known[arrived.version.sha256], let id = known.questionnaire, known.definition != nil {
            let entry = questionnaires.entry(id)
            // Another folder of questionnaires, or a slip in one of them, takes nothing away from what the store knows.
            if entry?.plan == nil || entry?.definition.digest == known.definition {
                arrived.isKnown = true
                arrived.definition = entry?.plan == nil ? nil : entry?.definition
                if entry != nil, entry?.plan == nil { arrived.findings = [.brokenQuestionnaire(id)] }
                return .file(arrived)
            }
        }
        let file = AnswerFile(path: path, bytes: bytes)
        if file.document.isReadable, !file.content.isAnswers { return .skipped }
        check(file, &arrived)
        return .file(arrived)
    }

    /// Reads a version that the store has, to check it by the present questionnaire.
    func read(_ version: StoredVersion, _ content: [UInt8]) -> Arrival {
        var arrived = ArrivedFile(source: version.source, content: content, sha256: version.sha256)
        arrived.isStored = true
        check(AnswerFile(path: version.source, bytes: content), &arrived)
        return .file(arrived)
    }

    private func check(_ file: AnswerFile, _ arrived: inout ArrivedFile) {
        arrived.version.keptOut = Exclusion.Reason.unreadable.word
        guard file.document.isReadable else {
            arrived.add(
                FileFindings(path: file.path, source: file.document.source, diagnostics: file.document.diagnostics))
            return
        }
        let id = file.questionnaire
        arrived.version.questionnaire = id?.asRowText
        guard let id, let entry = questionnaires.entry(id) else {
            let finding = ResponseReader.unknownQuestionnaire(
                of: file.document.tree, known: questionnaires.library.ids)
            arrived.add(
                FileFindings(
                    path: file.path, source: file.document.source,
                    diagnostics: file.document.diagnostics + [finding.diagnostic]))
            return
        }
        guard let plan = entry.plan else {
            arrived.findings = [.brokenQuestionnaire(id)]
            return
        }
        arrived.definition = entry.definition
        if previous.isEmpty { arrived.unansweredRules = entry.rulesLookingBack }
        let findings = FileFindings(
            path: file.path, document: file.document, plan: plan,
            previous: { respondent in previous.response(of: respondent, plan.previous) })
        arrived.add(findings)
        if let answers = findings.answers, let rows = entry.rows { arrived.add(answers, rows) }
    }
}

extension ArrivedFile {
    /// Takes the findings over.
    fileprivate mutating func add(_ file: FileFindings) {
        version.asked = file.summary.asked
        version.answered = file.summary.answered
        let table = LineTable(file.source)
        findings = file.findings.map { finding in
            let place = table.position(of: finding.diagnostic.range.start)
            var row = StoredFinding(
                finding.diagnostic.code, finding.diagnostic.severity, finding.diagnostic.message)
            row.question = finding.question?.asRowText
            row.rule = finding.rule
            row.line = Int64(place.line)
            row.column = Int64(place.column)
            row.isBlocking = finding.isBlocking
            row.isConfirmed = finding.isConfirmed
            return row
        }
    }

    /// Takes the response over.
    fileprivate mutating func add(_ checked: FileFindings.Answers, _ rows: AnswerRows) {
        let (read, plan) = (checked.read, checked.plan)
        version.describe(read, by: plan)
        answers = rows.list(of: read.response)
        confirmations = read.response.confirmations.map { StoredConfirmation($0) }
        version.answersDigest = answers.digest
        version.confirmationsDigest = StoredConfirmation.digest(of: confirmations)
    }
}

extension StoredVersion {
    /// Takes over what the head of a file says.
    mutating func describe(_ read: ReadResponse, by plan: ValidationPlan) {
        let header = read.response.header
        respondent = header.respondent.isEmpty ? nil : header.respondent.asRowText
        questionnaire = plan.questionnaire.id
        revision = header.revision
        status = header.status
        part = header.part?.joined(separator: ",").asRowText
        isIllustrative = header.isIllustrative
        isReadable = read.isHeaderReadable && read.isStateReadable
        let facts = SelectionRule.FileFacts(read, by: plan, hasErrors: read.hasErrors)
        keptOut = SelectionRule().reason(against: facts)?.word
    }
}

extension StoredConfirmation {
    init(_ confirmation: Confirmation) {
        self.init(
            finding: confirmation.finding.asRowText, question: confirmation.question?.asRowText,
            reason: confirmation.reason.word, note: confirmation.note?.asRowText,
            answers: Self.json(confirmation.answers), previous: Self.json(confirmation.previous))
    }

    private static func json(_ values: [ConfirmedValue]) -> String {
        var json = JSONWriter(.compact)
        json.object { json in
            for value in values.sorted(by: { $0.question < $1.question }) {
                json.key(value.question)
                json.array(of: value.values) { $0.value($1) }
            }
        }
        return json.text
    }
}
