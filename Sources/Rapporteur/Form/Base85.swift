// What a form carries stands in text. Four bytes in five characters take a sixteenth less than three in four, which is
// 36 kB of a form that travels by mail.

/// Bytes as text of 85 characters, in groups of four bytes with the first one highest; a last group of n bytes has n + 1
/// characters. The characters are those of ASCII without the space and without `"&'-/<>\` and the grave accent, so that
/// the text can end neither an element nor a comment.
func base85(_ bytes: [UInt8]) -> String {
    let digits = (UInt8(0x21)...0x7E).filter { !#""&'-/<>\`"#.utf8.contains($0) }
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 3) / 4 * 5)
    for start in stride(from: 0, to: bytes.count, by: 4) {
        let count = min(4, bytes.count - start)
        var bits: UInt32 = 0
        for offset in 0..<4 { bits = bits << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
        var group: [UInt8] = []
        for _ in 0..<5 {
            group.append(digits[Int(bits % 85)])
            bits /= 85
        }
        result.append(contentsOf: group.reversed().prefix(count + 1))
    }
    return String(decoding: result, as: UTF8.self)
}
