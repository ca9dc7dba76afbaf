import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// What is wrong with a key under `answers`.
extension Diagnostic {
    static func answersAreNoMap(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error, Message("under \"answers\" stands no list of questions and answers"), at: range,
            fileHelp: [Message("write one line for each question: its id, a colon, a space and the answer")])
    }

    static func unknownQuestion(
        _ name: String, near: String?, _ questionnaire: Questionnaire, at range: SourceRange, isPersonal: Bool
    ) -> Diagnostic {
        Diagnostic(
            .unknownQuestion, .error, noSuchQuestion(name, questionnaire), at: range,
            label: near.map { didYouMean($0) },
            fileHelp: near == nil
                ? [Message("rapporteur new writes a file with all questions of the questionnaire")] : [],
            mayQuote: !isPersonal)
    }

    static func noSuchQuestion(_ id: String, _ questionnaire: Questionnaire) -> Message {
        Message(
            "there is no question {question} in {questionnaire}",
            ["question": .quoted(id), "questionnaire": .code(questionnaire.id)])
    }

    static func retiredQuestion(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .retiredQuestion, .error,
            Message("the question {question} is no longer asked", ["question": .quoted(name)]),
            at: range, fileHelp: [Message("rapporteur upgrade keeps the answer apart, under left_over")])
    }

    static func calculatedQuestion(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .calculatedQuestion, .error,
            Message(
                "{question} follows from other answers and is not answered itself", ["question": reference.value]),
            at: range, fileHelp: [Message("remove the line")])
    }

    static func nestedAnswers(
        _ name: String, lines: [String], _ questionnaire: Questionnaire, at range: SourceRange, isPersonal: Bool
    ) -> Diagnostic {
        var help: [Message] = []
        if !lines.isEmpty { help.append(Message("write: {line}", ["line": .code(lines[0])])) }
        for line in lines.dropFirst().prefix(3) { help.append(.verbatim("       " + line)) }
        if lines.count > 4 {
            help.append(
                Message(
                    "and {count, plural, one {{count} more} other {{count} more}}",
                    ["count": .number(Int64(lines.count - 4))]))
        }
        return Diagnostic(
            .nestedAnswers, .error,
            Message("the answers under {section} are nested, and cannot be read", ["section": .quoted(name)]),
            at: range, label: Message("write the section and a dot before each question"), fileHelp: help,
            mayQuote: !isPersonal)
    }

    static func specialNotAllowed(
        _ special: SpecialAnswer, _ reference: QuestionReference, _ allowed: SpecialAnswers, at range: SourceRange
    ) -> Diagnostic {
        let others = SpecialAnswer.allCases.filter { allowed.allows($0) }.map { MessageValue.code($0.word) }
        return Diagnostic(
            .specialNotAllowed, .error,
            Message(
                "{question} does not take the answer \"{answer}\"",
                ["question": reference.value, "answer": .code(special.word)]),
            at: range,
            help: [
                others.isEmpty
                    ? Message("answer the question, or leave it blank")
                    : Message("in place of an answer it takes {answers}", ["answers": .or(others)])
            ])
    }

    static func textCutOff(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .textCutOff, .error,
            Message(
                "the text after \" #\" would be lost in the answer to {question}", ["question": reference.value]),
            at: range, label: Message("the answer ends here"),
            fileHelp: [Message("put the text on the next line after |, indented, or between double quotation marks")])
    }

    static func commentOnAnswer(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .commentOnAnswer, .warning,
            Message(
                "what stands after \"#\" is not part of the answer to {question}", ["question": reference.value]),
            at: range, fileHelp: [Message("you can continue; put remarks on a line of their own")])
    }

    static func unknownField(
        _ name: String, _ reference: QuestionReference, _ fields: [Question], at range: SourceRange
    ) -> Diagnostic {
        let known = fields.map { $0.id }
        return Diagnostic(
            .unknownField, .error,
            Message(
                "{field} is not a field of the records of {question}",
                ["field": .quoted(name), "question": reference.value]),
            at: range, label: suggestion(for: name, among: known),
            fileHelp: [Message("fields: {fields}", ["fields": .codes(known, limit: 12)])])
    }

    static func notARecord(
        _ record: Int64, _ reference: QuestionReference, _ fields: [Question], isBlank: Bool, at range: SourceRange
    ) -> Diagnostic {
        if isBlank {
            return Diagnostic(
                .notARecord, .error,
                Message(
                    "record {record} of {question} is empty",
                    ["record": .figure(record), "question": reference.value]),
                at: range, fileHelp: [Message("fill it in, or remove the dash")])
        }
        return Diagnostic(
            .notARecord, .error,
            Message(
                "record {record} of {question} has no fields",
                ["record": .figure(record), "question": reference.value]),
            at: range,
            fileHelp: [Message("write a field, a colon and its value: {line}", ["line": firstField(fields)])])
    }

    /// The first line of a record.
    private static func firstField(_ fields: [Question]) -> MessageValue {
        .code("- " + (fields.first.map { $0.id } ?? "name") + ": …")
    }

    static func notAList(
        _ reference: QuestionReference, _ fields: [Question], isMap: Bool, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error,
            Message("the answer to {question} is a list of records", ["question": reference.value]), at: range,
            fileHelp: [
                isMap
                    ? Message(
                        "put a dash before the first field of each record: {line}", ["line": firstField(fields)])
                    : Message("write each record on lines of its own: {line}", ["line": firstField(fields)])
            ])
    }

    static func tooManyRecords(
        _ count: Int64, _ limit: Int64, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .tooManyRecords, .error,
            Message(
                """
                {question} takes at most {limit, plural, one {{limit} record} other {{limit} records}}; \
                {count, plural, one {there is {count}} other {there are {count}}}
                """,
                ["question": reference.value, "limit": .number(limit), "count": .number(count)]),
            at: range, help: [Message("keep the most important ones")])
    }
}
