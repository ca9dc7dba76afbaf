package import RapporteurDiagnostics
package import RapporteurStore
import RapporteurValidation

/// Who has reported and who has not, ready to be told.
package struct StatusReport: Sendable {
    /// The sums over a group of States.
    package struct Sums: Sendable, Hashable {
        /// The number of Member States.
        package var members: Int64 = 0
        /// How many of them are in each state, `silent` included.
        package var states: [String: Int64] = [:]
        /// Of how many of them a tally counts a version.
        package var counted: Int64 = 0

        /// How many of them have sent something.
        package var heardFrom: Int64 { members - (states["silent"] ?? 0) }

        init(_ states: [RespondentProgress]) {
            for state in states where state.isMember {
                members += 1
                self.states[state.state, default: 0] += 1
                if state.counted != nil { counted += 1 }
            }
        }
    }

    /// A region with its States.
    package struct Region: Sendable {
        /// Its code.
        package var code: String
        /// Its sums.
        package var sums: Sums
        /// Its Member States, by code.
        package var states: [RespondentProgress]

        /// Its name with its code, or the code alone.
        package var title: Message {
            if code.isEmpty { return Message("No region") }
            guard let name = RegionName.name(of: code) else { return .verbatim(code) }
            return Message("{name} ({code})", ["name": .message(name), "code": .code(code)])
        }
    }

    /// What the store says.
    package let progress: CycleProgress
    /// The sums over all Member States.
    package let sums: Sums
    /// The regions that have a Member State, by code.
    package let regions: [Region]
    /// The Member States that have sent something, by code.
    package let reporting: [RespondentProgress]
    /// The Member States that have sent nothing, by code.
    package let silent: [RespondentProgress]
    /// Others that have sent something: no Member States, or not on the roster.
    package let others: [RespondentProgress]
    /// What those were asked whose reports have gone back, by code.
    package let requests: [String: [ShownRequest]]

    /// Sorts what the store says.
    package init(_ progress: CycleProgress) { self.init(progress, nil) }

    init(_ progress: CycleProgress, _ plan: ValidationPlan?) {
        self.progress = progress
        let members = progress.respondents.filter { $0.isMember }
        sums = Sums(members)
        regions = Set(members.map { $0.region ?? "" }).sorted().map { code in
            let states = members.filter { ($0.region ?? "") == code }
            return Region(code: code, sums: Sums(states), states: states)
        }
        silent = members.filter { $0.state == "silent" }
        reporting = members.filter { $0.state != "silent" }
        others = progress.respondents.filter { !$0.isMember }
        requests = progress.respondents.reduce(into: [:]) { requests, state in
            let asked = state.requests.map { ShownRequest($0, plan, withPersonal: false) }
            if !asked.isEmpty { requests[state.respondent] = asked }
        }
    }

    /// Reads the status of a store; questions are named in a language where they are translated.
    package init(_ store: ResponseStore, in catalogue: MessageCatalogue) throws(Fault) {
        let progress = try storing { () throws(StoreFailure) in try store.progress() }
        var plan: ValidationPlan?
        // Only the questionnaire knows how a question is called and whether its answer names persons.
        if let id = progress.questionnaire, progress.respondents.contains(where: { !$0.requests.isEmpty }) {
            plan = try QuestionnaireLibrary.of(store, isWhole: false, language: catalogue.tag)?.entry(id)?.plan
        }
        self.init(progress, plan)
    }

    /// Those of whom something was asked, in the order of the tables.
    var returned: [RespondentProgress] { (reporting + others).filter { requests[$0.respondent] != nil } }

    /// When something was last collected, decided or corrected.
    package var lastChange: String? { progress.respondents.compactMap { $0.lastChange }.max() }

    /// Whether reports in the store are sample data.
    package var isIllustrative: Bool { progress.respondents.contains { $0.latest?.isIllustrative == true } }

    /// The first line: how many have sent something, and what.
    package var headline: Message {
        guard progress.questionnaire != nil else { return Message("No report has come that could be checked.") }
        guard sums.members > 0 else {
            guard !others.isEmpty else { return Message("Nobody has sent anything, and no roster says who should.") }
            return Message(
                """
                {count, plural, one {{count} State} other {{count} States}} sent something; no roster says who else \
                should.
                """, ["count": .number(Int64(others.count))])
        }
        let words = RespondentProgress.states.dropLast().compactMap { state in
            sums.states[state].map { MessageValue.message(StateWords.count($0, state)) }
        }
        let numbers: MessageArguments = [
            "sent": .number(sums.heardFrom), "members": .number(sums.members), "states": .list(words),
            "silent": .number(sums.states["silent"] ?? 0),
        ]
        guard !words.isEmpty else {
            return Message(
                """
                {sent} of {members, plural, one {{members} Member State} other {{members} Member States}} \
                {sent, plural, one {has} other {have}} sent something; {silent, plural, =0 {nobody is silent} \
                one {{silent} is silent} other {{silent} are silent}}.
                """, numbers)
        }
        return Message(
            """
            {sent} of {members, plural, one {{members} Member State} other {{members} Member States}} \
            {sent, plural, one {has} other {have}} sent something: {states}; {silent, plural, =0 {nobody is silent} \
            one {{silent} is silent} other {{silent} are silent}}.
            """, numbers)
    }

    /// What is to be said below the first line: the questionnaire, the last change, what a tally counts.
    package var introduction: [Message] {
        var lines: [Message] = []
        if let questionnaire = progress.questionnaire {
            var name = Message.verbatim(questionnaire)
            if let version = progress.version, let cycle = progress.cycle {
                name = Message(
                    "{questionnaire}, version {version}, cycle {cycle}",
                    ["questionnaire": .code(questionnaire), "version": .code(version), "cycle": .figure(cycle)])
            }
            var line = Message(
                "{questionnaire}. A tally counts {count, plural, one {{count} report} other {{count} reports}}.",
                ["questionnaire": .message(name), "count": .number(sums.counted)])
            if let lastChange {
                line = line.followed(
                    by: Message("Last change {time}.", ["time": .code(StoreTime.minute(lastChange))]))
            }
            lines.append(line)
        }
        if isIllustrative {
            lines.append(Message("Reports among these are sample data, not the answers of States."))
        }
        return lines
    }

    /// What came and belongs to no Member State.
    package var remainder: [Message] {
        var lines: [Message] = []
        if progress.unassigned > 0 {
            lines.append(
                Message(
                    """
                    Of {count, plural, one {{count} file} other {{count} files}} nobody can tell whose report it is, \
                    or on which questionnaire.
                    """, ["count": .number(progress.unassigned)]))
        }
        if progress.otherQuestionnaire > 0 {
            lines.append(
                Message(
                    """
                    {count, plural, one {{count} file} other {{count} files}} on another questionnaire, kept and not \
                    counted.
                    """, ["count": .number(progress.otherQuestionnaire)]))
        }
        return lines
    }
}

/// The names of the regions.
enum RegionName {
    /// The name of a region; nil for one that UNESCO does not have.
    static func name(of code: String) -> Message? {
        switch code {
        case "AFR": Message("Africa")
        case "ARB": Message("Arab States")
        case "APA": Message("Asia and the Pacific")
        case "ENA": Message("Europe and North America")
        case "LAC": Message("Latin America and the Caribbean")
        default: nil
        }
    }
}

/// States of reports in words.
enum StateWords {
    /// How many reports are in a state.
    static func count(_ count: Int64, _ state: String) -> Message {
        let count: MessageArguments = ["count": .number(count)]
        return switch state {
        case "draft": Message("{count} draft", count)
        case "submitted": Message("{count} submitted", count)
        case "certified": Message("{count} certified", count)
        case "returned": Message("{count} returned", count)
        case "accepted": Message("{count} accepted", count)
        case "part": Message("{count} with parts only", count)
        case "unreadable": Message("{count} unreadable", count)
        default: Message("{count} silent", count)
        }
    }

    /// The name of a state; in English the word in data.
    static func name(_ state: String) -> Message {
        switch state {
        case "draft": Message("draft", context: "state")
        case "submitted": Message("submitted", context: "state")
        case "certified": Message("certified", context: "state")
        case "returned": Message("returned", context: "state")
        case "accepted": Message("accepted", context: "state")
        case "part": Message("part", context: "state")
        case "unreadable": Message("unreadable", context: "state")
        case "silent": Message("silent", context: "state")
        default: .verbatim(state)
        }
    }

    /// The letter that stands for a state on the map.
    static func letter(_ state: String) -> String {
        switch state {
        case "draft": "D"
        case "submitted": "S"
        case "certified": "C"
        case "returned": "R"
        case "accepted": "A"
        case "part": "P"
        case "unreadable": "?"
        default: ""
        }
    }

    /// What a state means.
    static func meaning(_ state: String) -> Message {
        switch state {
        case "draft": Message("still being filled in; not counted")
        case "submitted": Message("sent by the State")
        case "certified": Message("certified by the designated official")
        case "returned": Message("sent back with questions")
        case "accepted": Message("accepted by the Secretariat")
        case "part": Message("only parts by single ministries have come")
        case "unreadable": Message("the last file cannot be read")
        default: Message("nothing has come")
        }
    }
}

/// Times of the store for people.
enum StoreTime {
    /// `2027-03-01T10:00:00Z` as `2027-03-01 10:00 UTC`; anything else as it is.
    static func minute(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z") else { return text }
        return day(text) + " " + String(decoding: bytes[11..<16], as: UTF8.self) + " UTC"
    }

    /// The day of a time.
    static func day(_ text: String) -> String { String(text.prefix(10)) }
}
