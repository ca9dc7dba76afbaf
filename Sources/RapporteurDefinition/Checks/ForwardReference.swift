import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D201 and D202: whether a question is asked may rest on earlier questions only, and nothing may rest on itself.
///
/// A calculated question stands for the questions it is calculated from, wherever it is written itself.
func checkForwardReferences(_ context: inout CheckContext) {
    let draft = context.draft
    let components = context.components
    let graph = context.graph
    var circular: Set<Int32> = []
    for component in components where component.isCircle {
        circular.formUnion(component.members)
        context.reportCircle(component.members, graph)
    }
    // For each slot the last question for which a respondent must have answered to know its value.
    var latest = [Int32](repeating: -1, count: graph.count)
    for component in components where !component.isCircle {
        guard let slot = component.members.first else { continue }
        let isCalculated = draft.questions[Int(slot)].value != nil
        latest[Int(slot)] = isCalculated ? graph[Int(slot)].map { latest[Int($0)] }.max() ?? -1 : slot
    }
    for (slot, question) in draft.questions.enumerated() where !circular.contains(Int32(slot)) {
        let conditions = [question.askedIf] + question.fields.map { $0.askedIf }
        for case let source? in conditions {
            for name in mentionedQuestions(source.text) {
                guard let other = context.slots[name], latest[Int(other)] > Int32(slot) else { continue }
                context.report(.forwardReference(context, from: Int32(slot), to: other, by: latest[Int(other)], source))
            }
        }
    }
    checkFieldReferences(&context)
}

/// The same among the fields of a record.
private func checkFieldReferences(_ context: inout CheckContext) {
    for (draft, question) in zip(context.draft.questions, context.questionnaire.questions) {
        for (index, field) in question.fields.enumerated() {
            guard let condition = field.askedIf, let source = draft.fields[index].askedIf else { continue }
            for other in condition.siblingFields where Int(other) >= index && Int(other) < question.fields.count {
                let name = question.fields[Int(other)].id
                let isItself = Int(other) == index
                context.report(
                    Diagnostic(
                        isItself ? .cycle : .forwardReference, .error,
                        isItself
                            ? Message(
                                "whether the field \"{field}\" is asked rests on the field itself",
                                ["field": .code(field.id)])
                            : Message(
                                "whether the field \"{field}\" is asked rests on the later field \"{other}\"",
                                ["field": .code(field.id), "other": .code(name)]),
                        at: source.place(ofWord: name),
                        help: isItself
                            ? []
                            : [
                                Message(
                                    "move \"{other}\" before \"{field}\"",
                                    ["other": .code(name), "field": .code(field.id)])
                            ]))
            }
        }
    }
}

extension CheckContext {
    fileprivate mutating func reportCircle(_ members: [Int32], _ graph: [[Int32]]) {
        guard let first = members.first else { return }
        // The way around: from the first member along mentions within the group until it comes back.
        var path = [first]
        let group = Set(members)
        var seen: Set<Int32> = [first]
        while let last = path.last,
            let next = graph[Int(last)].first(where: { group.contains($0) && !seen.contains($0) })
        {
            path.append(next)
            seen.insert(next)
            if graph[Int(next)].contains(first) { break }
        }
        let question = draft.questions[Int(first)]
        let mentioned =
            path.count > 1 ? questionnaire.questions[Int(path[1])].id : questionnaire.questions[Int(first)].id
        let sources = [question.askedIf, question.value] + question.fields.map { $0.askedIf }
        let source = sources.compactMap { $0 }.first { mentionedQuestions($0.text).contains(mentioned) }
        // A circle of hundreds is shown by its beginning and its end.
        let shown = path.count > 12 ? path.prefix(10) + path.suffix(1) : path[...]
        var names = (shown + [first]).map { questionnaire.questions[Int($0)].id }
        if path.count > 12 { names.insert("…", at: 10) }
        report(
            Diagnostic(
                .cycle, .error,
                path.count == 1
                    ? Message("\"{question}\" rests on itself", ["question": .code(names[0])])
                    : Message("\"{question}\" rests on itself in a circle", ["question": .code(names[0])]),
                at: source?.place(ofWord: mentioned) ?? question.entries.anchor,
                notes: shown.dropFirst().map {
                    Note(
                        Message(
                            "\"{question}\" is part of the circle",
                            ["question": .code(questionnaire.questions[Int($0)].id)]),
                        at: draft.questions[Int($0)].entries.anchor)
                }, help: [Message("the circle: {questions}", ["questions": .code(names.joined(separator: " → "))])]))
    }
}

extension WrittenText {
    /// The place of the first mention of a word.
    func place(ofWord word: String) -> SourceRange {
        let bytes = Array(text.utf8)
        let wanted = Array(word.utf8)
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return range }
        func isWordByte(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            let byte = bytes[index]
            return byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
                || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }
        for start in 0...(bytes.count - wanted.count)
        where bytes[start..<(start + wanted.count)].elementsEqual(wanted) && !isWordByte(start - 1)
            && !isWordByte(start + wanted.count)
        {
            return place(of: SourceRange(Int32(start), Int32(start + wanted.count)))
        }
        return range
    }
}

extension Diagnostic {
    fileprivate static func forwardReference(
        _ context: CheckContext, from slot: Int32, to other: Int32, by latest: Int32, _ source: WrittenText
    ) -> Diagnostic {
        let questions = context.questionnaire.questions
        let id = questions[Int(other)].id
        let message =
            latest == other
            ? Message(
                "whether \"{question}\" is asked rests on \"{other}\", which comes later",
                ["question": .code(questions[Int(slot)].id), "other": .code(id)])
            : Message(
                """
                whether "{question}" is asked rests on "{other}", which is calculated from a later question
                """, ["question": .code(questions[Int(slot)].id), "other": .code(id)])
        return Diagnostic(
            .forwardReference, .error, message, at: source.place(ofWord: id),
            notes: [
                Note(Message("this question comes later"), at: context.draft.questions[Int(latest)].entries.anchor)
            ],
            help: [Message("respondents answer from top to bottom: move one of the two questions")])
    }
}
