import RapporteurDiagnostics
@_spi(_Unicode) import Swift

// Which words stand in the guidance on what, for the search page: beginnings of words, since endings change with
// grammar, and single characters where a script has no spaces. Words that stand at every third place tell nothing.

/// The beginnings of words and the entries that have them.
struct WordIndex {
    private var entries: [String: [Int32]] = [:]
    private var count: Int32 = 0

    /// Adds an entry: what is shown of it, and what else it is about.
    mutating func add(_ shown: String, _ more: String) {
        let visible = Set(Self.beginnings(shown))
        var seen: Set<String> = []
        for word in Self.beginnings(more) where !visible.contains(word) && seen.insert(word).inserted {
            entries[word, default: []].append(count)
        }
        count += 1
    }

    /// The index as one JSON string, small because it stands in a page. Commas stand between words, which are in order.
    /// Of each word there is the number of characters that it has in common with the one before, the rest of it, and
    /// after spaces the numbers of its entries, each as the distance from the one before. Numbers are in base 36.
    var json: String {
        var parts: [String] = []
        var last: [Unicode.Scalar] = []
        for word in entries.keys.sorted() {
            guard let places = entries[word], places.count * 3 <= count || count < 9 else { continue }
            let scalars = Array(word.unicodeScalars)
            let shared = zip(last, scalars).prefix { $0 == $1 }.count
            var part = String(shared, radix: 36)
            part.unicodeScalars.append(contentsOf: scalars[shared...])
            var before: Int32 = 0
            for place in places {
                part += " " + String(place - before, radix: 36)
                before = place
            }
            parts.append(part)
            last = scalars
        }
        var json = JSONWriter(.compact)
        json.value(parts.joined(separator: ","))
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// The text in small letters without marks above and below them, as it is compared and sorted.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.lowercased()._nfd where !isMark(scalar) { result.append(scalar) }
        return String(result)
    }

    /// The beginnings of the words of a text: six letters, ten where articles and conjunctions are written together
    /// with the word.
    static func beginnings(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            let limit = word.first.map(isArabic) == true ? 10 : 6
            if word.count > 2 { words.append(String(String.UnicodeScalarView(word.prefix(limit)))) }
            word = String.UnicodeScalarView()
        }
        for scalar in folded(text).unicodeScalars {
            if isIdeograph(scalar) {
                close()
                words.append(String(scalar))
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else {
                close()
            }
        }
        close()
        return words
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x0600...0x06FF).contains(scalar.value) }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }
}
