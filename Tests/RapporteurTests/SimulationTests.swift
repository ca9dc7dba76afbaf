import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

/// What simulated answers are, whatever the seed.
@Suite("Simulated answers")
struct SimulationTests {
    private let library = QuestionnaireLibrary(folder: projectRoot + "/questionnaires", isWhole: true)

    @Test("are read back from their files as they were drawn", arguments: [1, 2, 3] as [UInt64])
    func readBack(seed: UInt64) throws {
        for id in ["oer-2023", "oer-2027"] {
            let entry = try #require(library.entry(id))
            let plan = ValidationPlan(try #require(entry.plan).questionnaire, previous: entry.plan?.previous)
            let simulator = Simulator(plan, digest: entry.bundle.questionnaire.definitionDigest, seed: seed)
            for index in 0..<25 {
                let response = simulator.response(of: SampleRoster.code(index), previous: nil, allReport: false)
                let text = AnswerFileWriter(plan.questionnaire).text(response)
                let document = YAMLReader(allowsAliases: false).read(Array(text.utf8))
                #expect(document.isReadable)
                let read = ResponseReader(plan).read(document.tree)
                #expect(read.response.answers == response.answers, "seed \(seed), State \(index) of \(id)")
                #expect(!read.hasErrors)
            }
        }
    }

    @Test("answer no question that is not asked, and have no errors", arguments: [11, 12] as [UInt64])
    func routing(seed: UInt64) throws {
        let plan = try #require(library.entry("oer-2027")?.plan)
        let sample = ValidationPlan(plan.questionnaire, previous: plan.previous)
        let simulator = Simulator(sample, digest: plan.questionnaire.definitionDigest, seed: seed)
        for index in 0..<40 {
            let response = simulator.response(of: SampleRoster.code(index), previous: nil, allReport: true)
            let set = AnswerSet(sample, response)
            for slot in response.answers.indices where response.answers[slot] != .blank {
                #expect(set.isAsked(Int32(slot)), "\(plan.questionnaire.questions[slot].id)")
            }
            let document = YAMLReader(allowsAliases: false).read(
                Array(AnswerFileWriter(plan.questionnaire).text(response).utf8))
            let checked = ResponseValidator(sample).validate(ResponseReader(sample).read(document.tree))
            #expect(
                checked.summary.errors == 0, "State \(index): \(checked.findings.map { $0.diagnostic.message.english })"
            )
        }
    }

    @Test("have sample codes that are never those of States")
    func codes() throws {
        let roster = try #require(library.entry("oer-2027")?.bundle.roster)
        var seen: Set<String> = []
        for index in 0..<2_000 {
            let code = SampleRoster.code(index)
            #expect(seen.insert(code).inserted)
            #expect(roster.state(code) == nil && code != "XKX")
        }
        #expect(SampleRoster.code(0) == "XAA")
        #expect(SampleRoster.code(674) == "XZZ")
        #expect(SampleRoster.code(675) == "X00001")
    }

    @Test("come from a roster with as many members in each region as the real one")
    func roster() throws {
        let roster = try #require(library.entry("oer-2027")?.bundle.roster)
        let sample = SampleRoster.make(like: roster, atLeast: 10, on: nil, seed: 1)
        for id in ["oer-2023", "oer-2027"] {
            let day = try #require(library.entry(id)?.bundle.questionnaire.rosterDate)
            #expect(sample.memberCount(on: day) == roster.memberCount(on: day))
            for region in roster.regions(on: day) {
                let count = { (of: Roster) in of.states.count { $0.region == region && $0.isMember(on: day) } }
                #expect(count(sample) == count(roster))
            }
        }
        let day = CalendarDate(year: 2027, month: 1, day: 1)
        #expect(SampleRoster.make(like: roster, atLeast: 1_000, on: day, seed: 1).memberCount(on: day) == 1_000)
    }
}
