// The draft with all that can be undone and done again. Every moment is a whole document; documents share what did not
// change, so a moment costs little more than what changed in it.

import RapporteurAnswerFile

/// The draft and its past and future.
struct DraftHistory {
    /// What a `set` is about: consecutive ones of one group about one field are one step.
    struct Field: Equatable {
        var question: String
        var record: Int32?
        var field: String?
    }

    /// The draft at one time.
    private struct Moment {
        var document: AnswerDocument
        /// A number that no other moment has.
        var serial: Int64
        /// Which of the origins it comes from.
        var origin: Int
    }

    /// A step between two moments: the one before (or after, when undone), and about how many bytes it keeps alive.
    private struct Step {
        var moment: Moment
        var cost: Int
    }

    /// Where a line of moments began, and which of them has been given out last.
    private struct Origin {
        /// The revision of the moment that is clean; nil if the file says none that is understood.
        var revision: Int64?
        /// The moment that is not edited.
        var clean: Int64
        /// Whether the clean moment is in a file.
        var isGivenOut: Bool
        /// The answers that stood in the file blank.
        var blankAnswers: [String]
        /// Whether the key `answers` stood in the file.
        var hasAnswers: Bool
    }

    private static let mostSteps = 500
    private static let mostBytes = 16 * 1024 * 1024

    private var present: Moment
    private var past: [Step] = []
    private var future: [Step] = []
    private var origins: [Origin]
    private var serials: Int64 = 0
    private var bytes = 0
    private var last: (field: Field, group: Int64)?

    /// Begins with a document; `isFile` if somebody has it as a file.
    init(_ document: AnswerDocument, isFile: Bool) {
        present = Moment(document: document, serial: 0, origin: 0)
        origins = [Self.origin(document, clean: 0, isFile: isFile)]
    }

    private static func origin(_ document: AnswerDocument, clean: Int64, isFile: Bool) -> Origin {
        var blank: [String] = []
        for entry in document.answers where entry.value.isBlank { blank.append(entry.key) }
        return Origin(
            revision: document.revision, clean: clean, isGivenOut: isFile, blankAnswers: blank,
            hasAnswers: document["answers"] != nil)
    }

    // MARK: - What is there

    /// The draft as it was edited; its header does not say the present revision.
    var document: AnswerDocument { present.document }
    /// Whether something can be undone.
    var canUndo: Bool { !past.isEmpty }
    /// Whether something can be done again.
    var canRedo: Bool { !future.isEmpty }
    /// Whether the draft differs from what was begun with, or given out last.
    var isEdited: Bool { present.serial != origins[present.origin].clean }
    /// Whether the draft as it stands is in a file that was given out.
    var isGivenOut: Bool { origins[present.origin].isGivenOut && !isEdited }
    /// The revision of the draft: one more than that of the file that was given out, once something changed.
    var revision: Int64? { revision(present) }
    /// The answers that stood in the file blank; emptied again, their keys stay.
    var blankAnswers: [String] { origins[present.origin].blankAnswers }
    /// Whether the key `answers` stood in the file from the beginning.
    var hasAnswers: Bool { origins[present.origin].hasAnswers }
    /// The draft as it is saved.
    var saved: AnswerDocument { saved(present) }

    private func revision(_ moment: Moment) -> Int64? {
        let origin = origins[moment.origin]
        let isRaised = origin.isGivenOut && moment.serial != origin.clean
        return origin.revision.map { isRaised ? $0 + 1 : $0 }
    }

    private func saved(_ moment: Moment) -> AnswerDocument {
        var document = moment.document
        if let revision = revision(moment), revision != document.revision {
            document["revision"] = .text(String(revision))
        }
        return document
    }

    // MARK: - Changes

    /// What would be saved after a change.
    func saved(after document: AnswerDocument, _ field: Field?, _ group: Int64?) -> AnswerDocument {
        if let step = returning(to: document, field, group) { return saved(step.moment) }
        return saved(Moment(document: document, serial: serials + 1, origin: present.origin))
    }

    /// Takes a change; `cost` is about how many bytes it keeps alive.
    mutating func change(to document: AnswerDocument, _ field: Field?, _ group: Int64?, cost: Int) {
        if let step = returning(to: document, field, group) {
            past.removeLast()
            bytes -= step.cost
            present = step.moment
            return
        }
        forgetFuture()
        serials += 1
        let moment = Moment(document: document, serial: serials, origin: present.origin)
        if !isContinued(field, group) { push(cost) }
        present = moment
        last = nil
        if let field, let group { last = (field, group) }
    }

    /// Takes another file in place of the draft; `isChanged` if the document is no longer as it is in the file.
    mutating func replace(with document: AnswerDocument, isChanged: Bool) {
        forgetFuture()
        push(present.document.size)
        serials += 2
        origins.append(Self.origin(document, clean: isChanged ? serials - 1 : serials, isFile: true))
        present = Moment(document: document, serial: serials, origin: origins.count - 1)
        last = nil
    }

    /// Changes every moment alike, as the language of the draft does; that is no step.
    mutating func changeThroughout(_ edit: (inout AnswerDocument) -> Void) {
        edit(&present.document)
        for index in past.indices { edit(&past[index].moment.document) }
        for index in future.indices { edit(&future[index].moment.document) }
    }

    /// Takes note that the draft as it stands has been given out.
    mutating func giveOut() {
        origins[present.origin].revision = revision
        origins[present.origin].clean = present.serial
        origins[present.origin].isGivenOut = true
        last = nil
    }

    /// Goes one step back.
    mutating func undo() {
        guard var step = past.popLast() else { return }
        swap(&step.moment, &present)
        future.append(step)
        last = nil
    }

    /// Goes one step forward again.
    mutating func redo() {
        guard var step = future.popLast() else { return }
        swap(&step.moment, &present)
        past.append(step)
        last = nil
    }

    private func isContinued(_ field: Field?, _ group: Int64?) -> Bool {
        guard let last, let field, let group, !past.isEmpty else { return false }
        return last.field == field && last.group == group
    }

    /// The step that began a group, if the change takes back all that was typed in it.
    private func returning(to document: AnswerDocument, _ field: Field?, _ group: Int64?) -> Step? {
        guard isContinued(field, group), let step = past.last, let question = field?.question else { return nil }
        let before = step.moment.document.answer(question)
        let now = document.answer(question)
        switch (before, now) {
        case (nil, nil): return step
        case (let before?, let now?): return before.isSame(as: now) ? step : nil
        default: return nil
        }
    }

    private mutating func forgetFuture() {
        for step in future { bytes -= step.cost }
        future = []
    }

    /// Keeps the present moment in the past, and forgets the oldest steps when there are too many.
    private mutating func push(_ cost: Int) {
        // Besides what changed a moment has its own list of answers.
        let cost = cost + 4096
        past.append(Step(moment: present, cost: cost))
        bytes += cost
        var surplus = max(0, past.count - Self.mostSteps)
        for step in past[..<surplus] { bytes -= step.cost }
        while bytes > Self.mostBytes, surplus < past.count - 1 {
            bytes -= past[surplus].cost
            surplus += 1
        }
        if surplus > 0 { past.removeFirst(surplus) }
    }
}
