import ArgumentParser
import Rapporteur

extension CountedStatus: ExpressibleByArgument {}

/// Which answer files count.
struct CountingOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The states that count.", discussion: "draft, submitted, certified; by default submitted and certified.",
            valueName: "status"))
    var status: [CountedStatus] = [.submitted, .certified]

    @Flag(help: "Leave out reports with errors.")
    var strict = false

    @Option(help: ArgumentHelp("Corrections of the Secretariat, applied beside the raw answers.", valueName: "file"))
    var corrections: String?

    @Flag(help: "Count the raw answers, without corrections.")
    var raw = false

    /// The options for the pipeline.
    var counting: CycleCounting.Options {
        CycleCounting.Options(statuses: status, isStrict: strict, corrections: corrections, isRaw: raw)
    }
}
