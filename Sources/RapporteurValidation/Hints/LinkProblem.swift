// A web address is checked for what goes wrong when people copy it: a missing scheme, white space, brackets, a host
// that cannot be one. Whether it answers is not checked; that would need a network.

/// Why a text is not a web address.
enum LinkProblem: Equatable {
    /// `www.example.org`; the whole address with its scheme.
    case noScheme(String)
    /// `ftp:`, `mailto:` and others.
    case otherScheme(String)
    /// White space inside: perhaps several addresses.
    case space(isSeveral: Bool)
    /// `<https://example.org>`, `[text](https://example.org)`: the address alone.
    case wrapped(String)
    /// There is no host, or it cannot be one.
    case host
    /// Not an address at all.
    case notAnAddress

    /// Finds the problem of a text, or nil if it is an address that begins with http:// or https://.
    init?(_ typed: String) {
        let bytes = Array(typed.utf8)
        if let inner = Self.unwrapped(bytes) {
            self = .wrapped(inner)
        } else if let space = bytes.firstIndex(where: { $0 <= 0x20 || $0 == 0x7F }) {
            let rest = String(decoding: bytes[space...], as: UTF8.self)
            self = .space(isSeveral: Self.containsAddress(rest))
        } else if let length = Self.schemeLength(bytes) {
            guard let problem = Self.hostProblem(bytes[length...]) else { return nil }
            self = problem
        } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(bytes[..<colon]) {
            self = .otherScheme(String(decoding: bytes[...colon], as: UTF8.self))
        } else if Self.hostProblem(bytes[...]) == nil {
            self = .noScheme("https://" + typed)
        } else {
            self = .notAnAddress
        }
    }

    /// Whether the bytes are an address of the usual form, `https://` and a host of ASCII letters, digits, dots and
    /// hyphens with a dot inside; others are looked at more closely.
    static func isPlainAddress(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var index = start
        for byte in "https://".utf8 {
            guard index < end, text[index] == byte else { return false }
            index += 1
        }
        var hasDot = false
        var isLabelEmpty = true
        while index < end, !isAfterHost(text[index]) {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                if isLabelEmpty { return false }
                hasDot = true
                isLabelEmpty = true
            } else {
                guard isHostByte(byte), byte < 0x80 else { return false }
                isLabelEmpty = false
            }
            index += 1
        }
        guard hasDot, !isLabelEmpty else { return false }
        while index < end {
            if text[index] <= 0x20 || text[index] == 0x7F { return false }
            index += 1
        }
        return true
    }

    /// The length of `http://` or `https://` at the beginning, in any case.
    private static func schemeLength(_ bytes: [UInt8]) -> Int? {
        for scheme in ["https://", "http://"] {
            let expected = Array(scheme.utf8)
            guard bytes.count >= expected.count else { continue }
            var isEqual = true
            for (index, byte) in expected.enumerated() where lowered(bytes[index]) != byte { isEqual = false }
            if isEqual { return expected.count }
        }
        return nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 0x20 : byte
    }

    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count >= 2 else { return false }
        let isLetter = { (byte: UInt8) in lowered(byte) >= UInt8(ascii: "a") && lowered(byte) <= UInt8(ascii: "z") }
        return isLetter(first)
            && bytes.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    }

    /// What is wrong with the host at the beginning of what follows the scheme.
    private static func hostProblem(_ bytes: ArraySlice<UInt8>) -> LinkProblem? {
        var end = bytes.startIndex
        while end < bytes.endIndex, !isAfterHost(bytes[end]) { end += 1 }
        var host = bytes[bytes.startIndex..<end]
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        if host.first == UInt8(ascii: "[") { return host.contains(UInt8(ascii: "]")) ? nil : .host }
        if let colon = host.lastIndex(of: UInt8(ascii: ":")) {
            guard host[(colon + 1)...].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
                return .host
            }
            host = host[..<colon]
        }
        var labelLength = 0
        var labels = 0
        for byte in host {
            if byte == UInt8(ascii: ".") {
                guard labelLength > 0 else { return .host }
                labels += 1
                labelLength = 0
            } else if isHostByte(byte) {
                labelLength += 1
            } else {
                return .host
            }
        }
        if labelLength > 0 { labels += 1 }
        return labels >= 2 ? nil : .host
    }

    private static func isAfterHost(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// Letters, digits, hyphen and underscore, and the bytes of letters beyond ASCII.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        let low = lowered(byte)
        return low >= UInt8(ascii: "a") && low <= UInt8(ascii: "z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func containsAddress(_ text: String) -> Bool {
        let bytes = Array(text.lowercased().utf8)
        let wanted = Array("http".utf8)
        guard bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count)
        where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            return true
        }
        return false
    }

    /// The address inside angle brackets or a Markdown link.
    private static func unwrapped(_ bytes: [UInt8]) -> String? {
        if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
            return String(decoding: bytes[1..<(bytes.count - 1)], as: UTF8.self)
        }
        guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: ")"),
            let open = bytes.lastIndex(of: UInt8(ascii: "("))
        else { return nil }
        return String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self)
    }
}
