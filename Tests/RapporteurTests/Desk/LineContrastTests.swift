import Testing

@testable import Rapporteur

@Suite("What two long answers say differently")
struct LineContrastTests {
    private static let long = "one two three four five six seven eight nine ten"

    @Test(
        "is told without what they have in common",
        arguments: [
            ([], ["a"], [], ["a"], 0),
            (["a"], [], ["a"], [], 0),
            (["a", "b"], ["a", "b", "c"], [], ["c"], 2),
            (["a", "b", "c"], ["a", "c"], ["b"], [], 2),
            (["a", "b"], ["b", "a"], ["a"], ["a"], 1),
            (
                [long + " old " + long], [long + " new " + long],
                ["… five six seven eight nine ten old one two three four five six …"],
                ["… five six seven eight nine ten new one two three four five six …"], 0
            ),
            (["one two"], ["one three"], ["one two"], ["one three"], 0),
            (
                [long], [long + " " + long],
                ["… five six seven eight nine ten"], ["… five six seven eight nine ten " + long], 0
            ),
        ] as [([String], [String], [String], [String], Int64)])
    func contrast(before: [String], after: [String], removed: [String], added: [String], same: Int64) {
        let contrast = LineContrast(before, after)
        #expect(contrast.removed == removed)
        #expect(contrast.added == added)
        #expect(contrast.same == same)
    }
}
