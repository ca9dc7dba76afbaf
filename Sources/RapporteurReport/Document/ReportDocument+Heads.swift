extension ReportDocument.Part {
    /// What stands before the heading: "II. ", "A. ", "Annex I. ", or nothing.
    package var headingPrefix: String { numeral.isEmpty ? "" : numeral + ".\u{A0}" }
}

extension ReportDocument {
    /// Title and subtitle in one line.
    package var fullTitle: String {
        subtitle.isEmpty ? title.plainText : title.plainText + " – " + subtitle.plainText
    }

    /// What stands at the head of each page before its number.
    package var runningHead: [Inline] {
        masthead?.runningHead ?? [.label(OutsideText.line(title.plainText, limit: 90)), .words(" – ")]
    }
}
