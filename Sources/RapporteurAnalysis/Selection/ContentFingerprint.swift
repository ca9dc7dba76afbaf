import RapporteurExpression
package import RapporteurModel

// Of every file only a fingerprint of its content is kept, so that files of the same respondent and revision can be told
// apart without holding their answers. Texts are compared as expressions compare them, in NFC; the scan below knows the
// scripts of the six official languages, where normal text already is NFC, and normalizes only what may not be.

/// 128 bits that stand for a content; equal contents have equal fingerprints.
package struct ContentFingerprint: Sendable, Hashable {
    private var first: UInt64 = 0x6A09_E667_F3BC_C908
    private var second: UInt64 = 0xBB67_AE85_84CA_A73B

    /// The fingerprint of nothing.
    package init() {}

    /// The fingerprint of answers; a blank answer and an absent one are the same.
    package init(answers: [Answer]) {
        for answer in answers { add(answer) }
    }

    /// The fingerprint of confirmations, in any order.
    package init(confirmations: [Confirmation]) {
        var parts: [ContentFingerprint] = []
        for confirmation in confirmations { parts.append(ContentFingerprint(confirmation)) }
        // The order of the list says nothing.
        parts.sort { ($0.first, $0.second) < ($1.first, $1.second) }
        for part in parts {
            add(part.first)
            add(part.second)
        }
    }

    private init(_ confirmation: Confirmation) {
        add(confirmation.finding)
        add(confirmation.question ?? "")
        add(UInt64(confirmation.reason.rawValue))
        add(confirmation.note ?? "")
        for values in [confirmation.answers, confirmation.previous] {
            add(UInt64(values.count))
            for value in values.sorted(by: { $0.question < $1.question }) {
                add(value.question)
                add(UInt64(value.values.count))
                for text in value.values { add(text) }
            }
        }
    }

    private mutating func add(_ answer: Answer) {
        switch answer {
        case .blank: add(1)
        case .special(let special): add(2 | UInt64(special.rawValue) << 8)
        case .value(let value):
            add(3)
            add(value)
        case .records(let records):
            add(4 | UInt64(records.count) << 8)
            for record in records {
                for field in record { add(field) }
            }
        // Whatever stands there, it counts as not answered.
        case .invalid: add(5)
        }
    }

    private mutating func add(_ value: Value) {
        switch value {
        case .truth(let truth): add(truth ? 11 : 10)
        case .number(let number):
            add(12 | UInt64(number.scale) << 8)
            add(UInt64(bitPattern: number.significand))
        case .text(let text):
            add(13)
            add(text)
        case .date(let date): add(14 | UInt64(date.year) << 32 | UInt64(date.month) << 16 | UInt64(date.day) << 8)
        case .choice(let code): add(15 | UInt64(UInt32(bitPattern: code)) << 8)
        case .choices(let codes):
            add(16 | UInt64(codes.count) << 8)
            for code in codes { add(UInt64(UInt32(bitPattern: code))) }
        case .link(let links):
            add(17 | UInt64(links.count) << 8)
            for link in links { add(link) }
        case .records(let count): add(18 | UInt64(UInt32(bitPattern: count)) << 8)
        }
    }

    private mutating func add(_ text: String) {
        let start = self
        if !addIfComposed(text) {
            self = start
            _ = addBytes(of: text.canonicalForm)
        }
    }

    /// Adds a text as it stands; false where it may not be in NFC.
    private mutating func addIfComposed(_ text: String) -> Bool {
        let hasOnlyASCII = addBytes(of: text)
        return hasOnlyASCII || text.isSurelyComposed
    }

    /// Adds the length and the bytes, eight at a time; whether all are ASCII.
    private mutating func addBytes(of text: String) -> Bool {
        let bytes = text.utf8Span.span
        add(UInt64(bytes.count))
        var all: UInt64 = 0
        var index = 0
        while index + 8 <= bytes.count {
            var word = UInt64(bytes[index])
            word |= UInt64(bytes[index + 1]) << 8
            word |= UInt64(bytes[index + 2]) << 16
            word |= UInt64(bytes[index + 3]) << 24
            word |= UInt64(bytes[index + 4]) << 32
            word |= UInt64(bytes[index + 5]) << 40
            word |= UInt64(bytes[index + 6]) << 48
            word |= UInt64(bytes[index + 7]) << 56
            all |= word
            add(word)
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            all |= UInt64(bytes[index])
            index += 1
        }
        add(rest)
        return all & 0x8080_8080_8080_8080 == 0
    }

    private mutating func add(_ word: UInt64) {
        first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
        first ^= first >> 32
        second = (second &+ word) &* 0xC2B2_AE3D_27D4_EB4F
        second ^= second >> 29
    }
}

extension String {
    /// Whether the text is certainly in NFC: Latin, Greek and Cyrillic letters, Arabic without vowel signs, Chinese,
    /// and the usual punctuation, none followed by a combining mark.
    var isSurelyComposed: Bool {
        for scalar in unicodeScalars {
            switch scalar.value {
            // Greek has two scalars that normalize to others.
            case 0x00...0x02FF, 0x0370...0x0373, 0x0388...0x03FF, 0x0400...0x0482, 0x048A...0x04FF: continue
            case 0x060C...0x060F, 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5: continue
            case 0x2010...0x203A, 0x20A0...0x20BF, 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF60: continue
            default: return false
            }
        }
        return true
    }
}
