import CSHA256
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
    package mutating func add(_ number: Int64) {
        if number >= 0, number < 10 { add(digit: UInt8(number)) } else { add(String(number)) }
    }

    /// Adds a truth value as 1 or 0.
    package mutating func add(_ flag: Bool) { add(digit: flag ? 1 : 0) }

    /// Adds a field that was written before.
    mutating func add(written field: [UInt8]) { bytes.append(contentsOf: field) }

    /// Text as a field.
    static func field(_ text: String) -> [UInt8] {
        var digest = RowDigest()
        digest.add(text)
        return digest.bytes
    }

    private mutating func add(digit: UInt8) {
        bytes.append(UInt8(ascii: "1"))
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: "0") + digit)
    }

    /// Adds bytes.
    package mutating func add(_ content: [UInt8]) {
        addCount(content.count)
        bytes.append(contentsOf: content)
    }

    /// The digest in hexadecimal.
    package func finish() -> String { Self.hex(bytes) }

    /// The digest of bytes alone, as `sha256sum` prints it.
    package static func hex(_ bytes: [UInt8]) -> String {
        var result = [UInt8](repeating: 0, count: 32)
        if csha256_digest(bytes, bytes.count, &result) { return SHA256.hex(result) }
        var digest = SHA256()
        digest.update(bytes)
        return SHA256.hex(digest.finish())
    }

    private mutating func addCount(_ count: Int) {
        if count < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(count))
        } else if count < 100 {
            bytes.append(UInt8(ascii: "0") + UInt8(count / 10))
            bytes.append(UInt8(ascii: "0") + UInt8(count % 10))
        } else {
            bytes.append(contentsOf: String(count).utf8)
        }
        bytes.append(UInt8(ascii: ":"))
    }
}
