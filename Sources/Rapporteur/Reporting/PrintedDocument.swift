// A document as Word file and as PDF. The Word file is ours; only its drawings need a program that makes PNG of them.
// The PDF is what WeasyPrint makes of the page for paper, and from right to left what LibreOffice makes of the Word file.

import RapporteurDiagnostics
import RapporteurReport

/// Makes the files of a document that need programs of the system.
struct PrintedDocument {
    let document: ReportDocument
    /// What could not be made and why, in sentences.
    private(set) var remarks: [Message] = []
    private var wordFile: [UInt8]?
    private var folder: ScratchFolder?

    init(_ document: ReportDocument) { self.document = document }

    /// The bytes of the Word file, with drawings where they can be made.
    mutating func word() throws(Fault) -> [UInt8] {
        if let wordFile { return wordFile }
        var pictures: [String: WordPicture] = [:]
        for drawing in document.figures.flatMap({ ChartPicture.pictures(of: $0) }) {
            guard let png = try png(drawing) else { break }
            pictures[drawing.id] = WordPicture(svg: drawing.svg, png: png)
        }
        let bytes = WordRenderer(pictures: pictures).render(document)
        wordFile = bytes
        return bytes
    }

    /// The bytes of the PDF; nil if it cannot be made.
    mutating func pdf() throws(Fault) -> [UInt8]? {
        let isRightToLeft = document.isRightToLeft
        let source = try scratch("document." + (isRightToLeft ? "docx" : "html"))
        let sheets = try scratch("document.pdf")
        let content = isRightToLeft ? try word() : Array(HTMLRenderer(.paper).render(document).utf8)
        try filing { () throws(FileFailure) in try FileSystem.write(content, to: source, isDurable: false) }
        let tool: OptionalTool = isRightToLeft ? .libreOffice : .weasyprint
        let outcome =
            isRightToLeft
            ? convert(source, profile: try scratch("office"))
            : tool.run(["--pdf-variant", "pdf/ua-1", "--quiet", source, sheets])
        guard outcome == .done, FileSystem.kind(sheets) == .file else {
            remark(tool, outcome)
            return nil
        }
        return try filing { () throws(FileFailure) in try FileSystem.read(sheets) }
    }

    /// Makes PDF/UA of a Word file, beside it and under its name. LibreOffice wants a folder for what it remembers; it
    /// gets one of its own, since two runs cannot share one.
    private func convert(_ source: String, profile: String) -> OptionalTool.Outcome {
        guard (try? FileSystem.makeFolder(profile)) != nil, let place = FileSystem.absolute(profile) else {
            return .failed
        }
        let filter = #"pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}"#
        return OptionalTool.libreOffice.run([
            "-env:UserInstallation=" + FileSystem.url(place), "--headless", "--convert-to", filter,
            "--outdir", FileSystem.folder(of: source), source,
        ])
    }

    private mutating func png(_ drawing: ChartPicture) throws(Fault) -> [UInt8]? {
        let source = try scratch("drawing.svg")
        let target = try scratch("drawing.png")
        defer { FileSystem.remove(target) }
        try filing { () throws(FileFailure) in
            try FileSystem.write(Array(drawing.svg.utf8), to: source, isDurable: false)
        }
        let outcome = OptionalTool.rsvg.run(["--zoom", "2", "--output", target, source])
        guard outcome == .done, FileSystem.kind(target) == .file else {
            remark(.rsvg, outcome)
            return nil
        }
        return try filing { () throws(FileFailure) in try FileSystem.read(target) }
    }

    /// A path for a file that a program reads or writes, in a folder that is made when it is first needed and goes away
    /// with this.
    private mutating func scratch(_ name: String) throws(Fault) -> String {
        if let folder { return folder.file(name) }
        let made = try filing { () throws(FileFailure) in try ScratchFolder() }
        folder = made
        return made.file(name)
    }

    private mutating func remark(_ tool: OptionalTool, _ outcome: OptionalTool.Outcome) {
        switch outcome {
        case .absent:
            remarks.append(
                Message(
                    "For {purpose} the program {program} is needed, and it was not found. On Debian: {command}",
                    [
                        "purpose": .message(tool.purpose), "program": .code(tool.name),
                        "command": .code("apt-get install " + tool.package),
                    ]))
        case .done, .failed:
            remarks.append(
                Message(
                    "The program {program} could not make {purpose}.",
                    ["program": .code(tool.name), "purpose": .message(tool.purpose)]))
        }
    }
}
