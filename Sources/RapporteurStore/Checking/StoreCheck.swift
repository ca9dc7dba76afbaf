// Checking a store from inside: SQLite's own checks, the digests of all contents and definitions, the chain of the audit
// log, and that every row is the one that the log speaks of.

import Foundation
import GRDB
package import RapporteurDiagnostics
import RapporteurModel

/// What `verify` finds in a store.
package struct StoreCheck: Sendable {
    /// What is wrong, one sentence each; none in a sound store.
    package var problems: [Message] = []
    /// The number of versions looked at.
    package var versions: Int64 = 0
    /// The number of entries of the audit log.
    package var entries: Int64 = 0
    /// The digest of the last entry.
    package var head = AuditChain.origin
}

extension ResponseStore {
    /// Checks everything that can be checked without questionnaires; what cannot even be read is told as a problem.
    package func check() throws(StoreFailure) -> StoreCheck {
        try reading { db in check(db) }
    }

    func check(_ db: Database) -> StoreCheck {
        var check = StoreCheck()
        check.step("integrity") { problems in
            for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
                problems.append(Message("SQLite: {words}.", ["words": .text(line)]))
            }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                let (table, parent): (String, String) = (try row.decode(atIndex: 0), try row.decode(atIndex: 2))
                problems.append(
                    Message(
                        "A row of {table} names a row of {parent} that is not there.",
                        ["table": .code(table), "parent": .code(parent)]))
            }
        }
        check.step("store") { problems in try schema(db, &problems) }
        check.step("contents") { problems in try contents(db, &problems) }
        check.step("definitions") { problems in try definitions(db, &problems) }
        var log = AuditLog()
        check.step("log") { problems in try log.read(db, &problems) }
        check.entries = log.number
        check.head = log.head
        var count: Int64 = 0
        check.step("versions") { problems in count = try versions(db, log, &problems) }
        check.versions = count
        check.step("store") { problems in try stored(db, log, &problems) }
        return check
    }

    /// Tables and views are those that the migrations of the store have made. What others have added beside them does no
    /// harm, but for triggers, which change rows behind everybody's back.
    private func schema(_ db: Database, _ problems: inout [Message]) throws {
        func objects(_ db: Database) throws -> [String: String] {
            try Row.fetchAll(
                db,
                sql: """
                    SELECT type || ' ' || name, sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
                    """
            ).reduce(into: [:]) { $0[try $1.decode(atIndex: 0)] = try $1.decode(atIndex: 1) }
        }
        let applied = try StoreSchema.migrator.appliedIdentifiers(db)
        guard let last = StoreSchema.migrator.migrations.last(where: { applied.contains($0) }) else { return }
        let pattern = try DatabaseQueue()
        try StoreSchema.migrator.migrate(pattern, upTo: last)
        let (expected, found) = (try pattern.read { try objects($0) }, try objects(db))
        for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
            problems.append(
                Message("The {object} is not the one that Rapporteur has made.", ["object": .code(name)]))
        }
        for name in found.keys.sorted() where name.hasPrefix("trigger ") && expected[name] == nil {
            problems.append(Message("The {object} is not of Rapporteur.", ["object": .code(name)]))
        }
    }

    private func contents(_ db: Database, _ problems: inout [Message]) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT sha256, size, bytes FROM content")
        while let row = try rows.next() {
            let digest: String = try row.decode(atIndex: 0)
            let size: Int64 = try row.decode(atIndex: 1)
            let bytes: Data = try row.decode(atIndex: 2)
            let name: MessageArguments = ["content": .code(digest)]
            if RowDigest.hex([UInt8](bytes)) != digest {
                problems.append(Message("The content {content} has other bytes.", name))
            }
            if Int64(bytes.count) != size { problems.append(Message("The content {content} has another size.", name)) }
        }
        for digest in try String.fetchAll(
            db, sql: "SELECT sha256 FROM content EXCEPT SELECT sha256 FROM version")
        {
            problems.append(
                Message("The content {content} belongs to no version.", ["content": .code(digest)]))
        }
    }

    private func definitions(_ db: Database, _ problems: inout [Message]) throws {
        for digest in try String.fetchAll(db, sql: "SELECT digest FROM definition ORDER BY digest") {
            let rows = try Row.fetchAll(
                db, sql: "SELECT path, sha256, content FROM definition_file WHERE definition = ? ORDER BY path",
                arguments: [digest])
            var files: [StoredDefinition.File] = []
            for row in rows {
                let (path, sha): (String, String) = (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
                let content: Data = try row.decode(atIndex: 2)
                files.append(StoredDefinition.File(path: path, content: [UInt8](content)))
                if RowDigest.hex([UInt8](content)) != sha {
                    problems.append(
                        Message(
                            "The file {path} of the definition {definition} has other bytes.",
                            ["path": .code(path), "definition": .code(digest)]))
                }
            }
            if StoredDefinition.digest(of: files) != digest {
                problems.append(
                    Message("The definition {definition} has other files.", ["definition": .code(digest)]))
            }
        }
    }

    private func versions(_ db: Database, _ log: AuditLog, _ problems: inout [Message]) throws -> Int64 {
        var seen: Set<String> = []
        var count: Int64 = 0
        // A store that no newer release has changed yet has a row for each answer.
        let hasLists = try db.tableExists("answer_list")
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM version ORDER BY id")
        while let row = try rows.next() {
            count += 1
            let subject = "version \(try row.decode(Int64.self, forColumn: "id"))"
            seen.insert(subject)
            do {
                try self.version(row, subject, log, hasLists, db, &problems)
            } catch is RowDecodingError {
                // A value that Rapporteur never writes; the rows of other versions are looked at all the same.
                problems.append(.otherRows(subject))
            }
        }
        // The digests cover findings and confirmations in their order, not the numbers that give it.
        for table in ["finding", "confirmation"] {
            for version in try Int64.fetchAll(
                db,
                sql: """
                    SELECT version FROM \(table) GROUP BY version
                    HAVING min(number) IS NOT 1 OR max(number) IS NOT count(*)
                    """)
            {
                problems.append(
                    Message(
                        "The numbers of the {table} rows of version {version} are not in a row.",
                        ["table": .code(table), "version": .figure(version)]))
            }
        }
        for subject in log.rows.keys.sorted() where !seen.contains(subject) {
            if subject.hasPrefix("version ") { problems.append(.gone(subject)) }
        }
        return count
    }

    private func version(
        _ row: Row, _ subject: String, _ log: AuditLog, _ hasLists: Bool, _ db: Database, _ problems: inout [Message]
    ) throws {
        let version = try StoredVersion(row)
        let findings = try StoreRows.findings(version.id, db)
        if log.rows[subject] != version.digest(with: findings) {
            problems.append(.otherRows(subject))
        }
        let answers = try StoreRows.answers(version.id, db)
        let list = AnswerList(answers)
        if version.answersDigest.map({ $0 != list.digest }) ?? !answers.isEmpty {
            problems.append(
                Message("The answers of {subject} are not those of its digest.", ["subject": .code(subject)]))
        }
        if hasLists, try StoreRows.answerText(version.id, db) != list.text {
            problems.append(
                Message("The answers of {subject} are not written as they are read.", ["subject": .code(subject)]))
        }
        let confirmations = try StoreRows.confirmations(version.id, db)
        if version.confirmationsDigest.map({ $0 != StoredConfirmation.digest(of: confirmations) })
            ?? !confirmations.isEmpty
        {
            problems.append(
                Message(
                    "The confirmations of {subject} are not those of its digest.", ["subject": .code(subject)]))
        }
        let sightings = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT source, at, run FROM sighting WHERE version = ?"),
            arguments: [version.id]
        ).map { row in
            try StoreRows.digest(
                ofSighting: row.decode(atIndex: 0), row.decode(atIndex: 1), row.decode(atIndex: 2))
        }
        if Set(sightings) != log.sightings[subject] {
            problems.append(
                Message(
                    "The paths of {subject} are not those that the audit log speaks of.",
                    ["subject": .code(subject)]))
        }
    }

    private func stored(_ db: Database, _ log: AuditLog, _ problems: inout [Message]) throws {
        let table = try Row.fetchAll(db, sql: "SELECT key, value FROM store").reduce(into: [String: String]()) {
            $0[try $1.decode(atIndex: 0)] = try $1.decode(atIndex: 1)
        }
        if table["audit"] != "\(log.number) \(log.head)" {
            problems.append(Message("The audit log does not end where the store says."))
        }
        if table["created"] != log.created || table["format"] != "1" {
            problems.append(Message("The store does not say when it was made as the audit log does."))
        }
        if table["definition"] != log.definition || table["questionnaire"] != log.questionnaire {
            problems.append(Message("The store does not name the questionnaire that the audit log names."))
        }
        var known: Set<String> = []
        for digest in try String.fetchAll(db, sql: "SELECT digest FROM definition") {
            let subject = "definition \(digest)"
            known.insert(subject)
            if try log.rows[subject] != StoreRows.digest(ofDefinition: digest, db) {
                problems.append(.otherRows(subject))
            }
        }
        for row in try Row.fetchAll(db, sql: "SELECT id, at, release FROM run") {
            let id: Int64 = try row.decode(atIndex: 0)
            known.insert("run \(id)")
            if try log.rows["run \(id)"] != StoreRows.digest(ofRun: row.decode(atIndex: 1), row.decode(atIndex: 2)) {
                problems.append(
                    Message(
                        "The row of run {run} is not the one that the audit log speaks of.", ["run": .figure(id)]))
            }
        }
        for (table, digest) in [
            ("state", StoreRows.digest(ofStep:_:)), ("correction", StoreRows.digest(ofCorrection:_:)),
        ] {
            for id in try Int64.fetchAll(db, sql: "SELECT id FROM \(table)") {
                let subject = "\(table) \(id)"
                known.insert(subject)
                if try log.rows[subject] != digest(id, db) {
                    problems.append(.otherRows(subject))
                }
            }
        }
        for subject in log.rows.keys.sorted() where !subject.hasPrefix("version ") && !known.contains(subject) {
            problems.append(.gone(subject))
        }
    }
}

extension StoreCheck {
    /// Does one part of the check; a part that cannot be done is a problem and does not stop the others.
    fileprivate mutating func step(_ part: String, _ work: (inout [Message]) throws -> Void) {
        do { try work(&problems) } catch {
            let words = (error as? DatabaseError)?.message
            let unsaid = error is RowDecodingError ? Message("a row cannot be read") : Message("unknown error")
            problems.append(
                Message(
                    """
                    {part, select, integrity {SQLite's integrity check cannot be done} contents {The contents cannot be \
                    checked} definitions {The definitions cannot be checked} log {The audit log cannot be checked} \
                    versions {The versions cannot be checked} other {The table of the store cannot be checked}}: {reason}.
                    """,
                    [
                        "part": .code(part),
                        "reason": words.map { .text($0) } ?? .message(unsaid),
                    ]))
        }
    }
}

/// The audit log, read once with its chain checked.
private struct AuditLog {
    var number: Int64 = 0
    var head = AuditChain.origin
    /// The digest of its rows that the last entry about a subject gives.
    var rows: [String: String] = [:]
    var sightings: [String: Set<String>] = [:]
    var created: String?
    var definition: String?
    var questionnaire: String?

    mutating func read(_ db: Database, _ problems: inout [Message]) throws {
        let entries = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, at, action, subject, detail, previous, digest, detail ->> 'row', detail ->> 'sighting',
                    detail ->> 'created', detail ->> 'questionnaire' FROM audit ORDER BY number
                """)
        while let entry = try entries.next() {
            do { try read(entry, &problems) } catch is RowDecodingError {
                number += 1
                problems.append(.changed(number))
            }
        }
    }

    private mutating func read(_ entry: Row, _ problems: inout [Message]) throws {
        let number: Int64 = try entry.decode(atIndex: 0)
        let action: String = try entry.decode(atIndex: 2)
        let subject: String = try entry.decode(atIndex: 3)
        let previous: String = try entry.decode(atIndex: 5)
        let digest: String = try entry.decode(atIndex: 6)
        let again = try AuditChain.digest(
            number, entry.decode(atIndex: 1), action, subject, entry.decode(atIndex: 4), previous)
        if number != self.number + 1 {
            problems.append(
                Message(
                    "The audit log jumps from {last} to {next}.",
                    ["last": .figure(self.number), "next": .figure(number)]))
        }
        if previous != head {
            problems.append(
                Message(
                    "Entry {number} of the audit log does not follow the one before it.",
                    ["number": .figure(number)]))
        }
        if again != digest { problems.append(.changed(number)) }
        self.number = number
        head = digest
        if let row: String = try entry.decode(atIndex: 7) { rows[subject] = row }
        if let sighting: String = try entry.decode(atIndex: 8) { sightings[subject, default: []].insert(sighting) }
        switch action {
        case "create": created = try entry.decode(atIndex: 9)
        case "use":
            definition = String(subject.dropFirst("definition ".count))
            questionnaire = try entry.decode(atIndex: 10)
        default: break
        }
    }
}

extension Message {
    /// An entry that is not the one whose digest stands in it.
    fileprivate static func changed(_ number: Int64) -> Message {
        Message("Entry {number} of the audit log was changed.", ["number": .figure(number)])
    }

    /// Rows that the audit log knows otherwise.
    fileprivate static func otherRows(_ subject: String) -> Message {
        Message(
            "The rows of {subject} are not those that the audit log speaks of.", ["subject": .code(subject)])
    }

    /// Rows that are no longer there.
    fileprivate static func gone(_ subject: String) -> Message {
        Message("The {subject} is gone.", ["subject": .code(subject)])
    }
}
