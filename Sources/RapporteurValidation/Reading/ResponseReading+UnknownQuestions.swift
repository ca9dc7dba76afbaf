import RapporteurDiagnostics
import RapporteurModel

extension ResponseReading {
    /// Tells what is wrong with a key under `answers` that is no question.
    mutating func reportUnknownQuestion(_ key: Int, _ value: Int) {
        let name = tree.string(key)
        let range = tree.nodes[key].range
        if plan.retired.contains(name) {
            report(.retiredQuestion(name, at: range))
            return
        }
        if tree.nodes[value].kind == .mapping, reportNested(name, key, value) { return }
        let known = plan.questionnaire.questions.map { $0.id }
        let trimmedName = name.trimmedOfSpace
        var near = nearestName(to: trimmedName, among: known)
        if near == nil {
            // The section was left out, or written with another mark than the dot.
            let dotted = replacingMarks(in: trimmedName)
            near = known.first { $0 == dotted || $0.hasSuffix("." + dotted) }
            // Or the section stands where the id begins otherwise.
            if near == nil, let dot = dotted.utf8.lastIndex(of: UInt8(ascii: ".")) {
                let ending = String(dotted[dot...])
                let candidates = known.filter { $0.hasSuffix(ending) }
                if candidates.count == 1 { near = candidates[0] }
            }
        }
        var isPersonal = false
        if let near, let slot = plan.slot(of: near) {
            result.nearMisses.append(slot)
            isPersonal = plan.isPersonalSlot[Int(slot)]
            if isPersonal { result.personalRanges.append(tree.nodes[value].range) }
            hide(value, inRecordsOf: slot)
        }
        report(
            .unknownQuestion(name, near: near, plan.questionnaire, at: range, isPersonal: isPersonal))
    }

    /// Tells that answers are nested by section; their questions are then invalid rather than missing.
    private mutating func reportNested(_ name: String, _ key: Int, _ value: Int) -> Bool {
        var lines: [String] = []
        var isPersonal = false
        for (childKey, childValue) in pairs(of: value) {
            let child = tree.string(childKey)
            guard let slot = plan.slot(of: name + "." + child) ?? slot(named: child, inSection: name) else { continue }
            let id = plan.questionnaire.questions[Int(slot)].id
            let place = AnswerPlace(key: tree.nodes[childKey].range, value: tree.nodes[childValue].range)
            if !tree.isBlank(childValue), !result.response.places[Int(slot)].isPresent {
                result.response.answers[Int(slot)] = .invalid
                result.response.places[Int(slot)] = place
            }
            if plan.isPersonalSlot[Int(slot)] {
                isPersonal = true
                result.personalRanges.append(place.value)
            }
            hide(childValue, inRecordsOf: slot)
            let isShort = tree.nodes[childValue].kind == .scalar && tree.nodes[childValue].style == .plain
            let isHidden = plan.isPersonalSlot[Int(slot)] || hasPersonalFields(slot)
            let shown = isShort && !isHidden ? tree.string(childValue) : "…"
            lines.append(id + ": " + shown)
        }
        let isSection = plan.questionnaire.sections.contains { $0.id == name }
        guard !lines.isEmpty || isSection else { return false }
        report(
            .nestedAnswers(name, lines: lines, plan.questionnaire, at: tree.nodes[key].range, isPersonal: isPersonal))
        return true
    }

    /// The question of a section whose id ends so; ids need not begin with the id of their section.
    private func slot(named name: String, inSection id: String) -> Int32? {
        guard let section = plan.questionnaire.sections.first(where: { $0.id == id }) else { return nil }
        return section.questions.first { plan.questionnaire.questions[Int($0)].id.hasSuffix("." + name) }
    }

    /// The keys and values of a map.
    func pairs(of node: Int) -> [(key: Int, value: Int)] {
        var result: [(key: Int, value: Int)] = []
        tree.forEachPair(of: node) { key, value in result.append((key, value)) }
        return result
    }

    private func replacingMarks(in name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.lowercased().utf8 {
            bytes.append(byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") ? UInt8(ascii: ".") : byte)
        }
        for index in bytes.indices where bytes[index] == UInt8(ascii: "-") || bytes[index] == 0x20 {
            bytes[index] = UInt8(ascii: "_")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
