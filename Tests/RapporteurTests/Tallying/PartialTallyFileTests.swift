import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("Partial tallies in files")
struct PartialTallyFileTests {
    /// A share with every kind of line and with hostile names.
    static let share: PartialTally = {
        var counted = CountedResponses()
        for (index, code) in ["XAA", "XAB", "XAC"].enumerated() {
            counted.responses.append(
                Candidate(
                    respondent: code, file: "a folder/100 %\n\(code).yaml", revision: 1, status: .submitted,
                    answers: ContentFingerprint(), confirmations: ContentFingerprint(),
                    outcomes: OutcomeRow([.yes, .no, .notAnswered, .notApplicable].map { $0 } + [.yes]),
                    corrected: Int64(index), isIllustrative: index == 1,
                    invalidAnswers: index == 2
                        ? [InvalidAnswer(respondent: code, question: "a.é[1].b", code: "A104")] : []))
        }
        counted.ambiguities = [Ambiguity(respondent: "XAD", revision: 7, file: "x y", otherFile: "")]
        counted.excluded = [
            Exclusion(respondent: nil, file: "nobody.yaml", reason: .unreadable),
            Exclusion(respondent: "XAD", file: "x y", reason: .ambiguous),
        ]
        counted.sort()
        return PartialTally(
            questionnaire: "t-2027", definition: "5f3c0a91d2e84b77",
            indicators: ["a.a", "a.b", "a.c", "a.d", "a.e"], counted: counted)
    }()

    @Test("reading what was written gives the same share")
    func roundTrip() throws {
        #expect(try PartialTallyFile.read(PartialTallyFile.text(Self.share)) == Self.share)
        let empty = PartialTally(
            questionnaire: "t-2027", definition: "", indicators: [], counted: CountedResponses())
        #expect(try PartialTallyFile.read(PartialTallyFile.text(empty)) == empty)
    }

    @Test("a file that was cut off anywhere is refused")
    func cutOff() {
        let bytes = Array(PartialTallyFile.text(Self.share).utf8)
        for length in 0..<bytes.count {
            let text = String(decoding: bytes[..<length], as: UTF8.self)
            #expect(throws: PartialTallyFault.self, "\(length) bytes") { try PartialTallyFile.read(text) }
        }
    }

    @Test("a file in which one character was changed is refused")
    func changed() {
        let bytes = Array(PartialTallyFile.text(Self.share).utf8)
        for index in bytes.indices {
            var other = bytes
            other[index] = other[index] == UInt8(ascii: "y") ? UInt8(ascii: "n") : UInt8(ascii: "y")
            let text = String(decoding: other, as: UTF8.self)
            #expect(throws: PartialTallyFault.self, "byte \(index)") { try PartialTallyFile.read(text) }
        }
    }

    @Test("a number that nobody can have counted is refused, though the digest is right")
    func numbers() throws {
        var share = Self.share
        share.counted.responses[0].corrected = 999_999_999
        #expect(try PartialTallyFile.read(PartialTallyFile.text(share)) == share)
        for corrected: Int64 in [1_000_000_000, .max, -1] {
            share.counted.responses[0].corrected = corrected
            #expect(throws: PartialTallyFault.damaged, "\(corrected)") {
                try PartialTallyFile.read(PartialTallyFile.text(share))
            }
        }
        share = Self.share
        share.counted.ambiguities = [Ambiguity(respondent: "XAD", revision: .max, file: "x y", otherFile: "")]
        #expect(throws: PartialTallyFault.damaged) { try PartialTallyFile.read(PartialTallyFile.text(share)) }
    }

    @Test(
        "other files are told apart",
        arguments: [
            ("", PartialTallyFault.notAPartialTally), ("{\"questionnaire\": \"t\"}", .notAPartialTally),
            ("rapporteur partial tally one\n", .notAPartialTally),
            ("rapporteur partial tally 2\nwhatever", .newerVersion(2)), ("rapporteur partial tally 1\n", .damaged),
        ])
    func foreign(text: String, fault: PartialTallyFault) {
        #expect(throws: fault) { try PartialTallyFile.read(text) }
        #expect(fault.message.english.first?.isLowercase == true)
    }
}
