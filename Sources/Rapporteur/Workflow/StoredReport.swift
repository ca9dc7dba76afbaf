// The report of a State on which the Secretariat's desk works: the version that a tally counts, read and checked again by
// the questionnaire that was stored with it.

import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// The version of a State's report that counts, with everything that is known of it.
package struct StoredReport: Sendable {
    /// Its row.
    package var version: StoredVersion
    /// Its questionnaire, with what stands beside it.
    package var bundle: Bundle
    /// Its questionnaire, prepared.
    package var plan: Plan
    /// The file.
    package var file: AnswerFile
    /// What was done with it, in order.
    package var steps: [DeskStep]

    /// The state: that of the newest step, or the one that the file names.
    package var state: WorkflowState { WorkflowState(rawValue: version.state(after: steps.last)) ?? .draft }

    /// The step that certified the version; nil if none did, or if it was undone.
    package var certification: DeskStep? { steps.certification }

    /// The report in few words: "XAA, revision 2".
    package var name: Message {
        Message(
            "{respondent}, revision {revision}",
            ["respondent": .code(version.respondent ?? ""), "revision": .figure(version.revision ?? 0)])
    }

    /// Whether a certificate can be printed: it was certified and has not gone back since.
    package var hasCertificate: Bool { certification != nil && state != .returned }

    /// What it is, in a sentence.
    package var sentence: Message {
        let facts: MessageArguments = [
            "report": .message(name), "state": .message(StateWords.name(state.rawValue)),
            "day": .day((state == .certified ? certification : nil)?.on ?? steps.last?.on ?? ""),
        ]
        return switch (steps.isEmpty, certification != nil) {
        case (true, false): Message("{report}, is {state}.", facts)
        case (true, true): Message("{report}, is {state} and frozen.", facts)
        case (false, false): Message("{report}, has been {state} since {day}.", facts)
        case (false, true): Message("{report}, has been {state} since {day} and is frozen.", facts)
        }
    }

    /// The name of the State with its code.
    var stateName: String {
        let code = version.respondent ?? ""
        guard let names = bundle.roster?.state(code)?.names else { return code }
        return (names[bundle.questionnaire.language] ?? names["en"]).map { "\($0) (\(code))" } ?? code
    }

}

/// Finds reports in a store by the names of their States.
package struct StoredReports: Sendable {
    /// The store.
    package let store: ResponseStore
    /// The questionnaire by which the store counts.
    package let bundle: Bundle
    /// It, prepared.
    package let plan: Plan

    /// Opens the reports of a store, which must know its questionnaire.
    package init(_ store: ResponseStore) throws(Fault) {
        self.store = store
        guard let id = try storing({ () throws(StoreFailure) in try store.questionnaire() }),
            let entry = Self.entry(id, of: try storing({ () throws(StoreFailure) in try store.definitionFiles() })),
            let plan = entry.plan
        else {
            throw .usage(
                Message("There is no report in {path} whose questionnaire is known.", ["path": .code(store.path)]))
        }
        bundle = entry.bundle
        self.plan = plan
    }

    /// A stored questionnaire with its translations. The desk works with reports: an error in the lineage or in published
    /// figures stops the comparison of cycles and nothing here.
    private static func entry(_ id: String, of files: [String: [UInt8]]) -> QuestionnaireLibrary.Entry? {
        let whole = QuestionnaireLibrary(stored: files, isWhole: true).entry(id)
        return whole?.plan == nil ? QuestionnaireLibrary(stored: files).entry(id) : whole
    }

    /// The report of a State that a tally counts; where there is none, the fault says why.
    package func report(of name: String) throws(Fault) -> StoredReport {
        let code = try bundle.respondent(name)
        let current = try storing { () throws(StoreFailure) in try store.currentVersions() }
        guard let version = current.first(where: { $0.respondent == code }) else { throw try absence(of: code) }
        var (bundle, plan) = (self.bundle, self.plan)
        if let digest = version.definition {
            let files = try storing { () throws(StoreFailure) in try store.definitionFiles(digest) }
            let entry = Self.entry(bundle.questionnaire.id, of: files)
            if let entry, let own = entry.plan { (bundle, plan) = (entry.bundle, own) }
        }
        let bytes = try storing { () throws(StoreFailure) in try store.contents([version.sha256]) }
        let steps = try storing { () throws(StoreFailure) in try store.steps(of: version.id) }
        return StoredReport(
            version: version, bundle: bundle, plan: plan, file: AnswerFile(path: version.source, bytes: bytes[0]),
            steps: steps)
    }

    private func absence(of code: String) throws(Fault) -> Fault {
        let versions = try storing { () throws(StoreFailure) in try store.versions(of: code) }
        guard let latest = versions.max(by: { ($0.revision ?? 0, $0.id) < ($1.revision ?? 0, $1.id) }) else {
            return .usage(.nothingYet(code))
        }
        let facts: MessageArguments = [
            "respondent": .code(code), "revision": .figure(latest.revision ?? 0), "path": .code(latest.source),
            "reason": .code(latest.keptOut ?? ""),
        ]
        return switch latest.keptOut {
        case nil:
            .usage(
                Message(
                    """
                    {respondent} has two different reports of revision {revision}, so it is not known which one stands. \
                    A new revision settles it.
                    """, facts))
        case "draft":
            .usage(
                Message(
                    """
                    {respondent}, revision {revision} ({path}), is a draft. The State has to submit it first: \
                    `status: submitted`.
                    """, facts))
        case "part":
            .usage(
                Message(
                    """
                    {respondent}, revision {revision} ({path}), is a part of a report. `rapporteur merge` joins the \
                    parts, then collect the whole.
                    """, facts))
        default:
            .usage(
                Message("{respondent}, revision {revision} ({path}), is kept and not counted ({reason}).", facts))
        }
    }
}

extension Message {
    /// A State of which nothing has come.
    static func nothingYet(_ respondent: String) -> Message {
        Message("{respondent} has sent nothing yet.", ["respondent": .code(respondent)])
    }
}

extension MessageValue {
    /// A day such as 2027-03-01; anything else as it is.
    static func day(_ text: String) -> MessageValue {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int32($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), (1...31).contains(day)
        else { return .code(text) }
        return .date(year: year, month: month, day: day)
    }
}
