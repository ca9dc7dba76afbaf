// The byte form: a flat, versioned encoding of the model without names, so that a page can be handed a questionnaire
// that has already been read and checked. Numbers are little-endian base-128 with the sign folded in; text is its
// length and its UTF-8; a list is its count and its elements.

/// Why bytes are not a byte form that this engine reads.
package enum ByteFormError: Error, Hashable, Sendable {
    /// The bytes do not begin with the mark of a byte form, or are of another kind.
    case foreign
    /// They were written by another version of the engine.
    case version(Int64)
    /// They end too early.
    case truncated
    /// A number, a tag or a text cannot be what it stands for.
    case damaged
    /// Bytes are left over.
    case trailing
}

/// What a byte form holds.
package enum ByteFormKind: UInt8, Sendable {
    /// A questionnaire.
    case questionnaire = 1
    /// A response.
    case response = 2
    /// The tree of an answer file.
    case tree = 3
    /// A roster.
    case roster = 4
    /// What the offline form is given.
    case form = 5
    /// The patterns of the engine's messages in one language.
    case messages = 6
}

/// Writes a byte form.
package struct ByteWriter: Sendable {
    /// The version of the byte form; it rises whenever a layout changes.
    package static let version: Int64 = 2

    /// What has been written.
    package private(set) var bytes: [UInt8]

    /// Begins a byte form with its mark, kind and version.
    package init(_ kind: ByteFormKind) {
        bytes = [0x52, 0x50, 0x54, kind.rawValue]
        write(ByteWriter.version)
    }

    /// Writes one byte.
    package mutating func write(_ value: UInt8) { bytes.append(value) }

    /// Writes a truth value as one byte.
    package mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

    /// Writes a whole number in as few bytes as it needs.
    package mutating func write(_ value: Int64) {
        var rest = UInt64(bitPattern: (value << 1) ^ (value >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a whole number in as few bytes as it needs.
    package mutating func write(_ value: Int32) { write(Int64(value)) }

    /// Writes the length of a text in bytes and its UTF-8.
    package mutating func write(_ value: String) {
        var value = value
        value.withUTF8 {
            write(Int64($0.count))
            bytes.append(contentsOf: $0)
        }
    }

    /// Writes the number of bytes and the bytes.
    package mutating func write(raw: [UInt8]) {
        write(Int64(raw.count))
        bytes.append(contentsOf: raw)
    }

    /// Writes the number of elements and each of them.
    package mutating func write<Element>(_ list: [Element], _ element: (inout ByteWriter, Element) -> Void) {
        write(Int64(list.count))
        for item in list { element(&self, item) }
    }

    /// Writes whether there is a value, and the value.
    package mutating func write<Wrapped>(_ value: Wrapped?, _ wrapped: (inout ByteWriter, Wrapped) -> Void) {
        if let value {
            write(true)
            wrapped(&self, value)
        } else {
            write(false)
        }
    }
}
