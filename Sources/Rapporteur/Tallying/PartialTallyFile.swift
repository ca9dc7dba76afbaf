package import RapporteurAnalysis
package import RapporteurDiagnostics
import RapporteurModel

// A partial tally in a file: lines of words, the first naming the format and its version, the last a digest of all
// before it. Whatever was cut off, edited or written by something else is refused as a whole; a number that looks right
// is worth nothing if half of the States are missing.
//
//     rapporteur partial tally 1
//     questionnaire oer-2027 5f3c0a91d2e84b77
//     indicator capacity.repositories
//     response XAA yn?- 0 illustrative answers/XAA.yaml
//     invalid XAA capacity.repositories A104
//     ambiguous XAB 2 answers/XAB.yaml answers/XAB-2.yaml
//     excluded draft XAC answers/XAC.yaml
//     end 16 hex digits

/// Writes and reads partial tallies.
package enum PartialTallyFile {
    static let heading = "rapporteur partial tally "
    static let version = 1
    /// How many corrections one response may have: sums of counts below it can be added.
    static let corrections: Range<Int64> = 0..<1_000_000_000

    /// The text of a file.
    package static func text(_ partial: PartialTally) -> String {
        var text = heading + String(version) + "\n"
        func line(_ words: [String]) { text += words.joined(separator: " ") + "\n" }
        line(["questionnaire", Word.escaped(partial.questionnaire), Word.escaped(partial.definition)])
        for indicator in partial.indicators { line(["indicator", Word.escaped(indicator)]) }
        for response in partial.counted.responses {
            line([
                "response", Word.escaped(response.respondent), outcomes(response.outcomes), String(response.corrected),
                response.isIllustrative ? "illustrative" : "real", Word.escaped(response.file),
            ])
            for answer in response.invalidAnswers {
                line([
                    "invalid", Word.escaped(answer.respondent), Word.escaped(answer.question),
                    Word.escaped(answer.code),
                ])
            }
        }
        for ambiguity in partial.counted.ambiguities {
            line([
                "ambiguous", Word.escaped(ambiguity.respondent), String(ambiguity.revision),
                Word.escaped(ambiguity.file), Word.escaped(ambiguity.otherFile),
            ])
        }
        for exclusion in partial.counted.excluded {
            line([
                "excluded", exclusion.reason.word, Word.escaped(exclusion.respondent ?? ""),
                Word.escaped(exclusion.file),
            ])
        }
        return text + "end " + digest(text) + "\n"
    }

    /// Reads a file.
    package static func read(_ text: String) throws(PartialTallyFault) -> PartialTally {
        guard text.hasPrefix(heading) else { throw .notAPartialTally }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = lines[0].dropFirst(heading.count)
        guard found == String(version) else {
            guard let number = Int64(found), number > version else { throw .notAPartialTally }
            throw .newerVersion(number)
        }
        // Last comes nothing, because the file ends in a line end, and before it the digest.
        guard lines.count >= 3, lines.removeLast().isEmpty else { throw .damaged }
        let end = lines.removeLast()
        guard end == "end " + digest(lines.joined(separator: "\n") + "\n") else { throw .damaged }
        var reading = PartialTallyReading()
        for line in lines.dropFirst() {
            guard reading.add(line.split(separator: " ", omittingEmptySubsequences: false)) else { throw .damaged }
        }
        guard let partial = reading.partial else { throw .damaged }
        return partial
    }

    private static func outcomes(_ row: OutcomeRow) -> String {
        var letters = ""
        for index in 0..<row.count { letters.append(letter(row[index])) }
        return letters.isEmpty ? "." : letters
    }

    static func letter(_ outcome: Outcome) -> Character {
        switch outcome {
        case .yes: "y"
        case .no: "n"
        case .notAnswered: "?"
        case .notApplicable: "-"
        }
    }

    private static func digest(_ text: String) -> String { SHA256.shortHex(Array(text.utf8)) }
}

/// Why a file is no partial tally that can be used.
package enum PartialTallyFault: Error, Sendable, Hashable {
    /// It is something else.
    case notAPartialTally
    /// A newer program has written it.
    case newerVersion(Int64)
    /// It was cut off or changed.
    case damaged

    /// One plain sentence.
    package var message: Message {
        switch self {
        case .notAPartialTally:
            Message("this is not a partial tally; `rapporteur tally --partial FILE` writes one")
        case .newerVersion(let version):
            Message(
                "this partial tally has format {version}, which a newer rapporteur has written; this one reads {known}",
                ["version": .figure(version), "known": .figure(Int64(PartialTallyFile.version))])
        case .damaged:
            Message("this partial tally is damaged: it was cut off or changed after it was written")
        }
    }
}

/// The state of reading the lines of a partial tally.
private struct PartialTallyReading {
    private var questionnaire: (id: String, definition: String)?
    private var indicators: [String] = []
    private var counted = CountedResponses()

    /// Adds a line; false if it does not belong there.
    mutating func add(_ words: [Substring]) -> Bool {
        let values = words.dropFirst().compactMap { Word.plain($0) }
        guard let kind = words.first, values.count == words.count - 1 else { return false }
        switch (kind, values.count) {
        case ("questionnaire", 2) where questionnaire == nil: questionnaire = (values[0], values[1])
        case ("indicator", 1) where counted.responses.isEmpty: indicators.append(values[0])
        case ("response", 5): return addResponse(values)
        case ("invalid", 3): return addInvalid(values)
        case ("ambiguous", 4):
            guard let revision = Int64(values[1]), ResponseHeader.revisions.contains(revision) else { return false }
            counted.ambiguities.append(
                Ambiguity(respondent: values[0], revision: revision, file: values[2], otherFile: values[3]))
        case ("excluded", 3):
            guard let reason = Exclusion.Reason(word: values[0]) else { return false }
            counted.excluded.append(
                Exclusion(respondent: values[1].isEmpty ? nil : values[1], file: values[2], reason: reason))
        default: return false
        }
        return true
    }

    private mutating func addResponse(_ values: [String]) -> Bool {
        var outcomes: [Outcome] = []
        if values[1] != "." {
            for letter in values[1] {
                guard let outcome = Outcome.allCases.first(where: { PartialTallyFile.letter($0) == letter }) else {
                    return false
                }
                outcomes.append(outcome)
            }
        }
        guard outcomes.count == indicators.count, let corrected = Int64(values[2]),
            PartialTallyFile.corrections.contains(corrected), values[3] == "illustrative" || values[3] == "real"
        else { return false }
        counted.responses.append(
            Candidate(
                respondent: values[0], file: values[4], revision: 1, status: .submitted,
                answers: ContentFingerprint(), confirmations: ContentFingerprint(), outcomes: OutcomeRow(outcomes),
                corrected: corrected, isIllustrative: values[3] == "illustrative"))
        return true
    }

    private mutating func addInvalid(_ values: [String]) -> Bool {
        guard let last = counted.responses.indices.last, counted.responses[last].respondent == values[0] else {
            return false
        }
        counted.responses[last].invalidAnswers.append(
            InvalidAnswer(respondent: values[0], question: values[1], code: values[2]))
        return true
    }

    /// The whole; nil if a respondent stands in it twice.
    var partial: PartialTally? {
        guard let questionnaire else { return nil }
        guard counted.respondents.count == counted.responses.count + counted.ambiguities.count else { return nil }
        var sorted = counted
        sorted.sort()
        return PartialTally(
            questionnaire: questionnaire.id, definition: questionnaire.definition, indicators: indicators,
            counted: sorted)
    }
}

/// A text as one word of a line: spaces, percent signs and control characters as `%` and two hexadecimal digits.
private enum Word {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x25, 0...0x20, 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func plain(_ word: Substring) -> String? {
        var bytes: [UInt8] = []
        var iterator = word.utf8.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next(), let low = iterator.next(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
