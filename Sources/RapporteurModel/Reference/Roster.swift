package import RapporteurExpression

/// The States that may report, with dated membership.
package struct Roster: Sendable, Hashable {
    /// One State.
    package struct State: Sendable, Hashable {
        /// The three-letter code, or `X` and five digits for sample data.
        package var code: String
        /// The two-letter code, if it has one.
        package var shortCode: String?
        /// Names by language.
        package var names: [String: String]
        /// Whether it is an Associate Member, which never counts as a Member State.
        package var isAssociate: Bool
        /// The first day of the current membership.
        package var from: CalendarDate?
        /// The last day of membership, if a withdrawal was notified.
        package var until: CalendarDate?
        /// The region, such as `AFR`.
        package var region: String

        /// Makes a State.
        package init(
            code: String, shortCode: String? = nil, names: [String: String] = [:], isAssociate: Bool = false,
            from: CalendarDate? = nil, until: CalendarDate? = nil, region: String
        ) {
            self.code = code
            self.shortCode = shortCode
            self.names = names
            self.isAssociate = isAssociate
            self.from = from
            self.until = until
            self.region = region
        }

        /// Whether the State is a Member State on a day.
        package func isMember(on day: CalendarDate?) -> Bool {
            if isAssociate { return false }
            guard let day else { return true }
            if let from, day < from { return false }
            if let until, until < day { return false }
            return true
        }
    }

    /// The id, equal to the file's name.
    package var id: String
    /// The States in the order of the file.
    package private(set) var states: [State]
    private var byCode: [String: Int]

    /// Makes a roster; the first of two equal codes wins.
    package init(id: String, states: [State]) {
        self.id = id
        self.states = states
        var byCode: [String: Int] = [:]
        for (index, state) in states.enumerated() where byCode[state.code] == nil { byCode[state.code] = index }
        for (index, state) in states.enumerated() {
            if let short = state.shortCode, byCode[short] == nil { byCode[short] = index }
        }
        self.byCode = byCode
    }

    /// The index of the State with this three-letter or two-letter code.
    package func index(of code: String) -> Int? { byCode[code] }

    /// The State with this three-letter or two-letter code.
    package func state(_ code: String) -> State? { byCode[code].map { states[$0] } }

    /// The number of Member States on a day.
    package func memberCount(on day: CalendarDate?) -> Int64 {
        var count: Int64 = 0
        for state in states where state.isMember(on: day) { count += 1 }
        return count
    }

    /// The regions that have a Member State on a day, sorted.
    package func regions(on day: CalendarDate?) -> [String] {
        var regions: Set<String> = []
        for state in states where state.isMember(on: day) { regions.insert(state.region) }
        return regions.sorted()
    }
}
