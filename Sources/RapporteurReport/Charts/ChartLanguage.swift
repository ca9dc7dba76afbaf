import RapporteurDiagnostics

/// The language in which a drawing is labelled, and the side from which it is read.
package struct ChartLanguage: Sendable, Hashable {
    /// The BCP 47 tag.
    package var tag: String
    /// Whether the drawing is mirrored, with its labels at the right and its axis from right to left.
    package var isRightToLeft: Bool

    /// Makes a language.
    package init(tag: String, isRightToLeft: Bool) {
        self.tag = tag
        self.isRightToLeft = isRightToLeft
    }

    /// The language of drawings in English.
    package static let english = ChartLanguage(tag: "en", isRightToLeft: false)
}

extension Language {
    /// The language as drawings have it.
    var ofCharts: ChartLanguage { ChartLanguage(tag: tag, isRightToLeft: isRightToLeft) }
}
