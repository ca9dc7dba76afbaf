import RapporteurReport
import Testing

@Suite("Messages")
struct MessageTests {
    @Test("every message of the catalogue follows the grammar", arguments: Message.allCases)
    func patternsParse(message: Message) {
        #expect(Language.english.text(message) != message.rawValue)
    }

    @Test(
        "a pattern that does not follow the grammar is none",
        arguments: [
            "{", "}", "{}", "{a", "{a, plural}", "{a, plural, one {x}}", "{a, select, other {x}}", "a } b",
            "{a, plural, other {x}", "{a, plural, other {x} other {y}}", "{a b}",
        ])
    func brokenPatterns(text: String) {
        #expect(MessagePattern(text) == nil)
    }

    @Test("branches may hold slots")
    func branchesHoldSlots() throws {
        let pattern = try #require(MessagePattern("{n, plural, one {{n} State} other {{n} States of {all}}}."))
        #expect(pattern.slots == ["n", "all"])
    }

    @Test(
        "counts below ten are words, from ten on figures",
        arguments: [(0, "zero"), (1, "one"), (9, "nine"), (10, "10"), (-1, "-1"), (192, "192")] as [(Int64, String)])
    func counts(number: Int64, expected: String) {
        let text = Language.english.text(.keyUndirected, ["count": .count(number), "previousYear": .year(2023)])
        #expect(text.contains("For \(expected) "))
    }

    @Test(
        "plural follows the number",
        arguments: [(1, "one measure,"), (2, "two measures,"), (11, "11 measures,")] as [(Int64, String)])
    func plural(number: Int64, expected: String) {
        let text = Language.english.text(.keyUndirected, ["count": .count(number), "previousYear": .year(2023)])
        #expect(text.contains(expected))
    }
}
