package import RapporteurExpression

extension ByteWriter {
    /// Writes one value of this type.
    package mutating func write(_ value: ExactDecimal) {
        write(value.significand)
        write(value.scale)
    }

    /// Writes one value of this type.
    package mutating func write(_ date: CalendarDate) {
        write(date.year)
        write(date.month)
        write(date.day)
    }

    /// Writes one value of this type.
    package mutating func write(_ value: Value) {
        switch value {
        case .truth(let truth):
            write(UInt8(0))
            write(truth)
        case .number(let number):
            write(UInt8(1))
            write(number)
        case .text(let text):
            write(UInt8(2))
            write(text)
        case .date(let date):
            write(UInt8(3))
            write(date)
        case .choice(let code):
            write(UInt8(4))
            write(code)
        case .choices(let codes):
            write(UInt8(5))
            write(codes) { $0.write($1) }
        case .link(let links):
            write(UInt8(6))
            write(links) { $0.write($1) }
        case .records(let count):
            write(UInt8(7))
            write(count)
        }
    }

    /// Writes one value of this type.
    package mutating func write(_ type: ValueType) {
        switch type {
        case .truth: write(UInt8(0))
        case .number: write(UInt8(1))
        case .text: write(UInt8(2))
        case .date: write(UInt8(3))
        case .choice(let domain):
            write(UInt8(4))
            write(domain.codes) { $0.write($1) }
        case .choices(let domain):
            write(UInt8(5))
            write(domain.codes) { $0.write($1) }
        case .link: write(UInt8(6))
        case .records: write(UInt8(7))
        }
    }

    /// Writes one value of this type.
    package mutating func write(_ expression: CheckedExpression) {
        write(expression.text)
        write(expression.type)
        write(expression.root)
    }

    /// Writes one value of this type.
    package mutating func write(_ expression: Expression) {
        switch expression {
        case .literal(let value):
            write(UInt8(0))
            write(value)
        case .question(let slot):
            write(UInt8(1))
            write(slot)
        case .previous(let slot):
            write(UInt8(2))
            write(slot)
        case .recoded(let slot):
            write(UInt8(3))
            write(slot)
        case .field(let field):
            write(UInt8(4))
            write(field)
        case .answered(let slot, let inPrevious): writeReference(5, slot, inPrevious)
        case .says(let slot, let special, let inPrevious):
            writeReference(6, slot, inPrevious)
            write(special.rawValue)
        case .asked(let slot, let inPrevious): writeReference(7, slot, inPrevious)
        case .fieldAnswered(let field):
            write(UInt8(8))
            write(field)
        case .fieldSays(let field, let special):
            write(UInt8(9))
            write(field)
            write(special.rawValue)
        case .fieldAsked(let field):
            write(UInt8(10))
            write(field)
        case .count(let slot, let inPrevious): writeReference(11, slot, inPrevious)
        case .fieldCount(let field):
            write(UInt8(12))
            write(field)
        case .sum(let slot, let inPrevious, let body):
            writeReference(13, slot, inPrevious)
            write(body)
        case .any(let slot, let inPrevious, let body):
            writeReference(14, slot, inPrevious)
            write(body)
        case .all(let slot, let inPrevious, let body):
            writeReference(15, slot, inPrevious)
            write(body)
        case .otherwise(let first, let second):
            write(UInt8(16))
            write(first)
            write(second)
        case .compare(let comparison, let left, let right):
            write(UInt8(17))
            write(comparison.rawValue)
            write(left)
            write(right)
        case .among(let operand, let values):
            write(UInt8(18))
            write(operand)
            write(values) { $0.write($1) }
        case .includes(let operand, let code):
            write(UInt8(19))
            write(operand)
            write(code)
        case .arithmetic(let first, let steps):
            write(UInt8(20))
            write(first)
            write(steps) {
                $0.write($1.operation.rawValue)
                $0.write($1.operand)
            }
        case .negate(let operand):
            write(UInt8(21))
            write(operand)
        case .not(let operand):
            write(UInt8(22))
            write(operand)
        case .and(let operands):
            write(UInt8(23))
            write(operands) { $0.write($1) }
        case .or(let operands):
            write(UInt8(24))
            write(operands) { $0.write($1) }
        }
    }

    private mutating func writeReference(_ tag: UInt8, _ slot: Int32, _ inPrevious: Bool) {
        write(tag)
        write(slot)
        write(inPrevious)
    }
}

extension ByteReader {
    /// Reads a number.
    package mutating func decimal() throws(ByteFormError) -> ExactDecimal {
        let significand = try int64()
        let scale = try uint8()
        guard scale <= 9 else { throw .damaged }
        return ExactDecimal(significand: significand, scale: scale)
    }

    /// Reads a date.
    package mutating func date() throws(ByteFormError) -> CalendarDate {
        guard let date = CalendarDate(year: try int32(), month: try int32(), day: try int32()) else { throw .damaged }
        return date
    }

    /// Reads a value.
    package mutating func value() throws(ByteFormError) -> Value {
        switch try uint8() {
        case 0: return .truth(try bool())
        case 1: return .number(try decimal())
        case 2: return .text(try string())
        case 3: return .date(try date())
        case 4: return .choice(try int32())
        case 5: return .choices(try list { (reader) throws(ByteFormError) in try reader.int32() })
        case 6: return .link(try list { (reader) throws(ByteFormError) in try reader.string() })
        case 7: return .records(try int32())
        default: throw .damaged
        }
    }

    /// Reads a type.
    package mutating func valueType() throws(ByteFormError) -> ValueType {
        switch try uint8() {
        case 0: return .truth
        case 1: return .number
        case 2: return .text
        case 3: return .date
        case 4: return .choice(ChoiceDomain(codes: try list { (reader) throws(ByteFormError) in try reader.string() }))
        case 5: return .choices(ChoiceDomain(codes: try list { (reader) throws(ByteFormError) in try reader.string() }))
        case 6: return .link
        case 7: return .records
        default: throw .damaged
        }
    }

    /// Reads a checked expression.
    package mutating func checkedExpression() throws(ByteFormError) -> CheckedExpression {
        let text = try string()
        let type = try valueType()
        return CheckedExpression(root: try expression(depth: 0), type: type, text: text)
    }

    /// Brackets nest at most 64 deep and each adds a few levels, so anything far deeper was not written by us.
    private mutating func expression(depth: Int) throws(ByteFormError) -> Expression {
        guard depth < 1024 else { throw .damaged }
        let next = depth + 1
        switch try uint8() {
        case 0: return .literal(try value())
        case 1: return .question(try slot())
        case 2: return .previous(try slot())
        case 3: return .recoded(try slot())
        case 4: return .field(try int32())
        case 5: return .answered(try slot(), inPrevious: try bool())
        case 6:
            let slot = try slot()
            let inPrevious = try bool()
            return .says(slot, try special(), inPrevious: inPrevious)
        case 7: return .asked(try slot(), inPrevious: try bool())
        case 8: return .fieldAnswered(try int32())
        case 9: return .fieldSays(try int32(), try special())
        case 10: return .fieldAsked(try int32())
        case 11: return .count(try slot(), inPrevious: try bool())
        case 12: return .fieldCount(try int32())
        case 13: return .sum(try slot(), inPrevious: try bool(), try expression(depth: next))
        case 14: return .any(try slot(), inPrevious: try bool(), try expression(depth: next))
        case 15: return .all(try slot(), inPrevious: try bool(), try expression(depth: next))
        case 16: return .otherwise(try expression(depth: next), try expression(depth: next))
        case 17:
            guard let comparison = Comparison(rawValue: try uint8()) else { throw .damaged }
            return .compare(comparison, try expression(depth: next), try expression(depth: next))
        case 18:
            let operand = try expression(depth: next)
            return .among(operand, try list { (reader) throws(ByteFormError) in try reader.value() })
        case 19: return .includes(try expression(depth: next), try int32())
        case 20:
            let first = try expression(depth: next)
            return .arithmetic(
                first,
                try list { (reader) throws(ByteFormError) in
                    guard let operation = Arithmetic(rawValue: try reader.uint8()) else { throw .damaged }
                    return ArithmeticStep(operation, try reader.expression(depth: next))
                })
        case 21: return .negate(try expression(depth: next))
        case 22: return .not(try expression(depth: next))
        case 23: return .and(try list { (reader) throws(ByteFormError) in try reader.expression(depth: next) })
        case 24: return .or(try list { (reader) throws(ByteFormError) in try reader.expression(depth: next) })
        default: throw .damaged
        }
    }

    /// Reads a special answer.
    package mutating func special() throws(ByteFormError) -> SpecialAnswer {
        guard let special = SpecialAnswer(rawValue: try uint8()) else { throw .damaged }
        return special
    }
}
