// Differences and merges look at a document as a set of named pieces; what has no name of its own (a key that stands
// twice, an item under `confirmations` that is no confirmation) is named by its number, so that nothing is lost.

import RapporteurModel

/// An answer document taken apart.
struct AnswerPieces {
    /// One named thing.
    struct Piece {
        var place: AnswerPlace
        var value: AnswerDocument.Value
    }

    /// All pieces, in the order of the file.
    private(set) var pieces: [Piece] = []
    private var index: [AnswerPlace: Int] = [:]
    private var hasAnswers = false
    private var hasConfirmations = false

    init(_ document: AnswerDocument) {
        for entry in document.canonical.entries {
            switch (entry.key, entry.value) {
            case ("answers", .blank): hasAnswers = true
            case ("answers", .map(let answers)) where !hasAnswers:
                hasAnswers = true
                for answer in answers { add(AnswerPlace(.answer, answer.key), answer.value) }
            case ("confirmations", .blank): hasConfirmations = true
            case ("confirmations", .list(let items)) where !hasConfirmations:
                hasConfirmations = true
                for item in items { add(Self.place(of: item), item) }
            default: add(AnswerPlace(.header, entry.key), entry.value)
            }
        }
    }

    private static func place(of item: AnswerDocument.Value) -> AnswerPlace {
        guard case .map(let entries) = item, let finding = text(of: "finding", in: entries) else {
            return AnswerPlace(.confirmation, "")
        }
        return AnswerPlace(.confirmation, finding, question: text(of: "question", in: entries))
    }

    private static func text(of key: String, in entries: [AnswerDocument.Entry]) -> String? {
        guard case .text(let text)? = entries.first(where: { $0.key == key })?.value else { return nil }
        return text.trimmedOfSpace
    }

    /// The value at a place.
    subscript(place: AnswerPlace) -> AnswerDocument.Value? { index[place].map { pieces[$0].value } }

    /// Adds a piece at the end; one whose name is taken gets the next free number.
    mutating func add(_ place: AnswerPlace, _ value: AnswerDocument.Value) {
        var place = place
        while index[place] != nil { place.number += 1 }
        index[place] = pieces.count
        pieces.append(Piece(place: place, value: value))
    }

    /// Puts a value at a place that is there, takes the piece away for nil, or inserts a new piece: behind the
    /// last of those that stand before it in `order`, else behind the piece that precedes it in `source`.
    mutating func set(
        _ place: AnswerPlace, _ value: AnswerDocument.Value?, order: [String: Int], like source: AnswerPieces
    ) {
        switch (index[place], value) {
        case (let at?, let value?): pieces[at].value = value
        case (let at?, nil):
            // What has only a number keeps its place while others are counted after it.
            var next = place
            next.number += 1
            if index[next] != nil, place.kind != .confirmation || place.key.isEmpty {
                pieces[at].value = .blank
                return
            }
            pieces.remove(at: at)
            reindex()
        case (nil, let value?):
            if place.number > 0 {
                var previous = place
                previous.number -= 1
                if index[previous] == nil { set(previous, .blank, order: order, like: source) }
            }
            pieces.insert(Piece(place: place, value: value), at: position(of: place, order, source))
            reindex()
        case (nil, nil): break
        }
    }

    private func position(of place: AnswerPlace, _ order: [String: Int], _ source: AnswerPieces) -> Int {
        if place.kind == .answer, let own = order[place.key] {
            let before = pieces.lastIndex { $0.place.kind == .answer && (order[$0.place.key] ?? Int.max) < own }
            if let before { return before + 1 }
            return pieces.firstIndex { $0.place.kind == .answer } ?? pieces.count
        }
        if place.number > 0 {
            var previous = place
            previous.number -= 1
            if let here = index[previous] { return here + 1 }
        }
        var at = source.index[place] ?? 0
        while at > 0 {
            at -= 1
            let neighbour = source.pieces[at].place
            if neighbour.kind == place.kind, let here = index[neighbour] { return here + 1 }
        }
        return pieces.count
    }

    private mutating func reindex() {
        index.removeAll(keepingCapacity: true)
        for (at, piece) in pieces.enumerated() { index[piece.place] = at }
    }

    /// Says that the keys `answers` and `confirmations` stand in the file if they stand in the other one.
    mutating func takeKeys(of other: AnswerPieces) {
        hasAnswers = hasAnswers || other.hasAnswers
        hasConfirmations = hasConfirmations || other.hasConfirmations
    }

    /// The pieces put together again.
    var document: AnswerDocument {
        var entries: [AnswerDocument.Entry] = []
        var answers: [AnswerDocument.Entry] = []
        var confirmations: [AnswerDocument.Value] = []
        for piece in pieces {
            switch piece.place.kind {
            case .header: entries.append(AnswerDocument.Entry(piece.place.key, piece.value))
            case .answer: answers.append(AnswerDocument.Entry(piece.place.key, piece.value))
            case .confirmation: confirmations.append(piece.value)
            }
        }
        if hasAnswers || !answers.isEmpty {
            // First among its like: a second key `answers` stays the second.
            entries.insert(AnswerDocument.Entry("answers", answers.isEmpty ? .blank : .map(answers)), at: 0)
        }
        if hasConfirmations || !confirmations.isEmpty {
            let value: AnswerDocument.Value = confirmations.isEmpty ? .blank : .list(confirmations)
            entries.insert(AnswerDocument.Entry("confirmations", value), at: 0)
        }
        return AnswerDocument(entries).canonical
    }
}
