extension MessageCatalogue {
    /// A value as this language writes it.
    package func text(_ value: MessageValue) -> String {
        switch value {
        case .text(let text): return isolated(text)
        case .quoted(let typed):
            let marks = language.quotationMarks
            return marks.open + isolated(shortened(typed)) + marks.close
        case .code(let code): return isolated(code, isLeftToRight: true)
        case .number(let number): return language.grouped(number)
        case .figure(let number): return String(number)
        case .decimal(let text): return language.decimal(text)
        case .date(let year, let month, let day): return language.date(year: year, month: month, day: day)
        case .list(let items): return texts(items).joined(separator: language.comma)
        case .and(let items): return language.together(texts(items))
        case .or(let items): return language.alternatives(texts(items))
        case .message(let message): return text(message)
        }
    }

    private func texts(_ items: [MessageValue]) -> [String] { items.map { text($0) } }

    /// Text from outside, kept apart from the sentence around it where its direction may differ, so that neither changes
    /// the order of the other (Unicode Standard Annex 9, isolates).
    private func isolated(_ text: String, isLeftToRight: Bool = false) -> String {
        let harmless = withoutDirections(text)
        guard isRightToLeft || hasRightToLeft(harmless) else { return harmless }
        return (isLeftToRight ? "\u{2066}" : "\u{2068}") + harmless + "\u{2069}"
    }
}

/// The most scalars of typed text that a sentence repeats.
private let quotationLimit = 40

/// Typed text on one line, and not longer than a person wants to read.
private func shortened(_ typed: String) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in typed.unicodeScalars {
        if count == quotationLimit {
            scalars.append("…")
            break
        }
        let isControl = scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
        scalars.append(isControl ? " " : scalar)
        count += 1
    }
    return String(scalars)
}

/// The text with a visible sign in place of embeddings, overrides and isolates, which could reorder what follows.
private func withoutDirections(_ text: String) -> String {
    for scalar in text.unicodeScalars where isDirectionControl(scalar) {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isDirectionControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }
    return text
}

private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

/// Whether there is a letter of a script that is written from right to left.
private func hasRightToLeft(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            return true
        default: continue
        }
    }
    return false
}
