/// Whole percentages of the parts of a total (`methods.md`, C.9).
package enum RoundedParts {
    /// Each part rounded half up by itself; they need not add up to 100. Empty for a total of 0.
    package static func plain(_ parts: [Int64]) -> [Int64] {
        let total = sum(parts)
        return parts.compactMap { Percent.rounded($0, of: total) }
    }

    /// Parts that add up to 100 by the largest remainder; of equal remainders the first wins. Empty for a total of 0.
    package static func largestRemainder(_ parts: [Int64]) -> [Int64] {
        let total = sum(parts)
        guard total > 0 else { return [] }
        var result: [Int64] = []
        var remainders: [(index: Int, remainder: Fraction)] = []
        var missing: Int64 = 100
        for (index, part) in parts.enumerated() {
            let exact = Fraction(part, total) * Fraction(100)
            let whole = Int64(exact.numerator.dividing(by: exact.denominator).quotient.uint64 ?? 0)
            result.append(whole)
            missing -= whole
            remainders.append((index, exact - Fraction(whole)))
        }
        remainders.sort { left, right in
            left.remainder == right.remainder ? left.index < right.index : right.remainder < left.remainder
        }
        for entry in remainders.prefix(Int(missing)) { result[entry.index] += 1 }
        return result
    }

    private static func sum(_ parts: [Int64]) -> Int64 {
        var total: Int64 = 0
        for part in parts { total += part }
        return total
    }
}
