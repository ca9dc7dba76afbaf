import RapporteurDiagnostics

// Functions: what each takes and gives. The catalogue of names and arities is ExpressionFunction.

/// What `answered`, `says`, `asked` and `count` are about.
private enum Subject {
    case question(Int32, inPrevious: Bool)
    case field(Int32)
}

/// A question or field with what the scope knows of it.
private struct ResolvedSubject {
    var subject: Subject
    var type: ValueType?
    var special: SpecialAnswers
    var fields: [ExpressionScope.Field]
}

extension CheckWalk {
    mutating func call(
        _ name: String, at nameRange: SourceRange, _ arguments: [SyntaxNode], _ node: SyntaxNode,
        opposite: Opposite?, recoding: String?
    ) -> Typed {
        guard let function = ExpressionFunction(rawValue: name) else {
            let near =
                ExpressionFunction.counterpart(of: name.lowercased())?.rawValue
                ?? nearest(to: name, among: ExpressionFunction.allCases.map { $0.rawValue })
            report(.unknownFunction(name, near: near, at: nameRange))
            return .unknown
        }
        guard arguments.count == function.argumentCount else {
            report(.wrongArgumentCount(function, arguments.count, at: node.range))
            return Typed(Typed.placeholder, nil)
        }
        switch function {
        case .answered:
            guard let subject = subject(arguments[0], of: function) else { return Typed(Typed.placeholder, .truth) }
            switch subject.subject {
            case .question(let slot, let inPrevious):
                return Typed(.answered(slot, inPrevious: inPrevious), .truth)
            case .field(let field): return Typed(.fieldAnswered(field), .truth)
            }
        case .asked:
            guard let subject = subject(arguments[0], of: function) else { return Typed(Typed.placeholder, .truth) }
            switch subject.subject {
            case .question(let slot, let inPrevious): return Typed(.asked(slot, inPrevious: inPrevious), .truth)
            case .field(let field): return Typed(.fieldAsked(field), .truth)
            }
        case .says: return says(arguments)
        case .count: return count(arguments[0])
        case .previous: return previous(arguments[0], at: node.range)
        case .sum, .any, .all: return overRecords(function, arguments)
        case .otherwise: return otherwise(arguments, opposite: opposite, recoding: recoding)
        }
    }

    // MARK: - Subjects

    private mutating func subject(_ node: SyntaxNode, of function: ExpressionFunction) -> ResolvedSubject? {
        switch node.kind {
        case .question(let name):
            guard let slot = slot(of: name, at: node.range) else { return nil }
            let symbol = scope.questions[Int(slot)]
            return ResolvedSubject(
                subject: .question(slot, inPrevious: false), type: symbol.type, special: symbol.special,
                fields: symbol.fields)
        case .call("previous", _, let arguments) where arguments.count == 1:
            guard let (slot, type, special, fields) = linked(arguments[0], at: node.range) else { return nil }
            return ResolvedSubject(
                subject: .question(slot, inPrevious: true), type: type, special: special, fields: fields)
        case .word(let word):
            guard let index = fields.firstIndex(where: { $0.name == word }) else {
                report(.notAQuestion(function, word, near: near(word), at: node.range))
                return nil
            }
            return ResolvedSubject(
                subject: .field(Int32(index)), type: fields[index].type, special: fields[index].special, fields: [])
        case .broken: return nil
        default:
            report(.wrongArgument(function, short(node.range), at: node.range))
            return nil
        }
    }

    private mutating func says(_ arguments: [SyntaxNode]) -> Typed {
        let truth = Typed(Typed.placeholder, .truth)
        let subject = subject(arguments[0], of: .says)
        guard case .word(let word) = arguments[1].kind else {
            if arguments[1].kind != .broken {
                report(.notASpecialAnswer(short(arguments[1].range), near: nil, question: nil, at: arguments[1].range))
            }
            return truth
        }
        guard let special = SpecialAnswer(word: word) else {
            let isCode = subject?.type?.domain?.index(of: word) != nil
            let near = nearest(to: word, among: SpecialAnswer.allCases.map { $0.word })
            report(
                .notASpecialAnswer(
                    word, near: isCode ? nil : near, question: isCode ? short(arguments[0].range) : nil,
                    at: arguments[1].range))
            return truth
        }
        guard let subject else { return truth }
        if !subject.special.allows(special) {
            report(
                .specialNotAllowed(
                    special, by: short(arguments[0].range), allowed: subject.special, at: arguments[1].range))
            return truth
        }
        switch subject.subject {
        case .question(let slot, let inPrevious): return Typed(.says(slot, special, inPrevious: inPrevious), .truth)
        case .field(let field): return Typed(.fieldSays(field, special), .truth)
        }
    }

    private mutating func count(_ node: SyntaxNode) -> Typed {
        guard let subject = subject(node, of: .count) else { return Typed(Typed.placeholder, .number) }
        switch subject.type {
        case .choices, .records: break
        case nil: isIncomplete = true
        case .some(let type):
            report(.notCountable(short(node.range), type, at: node.range))
            return Typed(Typed.placeholder, .number)
        }
        switch subject.subject {
        case .question(let slot, let inPrevious): return Typed(.count(slot, inPrevious: inPrevious), .number)
        case .field(let field): return Typed(.fieldCount(field), .number)
        }
    }

    // MARK: - Previous

    private mutating func previous(_ node: SyntaxNode, at range: SourceRange) -> Typed {
        guard let (slot, type, _, _) = linked(node, at: range) else { return .unknown }
        return Typed(.previous(slot), type)
    }

    /// The counterpart of a question in the previous cycle; whatever stands against it is reported.
    private mutating func linked(
        _ node: SyntaxNode, at range: SourceRange
    ) -> (slot: Int32, type: ValueType, special: SpecialAnswers, fields: [ExpressionScope.Field])? {
        guard case .question(let name) = node.kind else {
            if node.kind != .broken { report(.previousOfNoQuestion(short(node.range), at: node.range)) }
            return nil
        }
        guard let slot = slot(of: name, at: node.range, inPrevious: true) else { return nil }
        guard scope.allowsPrevious else {
            report(.previousNotAllowed(at: range))
            return nil
        }
        switch scope.questions[Int(slot)].previous {
        case .none:
            report(.noPrevious(at: range))
            return nil
        case .new:
            report(.previousOfNew(name, at: range))
            return nil
        case .linked(let type, let special, let fields, let isReworded):
            if isReworded { report(.previousReworded(name, at: range)) }
            return (slot, type, special, fields)
        }
    }

    // MARK: - Records and defaults

    private mutating func overRecords(_ function: ExpressionFunction, _ arguments: [SyntaxNode]) -> Typed {
        let type: ValueType = function == .sum ? .number : .truth
        let subject: ResolvedSubject?
        if case .word(let word) = arguments[0].kind, isField(word) {
            report(.notRecords(function, word, field(word)?.type ?? .truth, at: arguments[0].range))
            subject = nil
        } else {
            subject = self.subject(arguments[0], of: function)
        }
        guard let subject, case .question(let slot, let inPrevious) = subject.subject else {
            return Typed(Typed.placeholder, type)
        }
        guard subject.type == .records else {
            if let type = subject.type {
                report(.notRecords(function, short(arguments[0].range), type, at: arguments[0].range))
            }
            return Typed(Typed.placeholder, type)
        }
        let outer = (fields, list)
        fields = subject.fields
        list = scope.questions[Int(slot)].name
        let body = function == .sum ? number(arguments[1], in: .add) : condition(arguments[1])
        (fields, list) = outer
        switch function {
        case .sum: return Typed(.sum(slot, inPrevious: inPrevious, body), .number)
        case .any: return Typed(.any(slot, inPrevious: inPrevious, body), .truth)
        default: return Typed(.all(slot, inPrevious: inPrevious, body), .truth)
        }
    }

    private mutating func otherwise(_ arguments: [SyntaxNode], opposite: Opposite?, recoding: String?) -> Typed {
        let first = value(arguments[0], opposite: opposite, recoding: recoding)
        let name = short(arguments[0].range)
        if case .word(let word) = arguments[1].kind, let special = SpecialAnswer(word: word), !isField(word) {
            report(.specialCompared(special, with: name, .equal, at: arguments[1].range))
            return .unknown
        }
        let second = value(
            arguments[1], opposite: Opposite(type: first.type, name: name), recoding: recoding)
        guard let type = first.type, let other = second.type else { return .unknown }
        if type == .records || type == .link {
            report(.notAnAnswer(name, type, at: arguments[0].range))
            return .unknown
        }
        if type == other { return Typed(.otherwise(first.expression, second.expression), type) }
        if let domain = type.domain, let otherDomain = other.domain, type.isChoice == other.isChoice {
            report(
                .differentChoices(name, domain, short(arguments[1].range), otherDomain, at: arguments[1].range))
        } else {
            report(
                .typeClash(name, type, short(arguments[1].range), other, suggestion: nil, at: arguments[1].range))
        }
        return .unknown
    }
}
