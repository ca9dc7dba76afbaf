import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel

// What people call the terms of a comparison; the words in data are the same in every language.

extension ChangeClass {
    /// The class as people call it.
    var name: Message {
        switch self {
        case .identical: Message("identical", context: "class of change of a question")
        case .editorial: Message("editorial", context: "class of change of a question")
        case .recodable: Message("recodable", context: "class of change of a question")
        case .mode: Message("mode", context: "class of change of a question")
        case .universe: Message("universe", context: "class of change of a question")
        case .reworded: Message("reworded", context: "class of change of a question")
        case .split: Message("split", context: "class of change of a question")
        case .merged: Message("merged", context: "class of change of a question")
        case .new: Message("new", context: "class of change of a question")
        case .dropped: Message("dropped", context: "class of change of a question")
        }
    }
}

extension Facet {
    /// A difference in this respect.
    func difference(_ detail: Message) -> Message {
        let detail: MessageArguments = ["detail": .message(detail)]
        return switch self {
        case .text: Message("text: {detail}", detail)
        case .position: Message("position: {detail}", detail)
        case .codes: Message("codes: {detail}", detail)
        case .mode: Message("mode: {detail}", detail)
        case .base: Message("base: {detail}", detail)
        case .type: Message("type: {detail}", detail)
        case .structure: Message("structure: {detail}", detail)
        }
    }
}

extension Base {
    /// The base as people call it.
    var name: Message {
        switch self {
        case .reporting: Message("reporting", context: "base of a share")
        case .applicable: Message("applicable", context: "base of a share")
        case .valid: Message("valid", context: "base of a share")
        }
    }
}

extension Provenance {
    /// Where a wording comes from, and what that means.
    var meaning: Message {
        switch self {
        case .official: Message("official: the official wording was seen")
        case .paraphrased: Message("paraphrased: a source reports the content, not the words")
        case .reconstructed:
            Message("reconstructed: the question must have been asked; the words are a reconstruction")
        case .draft: Message("draft: the words are a draft")
        }
    }
}

extension [Message] {
    /// The sentences one after the other with semicolons between them; nil if there are none.
    var withSemicolons: Message? {
        guard let first else { return nil }
        return dropFirst().reduce(first) { left, right in
            Message("{left}; {right}", ["left": .message(left), "right": .message(right)])
        }
    }
}
