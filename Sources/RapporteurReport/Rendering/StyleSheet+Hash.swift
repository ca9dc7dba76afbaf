import RapporteurModel

extension StyleSheet {
    /// The SHA-256 of the sheet in Base64, by which the page's policy knows its style.
    static let reportHash = hash(report)

    /// The same for what forms have besides.
    static let formHash = hash(form)

    private static func hash(_ sheet: StaticString) -> String {
        var digest = SHA256()
        digest.update(Array("\(sheet)".utf8))
        return base64(digest.finish())
    }

    /// Bytes in Base64 (RFC 4648, section 4).
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
            bits <<= 8 * UInt32(3 - group.count)
            for place in 0..<4 {
                let isPadding = place > group.count
                text.append(isPadding ? "=" : alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)])
            }
        }
        return text
    }
}
