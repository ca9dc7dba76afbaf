import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLanguages
import RapporteurLineage
import RapporteurMarkdown
import RapporteurModel
import RapporteurReport

/// Everything that the pages in one language are made of, free of what could disturb the text around it.
struct GuidanceLanguage: Sendable {
    /// The language, a BCP 47 tag.
    let tag: String
    /// The questionnaire in this language.
    let questionnaire: Questionnaire
    /// The questionnaire of the previous cycle in this language, if there is one.
    let previous: Questionnaire?
    /// How the two compare.
    let comparison: CycleComparison?
    /// Whether the questions are the text that counts, and not a translation of it.
    let isSource: Bool
    /// The languages of the site.
    let languages: [String]
    /// The words of the pages themselves.
    let catalogue: MessageCatalogue
    /// The program's name and version.
    let generator: String
    private let book: GuidanceBook

    init(
        _ tag: String, of bundle: Bundle, questionnaire: Questionnaire, book: GuidanceBook, languages: [String],
        generator: String
    ) {
        self.tag = tag
        self.questionnaire = Self.harmless(questionnaire)
        previous = bundle.previous.map { Self.harmless($0.textsOrSource(in: tag)) }
        comparison = bundle.comparison
        isSource = tag == bundle.questionnaire.language
        self.languages = languages
        catalogue = MessageCatalogue.tagged(tag) ?? .english
        self.generator = generator
        self.book = book
    }

    /// A page with the language in which it was written: this one, else the source language.
    func page(_ name: String) -> GuidancePage? {
        (book.page(name, in: tag) ?? book.page(name, in: book.sourceLanguage)).map(Self.harmless)
    }

    /// The same page in the source language, from which single parts are taken that this language lacks.
    func sourcePage(_ name: String) -> GuidancePage? {
        tag == book.sourceLanguage ? nil : book.page(name, in: book.sourceLanguage).map(Self.harmless)
    }

    // MARK: - Harmless texts

    private static func harmless(_ questionnaire: Questionnaire) -> Questionnaire {
        var result = questionnaire
        result.updateTexts { $1 = harmless($1) }
        result.version = harmless(result.version)
        for index in result.questions.indices {
            result.questions[index].number = result.questions[index].number.map(harmless)
            result.questions[index].paragraphs = result.questions[index].paragraphs.map(harmless)
        }
        return result
    }

    private static func harmless(_ page: GuidancePage) -> GuidancePage {
        var result = page
        for index in result.document.nodes.indices {
            switch result.document.nodes[index].kind {
            case .text(let text): result.document.nodes[index].kind = .text(harmless(text))
            case .code(let text): result.document.nodes[index].kind = .code(harmless(text))
            case .codeBlock(let text): result.document.nodes[index].kind = .codeBlock(harmless(text))
            case .html(let text): result.document.nodes[index].kind = .html(harmless(text))
            case .htmlBlock(let text): result.document.nodes[index].kind = .htmlBlock(harmless(text))
            default: break
            }
        }
        return result
    }

    /// The text without characters that reorder what stands around it.
    private static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: OutsideText.isDirectionSwitch) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !OutsideText.isDirectionSwitch(scalar) { scalars.append(scalar) }
        return String(scalars)
    }
}
