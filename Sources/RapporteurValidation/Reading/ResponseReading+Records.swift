import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

extension ResponseReading {
    /// Reads the answer to a `records` question. A wrong field is missing by itself; the list is invalid only if it is
    /// no list or too long.
    mutating func readRecords(_ maximum: Int32?, _ fields: [Question], _ slot: Int32, _ node: Int) -> Answer {
        guard tree.nodes[node].kind == .sequence else {
            hide(node, inRecordsOf: slot)
            let isMap = tree.nodes[node].kind == .mapping
            report(slot, nil, node) { .notAList($0, fields, isMap: isMap, at: $1) }
            return .invalid
        }
        let items = tree.children(of: node)
        if let maximum, items.count > Int(maximum) {
            hide(node, inRecordsOf: slot)
            report(slot, nil, node) { .tooManyRecords(Int64(items.count), Int64(maximum), $0, at: $1) }
            return .invalid
        }
        var records: [[Answer]] = []
        var places: [RecordPlace] = []
        records.reserveCapacity(items.count)
        places.reserveCapacity(items.count)
        for (number, item) in items.enumerated() {
            let (record, place) = readRecord(fields, slot, Int32(number), item)
            records.append(record)
            places.append(place)
        }
        result.response.recordPlaces[slot] = places
        return .records(records)
    }

    /// Notes that a node may name persons, where it is not known which field of a question that has personal ones it is.
    mutating func hide(_ node: Int, inRecordsOf slot: Int32) {
        guard !plan.isPersonalSlot[Int(slot)], hasPersonalFields(slot) else { return }
        result.personalRanges.append(tree.nodes[node].range)
    }

    /// Whether a field of the records of a question names persons.
    func hasPersonalFields(_ slot: Int32) -> Bool {
        plan.fieldTraits[Int(slot)].contains { $0.isPersonal }
    }

    private mutating func readRecord(
        _ fields: [Question], _ slot: Int32, _ record: Int32, _ item: Int
    ) -> ([Answer], RecordPlace) {
        var place = RecordPlace(
            range: tree.nodes[item].range, fields: [AnswerPlace](repeating: .absent, count: fields.count))
        guard tree.nodes[item].kind == .mapping else {
            hide(item, inRecordsOf: slot)
            let isBlank = tree.isBlank(item)
            report(slot, nil, item) { .notARecord(Int64(record) + 1, $0, fields, isBlank: isBlank, at: $1) }
            return ([Answer](repeating: .invalid, count: fields.count), place)
        }
        var answers = [Answer](repeating: .blank, count: fields.count)
        var key = item + 1
        let end = Int(tree.nodes[item].next)
        while key < end {
            let value = Int(tree.nodes[key].next)
            defer { key = Int(tree.nodes[value].next) }
            let node = tree.nodes[key]
            guard
                let index = plan.fieldIndexes[Int(slot)]?.find(tree.text, Int(node.textStart), Int(node.textEnd))
            else {
                let name = tree.string(key)
                hide(value, inRecordsOf: slot)
                report(slot, nil, key) { .unknownField(name, $0, fields, at: $1) }
                continue
            }
            let field = plan.fieldTraits[Int(slot)][Int(index)]
            if field.isPersonal, !plan.isPersonalSlot[Int(slot)] {
                result.personalRanges.append(tree.nodes[value].range)
            }
            place.fields[Int(index)] = AnswerPlace(key: node.range, value: tree.nodes[value].range)
            if !duplicateKeys.isEmpty, duplicateKeys.contains(key) {
                answers[Int(index)] = .invalid
                let reference = QuestionReference(plan, slot, record: record, field: index)
                result.duplicates.append(DuplicateAnswer(question: reference.path, slot: slot, key: node.range))
            } else {
                answers[Int(index)] = readValue(
                    field.type, field.special, slot, FieldPlace(record: record, index: index), value)
            }
        }
        return (answers, place)
    }
}
