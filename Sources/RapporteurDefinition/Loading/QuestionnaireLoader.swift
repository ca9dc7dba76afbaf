// A questionnaire and everything beside it, in the order in which one needs the other: the previous questionnaire,
// the structure, the lineage, the expressions; then the roster, the published figures, the lock and the translations.

import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import RapporteurYAML

/// Loads questionnaires from a folder of questionnaires.
package struct QuestionnaireLoader: Sendable {
    /// How much is read and checked.
    package enum Depth: Sendable {
        /// What answer files need: no published figures and translations, the lock only for what is retired, and only
        /// the checks without which evaluation is not safe.
        case answers
        /// Everything.
        case whole
    }

    /// The folder, such as `questionnaires`.
    package var root: String
    /// The way to files.
    package var files: DefinitionFiles
    /// A roster in place of the one that the questionnaire names.
    package var rosterPath: String?
    /// The folder of guidance, beside that of the questionnaires.
    package var guidanceRoot: String
    /// The language of the one translation that is read where answer files alone are the matter, if any.
    package var language: String?

    /// Makes a loader.
    package init(root: String, files: DefinitionFiles, rosterPath: String? = nil, language: String? = nil) {
        self.root = root
        self.files = files
        self.rosterPath = rosterPath
        self.language = language
        guidanceRoot = Self.folder("guidance", beside: root)
    }

    /// The path of a folder that lies where another one lies.
    private static func folder(_ name: String, beside folder: String) -> String {
        let last = nameOf(folder)
        if last == "." || last == ".." || last.isEmpty { return folder + "/../" + name }
        var folder = folder[...]
        while folder.hasSuffix("/") { folder.removeLast() }
        let parent = folderOf(String(folder))
        return parent == "." ? name : parent == "/" ? "/" + name : parent + "/" + name
    }

    /// The ids of the questionnaires that are there, sorted.
    package var ids: [String] {
        files.names(root).filter { id in
            if case .missing = files.read(root + "/" + id + "/questionnaire.yaml") { false } else { true }
        }
    }

    /// Loads a questionnaire by its id, with those before it; nil if there is none.
    package func load(_ id: String, depth: Depth = .whole) -> QuestionnaireBundle? {
        load(path: root + "/" + id + "/questionnaire.yaml", depth: depth)
    }

    /// Loads the questionnaire at a path, with what stands in the same folder; nil if there is no such file.
    package func load(path: String, depth: Depth = .whole) -> QuestionnaireBundle? {
        load(path: path, depth: depth, chain: [])
    }

    private func load(path: String, depth: Depth, chain: [String]) -> QuestionnaireBundle? {
        let bytes: [UInt8]
        var extra: [Diagnostic] = []
        switch files.read(path) {
        case .missing: return nil
        case .unreadable(let reason):
            bytes = []
            extra.append(.fileUnreadable(path, reason))
        case .bytes(let content): bytes = content
        }
        let draft = DefinitionReader.readStructure(bytes, file: path)
        let outline = draft.outline
        let folder = folderOf(path)
        if draft.isReadable, nameOf(path) == "questionnaire.yaml", !outline.id.isEmpty, nameOf(folder) != outline.id {
            extra.append(.folderNameDiffers(outline.id, folder: nameOf(folder), at: draft.place(of: "questionnaire")))
        }

        var previous: QuestionnaireBundle?
        if let id = outline.previous {
            let chain = chain + [outline.id]
            if chain.contains(id) {
                extra.append(.previousInCircle(chain + [id], at: draft.place(of: "previous")))
            } else {
                previous = load(path: root + "/" + id + "/questionnaire.yaml", depth: depth, chain: chain)
                if previous == nil {
                    extra.append(.previousMissing(id, in: root, ids, at: draft.place(of: "previous")))
                }
            }
        }
        let usable = previous.flatMap { $0.draft.isReadable ? $0.questionnaire : nil }

        var others: [LoadedFile] = []
        let lineage = loadLineage(folder, draft, &others, &extra)
        let links = usable.map { previousLinks(outline, lineage, $0) } ?? []
        let (questionnaire, diagnostics) = draft.compile(
            previous: usable, links: links, depth: depth == .whole ? .whole : .essential)

        var bundle = QuestionnaireBundle(questionnaire: questionnaire, draft: draft, previous: previous)
        bundle.lineage = lineage
        bundle.roster = loadRoster(questionnaire, draft, previous, &others, &extra)
        if depth == .whole { loadPublished(folder, &bundle, &others) }
        bundle.lock = loadLock(folder, questionnaire, depth, &others)
        if depth == .whole {
            loadTranslations(folder, &bundle, &others)
            if let previous, !previous.hasErrors, !diagnostics.contains(where: { $0.severity == .error }) {
                extra += compare(&bundle, with: previous, &others)
            }
            if lineage == nil, usable != nil { extra += protectedWithoutLineage(draft) }
            if let book = loadGuidance(bundle) {
                bundle.guidance = book
                extra += guidanceGaps(questionnaire, book)
            }
        } else if let language {
            // Texts only, so what may be wrong with them is no matter of the answers.
            let path = folder + "/translations/" + language + ".yaml"
            if case .bytes(let bytes) = files.read(path) {
                bundle.translations = [TranslationReader.read(bytes, language: language, of: questionnaire).1]
            }
        }
        let own = LoadedFile(
            path: path, source: draft.document.source, diagnostics: sorted(diagnostics + extra))
        bundle.files = [own] + others
        return bundle
    }

    private func loadLineage(
        _ folder: String, _ draft: QuestionnaireDraft, _ others: inout [LoadedFile], _ extra: inout [Diagnostic]
    ) -> LineageDeclaration? {
        let path = folder + "/lineage.yaml"
        switch files.read(path) {
        case .missing: return nil
        case .unreadable(let reason):
            others.append(LoadedFile(path: path, source: [], diagnostics: [.fileUnreadable(path, reason)]))
            return nil
        case .bytes(let bytes):
            if draft.outline.previous == nil, draft.isReadable {
                extra.append(.lineageWithoutPrevious(at: draft.place(of: "questionnaire")))
            }
            let reading = readLineage(bytes)
            others.append(LoadedFile(path: path, source: reading.source, diagnostics: reading.diagnostics))
            return reading.declaration
        }
    }

    private func loadRoster(
        _ questionnaire: Questionnaire, _ draft: QuestionnaireDraft, _ previous: QuestionnaireBundle?,
        _ others: inout [LoadedFile], _ extra: inout [Diagnostic]
    ) -> Roster? {
        guard let id = questionnaire.roster ?? rosterPath.map(nameOf) else { return nil }
        let path = rosterPath ?? root + "/rosters/" + id + ".csv"
        // The States of both cycles usually stand in one table: it is read, and its faults are told, once.
        if let earlier = previous?.roster, previous?.files.contains(where: { $0.path == path }) == true {
            return earlier
        }
        switch files.read(path) {
        case .missing:
            extra.append(.rosterMissing(id, path, at: draft.place(of: "roster")))
            return nil
        case .unreadable(let reason):
            others.append(LoadedFile(path: path, source: [], diagnostics: [.fileUnreadable(path, reason)]))
            return nil
        case .bytes(let bytes):
            let (reader, roster) = RosterReader.read(bytes, id: id)
            others.append(LoadedFile(path: path, source: reader.source, diagnostics: reader.diagnostics))
            return roster
        }
    }

    /// Holds the lineage against what differs; what is wrong belongs to `lineage.yaml`, or, where there is none, to the
    /// line of the questionnaire that names the previous one.
    private func compare(
        _ bundle: inout QuestionnaireBundle, with previous: QuestionnaireBundle, _ others: inout [LoadedFile]
    ) -> [Diagnostic] {
        let comparison = CycleComparison(
            current: bundle.questionnaire, previous: previous.questionnaire, lineage: bundle.lineage)
        bundle.comparison = comparison
        if let index = others.firstIndex(where: { nameOf($0.path) == "lineage.yaml" }) {
            others[index].diagnostics = sorted(others[index].diagnostics + comparison.diagnostics)
            return []
        }
        return comparison.diagnostics.map { diagnostic in
            var moved = diagnostic
            moved.range = bundle.draft.place(of: "previous")
            moved.notes = diagnostic.notes.map { Note($0.message) }
            return moved
        }
    }

    private func loadPublished(_ folder: String, _ bundle: inout QuestionnaireBundle, _ others: inout [LoadedFile]) {
        guard let bytes = bytes(folder + "/published.yaml", &others) else { return }
        let reading = PublishedReader.read(bytes, of: bundle.questionnaire, roster: bundle.roster)
        bundle.published = reading.figures
        others.append(
            LoadedFile(path: folder + "/published.yaml", source: reading.source, diagnostics: reading.diagnostics))
    }

    private func loadLock(
        _ folder: String, _ questionnaire: Questionnaire, _ depth: Depth, _ others: inout [LoadedFile]
    ) -> IDLock? {
        guard depth == .whole else {
            if case .bytes(let bytes) = files.read(folder + "/ids.lock") { return IDLock(bytes) }
            return nil
        }
        guard let bytes = bytes(folder + "/ids.lock", &others) else { return nil }
        let lock = IDLock(bytes)
        others.append(
            LoadedFile(path: folder + "/ids.lock", source: lock.source, diagnostics: lock.compare(with: questionnaire)))
        return lock
    }

    private func loadTranslations(_ folder: String, _ bundle: inout QuestionnaireBundle, _ others: inout [LoadedFile]) {
        for name in files.names(folder + "/translations") where name.hasSuffix(".yaml") {
            let path = folder + "/translations/" + name
            guard let bytes = bytes(path, &others) else { continue }
            let (source, translation, diagnostics) = TranslationReader.read(
                bytes, language: String(name.dropLast(5)), of: bundle.questionnaire)
            bundle.translations.append(translation)
            others.append(LoadedFile(path: path, source: source, diagnostics: diagnostics))
        }
    }

    /// The guidance of a questionnaire; nil if there is none.
    private func loadGuidance(_ bundle: QuestionnaireBundle) -> GuidanceBook? {
        let questionnaire = bundle.questionnaire
        let folder = guidanceRoot + "/" + questionnaire.id
        guard NamePattern.folder.matches(questionnaire.id) else { return nil }
        var book = GuidanceBook(folder: folder, sourceLanguage: questionnaire.language, pages: [])
        for language in files.names(folder) where NamePattern.language.matches(language) {
            for name in files.names(folder + "/" + language) where name.hasSuffix(".md") {
                let path = folder + "/" + language + "/" + name
                var unreadable: [LoadedFile] = []
                let bytes = bytes(path, &unreadable) ?? []
                var page = GuidanceReader.read(
                    bytes, name: String(name.dropLast(3)), language: language, path: path, of: questionnaire,
                    previousCycle: bundle.previous?.questionnaire.cycle)
                if let file = unreadable.first { page.file = file }
                book.pages.append(page)
            }
        }
        guard !book.pages.isEmpty else { return nil }
        GuidanceChecks.check(
            &book, of: questionnaire, languages: [questionnaire.language] + bundle.translations.map { $0.language })
        return book
    }

    /// The bytes of a file that may be absent.
    private func bytes(_ path: String, _ others: inout [LoadedFile]) -> [UInt8]? {
        switch files.read(path) {
        case .missing: return nil
        case .unreadable(let reason):
            others.append(LoadedFile(path: path, source: [], diagnostics: [.fileUnreadable(path, reason)]))
            return nil
        case .bytes(let bytes): return bytes
        }
    }
}

/// The last part of a path.
func nameOf(_ path: String) -> String {
    String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
}

/// A path without its last part.
func folderOf(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}
