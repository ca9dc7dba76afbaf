// Answer files for rehearsals: plausible answers of States that do not exist, the same for the same seed. Which
// questions are asked is settled by the engine itself: every question is answered first, and the answers to those that
// turn out not to be asked are taken away.

import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel
package import RapporteurValidation

/// Draws the responses of one cycle for a sample roster.
package struct Simulator: Sendable {
    /// What a run of the simulator cannot do.
    package enum Failure: Error, Hashable, Sendable {
        /// A published count rests on a condition that is more than one choice of one question.
        case cannotMatch(indicator: String)
        /// Two published counts rest on the same choice and differ.
        case contradictory(indicator: String)
    }

    let plan: ValidationPlan
    let seed: UInt64
    private let digest: String

    /// Makes a simulator for a questionnaire.
    package init(_ plan: ValidationPlan, digest: String, seed: UInt64) {
        self.plan = plan
        self.digest = digest
        self.seed = seed
    }

    var questionnaire: Questionnaire { plan.questionnaire }

    /// The respondents of the cycle: of those of the previous cycle about three in four again, the rest newcomers.
    package func respondents(_ count: Int, of roster: Roster, previous: Set<String>) -> [String] {
        var generator = SeededGenerator(seed: seed, stream: "respondents")
        var members = roster.states.filter { $0.isMember(on: questionnaire.rosterDate) }.map { $0.code }
        members.shuffle(using: &generator)
        guard !previous.isEmpty else { return members.prefix(count).sorted() }
        let before = members.filter { previous.contains($0) }
        let newcomers = members.filter { !previous.contains($0) }
        let staying = min(before.count * 77 / 100, count)
        var chosen = Array(before.prefix(staying)) + newcomers.prefix(count - staying)
        // Where there are not enough newcomers, more of those who reported before report again.
        chosen += before.dropFirst(staying).prefix(max(0, count - chosen.count))
        return chosen.sorted()
    }

    /// The response of one State; with `allReport` there are no drafts.
    package func response(of respondent: String, previous: Response?, allReport: Bool) -> Response {
        var generator = SeededGenerator(seed: seed, stream: respondent)
        // The inclination belongs to the State, not to the seed, so that it is alike in both cycles.
        var character = SeededGenerator(seed: 1, stream: respondent)
        let inclination = 250 + character.below(700)
        let status: ReportStatus =
            allReport || !generator.chance(60) ? (generator.chance(300) ? .certified : .submitted) : .draft
        var sampler = AnswerSampler(
            questionnaire: questionnaire, inclination: inclination, code: respondent, generator: generator)
        let header = ResponseHeader(
            questionnaire: questionnaire.id, version: questionnaire.version, definition: digest,
            respondent: respondent, language: questionnaire.language, status: status, isIllustrative: true)
        var response = Response(header: header, questionCount: questionnaire.questions.count)
        for (slot, question) in questionnaire.questions.enumerated() {
            if question.isPersonal, case .text(let limit) = question.type {
                let name = String("A sample person of " + respondent)
                response.answers[slot] = .value(.text(String(name.prefix(limit.map { Int($0) } ?? name.count))))
                continue
            }
            if status == .draft, sampler.generator.chance(350) { continue }
            response.answers[slot] = sampler.answer(
                question, staying: previousChoice(Int32(slot), previous))
        }
        return withoutUnasked(repaired(withoutUnasked(response), &sampler))
    }

    /// Answers anew what a rule of this cycle does not accept, a few times, since people check what they send; some
    /// contradictions stay, as they do in life, but no errors.
    private func repaired(_ response: Response, _ sampler: inout AnswerSampler) -> Response {
        var response = response
        let validator = ResponseValidator(plan)
        for attempt in 0..<6 {
            let set = AnswerSet(plan, response)
            var isSound = true
            for (rule, outcome) in zip(questionnaire.rules, validator.outcomes(set)) where outcome == .fail {
                isSound = false
                for slot in Set(rule.questions + rule.require.currentReferences).sorted() where set.isAsked(slot) {
                    let question = questionnaire.questions[Int(slot)]
                    // What a State says it has stands; what it tells about it is mended first.
                    if case .oneOf = question.type, attempt < 4 { continue }
                    if attempt < 5 {
                        response.answers[Int(slot)] = sampler.answer(question, mayBeSpecial: false)
                    } else if rule.severity == .error {
                        response.answers[Int(slot)] = question.special.allows(.notKnown) ? .special(.notKnown) : .blank
                    }
                }
            }
            if isSound { break }
        }
        return response
    }

    /// The choice of the previous cycle, where its codes are those of this one.
    private func previousChoice(_ slot: Int32, _ previous: Response?) -> Int32? {
        guard let previous, questionnaire.previousLinks.indices.contains(Int(slot)) else { return nil }
        let source: Int32
        switch questionnaire.previousLinks[Int(slot)] {
        case .single(let one, map: nil, _): source = one
        case .split(let parent): source = parent
        default: return nil
        }
        guard previous.answers.indices.contains(Int(source)),
            case .value(.choice(let code)) = previous.answers[Int(source)]
        else { return nil }
        return code
    }

    /// Answers what has come to be asked and takes away what is asked no longer, after answers were changed.
    func completed(_ response: Response) -> Response {
        var response = response
        var sampler = AnswerSampler(
            questionnaire: questionnaire, inclination: 500, code: response.header.respondent,
            generator: SeededGenerator(seed: seed, stream: "complete " + response.header.respondent))
        // An answer may open a question that opens another; no sensible questionnaire nests deeper than this.
        for _ in 0..<8 {
            let set = AnswerSet(plan, response)
            var changed = false
            for (slot, question) in questionnaire.questions.enumerated()
            where question.isRequired && response.answers[slot] == .blank && set.isAsked(Int32(slot)) {
                response.answers[slot] = sampler.answer(question, mayBeSpecial: false)
                changed = changed || response.answers[slot] != .blank
            }
            if !changed { break }
        }
        return withoutUnasked(response)
    }

    private func withoutUnasked(_ response: Response) -> Response {
        var response = response
        let set = AnswerSet(plan, response)
        for slot in response.answers.indices {
            if !set.isAsked(Int32(slot)) {
                response.answers[slot] = .blank
            } else if case .records(var records) = response.answers[slot] {
                for record in records.indices {
                    for field in records[record].indices
                    where set.fieldRelevance(Int32(slot), record: Int32(record), field: Int32(field)) != .asked {
                        records[record][field] = .blank
                    }
                }
                response.answers[slot] = .records(records)
            }
        }
        return response
    }
}
