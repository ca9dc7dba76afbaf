// What rounded percentages say about the counts behind them: methods.md, C.6. Integers only.

import RapporteurDiagnostics

/// The counts `k` out of `n` that round half up to a whole percentage; empty if none does.
package func compatibleCounts(percent: Int64, of n: Int64) -> ClosedRange<Int64>? {
    // r = floor((200k + n) / 2n), so 2nr <= 200k + n < 2n(r + 1), so n(2r - 1) <= 200k < n(2r + 1).
    guard n > 0, n <= 1_000_000, (0...100).contains(percent) else { return nil }
    let low = max(0, (n * (2 * percent - 1) + 199).quotientRoundedDown(by: 200))
    let high = min(n, (n * (2 * percent + 1) - 1).quotientRoundedDown(by: 200))
    return low <= high ? low...high : nil
}

/// The numbers of reporting States, up to a limit, with which every one of some rounded percentages is possible.
package func feasibleDenominators(percents: [Int64], upTo limit: Int64) -> [Int64] {
    guard limit >= 1, limit <= 100_000 else { return [] }
    let distinct = Set(percents)
    return (1...limit).filter { n in distinct.allSatisfy { compatibleCounts(percent: $0, of: n) != nil } }
}

/// Numbers as runs: `68, 78, 80, 100 to 194`.
func runs(_ numbers: [Int64]) -> MessageValue {
    var parts: [MessageValue] = []
    var index = 0
    while index < numbers.count {
        var end = index
        while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
        if end - index >= 2 {
            parts.append(
                .message(
                    Message("{first} to {last}", ["first": .number(numbers[index]), "last": .number(numbers[end])])))
        } else {
            parts += numbers[index...end].map { .number($0) }
        }
        index = end + 1
    }
    return .list(parts)
}

extension Int64 {
    /// The largest whole number that is at most the quotient by a positive divisor.
    fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
