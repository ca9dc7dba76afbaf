import RapporteurAnswerFile
import RapporteurTestSupport

/// Answer files as people and programs leave them.
enum Samples {
    /// A new file as `rapporteur new` writes it, with answers typed into it.
    static let filledIn = """
        # Reporting on the 2019 Recommendation on Open Educational Resources
        #
        # How to fill in this file:
        # - Lines that begin with # are explanations. The program does not read them.

        questionnaire: oer-2027
        version: "1"
        definition: 5f3c0a91d2e84b77
        respondent: NOR
        language: en
        revision: 1
        # draft while you work on it; submitted when it is complete
        status: draft

        answers:

          # ================================================================
          # General
          # ================================================================

          # 1. Did your country promote the Recommendation?
          #   Choose one: yes · no
          general.promoted:
            # yes
            no
            # not_known

          # 2. Who was reached?
          general.reached:
            - teachers
            # - learners
            - librarians
            # not_applicable

          # 3. Please describe.
          general.details: |
            Two national repositories: a, b.
              - one is “open”   # no comment
            \u{20}
            It's \u{6559}\u{80B2}, \u{645}\u{641}\u{62A} and 100 %.

          # 4. Why?
          general.why: |
            \u{20}
          general.since: 2021-03-31
          general.share: 12.5  # percent
          general.link: https://example.org/a?b=c#d
          general.links:
            - https://example.org/
            - "https://example.org/b: c"
          general.empty:
          general.list:
            - name: Digital Arena
              url: https://example.org/
            #     # Address
            # - name:
            - name: 'L''arène'
              since:
          general.quoted: "a \\"b\\" \\u00e9\\n"   # c
          general.flow: [teachers, 'x y', "z", {a: b, c: }]
          general.folded: >-
            one
            two

            three
        confirmations:
          - finding: policy_withdrawn
            answers: {policy.open: no}
            reason: repealed
            note: Replaced by the act of 2026.
          - finding: A202
            question: general.share
            reason: other

        """

    /// A file as `rapporteur simulate` writes it.
    static let simulated = """
        questionnaire: oer-2027
        version: "1"
        respondent: XAA
        revision: 2
        status: submitted
        part: [capacity, policy]
        illustrative: true

        answers:
          general.promoted: yes
          general.reached: [teachers, librarians]
          general.details: |
            A text of the simulation.
          general.why: |-
            No line end.
          general.list:
            - name: One
              url: https://example.org/1
              note: |
                Deep
                 er
            - name: Two

        """

    /// A file as somebody types it who knows YAML from elsewhere.
    static let handWritten = """
        questionnaire : oer-2027
        respondent:   NOR
        status: "draft"
        answers:
            a.one: yes
            a.two:
            - x
            -   y   # comment
            -
              z
            - - deep
              - deeper
            - k: v
              "l": w
              m:
                - n
            a.three: >2-
                folded
               more

              less
            a.four: |+

              kept


            'a.five': -5
            ? a.six
            : yes
            a.seven:
                http://example.org:80/
        unknown: {x: [1, 2], "y z": 'it''s'}
        confirmations: []

        """

    /// All of them, also with the line ends of Windows and with a byte-order mark.
    static var all: [[UInt8]] {
        var all: [[UInt8]] = []
        for text in [filledIn, simulated, handWritten, longKey, RandomDocument.sample.text] {
            all.append(Array(text.utf8))
            all.append(Array(text.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
            all.append([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        }
        return all
    }

    private static let longKey = """
        a: b
        ? \(String(repeating: "k", count: 1100))
        : |-
          x
        "c":
        - e
        """
}

/// Documents with what people type and what nobody would.
struct RandomDocument {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    static let sample: AnswerDocument = {
        var maker = RandomDocument(seed: 7)
        return maker.document()
    }()

    static let pieces = [
        "yes", "no", "word", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", ": ", ":", " #", "# x", "- ", "-5", "---",
        "'",
        "\"", "\\", "[", "]", "{", "}", ",", "|", ">", "&a", "*b", "!c", "@", "`", "%", "?", "~", "null", "true",
        "1.10",
        "2027-01-01", "\u{E9}", "e\u{301}", "\u{A0}", "\u{AD}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}x",
        "\u{200F}",
        "\u{FEFF}", "\u{0}", "\u{1}", "\u{7F}", "\u{9F}", "\u{FFFE}", "\u{FFFD}", "\u{1F600}", "\u{201C}x\u{201D}",
        "\u{AB}x\u{BB}", "\u{FF1A}", "\u{6559}\u{80B2}", "https://example.org/?a=b#c", "<script>", "a.b:c",
    ]

    mutating func text() -> String {
        switch Int.random(in: 0..<40, using: &random) {
        case 0: return String(repeating: "long ", count: 500)
        case 1: return String(repeating: "k", count: Int.random(in: 990...1100, using: &random))
        case 2...12: return ["yes", "no", "teachers", "12.5", "Digital Arena"].randomElement(using: &random) ?? ""
        default:
            return (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
        }
    }

    mutating func value(_ depth: Int = 0) -> AnswerDocument.Value {
        switch Int.random(in: 0..<(depth > 4 ? 7 : 12), using: &random) {
        case 0: return .blank
        case 1...6: return .text(text())
        case 7...9: return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth + 1) })
        default: return .map(entries(Int.random(in: 0...3, using: &random), depth + 1))
        }
    }

    mutating func entries(_ count: Int, _ depth: Int) -> [AnswerDocument.Entry] {
        var entries: [AnswerDocument.Entry] = []
        for number in 0..<count {
            let key = Int.random(in: 0..<4, using: &random) == 0 ? text() : "a.q\(number)"
            // Canonical equivalence makes more keys equal than bytes do; both must not stand twice here.
            if entries.contains(where: { $0.key == key }) { continue }
            entries.append(.init(key, value(depth)))
        }
        return entries
    }

    mutating func document() -> AnswerDocument {
        var document = AnswerDocument()
        for key in AnswerDocument.headerKeys.shuffled(using: &random) where Bool.random(using: &random) {
            document[key] = Int.random(in: 0..<5, using: &random) == 0 ? value() : .text(text())
        }
        for entry in entries(Int.random(in: 0...2, using: &random), 0) where document[entry.key] == nil {
            document[entry.key] = entry.value
        }
        if Int.random(in: 0..<8, using: &random) > 0 {
            document["answers"] = .map(entries(Int.random(in: 0...8, using: &random), 1))
        }
        if Bool.random(using: &random) {
            document["confirmations"] = .list(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in confirmation() })
        }
        return document
    }

    private mutating func confirmation() -> AnswerDocument.Value {
        guard Int.random(in: 0..<6, using: &random) > 0 else { return value(2) }
        return .map([
            .init("finding", .text(["rule_one", "A202"].randomElement(using: &random) ?? "")),
            .init("question", Bool.random(using: &random) ? .text("a.q1") : .blank),
            .init("answers", .map([.init("a.q1", .text(text())), .init("a.q2", .text("no"))])),
            .init("reason", .text("other")), .init("note", value(3)),
        ])
    }
}

extension AnswerDocument.Value {
    /// Whether two values are equal to the byte; `==` takes two spellings of one letter for equal.
    func isIdentical(to other: AnswerDocument.Value) -> Bool {
        switch (self, other) {
        case (.blank, .blank): true
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
        case (.map(let left), .map(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy {
                    $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isIdentical(to: $1.value)
                }
        default: false
        }
    }
}
