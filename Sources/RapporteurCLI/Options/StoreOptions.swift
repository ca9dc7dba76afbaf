import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// The store that a command works on.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Message("The store of a cycle."), valueName: "file"))
    var store: String
}
