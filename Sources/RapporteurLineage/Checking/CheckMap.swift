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
                    .keyUnused, .warning, "`map` means nothing for \(entry.id.text)", at: entry.mapRange,
                    help: ["it belongs to `recodable`"])
            }
            return
        }
        guard let source = matching.sources[Int(slot)].first,
            let codes = current.codes(of: current.questions[Int(slot)]),
            let previousCodes = previous.codes(of: previous.questions[Int(source)])
        else {
            report(
                .mapMissing, .error, "\(entry.id.text) is declared recodable, but it has no codes on both sides",
                at: entry.id.range)
            return
        }
        guard let map = entry.map else {
            report(
                .mapMissing, .error, "\(entry.id.text) is declared recodable without a map", at: entry.id.range,
                help: ["add `map:` with one line for each of \(joined(codes, ", "))"])
            return
        }
        var seen: Set<String> = []
        for line in map {
            checkCode(line.code, codes, current.questions[Int(slot)].id, current.id)
            checkCode(line.previous, previousCodes, previous.questions[Int(source)].id, previous.id)
            if !seen.insert(line.code.text).inserted {
                report(
                    .mapNotSingleValued, .error, "\(line.code.text) stands twice in the map", at: line.code.range,
                    help: ["each code of this cycle stands for exactly one of the previous"])
            }
        }
        // A mistyped code is one fault, not two.
        let missing = seen.isSubset(of: codes) ? codes.filter { !seen.contains($0) } : []
        if !missing.isEmpty {
            report(
                .mapNotTotal, .error, "The map of \(entry.id.text) has no line for \(joined(missing, ", "))",
                at: entry.mapRange, help: ["codes of \(previous.id): " + joined(previousCodes, ", ")])
        }
    }

    private mutating func checkCode(_ code: PlacedText, _ codes: [String], _ question: String, _ id: String) {
        if codes.contains(code.text) { return }
        if SpecialAnswer(word: code.text) != nil {
            report(
                .mapSpecial, .error, "\(code.text) is a special answer and cannot be mapped", at: code.range,
                help: ["special answers mean the same in both cycles; remove the line"])
            return
        }
        let near = nearestName(to: code.text, among: codes)
        report(
            .mapUnknownCode, .error, "\(question) of \(id) has no code \(code.text)", at: code.range,
            label: near.map { "did you mean \"\($0)\"?" }, help: ["codes: " + joined(codes, ", ")])
    }
}
