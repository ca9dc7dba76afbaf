import RapporteurDiagnostics
import RapporteurTestSupport
import RapporteurYAML
import Testing

private let valid = """
    questionnaire: oer-2027
    respondent: NOR   # comment
    answers:
      general.promoted: yes
      capacity.stakeholders: [teachers, 'l''\u{E9}ducation', "a\\u00e9\\n"]
      capacity.details: |
        Two national repositories: a, b.

        \u{6559}\u{80B2} \u{645}\u{641}\u{62A}
      capacity.list: &x
        - name: Digital Arena
          url: https://example.org/
        - {name: >-
            folded, url: *y}
    confirmations: *x
    """

@Suite("Whatever the bytes are, there is an answer")
struct FuzzTests {
    /// What must hold for every input.
    private func check(_ bytes: [UInt8], _ label: @autoclosure () -> String) {
        for allowsAliases in [false, true] {
            let document = YAMLReader(allowsAliases: allowsAliases).read(bytes)
            let size = document.source.count
            #expect(document.tree.isWellFormed(sourceSize: size), "\(label())")
            let hasError = document.diagnostics.contains { $0.severity == .error && $0.code != "Y117" }
            #expect(document.isReadable == !hasError, "\(label())")
            let rangesLieInside = document.diagnostics.allSatisfy {
                $0.range.start >= 0 && $0.range.start <= $0.range.end && Int($0.range.end) <= size
            }
            #expect(rangesLieInside || size == 0, "\(label())")
            #expect(String(validating: document.source, as: UTF8.self) != nil, "\(label())")
            #expect(String(validating: document.tree.text, as: UTF8.self) != nil, "\(label())")
        }
    }

    @Test("random bytes", arguments: [1, 2, 3, 4] as [UInt64])
    func randomBytes(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<500 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            check(bytes, "seed \(seed), round \(round): \(bytes)")
        }
    }

    @Test("random texts of the characters that mean something", arguments: [11, 12, 13, 14] as [UInt64])
    func randomSyntax(_ seed: UInt64) {
        let pieces = [
            "a", "b.c", ":", ": ", " ", "  ", "\n", "\n  ", "\n- ", "- ", "[", "]", "{", "}", ",", "'", "\"", "|\n",
            ">", "#", " #", "&x ",
            "*x", "!t ", "?", "? ", "@", "%", "\t", "\r", "\\", "\u{E9}", "\u{A0}", "\u{2028}", "\u{85}", "\u{FF1A}",
            "---\n", "...\n",
            "<<: ", "\u{FEFF}", "\u{201C}", "\\ud83d", "~",
        ]
        var random = SeededGenerator(seed: seed)
        for round in 0..<1500 {
            let count = Int.random(in: 0...24, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            check(Array(text.utf8), "seed \(seed), round \(round): \(text.debugDescription)")
        }
    }

    @Test("random changes of a valid file", arguments: [21, 22, 23, 24] as [UInt64])
    func mutations(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let original = Array(valid.utf8)
        for round in 0..<400 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                case 2: bytes[place] = Array("\n\t :-[]{}'\"|>&*!#%@,".utf8).randomElement(using: &random) ?? 0
                default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
                }
                if bytes.isEmpty { break }
            }
            check(bytes, "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    @Test("every beginning of a valid file")
    func prefixes() {
        let bytes = Array(valid.utf8)
        for length in 0...bytes.count { check(Array(bytes[..<length]), "the first \(length) bytes") }
    }

    @Test(
        "long runs of one piece take no time to speak of", .timeLimit(.minutes(1)),
        arguments: [
            "[", "{", "- ", "? ", "a: ", "\"", "'", "*", "&", "!", "[]", "[],", "a:\n ", "\n", "\t", "#", "|\n", "\\",
            "- -\n", "{a: [", "\u{E9}", "\"\",", "x,",
        ])
    func runs(_ piece: String) {
        let text = String(repeating: piece, count: 20_000)
        check(Array(text.utf8), piece)
        check(Array(("a: " + text).utf8), piece)
        check(Array(("[" + text).utf8), piece)
    }
}
