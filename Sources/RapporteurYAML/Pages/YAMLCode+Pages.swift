package import RapporteurDiagnostics

extension YAMLCode {
    /// The page of every code, in the order of the codes; examples of answers are whole texts from `answers:` on.
    package static let pages: [CodePage] = limitPages + prosePages + layoutPages

    /// Makes the page of one code.
    static func page(
        _ code: YAMLCode, _ title: Message, _ story: Message, _ subject: CodePage.Subject, bad: String, good: String
    ) -> CodePage {
        CodePage(code.rawValue, .error, title, story: story, subject: subject, bad: bad, good: good)
    }

    /// Makes the page of one code whose examples are told in words.
    static func page(
        _ code: YAMLCode, _ title: Message, _ story: Message, bad: Message, good: Message
    ) -> CodePage {
        CodePage(code.rawValue, .error, title, story: story, bad: bad, good: good)
    }
}
