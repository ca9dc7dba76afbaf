import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// A document read against a questionnaire, to see which of its answers can be read.
struct UpgradeReading {
    private let read: ReadResponse
    /// The errors of each answer below `answers`.
    private var problems: [[Diagnostic]] = []

    init(_ document: AnswerDocument, _ plan: ValidationPlan) {
        let yaml = YAMLReader(allowsAliases: false).read(Array(document.text.utf8))
        let tree = yaml.tree
        read = ResponseReader(plan).read(tree, duplicateKeys: yaml.duplicateKeys)
        guard !tree.nodes.isEmpty, let node = tree.value(of: "answers", in: 0) else { return }
        var ranges: [SourceRange] = []
        tree.forEachPair(of: node) {
            ranges.append(SourceRange(tree.nodes[$0].range.start, tree.nodes[$1].range.end))
        }
        problems = ranges.map { _ in [] }
        for finding in read.findings where finding.diagnostic.severity == .error {
            guard let index = Self.index(at: finding.diagnostic.range.start, in: ranges) else { continue }
            problems[index].append(finding.diagnostic)
        }
    }

    /// The range that holds a place; ranges ascend and do not overlap.
    private static func index(at place: Int32, in ranges: [SourceRange]) -> Int? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 && place <= ranges[low - 1].end ? low - 1 : nil
    }

    /// The errors of the answer with this index.
    func problems(ofAnswer index: Int) -> [Diagnostic] {
        problems.indices.contains(index) ? problems[index] : []
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
