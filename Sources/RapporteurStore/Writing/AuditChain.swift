// Every change of a store is an entry whose digest covers the entry and the digest of the one before, so that no entry
// can be changed, removed or put in between without breaking the chain. Entries that make or change a version carry the
// digest of all its rows.

import GRDB
import RapporteurDiagnostics

/// The end of the audit log inside a transaction.
struct AuditChain {
    /// A value in the detail of an entry.
    enum Detail {
        case text(String?)
        case number(Int64?)
    }

    private(set) var number: Int64
    private(set) var digest: String
    private let start: Int64

    /// The digest before the first entry.
    static let origin = String(repeating: "0", count: 64)

    init(_ db: Database) throws {
        let row = try Row.fetchOne(db, sql: "SELECT number, digest FROM audit ORDER BY number DESC LIMIT 1")
        number = row?[0] ?? 0
        digest = row?[1] ?? Self.origin
        start = number
    }

    mutating func append(
        _ db: Database, at: String, _ action: String, _ subject: String, _ detail: [(String, Detail)]
    ) throws {
        var json = JSONWriter(.compact)
        json.object { json in
            for (key, value) in detail {
                json.key(key)
                switch value {
                case .text(let text?): json.value(text)
                case .number(let number?): json.value(number)
                case .text(nil), .number(nil): json.null()
                }
            }
        }
        let previous = digest
        number += 1
        digest = Self.digest(number, at, action, subject, json.text, previous)
        let statement = try db.cachedStatement(sql: "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [number, at, action, subject, json.text, previous, digest])
    }

    /// Notes the end of the chain in the table of the store, so that a missing end is noticed too.
    func finish(_ db: Database) throws {
        guard number != start else { return }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO store VALUES ('audit', ?)")
            .execute(arguments: ["\(number) \(digest)"])
    }

    static func digest(
        _ number: Int64, _ at: String, _ action: String, _ subject: String, _ detail: String, _ previous: String
    ) -> String {
        var fields = RowDigest()
        fields.add(number)
        for text in [at, action, subject, detail, previous] { fields.add(text) }
        return fields.finish()
    }
}
