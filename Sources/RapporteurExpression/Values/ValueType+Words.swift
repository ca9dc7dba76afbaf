package import RapporteurDiagnostics

extension ValueType {
    /// The codes of a choice type.
    package var domain: ChoiceDomain? {
        switch self {
        case .choice(let domain), .choices(let domain): domain
        case .truth, .number, .text, .date, .link, .records: nil
        }
    }

    /// Whether it is one choice.
    var isChoice: Bool {
        if case .choice = self { true } else { false }
    }

    /// A code to show in an example.
    var exampleCode: String? { domain?.codes.first }

    /// What a value of the type is, in words with an article.
    package var words: Message {
        switch self {
        case .truth: Message("a condition")
        case .number: Message("a number")
        case .text: Message("a text")
        case .date: Message("a date")
        case .choice: Message("a choice")
        case .choices: Message("a set of choices")
        case .link: Message("a web address")
        case .records: Message("a list of records")
        }
    }
}
