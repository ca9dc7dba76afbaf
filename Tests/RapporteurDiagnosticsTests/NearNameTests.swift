import RapporteurDiagnostics
import Testing

@Suite("Suggestions for mistyped names")
struct NearNameTests {
    @Test(
        "the nearest name is suggested if it is near enough",
        arguments: [
            ("yess", ["no", "yes"], "yes"), ("YES", ["no", "yes"], "yes"),
            ("polciy.open", ["policy.open", "policy.none"], "policy.open"),
            ("teacher", ["teachers", "teaching"], "teachers"), ("xyz", ["yes", "no"], nil), ("", ["yes"], nil),
            ("n", ["no", "on"], "no"),
            ("\u{E9}ducation", ["education"], "education"),
            (String(repeating: "x", count: 81), [String(repeating: "x", count: 81)], nil),
        ] as [(String, [String], String?)])
    func suggests(_ typed: String, _ candidates: [String], _ expected: String?) {
        #expect(nearestName(to: typed, among: candidates) == expected)
    }

    @Test("one insertion, deletion, substitution or swap is always near in a name of four letters or more")
    func oneSlip() {
        let name = Array("policy")
        for index in name.indices {
            var slips = [name, name, name]
            slips[0].remove(at: index)
            slips[1][index] = "#"
            slips[2].insert("#", at: index)
            if index + 1 < name.count {
                var swapped = name
                swapped.swapAt(index, index + 1)
                slips.append(swapped)
            }
            for slip in slips { #expect(nearestName(to: String(slip), among: ["capacity", "policy"]) == "policy") }
        }
    }
}
