import ArgumentParser
import Rapporteur

/// The store that a command works on.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store of a cycle.", valueName: "file"))
    var store: String
}
