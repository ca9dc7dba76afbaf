// The work of `rapporteur verify`: what the store can check by itself, and that the rows of each version are what its
// bytes say when they are read again by its own definition.

package import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation
import RapporteurYAML
import Synchronization

/// Verifies a store.
package struct VerifyRun: Sendable {
    /// How the files of one definition are read again.
    private struct Reading: Sendable {
        var plan: ValidationPlan
        var rows: AnswerRows
    }

    private let store: ResponseStore

    /// Makes a run.
    package init(_ store: ResponseStore) { self.store = store }

    /// Whether the store is sound, in words.
    package func verdict() throws(Fault) -> StoreVerdict { StoreVerdict(store.path, try verify()) }

    /// What is wrong; a store in which nothing is has no problems.
    func verify() throws(Fault) -> StoreCheck {
        var check = try storing { () throws(StoreFailure) in try store.check() }
        // Rows can be compared with bytes only where the bytes are those that were collected.
        guard check.problems.isEmpty else { return check }
        let versions = try storing { () throws(StoreFailure) in try store.versions() }
        var plans: [String: Reading] = [:]
        for version in versions {
            guard let digest = version.definition, plans[digest] == nil else { continue }
            let files = try storing { () throws(StoreFailure) in try store.definitionFiles(digest) }
            let entry = version.questionnaire.flatMap { QuestionnaireLibrary(stored: files).entry($0) }
            guard let plan = entry?.plan else {
                check.problems.append(
                    Message(
                        "The definition {definition} cannot be read as a questionnaire without errors.",
                        ["definition": .code(digest)]))
                return check
            }
            plans[digest] = Reading(plan: plan, rows: AnswerRows(plan.questionnaire))
        }
        let problems = try compare(versions, plans)
        check.problems += problems
        return check
    }

    private func compare(
        _ versions: [StoredVersion], _ plans: [String: Reading]
    ) throws(Fault) -> [Message] {
        let failure = Mutex<StoreFailure?>(nil)
        let shares = Parallel.run(count: versions.count, workers: Parallel.cores) { next in
            var problems: [(Int64, Message)] = []
            while let range = next() {
                do throws(StoreFailure) {
                    let contents = try store.contents(versions[range].map { $0.sha256 })
                    for (version, bytes) in zip(versions[range], contents) {
                        if let problem = compare(version, bytes, plans) { problems.append((version.id, problem)) }
                    }
                } catch {
                    failure.withLock { $0 = error }
                    return problems
                }
            }
            return problems
        }
        if let failure = failure.withLock({ $0 }) { throw .store(failure) }
        return shares.flatMap { $0 }.sorted { $0.0 < $1.0 }.map { $0.1 }
    }

    private func compare(_ version: StoredVersion, _ bytes: [UInt8], _ plans: [String: Reading]) -> Message? {
        let file = AnswerFile(path: version.source, bytes: bytes)
        guard let reading = version.definition.flatMap({ plans[$0] }) else { return nil }
        var again = StoredVersion(sha256: version.sha256, source: version.source)
        var rows: String?
        if file.document.isReadable {
            let read = reading.plan.response(in: file)
            again.describe(read, by: reading.plan)
            rows = reading.rows.list(of: read.response).digest
        }
        let isSame =
            again.respondent == version.respondent && again.revision == version.revision
            && again.status == version.status && again.part == version.part
            && again.isIllustrative == version.isIllustrative && again.isReadable == version.isReadable
            && rows == version.answersDigest
        if isSame { return nil }
        return Message(
            "The rows of version {version} are not what its bytes say.", ["version": .figure(version.id)])
    }
}

/// Whether a store is sound, for a person.
package struct StoreVerdict: Sendable {
    /// Whether nothing is wrong.
    package var isSound: Bool
    /// One line for each thing that is wrong, or one line that says that nothing is.
    package var lines: [Message]

    private init(_ lines: [Message], isSound: Bool) {
        self.lines = lines
        self.isSound = isSound
    }

    /// A store of which SQLite can read nothing.
    static func beyondChecking(_ path: String) -> StoreVerdict {
        StoreVerdict(
            [Message("{path} is damaged so far that it cannot be checked.", ["path": .code(path)])], isSound: false)
    }

    init(_ path: String, _ check: StoreCheck) {
        isSound = check.problems.isEmpty
        lines =
            isSound
            ? [
                Message(
                    """
                    {path} is sound: {versions, plural, one {{versions} version} other {{versions} versions}}, \
                    {entries, plural, one {{entries} entry} other {{entries} entries}} in the audit log, which ends \
                    with {head}.
                    """,
                    [
                        "path": .code(path), "versions": .number(check.versions), "entries": .number(check.entries),
                        "head": .code(check.head),
                    ])
            ] : check.problems
    }
}
