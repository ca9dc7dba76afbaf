import RapporteurExpression
import RapporteurModel

// An expression as text in which every slot is a name and every code is its word, so that two syntax trees are equal
// exactly when their texts are. Order does not matter where it changes nothing: in `and`, `or`, `=`, `!=` and lists.

/// Writes expressions of one questionnaire under given names.
struct CanonicalForm {
    /// The questionnaire that the slots belong to.
    let questionnaire: Questionnaire
    /// The name of each slot.
    let names: [String]

    /// Writes under the questionnaire's own ids.
    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        self.names = questionnaire.questions.map { $0.id }
    }

    /// Writes under other names, one for each slot.
    init(_ questionnaire: Questionnaire, names: [String]) {
        self.questionnaire = questionnaire
        self.names = names
    }

    /// The text of an expression; `fields` are those of the record at hand.
    func text(_ expression: Expression, fields: [Question] = []) -> String {
        switch expression {
        case .literal(let value): return text(value, codes: nil)
        case .question(let slot): return name(slot)
        case .previous(let slot): return "previous(" + name(slot) + ")"
        case .recoded(let slot): return "recoded(" + name(slot) + ")"
        case .field(let field): return fieldName(field, fields)
        case .answered(let slot, let inPrevious): return "answered(" + name(slot, inPrevious) + ")"
        case .says(let slot, let special, let inPrevious):
            return "says(" + name(slot, inPrevious) + "," + special.word + ")"
        case .asked(let slot, let inPrevious): return "asked(" + name(slot, inPrevious) + ")"
        case .fieldAnswered(let field): return "answered(" + fieldName(field, fields) + ")"
        case .fieldSays(let field, let special): return "says(" + fieldName(field, fields) + "," + special.word + ")"
        case .fieldAsked(let field): return "asked(" + fieldName(field, fields) + ")"
        case .count(let slot, let inPrevious): return "count(" + name(slot, inPrevious) + ")"
        case .fieldCount(let field): return "count(" + fieldName(field, fields) + ")"
        case .sum(let slot, let inPrevious, let body): return over("sum", slot, inPrevious, body)
        case .any(let slot, let inPrevious, let body): return over("any", slot, inPrevious, body)
        case .all(let slot, let inPrevious, let body): return over("all", slot, inPrevious, body)
        case .otherwise(let first, let second):
            return "otherwise(" + text(first, fields: fields) + "," + text(second, fields: fields) + ")"
        case .compare(let comparison, let left, let right): return compare(comparison, left, right, fields)
        case .among(let operand, let values):
            let codes = codes(of: operand, fields)
            return "(" + text(operand, fields: fields) + " in "
                + joined(values.map { text($0, codes: codes) }.sorted(), ",") + ")"
        case .includes(let operand, let code):
            return "(" + text(operand, fields: fields) + " includes "
                + text(.choice(code), codes: codes(of: operand, fields)) + ")"
        case .arithmetic(let first, let steps):
            var result = "(" + text(first, fields: fields)
            for step in steps { result += sign(step.operation) + text(step.operand, fields: fields) }
            return result + ")"
        case .negate(let operand): return "(-" + text(operand, fields: fields) + ")"
        case .not(let operand): return "(not " + text(operand, fields: fields) + ")"
        case .and(let terms): return "(" + joined(terms.map { text($0, fields: fields) }.sorted(), " and ") + ")"
        case .or(let terms): return "(" + joined(terms.map { text($0, fields: fields) }.sorted(), " or ") + ")"
        }
    }

    private func name(_ slot: Int32, _ inPrevious: Bool = false) -> String {
        let name = names.indices.contains(Int(slot)) ? names[Int(slot)] : "?"
        return inPrevious ? "previous(" + name + ")" : name
    }

    private func fieldName(_ field: Int32, _ fields: [Question]) -> String {
        "." + (fields.indices.contains(Int(field)) ? fields[Int(field)].id : "?")
    }

    private func over(_ word: String, _ slot: Int32, _ inPrevious: Bool, _ body: Expression) -> String {
        let fields =
            questionnaire.questions.indices.contains(Int(slot)) ? questionnaire.questions[Int(slot)].fields : []
        return word + "(" + name(slot, inPrevious) + "," + text(body, fields: fields) + ")"
    }

    private func compare(
        _ comparison: Comparison, _ left: Expression, _ right: Expression, _ fields: [Question]
    ) -> String {
        let codes = codes(of: left, fields) ?? codes(of: right, fields)
        var sides = [left, right].map { side -> String in
            if case .literal(let value) = side { return text(value, codes: codes) }
            return text(side, fields: fields)
        }
        let word: String
        switch comparison {
        case .equal: word = "="
        case .notEqual: word = "!="
        case .less: word = "<"
        case .lessOrEqual: word = "<="
        case .greater: word = "<"
        case .greaterOrEqual: word = "<="
        }
        switch comparison {
        case .equal, .notEqual: sides.sort()
        case .greater, .greaterOrEqual: sides.reverse()
        case .less, .lessOrEqual: break
        }
        return "(" + sides[0] + word + sides[1] + ")"
    }

    /// The codes that a choice beside this operand is one of.
    private func codes(of operand: Expression, _ fields: [Question]) -> [String]? {
        switch operand {
        case .question(let slot), .previous(let slot), .recoded(let slot):
            guard questionnaire.questions.indices.contains(Int(slot)) else { return nil }
            let question = questionnaire.questions[Int(slot)]
            if case .calculated(let value) = question.type { return domain(of: value.type) }
            return questionnaire.codes(of: question)
        case .field(let field):
            return fields.indices.contains(Int(field)) ? questionnaire.codes(of: fields[Int(field)]) : nil
        case .otherwise(let first, let second): return codes(of: first, fields) ?? codes(of: second, fields)
        default: return nil
        }
    }

    private func domain(of type: ValueType) -> [String]? {
        switch type {
        case .choice(let domain), .choices(let domain): domain.codes
        default: nil
        }
    }

    private func text(_ value: Value, codes: [String]?) -> String {
        func word(_ code: Int32) -> String {
            if let codes, codes.indices.contains(Int(code)) { return codes[Int(code)] }
            return "#" + String(code)
        }
        switch value {
        case .truth(let truth): return truth ? "true" : "false"
        case .number(let number): return String(number.significand) + "e-" + String(number.scale)
        case .text(let text): return quoted(text)
        case .date(let date): return date.text
        case .choice(let code): return word(code)
        case .choices(let codes): return joined(codes.map(word).sorted(), "+")
        case .link(let links): return joined(links.map(quoted), "+")
        case .records(let count): return "records#" + String(count)
        }
    }

    /// The length in front keeps a text from imitating the rest of an expression.
    private func quoted(_ text: String) -> String { "\"" + String(text.utf8.count) + ":" + text + "\"" }

    private func sign(_ operation: Arithmetic) -> String {
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        }
    }
}

/// The parts with a separator between them.
func joined(_ parts: [String], _ separator: String) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
        if index > 0 { result += separator }
        result += part
    }
    return result
}
