// A file that a person opens may be anything. What the form cannot show and save again without loss is refused with its
// place, in plain words that say how to go on.

import RapporteurAnswerFile
import RapporteurDiagnostics

/// The content of an answer file that the form can hold.
struct AnswerFileText {
    /// Why a file is not taken.
    struct Refusal: Error {
        /// What is wrong and how to go on.
        let message: Message
        /// Where.
        let position: TextPosition
    }

    /// The text, UTF-8 without a byte-order mark.
    let source: [UInt8]
    /// The tree of the text.
    let tree: DocumentTree
    /// The content.
    let document: AnswerDocument

    /// Reads the bytes of a file.
    init(_ bytes: [UInt8]) throws(Refusal) {
        let yaml: PlainYAML
        do throws(PlainYAMLRefusal) {
            yaml = try PlainYAMLReader.read(bytes)
        } catch {
            throw Self.refusal(error.message, error.position(in: bytes))
        }
        source = yaml.source
        tree = yaml.tree
        if let key = yaml.duplicateKeys.first {
            throw Self.refusal(
                Message(
                    "The key {key} stands twice, and which of the two is meant cannot be known.",
                    ["key": .quoted(tree.string(key))]),
                LineTable(source).position(of: tree.nodes[key].range.start))
        }
        guard tree.nodes.first?.kind == .mapping else {
            throw Self.refusal(Message("This file is not an answer file."), TextPosition(line: 1, column: 1))
        }
        if let answers = tree.value(of: "answers", in: 0), tree.nodes[answers].kind != .mapping, !tree.isBlank(answers)
        {
            throw Self.refusal(
                Message("Under \"answers\" stands no list of questions and answers."),
                LineTable(source).position(of: tree.nodes[answers].range.start))
        }
        if let list = tree.value(of: "confirmations", in: 0), tree.nodes[list].kind != .sequence, !tree.isBlank(list) {
            throw Self.refusal(
                Message("\"confirmations\" is not a list."),
                LineTable(source).position(of: tree.nodes[list].range.start))
        }
        document = AnswerDocument(tree)
    }

    private static func refusal(_ problem: Message, _ position: TextPosition) -> Refusal {
        Refusal(
            message: Message(
                "{problem} Run “rapporteur check” on the file: it says how to mend it.",
                ["problem": .message(problem)]),
            position: position)
    }
}
