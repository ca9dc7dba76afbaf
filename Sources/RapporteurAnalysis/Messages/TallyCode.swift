package import RapporteurDiagnostics
import RapporteurModel

/// The codes of what can be wrong when responses are counted.
package enum TallyCode: String, Sendable, Hashable, CaseIterable {
    /// A correction expects another raw answer than the file has.
    case correctionNotApplied = "P151"
    /// Two files of one respondent and revision say different things.
    case ambiguousFiles = "P152"
    /// The answer files of the previous cycle do not give what was published.
    case publishedNotReproduced = "P153"
}

extension CountedResponses {
    /// The errors about corrections that were not applied to the responses that count, in the order of the corrections,
    /// each with the index of its correction.
    package func refusedCorrections(of table: CorrectionTable) -> [(index: Int32, diagnostic: Diagnostic)] {
        var indices: [(index: Int32, file: String)] = []
        for response in responses {
            for index in response.refusedCorrections { indices.append((index, response.file)) }
        }
        indices.sort { $0.index < $1.index }
        return indices.map { ($0.index, table.refusal(of: $0.index, by: $0.file)) }
    }
}

extension CorrectionTable {
    /// The error about a correction that expects another raw answer than a file has, at its place among corrections.
    package func refusal(of index: Int32, by file: String) -> Diagnostic {
        let correction = corrections[Int(index)]
        return Diagnostic(
            TallyCode.correctionNotApplied.rawValue, .error,
            "the correction of \(correction.question) for \(correction.respondent) was not applied, because the raw answer is another one",
            at: correction.range,
            help: [
                "see what \(file) answers, and whether the correction is still needed",
                "`from` is the raw answer as it stands in the file; leave it blank for a blank answer",
            ])
    }
}

extension Ambiguity {
    /// The error; it is about two files and points at the beginning of the first.
    package var diagnostic: Diagnostic {
        Diagnostic(
            TallyCode.ambiguousFiles.rawValue, .error,
            "\(respondent) has two different reports of revision \(revision), \(file) and \(otherFile), and neither is counted",
            at: .beginning, help: ["keep the report that stands, or raise its `revision`"])
    }
}

extension PublishedDifference {
    /// The warning, which points at nothing in particular.
    package var diagnostic: Diagnostic {
        func text(_ number: Int64?) -> String { number.map { String($0) } ?? "nothing" }
        let message: String
        if let indicator {
            message =
                "the answer files give \(text(found)) % for \(indicator), but \(published) % was published"
        } else {
            message = "there are \(text(found)) answer files, but \(published) States were published as reporting"
        }
        return Diagnostic(
            TallyCode.publishedNotReproduced.rawValue, .warning, message, at: .beginning,
            help: ["the published figures are used, and the report lists the differences"])
    }
}
