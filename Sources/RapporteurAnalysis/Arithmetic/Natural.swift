/// A whole number from 0 upwards of any size.
///
/// Shares over several groups and exact tests multiply many counts; with this type no product can overflow, so that
/// every figure is rounded once, from the exact value. Limbs are 32 bits, least significant first, without a zero at
/// the end; school arithmetic is enough for numbers of a few hundred bits.
package struct Natural: Sendable, Hashable, Comparable {
    private var limbs: [UInt32]

    /// Makes a number.
    package init(_ value: UInt64) {
        limbs = []
        var rest = value
        while rest > 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    private init(limbs: [UInt32]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    /// Nought.
    package static let zero = Natural(0)
    /// One.
    package static let one = Natural(1)

    /// Whether the number is 0.
    package var isZero: Bool { limbs.isEmpty }

    /// The number, if 64 bits hold it.
    package var uint64: UInt64? {
        if limbs.count > 2 { return nil }
        var result: UInt64 = 0
        for limb in limbs.reversed() { result = result << 32 | UInt64(limb) }
        return result
    }

    /// The number of bits, 0 for 0.
    package var bitCount: Int {
        guard let last = limbs.last else { return 0 }
        return limbs.count * 32 - last.leadingZeroBitCount
    }

    /// The smaller number comes first.
    package static func < (left: Natural, right: Natural) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }

    /// The sum.
    package static func + (left: Natural, right: Natural) -> Natural {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
            let sum = UInt64(left.limb(index)) + UInt64(right.limb(index)) + carry
            result.append(UInt32(truncatingIfNeeded: sum))
            carry = sum >> 32
        }
        if carry > 0 { result.append(UInt32(carry)) }
        return Natural(limbs: result)
    }

    /// The difference; the right side is not larger than the left.
    package static func - (left: Natural, right: Natural) -> Natural {
        precondition(!(left < right), "a natural number is taken only from a larger one")
        var result: [UInt32] = []
        var borrow: UInt64 = 0
        for index in left.limbs.indices {
            let subtrahend = UInt64(right.limb(index)) + borrow
            let minuend = UInt64(left.limbs[index])
            borrow = minuend < subtrahend ? 1 : 0
            result.append(UInt32(truncatingIfNeeded: (borrow << 32) + minuend - subtrahend))
        }
        return Natural(limbs: result)
    }

    /// The product.
    package static func * (left: Natural, right: Natural) -> Natural {
        if left.isZero || right.isZero { return zero }
        var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (index, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (other, limb) in right.limbs.enumerated() {
                let sum = UInt64(factor) * UInt64(limb) + UInt64(result[index + other]) + carry
                result[index + other] = UInt32(truncatingIfNeeded: sum)
                carry = sum >> 32
            }
            result[index + right.limbs.count] = UInt32(carry)
        }
        return Natural(limbs: result)
    }

    /// Quotient and remainder; the divisor is not 0.
    package func dividing(by divisor: Natural) -> (quotient: Natural, remainder: Natural) {
        precondition(!divisor.isZero, "a divisor is never 0")
        if let left = uint64, let right = divisor.uint64 { return (Natural(left / right), Natural(left % right)) }
        if self < divisor { return (.zero, self) }
        if divisor.limbs.count == 1 { return dividing(byLimb: divisor.limbs[0]) }
        var quotient = [UInt32](repeating: 0, count: limbs.count)
        var remainder = Natural.zero
        for bit in stride(from: bitCount - 1, through: 0, by: -1) {
            remainder = remainder + remainder
            if limbs[bit / 32] >> UInt32(bit % 32) & 1 == 1 { remainder = remainder + .one }
            if !(remainder < divisor) {
                remainder = remainder - divisor
                quotient[bit / 32] |= 1 << UInt32(bit % 32)
            }
        }
        return (Natural(limbs: quotient), remainder)
    }

    private func dividing(byLimb divisor: UInt32) -> (quotient: Natural, remainder: Natural) {
        var quotient = limbs
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let dividend = remainder << 32 | UInt64(limbs[index])
            quotient[index] = UInt32(dividend / UInt64(divisor))
            remainder = dividend % UInt64(divisor)
        }
        return (Natural(limbs: quotient), Natural(remainder))
    }

    /// The greatest common divisor (Euclid).
    package static func greatestCommonDivisor(_ left: Natural, _ right: Natural) -> Natural {
        var (a, b) = (left, right)
        while !b.isZero { (a, b) = (b, a.dividing(by: b).remainder) }
        return a
    }

    /// 2 to a power.
    package static func powerOfTwo(_ exponent: Int) -> Natural {
        var limbs = [UInt32](repeating: 0, count: exponent / 32)
        limbs.append(1 << UInt32(exponent % 32))
        return Natural(limbs: limbs)
    }

    private func limb(_ index: Int) -> UInt32 { index < limbs.count ? limbs[index] : 0 }
}
