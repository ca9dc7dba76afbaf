import Foundation
import GRDB
import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import RapporteurStore

/// A folder that is gone with the test.
final class TemporaryFolder {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite("The file of a store")
struct StoreFileTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.path + "/cycle.sqlite" }

    private func reason(_ access: ResponseStore.Access) -> StoreFailure.Reason? {
        do throws(StoreFailure) {
            try ResponseStore.open(path, for: access, patience: 0.1).close()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("is made only where that is wanted")
    func missing() {
        #expect(reason(.reading) == .missing)
        #expect(reason(.writing) == .missing)
        #expect(reason(.making) == nil)
        #expect(reason(.reading) == nil)
    }

    @Test("is not made in a folder that is not there, and nor is a backup")
    func noFolder() throws {
        do throws(StoreFailure) {
            _ = try ResponseStore.open(folder.path + "/none/c.sqlite", for: .making)
            Issue.record("a store without a folder")
        } catch {
            #expect(error.reason == .noFolder)
        }
        do throws(StoreFailure) {
            _ = try ResponseStore.inMemory().backUp(to: folder.path + "/none/b.sqlite")
            Issue.record("a backup without a folder")
        } catch {
            #expect(error.reason == .noFolder)
        }
    }

    @Test("that is something else is refused and left as it is")
    func strange() throws {
        for content in [Data("questionnaire: x\n".utf8), Data(repeating: 7, count: 9_000)] {
            try content.write(to: URL(fileURLWithPath: path))
            for access in [ResponseStore.Access.reading, .writing, .making] { #expect(reason(access) == .notAStore) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
        }
        try FileManager.default.removeItem(atPath: path)
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE mine (x)") }
        try other.close()
        let content = try Data(contentsOf: URL(fileURLWithPath: path))
        for access in [ResponseStore.Access.reading, .writing, .making] { #expect(reason(access) == .notAStore) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
    }

    @Test("that has no bytes, or nothing but a list of migrations, is refused and left as it is")
    func begun() throws {
        try Data().write(to: URL(fileURLWithPath: path))
        for access in [ResponseStore.Access.reading, .writing, .making] { #expect(reason(access) == .notAStore) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data())
        try FileManager.default.removeItem(atPath: path)
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
        try other.close()
        for access in [ResponseStore.Access.reading, .writing, .making] { #expect(reason(access) == .notAStore) }
    }

    @Test("that a newer release has migrated is refused")
    func newer() throws {
        #expect(reason(.making) == nil)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from tomorrow')") }
        try queue.close()
        for access in [ResponseStore.Access.reading, .writing, .making] { #expect(reason(access) == .newer) }
    }

    @Test("that another program holds is waited for, and then refused")
    func locked() throws {
        let store = try ResponseStore.open(path, for: .making, patience: 0.1)
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            var run: Int64?
            #expect(throws: StoreFailure(path, .locked)) {
                try store.collect([sampleFile("XAA")], run: &run, release: "")
            }
            #expect(run == nil)
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try store.take([sampleFile("XAA")]).count == 1)
    }

    @Test("with a damaged page is told by the check, wherever the page is")
    func damaged() throws {
        let store = try ResponseStore.open(path, for: .making, clock: { "2027-03-01T10:00:00Z" })
        try store.take((0..<20).map { sampleFile("XA" + String(UnicodeScalar(65 + $0)!)) })
        try store.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let pages = whole.count / 4096
        #expect(pages > 20)
        for page in 1..<pages {
            var bytes = whole
            for offset in 0..<4096 { bytes[page * 4096 + offset] ^= 0x5A }
            try bytes.write(to: URL(fileURLWithPath: path))
            var problems: [Message]?
            do throws(StoreFailure) {
                let store = try ResponseStore.open(path, for: .reading)
                problems = try store.check().problems
                try store.close()
            } catch {
                #expect(error.reason == .damaged, "page \(page): \(error)")
            }
            #expect(problems?.isEmpty != true, "page \(page)")
        }
    }

    @Test(
        "names that SQLite takes for something else are names of files", arguments: ["file:x?mode=memory", ":memory:"])
    func names(name: String) throws {
        let path = folder.path + "/" + name
        try ResponseStore.open(path, for: .making).close()
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test("is copied while it is open; anything but an older copy at the place is left alone")
    func backup() throws {
        let store = try ResponseStore.open(path, for: .making)
        try store.take([sampleFile("XAA")])
        let copy = folder.path + "/copy.sqlite"
        for _ in 0..<2 { #expect(try store.backUp(to: copy).problems == []) }
        let read = try ResponseStore.open(copy, for: .reading)
        #expect(try read.dump() == store.dump())
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path + "/mine"))
        #expect(throws: StoreFailure(folder.path + "/mine", .notAStore)) {
            try store.backUp(to: folder.path + "/mine")
        }
        #expect(throws: StoreFailure.self) { try store.backUp(to: path) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.contains { $0.contains(".part") })
    }

    /// A copy of a store as a kill leaves it: the file, and beside it a log that holds more than the file.
    private func killed(_ name: String) throws -> String {
        let (live, copy) = (folder.path + "/live-\(name)", folder.path + "/" + name)
        let store = try ResponseStore.open(live, for: .making)
        try store.take([sampleFile("XAA"), sampleFile("XAB"), sampleFile("XAC")])
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: live + ending, toPath: copy + ending)
        }
        try store.close()
        return copy
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    @Test("whose program was killed does not win over the backup that takes its place")
    func backupOverLog() throws {
        let target = try killed("b.sqlite")
        let store = try ResponseStore.open(path, for: .making)
        try store.take([sampleFile("XAD")])
        #expect(try store.backUp(to: target).problems == [])
        #expect(!exists(target + "-wal"))
        let read = try ResponseStore.open(target, for: .reading)
        #expect(try read.dump() == store.dump())
    }

    @Test("that another program has open is not replaced by a backup")
    func backupOverOpen() throws {
        let target = folder.path + "/b.sqlite"
        let other = try ResponseStore.open(target, for: .making)
        try other.take([sampleFile("XAA")])
        let store = try ResponseStore.open(path, for: .making)
        #expect(throws: StoreFailure(target, .locked)) { try store.backUp(to: target, patience: 0.1) }
        #expect(try other.take([sampleFile("XAB")]).count == 1)
        #expect(try other.versions().count == 2)
    }

    @Test("is not made beside the log of one that is gone, and nor is a backup", arguments: ["-wal", "-journal"])
    func leftLog(ending: String) throws {
        let target = try killed("k.sqlite")
        let log = try Data(contentsOf: URL(fileURLWithPath: target + "-wal"))
        let left = path + ending
        try log.write(to: URL(fileURLWithPath: left))
        #expect(reason(.making) == .leftLog(left))
        let store = try ResponseStore.open(target, for: .writing)
        #expect(throws: StoreFailure(path, .leftLog(left))) { try store.backUp(to: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: left)) == log)
        #expect(!exists(path))
        // What holds nothing is in nobody's way.
        try Data().write(to: URL(fileURLWithPath: left))
        try Data([1, 2]).write(to: URL(fileURLWithPath: path + "-shm"))
        #expect(reason(.making) == nil)
        #expect(try ResponseStore.open(path, for: .reading).versions().isEmpty)
    }
}
