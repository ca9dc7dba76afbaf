import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

extension ResponseReading {
    /// Tells that a list or a map stands where one value belongs; nil if a scalar stands there.
    private mutating func refuseCollection(
        _ kind: SingleValue, _ slot: Int32, _ field: FieldPlace?, _ node: Int
    ) -> Bool {
        guard tree.nodes[node].kind != .scalar else { return false }
        let isMap = tree.nodes[node].kind == .mapping
        report(slot, field, node) { .oneValueOnly(kind, $0, isMap: isMap, at: $1) }
        return true
    }

    /// Reads the answer to a `text` question: as typed, without a final line end.
    mutating func readText(_ limit: Int32?, _ slot: Int32, _ field: FieldPlace?, _ node: Int) -> Answer {
        if refuseCollection(.text, slot, field, node) { return .invalid }
        var end = Int(tree.nodes[node].textEnd)
        let start = Int(tree.nodes[node].textStart)
        if end > start, tree.text[end - 1] == 0x0A { end -= 1 }
        let text = String(decoding: tree.text[start..<end], as: UTF8.self)
        // A text never has more scalars than bytes, normalized or not.
        if let limit, end - start > Int(limit) {
            let count = text.canonicalScalarCount
            if count > Int(limit) {
                report(slot, field, node) { .textTooLong(Int64(count), Int64(limit), $0, at: $1) }
                return .invalid
            }
        }
        return .value(.text(text))
    }

    /// Reads the answer to a `number` question.
    mutating func readNumber(
        _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ isInteger: Bool, _ unit: String?, _ slot: Int32,
        _ field: FieldPlace?, _ node: Int
    ) -> Answer {
        if refuseCollection(.number, slot, field, node) { return .invalid }
        let (start, end) = bounds(node)
        let number: ExactDecimal
        do throws(NumberFault) {
            number = try ExactDecimal.read(tree.text[start..<end])
        } catch {
            let typed = trimmed(node)
            report(slot, field, node) { .notANumber(typed, error, unit, $0, at: $1) }
            return .invalid
        }
        if isInteger, number.scale > 0 {
            report(slot, field, node) { .notWhole(number, $0, at: $1) }
            return .invalid
        }
        if let minimum, number < minimum {
            report(slot, field, node) { .outOfBounds(minimum, maximum, unit, $0, at: $1) }
            return .invalid
        }
        if let maximum, maximum < number {
            report(slot, field, node) { .outOfBounds(minimum, maximum, unit, $0, at: $1) }
            return .invalid
        }
        return .value(.number(number))
    }

    /// Reads the answer to a `date` question.
    mutating func readDate(_ slot: Int32, _ field: FieldPlace?, _ node: Int) -> Answer {
        if refuseCollection(.date, slot, field, node) { return .invalid }
        if let date = date(node) { return .value(.date(date)) }
        let typed = trimmed(node)
        report(slot, field, node) { .notADate(typed, DateHint(typed), $0, at: $1) }
        return .invalid
    }

    /// The date that a scalar says in exactly the form `dddd-dd-dd`.
    private func date(_ node: Int) -> CalendarDate? {
        let (start, end) = bounds(node)
        guard end - start == 10 else { return nil }
        var digits: Int32 = 0
        for offset in 0..<10 {
            let byte = tree.text[start + offset]
            if offset == 4 || offset == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                digits = digits * 10 + Int32(byte - UInt8(ascii: "0"))
            }
        }
        return CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// Reads the answer to a `link` question: one address or a list of them.
    mutating func readLinks(_ slot: Int32, _ field: FieldPlace?, _ node: Int) -> Answer {
        if tree.nodes[node].kind == .mapping, refuseCollection(.link, slot, field, node) { return .invalid }
        if tree.nodes[node].kind == .scalar {
            return readLink(slot, field, node, node).map { .value(.link([$0])) } ?? .invalid
        }
        let entries = tree.children(of: node)
        var links: [String] = []
        var isValid = true
        for entry in entries {
            if let link = readLink(slot, field, node, entry) { links.append(link) } else { isValid = false }
        }
        return isValid && !links.isEmpty ? .value(.link(links)) : .invalid
    }

    private mutating func readLink(_ slot: Int32, _ field: FieldPlace?, _ node: Int, _ entry: Int) -> String? {
        if tree.isBlank(entry) {
            report(slot, field, entry) { .blankEntry($0, at: $1) }
            return nil
        }
        guard tree.nodes[entry].kind == .scalar else {
            let isMap = tree.nodes[entry].kind == .mapping
            report(slot, field, entry) { .oneValueOnly(.link, $0, isMap: isMap, at: $1) }
            return nil
        }
        if let special = specialAnswer(entry) {
            report(slot, field, entry) { .specialEntry(special, $0, at: $1) }
            return nil
        }
        let (start, end) = bounds(entry)
        let typed = String(decoding: tree.text[start..<end], as: UTF8.self)
        if !tree.nodes[entry].hasTrailingComment, LinkProblem.isPlainAddress(tree.text, start, end) { return typed }
        guard let problem = LinkProblem(typed) else {
            // Beside a single address the remark is told where the whole answer is read.
            if entry != node, tree.nodes[entry].hasTrailingComment {
                report(slot, field, entry) { .commentOnAnswer($0, at: $1) }
            }
            return typed
        }
        report(slot, field, entry) { .notALink(typed, problem, $0, at: $1) }
        return nil
    }
}
