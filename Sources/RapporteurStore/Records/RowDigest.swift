import RapporteurModel

/// SHA-256 over fields in order, each written as its length in bytes, a colon, and the bytes; absent is `-:`.
package struct RowDigest {
    private var bytes: [UInt8] = []

    /// Makes a digest of nothing yet.
    package init() {}

    /// Adds text as it is.
    package mutating func add(_ text: String) {
        addCount(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds text that may be absent.
    package mutating func add(_ text: String?) {
        if let text { add(text) } else { bytes.append(contentsOf: "-:".utf8) }
    }

    /// Adds a whole number.
    package mutating func add(_ number: Int64) { add(String(number)) }

    /// Adds a truth value as 1 or 0.
    package mutating func add(_ flag: Bool) { add(flag ? "1" : "0") }

    /// Adds bytes.
    package mutating func add(_ content: [UInt8]) {
        addCount(content.count)
        bytes.append(contentsOf: content)
    }

    /// The digest in hexadecimal.
    package func finish() -> String { Self.hex(bytes) }

    /// The digest of bytes alone, as `sha256sum` prints it.
    package static func hex(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return SHA256.hex(digest.finish())
    }

    private mutating func addCount(_ count: Int) {
        bytes.append(contentsOf: String(count).utf8)
        bytes.append(UInt8(ascii: ":"))
    }
}
