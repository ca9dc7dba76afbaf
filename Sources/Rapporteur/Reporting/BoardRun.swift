// The work of `rapporteur report --document executive-board` before and after the document: its template, its settings
// and its roadmap are read and checked, and its words are counted.

import RapporteurAnalysis
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurReport
import RapporteurTemplates
import RapporteurValidation

/// Makes the document for the Executive Board of what a folder of templates holds.
struct BoardRun {
    /// The folder with `templates/`, the settings and the roadmap.
    let folder: String
    /// What was found, file by file.
    private(set) var findings: [FileFindings] = []

    /// The name of the document and of its files.
    static let name = "executive-board"

    init(folder: String) { self.folder = folder }

    /// Whether anything found is an error.
    var hasErrors: Bool { findings.contains { $0.summary.errors > 0 } }

    /// The document; nil if something is wrong with what the office wrote.
    mutating func document(
        _ report: CycleReport, _ context: ReportContext, in language: Language
    ) throws(Fault) -> ReportDocument? {
        let (template, path) = try template(language.tag)
        let settings = try settings()
        let roadmap = try roadmap(report)
        guard let template, !hasErrors else { return nil }
        let (document, missing, diagnostics) = ReportBuilder(report, context, language: language)
            .boardDocument(template, settings.settings, roadmap)
        note(path, [], diagnostics + missing.map { Diagnostic.leftOut($0) })
        guard let document, missing.isEmpty else { return nil }
        note(settings.path, settings.source, settings.diagnostics)
        note(path, [], [.words(WordCount(document), settings.settings.wordLimit, language.catalogue.language)])
        return document
    }

    // MARK: Reading

    private mutating func template(_ language: String) throws(Fault) -> (DocumentTemplate?, String) {
        func path(_ language: String) -> String {
            FileSystem.join(folder, "templates/" + Self.name + "/" + language + ".md.mustache")
        }
        var file = path(language)
        if FileSystem.kind(file) == nil, language != "en" {
            let wanted = file
            file = path("en")
            note(wanted, [], [.noTemplate(language)])
        }
        let source = try filing { () throws(FileFailure) in try FileSystem.read(file, limit: 1 << 20) }
        let (template, diagnostics) = DocumentTemplate.read(source, BoardSchema.schema)
        note(file, source, diagnostics)
        return (template, file)
    }

    private mutating func settings() throws(Fault) -> (
        settings: DocumentSettings, path: String, source: [UInt8], diagnostics: [Diagnostic]
    ) {
        let path = FileSystem.join(folder, Self.name + ".yaml")
        guard FileSystem.kind(path) != nil else {
            return (DocumentSettings(), path, [], [.blanks(DocumentSettings.Name.allCases, at: .beginning)])
        }
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 1 << 20) }
        let reading = DocumentSettingsReader.read(bytes)
        var diagnostics = reading.diagnostics
        if let first = reading.blanks.first {
            diagnostics.append(.blanks(reading.blanks.map { $0.value }, at: first.range))
        }
        if diagnostics.contains(where: { $0.severity == .error }) { note(path, reading.source, diagnostics) }
        return (reading.settings, path, reading.source, diagnostics)
    }

    private mutating func roadmap(_ report: CycleReport) throws(Fault) -> Roadmap? {
        let path = FileSystem.join(folder, "roadmap.yaml")
        guard FileSystem.kind(path) != nil else { return nil }
        let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 1 << 20) }
        let reading = RoadmapReader.read(bytes)
        let known = report.indicators.map { $0.id }
        let unknown = reading.indicators.filter { !known.contains($0.value) }
        note(
            path, reading.source,
            reading.diagnostics
                + unknown.map { .unknownSubject($0.value, nearestName(to: $0.value, among: known), at: $0.range) })
        return reading.roadmap
    }

    private mutating func note(_ path: String, _ source: [UInt8], _ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        findings.append(FileFindings(path: path, source: source, diagnostics: diagnostics))
    }
}

extension Diagnostic {
    fileprivate static func noTemplate(_ language: String) -> Diagnostic {
        Diagnostic(
            TemplateCode.noTemplate.rawValue, .information,
            Message(
                "there is no template in the language {language} yet, and the English one is used",
                ["language": .code(language)]),
            at: .beginning)
    }

    fileprivate static func blanks(_ names: [DocumentSettings.Name], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            TemplateCode.blankSetting.rawValue, .information,
            Message(
                "{count, plural, one {one setting is} other {{count} settings are}} not known yet and left blank: {names}",
                ["count": .number(Int64(names.count)), "names": .codes(names.map { $0.rawValue })]),
            at: range)
    }

    fileprivate static func words(_ count: WordCount, _ limit: Int64, _ language: MessageLanguage) -> Diagnostic {
        let slots: MessageArguments = [
            "language": .code(language.tag), "text": .number(count.text), "annexes": .number(count.annexes),
            "limit": .number(limit),
        ]
        // The limit is one of words, and Chinese is counted in characters.
        let isTooLong = language != .zh && count.text > limit
        let message =
            language == .zh
            ? Message(
                "the document in {language} has {text} characters before its annexes; the annexes have {annexes}", slots
            )
            : isTooLong
                ? Message(
                    "the document in {language} has {text} words before its annexes and may have {limit}; the annexes have {annexes}",
                    slots)
                : Message(
                    "the document in {language} has {text} words before its annexes, of {limit} that it may have; the annexes have {annexes}",
                    slots)
        return Diagnostic(
            TemplateCode.tooLong.rawValue, isTooLong ? .warning : .information, message, at: .beginning,
            help: isTooLong ? [Message("leave parts out of the template, or move them to an annex")] : [])
    }

    fileprivate static func leftOut(_ label: String) -> Diagnostic {
        Diagnostic(
            TemplateCode.unknownLabel.rawValue, .error,
            Message(
                "{label} is referred to and left out of this document by a condition", ["label": .quoted(label)]),
            at: .beginning)
    }

    fileprivate static func unknownSubject(_ id: String, _ near: String?, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            TemplateCode.unknownSubject.rawValue, .error,
            Message("there is no indicator {id} in this report", ["id": .quoted(id)]), at: range,
            label: near.map { Message("did you mean {name}?", ["name": .quoted($0)]) })
    }
}
