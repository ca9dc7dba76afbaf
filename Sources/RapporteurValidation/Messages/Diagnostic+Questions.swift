import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// What is wrong with a key under `answers`.
extension Diagnostic {
    static func answersAreNoMap(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error, "under \"answers\" stands no list of questions and answers", at: range,
            fileHelp: ["write one line for each question: its id, a colon, a space and the answer"])
    }

    static func unknownQuestion(
        _ name: String, near: String?, _ questionnaire: Questionnaire, at range: SourceRange, isPersonal: Bool
    ) -> Diagnostic {
        Diagnostic(
            .unknownQuestion, .error, "there is no question " + quoted(name) + " in " + questionnaire.id, at: range,
            label: near.map { "did you mean \"" + $0 + "\"?" },
            fileHelp: near == nil ? ["rapporteur new writes a file with all questions of the questionnaire"] : [],
            mayQuote: !isPersonal)
    }

    static func retiredQuestion(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .retiredQuestion, .error, "the question " + quoted(name) + " is no longer asked", at: range,
            fileHelp: ["rapporteur upgrade keeps the answer apart, under left_over"])
    }

    static func calculatedQuestion(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .calculatedQuestion, .error, reference.name + " follows from other answers and is not answered itself",
            at: range, fileHelp: ["remove the line"])
    }

    static func nestedAnswers(
        _ name: String, lines: [String], _ questionnaire: Questionnaire, at range: SourceRange, isPersonal: Bool
    ) -> Diagnostic {
        let example =
            lines.isEmpty ? [] : ["write: " + lines[0]] + lines.dropFirst().prefix(3).map { "       " + $0 }
        return Diagnostic(
            .nestedAnswers, .error, "the answers under " + quoted(name) + " are nested, and cannot be read", at: range,
            label: "write the section and a dot before each question",
            fileHelp: example + (lines.count > 4 ? ["       and " + String(lines.count - 4) + " more"] : []),
            mayQuote: !isPersonal)
    }

    static func specialNotAllowed(
        _ special: SpecialAnswer, _ reference: QuestionReference, _ allowed: SpecialAnswers, at range: SourceRange
    ) -> Diagnostic {
        let others = SpecialAnswer.allCases.filter { allowed.allows($0) }.map { $0.word }
        return Diagnostic(
            .specialNotAllowed, .error, reference.name + " does not take the answer \"" + special.word + "\"",
            at: range,
            help: [
                others.isEmpty
                    ? "answer the question, or leave it blank"
                    : "in place of an answer it takes " + others.joined(separator: " or ")
            ])
    }

    static func textCutOff(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .textCutOff, .error, "the text after \" #\" would be lost in the answer to " + reference.name, at: range,
            label: "the answer ends here",
            fileHelp: ["put the text on the next line after |, indented, or between double quotation marks"])
    }

    static func commentOnAnswer(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .commentOnAnswer, .warning, "what stands after \"#\" is not part of the answer to " + reference.name,
            at: range, fileHelp: ["you can continue; put remarks on a line of their own"])
    }

    static func unknownField(
        _ name: String, _ reference: QuestionReference, _ fields: [Question], at range: SourceRange
    ) -> Diagnostic {
        let known = fields.map { $0.id }
        return Diagnostic(
            .unknownField, .error,
            quoted(name) + " is not a field of the records of " + reference.name, at: range,
            label: suggestion(for: name, among: known), fileHelp: ["fields: " + listed(known)])
    }

    static func notARecord(
        _ record: Int64, _ reference: QuestionReference, _ fields: [Question], isBlank: Bool, at range: SourceRange
    ) -> Diagnostic {
        let first = fields.first.map { $0.id } ?? "name"
        return Diagnostic(
            .notARecord, .error,
            "record " + String(record) + " of " + reference.name + (isBlank ? " is empty" : " has no fields"),
            at: range,
            fileHelp: [
                isBlank ? "fill it in, or remove the dash" : "write a field, a colon and its value: - " + first + ": …"
            ])
    }

    static func notAList(
        _ reference: QuestionReference, _ fields: [Question], isMap: Bool, at range: SourceRange
    ) -> Diagnostic {
        let first = fields.first.map { $0.id } ?? "name"
        return Diagnostic(
            .wrongShape, .error, "the answer to " + reference.name + " is a list of records", at: range,
            fileHelp: [
                isMap
                    ? "put a dash before the first field of each record: - " + first + ": …"
                    : "write each record on lines of its own: - " + first + ": …"
            ])
    }

    static func tooManyRecords(
        _ count: Int64, _ limit: Int64, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .tooManyRecords, .error,
            reference.name + " takes at most " + String(limit) + " records; there are " + String(count), at: range,
            help: ["keep the most important ones"])
    }
}
