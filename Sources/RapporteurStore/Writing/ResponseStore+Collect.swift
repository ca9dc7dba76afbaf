// Writing: one transaction for a group of files. What became of each is known only after the commit, so nobody can
// acknowledge what is not on the disk.

import GRDB
import RapporteurDiagnostics
import RapporteurModel

extension ResponseStore {
    /// Writes a group of files, all or none, and says what became of each, in their order. `run` is the number of this
    /// run of `collect`; it is given with the first thing that is written, so that a run without news leaves no trace.
    package func collect(
        _ files: [ArrivedFile], run: inout Int64?, release: String
    ) throws(StoreFailure) -> [Receipt] {
        let before = run
        let now = clock()
        let (receipts, after) = try writing { db in
            var intake = try Intake(db, now, before, release)
            var receipts: [Receipt] = []
            for file in files { receipts.append(try intake.take(file)) }
            try intake.chain.finish(db)
            return (receipts, intake.run)
        }
        run = after
        return receipts
    }
}

/// The state of writing one group.
private struct Intake {
    let db: Database
    let now: String
    let release: String
    var chain: AuditChain
    var run: Int64?
    var questionnaire: String?
    var definition: String?
    var knownDefinitions: Set<String> = []
    /// The number of the last version.
    private var last: Int64
    /// Whether a step of the workflow was taken at all; as long as none was, no version is frozen.
    private let hasSteps: Bool

    init(_ db: Database, _ now: String, _ run: Int64?, _ release: String) throws {
        self.db = db
        self.now = now
        self.run = run
        self.release = release
        chain = try AuditChain(db)
        questionnaire = try String.fetchOne(db, sql: "SELECT value FROM store WHERE key = 'questionnaire'")
        definition = try String.fetchOne(db, sql: "SELECT value FROM store WHERE key = 'definition'")
        last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM version") ?? 0
        hasSteps = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM state)") ?? false
    }

    mutating func take(_ file: ArrivedFile) throws -> Receipt {
        let known = try version(with: file.version.sha256)
        try learn(file.definition)
        if let known {
            try see(known, file.version.source)
            if try isSettled(known, file) {
                return Receipt(outcome: .unchanged, version: known, source: file.version.source)
            }
        }
        var file = file
        if let known {
            // The version stays what it was; what follows from the definition is made anew.
            file.version.id = known.id
            file.version.receivedAt = known.receivedAt
            file.version.source = known.source
            file.version.run = known.run
            file.version.forgottenSHA256 = known.forgottenSHA256
        } else {
            last += 1
            file.version.id = last
            file.version.receivedAt = now
            file.version.run = try begunRun()
        }
        file.version.definition = file.definition?.digest
        let others = try rivals(of: file.version)
        let ownFindings = try place(&file.version, among: others)
        let findings = try file.findings + (known.map { try standing($0, file) } ?? []) + ownFindings
        file.version.count(findings)
        try write(file, findings, isKnown: known != nil)
        var receipt = Receipt(
            outcome: outcome(of: file.version, among: others), version: file.version,
            source: known == nil ? file.version.source : known!.source, findings: ownFindings)
        if known != nil { receipt.outcome = .rechecked }
        return receipt
    }

    /// What was found about a version with the answers of the last cycle at hand, which are not there this time.
    private func standing(_ known: StoredVersion, _ file: ArrivedFile) throws -> [StoredFinding] {
        guard !file.unansweredRules.isEmpty else { return [] }
        let again = Set(file.findings.compactMap { $0.rule })
        return try StoreRows.findings(known.id, db).filter { finding in
            finding.rule.map { file.unansweredRules.contains($0) && !again.contains($0) } ?? false
        }
    }

    /// Whether a version that the store has stays as it is: it was checked by the same questionnaire, it was certified by
    /// the one that it has, or its file came again with the names that were taken out of it.
    private func isSettled(_ known: StoredVersion, _ file: ArrivedFile) throws -> Bool {
        if file.isKnown || known.definition == file.definition?.digest || known.sha256 != file.version.sha256 {
            return true
        }
        guard hasSteps else { return false }
        return try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM frozen_version WHERE id = ?)"),
            arguments: [known.id]) == true
    }

    /// The version that these bytes are, or were before names were taken out of them.
    private func version(with digest: String) throws -> StoredVersion? {
        for column in ["sha256", "forgotten_sha256"] {
            let statement = try db.cachedStatement(sql: "SELECT * FROM version WHERE \(column) = ?")
            if let row = try Row.fetchOne(statement, arguments: [digest]) { return try StoredVersion(row) }
        }
        return nil
    }

    // MARK: What a version means among others

    private func rivals(of version: StoredVersion) throws -> [StoredVersion] {
        guard let respondent = version.respondent, let questionnaire = version.questionnaire, version.part == nil,
            version.isReadable
        else { return [] }
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM version WHERE respondent = ? AND questionnaire = ? AND part IS NULL AND readable = 1
                        AND id <> ? ORDER BY id
                    """), arguments: [respondent, questionnaire, version.id]
        ).map { try StoredVersion($0) }
    }

    /// Decides whether a version may be counted in this store, and says what is odd about it.
    private func place(_ version: inout StoredVersion, among others: [StoredVersion]) throws -> [StoredFinding] {
        if let id = version.questionnaire, version.definition != nil, let expected = questionnaire, id != expected {
            version.keptOut = "other_questionnaire"
            return [.otherQuestionnaire(id, expected)]
        }
        guard let revision = version.revision, let status = version.status else { return [] }
        if version.isCountable, let certified = try frozen(before: version), changes(version, certified) {
            version.keptOut = StoredVersion.frozenOut
            return [.frozen(version, certified)]
        }
        if version.isCountable,
            let other = others.first(where: {
                $0.revision == revision && $0.isCountable && !version.agrees(with: $0)
            })
        {
            return [.contradiction(version, other)]
        }
        // A version that is checked again goes back only from what came before it.
        let others = others.filter { $0.id < version.id }
        if let other = others.filter({ ($0.revision ?? 0) <= revision && ($0.status?.rawValue ?? 0) > status.rawValue })
            .max(by: { ($0.revision ?? 0, $0.id) < ($1.revision ?? 0, $1.id) })
        {
            return [.backwards(version, other)]
        }
        if status == .draft,
            let other = others.first(where: {
                $0.revision == revision && $0.status == .draft && $0.answersDigest != version.answersDigest
            })
        {
            return [.revisionNotRaised(version, other)]
        }
        return []
    }

    /// The version of the respondent whose certification was recorded before this one came.
    private func frozen(before version: StoredVersion) throws -> StoredVersion? {
        guard hasSteps else { return nil }
        return try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT * FROM frozen_version WHERE respondent = ? AND questionnaire = ? AND id <> ? AND last_version < ?
                    ORDER BY revision DESC, id DESC
                    """), arguments: [version.respondent, version.questionnaire, version.id, version.id]
        ).map { try StoredVersion($0) }
    }

    /// Whether a version would stand beside a certified one without a new revision.
    private func changes(_ version: StoredVersion, _ certified: StoredVersion) -> Bool {
        guard let revision = version.revision, let fixed = certified.revision else { return false }
        return revision < fixed
            || revision == fixed
                && (version.answersDigest != certified.answersDigest
                    || version.confirmationsDigest != certified.confirmationsDigest)
    }

    private func outcome(of version: StoredVersion, among others: [StoredVersion]) -> Receipt.Outcome {
        guard version.isReadable, let revision = version.revision else { return .unreadable }
        let sameRevision = others.filter { $0.revision == revision && $0.isCountable }
        if version.isCountable, sameRevision.contains(where: { !version.agrees(with: $0) }) { return .conflict }
        if others.contains(where: { ($0.revision ?? 0) > revision }) { return .superseded }
        let rank = version.status?.rawValue ?? 0
        return sameRevision.contains { ($0.status?.rawValue ?? 0) >= rank } ? .superseded : .new
    }

    // MARK: Rows

    /// Notes that a known content came under a path that is new for it.
    private mutating func see(_ version: StoredVersion, _ source: String) throws {
        let isKnown = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sighting WHERE version = ? AND source = ?)"),
            arguments: [version.id, source])
        if isKnown == true { return }
        let run = try begunRun()
        try db.cachedStatement(sql: "INSERT INTO sighting VALUES (?, ?, ?, ?)")
            .execute(arguments: [version.id, source, now, run])
        try chain.append(
            db, at: now, "see", "version \(version.id)",
            [("source", .text(source)), ("sighting", .text(StoreRows.digest(ofSighting: source, now, run)))])
    }

    private mutating func begunRun() throws -> Int64 {
        if let run { return run }
        try db.execute(sql: "INSERT INTO run (at, release) VALUES (?, ?)", arguments: [now, release])
        let number = db.lastInsertedRowID
        run = number
        try chain.append(
            db, at: now, "run", "run \(number)",
            [("release", .text(release)), ("row", .text(StoreRows.digest(ofRun: now, release)))])
        return number
    }

    /// Keeps a definition; the first one says what the store is about, and a newer edition of it takes its place.
    private mutating func learn(_ new: StoredDefinition?) throws {
        guard let new, knownDefinitions.insert(new.digest).inserted else { return }
        if try !Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM definition WHERE digest = ?)", arguments: [new.digest])!
        {
            try insert(new)
        }
        if questionnaire == nil {
            questionnaire = new.questionnaire
            try db.execute(
                sql: "INSERT INTO store VALUES ('questionnaire', ?)", arguments: [new.questionnaire])
        }
        guard new.questionnaire == questionnaire, new.digest != definition else { return }
        definition = new.digest
        try db.execute(sql: "INSERT OR REPLACE INTO store VALUES ('definition', ?)", arguments: [new.digest])
        try chain.append(
            db, at: now, "use", "definition \(new.digest)", [("questionnaire", .text(new.questionnaire))])
    }

    private mutating func insert(_ new: StoredDefinition) throws {
        try db.execute(
            sql: "INSERT INTO definition VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [new.digest, new.questionnaire, new.version, new.cycle, new.definition, now])
        for file in new.files {
            try db.execute(
                sql: "INSERT INTO definition_file VALUES (?, ?, ?, ?)",
                arguments: [new.digest, file.path, RowDigest.hex(file.content), file.content.asData])
        }
        var seen: Set<String> = []
        for state in new.states where seen.insert(state.respondent).inserted {
            try db.execute(
                sql: "INSERT INTO roster VALUES (?, ?, ?, ?, ?)",
                arguments: [new.digest, state.respondent, state.name, state.region, state.isMember ? 1 : 0])
        }
        try chain.append(
            db, at: now, "define", "definition \(new.digest)",
            [
                ("questionnaire", .text(new.questionnaire)), ("version", .text(new.version)),
                ("row", .text(try StoreRows.digest(ofDefinition: new.digest, db))),
            ])
    }

    private mutating func write(_ file: ArrivedFile, _ findings: [StoredFinding], isKnown: Bool) throws {
        let version = file.version
        if isKnown {
            for table in ["answer_list", "finding", "confirmation"] {
                try db.cachedStatement(sql: "DELETE FROM \(table) WHERE version = ?").execute(arguments: [version.id])
            }
            let changes = StoredVersion.columns.dropFirst().map { "\($0) = ?" }.joined(separator: ", ")
            try db.cachedStatement(sql: "UPDATE version SET \(changes) WHERE id = ?")
                .execute(arguments: StatementArguments(Array(version.values.dropFirst()) + [version.id.databaseValue]))
        } else {
            try db.cachedStatement(sql: "INSERT INTO content VALUES (?, ?, ?)")
                .execute(arguments: [version.sha256, file.content.count, file.content.asData])
            let marks = StoredVersion.columns.map { _ in "?" }.joined(separator: ", ")
            try db.cachedStatement(sql: "INSERT INTO version VALUES (\(marks))")
                .execute(arguments: StatementArguments(version.values))
            try db.cachedStatement(sql: "INSERT INTO sighting VALUES (?, ?, ?, ?)")
                .execute(arguments: [version.id, version.source, now, version.run])
        }
        try StoreRows.insert(file.answers, version.id, db)
        try StoreRows.insert(findings, version.id, db)
        try StoreRows.insert(file.confirmations, version.id, db)
        try chain.append(
            db, at: now, isKnown ? "recheck" : "collect", "version \(version.id)",
            [
                ("respondent", .text(version.respondent)), ("revision", .number(version.revision)),
                ("status", .text(version.status?.word)), ("sha256", .text(version.sha256)),
                ("source", .text(version.source)), ("definition", .text(version.definition)),
                ("row", .text(version.digest(with: findings))),
            ]
                + (isKnown
                    ? []
                    : [
                        ("sighting", .text(StoreRows.digest(ofSighting: version.source, now, version.run)))
                    ]))
    }
}

extension StoredVersion {
    /// Counts findings.
    fileprivate mutating func count(_ findings: [StoredFinding]) {
        (errors, warnings, confirmed, information, isBlocked) = (0, 0, 0, 0, false)
        for finding in findings {
            switch finding.severity {
            case .error: errors += 1
            case .warning where finding.isConfirmed: confirmed += 1
            case .warning:
                warnings += 1
                if finding.isBlocking { isBlocked = true }
            case .information: information += 1
            }
        }
    }
}
