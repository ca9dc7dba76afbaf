package import RapporteurDiagnostics
import RapporteurExpression
package import RapporteurModel

extension Questionnaire {
    /// An answer to a question as it is typed in a correction, the inverse of reading one: none for a blank answer, nil
    /// for a list of records, which no correction can name; `tree` is the file, of which an invalid answer needs the text.
    package func typed(_ answer: Answer, to question: Question, tree: DocumentTree?) -> [String]? {
        switch answer {
        case .blank: return []
        case .special(let special): return [special.word]
        case .records: return nil
        case .invalid: return tree.flatMap { typed(question.id, in: $0) }
        case .value(let value):
            let choices = question.choiceList.map { choiceLists[Int($0)].choices } ?? []
            switch value {
            case .choice(let code): return [choices[Int(code)].code]
            case .choices(let codes): return codes.map { choices[Int($0)].code }
            case .number(let number): return [number.text]
            case .text(let text): return [text]
            case .date(let date): return [date.text]
            case .link(let links): return links
            case .truth, .records: return nil
            }
        }
    }

    /// The texts that stand under a question in a file, without the space around them.
    func typed(_ id: String, in tree: DocumentTree) -> [String]? {
        guard !tree.nodes.isEmpty, let answers = tree.value(of: "answers", in: 0),
            let node = tree.value(of: id, in: answers)
        else { return nil }
        let nodes = tree.nodes[node].kind == .scalar ? [node] : tree.children(of: node)
        return nodes.map { tree.string($0).trimmedOfSpace }
    }
}
