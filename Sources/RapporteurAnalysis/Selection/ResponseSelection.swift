import RapporteurModel

// One file of each respondent counts. Files arrive one by one and from several threads; of each respondent only the
// files of the highest revision so far are kept, everything else is a line in the list of exclusions. The result does
// not depend on the order of arrival.

/// Chooses the file of each respondent that counts, while files stream in.
package struct ResponseSelection: Sendable {
    private var candidates: [String: [Candidate]] = [:]
    private var excluded: [Exclusion] = []

    /// Makes an empty selection.
    package init() {}

    /// Takes note of a file that cannot be counted.
    package mutating func exclude(_ exclusion: Exclusion) { excluded.append(exclusion) }

    /// Considers a file that may be counted.
    package mutating func add(_ candidate: Candidate) {
        guard let rivals = candidates[candidate.respondent], let best = rivals.first?.revision else {
            candidates[candidate.respondent] = [candidate]
            return
        }
        if candidate.revision < best {
            excluded.append(candidate.exclusion(.superseded))
        } else if candidate.revision == best {
            candidates[candidate.respondent, default: []].append(candidate)
        } else {
            for rival in rivals { excluded.append(rival.exclusion(.superseded)) }
            candidates[candidate.respondent] = [candidate]
        }
    }

    /// Adds what another thread has found in other files.
    package mutating func merge(_ other: ResponseSelection) {
        excluded += other.excluded
        for (_, rivals) in other.candidates {
            for candidate in rivals { add(candidate) }
        }
    }

    /// Decides, once all files have been considered.
    package func settled() -> CountedResponses {
        var result = CountedResponses()
        result.excluded = excluded
        for (_, rivals) in candidates {
            // Among files that say the same the path decides, so that the order of arrival never does.
            let ordered = rivals.sorted { left, right in
                left.status == right.status
                    ? left.file < right.file : left.status.rawValue > right.status.rawValue
            }
            guard let chosen = ordered.first else { continue }
            if let rival = ordered.dropFirst().first(where: { !chosen.standsInPlace(of: $0) }) {
                result.ambiguities.append(Ambiguity(chosen, rival))
                for candidate in ordered { result.excluded.append(candidate.exclusion(.ambiguous)) }
            } else {
                result.responses.append(chosen)
                for candidate in ordered.dropFirst() { result.excluded.append(candidate.exclusion(.superseded)) }
            }
        }
        result.sort()
        return result
    }
}

extension Candidate {
    /// Whether a file of the same revision and no higher state can be left out for this one: it has the same content,
    /// or it is in a lower state and has the same answers.
    func standsInPlace(of other: Candidate) -> Bool {
        answers == other.answers
            && (confirmations == other.confirmations || other.status.rawValue < status.rawValue)
    }

    func exclusion(_ reason: Exclusion.Reason) -> Exclusion {
        Exclusion(respondent: respondent, file: file, reason: reason)
    }
}

/// Two files of one respondent and revision that say different things, so that neither counts.
package struct Ambiguity: Sendable, Hashable {
    /// The respondent.
    package var respondent: String
    /// The revision of both.
    package var revision: Int64
    /// The path of one.
    package var file: String
    /// The path of the other.
    package var otherFile: String

    /// Makes an ambiguity from its parts.
    package init(respondent: String, revision: Int64, file: String, otherFile: String) {
        self.respondent = respondent
        self.revision = revision
        self.file = file
        self.otherFile = otherFile
    }

    init(_ left: Candidate, _ right: Candidate) {
        respondent = left.respondent
        revision = left.revision
        file = min(left.file, right.file)
        otherFile = max(left.file, right.file)
    }
}

/// The responses that count, one of each respondent, and what was left out.
package struct CountedResponses: Sendable, Hashable {
    /// The responses, sorted by respondent.
    package var responses: [Candidate] = []
    /// The files left out, sorted by respondent and path.
    package var excluded: [Exclusion] = []
    /// Where files contradict each other, sorted by respondent.
    package var ambiguities: [Ambiguity] = []

    /// Makes an empty set.
    package init() {}

    /// Brings all lists into their order.
    package mutating func sort() {
        responses.sort { $0.respondent < $1.respondent }
        ambiguities.sort { $0.respondent < $1.respondent }
        excluded.sort { left, right in
            let (a, b) = (left.respondent ?? "", right.respondent ?? "")
            if a != b { return a < b }
            return left.file == right.file ? left.reason < right.reason : left.file < right.file
        }
    }

    /// The respondents of which a file may be counted: those that count and those whose files contradict each other.
    package var respondents: Set<String> {
        var result: Set<String> = []
        for response in responses { result.insert(response.respondent) }
        for ambiguity in ambiguities { result.insert(ambiguity.respondent) }
        return result
    }
}
