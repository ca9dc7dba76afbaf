/// Bytes as text of 64 characters (RFC 4648, section 4), with padding.
package func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits: UInt32 = 0
        for offset in 0..<3 { bits = bits << 8 | (offset < group.count ? UInt32(group[start + offset]) : 0) }
        for place in 0..<4 {
            let digit = Int(bits >> UInt32(18 - place * 6) & 0x3F)
            result.append(place <= group.count ? digits[digit] : UInt8(ascii: "="))
        }
    }
    return String(decoding: result, as: UTF8.self)
}
