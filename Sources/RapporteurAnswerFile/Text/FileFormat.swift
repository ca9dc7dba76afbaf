package import RapporteurDiagnostics

/// Kinds of files that people save under the name of an answer file, told by how they begin.
package enum FileFormat: CaseIterable {
    case zip, oldOffice, pdf, richText, web

    /// The kind of file that begins like this, if it is one of them.
    package init?(_ bytes: [UInt8]) {
        // Nearly every file begins with a letter or a #; then there is nothing to compare.
        switch bytes.first {
        case 0x50, 0xD0, UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "<"): break
        default: return nil
        }
        let known = FileFormat.allCases.first { format in
            format.beginnings.contains { bytes.starts(with: $0) }
        }
        guard let format = known else { return nil }
        self = format
    }

    /// What it is, for a person.
    package var name: Message {
        switch self {
        case .zip: Message("a document of Word, Excel or LibreOffice")
        case .oldOffice: Message("a document of an older Word or Excel")
        case .pdf: Message("a PDF document")
        case .richText: Message("a document in rich text format (RTF)")
        case .web: Message("a web page")
        }
    }

    private var beginnings: [[UInt8]] {
        switch self {
        case .zip: [[0x50, 0x4B, 0x03, 0x04]]
        case .oldOffice: [[0xD0, 0xCF, 0x11, 0xE0]]
        case .pdf: [Array("%PDF-".utf8)]
        case .richText: [Array("{\\rtf".utf8)]
        case .web: [Array("<!DOCTYPE".utf8), Array("<!doctype".utf8), Array("<html".utf8), Array("<?xml".utf8)]
        }
    }
}
