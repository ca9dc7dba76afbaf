// A document as Word file and as PDF. The Word file is ours; only its drawings need a program that makes PNG of them.
// The PDF is what WeasyPrint makes of the page for paper.

import RapporteurDiagnostics
import RapporteurReport

/// Makes the files of a document that need programs of the system.
struct PrintedDocument {
    let document: ReportDocument
    let folder: String
    /// What could not be made and why, in sentences.
    private(set) var remarks: [Message] = []

    init(_ document: ReportDocument, in folder: String) {
        self.document = document
        self.folder = folder
    }

    /// The bytes of the Word file, with drawings where they can be made.
    mutating func word() throws(Fault) -> [UInt8] {
        var pictures: [String: WordPicture] = [:]
        for drawing in document.figures.flatMap({ ChartPicture.pictures(of: $0) }) {
            guard let png = try png(drawing) else { break }
            pictures[drawing.id] = WordPicture(svg: drawing.svg, png: png)
        }
        return WordRenderer(pictures: pictures).render(document)
    }

    /// Writes the PDF; false if it cannot be made.
    mutating func writePDF(to path: String) throws(Fault) -> Bool {
        let page = scratch("html")
        let sheets = scratch("pdf")
        defer {
            FileSystem.remove(page)
            FileSystem.remove(sheets)
        }
        let html = HTMLRenderer(.paper).render(document)
        try filing { () throws(FileFailure) in
            try FileSystem.write(Array(html.utf8), to: page, isDurable: false)
        }
        let outcome = OptionalTool.weasyprint.run(["--pdf-variant", "pdf/ua-1", "--quiet", page, sheets])
        guard outcome == .done, FileSystem.kind(sheets) == .file else {
            remark(.weasyprint, outcome)
            return false
        }
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(sheets) }
        try filing { () throws(FileFailure) in try FileSystem.write(bytes, to: path) }
        return true
    }

    private mutating func png(_ drawing: ChartPicture) throws(Fault) -> [UInt8]? {
        let source = scratch("svg")
        let target = scratch("png")
        defer {
            FileSystem.remove(source)
            FileSystem.remove(target)
        }
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

    /// A path for a file that a program reads or writes; languages are made side by side, so each has its own.
    private func scratch(_ ending: String) -> String {
        FileSystem.join(folder, FileSystem.scratchName("rapporteur." + document.language + "." + ending))
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
