import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
package import RapporteurStore
import RapporteurYAML

/// Reads what the Secretariat asks: a map from question ids, or `general`, to one text or a list of texts.
package enum RequestFile {
    /// The key of what is asked about the whole report.
    static let general = "general"

    /// Reads a file for a questionnaire.
    package static func read(_ path: String, _ bundle: Bundle) throws(Fault) -> [StoredRequest] {
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 16 << 20) }
        let document = YAMLReader(allowsAliases: false).read(bytes)
        let tree = document.tree
        guard document.isReadable, tree.nodes.first?.kind == .mapping else {
            throw .usage(
                Message(
                    """
                    {path} is not a list of questions. Write one line for each: the id of a question or `general`, a \
                    colon, and what you ask.
                    """, ["path": .code(path)]))
        }
        var requests: [StoredRequest] = []
        var fault: Fault?
        tree.forEachPair(of: 0) { key, value in
            let id = tree.string(key).trimmedOfSpace
            let nodes = tree.nodes[value].kind == .sequence ? tree.children(of: value) : [value]
            if id != general, !bundle.questionnaire.questions.contains(where: { $0.id == id }) {
                let near = nearestName(to: id, among: bundle.questionnaire.questions.map { $0.id })
                fault =
                    fault
                    ?? .usage(
                        near.map { near in
                            Message(
                                "{path}: there is no question {question}. Did you mean {near}?",
                                ["path": .code(path), "question": .quoted(id), "near": .code(near)])
                        }
                            ?? Message(
                                "{path}: there is no question {question}. Write `general` for the whole report.",
                                ["path": .code(path), "question": .quoted(id)]))
            }
            for node in nodes {
                let text = tree.nodes[node].kind == .scalar ? tree.string(node).trimmedOfSpace : ""
                if text.isEmpty {
                    fault =
                        fault
                        ?? .usage(
                            Message(
                                "{path}: nothing is asked about {question}.",
                                ["path": .code(path), "question": .code(id)]))
                }
                requests.append(StoredRequest(question: id == general ? nil : id, text: text))
            }
        }
        if let fault { throw fault }
        if requests.isEmpty { throw .usage(Message("{path} asks nothing.", ["path": .code(path)])) }
        return requests
    }
}
