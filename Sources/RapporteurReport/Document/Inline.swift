/// A run of text that knows what it is, so that each renderer can escape, isolate and check it.
package enum Inline: Sendable, Hashable {
    /// Words of the catalogue.
    case words(String)
    /// A printed figure such as `61`, `+4` or `5 of 8`; a test finds each one of the prose in a table.
    case figure(String)
    /// A figure that only goes into detail, set smaller: the counts behind a percentage.
    case detail(String)
    /// Text that others wrote, such as the title of an indicator.
    case label(String)
    /// Text that others wrote in another language than that of the document, with the tag of its language.
    case foreign(String, language: String)
    /// An id or a code.
    case code(String)
    /// A mark that the legend explains.
    case mark(String)
    /// Words set apart, as the verbs of a decision are.
    case emphasis(String)
    /// What is not known yet, in brackets, for the office to fill in.
    case blank(String)
    /// The number of a paragraph or of a part, which `ReportDocument.numbered()` fills in.
    case reference(Reference)

    /// A place that is referred to by its number.
    package struct Reference: Sendable, Hashable {
        /// The id of the paragraph or part.
        package var target: String
        /// Its number as printed; empty until the document is numbered.
        package var text: String

        /// Makes a reference whose number is not known yet.
        package init(to target: String) {
            self.target = target
            self.text = ""
        }
    }

    /// A detail of no more characters is a count such as "69 of 78", which stands on one line.
    static let shortDetail = 20

    /// The text without what it is.
    package var plainText: String {
        switch self {
        case .words(let text), .figure(let text), .detail(let text), .label(let text), .code(let text), .mark(let text),
            .emphasis(let text), .blank(let text), .foreign(let text, _):
            text
        case .reference(let reference): reference.text
        }
    }
}

extension [Inline] {
    /// The text of all runs, one after the other.
    package var plainText: String { reduce(into: "") { $0 += $1.plainText } }

    /// The runs with the title of somebody else cut to so many characters.
    func shortened(to limit: Int) -> [Inline] {
        map { run in
            switch run {
            case .label(let text): .label(OutsideText.line(text, limit: limit))
            case .foreign(let text, let language):
                .foreign(OutsideText.line(text, limit: limit), language: language)
            default: run
            }
        }
    }

    /// The figures among the runs.
    package var figures: [String] {
        compactMap { run in
            if case .figure(let text) = run { text } else { nil }
        }
    }
}
