// Two languages that nobody speaks, so that everything that depends on the language of texts can be tried before a
// translation exists: text that was never handed over to translators stays plain, text that has no room is cut off.
// Placeholders, web addresses, codes and numbers stay as they are, as a translator would leave them.

import RapporteurDiagnostics
package import RapporteurModel

/// A made-up language whose texts follow from those of the source language.
package enum PseudoLanguage: String, Sendable, CaseIterable {
    /// Accented letters, a third longer, in brackets.
    case accented = "en-XA"
    /// Written from right to left.
    case rightToLeft = "ar-XB"

    /// A text in the language; an empty one stays empty.
    package func text(_ source: String) -> String {
        guard !source.isEmpty else { return source }
        let words = Self.pieces(source).map { isFixed, piece in
            if isFixed { return piece }
            switch self {
            case .accented: return String(String.UnicodeScalarView(piece.unicodeScalars.map(Self.accented)))
            case .rightToLeft: return "\u{202E}" + piece + "\u{202C}"
            }
        }.joined()
        return self == .accented ? "[" + words + Self.padding(source.unicodeScalars.count) + "]" : words
    }

    /// The translation of a questionnaire into the language: every text that people read.
    package func translation(of questionnaire: Questionnaire) -> Translation {
        var translation = Translation(language: rawValue)
        for (path, source) in questionnaire.texts {
            translation.entries[path] = Translation.Entry(
                source: sourceDigest(source), text: text(source), range: .beginning, sourceRange: .beginning)
        }
        return translation
    }

    /// A third more, in pieces between which a line can break.
    private static func padding(_ count: Int) -> String {
        var padding = ""
        for index in 0..<((count + 2) / 3) { padding += index % 8 == 0 ? " " : "~" }
        return padding + "~"
    }

    /// The text in pieces; what is fixed is the same in every language.
    private static func pieces(_ text: String) -> [(isFixed: Bool, text: String)] {
        var pieces: [(Bool, String)] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            let end: String.UnicodeScalarView.Index
            var isFixed = true
            if first == "{", let close = rest.firstIndex(of: "}") {
                end = rest.index(after: close)
            } else if isWordPart(first) {
                end = rest.firstIndex { !isWordPart($0) && !isInner($0) } ?? rest.endIndex
                isFixed = !isWord(rest[..<end])
            } else {
                end = rest.firstIndex { isWordPart($0) || ($0 == "{" && $0 != first) } ?? rest.endIndex
            }
            pieces.append((isFixed, String(rest[..<end])))
            rest = rest[end...]
        }
        return pieces
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.numericType != nil
    }

    /// What stands inside codes and web addresses.
    private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "_", ".", "/", ":", "@", "#", "?", "=", "&", "%", "-", "+": true
        default: false
        }
    }

    /// Whether letters are a word of the language: not an acronym, a code, or an address.
    private static func isWord(_ piece: Substring.UnicodeScalarView) -> Bool {
        var word = piece
        // The punctuation at the end of a word is not a part of it.
        while let last = word.last, isInner(last) { word.removeLast() }
        let letters = word.filter { $0.properties.isAlphabetic }
        if letters.count > 1, letters.allSatisfy({ $0.properties.isUppercase }) { return false }
        return word.allSatisfy { scalar in
            scalar == "-" || (scalar.properties.numericType == nil && !isInner(scalar))
        }
    }

    private static func accented(_ scalar: Unicode.Scalar) -> Unicode.Scalar { accents[scalar] ?? scalar }

    private static let accents: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars,
            "àƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ".unicodeScalars))
}
