import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurExpression
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// Reads versions of a store again, each by the questionnaire that was stored with it.
struct StoredReturnReader {
    private let store: ResponseStore
    private let language: String
    private var plans: [String: ValidationPlan?] = [:]

    /// Reads with the questions in a language, where they are translated.
    init(_ store: ResponseStore, language: String) {
        self.store = store
        self.language = language
    }

    /// A version with what its bytes say.
    mutating func read(_ version: StoredVersion) throws(Fault) -> StoredReturn {
        let bytes = try storing { () throws(StoreFailure) in try store.contents([version.sha256]) }[0]
        return StoredReturn(version, bytes, try plan(of: version))
    }

    private mutating func plan(of version: StoredVersion) throws(Fault) -> ValidationPlan? {
        guard let digest = version.definition, let id = version.questionnaire else { return nil }
        if let known = plans[digest] { return known }
        let files = try storing { () throws(StoreFailure) in try store.definitionFiles(digest) }
        let plan = QuestionnaireLibrary(stored: files, language: language).entry(id)?.plan
        plans[digest] = .some(plan)
        return plan
    }
}

/// One version of a report with its bytes read again.
struct StoredReturn {
    /// Its row.
    let version: StoredVersion
    /// Its bytes.
    let bytes: [UInt8]
    /// The questionnaire by which it was checked; nil if there is none.
    let plan: ValidationPlan?
    /// What the file says; nil if it cannot be read.
    let document: AnswerDocument?
    /// What the answers mean; nil where there is no questionnaire.
    let response: Response?
    /// Which questions are asked; nil where there is no questionnaire.
    let answers: AnswerSet?

    init(_ version: StoredVersion, _ bytes: [UInt8], _ plan: ValidationPlan?) {
        self.version = version
        self.bytes = bytes
        self.plan = plan
        let file = AnswerFile(path: version.source, bytes: bytes)
        guard file.document.isReadable else {
            (document, response, answers) = (nil, nil, nil)
            return
        }
        document = AnswerDocument(file.document.tree)
        guard let plan else {
            (response, answers) = (nil, nil)
            return
        }
        let response = plan.response(in: file).response
        self.response = response
        answers = AnswerSet(plan, response)
    }
}
