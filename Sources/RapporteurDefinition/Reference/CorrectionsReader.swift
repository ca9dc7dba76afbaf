package import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel
import RapporteurYAML

/// Reads corrections of the Secretariat.
package enum CorrectionsReader {
    /// What reading gave.
    package struct Reading: Sendable {
        /// The text, for drawing diagnostics.
        package var source: [UInt8]
        /// The corrections without a fault, in the order of the file.
        package var corrections: [Correction]
        /// What is wrong, sorted by position.
        package var diagnostics: [Diagnostic]
    }

    /// Reads a file of corrections for the responses to a questionnaire.
    package static func read(_ bytes: [UInt8], of questionnaire: Questionnaire, roster: Roster?) -> Reading {
        let document = YAMLReader(allowsAliases: true).read(bytes)
        var reader = Reader(nodes: NodeReader(document), questionnaire: questionnaire, roster: roster)
        if document.isReadable, !document.tree.nodes.isEmpty {
            for node in reader.nodes.items(of: 0, Message("a file of corrections")) ?? [] { reader.read(node) }
        }
        return Reading(
            source: document.source, corrections: reader.corrections,
            diagnostics: sorted(document.diagnostics + reader.nodes.diagnostics))
    }
}

private struct Reader {
    var nodes: NodeReader
    let questionnaire: Questionnaire
    let roster: Roster?
    var corrections: [Correction] = []
    private var places: [String: SourceRange] = [:]

    init(nodes: NodeReader, questionnaire: Questionnaire, roster: Roster?) {
        self.nodes = nodes
        self.questionnaire = questionnaire
        self.roster = roster
    }

    mutating func read(_ node: Int) {
        let keys = ["respondent", "question", "from", "to", "reason", "by", "on"]
        guard let entries = nodes.entries(of: node, Message("a correction"), keys: keys) else { return }
        let before = nodes.diagnostics.count
        let respondent = nodes.requiredText(entries, "respondent")
        let question = nodes.requiredText(entries, "question")
        let reason = nodes.requiredText(entries, "reason")
        let by = nodes.requiredText(entries, "by")
        let on = nodes.requiredText(entries, "on")
        _ = nodes.date(entries, "on")
        for name in ["from", "to"] where entries[name] == nil { nodes.reportMissing(entries, name) }
        let from = values(entries, "from")
        let to = values(entries, "to")
        let code = respondent.flatMap { check(respondent: $0) }
        if let question { check(question: question, to: to, at: entries.range(of: "to")) }
        if let from, let to, from == to {
            report(
                .correctionWithoutEffect, .warning, Message("this correction changes nothing"),
                at: entries.range(of: "to"),
                help: [Message("`from` and `to` are the same")])
        }
        guard let code, let question, let reason, let by, let on, let from, let to else { return }
        let key = code + "/" + question.value
        if let first = places[key] {
            report(
                .correctedTwice, .error,
                Message(
                    "the answer of {respondent} to \"{question}\" is corrected twice",
                    ["respondent": .code(code), "question": .code(question.value)]),
                at: question.range, notes: [Note(Message("the first correction"), at: first)],
                help: [Message("write one correction from the raw answer to the one that counts")])
        } else {
            places[key] = question.range
        }
        // Only a correction without a fault of its own is applied.
        guard !nodes.diagnostics[before...].contains(where: { $0.severity == .error }) else { return }
        corrections.append(
            Correction(
                respondent: code, question: question.value, from: from, to: to, reason: reason.value, by: by.value,
                on: on.value, range: entries.anchor))
    }

    /// One value or a list of values, none for blank; nil if it is something else.
    private mutating func values(_ entries: Entries, _ name: String) -> [String]? {
        guard let entry = entries[name] else { return nil }
        if nodes.tree.isBlank(entry.value) { return [] }
        if nodes.tree.nodes[entry.value].kind == .sequence {
            // A raw answer may be wrong, and name a code twice.
            return name == "from" ? raw(entry.value) : nodes.texts(entries, name)?.map { $0.value }
        }
        return nodes.text(entries, name).map { [$0.value] }
    }

    private mutating func raw(_ list: Int) -> [String]? {
        guard let items = nodes.items(of: list, .keyword("from")) else { return nil }
        var texts: [String] = []
        for item in items {
            guard let text = nodes.scalar(item, Message("an item of `from`")) else { continue }
            texts.append(text.trimmedOfSpace)
        }
        return texts
    }

    private mutating func check(respondent: Located<String>) -> String? {
        guard let roster else { return respondent.value }
        if let state = roster.state(respondent.value) { return state.code }
        let near = nearestName(to: respondent.value, among: roster.states.map { $0.code })
        report(
            .unknownCorrectedState, .error,
            Message("\"{respondent}\" is not in the roster", ["respondent": .code(respondent.value)]),
            at: respondent.range,
            label: didYouMean(near))
        return nil
    }

    private mutating func check(question id: Located<String>, to values: [String]?, at range: SourceRange) {
        guard let question = questionnaire.questions.first(where: { $0.id == id.value }) else {
            let near = nearestName(to: id.value, among: questionnaire.questions.map { $0.id })
            report(
                .unknownCorrectedQuestion, .error,
                Message("there is no question \"{question}\"", ["question": .code(id.value)]), at: id.range,
                label: didYouMean(near))
            return
        }
        if case .calculated = question.type {
            report(
                .correctionOfCalculated, .error,
                Message("\"{question}\" is calculated and has no answer to correct", ["question": .code(id.value)]),
                at: id.range, help: [Message("correct the answers from which it is calculated")])
            return
        }
        guard let values, !values.isEmpty, let fault = fault(of: values, question) else { return }
        report(
            .impossibleCorrection, .error,
            Message(
                "{values} cannot answer \"{question}\"",
                ["values": .list(values.map { .quoted($0) }), "question": .code(id.value)]),
            at: range, help: [fault])
    }

    /// Why values cannot be an answer; nil if they can.
    private func fault(of values: [String], _ question: Question) -> Message? {
        if values.count == 1, let special = SpecialAnswer(word: values[0]) {
            return question.special.allows(special)
                ? nil : Message("the question does not allow {special}", ["special": .code(special.word)])
        }
        switch question.type {
        case .oneOf(let list), .anyOf(let list, _, _, _):
            let codes = questionnaire.choiceLists[Int(list)].choices.map { $0.code }
            if case .oneOf = question.type, values.count > 1 { return Message("the question has one answer only") }
            guard values.allSatisfy({ codes.contains($0) }) else {
                return Message("choices: {codes}", ["codes": .codes(codes, limit: 12)])
            }
            guard case .anyOf(_, let minimum, let maximum, let exclusive) = question.type else { return nil }
            if values.count > 1, let alone = exclusive.first(where: { values.contains(codes[Int($0)]) }) {
                return Message("{choice} stands alone", ["choice": .code(codes[Int(alone)])])
            }
            if let minimum, values.count < Int(minimum) {
                return Message(
                    "the number of choices must be at least {minimum}", ["minimum": .number(Int64(minimum))])
            }
            if let maximum, values.count > Int(maximum) {
                return Message(
                    "the number of choices must be at most {maximum}", ["maximum": .number(Int64(maximum))])
            }
            return nil
        case .number(let minimum, let maximum, let isInteger, _):
            guard values.count == 1, let number = ExactDecimal(text: values[0]) else {
                return Message("it must be a number")
            }
            if isInteger, number.scale > 0 { return Message("it must be a whole number") }
            if let minimum, number < minimum {
                return Message("it must be at least {minimum}", ["minimum": .code(minimum.text)])
            }
            if let maximum, maximum < number {
                return Message("it must be at most {maximum}", ["maximum": .code(maximum.text)])
            }
            return nil
        case .date:
            return values.count == 1 && CalendarDate(text: values[0]) != nil
                ? nil : Message("it must be a date, year-month-day")
        case .text(let limit):
            guard values.count == 1 else { return Message("it must be one text") }
            if let limit, values[0].canonicalScalarCount > Int(limit) {
                return Message(
                    """
                    {limit, plural, one {it must have at most {limit} character} other {it must have at most \
                    {limit} characters}}
                    """, ["limit": .number(Int64(limit))])
            }
            return nil
        case .link:
            let areLinks = values.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
            return areLinks ? nil : Message("it must be an address that begins with http:// or https://")
        case .records:
            return Message("lists of records are corrected by the State itself, in a new revision")
        case .calculated:
            return nil
        }
    }

    private mutating func report(
        _ code: ReferenceCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        notes: [Note] = [], help: [Message] = []
    ) {
        nodes.report(Diagnostic(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help))
    }
}
