// The tables of a store. A migration that was released is never edited; a later one changes what it made. The dump of
// the whole schema is a golden file, so that no change passes unseen.

import GRDB

/// The schema of a store.
enum StoreSchema {
    /// "RAPP", by which a file is known as a store.
    static let applicationID: Int32 = 0x5241_5050

    /// The tables that hold what was collected; the views stand beside them and are made anew by each release.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        // Deferred checks of foreign keys would read whole tables; no migration so far needs them.
        migrator = migrator.disablingDeferredForeignKeyChecks()
        migrator.registerMigration("1 versions of reports") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: versionTables)
        }
        migrator.registerMigration("2 desk work") { db in
            try db.execute(sql: deskTables)
        }
        migrator.registerMigration("3 views") { db in
            try db.execute(sql: views)
        }
        migrator.registerMigration("4 quick candidate") { db in
            try db.execute(sql: quickCandidate)
        }
        migrator.registerMigration("5 workflow and corrections") { db in
            try db.execute(sql: workflow)
        }
        migrator.registerMigration("6 answers in one value") { db in
            try moveAnswers(db)
        }
        migrator.registerMigration("7 states of files") { db in
            try db.execute(sql: states)
        }
        migrator.registerMigration("8 heard from") { db in
            try db.execute(sql: hearing)
        }
        return migrator
    }
}
