// A questionnaire goes into a store as the files that were read for it, and comes out of it as a folder that exists in
// memory only. Answer files are always checked by the files that are stored, never by what the folder may say a moment
// later.

import RapporteurDefinition
import RapporteurExpression
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import Synchronization

extension QuestionnaireLibrary {
    /// The folder under which stored files appear in messages.
    static let storedRoot = "questionnaires"
    /// The stored name of a roster that stands in place of the one that a questionnaire names.
    static let storedRoster = "roster.csv"

    /// A library of stored files, by their paths below the folder of questionnaires.
    package convenience init(stored files: [String: [UInt8]], isWhole: Bool = false, language: String? = nil) {
        let root = Self.storedRoot
        let rooted = Dictionary(uniqueKeysWithValues: files.map { (root + "/" + $0.key, $0.value) })
        let ways = DefinitionFiles(
            read: { path in rooted[path].map { .bytes($0) } ?? .missing },
            names: { folder in
                var names: Set<String> = []
                for path in rooted.keys where path.hasPrefix(folder + "/") {
                    names.insert(String(path.dropFirst(folder.count + 1).prefix { $0 != "/" }))
                }
                return names.sorted()
            })
        self.init(
            folder: root, roster: files[Self.storedRoster] == nil ? nil : root + "/" + Self.storedRoster,
            isWhole: isWhole, language: language, files: ways)
    }

    /// The library of the definition that a store counts by; nil if the store knows no questionnaire yet.
    package static func of(
        _ store: ResponseStore, isWhole: Bool, language: String? = nil
    ) throws(Fault) -> QuestionnaireLibrary? {
        let files = try storing { () throws(StoreFailure) in try store.definitionFiles() }
        return files.isEmpty ? nil : QuestionnaireLibrary(stored: files, isWhole: isWhole, language: language)
    }

    /// All files that a questionnaire rests on, by their paths below the folder; none if there is no questionnaire.
    func files(of id: String) -> [String: [UInt8]] {
        guard Self.isPlain(id) else { return [:] }
        let recorder = FileRecorder()
        let files = loader.files
        let recording = DefinitionFiles(
            read: { path in
                let content = files.read(path)
                if case .bytes(let bytes) = content { recorder.add(path, bytes) }
                return content
            }, names: files.names)
        let whole = QuestionnaireLoader(root: loader.root, files: recording, rosterPath: loader.rosterPath)
        guard whole.load(id) != nil else { return [:] }
        var result: [String: [UInt8]] = [:]
        for (path, bytes) in recorder.files {
            if path == loader.rosterPath {
                result[Self.storedRoster] = bytes
            } else if path.hasPrefix(loader.root + "/") {
                result[String(path.dropFirst(loader.root.utf8.count + 1))] = bytes
            }
        }
        return result
    }
}

private final class FileRecorder: Sendable {
    private let state = Mutex<[String: [UInt8]]>([:])

    var files: [String: [UInt8]] { state.withLock { $0 } }

    func add(_ path: String, _ bytes: [UInt8]) { state.withLock { $0[path] = bytes } }
}

/// The questionnaires by which files are checked on their way into a store, each read once.
final class StoredQuestionnaires: Sendable {
    /// A questionnaire with the files that are stored for it.
    final class Entry: Sendable {
        /// How answers are read and checked; nil if the questionnaire has errors.
        let plan: ValidationPlan?
        /// How answers are brought into the long form; nil if the questionnaire has errors.
        let rows: AnswerRows?
        /// The rules that look back at the answers of the last cycle.
        let rulesLookingBack: Set<String>
        /// What is stored.
        let definition: StoredDefinition

        fileprivate init(_ plan: ValidationPlan?, _ definition: StoredDefinition) {
            self.plan = plan
            rows = plan.map { AnswerRows($0.questionnaire) }
            rulesLookingBack = Set(
                (plan?.questionnaire.rules ?? []).filter { rule in
                    [rule.when, rule.require].contains { !($0?.previousReferences ?? []).isEmpty }
                }.map { $0.id })
            self.definition = definition
        }
    }

    /// The questionnaires.
    let library: QuestionnaireLibrary
    private let entries = Mutex<[String: Entry?]>([:])

    init(_ library: QuestionnaireLibrary) { self.library = library }

    /// The questionnaire with this id; nil if there is none.
    func entry(_ id: String) -> Entry? {
        entries.withLock { entries in
            if let known = entries[id] { return known }
            let files = library.files(of: id)
            var entry: Entry?
            if let loaded = QuestionnaireLibrary(stored: files).entry(id) {
                entry = Entry(
                    loaded.plan,
                    StoredDefinition(
                        loaded.bundle.questionnaire,
                        files: files.map { StoredDefinition.File(path: $0.key, content: $0.value) },
                        roster: loaded.bundle.roster))
            }
            entries[id] = .some(entry)
            return entry
        }
    }
}
