// Text as it is compared and measured: in Unicode normalization form C, so that "é" typed as one scalar or as two is
// the same text. The standard library keeps the normalizer that `String ==` uses behind an underscore; it needs no
// Foundation and links in Embedded Swift.

@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode normalization form C.
    package var canonicalForm: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// The number of Unicode scalars in normalization form C, the measure of `max_length`.
    package var canonicalScalarCount: Int {
        if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
        var count = 0
        for _ in _nfc { count += 1 }
        return count
    }

    /// The text without white space at its ends: space, tab and the line ends of editors.
    package var trimmedOfSpace: String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        let bytes = utf8
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, isSpace(bytes[start]) { start = bytes.index(after: start) }
        while end > start, isSpace(bytes[bytes.index(before: end)]) { end = bytes.index(before: end) }
        return String(self[start..<end])
    }
}
