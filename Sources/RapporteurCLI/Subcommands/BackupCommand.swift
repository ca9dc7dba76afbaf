import ArgumentParser
import Rapporteur

/// `rapporteur backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies a store while others may be writing to it, and checks the copy.",
        discussion: """
            The copy appears at its place whole, checked and on the disk, or not at all. An older copy of a store at \
            that place is replaced, any other file is not.

            Example: rapporteur backup backup/cycle-2027-03-01.sqlite --store cycle.sqlite
            """
    )

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var file: String

    @OptionGroup var storing: StoreOptions

    func run() throws {
        let verdict = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let verdict = try StoreFile.backUp(store, to: file)
            try StoreFile.close(store)
            return verdict
        }
        try report(verdict, of: file)
    }
}
