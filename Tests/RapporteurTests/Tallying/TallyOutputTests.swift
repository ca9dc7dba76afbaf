import Foundation
import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("A tally as JSON, CSV and text")
struct TallyOutputTests {
    /// Two indicators over 30 of 194 States, one region shown and one not.
    static let tally: Tally = {
        var tally = Tally(questionnaire: "t-2027", cycle: 2027, members: 194)
        tally.reporting = 30
        tally.isIllustrative = true
        tally.corrected = 2
        tally.excluded = [
            Exclusion(respondent: nil, file: "a, \"b\".yaml", reason: .unreadable),
            Exclusion(respondent: "XAB", file: "=cmd.yaml", reason: .unknownRespondent),
        ]
        tally.invalidAnswers = [InvalidAnswer(respondent: "XAA", question: "a.list[2].url", code: "A104")]
        tally.indicators = [
            IndicatorTally(
                id: "a.b", section: "s", base: .reporting,
                counts: IndicatorCounts(yes: 20, no: 5, notAnswered: 4, notApplicable: 1)),
            IndicatorTally(
                id: "a.c", section: "s", base: .valid, counts: IndicatorCounts(notAnswered: 30)),
        ]
        tally.areas = [
            AreaTally(area: .capacity, sections: ["s", "t"], indicators: 2, numerator: 20, denominator: 60)
        ]
        let few = IndicatorTally(
            id: "a.b", section: "s", base: .reporting, counts: IndicatorCounts(yes: 5, no: 3))
        tally.regions = [
            GroupTally(
                id: "AFR", members: 47, reporting: 8,
                results: .init(indicators: [few], areas: [])),
            GroupTally(id: "ARB", members: 19, reporting: 2, results: nil),
        ]
        return tally
    }()

    @Test("JSON has the keys of the contract in its order")
    func json() {
        let expected = """
            {"questionnaire":"t-2027","cycle":2027,"members":194,"reporting":30,"illustrative":true,"corrected":2,
            "excluded":[{"respondent":null,"file":"a, \\"b\\".yaml","reason":"unreadable"},
            {"respondent":"XAB","file":"=cmd.yaml","reason":"unknown_respondent"}],
            "invalid_answers":[{"respondent":"XAA","question":"a.list[2].url","code":"A104"}],
            "indicators":[{"id":"a.b","section":"s","base":"reporting","yes":20,"no":5,"not_answered":4,
            "not_applicable":1,"numerator":20,"denominator":30,"percent":67},
            {"id":"a.c","section":"s","base":"valid","yes":0,"no":0,"not_answered":30,"not_applicable":0,
            "numerator":0,"denominator":0,"percent":null}],
            "areas":[{"action_area":"i","sections":["s","t"],"indicators":2,"numerator":20,"denominator":60,
            "percent":33}],
            "groups":{"region":{"AFR":{"members":47,"reporting":8,
            "indicators":[{"id":"a.b","section":"s","base":"reporting","yes":5,"no":3,"not_answered":0,
            "not_applicable":0,"numerator":5,"denominator":8,"percent":63}],"areas":[]},
            "ARB":{"members":19,"reporting":2}}}}
            """
        #expect(compact(TallyJSON.text(Self.tally)) == compact(expected))
    }

    @Test("without --by the groups are an empty object")
    func noGroups() {
        var tally = Self.tally
        tally.regions = nil
        #expect(compact(TallyJSON.text(tally)).hasSuffix(#""groups":{}}"#))
    }

    @Test("CSV has one row for each indicator and area of each group")
    func csv() {
        #expect(
            TallyCSV.text(Self.tally) == """
                questionnaire,cycle,region,members,reporting,kind,id,section,base,yes,no,not_answered,not_applicable,numerator,denominator,percent
                t-2027,2027,,194,30,indicator,a.b,s,reporting,20,5,4,1,20,30,67
                t-2027,2027,,194,30,indicator,a.c,s,valid,0,0,30,0,0,0,
                t-2027,2027,,194,30,area,i,s t,reporting,,,,,20,60,33
                t-2027,2027,AFR,47,8,indicator,a.b,s,reporting,5,3,0,0,5,8,63
                t-2027,2027,ARB,19,2,,,,,,,,,,,

                """)
    }

    @Test(
        "a hostile name is no formula and stays in its cell",
        arguments: [
            ("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("a,b", "\"a,b\""),
            ("a\"b\nc", "\"a\"\"b\nc\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
        ])
    func hostileCells(id: String, cell: String) {
        var tally = Tally(questionnaire: id, cycle: 2027, members: 0)
        tally.indicators = [
            IndicatorTally(id: "a.b", section: "s", base: .reporting, counts: IndicatorCounts())
        ]
        #expect(TallyCSV.text(tally).contains("\n\(cell),2027,"))
    }

    @Test("text for a person")
    func text() {
        #expect(
            TallyText.text(Self.tally, in: .english) == """
                t-2027: 30 of 194 Member States counted (15 %)
                These are sample data, not the answers of States.
                2 corrections are applied.

                indicator  yes  no  not answered  not applicable  share            base
                a.b         20   5             4               1  67 % (20 of 30)  reporting
                a.c          0   0            30               0  none             valid

                action area  indicators  average coverage
                i                     2  33 % (20 of 60)

                AFR: 8 of 47 Member States
                  indicator  yes  no  share
                  a.b          5   3  5 of 8

                ARB: 2 of 19 Member States
                  too few reported to show results without showing single answers

                2 files are left out:
                  reason              respondent  file
                  unreadable                      a, "b".yaml
                  unknown_respondent  XAB         =cmd.yaml

                1 invalid answer counts as not answered:
                  respondent  question       code
                  XAA         a.list[2].url  A104

                """)
    }

    @Test("nothing that moves a cursor gets out of a file name")
    func controlCharacters() {
        var tally = Tally(questionnaire: "t", cycle: 2027, members: 0)
        tally.excluded = [Exclusion(respondent: nil, file: "a\u{1B}[2J\u{202E}b", reason: .unreadable)]
        let text = TallyText.text(tally, in: .english)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    /// JSON without the line ends and indentation between its parts.
    private func compact(_ json: String) -> String {
        json.split(separator: "\n").map { $0.drop { $0 == " " } }.joined().replacingOccurrences(of: "\": ", with: "\":")
    }
}
