/// One of the six official languages of the United Nations, and how it writes numbers, lists, quotations and days.
package enum MessageLanguage: UInt8, Sendable, Hashable, CaseIterable {
    /// Arabic.
    case ar
    /// English.
    case en
    /// Spanish.
    case es
    /// French.
    case fr
    /// Russian.
    case ru
    /// Chinese.
    case zh

    /// The BCP 47 tag.
    package var tag: String {
        switch self {
        case .ar: "ar"
        case .en: "en"
        case .es: "es"
        case .fr: "fr"
        case .ru: "ru"
        case .zh: "zh"
        }
    }

    /// The language with a tag, or with the tag without region and script.
    package init?(tag: String) {
        var primary = String.UnicodeScalarView()
        for scalar in tag.lowercased().unicodeScalars {
            if scalar == "-" || scalar == "_" || scalar == "." { break }
            primary.append(scalar)
        }
        let wanted = String(primary)
        for language in Self.allCases where language.tag == wanted {
            self = language
            return
        }
        return nil
    }

    /// Whether it is written from right to left.
    package var isRightToLeft: Bool { self == .ar }

    /// What stands between groups of three digits.
    ///
    /// The United Nations write digits from 0 to 9 in all six languages. Spanish groups from five digits on.
    private var groupSeparator: String {
        switch self {
        case .en, .zh: ","
        case .fr: "\u{202F}"
        case .es, .ru, .ar: "\u{A0}"
        }
    }

    /// A whole number with its digits in groups.
    package func grouped(_ number: Int64) -> String {
        let digits = Array(String(number.magnitude).utf8)
        guard digits.count > (self == .es ? 4 : 3) else { return String(number) }
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// A decimal number from its exact text with a point.
    package func decimal(_ text: String) -> String {
        switch self {
        case .en, .zh: return text
        case .ar, .es, .fr, .ru:
            var result = String.UnicodeScalarView()
            for scalar in text.unicodeScalars { result.append(scalar == "." ? "," : scalar) }
            return String(result)
        }
    }

    /// What stands before and after typed text.
    package var quotationMarks: (open: String, close: String) {
        switch self {
        case .en, .ar: ("\"", "\"")
        case .fr: ("«\u{202F}", "\u{202F}»")
        case .es, .ru: ("«", "»")
        case .zh: ("“", "”")
        }
    }

    /// What stands between the items of a list.
    package var comma: String {
        switch self {
        case .ar: "، "
        case .zh: "、"
        case .en, .es, .fr, .ru: ", "
        }
    }

    /// What stands before the last item of a list that is given together. Spanish has another word before the sound of
    /// its own one.
    private func conjunction(before item: String) -> String {
        switch self {
        case .ar: " و"
        case .en: " and "
        case .es: Self.sounds(item, ["i", "í", "hi", "hí"], but: ["hia", "hie", "hio", "io"]) ? " e " : " y "
        case .fr: " et "
        case .ru: " и "
        case .zh: "和"
        }
    }

    /// What stands before the last item of a list to choose from.
    private func disjunction(before item: String) -> String {
        switch self {
        case .ar: " أو "
        case .en: " or "
        case .es: Self.sounds(item, ["o", "ó", "ho", "hó", "8"], but: []) ? " u " : " o "
        case .fr: " ou "
        case .ru: " или "
        case .zh: "或"
        }
    }

    /// Whether the first letters or digits of a text are among those wanted.
    private static func sounds(_ text: String, _ beginnings: [String], but others: [String]) -> Bool {
        var start = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            start.append(scalar)
            if start.count == 3 { break }
        }
        let lower = String(start).lowercased()
        return beginnings.contains { lower.hasPrefix($0) } && !others.contains { lower.hasPrefix($0) }
    }

    /// Items that are given together, as "a, b and c"; Arabic has its word before each.
    package func together(_ items: [String]) -> String {
        joined(items, between: self == .ar ? "، و" : comma) { conjunction(before: $0) }
    }

    /// Items to choose from, as "a, b or c"; Arabic has its word before each.
    package func alternatives(_ items: [String]) -> String {
        joined(items, between: self == .ar ? " أو " : comma) { disjunction(before: $0) }
    }

    private func joined(_ items: [String], between: String, last: (String) -> String) -> String {
        var text = ""
        for (index, item) in items.enumerated() {
            if index > 0 {
                let isLast = index == items.count - 1
                text += isLast && (self != .ar || items.count == 2) ? last(item) : between
            }
            text += item
        }
        return text
    }
}
