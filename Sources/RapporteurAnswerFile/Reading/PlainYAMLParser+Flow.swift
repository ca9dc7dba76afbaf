// Lists and maps in brackets, closed on the line on which they begin.

extension PlainYAMLParser {
    /// Reads a list or a map in brackets.
    mutating func readFlow() throws(PlainYAMLRefusal) {
        let isMapping = byte(0) == UInt8(ascii: "{")
        let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
        try begin(mapping: isMapping, isFlow: true)
        offset += 1
        skipSpaces()
        while byte(0) != closing {
            if isMapping {
                try readFlowPair()
            } else {
                try readFlowNode()
            }
            skipSpaces()
            guard byte(0) == UInt8(ascii: ",") || byte(0) == closing else { throw refusal(.brackets) }
            if byte(0) == UInt8(ascii: ",") {
                offset += 1
                skipSpaces()
            }
        }
        offset += 1
        builder.end(at: Int32(offset))
    }

    private mutating func readFlowPair() throws(PlainYAMLRefusal) {
        let start = offset
        guard byte(0) != UInt8(ascii: "["), byte(0) != UInt8(ascii: "{") else { throw refusal(.brackets) }
        try readFlowNode()
        skipSpaces()
        guard byte(0) == UInt8(ascii: ":"), byte(1) == 0x20 else { throw refusal(.brackets) }
        guard offset - start <= 1000 else { throw PlainYAMLRefusal(.longKey, at: start) }
        offset += 1
        skipSpaces()
        if byte(0) == UInt8(ascii: ",") || byte(0) == UInt8(ascii: "}") {
            try addEmpty(at: offset)
        } else {
            try readFlowNode()
        }
    }

    private mutating func readFlowNode() throws(PlainYAMLRefusal) {
        switch byte(0) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try readFlow()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try readQuoted()
        default:
            guard !isAtLineEnd else { throw refusal(.brackets) }
            try checkPlainStart()
            try addPlain(to: try flowPlainEnd())
        }
    }

    private func flowPlainEnd() throws(PlainYAMLRefusal) -> Int {
        if byte(0) == UInt8(ascii: "-") {
            switch byte(1) {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): break
            default: throw refusal(.punctuationFirst)
            }
        }
        var at = offset
        var end = offset
        while at < source.count {
            switch source[at] {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return end
            case UInt8(ascii: ":"):
                guard at + 1 < source.count else { throw refusal(.brackets) }
                switch source[at + 1] {
                case 0x20: return end
                case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                    UInt8(ascii: "?"), 0x09, 0x0A, 0x0D:
                    throw PlainYAMLRefusal(.brackets, at: at)
                default: end = at + 1
                }
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"), 0x09, 0x0A, 0x0D:
                throw PlainYAMLRefusal(.brackets, at: at)
            case UInt8(ascii: "#") where at > offset && source[at - 1] == 0x20:
                throw PlainYAMLRefusal(.brackets, at: at)
            case 0x20: break
            default: end = at + 1
            }
            at += 1
        }
        throw refusal(.brackets)
    }
}
