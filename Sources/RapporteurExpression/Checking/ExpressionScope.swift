/// The names that an expression may use, and what each of them is.
package struct ExpressionScope: Sendable {
    /// A field of a records question.
    package struct Field: Sendable, Hashable {
        /// The field's id.
        package var name: String
        /// Its type.
        package var type: ValueType
        /// The special answers that it allows.
        package var special: SpecialAnswers

        /// Makes a field.
        package init(name: String, type: ValueType, special: SpecialAnswers) {
            self.name = name
            self.type = type
            self.special = special
        }
    }

    /// What `previous(q)` is for a question.
    package enum Previous: Sendable, Hashable {
        /// The questionnaire has no previous cycle, or it could not be read.
        case none
        /// The question is new in this cycle.
        case new
        /// It has a counterpart of this type; `isReworded` asks for an information.
        case linked(type: ValueType, special: SpecialAnswers, fields: [Field], isReworded: Bool)
    }

    /// A question.
    package struct Symbol: Sendable, Hashable {
        /// The question's id.
        package var name: String
        /// Its type; nil while the type of a calculated question is still unknown.
        package var type: ValueType?
        /// The special answers that it allows.
        package var special: SpecialAnswers
        /// The fields of a records question.
        package var fields: [Field]
        /// Its counterpart in the previous cycle.
        package var previous: Previous

        /// Makes a symbol.
        package init(
            name: String, type: ValueType?, special: SpecialAnswers = [], fields: [Field] = [],
            previous: Previous = .none
        ) {
            self.name = name
            self.type = type
            self.special = special
            self.fields = fields
            self.previous = previous
        }
    }

    /// The questions; the index of each is its slot.
    package var questions: [Symbol]
    /// The slot of each question by its id.
    package var slots: [String: Int32]
    /// The fields that a bare word may name: the siblings in a field's `asked_if`.
    package var siblings: [Field]
    /// Whether `previous` may be used here.
    package var allowsPrevious: Bool

    /// Makes a scope from questions in the order of their slots.
    package init(questions: [Symbol], siblings: [Field] = [], allowsPrevious: Bool = false) {
        self.questions = questions
        self.siblings = siblings
        self.allowsPrevious = allowsPrevious
        var slots: [String: Int32] = [:]
        for (slot, question) in questions.enumerated() where slots[question.name] == nil {
            slots[question.name] = Int32(slot)
        }
        self.slots = slots
    }
}
