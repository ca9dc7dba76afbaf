import ArgumentParser
import Rapporteur
import RapporteurDiagnostics
import Synchronization

/// `rapporteur collect`
struct CollectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: said(
            Message("Keeps every version of every report in a store; unchanged files are recognized by content.")),
        discussion: said(
            Message(
                """
                Each file is kept byte for byte with its findings, whatever is wrong with it. A line on standard output \
                says what became of it, and is printed when the file is safe on the disk: new, unchanged, rechecked (the \
                questionnaire has changed), superseded, conflict (the same revision with other answers), unreadable.
                """)) + "\n\n"
            + examples(
                "rapporteur collect answers --store cycle.sqlite",
                "rapporteur collect mail --store cycle.sqlite --watch")
    )

    @Argument(help: ArgumentHelp(Message("Files and folders with answers."), valueName: "path"))
    var paths: [String]

    @Flag(help: ArgumentHelp(Message("Keep collecting what arrives or changes, until the program is interrupted.")))
    var watch = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Answer files of the last cycle, for rules that look back."), valueName: "path"))
    var previous: [String] = []

    @OptionGroup var storing: StoreOptions
    @OptionGroup var options: LibraryOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library()
        // Nothing is made for paths that lead nowhere.
        if let path = paths.first(where: { FileSystem.kind($0) == nil }) {
            throw Stop.system(FileFailure.missing(.read, path))
        }
        let store = try stopping { () throws(Fault) in try StoreFile.make(storing.store) }
        StopSignal.listen()
        let paths = paths
        let unsaid = Mutex<FileFailure?>(nil)
        let status = try stopping { () throws(Fault) in
            let run = try CollectRun(
                library, store, previous: previous, release: RapporteurCommand.version,
                in: CommandLanguage.current,
                acknowledge: { text in
                    do throws(FileFailure) { try Terminal.print(text) } catch {
                        unsaid.withLock { $0 = $0 ?? error }
                    }
                })
            guard watch else {
                let summary = try run.collect(paths)
                Terminal.writeError(summary.notes(in: CommandLanguage.current).joined(separator: "\n"))
                return summary.exitStatus
            }
            try run.watch(
                paths, pause: { StopSignal.pause(milliseconds: 1000) }, isStopped: { StopSignal.isRaised },
                said: { Terminal.writeError($0.notes(in: CommandLanguage.current).joined(separator: "\n")) })
            return 0
        }
        try stopping { () throws(Fault) in try StoreFile.close(store) }
        // The files are safe, and nobody was told so.
        if let failure = unsaid.withLock({ $0 }) { throw Stop.system(failure) }
        if status != 0 { throw Stop.status(status) }
    }
}
