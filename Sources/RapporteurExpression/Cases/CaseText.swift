/// How types, answers and results are written in a case file.
enum CaseText {
    static let everySpecialAnswer: SpecialAnswers = [
        SpecialAnswers(.notKnown), SpecialAnswers(.notApplicable), SpecialAnswers(.declined),
    ]

    static func type(_ name: String, _ codes: [String]) -> ValueType? {
        switch name {
        case "one_of": .choice(ChoiceDomain(codes: codes))
        case "any_of": .choices(ChoiceDomain(codes: codes))
        case "number": .number
        case "text": .text
        case "date": .date
        case "link": .link
        case "records": .records
        case "condition": .truth
        default: nil
        }
    }

    static func answer(_ text: String, _ type: ValueType) -> CaseAnswers.Answer? {
        switch text {
        case "", "invalid": return .blank
        case "not_asked": return .notAsked(.notApplicable)
        case "not_asked_missing": return .notAsked(.missing)
        case "fault": return .fault
        default: break
        }
        if let special = SpecialAnswer(word: text) { return .special(special) }
        switch type {
        case .choice(let domain): return domain.index(of: text).map { .value(.choice($0)) }
        case .choices(let domain):
            var codes: [Int32] = []
            for part in split(Array(text.utf8)[...], at: UInt8(ascii: ",")) {
                guard let code = domain.index(of: string(trimmed(part))) else { return nil }
                codes.append(code)
            }
            return .value(.choices(codes.sorted()))
        case .number: return ExactDecimal(text: text).map { .value(.number($0)) }
        case .date: return CalendarDate(text: text).map { .value(.date($0)) }
        case .text: return .value(.text(text))
        case .link: return .value(.link([text]))
        case .truth: return text == "true" || text == "false" ? .value(.truth(text == "true")) : nil
        case .records: return nil
        }
    }

    /// An operand as the right side of a case writes it.
    static func describe(_ operand: Operand, _ type: ValueType) -> String {
        switch operand {
        case .undecided(.notApplicable): return "na"
        case .undecided(.missing): return "missing"
        case .fault: return "fault"
        case .value(let value):
            switch value {
            case .truth(let truth): return truth ? "true" : "false"
            case .number(let number): return number.text
            case .text(let text): return quoted(text)
            case .date(let date): return date.text
            case .choice(let code): return self.code(code, type)
            case .choices(let codes):
                var result = ""
                for code in codes { result += (result.isEmpty ? "" : ", ") + self.code(code, type) }
                return result
            case .link: return "a link"
            case .records: return "records"
            }
        }
    }

    private static func code(_ code: Int32, _ type: ValueType) -> String {
        guard let codes = type.domain?.codes, code >= 0, Int(code) < codes.count else { return "no code" }
        return codes[Int(code)]
    }

    // MARK: - Bytes

    static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == separator {
            parts.append(bytes[start..<index])
            start = index + 1
        }
        parts.append(bytes[start...])
        return parts
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result = bytes
        while let first = result.first, first == 0x20 || first == 0x09 || first == 0x0D { result = result.dropFirst() }
        while let last = result.last, last == 0x20 || last == 0x09 || last == 0x0D { result = result.dropLast() }
        return result
    }

    static func words(_ row: ArraySlice<UInt8>) -> [String] {
        var result: [String] = []
        for part in split(row, at: 0x20) where !part.isEmpty { result.append(string(part)) }
        return result
    }

    /// What follows the first words of a row.
    static func afterWords(_ row: ArraySlice<UInt8>, _ count: Int) -> ArraySlice<UInt8> {
        var rest = row
        for _ in 0..<count {
            while !rest.isEmpty, rest.first != 0x20 { rest = rest.dropFirst() }
            rest = trimmed(rest)
        }
        return rest
    }

    /// The two sides of the last ` => ` of a row, if it has one.
    static func atArrow(_ row: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        let arrow = Array(" => ".utf8)
        var index = row.endIndex - arrow.count
        while index >= row.startIndex {
            if row[index..<(index + arrow.count)].elementsEqual(arrow) {
                return (trimmed(row[..<index]), trimmed(row[(index + arrow.count)...]))
            }
            index -= 1
        }
        return nil
    }
}
