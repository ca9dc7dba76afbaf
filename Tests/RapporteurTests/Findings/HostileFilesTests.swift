import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

@Suite("Damaged answer files")
struct HostileFilesTests {
    @Test("Whatever the bytes are, findings have places inside the file and every output is written", arguments: 1...8)
    func mutations(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        let pieces = [
            "\n", "  ", ": ", "- ", "[", "]", "{", "}", "#", "\"", "'", "|", "~", "not_known", "yes", "\u{301}", "نعم",
            "\u{0}", "\u{85}",
            "capacity.repository_list", "9999999999999999999", "https://", "confirmations:\n  - finding: budget\n",
            "answers:", "&a", "*a",
        ].map { Array($0.utf8) }
        for _ in 0..<60 {
            var bytes = Array(manyFindings.utf8)
            for _ in 0...random(6) {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes.insert(contentsOf: pieces[random(pieces.count)], at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + random(12)))
                default: bytes[place] = UInt8(random(256))
                }
            }
            let document = YAMLReader(allowsAliases: false).read(bytes)
            let file = FileFindings(path: "a.yaml", document: document, plan: exampleFindingsPlan)
            for finding in file.findings {
                let range = finding.diagnostic.range
                #expect(0 <= range.start && range.start <= range.end && Int(range.end) <= file.source.count)
            }
            let report = FindingsReport([file])
            #expect(!TextFindingsRenderer(isColoured: true, in: .english).render(report).isEmpty)
            #expect(
                !MarkdownLetterRenderer(in: .english).render(report).isEmpty
                    && !HTMLLetterRenderer(in: .english).render(report).isEmpty)
            #expect(JSONFindingsRenderer(in: .english).render(report).hasSuffix("}\n"))
            #expect(SARIFFindingsRenderer(pages: [], version: "1.0.0", in: .english).render(report).hasSuffix("}\n"))
            #expect(
                GitHubFindingsRenderer(in: .english).render(report).split(separator: "\n").count == file.findings.count)
            for rule in report.rules { #expect(rule.counts.total == 1) }
        }
    }
}
