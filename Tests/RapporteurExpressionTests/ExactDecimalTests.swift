import RapporteurExpression
import RapporteurTestSupport
import Testing

/// Whole numbers of any size in decimal digits, as at school: slow, simple and written without the engine's ideas.
private struct SchoolNumber: Equatable {
    var isNegative = false
    /// Least significant first, no leading zeros.
    var digits: [Int] = []

    init(_ number: Int64) {
        isNegative = number < 0
        digits = String(number.magnitude).reversed().map { $0.wholeNumberValue! }
        trim()
    }

    init(digits: [Int], isNegative: Bool = false) {
        self.digits = digits
        self.isNegative = isNegative
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { isNegative = false }
    }

    var magnitude: SchoolNumber { SchoolNumber(digits: digits) }
    var text: String { (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits.reversed().map(String.init).joined()) }

    func timesTen(_ power: Int) -> SchoolNumber {
        SchoolNumber(digits: [Int](repeating: 0, count: power) + digits, isNegative: isNegative)
    }

    static func isLess(_ left: SchoolNumber, _ right: SchoolNumber) -> Bool {
        if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
        for (a, b) in zip(left.digits.reversed(), right.digits.reversed()) where a != b { return a < b }
        return false
    }

    static func + (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
        if left.isNegative != right.isNegative {
            let (a, b) = (left.magnitude, right.magnitude)
            if isLess(a, b) { return SchoolNumber(digits: minus(b, a), isNegative: right.isNegative) }
            return SchoolNumber(digits: minus(a, b), isNegative: left.isNegative)
        }
        var digits: [Int] = []
        var carry = 0
        for index in 0..<(max(left.digits.count, right.digits.count) + 1) {
            let sum =
                carry + (index < left.digits.count ? left.digits[index] : 0)
                + (index < right.digits.count ? right.digits[index] : 0)
            digits.append(sum % 10)
            carry = sum / 10
        }
        return SchoolNumber(digits: digits, isNegative: left.isNegative)
    }

    private static func minus(_ left: SchoolNumber, _ right: SchoolNumber) -> [Int] {
        var digits: [Int] = []
        var borrow = 0
        for index in left.digits.indices {
            var digit = left.digits[index] - borrow - (index < right.digits.count ? right.digits[index] : 0)
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 10 }
            digits.append(digit)
        }
        return digits
    }

    static func * (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
        var digits = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (i, a) in left.digits.enumerated() {
            for (j, b) in right.digits.enumerated() { digits[i + j] += a * b }
        }
        for index in digits.indices.dropLast() {
            digits[index + 1] += digits[index] / 10
            digits[index] %= 10
        }
        return SchoolNumber(digits: digits, isNegative: left.isNegative != right.isNegative)
    }

    /// The magnitude of the quotient, rounded half up.
    static func roundedQuotient(_ left: SchoolNumber, _ right: SchoolNumber) -> SchoolNumber {
        let divisor = right.magnitude
        var remainder = SchoolNumber(0)
        var quotient: [Int] = []
        for digit in left.digits.reversed() {
            remainder = remainder.timesTen(1) + SchoolNumber(Int64(digit))
            var count = 0
            while !isLess(remainder, divisor) {
                remainder = SchoolNumber(digits: minus(remainder, divisor))
                count += 1
            }
            quotient.append(count)
        }
        let result = SchoolNumber(digits: quotient.reversed())
        return isLess(remainder + remainder, divisor) ? result : result + SchoolNumber(1)
    }
}

@Suite("Exact decimals")
struct ExactDecimalTests {
    private static let scale = 9

    /// A number of units of 10^-9, or nil if its significand in lowest terms does not fit.
    private func expected(units: SchoolNumber) -> String? {
        var digits = units.digits
        var scale = Self.scale
        while scale > 0, digits.first == 0 || digits.isEmpty {
            if !digits.isEmpty { digits.removeFirst() }
            scale -= 1
        }
        let text = SchoolNumber(digits: digits, isNegative: units.isNegative).text
        guard let significand = Int64(text) else { return nil }
        return "\(significand)/\(significand == 0 ? 0 : scale)"
    }

    private func found(_ number: ExactDecimal?) -> String? { number.map { "\($0.significand)/\($0.scale)" } }

    private func units(_ number: ExactDecimal) -> SchoolNumber {
        SchoolNumber(number.significand).timesTen(Self.scale - Int(number.scale))
    }

    private static let edges: [ExactDecimal] = {
        var numbers: [ExactDecimal] = []
        for significand: Int64 in [
            0, 1, -1, 2, 3, 5, 7, 9, 10, -10, 999_999_999, 1_000_000_000, 1_000_000_001, 4_294_967_295, 4_294_967_296,
            -4_294_967_297, 999_999_999_999_999_999, -999_999_999_999_999_999, .max, .min, .max - 1, .min + 1,
            3_037_000_499, 3_037_000_500, 5_000_000_000_000_000_000,
        ] {
            for scale: UInt8 in [0, 4, 9] { numbers.append(ExactDecimal(significand: significand, scale: scale)) }
        }
        return numbers
    }()

    private func check(_ a: ExactDecimal, _ b: ExactDecimal) {
        let (x, y) = (units(a), units(b))
        let minusY = SchoolNumber(digits: y.digits, isNegative: !y.isNegative)
        #expect(found(a.adding(b)) == expected(units: x + y), "\(a.text) + \(b.text)")
        #expect(found(a.subtracting(b)) == expected(units: x + minusY), "\(a.text) - \(b.text)")
        let product = x * y
        let rounded = SchoolNumber.roundedQuotient(product, SchoolNumber(1).timesTen(Self.scale))
        #expect(
            found(a.multiplied(by: b))
                == expected(units: SchoolNumber(digits: rounded.digits, isNegative: product.isNegative)),
            "\(a.text) * \(b.text)")
        if !b.isZero {
            let quotient = SchoolNumber.roundedQuotient(x.timesTen(Self.scale), y)
            let isNegative = x.isNegative != y.isNegative
            #expect(
                found(a.divided(by: b))
                    == expected(units: SchoolNumber(digits: quotient.digits, isNegative: isNegative)),
                "\(a.text) / \(b.text)")
        }
        let difference = x + minusY
        #expect((a < b) == difference.isNegative, "\(a.text) < \(b.text)")
        #expect((a == b) == difference.digits.isEmpty, "\(a.text) = \(b.text)")
    }

    @Test("agree with school arithmetic on all pairs of edge cases")
    func edgePairs() {
        for a in Self.edges { for b in Self.edges { check(a, b) } }
    }

    @Test("agree with school arithmetic on random pairs", arguments: 0..<4)
    func randomPairs(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<400 {
            func number() -> ExactDecimal {
                let magnitude = Int64(truncatingIfNeeded: random.next()) >> random.number(0...62)
                return ExactDecimal(significand: magnitude, scale: UInt8(random.number(0...9)))
            }
            check(number(), number())
        }
    }

    @Test("all small quotients round half away from zero")
    func smallQuotients() {
        for numerator: Int64 in -15...15 {
            for denominator: Int64 in -15...15 where denominator != 0 {
                check(ExactDecimal(significand: numerator, scale: 9), ExactDecimal(significand: denominator))
            }
        }
    }

    @Test(
        "are read as they are written",
        arguments: [
            ("0", "0"), ("-0", "0"), ("007", "7"), ("1.10", "1.1"), ("-1.5", "-1.5"), ("0.000000001", "0.000000001"),
            ("999999999999999999", "999999999999999999"), ("999999999.999999999", "999999999.999999999"), ("10", "10"),
            ("-100.00", "-100"), ("0.0", "0"),
        ])
    func reads(text: String, canonical: String) throws {
        #expect(try ExactDecimal.read(text).text == canonical)
    }

    @Test(
        "are refused with the reason and the correction",
        arguments: [
            ("", NumberFault.empty, nil), ("1,5", .decimalComma, "1.5"), ("-1,25", .decimalComma, "-1.25"),
            ("1,000", .decimalComma, nil), ("1,000,000", .digitGroups, "1000000"), ("1 000", .digitGroups, "1000"),
            ("1\u{A0}000", .digitGroups, "1000"), ("1\u{202F}000,5", .digitGroups, "1000.5"),
            ("1'000", .digitGroups, "1000"),
            ("1.000.000", .digitGroups, "1000000"), ("1.000.000,5", .digitGroups, "1000000.5"),
            ("1,000.5", .digitGroups, nil),
            ("1_000", .digitGroups, "1000"), ("١٢٣", .otherDigits, "123"), ("۱۲٫۵", .otherDigits, "12.5"),
            ("１２", .otherDigits, "12"), ("+5", .plusSign, "5"), ("−5", .otherMinus, "-5"), ("–5", .otherMinus, "-5"),
            ("1e6", .exponent, nil), ("1.5E-3", .exponent, nil), ("50%", .percentSign, nil),
            ("50 %", .percentSign, nil),
            ("12 USD", .unitText, nil), ("€12", .unitText, nil), ("about 12", .unitText, nil),
            ("1o5", .notANumber, nil),
            (".5", .missingDigit, nil), ("5.", .missingDigit, nil), ("1234567890123456789", .tooManyDigits, nil),
            ("0.1234567891", .tooManyDecimals, nil), ("abc", .notANumber, nil), ("-", .notANumber, nil),
            ("--5", .notANumber, nil), ("5-", .notANumber, nil), ("1 ", .digitGroups, "1"), ("NaN", .notANumber, nil),
            ("0x10", .notANumber, nil), ("12,", .decimalComma, nil), ("½", .notANumber, nil),
        ] as [(String, NumberFault, String?)])
    func refuses(text: String, fault: NumberFault, correction: String?) {
        #expect(throws: fault) { try ExactDecimal.read(text) }
        #expect(ExactDecimal.correction(of: text) == correction)
    }

    @Test("reading what was written gives the same number")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let significand = Int64(random.next() % 1_000_000_000_000_000_000) * (random.number(0...1) == 0 ? 1 : -1)
            let number = ExactDecimal(
                significand: significand >> random.number(0...60), scale: UInt8(random.number(0...9)))
            #expect(try ExactDecimal.read(number.text) == number)
        }
    }
}
