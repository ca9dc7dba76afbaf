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

    // A list with links: a file may hold a hundred thousand keys, and each may be new to the other one.
    private var storage: [Piece] = []
    private var isRemoved: [Bool] = []
    private var following: [Int] = []
    private var first = -1
    private var last = -1
    private var index: [AnswerPlace: Int] = [:]
    private var counts: [AnswerPlace: Int32] = [:]
    private var hasAnswers = false
    private var hasConfirmations = false

    /// All pieces, in the order of the file.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        var at = first
        while at >= 0 {
            if !isRemoved[at] { pieces.append(storage[at]) }
            at = following[at]
        }
        return pieces
    }

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
    subscript(place: AnswerPlace) -> AnswerDocument.Value? { index[place].map { storage[$0].value } }

    /// Adds a piece at the end; one whose name is taken gets the next free number.
    mutating func add(_ place: AnswerPlace, _ value: AnswerDocument.Value) {
        var name = place
        name.number = 0
        var place = place
        place.number = counts[name, default: 0]
        counts[name] = place.number + 1
        insert(Piece(place: place, value: value), after: last)
    }

    /// Puts a value at a place that is there, takes the piece away for nil, or inserts a new piece: behind the
    /// last of those that stand before it in `order`, else behind the piece that precedes it in `source`.
    mutating func set(
        _ place: AnswerPlace, _ value: AnswerDocument.Value?, order: [String: Int], like source: AnswerPieces
    ) {
        switch (index[place], value) {
        case (let at?, let value?): storage[at].value = value
        case (let at?, nil):
            // What has only a number keeps its place while others are counted after it.
            let isCounted = place.kind != .confirmation || place.key.isEmpty
            if isCounted, index[numbered(place, place.number + 1)] != nil {
                storage[at].value = .blank
            } else {
                isRemoved[at] = true
                index[place] = nil
            }
        case (nil, let value?):
            // Blank ones that were not worth taking still count.
            var missing = place.number
            while missing > 0, index[numbered(place, missing - 1)] == nil { missing -= 1 }
            for number in missing..<place.number {
                let blank = numbered(place, number)
                insert(Piece(place: blank, value: .blank), after: position(of: blank, order, source))
            }
            insert(Piece(place: place, value: value), after: position(of: place, order, source))
        case (nil, nil): break
        }
    }

    private func numbered(_ place: AnswerPlace, _ number: Int32) -> AnswerPlace {
        var place = place
        place.number = number
        return place
    }

    /// Links a piece behind another one, or before all for -1.
    private mutating func insert(_ piece: Piece, after before: Int) {
        let at = storage.count
        storage.append(piece)
        isRemoved.append(false)
        following.append(before < 0 ? first : following[before])
        if before < 0 { first = at } else { following[before] = at }
        if before == last { last = at }
        index[piece.place] = at
    }

    /// The piece behind which a new one belongs; -1 for none.
    private func position(of place: AnswerPlace, _ order: [String: Int], _ source: AnswerPieces) -> Int {
        if place.number > 0, let here = index[numbered(place, place.number - 1)] { return here }
        if place.kind == .answer, let own = order[place.key] {
            var before = -1
            var at = first
            while at >= 0 {
                let other = storage[at].place
                if other.kind == .answer, !isRemoved[at], order[other.key] ?? Int.max < own { before = at }
                at = following[at]
            }
            return before
        }
        // Walks back in the other file, whose pieces stand in its storage in order.
        var at = source.index[place] ?? 0
        while at > 0 {
            at -= 1
            let neighbour = source.storage[at].place
            if neighbour.kind == place.kind, let here = index[neighbour] { return here }
        }
        return last
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
