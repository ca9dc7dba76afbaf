extension ReportDocument.Part {
    /// What stands before the heading: "II. ", "A. ", "Annex I. ", or nothing.
    package var headingPrefix: String { numeral.isEmpty ? "" : numeral + ".\u{A0}" }
}

extension ReportDocument {
    /// Makes a document whose sheets have a foot: a form or a filled return.
    package init(
        language: String, isRightToLeft: Bool, title: [Inline], subtitle: [Inline], banner: [Inline]?, foot: [Inline],
        furniture: Furniture, parts: [Part]
    ) {
        self.init(
            language: language, isRightToLeft: isRightToLeft, masthead: nil, title: title, subtitle: subtitle,
            banner: banner, foot: foot, furniture: furniture, parts: parts, colophon: [])
    }

    /// Title and subtitle in one line.
    package var fullTitle: String {
        subtitle.isEmpty ? title.plainText : title.plainText + " – " + subtitle.plainText
    }

    /// What stands at the head of each page before its number.
    package var runningHead: [Inline] {
        let title = Inline.label(OutsideText.line(title.plainText, limit: 90))
        // Where sheets have a foot, their number stands there.
        return masthead?.runningHead ?? (foot == nil ? [title, .words(" – ")] : [title])
    }
}
