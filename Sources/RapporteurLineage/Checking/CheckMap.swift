import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// A map is total and single-valued, runs from this cycle to the previous one, and speaks of codes only: special answers
// mean the same in every cycle and are never mapped.

extension CycleComparer {
    mutating func checkMap(_ entry: LineageEntry, _ slot: Int32) {
        guard entry.declares(.recodable) else {
            if entry.map != nil, !entry.declares(.reworded) {
                report(
                    .keyUnused, .warning, Message("`map` means nothing for {id}", ["id": .code(entry.id.text)]),
                    at: entry.mapRange,
                    help: [Message("it belongs to `recodable`")])
            }
            return
        }
        guard let source = matching.sources[Int(slot)].first,
            let codes = current.codes(of: current.questions[Int(slot)]),
            let previousCodes = previous.codes(of: previous.questions[Int(source)])
        else {
            report(
                .mapMissing, .error,
                Message("{id} is declared recodable, but it has no codes on both sides", ["id": .code(entry.id.text)]),
                at: entry.id.range)
            return
        }
        guard let map = entry.map else {
            report(
                .mapMissing, .error, Message("{id} is declared recodable without a map", ["id": .code(entry.id.text)]),
                at: entry.id.range,
                help: [Message("add `map:` with one line for each of {codes}", ["codes": .codes(codes, limit: 12)])])
            return
        }
        var seen: Set<String> = []
        for line in map {
            checkCode(line.code, codes, current.questions[Int(slot)].id, current.id)
            checkCode(line.previous, previousCodes, previous.questions[Int(source)].id, previous.id)
            if !seen.insert(line.code.text).inserted {
                report(
                    .mapNotSingleValued, .error,
                    Message("{code} stands twice in the map", ["code": .code(line.code.text)]), at: line.code.range,
                    help: [Message("each code of this cycle stands for exactly one of the previous")])
            }
        }
        // A mistyped code is one fault, not two.
        let missing = seen.isSubset(of: codes) ? codes.filter { !seen.contains($0) } : []
        if !missing.isEmpty {
            report(
                .mapNotTotal, .error,
                Message(
                    "the map of {question} has no line for {codes}",
                    ["question": .code(entry.id.text), "codes": .codes(missing, limit: 12)]),
                at: entry.mapRange,
                help: [
                    Message(
                        "codes of {questionnaire}: {codes}",
                        ["questionnaire": .code(previous.id), "codes": .codes(previousCodes, limit: 12)])
                ])
        }
    }

    private mutating func checkCode(_ code: PlacedText, _ codes: [String], _ question: String, _ id: String) {
        if codes.contains(code.text) { return }
        if SpecialAnswer(word: code.text) != nil {
            report(
                .mapSpecial, .error,
                Message("{code} is a special answer and cannot be mapped", ["code": .code(code.text)]), at: code.range,
                help: [Message("special answers mean the same in both cycles; remove the line")])
            return
        }
        let near = nearestName(to: code.text, among: codes)
        report(
            .mapUnknownCode, .error,
            Message(
                "{question} of {questionnaire} has no code {code}",
                ["question": .code(question), "questionnaire": .code(id), "code": .code(code.text)]), at: code.range,
            label: near.map { Message("did you mean \"{name}\"?", ["name": .code($0)]) },
            help: [Message("codes: {codes}", ["codes": .codes(codes, limit: 12)])])
    }
}
