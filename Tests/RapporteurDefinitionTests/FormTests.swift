import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@Suite("What is wrong is said at its place")
struct FormTests {
    /// The code and the text at the place of each error and warning.
    private func marks(_ yaml: String) -> [String] {
        let bytes = Array(yaml.utf8)
        return DefinitionReader.read(yaml: yaml).diagnostics.filter { $0.severity != .information }.map { diagnostic in
            let range = Int(diagnostic.range.start)..<Int(diagnostic.range.end)
            return diagnostic.code + " " + String(decoding: bytes[range], as: UTF8.self)
        }
    }

    @Test(
        "form",
        arguments: [
            ("- {id: a.b, text: How?, type: text, max_lenght: 3}", ["D101 max_lenght"]),
            ("- {id: a.b, text: How?, type: text, <<: {help: x}}", ["D101 <<"]),
            ("- {id: a.b, type: text}", ["D102 a.b"]),
            ("- {id: a.b, text: , type: text}", ["D102 text"]),
            ("- {text: How?, type: text}", ["D102 text"]),
            ("- {id: a.b, text: [How?], type: text}", ["D103 How?"]),
            ("- [a, b]", ["D103 a"]),
            ("- {id: a.b, text: How?, type: one_of, choices: [yes, no]}", ["D103 yes"]),
            ("- {id: a.b, text: How?, type: memo}", ["D104 memo"]),
            ("- {id: a.b, text: How?, type: text, required: yes}", ["D104 yes"]),
            ("- {id: a.b, text: How?, type: text, special: [unknown]}", ["D104 unknown"]),
            ("- {id: a.b, text: How?, type: text, sdg: [4, 18]}", ["D105 18"]),
            ("- {id: a.b, text: How?, type: number, minimum: \"1,5\"}", ["D105 \"1,5\""]),
            ("- {id: a.b, text: How?, type: text, max_length: 0}", ["D105 0"]),
            ("- {id: b, text: How?, type: text}", ["D107 b"]),
            ("- {id: a.B, text: How?, type: text}", ["D107 a.B"]),
            ("- {id: a..b, text: How?, type: text}", ["D107 a..b"]),
            ("- {id: a.b, text: How?, type: one_of, choices: {Yes: A, no: B}}", ["D107 Yes"]),
            ("- {id: a.b, text: How?, type: one_of, choices: {and: A, no: B}}", ["D108 and"]),
            ("- {id: a.b, text: How?, type: text}\n- {id: a.b, text: How?, type: text}", ["D109 a.b"]),
            (
                "- {id: a.b, text: How?, type: records, fields: [{id: n, text: N, type: text, required: true}, "
                    + "{id: n, text: N, type: text}]}",
                ["D109 n"]
            ),
            ("- {id: a.b, text: How?, type: calculated, value: 1 + 1, required: true}", ["D111 required"]),
            ("- {id: a.b, text: How?, type: calculated}", ["D102 a.b"]),
            ("- {id: a.b, text: How?, type: one_of, choices: yes_nó}", ["D120 yes_nó", "D121 yes_no"]),
            ("- {id: a.b, text: How?, type: records, fields: []}", ["D130 fields"]),
        ] as [(String, [String])])
    func form(_ questions: String, _ expected: [String]) {
        var yaml = sample(questions)
        if !questions.contains("yes_n") {
            yaml = yaml.replacing("choice_lists:\n  yes_no: {yes: \"Yes\", no: \"No\"}\n", with: "")
        }
        #expect(Set(marks(yaml)) == Set(expected))
    }

    @Test(
        "an expression is marked inside, whatever the quotation",
        arguments: [
            ("asked_if: a.c = maybe", "maybe"),
            ("asked_if:   a.c   =   maybe", "maybe"),
            ("asked_if: 'a.c = maybe'", "maybe"),
            ("asked_if: \"a.c = maybe\"", "maybe"),
            ("asked_if: 'a.c  =  maybe'", "maybe"),
            ("asked_if: \"a.c = m\\x61ybe\"", "\"a.c = m\\x61ybe\""),
            ("asked_if: |\n    a.c =\n      maybe", "maybe"),
            ("asked_if: a.d = yes", "a.d"),
            ("asked_if: Größe = a.c", "öße"),
        ])
    func expression(_ key: String, _ mark: String) {
        let yaml = sample(
            """
            - {id: a.c, text: Is it so?, type: one_of, choices: yes_no}
            - id: a.b
              text: How?
              type: text
              \(key)
            """)
        let found = marks(yaml)
        #expect(found.contains { $0.hasPrefix("E") && $0.dropFirst(5) == mark }, "\(found)")
    }

    @Test("a folded expression over two lines is marked inside, too")
    func folded() throws {
        let yaml = sample(
            """
            - {id: a.c, text: Is it so?, type: one_of, choices: yes_no}
            - id: a.b
              text: How?
              type: text
              asked_if: >-
                a.c = yes
                or a.c = maybe
            """)
        let diagnostic = try #require(DefinitionReader.read(yaml: yaml).diagnostics.first { $0.code.hasPrefix("E") })
        let bytes = Array(yaml.utf8)
        let text = String(decoding: bytes[Int(diagnostic.range.start)..<Int(diagnostic.range.end)], as: UTF8.self)
        #expect(text == "maybe")
    }

    @Test("a circle of many questions is one diagnostic and a long chain none")
    func longChains() {
        func chain(_ count: Int, closed: Bool) -> String {
            let questions = (0..<count).map { index in
                let next = index + 1 < count ? "a.q\(index + 1) + 1" : closed ? "a.q0 + 1" : "1"
                return "- {id: a.q\(index), text: Q\(index), type: calculated, value: \(next)}"
            }
            return sample(questions.joined(separator: "\n")).replacing(
                "choice_lists:\n  yes_no: {yes: \"Yes\", no: \"No\"}\n", with: "")
        }
        #expect(marks(chain(2_000, closed: false)) == [])
        #expect(marks(chain(2_000, closed: true)).map { $0.prefix(4) } == ["D202"])
    }

    @Test(
        "a placeholder is marked inside the message",
        arguments: [
            "message: It is {a.d}.", "message: \"It is {a.d}: why?\"", "message: >-\n      It is\n      {a.d}.",
        ])
    func placeholder(_ message: String) {
        let rule = "rules:\n  - id: r\n    require: a.c > 0\n    \(message)"
        let yaml = sample("- {id: a.c, text: How many?, type: number}", rule).replacing(
            "choice_lists:\n  yes_no: {yes: \"Yes\", no: \"No\"}\n", with: "")
        #expect(marks(yaml) == ["D214 {a.d}"])
    }
}
