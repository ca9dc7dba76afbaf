import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurModel

/// Whether files are of one report: of one respondent, to one edition of one questionnaire.
struct MergeIdentity {
    private let bundle: Bundle

    init(_ bundle: Bundle) { self.bundle = bundle }

    /// The code of the State that a file names.
    func respondent(_ document: AnswerDocument) -> String? {
        document.header("respondent").map { bundle.roster?.state($0)?.code ?? $0 }
    }

    /// Refuses files that are not of one report.
    func check(_ sources: [AnswerFileSource]) throws(Fault) {
        for source in sources {
            guard respondent(source.content) != nil else {
                throw .answers("\(source.path) does not say its respondent, and nothing was merged.")
            }
            guard source.revision != nil else {
                throw .answers(
                    "\(source.path): the revision is not a number, and nothing was merged. See what is wrong with: "
                        + "rapporteur check \(source.path)")
            }
            guard source.content.hasAnswers else {
                throw .answers(
                    "\(source.path): its answers cannot be read, and nothing was merged. See what is wrong with: "
                        + "rapporteur check \(source.path)")
            }
        }
        try same("questionnaire", sources, " Only files for one questionnaire can be merged.") {
            $0.header("questionnaire")
        }
        try same("respondent", sources, " Only files of one respondent can be merged.", respondent)
        let upgrade = " Bring them to the present version first: rapporteur upgrade FILE."
        try same("version", sources, upgrade) { $0.header("version") }
        try same("definition", sources, upgrade) { $0.header("definition") }
    }

    /// Refuses files that say different things under a key; one that says nothing there says nothing different.
    private func same(
        _ key: String, _ sources: [AnswerFileSource], _ help: String, _ value: (AnswerDocument) -> String?
    ) throws(Fault) {
        guard let first = sources.first(where: { value($0.content) != nil }), let expected = value(first.content)
        else { return }
        for source in sources {
            guard let other = value(source.content), other != expected else { continue }
            throw .usage(
                "Nothing was merged: \(first.path) has the \(key) \(expected), and \(source.path) has \(other)." + help)
        }
    }
}
