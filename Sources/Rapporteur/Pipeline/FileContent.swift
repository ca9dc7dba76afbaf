package import RapporteurDiagnostics

/// What kind of file a tree is, told by its content.
package enum FileContent: Sendable, Hashable {
    /// The questions of a cycle.
    case questionnaire
    /// Answers to a questionnaire.
    case answers
    /// A file that belongs to the questionnaire in whose folder it lies: lineage, published figures, a translation.
    case besideQuestionnaire
    /// Corrections of the Secretariat.
    case corrections
    /// What an upgrade did to the answers of a file.
    case changeList
    /// None of these.
    case unknown

    /// Whether it may hold answers, so that it is collected and counted, or told why not.
    package var isAnswers: Bool { self == .answers || self == .unknown }

    /// Tells what a tree is; a file that lies beside a questionnaire cannot be told by its content alone.
    package init(_ tree: DocumentTree) {
        guard let root = tree.nodes.first else {
            self = .unknown
            return
        }
        switch root.kind {
        case .mapping:
            let has = { (key: String) in tree.value(of: key, in: 0) != nil }
            if has("respondent") || has("answers") {
                // Whatever else it says: nothing that somebody answered is taken for another kind of file.
                self = .answers
            } else if has("sections") {
                self = .questionnaire
            } else if has("upgrade"), has("changes") {
                self = .changeList
            } else if has("figures") || has("previous") || Self.isTranslation(tree) {
                self = .besideQuestionnaire
            } else {
                self = has("questionnaire") ? .answers : .unknown
            }
        case .sequence:
            let first = tree.nodes.count > 1 ? 1 : 0
            self = tree.value(of: "respondent", in: first) != nil ? .corrections : .unknown
        case .scalar:
            self = .unknown
        }
    }

    /// Whether all values are maps of a source and a text.
    private static func isTranslation(_ tree: DocumentTree) -> Bool {
        var count = 0
        var isOne = true
        tree.forEachPair(of: 0) { _, value in
            count += 1
            if tree.value(of: "text", in: value) == nil || tree.value(of: "source", in: value) == nil { isOne = false }
        }
        return isOne && count > 0
    }
}
