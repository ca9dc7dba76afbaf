import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// The form in one language: what reading and checking need, prepared.
struct FormLanguage {
    /// The language.
    let tag: String
    /// The words of the engine in this language.
    let catalogue: MessageCatalogue
    /// The questionnaire.
    let plan: ValidationPlan
    /// For each id of a question its slot, the order of answers in a file.
    let order: [String: Int]
    /// The questions that take several choices, whose order says nothing.
    let choices: Set<String>
    private let previous: Response?

    /// Prepares a language of a package.
    init(_ index: Int, of package: FormPackage) throws(FormError) {
        let language = package.languages[index]
        tag = language.tag
        do throws(ByteFormError) {
            catalogue = try MessageCatalogue(byteForm: language.messages, tag: language.tag)
            let previousPlan =
                language.previous.isEmpty
                ? nil : ValidationPlan(try Questionnaire(byteForm: language.previous), roster: package.roster)
            plan = ValidationPlan(
                try Questionnaire(byteForm: language.questionnaire), previous: previousPlan, roster: package.roster,
                retired: package.retired, guidance: package.guidance, hasFileHelp: false)
            if let previousPlan, !package.previousAnswers.isEmpty {
                let tree = try DocumentTree(byteForm: package.previousAnswers)
                previous = ResponseReader(previousPlan).read(tree).response
            } else {
                previous = nil
            }
        } catch {
            throw FormError(error)
        }
        var order: [String: Int] = [:]
        var choices: Set<String> = []
        for (slot, question) in plan.questionnaire.questions.enumerated() {
            order[question.id] = slot
            if case .anyOf = question.type { choices.insert(question.id) }
        }
        self.order = order
        self.choices = choices
    }

    /// The questionnaire.
    var questionnaire: Questionnaire { plan.questionnaire }

    /// The answers of a respondent in the previous cycle, if the form has them.
    func previous(of respondent: String) -> Response? {
        previous?.header.respondent == respondent ? previous : nil
    }
}
