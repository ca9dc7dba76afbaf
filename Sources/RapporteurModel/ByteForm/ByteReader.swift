/// Reads a byte form; nothing in the bytes is trusted.
package struct ByteReader: Sendable {
    private let bytes: [UInt8]
    private var index: Int
    /// How many questions there must be for every expression that was read to name one.
    private(set) var neededQuestions: Int32 = 0

    /// Checks mark, kind and version.
    package init(_ bytes: [UInt8], _ kind: ByteFormKind) throws(ByteFormError) {
        guard bytes.count >= 4, bytes[0] == 0x52, bytes[1] == 0x50, bytes[2] == 0x54, bytes[3] == kind.rawValue
        else { throw .foreign }
        self.bytes = bytes
        self.index = 4
        let version = try int64()
        guard version == ByteWriter.version else { throw .version(version) }
    }

    /// Fails unless all bytes were read.
    package func finish() throws(ByteFormError) {
        if index != bytes.count { throw .trailing }
    }

    /// Reads one byte.
    package mutating func uint8() throws(ByteFormError) -> UInt8 {
        guard index < bytes.count else { throw .truncated }
        index += 1
        return bytes[index - 1]
    }

    /// Reads a truth value.
    package mutating func bool() throws(ByteFormError) -> Bool {
        switch try uint8() {
        case 0: return false
        case 1: return true
        default: throw .damaged
        }
    }

    /// Reads a whole number.
    package mutating func int64() throws(ByteFormError) -> Int64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try uint8()
            let part = UInt64(byte & 0x7F)
            guard shift < 63 || (shift == 63 && part <= 1) else { throw .damaged }
            result |= part << shift
            if byte & 0x80 == 0 { break }
            shift += 7
        }
        return Int64(bitPattern: result >> 1) ^ -Int64(bitPattern: result & 1)
    }

    /// Reads a whole number of 32 bits.
    package mutating func int32() throws(ByteFormError) -> Int32 {
        guard let value = Int32(exactly: try int64()) else { throw .damaged }
        return value
    }

    /// Reads the slot of a question that an expression names.
    mutating func slot() throws(ByteFormError) -> Int32 {
        let slot = try int32()
        guard slot >= 0, slot < Int32.max else { throw .damaged }
        neededQuestions = max(neededQuestions, slot + 1)
        return slot
    }

    /// A count of things that take at least one byte each, so that a damaged count cannot ask for endless memory.
    package mutating func count() throws(ByteFormError) -> Int {
        let value = try int64()
        guard value >= 0, value <= Int64(bytes.count - index) else { throw .truncated }
        return Int(value)
    }

    /// Reads a text.
    package mutating func string() throws(ByteFormError) -> String {
        let count = try count()
        guard let text = String(validating: bytes[index..<index + count], as: UTF8.self) else { throw .damaged }
        index += count
        return text
    }

    /// Reads bytes.
    package mutating func raw() throws(ByteFormError) -> [UInt8] {
        let count = try count()
        index += count
        return Array(bytes[index - count..<index])
    }

    /// Reads a list.
    package mutating func list<Element>(
        _ element: (inout ByteReader) throws(ByteFormError) -> Element
    ) throws(ByteFormError) -> [Element] {
        let count = try count()
        var result: [Element] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(try element(&self)) }
        return result
    }

    /// Reads a value that may be absent.
    package mutating func optional<Wrapped>(
        _ wrapped: (inout ByteReader) throws(ByteFormError) -> Wrapped
    ) throws(ByteFormError) -> Wrapped? {
        try bool() ? try wrapped(&self) : nil
    }
}
