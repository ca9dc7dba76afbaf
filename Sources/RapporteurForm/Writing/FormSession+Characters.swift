import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// How long texts are. A length that the page counted itself might differ from the one that is checked.
extension FormSession {
    /// For each text whose length is limited how many characters it has, as they are checked.
    func writeCharacters(to json: inout JSONWriter) {
        json.key("characters")
        json.object { json in
            for entry in history.document.answers {
                guard let slot = language.order[entry.key] else { continue }
                let question = language.questionnaire.questions[slot]
                if let count = question.characters(of: entry.value) { json.member(entry.key, count) }
                guard case .list(let records) = entry.value, !question.fields.isEmpty else { continue }
                for (number, record) in records.enumerated() {
                    guard case .map(let fields) = record else { continue }
                    for field in fields {
                        guard
                            let count = question.fields.first(where: { $0.id == field.key })?.characters(
                                of: field.value)
                        else { continue }
                        json.member(entry.key + "[" + String(number + 1) + "]." + field.key, count)
                    }
                }
            }
        }
    }
}

extension Question {
    /// The number of characters of an answer, if it is a text whose length is limited.
    fileprivate func characters(of value: AnswerDocument.Value) -> Int64? {
        guard case .text(.some) = type, case .text(let text)? = value.typed, SpecialAnswer(word: text) == nil else {
            return nil
        }
        return Int64(text.canonicalScalarCount)
    }
}
