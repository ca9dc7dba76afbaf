package import RapporteurModel

/// Where a site of guidance can be reached: a web address, or a path from the place of the page that leads to it.
package struct GuidanceAddress: Sendable, Hashable {
    private let base: String

    /// Takes an address; nil if a page must not lead to it.
    package init?(_ base: String) {
        let scheme = base.prefix { $0 != ":" }.lowercased()
        let hasScheme = scheme.utf8.count < base.utf8.count && !scheme.utf8.contains(0x2F)
        guard !base.isEmpty, !hasScheme || ["http", "https", "file"].contains(scheme) else { return nil }
        self.base = base.hasSuffix("/") ? base : base + "/"
    }

    /// The address of what is said about a question, in the language of the questionnaire's texts.
    package func address(of slot: Int32, in questionnaire: Questionnaire) -> String {
        let question = questionnaire.questions[Int(slot)]
        let section = questionnaire.sections[Int(question.section)].id
        return base + questionnaire.id + "/" + questionnaire.language + "/" + section + ".html#" + question.id
    }
}
