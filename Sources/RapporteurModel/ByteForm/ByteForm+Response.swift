import RapporteurDiagnostics
import RapporteurExpression

extension Response {
    /// The byte form of the response, places included.
    package var byteForm: [UInt8] {
        var writer = ByteWriter(.response)
        writer.write(header)
        writer.write(answers) { $0.write($1) }
        writer.write(places) { $0.write($1) }
        writer.write(recordPlaces.keys.sorted()) { writer, slot in
            writer.write(slot)
            writer.write(recordPlaces[slot] ?? []) {
                $0.write($1.range)
                $0.write($1.fields) { $0.write($1) }
            }
        }
        writer.write(confirmations) { $0.write($1) }
        writer.write(answersRange)
        return writer.bytes
    }

    /// Reads a byte form.
    package init(byteForm bytes: [UInt8]) throws(ByteFormError) {
        var reader = try ByteReader(bytes, .response)
        self.init(header: try reader.header(), questionCount: 0)
        answers = try reader.list { (reader) throws(ByteFormError) in try reader.answer(depth: 0) }
        places = try reader.list { (reader) throws(ByteFormError) in try reader.place() }
        guard places.count == answers.count else { throw .damaged }
        let records = try reader.list { (reader) throws(ByteFormError) in
            RecordsAt(
                slot: try reader.int32(),
                places: try reader.list { (reader) throws(ByteFormError) in
                    RecordPlace(
                        range: try reader.range(),
                        fields: try reader.list { (reader) throws(ByteFormError) in try reader.place() })
                })
        }
        for item in records { recordPlaces[item.slot] = item.places }
        confirmations = try reader.list { (reader) throws(ByteFormError) in try reader.confirmation() }
        answersRange = try reader.range()
        try reader.finish()
    }
}

private struct RecordsAt {
    var slot: Int32
    var places: [RecordPlace]
}

extension ByteWriter {
    fileprivate mutating func write(_ header: ResponseHeader) {
        write(header.questionnaire)
        write(header.version) { $0.write($1) }
        write(header.definition) { $0.write($1) }
        write(header.respondent)
        write(header.language) { $0.write($1) }
        write(header.revision)
        write(header.status.rawValue)
        write(header.part) { $0.write($1) { $0.write($1) } }
        write(header.isIllustrative)
    }

    /// Writes one value of this type.
    package mutating func write(_ answer: Answer) {
        switch answer {
        case .blank: write(UInt8(0))
        case .special(let special):
            write(UInt8(1))
            write(special.rawValue)
        case .value(let value):
            write(UInt8(2))
            write(value)
        case .records(let records):
            write(UInt8(3))
            write(records) { $0.write($1) { $0.write($1) } }
        case .invalid: write(UInt8(4))
        }
    }

    fileprivate mutating func write(_ place: AnswerPlace) {
        write(place.isPresent)
        write(place.key)
        write(place.value)
    }

    fileprivate mutating func write(_ confirmation: Confirmation) {
        write(confirmation.finding)
        write(confirmation.question) { $0.write($1) }
        write(confirmation.answers) { $0.write($1) }
        write(confirmation.previous) { $0.write($1) }
        write(confirmation.reason.rawValue)
        write(confirmation.note) { $0.write($1) }
        write(confirmation.range)
    }

    private mutating func write(_ value: ConfirmedValue) {
        write(value.question)
        write(value.values) { $0.write($1) }
    }
}

extension ByteReader {
    fileprivate mutating func header() throws(ByteFormError) -> ResponseHeader {
        ResponseHeader(
            questionnaire: try string(),
            version: try optional { (reader) throws(ByteFormError) in try reader.string() },
            definition: try optional { (reader) throws(ByteFormError) in try reader.string() },
            respondent: try string(),
            language: try optional { (reader) throws(ByteFormError) in try reader.string() },
            revision: try int64(), status: try raw(ReportStatus.init),
            part: try optional { (reader) throws(ByteFormError) in
                try reader.list { (reader) throws(ByteFormError) in try reader.string() }
            },
            isIllustrative: try bool())
    }

    /// Reads an answer; records do not hold records.
    package mutating func answer(depth: Int) throws(ByteFormError) -> Answer {
        switch try uint8() {
        case 0: return .blank
        case 1: return .special(try special())
        case 2: return .value(try value())
        case 3:
            guard depth == 0 else { throw .damaged }
            return .records(
                try list { (reader) throws(ByteFormError) in
                    try reader.list { (reader) throws(ByteFormError) in try reader.answer(depth: 1) }
                })
        case 4: return .invalid
        default: throw .damaged
        }
    }

    fileprivate mutating func place() throws(ByteFormError) -> AnswerPlace {
        AnswerPlace(isPresent: try bool(), key: try range(), value: try range())
    }

    fileprivate mutating func confirmation() throws(ByteFormError) -> Confirmation {
        Confirmation(
            finding: try string(), question: try optional { (reader) throws(ByteFormError) in try reader.string() },
            answers: try list { (reader) throws(ByteFormError) in try reader.confirmedValue() },
            previous: try list { (reader) throws(ByteFormError) in try reader.confirmedValue() },
            reason: try raw(Confirmation.Reason.init),
            note: try optional { (reader) throws(ByteFormError) in try reader.string() }, range: try range())
    }

    private mutating func confirmedValue() throws(ByteFormError) -> ConfirmedValue {
        ConfirmedValue(
            question: try string(), values: try list { (reader) throws(ByteFormError) in try reader.string() })
    }
}
