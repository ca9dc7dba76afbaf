import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
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
                throw .answers(
                    Message(
                        "{path} does not say its respondent, and nothing was merged.", ["path": .code(source.path)]))
            }
            let check: MessageArguments = [
                "path": .code(source.path), "command": .code("rapporteur check " + source.path),
            ]
            guard source.revision != nil else {
                throw .answers(
                    Message(
                        """
                        {path}: the revision is not a number, and nothing was merged. See what is wrong with: {command}
                        """, check))
            }
            guard source.content.hasAnswers else {
                throw .answers(
                    Message(
                        """
                        {path}: its answers cannot be read, and nothing was merged. See what is wrong with: {command}
                        """, check))
            }
        }
        try same("questionnaire", sources) { $0.header("questionnaire") }
        try same("respondent", sources, respondent)
        try same("version", sources) { $0.header("version") }
        try same("definition", sources) { $0.header("definition") }
    }

    /// Refuses files that say different things under a key; one that says nothing there says nothing different.
    private func same(
        _ key: String, _ sources: [AnswerFileSource], _ value: (AnswerDocument) -> String?
    ) throws(Fault) {
        guard let first = sources.first(where: { value($0.content) != nil }), let expected = value(first.content)
        else { return }
        for source in sources {
            guard let other = value(source.content), other != expected else { continue }
            throw .usage(
                Message(
                    """
                    Nothing was merged: {first} has the {key} {expected}, and {second} has {other}. \
                    {key, select, questionnaire {Only files for one questionnaire can be merged.} \
                    respondent {Only files of one respondent can be merged.} \
                    other {Bring them to the present version first: rapporteur upgrade FILE.}}
                    """,
                    [
                        "first": .code(first.path), "key": .code(key), "expected": .code(expected),
                        "second": .code(source.path), "other": .code(other),
                    ]))
        }
    }
}
