import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// The command `rapporteur`.
@main
struct RapporteurCommand: ParsableCommand {
    /// The version of this release.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "rapporteur",
        abstract: said(Message("Questionnaires, answer files and the comparison of two reporting cycles.")),
        discussion: said(
            Message(
                """
                A National Commission begins with `rapporteur new` and `rapporteur check`.
                The Secretariat checks questionnaires with `rapporteur check`, reviews what may be compared with \
                `rapporteur compare`, counts with `rapporteur tally` and reports with `rapporteur report`.

                Questionnaires are looked for in the folder given with --questionnaires, in $RAPPORTEUR_QUESTIONNAIRES, \
                or in `questionnaires` in the current folder or one above it.

                Exit status: 0 all is well, 1 errors in answer files, 2 only warnings that block certification and are \
                not confirmed, 3 wrong usage or an error in a questionnaire, 4 the system could not read or write.
                """)),
        version: version,
        subcommands: [
            CheckCommand.self, CompareCommand.self, LockCommand.self, TranslateCommand.self, GuidanceCommand.self,
            PrintCommand.self, NewCommand.self, FormCommand.self,
            SplitCommand.self, MergeCommand.self, UpgradeCommand.self, TallyCommand.self, ReportCommand.self,
            CollectCommand.self, StatusCommand.self, HistoryCommand.self, ShowCommand.self, ExportCommand.self,
            CertifyCommand.self, ReturnCommand.self, AcceptCommand.self, ReopenCommand.self,
            CorrectCommand.self, CorrectionsCommand.self, ForgetCommand.self, VerifyCommand.self, BackupCommand.self,
            SimulateCommand.self, ExplainCommand.self,
        ]
    )

    /// Runs the command; every way out goes through one table of exit statuses.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let stop as Stop {
            stop.report()
            Terminal.exit(stop.status)
        } catch {
            let message = fullMessage(for: error)
            // ArgumentParser's own status for wrong usage is 64; help and version end with 0.
            guard exitCode(for: error).isSuccess else {
                Terminal.writeError(message)
                Terminal.exit(3)
            }
            Terminal.write(message)
            Terminal.exit(0)
        }
    }
}
