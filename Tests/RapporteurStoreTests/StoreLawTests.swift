import GRDB
import RapporteurModel
import Testing

@testable import RapporteurStore

@Suite("A store")
struct StoreLawTests {
    private static let everyKind = [
        sampleFile("XAA"), sampleFile("XAA", revision: 2, answer: "no"),
        sampleFile("XAB", status: .draft), sampleFile("XAB", status: .certified),
        sampleFile("XAC"), sampleFile("XAC", answer: "no"),
    ]

    @Test("gives every byte back")
    func bytes() throws {
        let store = try sampleStore()
        var files = Self.everyKind
        files.append(ArrivedFile(source: "empty", content: [], sha256: RowDigest.hex([])))
        let wild = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        files.append(ArrivedFile(source: "wild", content: wild, sha256: RowDigest.hex(wild)))
        try store.take(files)
        #expect(try store.contents(files.map { $0.version.sha256 }) == files.map { $0.content })
        let definition = Dictionary(uniqueKeysWithValues: sampleDefinition.files.map { ($0.path, $0.content) })
        #expect(try store.definitionFiles() == definition)
        #expect(try store.check().problems == [])
    }

    @Test("is not changed by what it has already")
    func idempotence() throws {
        let store = try sampleStore()
        try store.take(Self.everyKind)
        let before = try store.dump()
        let receipts = try store.take(Self.everyKind)
        #expect(receipts.allSatisfy { $0.outcome == .unchanged })
        #expect(try store.dump() == before)
    }

    @Test("notes a known content under another path, once")
    func otherPath() throws {
        let store = try sampleStore()
        try store.take([sampleFile("XAA", path: "a.yaml")])
        for _ in 0..<2 {
            #expect(try store.take([sampleFile("XAA", path: "b.yaml")])[0].outcome == .unchanged)
        }
        #expect(try store.sources().map { $0.path } == ["a.yaml", "b.yaml"])
        #expect(try store.versions().count == 1)
        #expect(try store.check().problems == [])
    }

    @Test(
        "says what became of a second file of one State",
        arguments: [
            (sampleFile("XAA", revision: 2), Receipt.Outcome.new, nil),
            (sampleFile("XAA", revision: 2, status: .draft), .new, "S203"),
            (sampleFile("XAA", answer: "no"), .conflict, "S201"),
            (sampleFile("XAA", status: .certified), .new, nil),
            (sampleFile("XAA", status: .certified, answer: "no"), .conflict, "S201"),
            (sampleFile("XAA", status: .draft), .superseded, "S203"),
            (sampleFile("XAA", revision: 0, answer: "no"), .superseded, nil),
            (sampleFile("XAB"), .new, nil),
        ] as [(ArrivedFile, Receipt.Outcome, String?)])
    func outcome(second: ArrivedFile, outcome: Receipt.Outcome, code: String?) throws {
        let store = try sampleStore()
        try store.take([sampleFile("XAA")])
        let receipt = try store.take([second])[0]
        #expect(receipt.outcome == outcome)
        #expect(receipt.findings.map { $0.code } == (code.map { [$0] } ?? []))
        #expect(try store.findings(of: receipt.version.id).map { $0.code } == ["A202"] + (code.map { [$0] } ?? []))
        #expect(try store.check().problems == [])
    }

    @Test("tells a draft that was changed under its revision, and nothing of a draft that was submitted")
    func drafts() throws {
        let store = try sampleStore()
        try store.take([sampleFile("XAA", status: .draft)])
        #expect(
            try store.take([sampleFile("XAA", status: .draft, answer: "no")])[0].findings.map { $0.code } == ["S202"])
        #expect(try store.take([sampleFile("XAA")])[0].findings == [])
    }

    @Test("keeps a report on another questionnaire out of what is counted")
    func otherQuestionnaire() throws {
        let store = try sampleStore()
        try store.take([sampleFile("XAA")])
        var other = sampleFile("XAB")
        other.version.questionnaire = "sample-2023"
        other.definition = StoredDefinition(
            Questionnaire(id: "sample-2023", version: "1", title: "Before", cycle: 2023, language: "en", mode: .file),
            files: [StoredDefinition.File(path: "sample-2023/questionnaire.yaml", content: [])], roster: nil)
        let receipt = try store.take([other])[0]
        #expect(receipt.findings.map { $0.code } == ["S204"])
        #expect(receipt.version.keptOut == "other_questionnaire")
        #expect(try store.questionnaire() == "sample-2027")
        #expect(try store.currentVersions().map { $0.respondent } == ["XAA"])
        #expect(try store.check().problems == [])
    }

    @Test("checks again what it has when the definition has changed, without a new version")
    func recheck() throws {
        let store = try sampleStore()
        try store.take([sampleFile("XAA")])
        var again = sampleFile("XAA", path: "elsewhere.yaml")
        again.definition = StoredDefinition(
            Questionnaire(id: "sample-2027", version: "2", title: "A sample", cycle: 2027, language: "en", mode: .file),
            files: [StoredDefinition.File(path: "sample-2027/questionnaire.yaml", content: [1])], roster: nil)
        again.findings = []
        let receipt = try store.take([again])[0]
        #expect(receipt.outcome == .rechecked)
        #expect(try store.versions().count == 1)
        #expect(try store.findings(of: 1) == [])
        #expect(try store.versions()[0].warnings == 0)
        #expect(try store.definitionFiles() == ["sample-2027/questionnaire.yaml": [1]])
        #expect(try store.definitionFiles(sampleDefinition.digest).count == 2)
        #expect(try store.check().problems == [])
    }

    @Test("has views that say what counts, what is newest, who is silent and how far each region has come")
    func views() throws {
        let store = try sampleStore()
        try store.take([
            sampleFile("XAA"), sampleFile("XAA", revision: 2, status: .draft), sampleFile("XAB"),
            sampleFile("XAB", answer: "no"),
        ])
        #expect(try store.currentVersions().map { $0.id } == [1])
        #expect(try store.latestVersions().map { $0.id } == [2, 4])
        try store.reading { db in
            #expect(try String.fetchAll(db, sql: "SELECT respondent FROM silent_state") == ["XAC"])
            #expect(try String.fetchAll(db, sql: "SELECT value FROM current_answer") == ["yes"])
            let progress = try #require(try Row.fetchOne(db, sql: "SELECT * FROM progress"))
            #expect(Array(progress.databaseValues.map { $0.description }) == ["\"AFR\"", "3", "2", "1", "0"])
            let open = try String.fetchAll(db, sql: "SELECT respondent || code FROM open_finding ORDER BY 1")
            #expect(open == ["XAAA202", "XAAS203", "XABA202", "XABS201"])
        }
        // A State of which a part has come is not silent, here as in `status`.
        var part = sampleFile("XAC", path: "part.yaml")
        (part.version.part, part.version.keptOut) = ("a", "part")
        func silent() throws -> [String] {
            try store.progress().respondents.filter { $0.state == "silent" }.map { $0.respondent }
        }
        #expect(try silent() == ["XAC"])
        try store.take([part])
        #expect(try silent() == [])
        let (states, heard) = try store.reading { db in
            (
                try String.fetchAll(db, sql: "SELECT respondent FROM silent_state"),
                try Int64.fetchAll(db, sql: "SELECT heard_from FROM progress")
            )
        }
        #expect(states == [] && heard == [3])
    }

    @Test("brings every commit to the disk")
    func synchronous() throws {
        let folder = TemporaryFolder()
        let store = try ResponseStore.open(folder.path + "/s.sqlite", for: .making)
        let (synchronous, journal) = try store.writing { db in
            (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
        }
        #expect(synchronous == 2)
        #expect(journal == "wal")
        try store.close()
    }

    @Test("keeps texts that SQLite would cut off")
    func nul() throws {
        #expect("a\0b".asRowText == "a\u{2400}b")
        #expect("é".asRowText == "é")
    }
}

@Suite("A digest")
struct RowDigestTests {
    @Test("is the same with the instructions of the processor and without them", arguments: 0..<300)
    func instructions(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
        var digest = SHA256()
        digest.update(bytes)
        #expect(RowDigest.hex(bytes) == SHA256.hex(digest.finish()))
    }
}
