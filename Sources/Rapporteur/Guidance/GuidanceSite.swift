import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLanguages
import RapporteurModel

// The guidance of a questionnaire as a static site: for each language one page for the general part, the terms, each
// section, the rules, the search and what can be printed, and if wanted one with everything. Pages need no server, no
// script and nothing from outside.

/// The site of guidance of one questionnaire.
package struct GuidanceSite: Sendable {
    /// One page.
    package struct File: Sendable {
        /// Its path below the folder of the site.
        package var path: String
        /// Its content.
        package var text: String
    }

    private let languages: [GuidanceLanguage]
    private let hasBooklet: Bool

    /// Prepares the site of a questionnaire; `languages` is empty or holds `all` for every language that the
    /// questionnaire has; with `hasBooklet` there is one more page, which has everything.
    package init(
        _ bundle: Bundle, languages: [String], hasBooklet: Bool = false, generator: String
    ) throws(Fault) {
        let questionnaire = bundle.questionnaire
        guard let book = bundle.guidance else {
            throw .usage(
                Message("There is no guidance for {questionnaire}.", ["questionnaire": .code(questionnaire.id)]))
        }
        if let section = questionnaire.sections.first(where: { GuidancePage.reserved.contains($0.id) }) {
            throw .usage(
                Message("A section is named like a page of the site: {section}.", ["section": .code(section.id)]))
        }
        var tags: [String] = []
        for tag in languages.isEmpty || languages.contains("all") ? bundle.languages : languages
        where !tags.contains(tag) { tags.append(tag) }
        var prepared: [GuidanceLanguage] = []
        for tag in tags {
            prepared.append(
                GuidanceLanguage(
                    tag, of: bundle, questionnaire: try bundle.texts(in: tag), book: book, languages: tags,
                    generator: generator))
        }
        self.languages = prepared
        self.hasBooklet = hasBooklet
    }

    /// The pages.
    package var files: [File] {
        languages.flatMap { language in
            GuidanceWriter(language).pages(withBooklet: hasBooklet).map { page in
                File(path: language.questionnaire.id + "/" + language.tag + "/" + page.name + ".html", text: page.text)
            }
        }
    }
}

extension QuestionnaireBundle {
    /// The pages of guidance that have an error, or everything that is wrong with them.
    package func guidanceFindings(errorsOnly: Bool) -> FindingsReport {
        FindingsReport(
            (guidance?.files ?? []).compactMap { file in
                let found = file.diagnostics.filter { !errorsOnly || $0.severity == .error }
                return found.isEmpty ? nil : FileFindings(path: file.path, source: file.source, diagnostics: found)
            })
    }
}

extension QuestionnaireLibrary {
    /// The questionnaires that were named, or all that have guidance.
    package func namesWithGuidance(_ names: [String]) throws(Fault) -> [String] {
        guard names.isEmpty else { return names }
        let found = ids.filter { entry($0)?.bundle.guidance != nil }
        guard !found.isEmpty else {
            throw .usage(
                Message("No questionnaire in {folder} has guidance.", ["folder": .code(folder ?? "questionnaires")]))
        }
        return found
    }
}
