import RapporteurExpression
package import RapporteurModel

// A set of answers that reproduces the published counts: for each figure exactly as many States say yes as the figure
// stands for. Which States they are is drawn, with the more inclined ones first more often, so that the answers of a
// State hang together as they do in life.

extension Simulator {
    /// Changes the answers so that each indicator with a known count has exactly that count.
    package func matching(
        _ counts: [(indicator: String, count: Int64)], _ responses: [Response]
    ) throws(Failure) -> [Response] {
        var responses = responses
        var settled: [ChoiceOfQuestion: Int64] = [:]
        for (id, count) in counts {
            guard let indicator = questionnaire.indicators.first(where: { $0.id == id }),
                let target = ChoiceOfQuestion(indicator.counts.root), isAlwaysAsked(target.question),
                let other = otherChoice(than: target)
            else { throw .cannotMatch(indicator: id) }
            if let before = settled[target] {
                guard before == count else { throw .contradictory(indicator: id) }
                continue
            }
            settled[target] = count
            var generator = SeededGenerator(seed: seed, stream: "match " + id)
            var order: [(rank: Int, index: Int)] = []
            for index in responses.indices {
                let respondent = responses[index].header.respondent
                var character = SeededGenerator(seed: 1, stream: respondent)
                let isYes = responses[index].answers[Int(target.question)] == .value(.choice(target.code))
                order.append((character.below(700) + generator.below(700) + (isYes ? 300 : 0), index))
            }
            order.sort { $0.rank == $1.rank ? $0.index < $1.index : $0.rank > $1.rank }
            for (position, entry) in order.enumerated() {
                let code = Int64(position) < count ? target.code : other
                responses[entry.index].answers[Int(target.question)] = .value(.choice(code))
            }
        }
        return responses.map { completed($0) }
    }

    private func isAlwaysAsked(_ slot: Int32) -> Bool { questionnaire.questions[Int(slot)].askedIf == nil }

    private func otherChoice(than target: ChoiceOfQuestion) -> Int32? {
        guard case .oneOf(let list) = questionnaire.questions[Int(target.question)].type else { return nil }
        let count = questionnaire.choiceLists[Int(list)].choices.count
        return (0..<Int32(count)).first { $0 != target.code }
    }
}

/// A condition of the form `question = choice`.
private struct ChoiceOfQuestion: Hashable {
    var question: Int32
    var code: Int32

    init?(_ expression: Expression) {
        guard case .compare(.equal, .question(let question), .literal(.choice(let code))) = expression else {
            return nil
        }
        self.question = question
        self.code = code
    }
}
