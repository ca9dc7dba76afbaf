import RapporteurAnswerFile
import RapporteurDiagnostics

extension [Message] {
    /// The way out of a wrong encoding.
    fileprivate static var saveAsUTF8: Self {
        [
            Message(
                """
                save the file as UTF-8: in Notepad with File, Save As, Encoding: UTF-8; in Word as plain text with \
                Unicode (UTF-8)
                """)
        ]
    }
}

extension Diagnostic {
    /// Makes a finding with a code of this target.
    init(
        _ code: YAMLCode, _ message: Message, at range: SourceRange, label: Message? = nil, notes: [Note] = [],
        help: [Message] = [], severity: Severity = .error
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    static func fileTooLarge(_ bytes: Int) -> Diagnostic {
        Diagnostic(
            .fileTooLarge,
            Message(
                """
                {bytes, plural, one {the file has {bytes} byte; more than {limit} (16 MiB) are not read} \
                other {the file has {bytes} bytes; more than {limit} (16 MiB) are not read}}
                """, ["bytes": .number(Int64(bytes)), "limit": .number(Int64(YAMLLimits.fileSize))]),
            at: .beginning,
            help: [Message("keep long documents as annexes and give their address in the answer")])
    }

    static func otherFormat(_ format: FileFormat) -> Diagnostic {
        Diagnostic(
            .otherFormat, otherFormatMessage(format), at: .beginning,
            help: [
                Message("copy the answers into a plain text file, or save the document as plain text in UTF-8")
            ])
    }

    static func notUTF8(_ byte: UInt8, at offset: Int, count: Int) -> Diagnostic {
        var notes: [Note] = []
        if let guess = westernLetter(byte) { notes.append(Note(guess)) }
        if count > 1 {
            notes.append(
                Note(
                    Message(
                        "{count, plural, one {the file has {count} such byte} other {the file has {count} such bytes}}",
                        ["count": .number(Int64(count))])))
        }
        return Diagnostic(
            .notUTF8,
            Message(
                "the file is not saved as UTF-8: the byte {byte} is no letter there",
                ["byte": .code(hexadecimal(UInt32(byte), digits: 2))]),
            at: SourceRange(Int32(offset), Int32(offset + 3)), notes: notes, help: .saveAsUTF8)
    }

    static func utf16WithoutMark(at offset: Int) -> Diagnostic {
        Diagnostic(
            .notUTF8, Message("the file is saved as UTF-16 without the byte-order mark that would say so"),
            at: SourceRange(Int32(offset), Int32(offset + 1)), help: .saveAsUTF8)
    }

    static func brokenUTF16(at offset: Int, byte: Int) -> Diagnostic {
        Diagnostic(
            .brokenUTF16,
            Message(
                "the file is damaged: it is saved as UTF-16, and half a character stands at byte {byte}",
                ["byte": .figure(Int64(byte))]),
            at: SourceRange(Int32(offset), Int32(offset + 3)), help: .saveAsUTF8)
    }

    static func controlCharacter(_ value: UInt32, at offset: Int, count: Int) -> Diagnostic {
        let width = value < 0x80 ? 1 : value < 0x800 ? 2 : 3
        let more = Message(
            """
            {count, plural, one {the file has {count} such character} other {the file has {count} such characters}}
            """, ["count": .number(Int64(count))])
        return Diagnostic(
            .controlCharacter,
            Message(
                "an invisible control character ({character}) stands here",
                ["character": .code(hexadecimal(value, digits: 4, prefix: "U+"))]),
            at: SourceRange(Int32(offset), Int32(offset + width)), notes: count > 1 ? [Note(more)] : [],
            help: [Message("delete it; it often comes with text that is copied from another program")])
    }
}

private func otherFormatMessage(_ format: FileFormat) -> Message {
    switch format {
    case .zip: Message("this is a document of Word, Excel or LibreOffice, not a text file")
    case .oldOffice: Message("this is a document of an older Word or Excel, not a text file")
    case .pdf: Message("this is a PDF document, not a text file")
    case .richText: Message("this is a document in rich text format (RTF), not a text file")
    case .web: Message("this is a web page, not a text file")
    }
}

/// What a byte above 0x7F most often is in a file that is not UTF-8: a letter of Windows-1252.
private func westernLetter(_ byte: UInt8) -> Message? {
    if byte >= 0xA1 {
        return Message(
            "in the Western encoding of Windows this byte is {letter}",
            ["letter": .quoted(String(Character(Unicode.Scalar(byte))))])
    }
    switch byte {
    case 0x80: return Message("in the Western encoding of Windows this byte is the sign for euro")
    case 0x91, 0x92: return Message("in the Western encoding of Windows this byte is a typographic apostrophe")
    case 0x93, 0x94: return Message("in the Western encoding of Windows this byte is a typographic quotation mark")
    case 0x96, 0x97: return Message("in the Western encoding of Windows this byte is a dash")
    case 0xA0: return Message("in the Western encoding of Windows this byte is a no-break space")
    default: return nil
    }
}
