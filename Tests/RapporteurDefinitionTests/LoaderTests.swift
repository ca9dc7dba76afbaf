import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@Suite("Loading a questionnaire with what stands beside it")
struct LoaderTests {
    /// A small questionnaire.
    static func questionnaire(_ id: String, cycle: Int, _ head: String = "") -> String {
        """
        questionnaire: \(id)
        version: "1"
        title: \(id)
        cycle: \(cycle)
        language: en
        \(head)
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: policy
            title: Policy
            questions:
              - {id: policy.open, text: Is there an open policy?, type: one_of, choices: yes_no}
        indicators:
          - {id: policy.open, section: policy, title: Open policies, counts: policy.open = yes, trend: protected}
        """
    }

    static let roster =
        "iso3,iso2,name_en,status,member_from,member_until,region\nNOR,NO,Norway,member,1946-11-04,,ENA\n"
    static let rosterHead = "roster: states\nroster_date: 2027-01-01"

    static var cycles: [String: String] {
        [
            "q/old/questionnaire.yaml": questionnaire("old", cycle: 2023, rosterHead),
            "q/old/published.yaml":
                "reporting: 1\nmembers: 1\nsources: {a: A}\nfigures: {policy.open: {percent: 100, source: a}}",
            "q/new/questionnaire.yaml": questionnaire("new", cycle: 2027, "previous: old\n" + rosterHead),
            "q/new/lineage.yaml": "previous: old\n",
            "q/new/ids.lock": "choice yes_no no\nchoice yes_no yes\nquestion policy.open one_of\n",
            "q/rosters/states.csv": roster,
        ]
    }

    private func load(_ id: String, _ files: [String: String], depth: QuestionnaireLoader.Depth = .whole)
        -> QuestionnaireBundle?
    {
        QuestionnaireLoader(root: "q", files: .inMemory(files)).load(id, depth: depth)
    }

    /// Codes of errors and warnings by file.
    private func codes(_ bundle: QuestionnaireBundle?) -> [String] {
        (bundle?.allFiles ?? []).flatMap { file in
            file.diagnostics.filter { $0.severity != .information }.map { "\(file.path) \($0.code)" }
        }
    }

    @Test("two cycles with roster, figures, lineage and lock load without a fault")
    func whole() throws {
        let bundle = try #require(load("new", Self.cycles))
        #expect(codes(bundle) == [])
        #expect(!bundle.hasErrors)
        #expect(
            bundle.allFiles.map { $0.path } == [
                "q/old/questionnaire.yaml", "q/rosters/states.csv", "q/old/published.yaml", "q/new/questionnaire.yaml",
                "q/new/lineage.yaml", "q/new/ids.lock",
            ])
        #expect(bundle.previous?.questionnaire.id == "old")
        #expect(bundle.previous?.published?.entries.count == 1)
        #expect(bundle.roster?.states.count == 1)
        #expect(bundle.lineage != nil)
        #expect(bundle.comparison != nil)
        #expect(bundle.questionnaire.previousLinks == [.single(0, map: nil, isReworded: false)])
    }

    @Test("answer files need no published figures, no comparison and no lock")
    func shallow() throws {
        let bundle = try #require(load("new", Self.cycles, depth: .answers))
        #expect(bundle.allFiles.count == 4)
        #expect(bundle.comparison == nil)
        #expect(bundle.published == nil)
        #expect(bundle.questionnaire == load("new", Self.cycles)?.questionnaire)
    }

    @Test("there is no questionnaire where there is no file")
    func absent() {
        #expect(load("other", Self.cycles) == nil)
        #expect(QuestionnaireLoader(root: "q", files: .inMemory(Self.cycles)).ids == ["new", "old"])
    }

    @Test(
        "a missing previous questionnaire, a circle, a missing roster and a wrong folder are said once",
        arguments: [
            (["q/old/questionnaire.yaml": nil], ["q/new/questionnaire.yaml D252"]),
            (
                ["q/old/questionnaire.yaml": questionnaire("old", cycle: 2023, "previous: new\n" + rosterHead)],
                ["q/old/questionnaire.yaml D253"]
            ),
            (
                ["q/rosters/states.csv": nil],
                ["q/old/questionnaire.yaml D254", "q/new/questionnaire.yaml D254"]
            ),
            (
                ["q/new/questionnaire.yaml": questionnaire("other", cycle: 2027)],
                [
                    "q/new/questionnaire.yaml D113", "q/new/questionnaire.yaml D256",
                ]
            ),
            (
                ["q/old/questionnaire.yaml": questionnaire("old", cycle: 2030, rosterHead)],
                ["q/new/questionnaire.yaml D251"]
            ),
            (["q/new/lineage.yaml": nil], ["q/new/questionnaire.yaml D238"]),
            (["q/new/ids.lock": "question policy.closed one_of"], ["q/new/ids.lock D261"]),
            (["q/new/translations/fr.yaml": "{}"], ["q/new/translations/fr.yaml T102"]),
            (["q/old/questionnaire.yaml": ": ["], nil),
        ] as [([String: String?], [String]?)])
    func faults(_ changes: [String: String?], _ expected: [String]?) throws {
        var files = Self.cycles
        for (path, text) in changes { files[path] = text }
        let bundle = try #require(load("new", files))
        if let expected {
            #expect(codes(bundle) == expected)
        } else {
            #expect(bundle.hasErrors)
            #expect(bundle.questionnaire.questions.count == 1)
        }
    }

    @Test("a file that the system refuses is an error of that file")
    func refused() throws {
        var files = DefinitionFiles.inMemory(Self.cycles)
        let read = files.read
        files.read = { $0.hasSuffix("lineage.yaml") ? .unreadable(.verbatim("permission denied")) : read($0) }
        let bundle = try #require(QuestionnaireLoader(root: "q", files: files).load("new"))
        #expect(codes(bundle).contains("q/new/lineage.yaml D257"))
    }

    @Test("another roster takes the place of the one that is named")
    func otherRoster() throws {
        var files = Self.cycles
        files["mine.csv"] = Self.roster + "FJI,FJ,Fiji,member,1983-07-14,,APA\n"
        let loader = QuestionnaireLoader(root: "q", files: .inMemory(files), rosterPath: "mine.csv")
        #expect(try #require(loader.load("new")).roster?.states.count == 2)
    }
}
