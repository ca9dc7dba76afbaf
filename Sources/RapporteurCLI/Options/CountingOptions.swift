import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension CountedStatus: ExpressibleByArgument {}

/// Which answer files count.
struct CountingOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            Message("The states that count."),
            discussion: Message("draft, submitted, certified; by default submitted and certified."),
            valueName: "status"))
    var status: [CountedStatus] = [.submitted, .certified]

    @Flag(help: ArgumentHelp(Message("Leave out reports with errors.")))
    var strict = false

    @Option(
        help: ArgumentHelp(
            Message("Corrections of the Secretariat, applied beside the raw answers."), valueName: "file"))
    var corrections: String?

    @Flag(help: ArgumentHelp(Message("Count the raw answers, without corrections.")))
    var raw = false

    /// The options for the pipeline.
    var counting: CycleCounting.Options { counting(previousCorrections: nil) }

    /// The options for the pipeline, with a file of corrections of the last cycle.
    func counting(previousCorrections: String?) -> CycleCounting.Options {
        CycleCounting.Options(
            statuses: status, isStrict: strict, corrections: corrections, previousCorrections: previousCorrections,
            isRaw: raw)
    }
}
