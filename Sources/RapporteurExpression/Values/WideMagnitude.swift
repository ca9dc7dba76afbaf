// Exact decimals need more than 64 bits between two steps. The host has a 128-bit integer and the browser lacks the
// routines behind it, so the four operations that are needed stand here, on two 64-bit halves.

/// A whole number from 0 below 2^128.
struct WideMagnitude: Hashable {
    /// The upper half.
    var high: UInt64
    /// The lower half.
    var low: UInt64

    /// Makes a small number.
    init(_ low: UInt64) {
        high = 0
        self.low = low
    }

    /// The product of two numbers, which always fits.
    init(_ left: UInt64, times right: UInt64) {
        // Products of two halves always fit; the unchecked operators keep the check's 128-bit routine out of the browser.
        let mask: UInt64 = 0xFFFF_FFFF
        let lowLow = (left & mask) &* (right & mask)
        let lowHigh = (left & mask) &* (right >> 32)
        let highLow = (left >> 32) &* (right & mask)
        let highHigh = (left >> 32) &* (right >> 32)
        let middle = (lowLow >> 32) + (lowHigh & mask) + (highLow & mask)
        low = (middle << 32) | (lowLow & mask)
        high = highHigh + (lowHigh >> 32) + (highLow >> 32) + (middle >> 32)
    }

    /// The sum; the caller knows that it fits.
    func adding(_ other: WideMagnitude) -> WideMagnitude {
        var result = self
        let sum = low.addingReportingOverflow(other.low)
        result.low = sum.partialValue
        result.high = high &+ other.high &+ (sum.overflow ? 1 : 0)
        return result
    }

    /// The difference; the caller knows that `other` is not larger.
    func subtracting(_ other: WideMagnitude) -> WideMagnitude {
        var result = self
        let difference = low.subtractingReportingOverflow(other.low)
        result.low = difference.partialValue
        result.high = high &- other.high &- (difference.overflow ? 1 : 0)
        return result
    }

    /// Quotient and remainder by a divisor from 1 to 2^63.
    func dividing(by divisor: UInt64) -> (quotient: WideMagnitude, remainder: UInt64) {
        var quotient = WideMagnitude(0)
        quotient.high = high / divisor
        var remainder = high % divisor
        if remainder == 0 {
            quotient.low = low / divisor
            return (quotient, low % divisor)
        }
        // The remainder stays below 2^63, so doubling it never overflows.
        for shift in (0..<UInt64(64)).reversed() {
            remainder = (remainder << 1) | ((low >> shift) & 1)
            quotient.low <<= 1
            if remainder >= divisor {
                remainder -= divisor
                quotient.low |= 1
            }
        }
        return (quotient, remainder)
    }

    /// The quotient, rounded half up, by a divisor from 1 to 2^63.
    func dividingRounded(by divisor: UInt64) -> WideMagnitude {
        let (quotient, remainder) = dividing(by: divisor)
        return remainder >= divisor - remainder ? quotient.adding(WideMagnitude(1)) : quotient
    }

    /// Which of two numbers is smaller.
    static func < (left: WideMagnitude, right: WideMagnitude) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }
}

/// The powers of ten from 1 to 10^18.
let powersOfTen: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count < 19 { powers.append(powers[powers.count - 1] &* 10) }
    return powers
}()
