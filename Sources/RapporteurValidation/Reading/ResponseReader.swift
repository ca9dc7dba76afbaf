// From the tree of a file to a response. One pass over the keys; ids and codes are compared as bytes, and a String is
// made only for text answers and for findings. What is wrong becomes a finding, and the answer is invalid; reading
// always goes on.

package import RapporteurDiagnostics
package import RapporteurModel

/// Reads answer files of one questionnaire.
package struct ResponseReader: Sendable {
    /// The questionnaire, prepared.
    package let plan: ValidationPlan

    /// Makes a reader.
    package init(_ plan: ValidationPlan) { self.plan = plan }

    /// Reads the tree of an answer file; `duplicateKeys` are the nodes of keys that stand a second time in their map
    /// (reported by whoever read the file), whose answers are invalid.
    package func read(_ tree: DocumentTree, duplicateKeys: [Int] = []) -> ReadResponse {
        var reading = ResponseReading(plan, tree, Set(duplicateKeys))
        reading.readFile()
        return reading.result
    }

    /// The id of the questionnaire that a file names, as far as it can be told.
    package static func questionnaire(of tree: DocumentTree) -> String? {
        guard !tree.nodes.isEmpty, let node = tree.value(of: "questionnaire", in: 0),
            tree.nodes[node].kind == .scalar, !tree.isBlank(node)
        else { return nil }
        return tree.string(node)
    }

    /// Whether a tree is that of an answer file rather than of a questionnaire or something else.
    package static func isAnswerFile(_ tree: DocumentTree) -> Bool {
        guard !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else { return false }
        if tree.value(of: "sections", in: 0) != nil { return false }
        return tree.value(of: "answers", in: 0) != nil || tree.value(of: "respondent", in: 0) != nil
    }

    /// What is wrong with a file whose questionnaire is missing or not among the known ones.
    package static func unknownQuestionnaire(of tree: DocumentTree, known: [String]) -> Finding {
        guard !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else { return Finding(.notAnAnswerFile(tree)) }
        guard let id = questionnaire(of: tree), let node = tree.value(of: "questionnaire", in: 0) else {
            return Finding(.missingQuestionnaire(tree))
        }
        return Finding(.unknownQuestionnaire(id, at: tree.nodes[node].range, known: known))
    }
}

/// The state of reading one file.
struct ResponseReading {
    let plan: ValidationPlan
    let tree: DocumentTree
    let duplicateKeys: Set<Int>
    var result: ReadResponse

    init(_ plan: ValidationPlan, _ tree: DocumentTree, _ duplicateKeys: Set<Int>) {
        self.plan = plan
        self.tree = tree
        self.duplicateKeys = duplicateKeys
        let header = ResponseHeader(questionnaire: plan.questionnaire.id, respondent: "")
        result = ReadResponse(Response(header: header, questionCount: plan.questionnaire.questions.count))
    }

    mutating func readFile() {
        guard !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else {
            report(.notAnAnswerFile(tree))
            return
        }
        readHeader()
    }

    /// Adds a finding that is about no question.
    mutating func report(_ diagnostic: Diagnostic) { result.findings.append(Finding(diagnostic)) }

    /// Adds a finding about a question or a field of a record, made only when it is needed.
    mutating func report(
        _ slot: Int32, _ field: FieldPlace?, _ node: Int, _ make: (QuestionReference, SourceRange) -> Diagnostic
    ) {
        let reference =
            field.map { QuestionReference(plan, slot, record: $0.record, field: $0.index) }
            ?? QuestionReference(plan, slot)
        result.findings.append(finding(make(reference, tree.nodes[node].range), about: reference, plan))
    }

    /// Whether a node is blank; most scalars show by their first byte that they are not.
    func isBlank(_ node: Int) -> Bool {
        let entry = tree.nodes[node]
        if entry.kind == .scalar, entry.textStart < entry.textEnd {
            switch tree.text[Int(entry.textStart)] {
            case 0...0x20, UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"): break
            default: return false
            }
        }
        return tree.isBlank(node)
    }

    /// The text of a scalar without white space at its ends.
    func trimmed(_ node: Int) -> String { tree.string(node).trimmedOfSpace }

    /// The bounds of a scalar's text without white space at its ends.
    func bounds(_ node: Int) -> (start: Int, end: Int) {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        var start = Int(tree.nodes[node].textStart)
        var end = Int(tree.nodes[node].textEnd)
        while start < end, isSpace(tree.text[start]) { start += 1 }
        while end > start, isSpace(tree.text[end - 1]) { end -= 1 }
        return (start, end)
    }
}

/// A finding about a question or a field, with what a respondent wants to know about it.
func finding(_ diagnostic: Diagnostic, about reference: QuestionReference, _ plan: ValidationPlan) -> Finding {
    var diagnostic = diagnostic
    if reference.isPersonal { diagnostic.mayQuote = false }
    if plan.hasFileHelp { diagnostic.fileHelp += facts(about: reference, plan) }
    return Finding(diagnostic, question: reference.path, slot: reference.slot)
}
