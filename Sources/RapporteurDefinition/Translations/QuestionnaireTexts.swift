package import RapporteurModel

// The texts of a questionnaire and their paths, once for all: translations, their checks and exports for translators
// walk the same list.

extension Questionnaire {
    /// Calls `body` with the path of each text that people read and with the text, which it may change; blank texts and
    /// absent ones are left out.
    package mutating func updateTexts(_ body: (_ path: String, _ text: inout String) -> Void) {
        func visit(_ path: String, _ text: inout String) {
            if !text.isEmpty { body(path, &text) }
        }
        func visit(_ path: String, _ text: inout String?) {
            if var present = text, !present.isEmpty {
                body(path, &present)
                text = present
            }
        }
        func visit(_ path: String, _ question: inout Question) {
            visit(path + "/text", &question.text)
            visit(path + "/help", &question.help)
            switch question.type {
            case .number(let minimum, let maximum, let isInteger, var unit):
                visit(path + "/unit", &unit)
                question.type = .number(minimum: minimum, maximum: maximum, isInteger: isInteger, unit: unit)
            case .records(let maximumItems, var fields):
                for index in fields.indices { visit(path + "." + fields[index].id, &fields[index]) }
                question.type = .records(maximumItems: maximumItems, fields: fields)
            default:
                break
            }
        }
        visit("title", &title)
        for list in choiceLists.indices {
            for choice in choiceLists[list].choices.indices {
                let path = "choice_lists/" + choiceLists[list].id + "/" + choiceLists[list].choices[choice].code
                visit(path, &choiceLists[list].choices[choice].label)
            }
        }
        for index in sections.indices { visit("sections/" + sections[index].id + "/title", &sections[index].title) }
        for index in questions.indices { visit("questions/" + questions[index].id, &questions[index]) }
        for index in rules.indices {
            visit("rules/" + rules[index].id + "/message", &rules[index].message)
            visit("rules/" + rules[index].id + "/help", &rules[index].help)
        }
        for index in indicators.indices {
            visit("indicators/" + indicators[index].id + "/title", &indicators[index].title)
        }
    }

    /// The texts that people read, with their paths, in the order of the questionnaire.
    package var texts: [(path: String, text: String)] {
        var result: [(String, String)] = []
        var copy = self
        copy.updateTexts { path, text in result.append((path, text)) }
        return result
    }

    /// The questionnaire with the texts of a translation; texts that it lacks stay in the source language.
    package func translated(by translation: Translation) -> Questionnaire {
        var result = self
        result.updateTexts { path, text in
            if let entry = translation.entries[path] { text = entry.text }
        }
        result.language = translation.language
        return result
    }
}

/// The 16 hexadecimal digits that name a source text: SHA-256 over the text in NFC without space at its ends.
package func sourceDigest(_ text: String) -> String { SHA256.shortHex(text.trimmedOfSpace.canonicalForm.utf8) }
