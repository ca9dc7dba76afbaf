package import RapporteurModel

// Which questions of two cycles correspond, by declaration or by equal id, before anything is compared. Works on ids,
// types and choice lists only, so that the reader of questionnaires can use it before expressions are compiled.

/// The correspondence of the questions of two cycles.
package struct QuestionMatching: Sendable, Hashable {
    /// For each slot of this cycle, the slots of the previous cycle it comes from, in the order declared.
    package private(set) var sources: [[Int32]]
    /// For each slot of the previous cycle, the slots of this cycle that come from it, bridge questions left out.
    package private(set) var targets: [[Int32]]
    /// For each slot of this cycle, the entry that speaks of it.
    package private(set) var entries: [LineageEntry?]
    /// For each slot of this cycle that asks an old wording again, the slot whose entry names it as its bridge.
    package private(set) var bridged: [Int32: Int32]

    /// Matches the questions of two cycles.
    package init(_ lineage: LineageDeclaration, current: Questionnaire, previous: Questionnaire) {
        var slots: [String: Int32] = [:]
        for (slot, question) in previous.questions.enumerated() where slots[question.id] == nil {
            slots[question.id] = Int32(slot)
        }
        var currentSlots: [String: Int32] = [:]
        for (slot, question) in current.questions.enumerated() where currentSlots[question.id] == nil {
            currentSlots[question.id] = Int32(slot)
        }
        var entryByID: [String: LineageEntry] = [:]
        for entry in lineage.questions where entryByID[entry.id.text] == nil { entryByID[entry.id.text] = entry }

        entries = current.questions.map { entryByID[$0.id] }
        sources = [[Int32]](repeating: [], count: current.questions.count)
        targets = [[Int32]](repeating: [], count: previous.questions.count)
        bridged = [:]

        for (slot, question) in current.questions.enumerated() {
            if let entry = entries[slot] {
                sources[slot] = Self.declaredSources(entry, slots)
            } else if let source = slots[question.id] {
                sources[slot] = [source]
            }
        }
        for (slot, entry) in entries.enumerated() {
            guard let entry, let bridge = entry.bridge, let bridgeSlot = currentSlots[bridge.text],
                Int(bridgeSlot) != slot, bridged[bridgeSlot] == nil
            else { continue }
            bridged[bridgeSlot] = Int32(slot)
            if sources[Int(bridgeSlot)].isEmpty, entries[Int(bridgeSlot)] == nil {
                sources[Int(bridgeSlot)] = sources[slot]
            }
        }
        for (slot, from) in sources.enumerated() where bridged[Int32(slot)] == nil {
            for source in from { targets[Int(source)].append(Int32(slot)) }
        }
    }

    /// The same correspondence, seen from an indicator that rests on questions which ask an old wording again: there
    /// the old question continues in its bridge.
    func following(bridges slots: [Int32]) -> QuestionMatching {
        var result = self
        for slot in slots where bridged[slot] != nil {
            for source in sources[Int(slot)] { result.targets[Int(source)] = [slot] }
            result.bridged[slot] = nil
        }
        return result
    }

    private static func declaredSources(_ entry: LineageEntry, _ slots: [String: Int32]) -> [Int32] {
        if entry.declares(.new) { return [] }
        guard let from = entry.from else { return slots[entry.id.text].map { [$0] } ?? [] }
        var result: [Int32] = []
        for name in from {
            if let slot = slots[name.text], !result.contains(slot) { result.append(slot) }
        }
        return result
    }
}

extension LineageDeclaration {
    /// For each slot of this cycle, its counterpart in the previous one as far as answers need it.
    ///
    /// An entry that cannot be right gives `new`; the comparison says what is wrong with it.
    package func previousLinks(current: Questionnaire, previous: Questionnaire) -> [PreviousLink] {
        let matching = QuestionMatching(self, current: current, previous: previous)
        return current.questions.indices.map { slot in
            matching.link(Int32(slot), current: current, previous: previous)
        }
    }
}

extension QuestionMatching {
    /// The counterpart of one question as answers need it.
    func link(_ slot: Int32, current: Questionnaire, previous: Questionnaire) -> PreviousLink {
        let from = sources[Int(slot)]
        let entry = entries[Int(slot)]
        guard let first = from.first else { return .new }
        if from.count > 1 {
            guard let rule = entry?.rule else { return .new }
            return .merged(from, rule)
        }
        if let entry, entry.declares(.split) { return .split(parent: first) }
        let map = codeMap(entry?.map, from: slot, to: first, current: current, previous: previous)
        return .single(first, map: map, isReworded: entry?.declares(.reworded) ?? false)
    }

    /// For each code of a question the code of the other, nil if the codes are the same in the same order or if one of
    /// the two has none; -1 for a code without a counterpart, which only a reworded question may have.
    func codeMap(
        _ lines: [LineageEntry.MapLine]?, from slot: Int32, to source: Int32, current: Questionnaire,
        previous: Questionnaire
    ) -> [Int32]? {
        guard let codes = current.codes(of: current.questions[Int(slot)]),
            let previousCodes = previous.codes(of: previous.questions[Int(source)])
        else { return nil }
        return codeIndexMap(lines, codes, previousCodes)
    }
}

/// The map of code indices that lines and equal names give; nil if it would change nothing.
func codeIndexMap(_ lines: [LineageEntry.MapLine]?, _ codes: [String], _ previousCodes: [String]) -> [Int32]? {
    var declared: [String: String] = [:]
    for line in lines ?? [] where declared[line.code.text] == nil { declared[line.code.text] = line.previous.text }
    if declared.isEmpty, codes == previousCodes { return nil }
    let map = codes.map { code -> Int32 in
        let target = lines == nil ? code : (declared[code] ?? "")
        return previousCodes.firstIndex(of: target).map { Int32($0) } ?? -1
    }
    let isNothing = codes.count == previousCodes.count && map == codes.indices.map { Int32($0) } && lines == nil
    return isNothing ? nil : map
}

extension Questionnaire {
    /// The codes of a choice question or field, nil for others.
    func codes(of question: Question) -> [String]? {
        guard let list = question.choiceList, choiceLists.indices.contains(Int(list)) else { return nil }
        return choiceLists[Int(list)].choices.map { $0.code }
    }
}
