import RapporteurDiagnostics
import RapporteurModel

/// D241 and D242: printed numbers that stand twice or out of order.
func checkNumbers(_ context: inout CheckContext) {
    var first: [String: SourceRange] = [:]
    var last: (number: String, range: SourceRange)?
    for (draft, question, path) in context.allQuestions {
        guard let number = question.number else { continue }
        let range = draft.entries.range(of: "number")
        if let earlier = first[number] {
            context.report(
                Diagnostic(
                    .numberTwice, .warning, Message("the number {number} is printed twice", ["number": .code(number)]),
                    at: range,
                    notes: [Note(Message("it stands here first"), at: earlier)],
                    help: [Message("letters name questions by their number, so it must name one")]))
            continue
        }
        first[number] = range
        if let last, isNaturallyBefore(number, last.number) {
            context.report(
                Diagnostic(
                    .numberOutOfOrder, .warning,
                    Message(
                        "\"{question}\" has the number {number}, but stands after {other}",
                        ["question": .code(path), "number": .code(number), "other": .code(last.number)]),
                    at: range, notes: [Note(Message("the number before it"), at: last.range)]))
        }
        last = (number, range)
    }
}

/// Whether a number stands before another as people count: 9 before 10, 12 before 12a, 12a before 12b.
func isNaturallyBefore(_ left: String, _ right: String) -> Bool {
    let left = parts(left)
    let right = parts(right)
    for (one, other) in zip(left, right) where one != other {
        if let one = Int(one), let other = Int(other) { return one < other }
        return one < other
    }
    return left.count < right.count
}

/// Runs of digits and single other letters.
private func parts(_ text: String) -> [String] {
    var result: [String] = []
    var digits = ""
    for character in text.lowercased() {
        if let value = character.wholeNumberValue, character.isASCII, value < 10 {
            if !digits.isEmpty || value != 0 { digits.append(character) }
            continue
        }
        if !digits.isEmpty { result.append(digits) }
        digits = ""
        result.append(String(character))
    }
    if !digits.isEmpty { result.append(digits) }
    return result
}
