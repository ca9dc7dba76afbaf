// In a file that cannot be read as answers nobody can tell where a name stands. What is kept of it is only what is known
// to be none: the keys of its head, and the answers to questions that ask for no persons. Everything else goes: comments,
// text beside the keys, keys that nobody knows.

import RapporteurAnswerFile
import RapporteurModel
import RapporteurValidation

/// Takes everything that may name persons out of a file that cannot be read.
struct UnreadableRemoval {
    private var kept = Set(AnswerDocument.headerKeys + ["answers"])
    private var personal: Set<String> = []

    init(_ plan: ValidationPlan) {
        for (slot, question) in plan.questionnaire.questions.enumerated() {
            if plan.isPersonal(Int32(slot)) || question.hasPersonalFields {
                personal.insert(question.id)
            } else {
                kept.insert(question.id)
            }
        }
    }

    /// What is left of a text.
    func left(of source: [UInt8]) -> [UInt8] {
        var left: [UInt8] = []
        for line in source.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            scan(line, into: &left)
        }
        return left
    }

    /// Whether nothing but layout would go.
    func isClean(_ source: [UInt8]) -> Bool {
        func words(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 > 0x20 } }
        return words(left(of: source)) == words(source)
    }

    /// Adds what is left of one line. A value runs to the end of the line of its key, and over no other: a text of several
    /// lines may be followed by anything.
    private func scan(_ line: ArraySlice<UInt8>, into left: inout [UInt8]) {
        var text: [UInt8] = []
        var isKept = false
        var isKeyPlace = true
        var index = line.startIndex
        scan: while index < line.endIndex {
            let byte = line[index]
            guard Self.isWord(byte) else {
                switch byte {
                case UInt8(ascii: "#") where index == line.startIndex || line[index - 1] <= 0x20: break scan
                case UInt8(ascii: "{"), UInt8(ascii: ","): isKeyPlace = true
                case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"): break
                default: isKeyPlace = false
                }
                if isKept { text.append(byte) }
                index += 1
                continue
            }
            let start = index
            while index < line.endIndex, Self.isWord(line[index]) { index += 1 }
            let word = String(decoding: line[start..<index], as: UTF8.self)
            if isKeyPlace, let end = Self.endOfColon(line, index) {
                isKept = kept.contains(word)
                if isKept || personal.contains(word) {
                    if word.utf8.contains(UInt8(ascii: ".")) { text += [0x20, 0x20] }
                    text += Array(word.utf8) + [UInt8(ascii: ":")]
                }
                index = end
            } else if isKept {
                text += line[start..<index]
            }
            isKeyPlace = false
        }
        while text.last == 0x20 || text.last == 0x09 { text.removeLast() }
        if !text.isEmpty { left += text + [0x0A] }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// The place behind a colon that follows, quotation marks and spaces between left out.
    private static func endOfColon(_ line: ArraySlice<UInt8>, _ place: Int) -> Int? {
        var index = place
        while index < line.endIndex {
            switch line[index] {
            case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"): index += 1
            case UInt8(ascii: ":"): return index + 1
            default: return nil
            }
        }
        return nil
    }
}
