import RapporteurAnswerFile
import RapporteurDiagnostics

private let saveAsUTF8 = [
    "save the file as UTF-8: in Notepad with File, Save As, Encoding: UTF-8; in Word as plain text with Unicode (UTF-8)"
]

extension Diagnostic {
    /// Makes an error with a code of this target.
    init(
        _ code: YAMLCode, _ message: String, at range: SourceRange, label: String? = nil, notes: [Note] = [],
        help: [String] = [], severity: Severity = .error
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    static func fileTooLarge(_ bytes: Int) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, "The file has \(bytes) bytes; more than \(YAMLLimits.fileSize) (16 MiB) are not read.",
            at: .beginning, help: ["keep long documents as annexes and give their address in the answer"])
    }

    static func otherFormat(_ format: FileFormat) -> Diagnostic {
        Diagnostic(
            .otherFormat, "This is \(format.name), not a text file.", at: .beginning,
            help: ["copy the answers into a plain text file, or save the document as plain text in UTF-8"])
    }

    static func notUTF8(_ byte: UInt8, at offset: Int, count: Int) -> Diagnostic {
        var notes: [Note] = []
        if let guess = westernLetter(byte) {
            notes.append(Note("In the Western encoding of Windows this byte is \(guess)."))
        }
        if count > 1 { notes.append(Note("The file has \(count) such bytes.")) }
        return Diagnostic(
            .notUTF8,
            "The file is not saved as UTF-8: the byte \(hexadecimal(UInt32(byte), digits: 2)) is no letter there.",
            at: SourceRange(Int32(offset), Int32(offset + 3)), notes: notes, help: saveAsUTF8)
    }

    static func utf16WithoutMark(at offset: Int) -> Diagnostic {
        Diagnostic(
            .notUTF8, "The file is saved as UTF-16 without the byte-order mark that would say so.",
            at: SourceRange(Int32(offset), Int32(offset + 1)), help: saveAsUTF8)
    }

    static func brokenUTF16(at offset: Int, byte: Int) -> Diagnostic {
        Diagnostic(
            .brokenUTF16, "The file is damaged: it is saved as UTF-16, and half a character stands at byte \(byte).",
            at: SourceRange(Int32(offset), Int32(offset + 3)), help: saveAsUTF8)
    }

    static func controlCharacter(_ value: UInt32, at offset: Int, count: Int) -> Diagnostic {
        let width = value < 0x80 ? 1 : value < 0x800 ? 2 : 3
        return Diagnostic(
            .controlCharacter,
            "An invisible control character (\(hexadecimal(value, digits: 4, prefix: "U+"))) stands here.",
            at: SourceRange(Int32(offset), Int32(offset + width)),
            notes: count > 1 ? [Note("The file has \(count) such characters.")] : [],
            help: ["delete it; it often comes with text that is copied from another program"])
    }
}

/// What a byte above 0x7F most often is in a file that is not UTF-8: a letter of Windows-1252.
private func westernLetter(_ byte: UInt8) -> String? {
    if byte >= 0xA1 { return "\"\(Character(Unicode.Scalar(byte)))\"" }
    switch byte {
    case 0x80: return "the sign for euro"
    case 0x91, 0x92: return "a typographic apostrophe"
    case 0x93, 0x94: return "a typographic quotation mark"
    case 0x96, 0x97: return "a dash"
    case 0xA0: return "a no-break space"
    default: return nil
    }
}
