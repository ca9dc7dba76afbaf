package import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
package import RapporteurValidation
import Synchronization

/// The questionnaires of a folder, each loaded once and prepared for reading answers; shared by all threads.
package final class QuestionnaireLibrary: Sendable {
    /// A questionnaire ready for answer files.
    package struct Entry: Sendable {
        /// The questionnaire and what stands beside it.
        package var bundle: QuestionnaireBundle
        /// The plan by which answers are read and checked; nil if the questionnaire has errors.
        package var plan: ValidationPlan?
    }

    /// The folder of questionnaires; nil if none was found.
    package let folder: String?
    let loader: QuestionnaireLoader
    private let depth: QuestionnaireLoader.Depth
    private let language: String?
    private let entries = Mutex<[String: Entry?]>([:])

    /// Makes a library of a folder; `roster` stands in place of the rosters that questionnaires name, and a whole
    /// library has published figures and translations, and all checks. Plans speak `language` where there is a
    /// translation, else the source language.
    package init(
        folder: String?, roster: String? = nil, isWhole: Bool = false, language: String? = nil,
        files: DefinitionFiles = .system
    ) {
        self.folder = folder
        self.language = language
        depth = isWhole ? .whole : .answers
        loader = QuestionnaireLoader(
            root: folder ?? "questionnaires", files: files, rosterPath: roster, language: language)
    }

    /// The ids of the questionnaires that are there, sorted.
    package var ids: [String] { loader.ids }

    /// The questionnaire with this id; nil if there is none.
    package func entry(_ id: String) -> Entry? {
        if let known = entries.withLock({ $0[id] }) { return known }
        let entry = Self.isPlain(id) ? loader.load(id, depth: depth).map { prepare($0) } : nil
        entries.withLock { $0[id] = .some(entry) }
        return entry
    }

    /// Whether an id can name a questionnaire. Ids come from files of strangers: one that could lead out of the folder
    /// names none.
    static func isPlain(_ id: String) -> Bool {
        !id.isEmpty
            && id.utf8.allSatisfy { byte in
                (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
            }
    }

    /// The questionnaire whose questionnaire.yaml or folder lies at a path; nil if there is none.
    package func entry(path: String) -> Entry? {
        let file = FileSystem.kind(path) == .folder ? FileSystem.join(path, "questionnaire.yaml") : path
        // A questionnaire that lies elsewhere finds its neighbours where it lies.
        let root = FileSystem.folder(of: FileSystem.folder(of: file))
        let local = QuestionnaireLoader(
            root: root, files: .system, rosterPath: loader.rosterPath, language: language)
        return local.load(path: file, depth: depth).map { prepare($0) }
    }

    /// The questionnaire that an argument names: an id, or a path.
    package func entry(named argument: String) -> Entry? {
        if FileSystem.kind(argument) != nil, let entry = entry(path: argument) { return entry }
        return entry(argument)
    }

    private func prepare(_ bundle: QuestionnaireBundle) -> Entry {
        Entry(bundle: bundle, plan: bundle.hasErrors ? nil : plan(of: bundle))
    }

    private func plan(of bundle: QuestionnaireBundle) -> ValidationPlan {
        ValidationPlan(
            language.map { bundle.textsOrSource(in: $0) } ?? bundle.questionnaire,
            previous: bundle.previous.map { plan(of: $0) }, roster: bundle.roster,
            retired: bundle.lock?.retiredQuestions ?? [])
    }
}

extension DefinitionFiles {
    /// The files of the disk.
    package static let system = DefinitionFiles(
        read: { path in
            do throws(FileFailure) {
                return .bytes(try FileSystem.read(path, limit: 16 << 20))
            } catch {
                return error.isMissing ? .missing : .unreadable(error.message)
            }
        },
        names: { folder in (try? FileSystem.names(in: folder)) ?? [] })
}
