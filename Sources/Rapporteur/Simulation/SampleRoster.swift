package import RapporteurExpression
package import RapporteurModel

// A roster for rehearsals. Sample data never names a real State, so every State of the real roster becomes one with a
// code of the range that is kept free for users, in the same region and with the same dates of membership: a
// rehearsal then has as many members in each cycle and region as the real one.

/// Rosters of States that do not exist.
package enum SampleRoster {
    /// A roster as large as `roster`, or with as many States as it takes for `count` members on a day.
    package static func make(
        like roster: Roster, atLeast count: Int, on day: CalendarDate?, seed: UInt64
    ) -> Roster {
        var generator = SeededGenerator(seed: seed, stream: "roster")
        var models = roster.states.filter { !$0.isAssociate }
        models.shuffle(using: &generator)
        guard !models.isEmpty else { return Roster(id: "sample", states: []) }
        let real = models.count
        var missing = count - models.count { $0.isMember(on: day) }
        while missing > 0 {
            var further = models[(models.count - real) % real]
            // States beyond the size of the real roster are members all the time.
            further.from = nil
            further.until = nil
            models.append(further)
            missing -= 1
        }
        let states = models.enumerated().map { index, model in
            let code = code(index)
            return Roster.State(
                code: code, names: ["en": "Sample State " + code], from: model.from, until: model.until,
                region: model.region)
        }
        return Roster(id: "sample", states: states)
    }

    /// The code of a sample State: XAA to XZZ without XKX, then X00001 and on.
    package static func code(_ index: Int) -> String {
        // XKX is in everyday use for Kosovo, so the range steps over it.
        let skipped = 10 * 26 + 23
        let letters = index < skipped ? index : index + 1
        if letters < 26 * 26 {
            let first = UInt8(ascii: "A") + UInt8(letters / 26)
            let second = UInt8(ascii: "A") + UInt8(letters % 26)
            return String(decoding: [UInt8(ascii: "X"), first, second], as: UTF8.self)
        }
        let number = String(index - 675 + 1)
        return "X" + String(repeating: "0", count: max(0, 5 - number.count)) + number
    }

    /// The roster as a file.
    package static func csv(_ roster: Roster) -> String {
        var lines = [
            "iso3,iso2,m49,name_en,name_fr,name_es,name_ar,name_ru,name_zh,status,member_from,member_until,region,"
                + "electoral_group,ldc,sids,priority_africa"
        ]
        for state in roster.states {
            let name = state.names["en"] ?? state.code
            lines.append(
                "\(state.code),,,\(name),\(name),\(name),\(name),\(name),\(name),member,\(state.from?.text ?? ""),"
                    + "\(state.until?.text ?? ""),\(state.region),,0,0,0")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
