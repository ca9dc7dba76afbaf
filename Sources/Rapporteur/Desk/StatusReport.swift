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
        package var title: String {
            if code.isEmpty { return "No region" }
            return RegionName.english[code].map { "\($0) (\(code))" } ?? code
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

    /// Reads the status of a store.
    package init(_ store: ResponseStore) throws(Fault) {
        let progress = try storing { () throws(StoreFailure) in try store.progress() }
        var plan: ValidationPlan?
        // Only the questionnaire knows how a question is called and whether its answer names persons.
        if let id = progress.questionnaire, progress.respondents.contains(where: { !$0.requests.isEmpty }) {
            plan = try QuestionnaireLibrary.of(store, isWhole: false)?.entry(id)?.plan
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
    package var headline: String {
        guard progress.questionnaire != nil else { return "No report has come that could be checked." }
        guard sums.members > 0 else {
            return others.isEmpty
                ? "Nobody has sent anything, and no roster says who should."
                : "\(counted(Int64(others.count), "State")) sent something; no roster says who else should."
        }
        let words = RespondentProgress.states.dropLast().compactMap { state in
            sums.states[state].map { "\($0) \(StateWords.plain(state))" }
        }
        let verb = sums.heardFrom == 1 ? "has" : "have"
        let start = "\(sums.heardFrom) of \(counted(sums.members, "Member State")) \(verb) sent something"
        let silent = sums.states["silent"] ?? 0
        let end =
            silent == 0 ? "nobody is silent" : silent == 1 ? "1 is silent" : "\(silent) are silent"
        return start + (words.isEmpty ? "" : ": " + words.joined(separator: ", ")) + "; " + end + "."
    }

    /// What is to be said below the first line: the questionnaire, the last change, what a tally counts.
    package var introduction: [String] {
        var lines: [String] = []
        if let questionnaire = progress.questionnaire {
            var line = questionnaire
            if let version = progress.version { line += ", version \(version)" }
            if let cycle = progress.cycle { line += ", cycle \(cycle)" }
            line += ". A tally counts \(counted(sums.counted, "report"))."
            if let lastChange { line += " Last change \(StoreTime.minute(lastChange))." }
            lines.append(line)
        }
        if isIllustrative { lines.append("Reports among these are sample data, not the answers of States.") }
        return lines
    }

    /// What came and belongs to no Member State.
    package var remainder: [String] {
        var lines: [String] = []
        if progress.unassigned > 0 {
            lines.append(
                "Of \(counted(progress.unassigned, "file")) nobody can tell whose report it is, or on which questionnaire."
            )
        }
        if progress.otherQuestionnaire > 0 {
            lines.append(
                "\(counted(progress.otherQuestionnaire, "file")) on another questionnaire, kept and not counted.")
        }
        return lines
    }
}

/// The names of the regions.
enum RegionName {
    static let english = [
        "AFR": "Africa", "ARB": "Arab States", "APA": "Asia and the Pacific", "ENA": "Europe and North America",
        "LAC": "Latin America and the Caribbean",
    ]
}

/// States of reports in words.
enum StateWords {
    /// The word in a sentence.
    static func plain(_ state: String) -> String { state == "part" ? "with parts only" : state }

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
    static func meaning(_ state: String) -> String {
        switch state {
        case "draft": "still being filled in; not counted"
        case "submitted": "sent by the State"
        case "certified": "certified by the designated official"
        case "returned": "sent back with questions"
        case "accepted": "accepted by the Secretariat"
        case "part": "only parts by single ministries have come"
        case "unreadable": "the last file cannot be read"
        default: "nothing has come"
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
