import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel
package import RapporteurStore
import RapporteurValidation

/// Everything that has happened to the report of one State, in its order.
package struct RespondentHistory: Sendable {
    /// A version with what it changes.
    struct Version: Sendable {
        /// Its row.
        var version: StoredVersion
        /// In what state it is now.
        var state: String
        /// The version that came before it and covers the same; nil for the first.
        var previous: StoredVersion?
        /// What it says differently; nil for the first, and where one of the two cannot be read.
        var changes: [ReturnChange]?
    }

    /// A correction, entered or withdrawn.
    struct Correction: Sendable {
        /// Its row.
        var row: StoredCorrection
        /// How a person calls the question.
        var question: Message
        /// Whether the values are left out because they name persons, or may do so.
        var isHidden: Bool
        /// Whether it was withdrawn here.
        var isWithdrawal: Bool
    }

    /// A step in the workflow.
    struct Step: Sendable {
        /// Its row.
        var row: DeskStep
        /// Whether it takes the step before it back.
        var takesBack: Bool
        /// What was asked in it.
        var requests: [ShownRequest]
    }

    /// Something that happened.
    enum Event: Sendable {
        case version(Version)
        case correction(Correction)
        case step(Step)
    }

    /// The rows.
    let record: RespondentRecord
    /// What happened, in its order.
    private(set) var events: [(at: String, event: Event)] = []

    /// Reads the history of a State, with questions and answers in a language where they are translated; answers that
    /// name persons are left out unless asked for.
    package init(
        _ record: RespondentRecord, _ store: ResponseStore, withPersonal: Bool, in catalogue: MessageCatalogue
    ) throws(Fault) {
        self.record = record
        var reader = StoredReturnReader(store, language: catalogue.tag)
        var last: [String: StoredReturn] = [:]
        var newest: StoredReturn?
        var plans: [Int64: ValidationPlan] = [:]
        var all: [(at: String, rank: Int, event: Event)] = []
        for version in record.versions {
            let present = try reader.read(version)
            let covers = version.part ?? ""
            let before = last[covers]
            var entry = Version(
                version: version, state: version.state(after: record.step(of: version.id)), previous: before?.version)
            if let before {
                entry.changes = ReturnChange.list(from: before, to: present, withPersonal: withPersonal)
            }
            if present.document != nil { last[covers] = present }
            plans[version.id] = present.plan
            if present.plan != nil { newest = present }
            all.append((version.receivedAt, 0, .version(entry)))
        }
        for row in record.corrections {
            let slot = newest?.plan?.slot(of: AnswerPath(row.question).question)
            let isHidden = !withPersonal && (slot.map { newest?.plan?.isPersonal($0) ?? true } ?? true)
            let question = slot.flatMap { newest?.plan?.questionnaire.questions[Int($0)] }
            var correction = Correction(
                row: row, question: question.map { $0.name } ?? .verbatim(row.question),
                isHidden: isHidden, isWithdrawal: false)
            all.append((row.enteredAt, 1, .correction(correction)))
            guard let at = row.withdrawal?.at else { continue }
            correction.isWithdrawal = true
            all.append((at, 1, .correction(correction)))
        }
        var before: [Int64: DeskStep] = [:]
        for row in record.steps {
            let requests = row.requests.map { ShownRequest($0, plans[row.version], withPersonal: withPersonal) }
            let step = Step(row: row, takesBack: row.takesBack(before[row.version]), requests: requests)
            before[row.version] = row
            all.append((row.at, 2, .step(step)))
        }
        events = all.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.at, a.rank, left.offset) < (b.at, b.rank, right.offset)
        }.map { ($0.element.at, $0.element.event) }
    }

    /// The first line: how many versions, which one stands.
    var headline: Message {
        guard let newest = record.versions.first(where: { $0.id == record.latest }) ?? record.versions.last else {
            return record.silence
        }
        let state = StateWords.name(newest.state(after: record.step(of: newest.id)))
        let revision = newest.isReadable ? newest.revision : nil
        let facts: MessageArguments = [
            "name": .text(record.title), "versions": .number(Int64(record.versions.count)),
            "state": .message(state), "revision": .figure(revision ?? 0), "counted": .figure(record.counted ?? 0),
        ]
        if revision == nil {
            return Message(
                """
                {name}: {versions, plural, one {{versions} version} other {{versions} versions}}, now {state}; \
                {counted, plural, =0 {a tally counts none} other {a tally counts version {counted}}}.
                """, facts)
        }
        return Message(
            """
            {name}: {versions, plural, one {{versions} version} other {{versions} versions}}, now {state} in revision \
            {revision}; {counted, plural, =0 {a tally counts none} other {a tally counts version {counted}}}.
            """, facts)
    }
}

extension Question {
    /// How a person calls it: by its number, or by its text.
    var name: Message { number.map { Message("question {number}", ["number": .code($0)]) } ?? .verbatim(text) }
}

extension StoredVersion {
    /// The sums of its check: "34 of 60 answered, 2 errors, 1 warning (certification is blocked)".
    var sums: Message {
        var parts: [Message] = []
        if asked > 0 {
            parts.append(
                Message("{count} of {total} answered", ["count": .number(answered), "total": .number(asked)]))
        }
        if errors > 0 {
            parts.append(
                Message("{count, plural, one {{count} error} other {{count} errors}}", ["count": .number(errors)]))
        }
        if warnings > 0 {
            let count: MessageArguments = ["count": .number(warnings)]
            parts.append(
                isBlocked
                    ? Message(
                        """
                        {count, plural, one {{count} warning} other {{count} warnings}} (certification is blocked)
                        """, count)
                    : Message("{count, plural, one {{count} warning} other {{count} warnings}}", count))
        }
        if confirmed > 0 { parts.append(Message("{count} confirmed", ["count": .number(confirmed)])) }
        if errors == 0, warnings == 0 { parts.append(Message("nothing open")) }
        return .verbatim("{parts}", [MessageArgument("parts", .list(parts.map { .message($0) }))])
    }
}
