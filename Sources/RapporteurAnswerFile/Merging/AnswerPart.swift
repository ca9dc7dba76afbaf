// A ministry gets the part of a return that it has to answer. What the conditions of its questions rest on goes with
// it, so that the same questions are asked there as in the whole.

import RapporteurExpression
package import RapporteurModel

/// Cuts parts out of answer files.
package enum AnswerPart {
    /// The part of a document with the answers of some sections, and those answers of others on which their
    /// conditions and calculated questions depend.
    package static func cut(
        _ document: AnswerDocument, sections: [String], questionnaire: Questionnaire
    ) -> AnswerDocument {
        cut(document, slots(of: sections, questionnaire), sections, questionnaire)
    }

    /// The part of a document with the answers to some questions, and those answers to others on which their
    /// conditions and calculated questions depend; it names the sections to which the questions belong.
    package static func cut(
        _ document: AnswerDocument, questions: Set<String>, questionnaire: Questionnaire
    ) -> AnswerDocument {
        var own: Set<Int32> = []
        for (slot, question) in questionnaire.questions.enumerated() where questions.contains(question.id) {
            own.insert(Int32(slot))
        }
        var sections: [String] = []
        for section in questionnaire.sections where section.questions.contains(where: { own.contains($0) }) {
            sections.append(section.id)
        }
        return cut(document, own, sections, questionnaire)
    }

    private static func cut(
        _ document: AnswerDocument, _ own: Set<Int32>, _ sections: [String], _ questionnaire: Questionnaire
    ) -> AnswerDocument {
        let kept = ids(of: withConditions(own, questionnaire), questionnaire)
        let ownIDs = ids(of: own, questionnaire)
        var pieces = AnswerPieces(AnswerDocument())
        let source = AnswerPieces(document)
        for piece in source.pieces {
            switch piece.place.kind {
            case .header: if piece.place.key != "part" { pieces.add(piece.place, piece.value) }
            case .answer: if kept.contains(piece.place.key) { pieces.add(piece.place, piece.value) }
            case .confirmation:
                if concerns(ownIDs, own, piece, questionnaire) { pieces.add(piece.place, piece.value) }
            }
        }
        pieces.add(AnswerPlace(.header, "part"), .list(sections.map { .text($0) }))
        pieces.takeKeys(of: source)
        return pieces.document
    }

    private static func slots(of sections: [String], _ questionnaire: Questionnaire) -> Set<Int32> {
        var slots: Set<Int32> = []
        for section in questionnaire.sections where sections.contains(where: { $0 == section.id }) {
            for slot in section.questions { slots.insert(slot) }
        }
        return slots
    }

    /// The slots with all on which their conditions rest, directly or through other questions.
    private static func withConditions(_ own: Set<Int32>, _ questionnaire: Questionnaire) -> Set<Int32> {
        var all = own
        var open = own.sorted()
        while let slot = open.popLast() {
            guard questionnaire.questions.indices.contains(Int(slot)) else { continue }
            for input in inputs(of: questionnaire.questions[Int(slot)]) where all.insert(input).inserted {
                open.append(input)
            }
        }
        return all
    }

    private static func inputs(of question: Question) -> [Int32] {
        var inputs = question.askedIf?.currentReferences ?? []
        for field in question.fields { inputs += field.askedIf?.currentReferences ?? [] }
        if case .calculated(let value) = question.type { inputs += value.currentReferences }
        return inputs
    }

    private static func ids(of slots: Set<Int32>, _ questionnaire: Questionnaire) -> Set<String> {
        var ids: Set<String> = []
        for slot in slots where questionnaire.questions.indices.contains(Int(slot)) {
            ids.insert(questionnaire.questions[Int(slot)].id)
        }
        return ids
    }

    /// Whether a confirmation is about one of the part's own questions: it names it, or its rule is shown there.
    private static func concerns(
        _ ids: Set<String>, _ slots: Set<Int32>, _ piece: AnswerPieces.Piece, _ questionnaire: Questionnaire
    ) -> Bool {
        if let path = piece.place.question {
            return ids.contains(String(decoding: path.utf8.prefix { $0 != UInt8(ascii: "[") }, as: UTF8.self))
        }
        guard let rule = questionnaire.rules.first(where: { $0.id == piece.place.key }) else { return false }
        return rule.questions.contains { slots.contains($0) }
    }
}
