// The work of `rapporteur forget`: all versions of a State, those too that were never counted, without the answers that
// name persons. Every new file is read again before anything is written: but for those answers it has to say the same.

import RapporteurAnswerFile
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
package import RapporteurStore
import RapporteurValidation
import RapporteurYAML

/// Takes the names of persons out of the versions of a State.
package struct ForgetRun: Sendable {
    /// A version out of which something is to be taken.
    package struct Version: Sendable {
        /// Its row.
        package var version: StoredVersion
        /// What is taken out: the keys of answers and blocks, each once.
        package var removed: [String]
        /// What of the file is not in the new one beside that.
        package var remarks: [Message]
        /// What stands in its place.
        package var new: ForgottenVersion
    }

    /// The State.
    package let respondent: String
    /// The versions out of which something is to be taken.
    package private(set) var versions: [Version] = []
    private let reports: StoredReports

    /// Looks through the versions of a State.
    package init(_ name: String, _ reports: StoredReports) throws(Fault) {
        self.reports = reports
        // What has come under a code that no roster knows may name persons too.
        let codes = try storing { () throws(StoreFailure) in try reports.store.respondents() }
        if let code = codes.first(where: { $0 == name }) {
            respondent = code
        } else {
            respondent = try reports.bundle.respondent(name)
        }
        let all = try storing { () throws(StoreFailure) in try reports.store.versions() }
        var libraries: [String: QuestionnaireLibrary] = [:]
        var found: [(version: StoredVersion, file: AnswerFile, plan: ValidationPlan?)] = []
        var differences = PersonalDifferences()
        for version in all where version.respondent == respondent || version.respondent == nil {
            let bytes = try storing { () throws(StoreFailure) in try reports.store.contents([version.sha256])[0] }
            let file = AnswerFile(path: version.source, bytes: bytes)
            guard version.respondent == respondent || self.names(file) else { continue }
            var plan: ValidationPlan?
            if let digest = version.definition, version.respondent != nil, file.document.isReadable {
                if libraries[digest] == nil {
                    let files = try storing { () throws(StoreFailure) in try reports.store.definitionFiles(digest) }
                    libraries[digest] = QuestionnaireLibrary(stored: files)
                }
                plan = libraries[digest]?.entry(version.questionnaire ?? "")?.plan
            }
            if let plan {
                let rows = AnswerRows(plan.questionnaire).rows(of: plan.response(in: file).response)
                differences.note(rows, of: version)
            }
            found.append((version, file, plan))
        }
        for one in found {
            let version =
                one.plan.map { readable(one.version, one.file, $0, differences) } ?? unreadable(one.version, one.file)
            guard let version else { continue }
            try verify(version, one.file, one.plan)
            versions.append(version)
        }
        try verifyDifferences(found.map { $0.version })
        let isHeardFrom = !found.isEmpty
        if !isHeardFrom { throw .usage(.nothingYet(respondent)) }
    }

    /// What is to be done, or was done, in words.
    package func report(isDone: Bool, in catalogue: MessageCatalogue) -> String {
        func say(_ message: Message) -> String { terminalSafe(catalogue.text(message)) }
        let respondent = MessageValue.code(self.respondent)
        guard !versions.isEmpty else {
            return say(
                Message(
                    "No version of {respondent} names persons. Nothing was changed.", ["respondent": respondent]))
        }
        let facts: MessageArguments = ["versions": .number(Int64(versions.count)), "respondent": respondent]
        var text = say(
            isDone
                ? Message(
                    """
                    Taken out of {versions, plural, one {{versions} version} other {{versions} versions}} of \
                    {respondent}:
                    """, facts)
                : Message(
                    """
                    This would be taken out of {versions, plural, one {{versions} version} other {{versions} versions}} \
                    of {respondent}, for ever:
                    """, facts))
        text += "\n"
        for found in versions {
            let revision = found.version.revision.map { "r\($0) " } ?? ""
            text += terminalSafe("  \(revision)\(found.version.source)") + "\n"
            if !found.removed.isEmpty {
                let line = Message("what stands under {keys}", ["keys": .codes(found.removed)])
                text += "    " + say(line) + "\n"
            }
            for remark in found.remarks { text += "    " + say(remark) + "\n" }
        }
        let end =
            isDone
            ? Message(
                """
                The bytes are gone from {path} and its log. Backups, exports and the files themselves are elsewhere: \
                see to them too.
                """, ["path": .code(reports.store.path)])
            : Message("Nothing was changed. Say --yes to do it; make no backup of what is to be forgotten.")
        return text + say(end)
    }

    /// Does it.
    package func forget(by: String) throws(Fault) {
        let by = try WorkflowRun.words(by, "--by")
        try storing { () throws(StoreFailure) in
            if versions.isEmpty {
                // An earlier run may have been stopped before the free pages were written over.
                try reports.store.scrub()
            } else {
                try reports.store.forget(versions.map { $0.new }, by: by)
            }
        }
    }

    /// Whether a file that could not be attributed says somewhere that it is the State's.
    private func names(_ file: AnswerFile) -> Bool {
        let state = reports.bundle.roster?.state(respondent)
        let codes = [respondent, state?.shortCode ?? respondent]
        for line in file.document.source.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let text = String(decoding: line.prefix(4096), as: UTF8.self)
            let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
            if zip(words, words.dropFirst()).contains(where: { $0 == "respondent" && codes.contains($1) }) {
                return true
            }
        }
        return false
    }

    /// A line that makes a file unreadable and says nothing.
    private static let nothing = Array("@\n".utf8)

    private static func heading(_ digest: String) -> String {
        "# Answers that name persons were taken out of this file. SHA-256 of the file as it came:\n# \(digest)\n"
    }

    private func heading(_ version: StoredVersion) -> String {
        Self.heading(version.forgottenSHA256 ?? version.sha256)
    }

    private func readable(
        _ version: StoredVersion, _ file: AnswerFile, _ plan: ValidationPlan, _ differences: PersonalDifferences
    ) -> Version? {
        let removal = PersonalRemoval(file, plan, version, differences)
        let source = AnswerFileSource(path: version.source, document: file.document)
        let text = removal.document.text
        let remarks = Remarks(of: source, known: [])
        // A comment may say anything, so a file with nothing else to take out still loses its comments, once.
        guard !removal.removed.isEmpty || version.forgottenSHA256 == nil && !remarks.lines.isEmpty else { return nil }
        var notes: [Message] = []
        if !remarks.lines.isEmpty {
            notes.append(
                Message(
                    "its comments, {count, plural, one {{count} line} other {{count} lines}}",
                    ["count": .number(Int64(remarks.lines.count))]))
        }
        notes.append(Message("its layout: the file is written anew, in the usual order of keys"))
        let content = Array((heading(version) + text).utf8)
        let response = plan.response(in: AnswerFile(path: version.source, bytes: content)).response
        var seen: Set<String> = []
        let removed = removal.removed.filter { seen.insert($0).inserted }
        return Version(
            version: version, removed: removed, remarks: notes,
            new: ForgottenVersion(
                version, content: content, sha256: RowDigest.hex(content),
                answers: AnswerRows(plan.questionnaire).rows(of: response),
                confirmations: response.confirmations.map { StoredConfirmation($0) }))
    }

    /// Of a file that cannot be read as answers only what is known to name nobody stays.
    private func unreadable(_ version: StoredVersion, _ file: AnswerFile) -> Version? {
        var source = file.document.source
        // What an earlier removal has put there stays out of it.
        if let digest = version.forgottenSHA256 {
            let heading = Self.heading(digest).utf8
            if source.starts(with: heading) { source.removeFirst(heading.count) }
            if source.suffix(2) == Self.nothing[...] { source.removeLast(2) }
        }
        let removal = UnreadableRemoval(reports.plan)
        guard !removal.isClean(source) else { return nil }
        let heading = Array(heading(version).utf8)
        var content = heading + removal.left(of: source)
        // What made the file unreadable may have been in an answer that is gone; the version stays what it was.
        if !file.document.isReadable, AnswerFile(path: version.source, bytes: content).document.isReadable {
            content += Self.nothing
        }
        return Version(
            version: version, removed: [],
            remarks: [
                Message("everything but its head and one line of each answer to a question that names no persons"),
                Message("the file cannot be read as answers, so more may be gone than names"),
            ],
            new: ForgottenVersion(
                version, content: content, sha256: RowDigest.hex(content), answers: [], confirmations: []))
    }

    /// The new file has to be the old one but for personal answers.
    private func verify(_ found: Version, _ file: AnswerFile, _ plan: ValidationPlan?) throws(Fault) {
        guard let plan, file.document.isReadable else { return }
        let again = AnswerFile(path: file.path, bytes: found.new.content)
        var (old, new) = (found.version, found.version)
        old.describe(plan.response(in: file), by: plan)
        new.describe(plan.response(in: again), by: plan)
        let rows = AnswerRows(plan.questionnaire).rows(of: plan.response(in: file).response)
        guard again.document.isReadable, old == new,
            rows.filter({ !$0.isPersonal }) == found.new.answers.filter({ !$0.isPersonal })
        else {
            throw Self.unwritable(found.version)
        }
    }

    /// Versions of one revision that differed still have to, and those that did not still must not.
    private func verifyDifferences(_ all: [StoredVersion]) throws(Fault) {
        struct Said: Hashable {
            var revision: Int64?
            var digest: String
        }
        let new = Dictionary(uniqueKeysWithValues: versions.map { ($0.version.id, AnswerList($0.new.answers).digest) })
        var after: [Said: String] = [:]
        var before: [Said: String] = [:]
        for version in all where version.part == nil {
            guard let old = version.answersDigest else { continue }
            let left = new[version.id] ?? old
            let (had, has) = (
                Said(revision: version.revision, digest: old), Said(revision: version.revision, digest: left)
            )
            guard after[had, default: left] == left, before[has, default: old] == old else {
                throw Self.unwritable(version)
            }
            after[had] = left
            before[has] = old
        }
    }

    private static func unwritable(_ version: StoredVersion) -> Fault {
        .usage(
            Message(
                """
                {path} cannot be written without its names and still say the rest. Nothing was changed; please \
                report this.
                """, ["path": .code(version.source)]))
    }
}
