/// The values of an unbounded type that can make a difference between the literals that it is compared with.
enum Representatives {
    /// Each literal, one value below all, one above all, one between each two neighbours, where there is one.
    static func of(_ literals: [Value], _ type: ValueType) -> [Value] {
        switch type {
        case .number: numbers(literals)
        case .date: dates(literals)
        default: texts(literals)
        }
    }

    /// The codes that are named, and one that is not, if there is one.
    static func codes(_ literals: [Value], _ domain: ChoiceDomain) -> [Value] {
        var named: Set<Int32> = []
        for case .choice(let code) in literals { named.insert(code) }
        var result = named.sorted()
        if let other = domain.codes.indices.first(where: { !named.contains(Int32($0)) }) { result.append(Int32(other)) }
        return result.map { .choice($0) }
    }

    /// The sets of the codes that are named, each with one that is not, if there is one; nil if they are too many.
    static func sets(_ literals: [Value], _ domain: ChoiceDomain) -> [Value]? {
        var named: Set<Int32> = []
        for case .choice(let code) in literals { named.insert(code) }
        let codes = named.sorted()
        guard codes.count <= 8 else { return nil }
        let other = domain.codes.indices.first { !named.contains(Int32($0)) }.map { Int32($0) }
        var result: [Value] = []
        for bits in 0..<(1 << codes.count) {
            var set = codes.indices.filter { bits & (1 << $0) != 0 }.map { codes[$0] }
            if let other { set.append(other) }
            if !set.isEmpty { result.append(.choices(set.sorted())) }
        }
        return result
    }

    private static func numbers(_ literals: [Value]) -> [Value] {
        var cuts: Set<ExactDecimal> = []
        for case .number(let number) in literals { cuts.insert(number) }
        let sorted = cuts.sorted()
        let one = ExactDecimal(significand: 1)
        let two = ExactDecimal(significand: 2)
        guard let first = sorted.first, let last = sorted.last else { return [.number(one)] }
        var result = sorted
        if let below = first.subtracting(one) { result.append(below) }
        if let above = last.adding(one) { result.append(above) }
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            if let middle = left.adding(right)?.divided(by: two), left < middle, middle < right {
                result.append(middle)
            }
        }
        return result.map { .number($0) }
    }

    private static func dates(_ literals: [Value]) -> [Value] {
        var cuts: Set<CalendarDate> = []
        for case .date(let date) in literals { cuts.insert(date) }
        var result: Set<CalendarDate> = cuts
        // The neighbours of each literal stand for everything around it.
        for date in cuts {
            if let before = date.neighbour(-1) { result.insert(before) }
            if let after = date.neighbour(1) { result.insert(after) }
        }
        if result.isEmpty, let date = CalendarDate(year: 2027, month: 1, day: 1) { result.insert(date) }
        return result.sorted().map { .date($0) }
    }

    private static func texts(_ literals: [Value]) -> [Value] {
        var result: [Value] = []
        var longest = ""
        for case .text(let text) in literals where !result.contains(.text(text)) {
            result.append(.text(text))
            if text.unicodeScalars.count > longest.unicodeScalars.count { longest = text }
        }
        // Canonical equivalence could make the longer text equal to a literal after all.
        repeat { longest += "x" } while result.contains(.text(longest))
        result.append(.text(longest))
        return result
    }
}

extension CalendarDate {
    /// The day before or after, or nil at the ends of the calendar.
    func neighbour(_ direction: Int32) -> CalendarDate? {
        if let sameMonth = CalendarDate(year: year, month: month, day: day + direction) { return sameMonth }
        let month = month + direction
        let year = month < 1 ? year - 1 : month > 12 ? year + 1 : year
        let wrapped = month < 1 ? 12 : month > 12 ? 1 : month
        if direction > 0 { return CalendarDate(year: year, month: wrapped, day: 1) }
        for day in [Int32(31), 30, 29, 28] {
            if let date = CalendarDate(year: year, month: wrapped, day: day) { return date }
        }
        return nil
    }
}
