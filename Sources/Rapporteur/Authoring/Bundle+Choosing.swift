import RapporteurDefinition
import RapporteurDiagnostics
package import RapporteurModel

extension QuestionnaireBundle {
    /// The languages in which there are texts, the source language first.
    package var languages: [String] { [questionnaire.language] + translations.map { $0.language } }

    /// The questionnaire with the texts of a language, or of a made-up one for tests; nil stands for the source
    /// language.
    package func texts(in language: String?) throws(Fault) -> Questionnaire {
        guard let language, language != questionnaire.language else { return questionnaire }
        if let pseudo = PseudoLanguage(rawValue: language) {
            return questionnaire.translated(by: pseudo.translation(of: questionnaire))
        }
        guard let translation = translations.first(where: { $0.language == language }) else {
            throw .usage(
                Message(
                    "{questionnaire} is not translated into {language}. There is: {languages}.",
                    [
                        "questionnaire": .code(questionnaire.id), "language": .quoted(language),
                        "languages": .codes(languages),
                    ]))
        }
        return questionnaire.translated(by: translation)
    }

    /// The questionnaire with the texts of a language, in the source language where there is no translation.
    package func textsOrSource(in language: String) -> Questionnaire {
        (try? texts(in: language)) ?? questionnaire
    }

    /// The code of the State that somebody named by its three-letter or two-letter code; any text, if no roster says
    /// who may report.
    package func respondent(_ name: String) throws(Fault) -> String {
        guard let roster else { return name }
        if let state = roster.state(name) { return state.code }
        guard let near = nearestName(to: name, among: roster.states.map { $0.code }) else {
            throw .usage(
                Message(
                    "{respondent} is not on the roster {roster}.",
                    ["respondent": .quoted(name), "roster": .code(roster.id)]))
        }
        throw .usage(
            Message(
                "{respondent} is not on the roster {roster}. Did you mean {near}?",
                ["respondent": .quoted(name), "roster": .code(roster.id), "near": .code(near)]))
    }
}
