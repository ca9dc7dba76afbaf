import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// A document read against a questionnaire, to see which of its answers can be read.
struct UpgradeReading {
    private let tree: DocumentTree
    private let read: ReadResponse
    /// The nodes of keys and values below `answers`.
    private var answers: [(key: Int, value: Int)] = []

    init(_ document: AnswerDocument, _ plan: ValidationPlan) {
        let yaml = YAMLReader(allowsAliases: false).read(Array(document.text.utf8))
        tree = yaml.tree
        read = ResponseReader(plan).read(yaml.tree, duplicateKeys: yaml.duplicateKeys)
        guard !tree.nodes.isEmpty, let node = tree.value(of: "answers", in: 0) else { return }
        var pairs: [(key: Int, value: Int)] = []
        tree.forEachPair(of: node) { pairs.append(($0, $1)) }
        answers = pairs
    }

    /// The errors of the answer with this index.
    func problems(ofAnswer index: Int) -> [Diagnostic] {
        guard answers.indices.contains(index) else { return [] }
        let start = tree.nodes[answers[index].key].range.start
        let end = tree.nodes[answers[index].value].range.end
        return read.findings.map { $0.diagnostic }.filter { diagnostic in
            diagnostic.severity == .error && diagnostic.range.start >= start && diagnostic.range.start <= end
        }
    }

    /// Whether the value at a path is an answer to its question.
    func isReadable(_ path: AnswerPath, _ plan: ValidationPlan) -> Bool {
        guard let slot = plan.slot(of: path.question) else { return false }
        guard let field = path.field else {
            return !read.findings.contains { $0.slot == slot && $0.diagnostic.severity == .error }
                && read.response.answers[Int(slot)] != .invalid
        }
        let fields = plan.questionnaire.questions[Int(slot)].fields
        guard case .records(let records) = read.response.answers[Int(slot)], records.indices.contains(field.record),
            let index = fields.firstIndex(where: { $0.id == field.name })
        else { return false }
        return records[field.record][index] != .invalid
    }
}
