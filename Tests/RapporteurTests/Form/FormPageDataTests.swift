import Foundation
import RapporteurDefinition
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

@Suite("The data of the offline form")
struct FormPageDataTests {
    private static func data(
        _ languages: [String] = ["en"], answers: String? = nil, guidance: GuidanceAddress? = nil
    ) throws -> [String: Any] {
        let bundle = HostileForm.bundle
        let pages = try languages.map { language in
            var page = FormPageData.Page(
                questionnaire: try bundle.texts(in: language),
                texts: FormTexts.texts(for: language, in: HostileForm.assets))
            if let answers {
                let tree = YAMLReader(allowsAliases: false).read(Array(answers.utf8)).tree
                let response = ResponseReader(HostileForm.plan.previous!).read(tree).response
                page.previous = PreviousAnswerWording(bundle.previous!.questionnaire, response)
            }
            return page
        }
        let data = FormPageData(
            pages: pages, definition: bundle.questionnaire.definitionDigest, previousCycle: 2023, guidance: guidance,
            respondent: nil, states: [("NOR", "Norway")])
        return try #require(JSONSerialization.jsonObject(with: Data(data.json)) as? [String: Any])
    }

    private static func questions(_ data: [String: Any], _ language: String = "en") throws -> [[String: Any]] {
        let pages = try #require(data["pages"] as? [String: [String: Any]])
        return try #require(pages[language]?["questions"] as? [[String: Any]])
    }

    @Test("the head says which form it is")
    func head() throws {
        let data = try Self.data(["fr", "ar-XB"])
        #expect(data["questionnaire"] as? String == "new" && data["version"] as? String == "2")
        #expect(data["definition"] as? String == HostileForm.bundle.questionnaire.definitionDigest)
        #expect(data["cycle"] as? Int == 2027 && data["previous_cycle"] as? Int == 2023)
        #expect(data["respondents"] as? [[String]] == [["NOR", "Norway"]])
        let languages = try #require(data["languages"] as? [[String: String]])
        #expect(languages.map { $0["tag"] } == ["fr", "ar-XB"])
        #expect(languages.map { $0["dir"] } == ["ltr", "rtl"])
        #expect(languages[0]["name"] == "français")
    }

    @Test("a question has the address of its guidance if there is a site")
    func guidance() throws {
        let address = try #require(GuidanceAddress("https://example.org/site"))
        let questions = try Self.questions(Self.data(["fr"], guidance: address), "fr")
        #expect(questions[0]["guidance"] as? String == "https://example.org/site/new/fr/s.html#s.a")
        #expect(try Self.questions(Self.data())[0]["guidance"] == nil)
    }

    @Test(
        "a form leads to no address that runs something",
        arguments: [
            ("javascript:alert(1)", false), ("JavaScript:x", false), ("data:text/html,x", false), ("", false),
            ("https://example.org/", true), ("../site", true), ("file:///srv/site", true), ("a/b:c", true),
        ])
    func addresses(_ base: String, _ isTaken: Bool) {
        #expect((GuidanceAddress(base) != nil) == isTaken)
    }

    @Test("every kind of question has its members and no empty ones")
    func shapes() throws {
        let questions = try Self.questions(Self.data())
        #expect(questions.map { $0["type"] as? String } == ["one_of", "any_of", "number", "text", "records", "text"])
        #expect((questions[0]["choices"] as? [[String]])?[1] == ["no", HostileForm.label])
        #expect(questions[0]["required"] as? Bool == true && questions[0]["special"] as? [String] == ["not_known"])
        #expect(questions[1]["exclusive"] as? [String] == ["none"] && questions[1]["min_choices"] as? Int == 1)
        #expect(questions[1]["condition"] as? String == "question 1 is “Yes”")
        #expect(questions[2]["minimum"] as? String == "0" && questions[2]["unit"] as? String == "schools")
        #expect(questions[2]["integer"] as? Bool == true)
        #expect(questions[3]["personal"] as? Bool == true)
        let fields = try #require(questions[4]["fields"] as? [[String: Any]])
        #expect(fields[1]["condition"] as? String == "“Kind” is “Y”" && fields[1]["max_length"] as? Int == 5)
        #expect(questions[4]["max_items"] as? Int == 3)
        for question in questions + fields {
            for (key, value) in question {
                #expect(!(value is NSNull), "\(key)")
                #expect((value as? [Any])?.isEmpty != true, "\(key)")
            }
        }
    }

    @Test("what was answered before stands beside its question, but never what persons are named in")
    func previous() throws {
        let answers = """
            questionnaire: old
            version: "1"
            respondent: NOR
            revision: 1
            status: submitted
            answers:
              s.a: yes
              s.b: not_known
              s.name: Kari Nordmann
              s.notes: "<b>some</b>"
            """
        let data = try Self.data(answers: answers)
        let questions = try Self.questions(data)
        let previous = questions.map { $0["previous"] as? [String: Any] }
        #expect(previous[0]?["lines"] as? [String] == ["Was it so? Yes", "And was this so? not known"])
        #expect(previous[5]?["lines"] as? [String] == ["<b>some</b>"])
        #expect(previous[5]?["note"] as? String == "Notes?")
        #expect(previous[1] == nil && previous[2] == nil && previous[3] == nil && previous[4] == nil)
        #expect(!"\(data)".contains("Nordmann"))
    }

    @Test("a text that is not translated stays in the source language")
    func partlyTranslated() throws {
        let questions = try Self.questions(Self.data(["fr"]), "fr")
        #expect(questions[2]["text"] as? String == "Combien ?" && questions[0]["text"] as? String == "Is it so?")
    }

    @Test("every text of a made-up language is made up, those of the page too")
    func pseudo() throws {
        let data = try Self.data(["en-XA"])
        for question in try Self.questions(data, "en-XA") {
            #expect((question["text"] as? String)?.hasPrefix("[") == true)
        }
        let texts = try #require((data["texts"] as? [String: [String: Any]])?["en-XA"])
        for (key, text) in texts {
            let forms = (text as? [String: String])?.values.map { $0 } ?? [text as? String ?? ""]
            #expect(forms.allSatisfy { $0.isEmpty || $0.hasPrefix("[") }, "\(key)")
        }
    }
}
