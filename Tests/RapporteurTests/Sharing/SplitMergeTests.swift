import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("Several hands on one report")
struct SplitMergeTests {
    private func merge(
        _ documents: [AnswerDocument], prefer: String? = nil, take: [(place: String, file: String)] = []
    ) throws -> FileMerge {
        let sources = documents.enumerated().map { source($1.text, "f\($0).yaml") }
        return try FileMerge(sources, Shared.bundle, Shared.plan, prefer: prefer, take: take)
    }

    @Test("splitting a file and joining its parts gives the file", arguments: 1...12 as ClosedRange<UInt64>)
    func splitThenMerge(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        let sets: [(sections: [[String]], questions: [[String]])] = [
            ([], []), ([["capacity"]], []), ([["policy", "contact"], ["capacity"]], []),
            ([["contact"]], [["policy.title", "capacity.share"], ["capacity.repository_list"]]),
        ]
        for round in 0..<12 {
            let original = random.document(version: "1")
            let (sections, questions) = sets[round % sets.count]
            let label: Comment = "seed \(seed), round \(round)\n\(original.text)"
            let split = try FileSplit(
                source(original.text), Shared.bundle, Shared.plan, sections: sections, questions: questions,
                folder: "parts")
            #expect(Set(split.parts.map(\.path)).count == split.parts.count, label)
            // Every question is in exactly one part, and what belongs to no section in the first.
            #expect(
                split.parts.flatMap(\.questions).sorted() == Shared.questionnaire.questions.map(\.id).sorted(), label)
            for part in split.parts.dropFirst() { #expect(part.document["left_over"] == nil, label) }
            var parts = split.parts.map { document($0.text) }
            let merged = try merge(parts)
            #expect(merged.conflicts.isEmpty && merged.missingSections.isEmpty, label)
            #expect(differences(original, merged.document) == [], label)
            parts.reverse()
            #expect(differences(original, try merge(parts).document) == [], label)
            #expect(differences(original, try merge(parts + [original]).document) == [], label)
        }
    }

    @Test("joining loses nothing, and doing it again changes nothing", arguments: 20...31 as ClosedRange<UInt64>)
    func nothingLost(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        for round in 0..<12 {
            let files = (0..<3).map { _ in random.document(version: "1") }
            let label: Comment = "seed \(seed), round \(round)"
            let merged = try merge(files)
            for file in files {
                for answer in file.answers where !answer.value.isBlank {
                    let areChoices = Shared.questionnaire.unorderedQuestions.contains(answer.key)
                    let conflict = merged.conflicts.first { $0.place.kind == .answer && $0.place.key == answer.key }
                    let found =
                        conflict?.values.contains { $0.value.saysTheSame(as: answer.value, areChoices: areChoices) }
                        ?? merged.document.answer(answer.key)?.saysTheSame(as: answer.value, areChoices: areChoices)
                    #expect(found == true, "\(answer.key)")
                }
                for entry in file.leftOver {
                    #expect(merged.document.leftOver.contains { $0.value.saysTheSame(as: entry.value) }, label)
                }
            }
            for preferred in files.indices {
                let decided = try merge(files, prefer: "f\(preferred).yaml")
                for conflict in decided.conflicts where conflict.place.kind == .answer {
                    guard let value = files[preferred].answer(conflict.place.key), !value.isBlank else {
                        #expect(conflict.chosen == nil)
                        continue
                    }
                    #expect(decided.document.answer(conflict.place.key) == value, label)
                }
                let again = try merge([decided.document, decided.document])
                #expect(again.conflicts.isEmpty && differences(again.document, decided.document) == [], label)
            }
        }
    }

    @Test(
        "the order of the files does not matter where they do not contradict", arguments: 40...47 as ClosedRange<UInt64>
    )
    func anyOrder(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        for _ in 0..<10 {
            let whole = random.document(version: "1")
            var files: [AnswerDocument] = []
            for _ in 0..<3 {
                var file = whole
                file.answers = whole.answers.filter { _ in random.generator.chance(600) }
                files.append(file)
            }
            let one = try merge(files)
            #expect(one.conflicts.isEmpty)
            #expect(differences(one.document, try merge(files.reversed()).document) == [])
            #expect(differences(one.document, try merge([one.document] + files).document) == [])
        }
    }

    @Test("a conflict names every value with file, line and column")
    func places() throws {
        func file(_ answer: String) -> String {
            "questionnaire: example-2027\nrespondent: XAA\nlanguage: en\nanswers:\n  # a remark\n  policy.open:   \(answer)\n"
        }
        let sources = [source(file("yes"), "a.yaml"), source(file("no"), "b.yaml"), source(file("\"no \""), "c.yaml")]
        let merge = try FileMerge(sources, Shared.bundle, Shared.plan)
        let conflict = try #require(merge.open.first)
        #expect(merge.open.count == 1)
        #expect(conflict.values.map { $0.places.map(\.file) } == [["a.yaml"], ["b.yaml", "c.yaml"]])
        #expect(conflict.values[0].places[0].position == TextPosition(line: 6, column: 18))
        #expect(merge.report(.text, output: nil, in: .english).contains("  b.yaml:6:18  no\n"))
        #expect(
            try FileMerge(sources, Shared.bundle, Shared.plan, prefer: "c.yaml").document.answer("policy.open")
                == .text("no"))
        #expect(throws: Fault.self) {
            try FileMerge(sources, Shared.bundle, Shared.plan, take: [("policy.title", "a.yaml")])
        }
        #expect(throws: Fault.self) { try FileMerge(sources, Shared.bundle, Shared.plan, prefer: "d.yaml") }
    }

    @Test("records and confirmations are shown, unless they quote answers that name persons")
    func values() throws {
        func file(_ address: String, _ quoted: String, _ name: String) -> AnswerDocument {
            document(
                """
                questionnaire: example-2027
                respondent: XAA
                answers:
                  capacity.repository_list:
                    - {name: Same, url: https://a.example/}
                    - {name: Other, url: \(address)}
                confirmations:
                  - {finding: \(name), reason: other, note: \(address), answers: {\(quoted)}}

                """)
        }
        let merge = try merge([
            file("https://b.example/", "policy.open: yes", "kept"),
            file("https://c.example/", "policy.open: yes", "kept"),
        ])
        let text = merge.report(.text, output: nil, in: .english)
        #expect(text.contains("    2. name: Other, url: https://b.example/\n"), "\(text)")
        #expect(text.contains("    2. name: Other, url: https://c.example/\n") && !text.contains("Same"))
        #expect(text.contains("note: https://b.example/") && !text.contains("(not shown)"))
        let hidden = try self.merge([
            file("https://b.example/", "contact.name: Jane Doe", "kept"),
            file("https://c.example/", "contact.name: Jane Doe", "kept"),
        ]).report(.text, output: nil, in: .english)
        #expect(hidden.contains("(not shown)") && !hidden.contains("Jane") && !hidden.contains("note:"))
    }

    @Test("names of persons are not shown")
    func personal() throws {
        let files = ["Jane Doe", "John Roe"].map { name in
            document("questionnaire: example-2027\nrespondent: XAA\nanswers: {contact.name: \(name)}\n")
        }
        let merge = try merge(files)
        #expect(merge.open.count == 1)
        for format in MergeFormat.allCases {
            let text = merge.report(format, output: nil, in: .english)
            #expect(text.contains("contact.name") && !text.contains("Jane") && !text.contains("John"))
        }
    }

    @Test(
        "files that are not of one report are refused",
        arguments: [
            "questionnaire: example-2027\nrespondent: XAB\n", "questionnaire: other\nrespondent: XAA\n",
            "questionnaire: example-2027\nrespondent: XAA\nversion: \"2\"\n",
            "questionnaire: example-2027\nrespondent: XAA\ndefinition: 0000000000000000\n",
            "questionnaire: example-2027\nrespondent: XAA\nrevision: first\n", "questionnaire: example-2027\n",
            "questionnaire: example-2027\nrespondent: XAA\nanswers: some\n",
        ])
    func refused(_ other: String) throws {
        let own = "questionnaire: example-2027\nrespondent: XAA\nversion: \"1\"\ndefinition: 1111111111111111\n"
        #expect(throws: Fault.self) { try merge([document(own), document(other)]) }
    }

    @Test("the header of the merged file is a draft of the next revision, a part as long as sections are missing")
    func header() throws {
        let files = [
            "revision: 4\nstatus: certified\npart: [policy]",
            "revision: 2\nillustrative: true\npart: [contact, policy]",
        ].map { document("questionnaire: example-2027\nrespondent: XAA\n\($0)\nanswers: {policy.open: yes}\n") }
        let part = try merge(files)
        #expect(part.document.header("revision") == "5" && part.document.header("status") == "draft")
        #expect(part.document.header("illustrative") == "true")
        #expect(part.document["part"] == .list([.text("contact"), .text("policy")]))
        #expect(part.missingSections == ["capacity"])
        let whole = try merge(files + [document("questionnaire: example-2027\nrespondent: XAA\npart: [capacity]\n")])
        #expect(whole.document["part"] == nil)
    }

    @Test("only remarks of people are told as not carried over")
    func remarks() throws {
        let fresh = source(Shared.template.text)
        #expect(Remarks(of: fresh, Shared.bundle, carriedTo: []).lines == [])
        let typed = source(
            "# my file\nquestionnaire: example-2027\nrespondent: XAA\nanswers:\n  policy.open: yes  # sure\n"
                + "  policy.title: |\n    # not a remark\n    text\n  # ask Jane\n")
        #expect(Remarks(of: typed, Shared.bundle, carriedTo: []).lines == [1, 5, 9])
        // Very many texts are looked through in good time, and what stands in them is no comment.
        let many = (0..<20_000).map { "  a\($0): |\n    # text\n    text\n  # comment\n" }
        let remarks = Remarks(of: source("answers:\n" + many.joined()), known: [])
        #expect(remarks.lines == (0..<20_000).map { 5 + 4 * $0 })
        let split = try FileSplit(typed, Shared.bundle, Shared.plan, folder: "p")
        for part in split.parts {
            #expect(Remarks(of: source(part.text), Shared.bundle, carriedTo: []).lines == [], "\(part.text)")
        }
    }
}
