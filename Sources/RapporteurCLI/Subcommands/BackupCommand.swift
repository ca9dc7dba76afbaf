import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur backup`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: said(Message("Copies a store while others may be writing to it, and checks the copy.")),
        discussion: said(
            Message(
                """
                The copy appears at its place whole, checked and on the disk, or not at all. An older copy of a store at \
                that place is replaced, any other file is not.
                """)) + "\n\n" + examples("rapporteur backup backup/cycle-2027-03-01.sqlite --store cycle.sqlite")
    )

    @Argument(help: ArgumentHelp(Message("The file to write."), valueName: "file"))
    var file: String

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

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
