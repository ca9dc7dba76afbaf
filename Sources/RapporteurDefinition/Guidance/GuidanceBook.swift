import RapporteurDiagnostics

/// All guidance of one questionnaire, in the languages in which it was written.
package struct GuidanceBook: Sendable {
    /// The folder as messages show it.
    package var folder: String
    /// The language of the questionnaire, in which the guidance is whole.
    package var sourceLanguage: String
    /// The pages in the order of languages and names.
    package var pages: [GuidancePage]

    /// The languages, the source language first.
    package var languages: [String] {
        var result: [String] = []
        for page in pages where !result.contains(page.language) { result.append(page.language) }
        return result.filter { $0 == sourceLanguage } + result.filter { $0 != sourceLanguage }
    }

    /// A page in a language; nil if it is not there.
    package func page(_ name: String, in language: String) -> GuidancePage? {
        pages.first { $0.name == name && $0.language == language }
    }

    /// The files with what is wrong in them.
    package var files: [LoadedFile] { pages.map { $0.file } }

    /// Whether any page has an error, so that no site should be made of it.
    package var hasErrors: Bool {
        pages.contains { $0.file.diagnostics.contains { $0.severity == .error } }
    }
}
