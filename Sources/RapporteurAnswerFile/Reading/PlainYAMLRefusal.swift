package import RapporteurDiagnostics

/// Why a file is not read in the browser; `rapporteur check` may well read it, or words the mistake better.
package struct PlainYAMLRefusal: Error, Sendable, Hashable {
    /// What stands in the way.
    package enum Reason: Sendable, Hashable {
        /// The file has more bytes than are read.
        case fileTooLarge
        /// It is a document of another program.
        case otherFormat(FileFormat)
        /// It is not saved as UTF-8.
        case notUTF8
        /// A character that nobody sees and no YAML file may contain.
        case controlCharacter
        /// A no-break space, a byte-order mark or another invisible character where it changes what is read.
        case invisibleCharacter
        /// A word in typographic quotation marks.
        case typographicQuotes
        /// A tab where only spaces may stand.
        case tab
        /// The file does not begin with a key.
        case noKeys
        /// `&` or `*`.
        case alias
        /// `!`.
        case tag
        /// `%` or three dashes or dots.
        case severalDocuments
        /// A sign with which no text may begin.
        case punctuationFirst
        /// Text that runs over several lines without `|` or `>`.
        case severalLines
        /// A line that is indented like no other line of its group.
        case indentation
        /// A line without the colon and the space that end a key.
        case noColon
        /// A key that is too long for one line.
        case longKey
        /// A second colon that would make a key.
        case colonInText
        /// A quotation mark that is not closed on its line, or with text after the closing one.
        case quotationMark
        /// A backslash that means nothing.
        case backslash
        /// Brackets that are not closed on their line, or hold more than words, lists and maps.
        case brackets
        /// Something beside `|` or `>` on its line.
        case textBesideBar
        /// Lists and maps more than 64 levels deep.
        case tooDeep
        /// More than a million keys and values.
        case tooManyNodes
    }

    /// What stands in the way.
    package var reason: Reason
    /// Where it stands, counted after the byte-order mark.
    package var offset: Int32

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = Int32(truncatingIfNeeded: offset)
    }

    /// The line and column in the bytes of the file that was refused.
    package func position(in bytes: [UInt8]) -> TextPosition {
        LineTable(withoutByteOrderMark(bytes)).position(of: offset)
    }

    /// What stands in the way, in one sentence for the person who opened the file.
    package var message: Message {
        switch reason {
        case .fileTooLarge: Message("The file has more than 16 MiB and is not read.")
        case .otherFormat(let format):
            Message("This is {format}, not an answer file.", ["format": .message(format.name)])
        case .notUTF8: Message("The file is not saved as UTF-8, or it is damaged here.")
        case .controlCharacter: Message("An invisible control character stands here.")
        case .invisibleCharacter: Message("A no-break space or another invisible character stands here.")
        case .typographicQuotes: Message("Typographic quotation marks stand around this word.")
        case .tab: Message("A tab stands here where only spaces may stand.")
        case .noKeys: Message("An answer file begins with a key such as “questionnaire:”, and this file does not.")
        case .alias: Message("A value that begins with & or * is not used in answer files.")
        case .tag: Message("A value that begins with ! is not used in answer files.")
        case .severalDocuments: Message("A line that begins with %, --- or ... is not used in answer files.")
        case .punctuationFirst: Message("A text that begins with this sign has to stand in quotation marks.")
        case .severalLines: Message("This text runs over several lines; the form reads such text only after |.")
        case .indentation: Message("This line does not begin in the same column as the other lines of its group.")
        case .noColon: Message("This line has no key that ends with a colon and a space.")
        case .longKey: Message("This key is too long.")
        case .colonInText: Message("A colon followed by a space stands inside a text that has no quotation marks.")
        case .quotationMark: Message("The text in quotation marks does not end with its line.")
        case .backslash: Message("This backslash stands before a letter with which it means nothing.")
        case .brackets:
            Message("The form reads lists in brackets only if they are closed on the line on which they begin.")
        case .textBesideBar: Message("Text stands on the line of | or >; it belongs on the next line.")
        case .tooDeep: Message("Lists and maps stand more than 64 levels deep inside each other here.")
        case .tooManyNodes: Message("The file has more than 1,000,000 keys and values.")
        }
    }
}

/// The bytes of a file without a byte-order mark of UTF-8.
func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
}
