// submitted → certified → accepted, and back to the State from the first two; every step can be taken back. A file says
// what the State says, and is never written by the Secretariat: the steps stand beside it.

import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
package import RapporteurStore

/// What the Secretariat does with a report.
package enum WorkflowAction: String, Sendable {
    /// Record that the designated official has certified it.
    case certify
    /// Send it back with questions.
    case `return`
    /// Accept it.
    case accept
    /// Take the last step back.
    case reopen
}

/// Takes steps of the workflow.
package struct WorkflowRun: Sendable {
    private let reports: StoredReports

    /// Makes a run over the reports of a store.
    package init(_ reports: StoredReports) { self.reports = reports }

    /// Takes a step and returns the report as it is afterwards.
    package func take(
        _ action: WorkflowAction, _ report: StoredReport, by: String, on: String?, note: String? = nil,
        requests: [StoredRequest] = []
    ) throws(Fault) -> StoredReport {
        let target = try Self.target(of: action, report)
        let by = try Self.words(by, "--by")
        let note = try note.map { text throws(Fault) in try Self.words(text, "--note") }
        let on = try Self.day(on, reports.store, after: report.steps.last)
        let step = DeskStep(
            version: report.version.id, state: target, on: on, by: by, note: note, requests: requests)
        let taken = try storing { () throws(StoreFailure) in try reports.store.take(step, after: report.steps) }
        guard let taken else {
            throw .usage(
                Message(
                    "Somebody else has changed the state of {report} at this moment. Look at it again.",
                    ["report": .message(report.name)]))
        }
        var report = report
        report.steps.append(taken)
        return report
    }

    /// Stops where an action is not possible.
    package static func allow(_ action: WorkflowAction, _ report: StoredReport) throws(Fault) {
        _ = try target(of: action, report)
    }

    /// The state to which an action leads; one that is not possible is a fault that says what is.
    static func target(of action: WorkflowAction, _ report: StoredReport) throws(Fault) -> WorkflowState {
        let canReopen = report.state != .certified || report.version.status != .certified
        switch (action, report.state) {
        case (.certify, .submitted): return .certified
        // A certified file is certified by the State; recording it freezes the version.
        case (.certify, .certified) where report.certification == nil: return .certified
        case (.return, .submitted), (.return, .certified): return .returned
        // What only its file calls certified is neither checked nor frozen.
        case (.accept, .certified) where report.certification != nil: return .accepted
        case (.reopen, .accepted): return .certified
        // What only its file calls certified was not checked here, and is not made so by taking a letter back.
        case (.reopen, .returned): return report.certification == nil ? .submitted : .certified
        case (.reopen, .certified) where canReopen: return .submitted
        default: break
        }
        let way =
            switch report.state {
            case .draft: Message("The State has to submit it first.")
            case .submitted: Message("It can be certified or returned.")
            case .certified where report.certification == nil:
                Message(
                    """
                    It can be returned, or certified: its file says that it is, and `rapporteur certify` checks and \
                    records it.
                    """)
            case .certified where canReopen: Message("It can be accepted or returned, or reopened.")
            case .certified:
                Message(
                    """
                    It can be accepted or returned. The file itself says that it is certified: a change is a new \
                    revision.
                    """)
            case .returned: Message("It waits for a new revision from the State, or can be reopened.")
            case .accepted: Message("It can be reopened.")
            }
        throw .usage(refusal(of: action, report).followed(by: way))
    }

    /// That an action is not possible.
    private static func refusal(of action: WorkflowAction, _ report: StoredReport) -> Message {
        let state = MessageValue.message(StateWords.name(report.state.rawValue))
        guard let step = report.steps.last else {
            return Message(
                """
                {report}, is {state}, so it cannot be {action, select, certify {certified} return {returned} \
                accept {accepted} other {reopened}}.
                """, ["report": .message(report.name), "state": state, "action": .code(action.rawValue)])
        }
        return Message(
            """
            {report}, is {state} ({day}, {person}), so it cannot be {action, select, certify {certified} \
            return {returned} accept {accepted} other {reopened}}.
            """,
            [
                "report": .message(report.name), "state": state, "action": .code(action.rawValue),
                "day": .day(step.on), "person": .text(step.by),
            ])
    }

    /// A name or reason that says something.
    static func words(_ text: String, _ option: String) throws(Fault) -> String {
        let text = oneLine(text)
        if text.isEmpty { throw .usage(Message("{option} is empty.", ["option": .code(option)])) }
        return text
    }

    /// A day as typed, or today; none that is still to come, and none before the step that came before.
    static func day(_ text: String?, _ store: ResponseStore, after step: DeskStep? = nil) throws(Fault) -> String {
        let today = store.today
        guard let text else { return max(today, step?.on ?? today) }
        guard let day = CalendarDate(text: text) else {
            throw .usage(
                Message(
                    "{text} is not a date. Write year-month-day, such as {example}.",
                    ["text": .quoted(text), "example": .code("2027-03-01")]))
        }
        // East of Greenwich the next day has begun before the clock of the store says so.
        if let now = CalendarDate(text: today), day > now.next {
            throw .usage(
                Message(
                    "{day} is still to come; today is {today}.", ["day": .day(day.text), "today": .day(today)]))
        }
        if let step, day.text < step.on {
            throw .usage(
                Message(
                    "{day} is before {before}, the day of the step before: {state}.",
                    [
                        "day": .day(day.text), "before": .day(step.on),
                        "state": .message(StateWords.name(step.state.rawValue)),
                    ]))
        }
        return day.text
    }
}
