import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel
import RapporteurValidation
import Testing

@testable import RapporteurAnalysis

/// The permanent test of the baseline (`methods.md`, A.5, check 10): 78 made-up States answer the questionnaire of 2023
/// so that every published figure has its inferred count; their answers are carried through the lineage into the
/// questionnaire of 2027. The indicators of either cycle must give back the published percentages.
@Suite("Baseline replay with the real questionnaires")
struct BaselineReplayTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("questionnaires")

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    private let rehearsal: Rehearsal
    private let published: PublishedFigures

    init() throws {
        rehearsal = Rehearsal(
            try Self.text("oer-2023/questionnaire.yaml"), try Self.text("oer-2027/questionnaire.yaml"),
            lineage: try Self.text("oer-2027/lineage.yaml"), roster: Rehearsal.roster(194))
        let bytes = Array(try Self.text("oer-2023/published.yaml").utf8)
        published = try #require(PublishedReader.read(bytes, of: rehearsal.previous, roster: nil).figures)
    }

    @Test("the published percentages come out of both cycles, and nothing has changed")
    func replay() throws {
        #expect(published.entries.count >= 12)
        let report = CycleAnalysis(
            current: side(.current, (1...78).map { current(previous($0)) }), comparison: rehearsal.comparison,
            previous: side(.previous, (1...78).map { previous($0) }), published: published,
            previousRoster: rehearsal.roster
        ).report()
        #expect(report.differences.isEmpty)
        #expect(report.baseline == .micro)
        #expect(report.panelSize == 78)
        var replayed = 0
        for entry in published.entries {
            guard
                let relation = rehearsal.comparison.indicators.first(where: { $0.from == [entry.indicator] }),
                let result = report.indicators.first(where: { $0.id == relation.id })
            else { continue }
            #expect(result.previous?.percent == entry.figure.percent, "\(entry.indicator) in 2023")
            guard let comparable = result.comparable else { continue }
            replayed += 1
            #expect(
                Percent.rounded(comparable.numerator, of: comparable.denominator) == entry.figure.percent,
                "\(entry.indicator) in 2027")
            #expect(result.percent == entry.figure.percent, "\(entry.indicator) as asked in 2027")
            #expect(result.change?.printed == "0", "\(entry.indicator)")
            #expect([result.panel?.gained, result.panel?.lost] == [0, 0], "\(entry.indicator)")
        }
        #expect(replayed >= 12)
    }

    @Test("from the published figures alone the same counts are inferred")
    func inferred() throws {
        let report = CycleAnalysis(
            current: side(.current, (1...78).map { current(previous($0)) }), comparison: rehearsal.comparison,
            published: published, previousRoster: rehearsal.roster
        ).report()
        #expect(report.baseline == .published)
        for result in report.indicators where result.comparable != nil {
            #expect(result.previous?.status == .inferred, "\(result.id)")
            #expect(result.change?.printed == "0", "\(result.id)")
        }
    }

    // MARK: - Made-up answers

    /// The answers of one of 78 States to the questionnaire of 2023; who says yes differs from question to question.
    private func previous(_ state: Int) -> Response {
        let questionnaire = rehearsal.previous
        var response = Response(
            header: ResponseHeader(
                questionnaire: questionnaire.id, respondent: Rehearsal.code(state), status: .certified),
            questionCount: questionnaire.questions.count)
        for (index, indicator) in questionnaire.indicators.enumerated() {
            guard case .compare(.equal, .question(let slot), .literal(.choice(let code))) = indicator.counts.root else {
                continue
            }
            let entry = published.entries.first { $0.indicator == indicator.id }
            let count = entry.flatMap { published.possibleCounts($0.figure)?.lowerBound } ?? 20
            let place = Int64((state + 7 * index) % 78)
            response.answers[Int(slot)] = .value(.choice(place < count ? code : 1 - code))
        }
        return response
    }

    /// The same answers on the form of 2027, as the lineage says.
    private func current(_ old: Response) -> Response {
        let questionnaire = rehearsal.current
        var response = Response(
            header: ResponseHeader(
                questionnaire: questionnaire.id, respondent: old.header.respondent, status: .certified),
            questionCount: questionnaire.questions.count)
        for (slot, link) in questionnaire.previousLinks.enumerated() {
            guard let list = questionnaire.questions[slot].choiceList else { continue }
            let codes = questionnaire.choiceLists[Int(list)].choices.map { $0.code }
            switch link {
            case .new, .merged: continue
            case .single(let source, let map, _):
                guard case .value(.choice(let code)) = old.answers[Int(source)] else { continue }
                let found = map.map { $0.lastIndex(of: code) } ?? codes.firstIndex(of: name(code, source))
                if let found { response.answers[slot] = .value(.choice(Int32(found))) }
            case .split(let parent):
                guard case .value(.choice(let code)) = old.answers[Int(parent)],
                    let found = codes.firstIndex(of: name(code, parent))
                else { continue }
                response.answers[slot] = .value(.choice(Int32(found)))
            }
        }
        return response
    }

    private func name(_ code: Int32, _ source: Int32) -> String {
        guard let list = rehearsal.previous.questions[Int(source)].choiceList else { return "" }
        return rehearsal.previous.choiceLists[Int(list)].choices[Int(code)].code
    }

    private func side(_ side: Tabulator.Side, _ responses: [Response]) -> CycleSide {
        let tabulator = Tabulator(side, of: rehearsal.comparison)
        let plan = side == .current ? rehearsal.currentPlan : rehearsal.previousPlan
        var selection = ResponseSelection()
        for response in responses {
            selection.add(
                Candidate(
                    respondent: response.header.respondent, file: response.header.respondent + ".yaml", revision: 1,
                    status: .certified, answers: ContentFingerprint(answers: response.answers),
                    confirmations: ContentFingerprint(),
                    outcomes: tabulator.outcomes(of: AnswerSet(plan, response))))
        }
        return CycleSide(roster: rehearsal.roster, counted: selection.settled(), tabulator: tabulator)
    }
}
