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
    package var words: String {
        switch self {
        case .truth: "a condition"
        case .number: "a number"
        case .text: "a text"
        case .date: "a date"
        case .choice: "a choice"
        case .choices: "a set of choices"
        case .link: "a web address"
        case .records: "a list of records"
        }
    }
}
