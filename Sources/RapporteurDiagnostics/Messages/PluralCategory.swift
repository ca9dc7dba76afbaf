/// The plural categories of the Unicode Common Locale Data Repository.
package enum PluralCategory: UInt8, Sendable, Hashable, CaseIterable {
    /// As for 0 in Arabic.
    case zero
    /// As for 1 in English.
    case one
    /// As for 2 in Arabic.
    case two
    /// As for 2 to 4 in Russian.
    case few
    /// As for 5 in Russian.
    case many
    /// Everything else.
    case other

    /// The word in patterns.
    package var word: String {
        switch self {
        case .zero: "zero"
        case .one: "one"
        case .two: "two"
        case .few: "few"
        case .many: "many"
        case .other: "other"
        }
    }
}

extension MessageLanguage {
    /// The plural category of a whole number (CLDR 44, supplemental/plurals.xml).
    package func pluralCategory(of number: Int64) -> PluralCategory {
        let size = number.magnitude
        let tens = size % 100
        switch self {
        case .en: return size == 1 ? .one : .other
        case .zh: return .other
        case .fr:
            if size < 2 { return .one }
            return size % 1_000_000 == 0 ? .many : .other
        case .es:
            if size == 1 { return .one }
            return size != 0 && size % 1_000_000 == 0 ? .many : .other
        case .ru:
            if size % 10 == 1, tens != 11 { return .one }
            if (2...4).contains(size % 10), !(12...14).contains(tens) { return .few }
            return .many
        case .ar:
            switch size {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default:
                if (3...10).contains(tens) { return .few }
                return (11...99).contains(tens) ? .many : .other
            }
        }
    }

    /// The plural categories that whole numbers below a million have, which a pattern of this language distinguishes.
    package var pluralCategories: [PluralCategory] {
        switch self {
        case .en, .fr, .es: [.one, .other]
        case .zh: [.other]
        case .ru: [.one, .few, .many, .other]
        case .ar: [.zero, .one, .two, .few, .many, .other]
        }
    }
}
