// Writes JSON (RFC 8259) as UTF-8. The writer keeps track of commas, indentation and nesting, so that a caller cannot
// produce text that is not JSON, and every string goes through one function that escapes it.

/// Writes one JSON value from its parts, in order.
package struct JSONWriter: Sendable {
    /// How the text is laid out.
    package enum Layout: UInt8, Sendable {
        /// No white space at all.
        case compact
        /// A member or element on each line, indented by two spaces.
        case indented
    }

    /// The UTF-8 text written so far.
    package private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private let escapesMarkup: Bool
    /// For every open object or array whether it already has a member.
    private var hasMembers: [Bool] = []
    private var isAfterKey = false

    /// Makes a writer; `escapesMarkup` also escapes `<`, `>` and `&`, for text inside a script element of a page.
    package init(_ layout: Layout = .indented, escapesMarkup: Bool = false) {
        self.layout = layout
        self.escapesMarkup = escapesMarkup
    }

    /// The text written so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text written so far with a line end after it, as a file has it.
    package var fileText: String { text + "\n" }

    /// Writes an object whose members `body` writes.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes an array whose elements `body` writes.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Writes an array with one element for each item.
    package mutating func array<Items: Sequence>(
        of items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
    ) {
        array { json in
            for item in items { body(&json, item) }
        }
    }

    /// Writes the key of the next value; only inside an object.
    package mutating func key(_ name: String) {
        precondition(!hasMembers.isEmpty && !isAfterKey, "a key stands inside an object, before its value")
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .indented { bytes.append(UInt8(ascii: " ")) }
        isAfterKey = true
    }

    /// Writes text.
    package mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    /// Writes a whole number.
    package mutating func value(_ number: Int64) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes true or false.
    package mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// Writes null.
    package mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a number with a fixed number of decimals from its digits: 446 with two decimals is `4.46`.
    package mutating func decimal(_ digits: Int64, decimals: Int) {
        separate()
        bytes.append(contentsOf: decimalText(digits, decimals: decimals).utf8)
    }

    /// Writes a member that is text, or null.
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a member that is a whole number, or null.
    package mutating func member(_ name: String, _ number: Int64?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    /// Writes a member that is true or false.
    package mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Writes a member that is a list of texts.
    package mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        array(of: texts) { json, text in json.value(text) }
    }

    private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        hasMembers.append(false)
        body(&self)
        precondition(!isAfterKey, "a key has a value")
        if hasMembers.removeLast() { breakLine() }
        bytes.append(close)
    }

    /// Writes what stands between the previous value and the next one.
    private mutating func separate() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        guard let last = hasMembers.indices.last else { return }
        if hasMembers[last] { bytes.append(UInt8(ascii: ",")) }
        hasMembers[last] = true
        breakLine()
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        bytes.append(0x0A)
        for _ in hasMembers {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }

    /// Most text has nothing to escape, and is copied as it is.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var index = 0
            while index < utf8.count {
                let length = escapedLength(utf8, at: index)
                if length == 0 {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                switch utf8[index] {
                case 0x22: bytes.append(contentsOf: "\\\"".utf8)
                case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
                case 0x0A: bytes.append(contentsOf: "\\n".utf8)
                case 0x0D: bytes.append(contentsOf: "\\r".utf8)
                case 0x09: bytes.append(contentsOf: "\\t".utf8)
                case 0xC2: escape(UInt32(utf8[index + 1]))
                case 0xE2: escape(0x2000 | UInt32(utf8[index + 2] & 0x3F))
                default: escape(UInt32(utf8[index]))
                }
                index += length
                start = index
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The length of the character that begins at an offset, if it must be escaped; else 0.
    private func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: 1
        case 0x26, 0x3C, 0x3E: escapesMarkup ? 1 : 0
        case 0xC2: utf8[index + 1] < 0xA0 ? 2 : 0  // U+0080 to U+009F
        case 0xE2: utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8 ? 3 : 0  // U+2028, U+2029
        default: 0
        }
    }

    private mutating func escape(_ value: UInt32) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: (value >> shift) & 0xF)
            bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
        }
    }
}

/// A number with a fixed number of decimals as text, from its digits: -5 with two decimals is `-0.05`.
package func decimalText(_ digits: Int64, decimals: Int) -> String {
    guard decimals > 0 else { return String(digits) }
    var text = String(digits.magnitude)
    while text.utf8.count <= decimals { text = "0" + text }
    let point = text.utf8.index(text.endIndex, offsetBy: -decimals)
    return (digits < 0 ? "-" : "") + String(text[..<point]) + "." + String(text[point...])
}
