import RapporteurDiagnostics
import RapporteurModel

/// D134: paragraphs that are not written like those of the Recommendation, `11` or `11(d)`.
func checkParagraphs(_ context: inout CheckContext) {
    for (draft, question, _) in context.allQuestions {
        for paragraph in question.paragraphs where !isParagraph(paragraph) {
            context.report(
                Diagnostic(
                    .oddParagraph, .warning,
                    Message("{paragraph} is not a paragraph of the Recommendation", ["paragraph": .quoted(paragraph)]),
                    at: draft.entries.range(of: "paragraphs"),
                    help: [Message("paragraphs are written 11 or 11(d), from 1 to 16")]))
        }
    }
}

/// Whether a text is a number from 1 to 16, with a letter in brackets or without.
private func isParagraph(_ text: String) -> Bool {
    var digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let rest = Array(text.utf8.dropFirst(digits.count))
    if digits.first == 0x30 { digits = digits.dropFirst(digits.count) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), (1...16).contains(number) else { return false }
    if rest.isEmpty { return true }
    return rest.count == 3 && rest[0] == UInt8(ascii: "(") && rest[2] == UInt8(ascii: ")")
        && rest[1] >= UInt8(ascii: "a") && rest[1] <= UInt8(ascii: "z")
}
