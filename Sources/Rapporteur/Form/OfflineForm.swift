import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurForm
import RapporteurLanguages
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// The work of `rapporteur form`: a questionnaire becomes pages that a person fills in without the program.
package struct OfflineForm: Sendable {
    let bundle: Bundle
    let plan: Plan
    private let assets: FormAssets
    private let generator: String
    private let pages: [FormPageData.Page]
    private let languages: [FormPackage.Language]
    private let guidance: GuidanceAddress?

    /// Prepares the forms of a questionnaire; `languages` is empty for the source language alone, and `guidance` is where
    /// its site is, if questions are to have links to it.
    package init(
        _ bundle: Bundle, _ plan: Plan, languages: [String], generator: String, guidance: GuidanceAddress? = nil,
        assets: FormAssets = .embedded
    ) throws(Fault) {
        guard !assets.engine.isEmpty else {
            throw .usage(
                Message(
                    "This program was built without the engine of the form. Build both with: {command}",
                    ["command": .code("make wasm build")]))
        }
        self.bundle = bundle
        self.plan = plan
        self.assets = assets
        self.guidance = guidance
        self.generator = generator
        var pages: [FormPageData.Page] = []
        var packed: [FormPackage.Language] = []
        for tag in try Self.tags(languages, bundle) {
            let questionnaire = try bundle.texts(in: tag)
            pages.append(
                FormPageData.Page(questionnaire: questionnaire, texts: FormTexts.texts(for: tag, in: assets)))
            packed.append(
                FormPackage.Language(
                    tag: tag, questionnaire: Self.byteForm(questionnaire),
                    previous: bundle.previous.map { Self.byteForm($0.textsOrSource(in: tag)) } ?? [],
                    messages: Self.engineMessages(tag)))
        }
        self.pages = pages
        self.languages = packed
    }

    /// The byte form of what checking needs; nothing is counted in a form, so that indicators would only make it larger.
    private static func byteForm(_ questionnaire: Questionnaire) -> [UInt8] {
        var questionnaire = questionnaire
        questionnaire.indicators = []
        return questionnaire.byteForm
    }

    /// The patterns in which the engine speaks a language.
    private static func engineMessages(_ tag: String) -> [UInt8] {
        guard let language = MessageLanguage(tag: tag)?.tag,
            let texts = MessageTexts.all.first(where: { $0.domain == "engine" && $0.language == language })
        else { return [] }
        return MessageCatalogue.byteForm(of: texts.patterns)
    }

    /// The languages asked for, each once; `all` stands for those that the questionnaire has.
    private static func tags(_ languages: [String], _ bundle: Bundle) throws(Fault) -> [String] {
        let wanted = languages.flatMap { $0 == "all" ? bundle.languages : [$0] }
        var tags: [String] = []
        for tag in wanted.isEmpty ? [bundle.questionnaire.language] : wanted where !tags.contains(tag) {
            tags.append(tag)
        }
        return tags
    }

    /// The HTML of a form; without a respondent the person who fills it in says for whom. `previous` is what the
    /// respondent's answers of the last cycle are taken from.
    package func html(respondent: String? = nil, previous: PreviousFile? = nil) -> String {
        var filled = pages
        var answers: [UInt8] = []
        if let previous, let before = bundle.previous {
            answers = previous.published(before.questionnaire).byteForm
            for index in filled.indices {
                let words = before.textsOrSource(in: filled[index].questionnaire.language)
                filled[index].previous = PreviousAnswerWording(words, previous.response)
            }
        }
        let data = FormPageData(
            pages: filled, definition: bundle.questionnaire.definitionDigest,
            previousCycle: bundle.previous?.questionnaire.cycle, guidance: guidance, respondent: respondent,
            states: states.sorted { ($0.name, $0.code) < ($1.name, $1.code) })
        let package = FormPackage(
            languages: languages, roster: bundle.roster, guidance: plan.guidance, retired: plan.retired,
            previousAnswers: answers, respondent: respondent)
        return FormPage(data: data, package: package, generator: generator, assets: assets).html
    }

    /// The States that were members on the day that counts, named in the language that is shown first.
    var states: [(code: String, name: String)] {
        guard let roster = bundle.roster else { return [] }
        let language = pages[0].questionnaire.language
        return roster.states.filter { $0.isMember(on: bundle.questionnaire.rosterDate) }.map { state in
            (state.code, state.names[language] ?? state.names["en"] ?? state.code)
        }
    }
}
