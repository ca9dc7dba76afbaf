// From a list of files to the responses that count: read, check and tabulate each on whatever core is free, keep of it
// only what counting needs, and let the order of the files change nothing.

package import RapporteurAnalysis
package import RapporteurDiagnostics
package import RapporteurModel
import RapporteurStore
package import RapporteurValidation
import RapporteurYAML

/// Collects the responses of one cycle from answer files.
package struct ResponseCollector: Sendable {
    /// What was collected.
    package struct Result: Sendable {
        /// The responses that count, and what was left out.
        package var counted: CountedResponses
        /// What the system could not read.
        package var failures: [FileFailure]
        /// The other questionnaires that files among the paths answer, sorted.
        package var otherQuestionnaires: [String]
        /// The number of answer files seen.
        package var files: Int64
        /// Findings in the files that were read, by severity.
        package var summary: ValidationSummary
    }

    private struct Share: Sendable {
        var selection = ResponseSelection()
        var failures: [FileFailure] = []
        var storeFailure: StoreFailure?
        var others: Set<String> = []
        var files: Int64 = 0
        var summary = ValidationSummary()
    }

    /// What happens to each file.
    package var intake: ResponseIntake
    /// The counted responses of the previous cycle, for rules that look back.
    package var previous: [String: Response]
    /// The ids of the questionnaires that are known.
    package var knownQuestionnaires: Set<String>
    private let catalogue: MessageCatalogue

    /// Makes a collector, which tells its progress in a language.
    package init(
        _ intake: ResponseIntake, previous: [String: Response] = [:], knownQuestionnaires: [String],
        in catalogue: MessageCatalogue
    ) {
        self.catalogue = catalogue
        self.intake = intake
        self.previous = previous
        self.knownQuestionnaires = Set(knownQuestionnaires)
    }

    /// Reads all files.
    func collect(_ files: AnswerFiles, workers: Int = Parallel.cores) throws(Fault) -> Result {
        let count = files.paths.count
        let progress = Progress(total: count, in: catalogue)
        let shares = Parallel.run(count: count, workers: min(workers, max(1, count / 8))) { next in
            var share = Share()
            while share.storeFailure == nil, let range = next() {
                do throws(StoreFailure) {
                    try files.read(
                        range, { index, file in consider(file, files.source(index), into: &share) },
                        failed: { share.failures.append($0) })
                } catch {
                    share.storeFailure = error
                }
                progress.advance(by: range.count)
            }
            return share
        }
        progress.finish()
        if let failure = shares.compactMap({ $0.storeFailure }).first { throw .store(failure) }
        var all = Share()
        for share in shares {
            all.selection.merge(share.selection)
            all.failures += share.failures
            all.others.formUnion(share.others)
            all.files += share.files
            all.summary += share.summary
        }
        return Result(
            counted: all.selection.settled(), failures: all.failures.sorted { $0.path < $1.path },
            otherQuestionnaires: all.others.sorted(), files: all.files, summary: all.summary)
    }

    private func consider(_ file: AnswerFile, _ source: StoredSource?, into share: inout Share) {
        let path = file.path
        guard file.document.isReadable else {
            share.files += 1
            share.selection.exclude(Exclusion(respondent: nil, file: path, reason: .unreadable))
            return
        }
        guard file.content.isAnswers else { return }
        let plan = intake.plan
        let id = file.questionnaire
        if id != plan.questionnaire.id {
            share.files += 1
            if let id, knownQuestionnaires.contains(id) { share.others.insert(id) }
            share.selection.exclude(Exclusion(respondent: nil, file: path, reason: .unreadable))
            return
        }
        share.files += 1
        var read = plan.response(in: file)
        let validated = ResponseValidator(plan, isBrief: true).validate(
            read, previous: previous[read.response.header.respondent])
        share.summary += validated.summary
        if source?.isFrozenOut == true {
            let header = read.response.header
            share.selection.exclude(Exclusion(respondent: header.respondent, file: path, reason: .superseded))
            return
        }
        // What the Secretariat has recorded counts like the word in the file, once the file was checked as it is.
        if source?.isCertified == true { read.response.header.status = .certified }
        intake.consider(
            read, file: path, answers: validated.answers, hasErrors: file.hasErrors || validated.summary.errors > 0,
            tree: file.document.tree, into: &share.selection)
    }
}
