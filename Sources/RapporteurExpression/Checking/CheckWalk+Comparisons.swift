import RapporteurDiagnostics

// Comparisons: `=` and its kin, `in`, `includes`.

extension CheckWalk {
    mutating func compare(
        _ comparison: Comparison, _ left: SyntaxNode, _ right: SyntaxNode, at range: SourceRange
    ) -> Typed {
        let truth = Typed(Typed.placeholder, .truth)
        for (side, other) in [(right, left), (left, right)] {
            if case .word(let word) = side.kind, let special = SpecialAnswer(word: word), !isField(word) {
                _ = isWord(other) ? .unknown : value(other)
                report(.specialCompared(special, with: short(other.range), comparison, at: side.range))
                return truth
            }
        }
        let (first, second) = sides(left, right)
        guard let leftType = first.type, let rightType = second.type else { return truth }
        if let problem = clash(comparison, left, leftType, right, rightType, at: range) {
            report(problem)
            return truth
        }
        if case .literal(.text(let text)) = second.expression, text.isEmpty {
            report(.comparedWithBlank(short(left.range), comparison, at: right.range))
            return truth
        }
        if case .choice(let leftDomain) = leftType, case .choice(let rightDomain) = rightType, leftDomain != rightDomain
        {
            let matches = matching(first.expression, leftDomain, second.expression, rightDomain)
            return Typed(comparison == .equal ? matches : .not(matches), .truth)
        }
        return Typed(.compare(comparison, first.expression, second.expression), .truth)
    }

    /// Checks both sides, the one that can tell what a bare word means first.
    private mutating func sides(_ left: SyntaxNode, _ right: SyntaxNode) -> (Typed, Typed) {
        let recoding = recodedName(left, right)
        if case .word(let leftWord) = left.kind {
            let isLeftFirst: Bool
            if case .word(let rightWord) = right.kind {
                isLeftFirst = namesItself(leftWord, opposite: rightWord)
            } else {
                isLeftFirst = false
            }
            if !isLeftFirst {
                let second = value(right, recoding: recoding)
                return (value(left, opposite: Opposite(type: second.type, name: short(right.range))), second)
            }
        }
        let first = value(left, recoding: recoding)
        let opposite = Opposite(type: first.type, name: short(left.range))
        return (first, value(right, opposite: opposite, recoding: recoding))
    }

    /// Of two bare words, whether the left one is the field and the right one what it is compared with.
    private func namesItself(_ left: String, opposite right: String) -> Bool {
        let leftDomain = field(left)?.type?.domain
        let rightDomain = field(right)?.type?.domain
        if leftDomain?.index(of: right) != nil { return true }
        if rightDomain?.index(of: left) != nil { return false }
        return isField(left) || !isField(right)
    }

    /// The question that one side names in this cycle and the other in the previous one.
    private func recodedName(_ left: SyntaxNode, _ right: SyntaxNode) -> String? {
        guard let first = principal(left), let second = principal(right), first.name == second.name,
            first.inPrevious != second.inPrevious
        else { return nil }
        return first.name
    }

    private func principal(_ node: SyntaxNode) -> (name: String, inPrevious: Bool)? {
        switch node.kind {
        case .question(let name): return (name, false)
        case .call("previous", _, let arguments):
            if arguments.count == 1, case .question(let name) = arguments[0].kind { return (name, true) }
            return nil
        case .call("otherwise", _, let arguments): return arguments.first.flatMap { principal($0) }
        default: return nil
        }
    }

    /// What is wrong with comparing two types, if anything.
    private func clash(
        _ comparison: Comparison, _ left: SyntaxNode, _ leftType: ValueType, _ right: SyntaxNode,
        _ rightType: ValueType, at range: SourceRange
    ) -> Diagnostic? {
        let leftText = short(left.range)
        let rightText = short(right.range)
        for (type, text, other, otherType) in [
            (leftType, leftText, rightText, rightType), (rightType, rightText, leftText, leftType),
        ] {
            switch type {
            case .choices(let domain):
                return .equalOnChoices(text, comparison, other: other, otherType, domain, at: range)
            case .records, .link: return .notComparable(text, type, at: range)
            default: break
            }
        }
        let isOrder = comparison != .equal && comparison != .notEqual
        switch (leftType, rightType) {
        case (.choice(let first), .choice(let second)):
            if isOrder { return .noOrder(leftText, leftType, comparison, at: range) }
            if !first.hasSameCodes(as: second) {
                return .differentChoices(leftText, first, rightText, second, at: range)
            }
            return nil
        case (.number, .number), (.date, .date): return nil
        case (.text, .text), (.truth, .truth):
            return isOrder ? .noOrder(leftText, leftType, comparison, at: range) : nil
        default:
            return .typeClash(
                leftText, leftType, rightText, rightType, suggestion: rewritten(left, right, leftType, rightType),
                at: range)
        }
    }

    /// How a literal of the wrong type would be written for the other side.
    private func rewritten(
        _ left: SyntaxNode, _ right: SyntaxNode, _ leftType: ValueType, _ rightType: ValueType
    ) -> String? {
        for (literal, type) in [(right, leftType), (left, rightType)] {
            switch (literal.kind, type) {
            case (.text(let text), .choice(let domain)) where domain.index(of: text) != nil: return text
            case (.text(let text), .number) where ExactDecimal(text: text) != nil: return text
            case (.text(let text), .date) where CalendarDate(text: text) != nil: return text
            case (.number, .text), (.date, .text): return quoted(short(literal.range))
            default: break
            }
        }
        return nil
    }

    /// Equality of two choices whose domains have the same codes in another order.
    private func matching(
        _ left: Expression, _ leftDomain: ChoiceDomain, _ right: Expression, _ rightDomain: ChoiceDomain
    ) -> Expression {
        var terms: [Expression] = []
        for (index, code) in leftDomain.codes.enumerated() {
            guard let other = rightDomain.index(of: code) else { continue }
            terms.append(
                .and([
                    .compare(.equal, left, .literal(.choice(Int32(index)))),
                    .compare(.equal, right, .literal(.choice(other))),
                ]))
        }
        return .or(terms)
    }

    mutating func among(_ operand: SyntaxNode, _ items: [SyntaxNode], at range: SourceRange) -> Typed {
        let subject = value(operand)
        let name = short(operand.range)
        var values: [Value] = []
        var seen: Set<Value> = []
        switch subject.type {
        case .choices(let domain):
            report(.equalOnChoices(name, .equal, other: short(items[0].range), .choice(domain), domain, at: range))
            return Typed(Typed.placeholder, .truth)
        case .truth, .link, .records:
            report(.notComparable(name, subject.type ?? .truth, at: range))
            return Typed(Typed.placeholder, .truth)
        case .choice, .number, .text, .date, nil: break
        }
        for item in items {
            guard let value = self.item(item, of: subject.type, name: name) else { continue }
            if !seen.insert(value).inserted { report(.repeatedItem(short(item.range), at: item.range)) }
            values.append(value)
        }
        return Typed(.among(subject.expression, values), .truth)
    }

    /// One item of a list as a value of the type that the list is compared with.
    private mutating func item(_ node: SyntaxNode, of type: ValueType?, name: String) -> Value? {
        if case .word(let word) = node.kind {
            if let special = SpecialAnswer(word: word) {
                report(.specialCompared(special, with: name, .equal, at: node.range))
                return nil
            }
            switch type {
            case .choice(let domain):
                if let code = domain.index(of: word) { return .choice(code) }
                report(
                    .unknownCode(word, of: name, domain, near: nearest(to: word, among: domain.codes), at: node.range))
            case nil: break
            case .some(let type): report(.wordAgainst(word, type, name, near: nil, at: node.range))
            }
            return nil
        }
        let typed = value(node)
        guard let type, let itemType = typed.type, case .literal(let value) = typed.expression else { return nil }
        if itemType == type {
            if case .text(let text) = value, text.isEmpty {
                report(.comparedWithBlank(name, .equal, at: node.range))
                return nil
            }
            return value
        }
        var suggestion: String?
        if case .text(let text) = value {
            switch type {
            case .choice(let domain) where domain.index(of: text) != nil: suggestion = text
            case .number where ExactDecimal(text: text) != nil: suggestion = text
            case .date where CalendarDate(text: text) != nil: suggestion = text
            default: break
            }
        } else if type == .text {
            suggestion = quoted(short(node.range))
        }
        report(.typeClash(name, type, short(node.range), itemType, suggestion: suggestion, at: node.range))
        return nil
    }

    mutating func includes(_ operand: SyntaxNode, _ item: SyntaxNode, at range: SourceRange) -> Typed {
        let subject = value(operand)
        let name = short(operand.range)
        let truth = Typed(Typed.placeholder, .truth)
        guard let type = subject.type else { return truth }
        guard case .choices(let domain) = type else {
            report(.includesNeedsChoices(name, type, item: short(item.range), at: range))
            return truth
        }
        guard case .word(let word) = item.kind else {
            if item.kind == .broken { return truth }
            var suggestion: String?
            if case .text(let text) = item.kind, domain.index(of: text) != nil { suggestion = text }
            report(.includesNeedsCode(name, domain, suggestion: suggestion, at: item.range))
            return truth
        }
        if let special = SpecialAnswer(word: word) {
            report(.specialCompared(special, with: name, .equal, at: item.range))
            return truth
        }
        guard let code = domain.index(of: word) else {
            report(.unknownCode(word, of: name, domain, near: nearest(to: word, among: domain.codes), at: item.range))
            return truth
        }
        return Typed(.includes(subject.expression, code), .truth)
    }

    private func isWord(_ node: SyntaxNode) -> Bool {
        if case .word = node.kind { return true }
        return false
    }
}

extension ChoiceDomain {
    /// Whether two domains have the same codes, in whatever order.
    func hasSameCodes(as other: ChoiceDomain) -> Bool {
        codes == other.codes || codes.sorted() == other.codes.sorted()
    }
}
