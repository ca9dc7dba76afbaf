import Foundation
import GRDB
import RapporteurModel
import RapporteurTestSupport
import Testing

@testable import RapporteurStore

@Suite("What releases have written")
struct GoldenStoreTests {
    @Test("the schema is as recorded; a released migration is never edited")
    func schema() throws {
        let store = try sampleStore()
        let text = try store.reading { db in
            try
                (StoreSchema.migrator.migrations.map { "-- migration \($0)" }
                + String.fetchAll(
                    db,
                    sql:
                        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' ORDER BY type, name"
                ).map { $0 + ";" })
                .joined(separator: "\n\n") + "\n"
        }
        try Golden.expect(text, is: "store-schema.sql")
    }

    @Test("a store of format 1 is opened, brought up to date, found sound and gives its bytes back")
    func format1() throws {
        let name = "store-format-1.sql"
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1",
            !FileManager.default.fileExists(atPath: Golden.folder.appendingPathComponent(name).path)
        {
            try Golden.expect(Self.statements(of: Self.sample()), is: name)
            return
        }
        let folder = TemporaryFolder()
        let path = folder.path + "/old.sqlite"
        let queue = try DatabaseQueue(path: path)
        let sql = try String(contentsOf: Golden.folder.appendingPathComponent(name), encoding: .utf8)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
        try queue.close()
        let store = try ResponseStore.open(path, for: .writing)
        #expect(try store.check().problems == [])
        let files = Self.files
        #expect(try store.contents(files.map { $0.version.sha256 }) == files.map { $0.content })
        #expect(try store.versions().map { $0.status } == files.map { $0.version.status })
        #expect(try store.currentVersions().map { $0.id } == [2])
        #expect(try store.take(files).allSatisfy { $0.outcome == .unchanged })
        #expect(try store.take([sampleFile("XAC")])[0].outcome == .new)
        #expect(try store.check().problems == [])
    }

    private static let files = [
        sampleFile("XAA"), sampleFile("XAA", revision: 2, answer: "no"), sampleFile("XAB", status: .draft),
    ]

    private static func sample() throws -> ResponseStore {
        let store = try sampleStore()
        try store.take(files)
        return store
    }

    /// The store as SQL text: schema and rows.
    private static func statements(of store: ResponseStore) throws -> String {
        try store.reading { db in
            var lines = ["PRAGMA application_id = \(StoreSchema.applicationID);"]
            let objects = try Row.fetchAll(
                db,
                sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type <> 'table', rowid")
            for object in objects {
                let (type, name, sql): (String, String, String) = (object[0], object[1], object[2])
                lines.append(sql + ";")
                guard type == "table" else { continue }
                let columns = try db.columns(in: name).map { "quote(\"\($0.name)\")" }.joined(separator: " || ', ' || ")
                lines += try String.fetchAll(db, sql: "SELECT \(columns) FROM \"\(name)\" ORDER BY 1").map {
                    "INSERT INTO \"\(name)\" VALUES (\($0));"
                }
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
