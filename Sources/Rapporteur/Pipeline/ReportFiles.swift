// The work of `rapporteur report` after the numbers: the same result in every form that was asked for.

package import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
package import RapporteurLineage
import RapporteurModel
package import RapporteurReport

/// The forms of a report.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// Markdown.
    case md
    /// One page that stands alone.
    case html
    /// A tidy table.
    case csv
    /// JSON.
    case json
    /// A Word file.
    case docx
    /// Sheets of paper.
    case pdf

    /// The forms that hold a document; the others hold its numbers.
    package static let documents: [ReportFormat] = [.md, .html, .docx, .pdf]
}

/// What is made of the results.
package enum DocumentKind: String, CaseIterable, Sendable {
    /// The comparison of the two cycles, with everything that is known.
    case comparison
    /// The document for the Executive Board, by a template.
    case executiveBoard = "executive-board"
}

/// What was written, and what was not and why.
package struct WrittenFiles: Sendable, Hashable {
    /// The paths.
    package var paths: [String] = []
    /// Why something could not be made, in sentences.
    package var remarks: [Message] = []
    /// The paths that were asked for and could not be written.
    package var missing: [String] = []

    /// Adds other files; a remark stands once.
    mutating func add(_ other: WrittenFiles) {
        paths += other.paths
        remarks += other.remarks.filter { !remarks.contains($0) }
        missing += other.missing
    }
}

/// Writes the files of a report.
package enum ReportFiles {
    /// Writes DIR/report.md and so on, each whole or not at all; in several languages DIR/report.fr.md and so on, while
    /// the numbers stand once for all.
    static func write(
        _ report: CycleReport, _ counted: CycleCounting.Counted, _ comparison: CycleComparison?,
        languages: [MessageLanguage], formats: [ReportFormat], to folder: String
    ) throws(Fault) -> WrittenFiles {
        try sideBySide(languages.count) { (index) throws(Fault) in
            try write(report, counted, comparison, index, of: languages, formats: formats, to: folder)
        }
    }

    /// Writes the same document in several languages, each under its name.
    static func write(
        _ documents: [(name: String, document: ReportDocument)], _ report: CycleReport, formats: [ReportFormat],
        to folder: String
    ) throws(Fault) -> WrittenFiles {
        try sideBySide(documents.count) { (index) throws(Fault) in
            try write(documents[index].document, report, named: documents[index].name, formats: formats, to: folder)
        }
    }

    /// Writes files of several languages. Languages share nothing but what they read, so each is made on a core of its
    /// own.
    private static func sideBySide(
        _ count: Int, _ write: @Sendable (_ index: Int) throws(Fault) -> WrittenFiles
    ) throws(Fault) -> WrittenFiles {
        let made = Parallel.run(count: count, workers: min(count, Parallel.cores)) { next in
            var made: [(index: Int, files: Result<WrittenFiles, Fault>)] = []
            while let range = next() {
                for index in range {
                    made.append((index, Result { () throws(Fault) in try write(index) }))
                }
            }
            return made
        }
        var all = WrittenFiles()
        for (_, files) in made.joined().sorted(by: { $0.index < $1.index }) { all.add(try files.get()) }
        return all
    }

    /// Writes the files of one language; what is the same in all of them is written with the first.
    private static func write(
        _ report: CycleReport, _ counted: CycleCounting.Counted, _ comparison: CycleComparison?, _ index: Int,
        of languages: [MessageLanguage], formats: [ReportFormat], to folder: String
    ) throws(Fault) -> WrittenFiles {
        let language = languages[index]
        let texts = ReportTexts(report, counted, comparison, in: language)
        var document = ReportBuilder(texts.report, texts.context, language: .official(language)).document()
        document.versions = versions("report", languages).filter { $0.language != language.tag }
        let own = formats.filter { index == 0 || ReportFormat.documents.contains($0) }
        return try write(
            document, report, named: name("report", language, of: languages), formats: own, to: folder)
    }

    /// The name of the files of one language; it holds the language where there are several.
    static func name(_ base: String, _ language: MessageLanguage, of languages: [MessageLanguage]) -> String {
        languages.count == 1 ? base : base + "." + language.tag
    }

    /// The same document in all its languages; none where there is only one.
    static func versions(_ base: String, _ languages: [MessageLanguage]) -> [ReportDocument.Version] {
        languages.map { .init(Language.official($0), name: name(base, $0, of: languages)) }
    }

    /// Writes a document in the forms that were asked for.
    static func write(
        _ document: ReportDocument, _ report: CycleReport, named name: String, formats: [ReportFormat],
        to folder: String
    ) throws(Fault) -> WrittenFiles {
        try filing { () throws(FileFailure) in try FileSystem.makeFolder(folder) }
        var written = WrittenFiles()
        var printed = PrintedDocument(document)
        for format in ReportFormat.allCases where formats.contains(format) {
            let isDocument = ReportFormat.documents.contains(format)
            let path = FileSystem.join(folder, (isDocument ? name : "report") + "." + format.rawValue)
            let content: [UInt8]
            switch format {
            case .md: content = Array(MarkdownRenderer().render(document).utf8)
            case .html: content = Array(HTMLRenderer().render(document).utf8)
            case .csv: content = Array(CSVRenderer().render(report).utf8)
            case .json: content = Array(JSONRenderer().render(report).utf8)
            case .docx: content = try printed.word()
            case .pdf:
                guard let bytes = try printed.pdf() else {
                    written.missing.append(path)
                    continue
                }
                content = bytes
            }
            try filing { () throws(FileFailure) in try FileSystem.write(content, to: path) }
            written.paths.append(path)
        }
        written.remarks = printed.remarks
        return written
    }
}
