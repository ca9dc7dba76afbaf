import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurStore
import RapporteurValidation

/// The forms in which a version is shown.
package enum ShowFormat: String, Sendable, CaseIterable {
    /// The filled return in words, with its findings.
    case text
    /// The answer file as it came, byte for byte.
    case yaml
    /// The filled return for programs.
    case json
    /// The findings alone, one a line.
    case findings
}

/// One version of a report as it is shown.
package struct ShownReturn {
    let record: RespondentRecord
    let source: StoredReturn
    let findings: [StoredFinding]
    let rows: [StoredAnswer]
    let withPersonal: Bool
    let catalogue: MessageCatalogue

    var version: StoredVersion { source.version }

    /// In what state the version is.
    var state: String { version.state(after: record.step(of: version.id)) }

    /// Reads a version, to be shown in a language.
    package init(
        _ version: StoredVersion, of record: RespondentRecord, _ store: ResponseStore, withPersonal: Bool,
        in catalogue: MessageCatalogue
    ) throws(Fault) {
        self.record = record
        self.withPersonal = withPersonal
        self.catalogue = catalogue
        var reader = StoredReturnReader(store, language: catalogue.tag)
        source = try reader.read(version)
        let stored = try storing { () throws(StoreFailure) in try store.findings(of: version.id) }
        findings = catalogue.language == .en ? stored : source.translated(stored)
        let rows = try storing { () throws(StoreFailure) in try store.answers(of: version.id) }
        self.rows = rows.filter { withPersonal || !$0.isPersonal }
    }

    /// The version in a form. The file itself is handed out whole or not at all: without the answers that name persons
    /// it would no longer be what came.
    package func render(_ format: ShowFormat, width: Int = 100) throws(Fault) -> [UInt8] {
        switch format {
        case .text: return Array(ShowText(shown: self, width: max(60, min(width, 100))).text().utf8)
        case .json: return Array(ShowJSON.text(self).utf8)
        case .findings: return Array(ShowText(shown: self, width: max(60, min(width, 100))).findingsText().utf8)
        case .yaml:
            guard withPersonal else {
                throw .usage(
                    Message(
                        """
                        The file as it came may name persons, so it is only given with --with-personal, byte for byte. \
                        Without it, --format text, json and findings leave those answers out.
                        """))
            }
            return source.bytes
        }
    }

    /// What is to be said beside the file itself; nil if it is as it came.
    package func note(_ format: ShowFormat) -> Message? {
        guard format == .yaml, let digest = version.forgottenSHA256 else { return nil }
        return Message(
            """
            The answers that name persons were taken out of this file by `rapporteur forget`; as it came it had the \
            SHA-256 {digest}.
            """, ["digest": .code(digest)])
    }

    /// Whether all questions of a section name persons and are not to be shown.
    func isLeftOut(_ section: Section) -> Bool {
        guard !withPersonal, let plan = source.plan, !section.questions.isEmpty else { return false }
        return section.questions.allSatisfy { plan.isPersonal($0) }
    }

    /// The questions of a section that may be shown, by their slots.
    func slots(of section: Section) -> [Int32] {
        section.questions.filter { withPersonal || source.plan?.isPersonal($0) == false }
    }

    /// Whether a question is asked.
    func isAsked(_ slot: Int32) -> Bool { source.answers?.relevance[Int(slot)] == .asked }

    /// The findings about a question.
    func findings(on id: String) -> [StoredFinding] {
        findings.filter { $0.question.map { AnswerPath($0).question == id } ?? false }
    }

    /// The findings that are about no question that is shown.
    var otherFindings: [StoredFinding] {
        let shown = Set((source.plan?.questionnaire.questions ?? []).map { $0.id })
        return findings.filter { finding in finding.question.map { !shown.contains(AnswerPath($0).question) } ?? true }
    }
}
