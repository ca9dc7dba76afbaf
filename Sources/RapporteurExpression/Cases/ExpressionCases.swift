// The case file of the expression language, read line by line, so that the native build and the browser build run the
// same cases, and so that the examples of the language reference are tests:
//
//     # a comment
//     question policy.open one_of yes partly no      id, type, codes; every special answer is allowed
//     special policy.open not_known                  … or only these (or `none`)
//     field capacity.list kind one_of paper digital  a field of a records question
//     previous policy.open one_of yes no             the counterpart; `new` or `reworded` may stand for or before it
//     map policy.open yes yes no                     the codes of the previous cycle for the codes of this one
//     given                                          everything is blank again
//     answer policy.open yes                         codes, `a, b`, numbers, dates, text, special answers, not_asked,
//                                                    not_asked_missing, invalid, fault, true, false
//     was policy.open no                             the answer of the previous cycle
//     record capacity.list kind=paper; size=3        one more record; `was_record` for the previous cycle
//     policy.open = yes => true                      an expression and true, false, na, missing, fault, a value, or
//                                                    the codes of its diagnostics

import RapporteurDiagnostics

/// Runs the lines of a case file.
package struct ExpressionCases {
    /// What went wrong in one line.
    package struct Failure: Sendable, Hashable {
        /// The line, from 1.
        package var line: Int32
        /// What was expected and what came.
        package var message: String
    }

    /// The number of expressions that were evaluated.
    package private(set) var count: Int32 = 0
    /// The lines that failed.
    package private(set) var failures: [Failure] = []

    private var scope = ExpressionScope(questions: [], allowsPrevious: true)
    private var answers = CaseAnswers()
    private var maps: [Int32: [Int32]] = [:]
    private var line: Int32 = 0

    /// Makes a runner without questions.
    package init() {}

    /// Runs a whole case file.
    package static func run(_ text: String) -> ExpressionCases {
        var cases = ExpressionCases()
        cases.run(Array(text.utf8)[...])
        return cases
    }

    /// Runs more lines; questions and answers stay.
    package mutating func run(_ bytes: ArraySlice<UInt8>) {
        for row in CaseText.split(bytes, at: 0x0A) {
            line += 1
            runLine(CaseText.trimmed(row))
        }
    }

    private mutating func runLine(_ row: ArraySlice<UInt8>) {
        guard let first = row.first, first != UInt8(ascii: "#") else { return }
        if let (expression, result) = CaseText.atArrow(row) {
            return evaluate(CaseText.string(expression), CaseText.string(result))
        }
        let words = CaseText.words(row)
        let known: Bool
        switch words[0] {
        case "question": known = addQuestion(words)
        case "special": known = setSpecial(words)
        case "field": known = addField(words)
        case "previous": known = setPrevious(words)
        case "map": known = setMap(words)
        case "given":
            answers = CaseAnswers()
            answers.maps = maps
            known = true
        case "answer": known = setAnswer(words, row, inPrevious: false)
        case "was": known = setAnswer(words, row, inPrevious: true)
        case "record": known = addRecord(words, row, inPrevious: false)
        case "was_record": known = addRecord(words, row, inPrevious: true)
        default: known = false
        }
        if !known { fail("this line is not understood: " + CaseText.string(row)) }
    }

    private mutating func fail(_ message: String) { failures.append(Failure(line: line, message: message)) }

    // MARK: - Expressions

    private mutating func evaluate(_ expression: String, _ expected: String) {
        count += 1
        let check = ExpressionChecker(scope: scope).check(expression, expecting: .value)
        var found: String
        if let checked = check.expression {
            found = CaseText.describe(ExpressionEvaluator(answers).evaluate(checked), checked.type)
        } else {
            found = ""
            for diagnostic in check.diagnostics { found += found.isEmpty ? diagnostic.code : " " + diagnostic.code }
        }
        if found != expected { fail(expression + " => " + found + ", expected " + expected) }
    }

    // MARK: - Questions

    private mutating func addQuestion(_ words: [String]) -> Bool {
        guard words.count >= 3, let type = CaseText.type(words[2], Array(words[3...])) else { return false }
        scope = ExpressionScope(
            questions: scope.questions + [
                ExpressionScope.Symbol(name: words[1], type: type, special: CaseText.everySpecialAnswer)
            ], allowsPrevious: true)
        return true
    }

    private func slot(_ words: [String]) -> Int32? { words.count > 1 ? scope.slots[words[1]] : nil }

    private mutating func setSpecial(_ words: [String]) -> Bool {
        guard let slot = slot(words) else { return false }
        var special: SpecialAnswers = []
        for word in words[2...] where word != "none" {
            guard let answer = SpecialAnswer(word: word) else { return false }
            special.insert(SpecialAnswers(answer))
        }
        scope.questions[Int(slot)].special = special
        return true
    }

    private mutating func addField(_ words: [String]) -> Bool {
        guard let slot = slot(words), words.count >= 4, let type = CaseText.type(words[3], Array(words[4...])) else {
            return false
        }
        scope.questions[Int(slot)].fields.append(
            ExpressionScope.Field(name: words[2], type: type, special: CaseText.everySpecialAnswer))
        return true
    }

    private mutating func setPrevious(_ words: [String]) -> Bool {
        guard let slot = slot(words), words.count >= 3 else { return false }
        if words[2] == "new" {
            scope.questions[Int(slot)].previous = .new
            return true
        }
        let isReworded = words[2] == "reworded"
        let rest = Array(words[(isReworded ? 3 : 2)...])
        guard let name = rest.first, let type = CaseText.type(name, Array(rest[1...])) else { return false }
        scope.questions[Int(slot)].previous = .linked(
            type: type, special: CaseText.everySpecialAnswer, fields: scope.questions[Int(slot)].fields,
            isReworded: isReworded)
        return true
    }

    private mutating func setMap(_ words: [String]) -> Bool {
        guard let slot = slot(words), case .linked(let type, _, _, _) = scope.questions[Int(slot)].previous else {
            return false
        }
        var map: [Int32] = []
        for code in words[2...] {
            guard let index = type.domain?.index(of: code) else { return false }
            map.append(index)
        }
        maps[slot] = map
        answers.maps[slot] = map
        return true
    }

    // MARK: - Answers

    private mutating func setAnswer(_ words: [String], _ row: ArraySlice<UInt8>, inPrevious: Bool) -> Bool {
        guard let slot = slot(words) else { return false }
        var type = scope.questions[Int(slot)].type
        if inPrevious {
            guard case .linked(let previousType, _, _, _) = scope.questions[Int(slot)].previous else { return false }
            type = previousType
        }
        let text = CaseText.string(CaseText.afterWords(row, 2))
        guard let type, let answer = CaseText.answer(text, type) else { return false }
        if inPrevious { answers.previous[slot] = answer } else { answers.current[slot] = answer }
        return true
    }

    private mutating func addRecord(_ words: [String], _ row: ArraySlice<UInt8>, inPrevious: Bool) -> Bool {
        guard let slot = slot(words) else { return false }
        let fields = scope.questions[Int(slot)].fields
        var record: [Int32: CaseAnswers.Answer] = [:]
        for part in CaseText.split(CaseText.afterWords(row, 2), at: UInt8(ascii: ";")) {
            let pair = CaseText.trimmed(part)
            if pair.isEmpty { continue }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return false }
            let name = CaseText.string(CaseText.trimmed(pair[..<equals]))
            guard let index = fields.firstIndex(where: { $0.name == name }),
                let answer = CaseText.answer(
                    CaseText.string(CaseText.trimmed(pair[(equals + 1)...])), fields[index].type)
            else { return false }
            record[Int32(index)] = answer
        }
        if inPrevious {
            answers.previousRecords[slot, default: []].append(record)
        } else {
            answers.records[slot, default: []].append(record)
        }
        return true
    }
}
