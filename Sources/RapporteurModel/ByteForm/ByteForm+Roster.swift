import RapporteurExpression

extension Roster {
    /// The byte form: all States in their order, with their names.
    package var byteForm: [UInt8] {
        var writer = ByteWriter(.roster)
        writer.write(id)
        writer.write(states) { $0.write($1) }
        return writer.bytes
    }

    /// Reads a byte form.
    package init(byteForm bytes: [UInt8]) throws(ByteFormError) {
        var reader = try ByteReader(bytes, .roster)
        let id = try reader.string()
        let states = try reader.list { (reader) throws(ByteFormError) in try reader.state() }
        try reader.finish()
        self.init(id: id, states: states)
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ state: Roster.State) {
        write(state.code)
        write(state.shortCode) { $0.write($1) }
        // A dictionary has no order; the bytes of one roster are always the same.
        write(state.names.keys.sorted()) {
            $0.write($1)
            $0.write(state.names[$1] ?? "")
        }
        write(state.isAssociate)
        write(state.from) { $0.write($1) }
        write(state.until) { $0.write($1) }
        write(state.region)
    }
}

extension ByteReader {
    fileprivate mutating func state() throws(ByteFormError) -> Roster.State {
        let code = try string()
        let shortCode = try optional { (reader) throws(ByteFormError) in try reader.string() }
        var names: [String: String] = [:]
        for _ in 0..<(try count()) {
            let language = try string()
            guard names.updateValue(try string(), forKey: language) == nil else { throw .damaged }
        }
        return Roster.State(
            code: code, shortCode: shortCode, names: names, isAssociate: try bool(),
            from: try optional { (reader) throws(ByteFormError) in try reader.date() },
            until: try optional { (reader) throws(ByteFormError) in try reader.date() }, region: try string())
    }
}
