package import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// An answer file that other files are made from: what it says, and where it says it.
package struct AnswerFileSource: Sendable {
    /// Its path.
    package let path: String
    /// Its text and tree.
    let document: YAMLDocument
    /// What it says.
    package let content: AnswerDocument
    private let lines: LineTable

    /// Reads a file; one that is no answer file, or cannot be understood as YAML, is a fault.
    package init(_ path: String) throws(Fault) {
        let file = try filing { () throws(FileFailure) in try AnswerFile.read(path) }
        guard file.document.isReadable else {
            throw .answers(.unreadable(path))
        }
        guard ResponseReader.isAnswerFile(file.document.tree), file.questionnaire != nil else {
            throw .answers(
                Message(
                    "{path} is not an answer file: it does not say its questionnaire and its respondent.",
                    ["path": .code(path)]))
        }
        self.init(path: path, document: file.document)
    }

    /// Takes a file that has been read.
    init(path: String, document: YAMLDocument) {
        self.path = path
        self.document = document
        content = AnswerDocument(document.tree)
        lines = document.lineTable()
    }

    /// The text of a key of the header; nil if it is blank, or no text.
    package func header(_ key: String) -> String? { content.header(key) }

    /// The number of the revision: 1 if the file names none, nil if it cannot be understood.
    package var revision: Int64? { content.revision }

    /// Line and column of the value at a place, or of what stands for it; nil if there is none.
    package func position(of place: RapporteurAnswerFile.AnswerPlace) -> TextPosition? {
        node(of: place).map { lines.position(of: document.tree.nodes[$0].range.start) }
    }

    private func node(of place: RapporteurAnswerFile.AnswerPlace) -> Int? {
        let tree = document.tree
        switch place.kind {
        case .header: return repeated(place, in: 0)
        case .answer: return tree.value(of: "answers", in: 0).flatMap { repeated(place, in: $0) }
        case .confirmation:
            guard let list = tree.value(of: "confirmations", in: 0) else { return nil }
            let items = tree.children(of: list).filter { item in
                text("finding", item) == (place.key.isEmpty ? nil : place.key)
                    && text("question", item) == place.question
            }
            return items.indices.contains(Int(place.number)) ? items[Int(place.number)] : nil
        }
    }

    private func repeated(_ place: RapporteurAnswerFile.AnswerPlace, in map: Int) -> Int? {
        var found: [Int] = []
        document.tree.forEachPair(of: map) { key, value in
            if document.tree.string(key) == place.key { found.append(value) }
        }
        return found.indices.contains(Int(place.number)) ? found[Int(place.number)] : nil
    }

    private func text(_ key: String, _ item: Int) -> String? {
        guard let value = document.tree.value(of: key, in: item), document.tree.nodes[value].kind == .scalar,
            !document.tree.isBlank(value)
        else { return nil }
        return document.tree.string(value).trimmedOfSpace
    }
}

extension Message {
    /// A file that cannot be understood.
    static func unreadable(_ path: String) -> Message {
        Message(
            "{path} cannot be read. See what is wrong with: {command}",
            ["path": .code(path), "command": .code("rapporteur check " + path)])
    }

    /// A file whose revision cannot be understood.
    static func unclearRevision(_ path: String) -> Message {
        Message(
            "{path}: the revision is not a number. See what is wrong with: {command}",
            ["path": .code(path), "command": .code("rapporteur check " + path)])
    }
}

extension AnswerDocument {
    /// The text of a key of the header; nil if it is blank, or no text.
    func header(_ key: String) -> String? {
        guard case .text(let text)? = self[key], !text.trimmedOfSpace.isEmpty else { return nil }
        return text.trimmedOfSpace
    }

    /// The number of answers that are not blank.
    package var answerCount: Int { answers.count { !$0.value.isBlank } }
}
