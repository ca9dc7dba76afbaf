import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// The work of `rapporteur simulate`: a folder with a roster and answer files.
package enum Rehearsal {
    /// What is wanted.
    package struct Request: Sendable {
        /// The number of respondents.
        package var respondents: Int
        /// The seed.
        package var seed: UInt64
        /// The folder to write.
        package var out: String
        /// The folder of a simulated previous cycle.
        package var previous: String?
        /// Whether the published counts are to be reproduced.
        package var matchesPublished: Bool

        /// Makes a request.
        package init(respondents: Int, seed: UInt64, out: String, previous: String?, matchesPublished: Bool) {
            self.respondents = respondents
            self.seed = seed
            self.out = out
            self.previous = previous
            self.matchesPublished = matchesPublished
        }
    }

    /// Writes the folder; returns the number of answer files.
    package static func write(
        _ request: Request, _ bundle: Bundle, _ plan: Plan, in catalogue: MessageCatalogue
    ) throws(Fault) -> Int {
        guard request.respondents >= 1, request.respondents <= 1_000_000 else {
            throw .usage(
                Message("The number of respondents must be from 1 to {limit}.", ["limit": .number(1_000_000)]))
        }
        let roster = try sampleRoster(request, bundle)
        // The sample States of the previous cycle are on the sample roster too.
        let samplePlan = ValidationPlan(
            plan.questionnaire, previous: plan.previous.map { ValidationPlan($0.questionnaire, roster: roster) },
            roster: roster, retired: plan.retired, guidance: plan.guidance)
        let previous =
            try request.previous.map { (folder) throws(Fault) in
                try previousResponses(folder, samplePlan)
            } ?? [:]
        let simulator = Simulator(samplePlan, digest: bundle.questionnaire.definitionDigest, seed: request.seed)
        let respondents = simulator.respondents(request.respondents, of: roster, previous: Set(previous.keys))
        guard respondents.count == request.respondents else {
            throw .usage(
                Message(
                    "The roster has only {members} Member States for {respondents} respondents.",
                    [
                        "members": .number(Int64(respondents.count)),
                        "respondents": .number(Int64(request.respondents)),
                    ]))
        }
        let folder = FileSystem.join(request.out, "answers")
        try filing { () throws(FileFailure) in
            try FileSystem.makeFolder(folder)
            try FileSystem.write(
                Array(SampleRoster.csv(roster).utf8), to: FileSystem.join(request.out, "roster.csv"))
        }
        let writer = AnswerFileWriter(plan.questionnaire)
        if request.matchesPublished {
            let matched = try match(
                simulator, respondents.map { simulator.response(of: $0, previous: previous[$0], allReport: true) },
                bundle)
            for response in matched { try save(response, writer, folder) }
            return matched.count
        }
        let progress = Progress(total: respondents.count, in: catalogue)
        let faults = Parallel.run(count: respondents.count, workers: Parallel.cores) { next -> Fault? in
            while let range = next() {
                for code in respondents[range] {
                    let response = simulator.response(of: code, previous: previous[code], allReport: false)
                    do throws(Fault) { try save(response, writer, folder) } catch { return error }
                }
                progress.advance(by: range.count)
            }
            return nil
        }
        progress.finish()
        if let fault = faults.compactMap({ $0 }).first { throw fault }
        return respondents.count
    }

    private static func save(_ response: Response, _ writer: AnswerFileWriter, _ folder: String) throws(Fault) {
        try filing { () throws(FileFailure) in
            try FileSystem.write(
                Array(writer.text(response).utf8),
                to: FileSystem.join(folder, response.header.respondent + ".yaml"), isDurable: false)
        }
    }

    /// The roster of the previous simulated cycle, or one made like the real roster.
    private static func sampleRoster(_ request: Request, _ bundle: Bundle) throws(Fault) -> Roster {
        if let previous = request.previous {
            let path = FileSystem.join(previous, "roster.csv")
            let bytes = try filing { () throws(FileFailure) in try FileSystem.read(path) }
            let (reader, roster) = RosterReader.read(bytes, id: "sample")
            guard !reader.diagnostics.contains(where: { $0.severity == .error }) else {
                throw .usage(Message("{path} is not a sound roster.", ["path": .code(path)]))
            }
            return roster
        }
        guard let roster = bundle.roster else {
            throw .usage(
                Message(
                    "{questionnaire} names no roster that could be read; give one with --roster.",
                    ["questionnaire": .code(bundle.questionnaire.id)]))
        }
        return SampleRoster.make(
            like: roster, atLeast: request.respondents, on: bundle.questionnaire.rosterDate, seed: request.seed)
    }

    /// The responses of a simulated previous cycle by respondent.
    private static func previousResponses(_ folder: String, _ plan: Plan) throws(Fault) -> [String: Response] {
        guard let previousPlan = plan.previous else {
            throw .usage(.noPrevious(plan.questionnaire.id))
        }
        let answers = FileSystem.join(folder, "answers")
        let files = InputFiles([FileSystem.kind(answers) == .folder ? answers : folder])
        if let failure = files.failures.first { throw .system(failure) }
        return try PreviousResponses.read(files.paths, previousPlan)
    }

    private static func match(
        _ simulator: Simulator, _ responses: [Response], _ bundle: Bundle
    ) throws(Fault) -> [Response] {
        guard let published = bundle.published else {
            throw .usage(
                Message(
                    "{questionnaire} has no published.yaml whose counts could be reproduced.",
                    ["questionnaire": .code(bundle.questionnaire.id)]))
        }
        guard Int64(responses.count) == published.reporting else {
            throw .usage(
                Message(
                    "{count} States reported; to reproduce their counts say {option}.",
                    [
                        "count": .number(published.reporting),
                        "option": .code("--respondents \(published.reporting)"),
                    ]))
        }
        var counts: [(indicator: String, count: Int64)] = []
        for entry in published.entries {
            let of = entry.figure.of ?? published.reporting
            let compatible = CompatibleCounts.counts(percent: entry.figure.percent, of: of)
            let inferred = compatible.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
            guard let count = entry.figure.count ?? inferred else {
                throw .usage(
                    Message(
                        "Several counts, or none, fit the published figure of {indicator}.",
                        ["indicator": .code(entry.indicator)]))
            }
            counts.append((entry.indicator, count))
        }
        do throws(Simulator.Failure) { return try simulator.matching(counts, responses) } catch {
            switch error {
            case .cannotMatch(let id):
                throw .usage(
                    Message(
                        "The count of {indicator} rests on more than one choice of one question that all are asked.",
                        ["indicator": .code(id)]))
            case .contradictory(let id):
                throw .usage(
                    Message(
                        "The count of {indicator} contradicts another figure that rests on the same question.",
                        ["indicator": .code(id)]))
            }
        }
    }
}
