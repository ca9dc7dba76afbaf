// Numbers as they are written in files and expressions: `-?[0-9]+(\.[0-9]+)?`, at most nine decimals and 18 digits.
// Whatever else people type is refused with the reason, and with the corrected form where there can be no doubt.

/// Why a text is not a number.
package enum NumberFault: UInt8, Error, Sendable, Hashable, CaseIterable {
    /// There is nothing.
    case empty
    /// `1,5` for `1.5`.
    case decimalComma
    /// `1 000`, `1,000,000`, `1'000`, `1.000.000`.
    case digitGroups
    /// Arabic-Indic, Devanagari, full-width or other digits than 0 to 9.
    case otherDigits
    /// `+5`.
    case plusSign
    /// `−5` with a minus sign or a dash that is not the hyphen of the keyboard.
    case otherMinus
    /// `1e6`.
    case exponent
    /// `50%`.
    case percentSign
    /// `12 USD`, `€12`.
    case unitText
    /// `.5` or `5.`.
    case missingDigit
    /// More than 18 digits.
    case tooManyDigits
    /// More than nine decimals.
    case tooManyDecimals
    /// Something else.
    case notANumber
}

extension ExactDecimal {
    /// The most digits that a number in a file or expression can have.
    package static let maximumDigits = 18

    /// Reads a number exactly as it is written in files, without white space around it.
    package static func read(_ text: String) throws(NumberFault) -> ExactDecimal {
        try read(ArraySlice(Array(text.utf8)))
    }

    /// Reads a number from UTF-8 bytes.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(NumberFault) -> ExactDecimal {
        var digits = 0
        var decimals = 0
        var hasPoint = false
        var significand: UInt64 = 0
        var index = bytes.startIndex
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { index += 1 }
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
                hasPoint = true
            } else if isDigit(byte) {
                digits += 1
                if hasPoint { decimals += 1 }
                // Eighteen digits fit.
                if digits <= maximumDigits { significand = significand &* 10 &+ UInt64(byte - UInt8(ascii: "0")) }
            } else {
                throw fault(of: bytes)
            }
            index += 1
        }
        guard digits > 0, !hasPoint || decimals > 0 else { throw fault(of: bytes) }
        guard decimals <= maximumScale else { throw .tooManyDecimals }
        guard digits <= maximumDigits else { throw .tooManyDigits }
        let magnitude = Int64(significand)
        return ExactDecimal(significand: isNegative ? -magnitude : magnitude, scale: UInt8(decimals))
    }

    /// Reads a number, or gives nil.
    package init?(text: String) {
        guard let number = try? ExactDecimal.read(text) else { return nil }
        self = number
    }

    /// The number as it is written in files: lowest terms, no needless zero.
    package var text: String {
        var digits = String(significand.magnitude)
        let scale = Int(self.scale)
        if scale > 0 {
            if digits.utf8.count <= scale {
                digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
            }
            let bytes = Array(digits.utf8)
            let point = bytes.count - scale
            digits =
                String(decoding: bytes[..<point], as: UTF8.self) + "."
                + String(decoding: bytes[point...], as: UTF8.self)
        }
        return significand < 0 ? "-" + digits : digits
    }

    /// The way to write a text that is nearly a number, where there can be no doubt what was meant.
    package static func correction(of text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let normal = normalized(scalars)
        guard !normal.hasOther else { return nil }
        var result = normal.text
        let points = normal.separators.filter { $0 == UInt8(ascii: ".") }.count
        let commas = normal.separators.filter { $0 == UInt8(ascii: ",") }.count
        if commas == 1, points == 0 {
            // `1,000` may be a thousand or one: only a comma that is not before exactly three digits is decimal.
            if normal.digitsAfterLastSeparator == 3 { return nil }
            result = replacing(UInt8(ascii: ","), in: result, with: UInt8(ascii: "."))
        } else if commas > 1, points <= 1, normal.areGroupsOfThree(of: UInt8(ascii: ",")) {
            result = replacing(UInt8(ascii: ","), in: result, with: nil)
        } else if points > 1, commas <= 1, normal.areGroupsOfThree(of: UInt8(ascii: ".")) {
            result = replacing(UInt8(ascii: "."), in: result, with: nil)
            result = replacing(UInt8(ascii: ","), in: result, with: UInt8(ascii: "."))
        } else if commas > 0 {
            return nil
        }
        return (try? read(result)) == nil || result == text ? nil : result
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func replacing(_ byte: UInt8, in text: String, with other: UInt8?) -> String {
    var bytes: [UInt8] = []
    for candidate in text.utf8 {
        if candidate != byte {
            bytes.append(candidate)
        } else if let other {
            bytes.append(other)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// A text with ASCII digits, without groups, plus sign and other minus signs.
private struct NormalizedNumber {
    var text = ""
    var separators: [UInt8] = []
    var runs: [(separator: UInt8, digits: Int)] = []
    var hasOther = false

    var digitsAfterLastSeparator: Int { runs.last?.digits ?? 0 }

    func areGroupsOfThree(of separator: UInt8) -> Bool {
        !runs.contains { $0.separator == separator && $0.digits != 3 }
    }
}

private func normalized(_ scalars: [Unicode.Scalar]) -> NormalizedNumber {
    var result = NormalizedNumber()
    for (index, scalar) in scalars.enumerated() {
        if let digit = digitValue(scalar) {
            result.text += String(digit)
            if !result.runs.isEmpty { result.runs[result.runs.count - 1].digits += 1 }
        } else if scalar == "." || scalar == "," || scalar == "\u{66B}" {
            let separator = scalar == "." ? UInt8(ascii: ".") : UInt8(ascii: ",")
            result.text += scalar == "." ? "." : ","
            result.separators.append(separator)
            result.runs.append((separator, 0))
        } else if isMinus(scalar) || scalar == "-", index == 0 {
            result.text += "-"
        } else if !(scalar == "+" && index == 0), !isGroupMark(scalar) {
            result.hasOther = true
        }
    }
    return result
}

private func fault(of bytes: ArraySlice<UInt8>) -> NumberFault {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return .empty }
    var digits = 0
    var points = 0
    var commas = 0
    var groups = 0
    var others = 0
    var letters = 0
    for scalar in scalars {
        if let value = digitValue(scalar) {
            digits += 1
            if scalar.value != 0x30 + UInt32(value) { others += 1 }
        } else if scalar == "." {
            points += 1
        } else if scalar == "," || scalar == "\u{66B}" {
            commas += 1
        } else if isGroupMark(scalar) {
            groups += 1
        } else if !(scalar == "-" || scalar == "+" || isMinus(scalar) || scalar == "%" || scalar == "\u{66A}") {
            letters += 1
        }
    }
    if digits == 0 { return .notANumber }
    if last == "%" || last == "\u{66A}" { return letters == 0 ? .percentSign : .notANumber }
    if letters > 0 { return isExponent(scalars) ? .exponent : unitOrNothing(scalars) }
    if others > 0 { return .otherDigits }
    if first == "+" { return .plusSign }
    if isMinus(first) { return .otherMinus }
    if groups > 0 || commas > 1 || points > 1 { return .digitGroups }
    if commas == 1, points == 1 { return .digitGroups }
    if commas == 1 { return .decimalComma }
    if points == 1 { return .missingDigit }
    return .notANumber
}

private func isExponent(_ scalars: [Unicode.Scalar]) -> Bool {
    var marks = 0
    for (index, scalar) in scalars.enumerated() {
        if scalar == "e" || scalar == "E" {
            marks += 1
            if index == 0 || index == scalars.count - 1 { return false }
        } else if digitValue(scalar) == nil, scalar != ".", scalar != "-", scalar != "+" {
            return false
        }
    }
    return marks == 1
}

/// A number with letters or signs before or after it has a unit; letters amid the digits make it no number at all.
private func unitOrNothing(_ scalars: [Unicode.Scalar]) -> NumberFault {
    guard let first = scalars.firstIndex(where: { digitValue($0) != nil }),
        let last = scalars.lastIndex(where: { digitValue($0) != nil })
    else { return .notANumber }
    for scalar in scalars[first...last]
    where digitValue(scalar) == nil && scalar != "." && scalar != "," && !isGroupMark(scalar) {
        return .notANumber
    }
    return .unitText
}

/// The value of a decimal digit of the scripts in which reports are written.
private func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    // Latin, Arabic-Indic, Persian, Devanagari, Bengali, Thai, Lao, Khmer, Myanmar and full-width digits.
    let zeros: [UInt32] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x17E0, 0x1040, 0xFF10]
    for zero in zeros where scalar.value >= zero && scalar.value <= zero + 9 { return Int(scalar.value - zero) }
    return nil
}

private func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2212}" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "\u{2013}"
        || scalar == "\u{2014}" || scalar == "\u{FF0D}"
}

/// Spaces, apostrophes, underscores and the Arabic thousands mark between groups of digits.
private func isGroupMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x27, 0x5F, 0xA0, 0x2009, 0x202F, 0x2019, 0x66C: true
    default: false
    }
}
