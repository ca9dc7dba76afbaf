import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur verify`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: said(Message("Checks that nothing in a store was lost, damaged or changed by another hand.")),
        discussion: said(
            Message(
                """
                Looks at SQLite's own integrity check, the digests of all contents and definitions, the chain of the audit \
                log, and whether the rows of each version are what its bytes say. Note the digest it ends with: a log that \
                was shortened and closed again ends with another one.
                """)) + "\n\n" + examples("rapporteur verify --store cycle.sqlite")
    )

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let verdict = try stopping { () throws(Fault) in
            try StoreFile.verify(storing.store)
        }
        try report(verdict, of: storing.store)
    }
}

/// Says what a check of a store has found.
func report(_ verdict: StoreVerdict, of path: String) throws(Stop) {
    try printing(verdict.lines.map { terminalSafe(said($0)) }.joined(separator: "\n"))
    if !verdict.isSound {
        throw Stop(
            status: 4,
            message: Message(
                "{path} is not sound. Keep the file as it is, and go back to a backup that is.",
                ["path": .code(path)]))
    }
}
