// The words of a text, folded for comparison: white space and punctuation only separate them, canonically equivalent
// spellings are the same word. Letter case is kept: "OER" and "oer" differ. Ideographs are words of their own, because
// Chinese does not separate words; symbols such as %, < and + are words too, because they carry meaning.

/// The words of a text and where each stands in it.
struct WordSequence: Sendable {
    /// The scalars of the text.
    let scalars: [Unicode.Scalar]
    /// The range of each word in `scalars`.
    let ranges: [Range<Int>]
    /// The words; equality is canonical equivalence.
    let words: [String]

    /// Splits a text.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var ranges: [Range<Int>] = []
        var start: Int?
        func end(_ index: Int) {
            if let first = start { ranges.append(first..<index) }
            start = nil
        }
        for (index, scalar) in scalars.enumerated() {
            switch Self.role(of: scalar, at: index, in: scalars) {
            case .separator: end(index)
            case .word: if start == nil { start = index }
            case .single:
                end(index)
                ranges.append(index..<index + 1)
            case .ignored: break
            }
        }
        end(scalars.count)
        self.scalars = scalars
        self.ranges = ranges
        self.words = ranges.map { Self.string(scalars[$0]) }
    }

    /// The text of some scalars, without the ones that are never seen.
    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars where !isIgnored(scalar) { text.append(scalar) }
        return String(text)
    }

    private enum Role {
        case separator
        case word
        case single
        case ignored
    }

    private static func role(of scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Role {
        if isIgnored(scalar) { return .ignored }
        if isIdeograph(scalar) { return .single }
        // A sign before a digit, a decimal point and a decimal comma are parts of a number.
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        let last = index > 0 ? scalars[index - 1] : " "
        if scalar == "-" || scalar == "\u{2212}" {
            return isDigit(next) && !isDigit(last) && !isLetter(last) ? .single : .separator
        }
        if scalar == "." || scalar == "," { return isDigit(last) && isDigit(next) ? .word : .separator }
        if scalar == "%" || scalar == "\u{2030}" { return .single }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .separator
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .separator
        case .mathSymbol, .currencySymbol, .otherSymbol: return .single
        // A lone ` or ^ is punctuation to a reader.
        case .modifierSymbol: return .separator
        default: return .word
        }
    }

    /// Soft hyphens, joiners, direction marks and the like.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xAD || scalar.properties.generalCategory == .format
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}

/// Whether two texts say the same but for white space, punctuation and the way characters are composed.
func sameWords(_ left: String, _ right: String) -> Bool {
    left == right || WordSequence(left).words == WordSequence(right).words
}
