// From the bytes of a file to UTF-8 without a byte-order mark. Text in another encoding is an error at its byte; so
// that the place can still be shown, what cannot be decoded becomes U+FFFD, as every editor shows it.

import RapporteurAnswerFile
package import RapporteurDiagnostics

/// The text of a file and what was wrong with its encoding.
package struct SourceText {
    /// Valid UTF-8 without a byte-order mark.
    package private(set) var utf8: [UInt8] = []
    /// Whether all of it is ASCII.
    var isASCII = true
    /// Whether U+0085, U+2028 or U+2029 may occur, which libyaml would take for line ends.
    var hasUnicodeLineBreaks = false
    /// Errors of the encoding, and characters that no YAML file may contain.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Decodes the bytes of a file; text that begins like a page of the web is wanted only where markup is.
    package init(_ bytes: [UInt8], isMarkup: Bool = false) {
        guard bytes.count <= YAMLLimits.fileSize else {
            diagnostics = [.fileTooLarge(bytes.count)]
            return
        }
        if let format = FileFormat(bytes), !(isMarkup && format == .web) {
            diagnostics = [.otherFormat(format)]
            return
        }
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xEF, 0xBB) where bytes.count > 2 && bytes[2] == 0xBF: readUTF8(Array(bytes[3...]))
        case (0xFF, 0xFE): readUTF16(bytes, bigEndian: false)
        case (0xFE, 0xFF): readUTF16(bytes, bigEndian: true)
        default: readUTF8(bytes)
        }
    }

    private mutating func readUTF8(_ bytes: [UInt8]) {
        utf8 = bytes
        if let span = try? UTF8Span(validating: bytes.span) {
            isASCII = span.isKnownASCII
            hasUnicodeLineBreaks = !isASCII && mayHoldUnicodeLineBreaks(bytes)
        } else {
            explain()
        }
    }

    /// Looks at every byte for what is wrong: after invalid UTF-8, or when libyaml has met a forbidden character.
    mutating func explain() {
        var scan = UTF8Scan(utf8)
        scan.run()
        if let repaired = scan.repaired {
            utf8 = repaired
            isASCII = false
            diagnostics.append(
                scan.looksLikeUTF16
                    ? .utf16WithoutMark(at: scan.firstWrong)
                    : .notUTF8(scan.firstWrongByte, at: scan.firstWrong, count: scan.wrongBytes))
        } else if scan.controls > 0 {
            diagnostics.append(
                scan.looksLikeUTF16
                    ? .utf16WithoutMark(at: scan.firstControl)
                    : .controlCharacter(scan.firstControlValue, at: scan.firstControl, count: scan.controls))
        }
    }

    private mutating func readUTF16(_ bytes: [UInt8], bigEndian: Bool) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var wrong: (offset: Int, byte: Int)?
        var index = 2
        func unit(_ at: Int) -> UInt32 {
            bigEndian
                ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
        }
        while index + 1 < bytes.count {
            var value = unit(index)
            var width = 2
            if value & 0xFC00 == 0xD800, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + unit(index + 2) & 0x3FF
                width = 4
            }
            if let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) {
                text.append(contentsOf: units)
            } else {
                if wrong == nil { wrong = (text.count, index) }
                text.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
            index += width
        }
        if index < bytes.count {
            if wrong == nil { wrong = (text.count, index) }
            text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        }
        readUTF8(text)
        if let wrong { diagnostics.insert(.brokenUTF16(at: wrong.offset, byte: wrong.byte), at: 0) }
    }
}

/// Whether bytes occur that U+0085, U+2028 and U+2029 consist of; one pass without branches, which the compiler turns
/// into vector instructions.
private func mayHoldUnicodeLineBreaks(_ bytes: [UInt8]) -> Bool {
    var found: UInt8 = 0
    var previous: UInt8 = 0
    for byte in bytes {
        found |= (previous == 0xC2 ? 1 : 0) & (byte == 0x85 ? 1 : 0)
        found |= (previous == 0x80 ? 1 : 0) & (byte & 0xFE == 0xA8 ? 1 : 0)
        previous = byte
    }
    return found != 0
}

/// A careful pass over all bytes, for what is wrong with them.
private struct UTF8Scan {
    let bytes: [UInt8]
    /// The text with U+FFFD in place of wrong bytes, if there are any.
    var repaired: [UInt8]?
    var wrongBytes = 0
    var firstWrong = 0
    var firstWrongByte: UInt8 = 0
    var controls = 0
    var firstControl = 0
    var firstControlValue: UInt32 = 0
    var zeros = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether so many bytes are zero that this is UTF-16 whose byte-order mark is missing.
    var looksLikeUTF16: Bool { zeros > bytes.count / 8 }

    mutating func run() {
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
                    if byte == 0 { zeros += 1 }
                    noteControl(UInt32(byte), at: index)
                }
                repaired?.append(byte)
                index += 1
                continue
            }
            let width = sequenceLength(bytes, at: index)
            if width == 0 {
                noteWrong(byte, at: index)
                index += 1
                continue
            }
            if width == 2, byte == 0xC2 {
                let value = UInt32(bytes[index + 1])
                if value < 0xA0, value != 0x85 { noteControl(value, at: index) }
            } else if width == 3, byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                noteControl(0xFFC0 | UInt32(bytes[index + 2] & 0x3F), at: index)
            }
            if repaired != nil { repaired?.append(contentsOf: bytes[index..<index + width]) }
            index += width
        }
    }

    private mutating func noteWrong(_ byte: UInt8, at index: Int) {
        if repaired == nil {
            repaired = Array(bytes[..<index])
            firstWrong = index
            firstWrongByte = byte
        }
        repaired?.append(contentsOf: [0xEF, 0xBF, 0xBD])
        wrongBytes += 1
    }

    private mutating func noteControl(_ value: UInt32, at index: Int) {
        if controls == 0 {
            firstControl = repaired?.count ?? index
            firstControlValue = value
        }
        controls += 1
    }
}
