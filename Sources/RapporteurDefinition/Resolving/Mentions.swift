/// The ids of questions that the text of an expression mentions: words with a dot outside quotation marks, each once.
///
/// Types of calculated questions must be known before expressions with them can be checked; this says in which order.
func mentionedQuestions(_ text: String) -> [String] {
    var result: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
    for byte in Array(text.utf8) + [0x20] {
        if isQuoted {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = false
            }
            continue
        }
        if isWordByte(byte) {
            word.append(byte)
            continue
        }
        let name = String(decoding: word, as: UTF8.self)
        if word.contains(UInt8(ascii: ".")), NamePattern.dottedWords.matches(name), !result.contains(name) {
            result.append(name)
        }
        word = []
        isQuoted = byte == UInt8(ascii: "\"")
    }
    return result
}
