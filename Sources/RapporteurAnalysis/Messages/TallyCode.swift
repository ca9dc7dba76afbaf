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
            Message(
                """
                the correction of {question} for {respondent} was not applied, because the raw answer is another one
                """, ["question": .code(correction.question), "respondent": .code(correction.respondent)]),
            at: correction.range,
            help: [
                Message(
                    "see what {file} answers, and whether the correction is still needed", ["file": .code(file)]),
                Message("`from` is the raw answer as it stands in the file; leave it blank for a blank answer"),
            ])
    }
}

extension Ambiguity {
    /// The error; it is about two files and points at the beginning of the first.
    package var diagnostic: Diagnostic {
        Diagnostic(
            TallyCode.ambiguousFiles.rawValue, .error,
            Message(
                """
                {respondent} has two different reports of revision {revision}, {file} and {other}, and neither is counted
                """,
                [
                    "respondent": .code(respondent), "revision": .figure(Int64(revision)), "file": .code(file),
                    "other": .code(otherFile),
                ]),
            at: .beginning, help: [Message("keep the report that stands, or raise its `revision`")])
    }
}

extension PublishedDifference {
    /// The warning, which points at nothing in particular.
    package var diagnostic: Diagnostic {
        return Diagnostic(
            TallyCode.publishedNotReproduced.rawValue, .warning, message, at: .beginning,
            help: [Message("the published figures are used, and the report lists the differences")])
    }

    private var message: Message {
        let published = MessageValue.number(published)
        switch (indicator, found) {
        case (let indicator?, let found?):
            return Message(
                "the answer files give {found} % for {indicator}, but {published} % was published",
                ["found": .number(found), "indicator": .code(indicator), "published": published])
        case (let indicator?, nil):
            return Message(
                "the answer files give nothing for {indicator}, but {published} % was published",
                ["indicator": .code(indicator), "published": published])
        case (nil, let found):
            return Message(
                """
                {found, plural, one {there is {found} answer file} other {there are {found} answer files}}, but \
                {published, plural, one {{published} State was} other {{published} States were}} published as reporting
                """, ["found": .number(found ?? 0), "published": published])
        }
    }
}
