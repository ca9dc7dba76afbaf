import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurTestSupport
import RapporteurYAML
import Testing

/// What the law says about some bytes.
enum Verdict: Equatable {
    case agreed, refused
    /// Accepted, but libyaml reads something else.
    case broken(String)

    init(_ bytes: [UInt8]) {
        let plain: PlainYAML
        do { plain = try PlainYAMLReader.read(bytes) } catch {
            self = error.offset >= 0 && Int(error.offset) <= bytes.count ? .refused : .broken("offset \(error.offset)")
            return
        }
        let document = YAMLReader(allowsAliases: false).read(bytes)
        let codes = document.codes.filter { $0 != "Y117" }
        if !codes.isEmpty || !document.isReadable {
            self = .broken("remarks \(codes)")
        } else if document.tree != plain.tree {
            self = .broken("another tree: \(plain.tree) instead of \(document.tree)")
        } else if document.duplicateKeys != plain.duplicateKeys || document.source != plain.source {
            self = .broken("other keys that stand twice, or another source")
        } else {
            self = .agreed
        }
    }

    var fault: String? { if case .broken(let fault) = self { fault } else { nil } }
}

@Suite("What the browser's reader accepts, libyaml reads to the same tree")
struct PlainYAMLLawTests {
    /// Judges many texts; the first that breaks the law is recorded. Returns how many were accepted.
    @discardableResult
    private func judge(_ count: Int, _ label: String, _ make: (Int) -> [UInt8]) -> Int {
        var accepted = 0
        for round in 0..<count {
            let bytes = make(round)
            let verdict = Verdict(bytes)
            if let fault = verdict.fault {
                Issue.record(
                    "\(label), round \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription): \(fault)")
                return accepted
            }
            if verdict == .agreed { accepted += 1 }
        }
        return accepted
    }

    @Test("changes of a byte or a line", arguments: Array(1...10) as [UInt64])
    func mutations(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let samples = Samples.all
        let signs = Array("\n\r\t :-[]{}'\"|>&*!#%@,?~.+12axé\u{85}\u{2028}\u{A0}\u{FEFF}“”".utf8)
        let accepted = judge(1000, "seed \(seed)") { round in
            var bytes = samples[round % samples.count]
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                mutate(&bytes, signs, &random)
            }
            return bytes
        }
        #expect(accepted > 150)
    }

    private func mutate(_ bytes: inout [UInt8], _ signs: [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs.randomElement(using: &random) ?? 0x20, at: place)
        case 2: bytes[place] = signs.randomElement(using: &random) ?? 0x20
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 4:
            let pieces = RandomDocument.pieces
            bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
        default: changeLine(&bytes, place, &random)
        }
    }

    /// Deletes, repeats, moves or indents a line.
    private func changeLine(_ bytes: inout [UInt8], _ place: Int, _ random: inout SeededGenerator) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let line = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines.randomElement(using: &random) ?? [], at: line)
        case 2:
            lines[line].insert(
                contentsOf: [UInt8](repeating: 0x20, count: Int.random(in: 1...4, using: &random)), at: 0)
        case 3: lines[line] = Array(lines[line].drop { $0 == 0x20 })
        default: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    @Test("texts of the characters that mean something", arguments: Array(11...20) as [UInt64])
    func syntax(_ seed: UInt64) {
        let pieces = [
            "a", "b.c", "a: ", "b:", "a:\n", ": ", ":", " ", "  ", "\n", "\n  ", "\n    ", "\n- ", "- ", "-\n", "[",
            "]", "{", "}",
            ", ", ",", "'", "\"", "'x'", "\"y\"", "|\n", "|-\n", "|+\n", ">\n", ">2\n", "|1-", "#", " #", " # x\n",
            "&x ", "*x",
            "!t ", "? ", "\n: ", "@", "%", "\t", "\r", "\r\n", "\\n", "\u{E9}", "\u{A0}", "\u{2028}", "\u{85}",
            "\u{FF1A}",
            "---\n", "...\n", "<<: ", "\u{FEFF}", "\u{201C}", "~", "x", "-5", "{}", "[]", "http://x.y/",
        ]
        var random = SeededGenerator(seed: seed)
        let accepted = judge(3000, "seed \(seed)") { _ in
            let start = Bool.random(using: &random) ? "k: v\n" : "k:\n  l: "
            let count = Int.random(in: 0...12, using: &random)
            return Array((start + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()).utf8)
        }
        #expect(accepted > 100)
    }

    @Test("small texts, exhaustively")
    func small() {
        let alphabet = ["a", ":", " ", "\n", "-", "#", "|", "'"]
        var count = 0
        for start in ["a:", "a:\n ", "a: |\n"] {
            var texts = [""]
            for _ in 0..<4 {
                texts = texts.flatMap { text in alphabet.map { text + $0 } }
                count += judge(texts.count, "small") { Array((start + texts[$0]).utf8) }
            }
        }
        #expect(count > 1000)
    }

    @Test("every beginning of every sample")
    func prefixes() {
        // Of the three forms of a sample the one with the line ends of Windows, which can be cut in half.
        for sample in stride(from: 1, to: Samples.all.count, by: 3).map({ Samples.all[$0] }) {
            judge(sample.count + 1, "prefix") { Array(sample[..<$0]) }
        }
    }

    @Test(
        "all that the writer writes is read, by both readers, to an equal document",
        arguments: Array(21...30) as [UInt64])
    func writer(_ seed: UInt64) throws {
        var maker = RandomDocument(seed: seed)
        for round in 0..<150 {
            let document = maker.document()
            let text = document.text
            let bytes = Array(text.utf8)
            let verdict = Verdict(bytes)
            guard verdict == .agreed else {
                var why = "\(verdict)"
                do { _ = try PlainYAMLReader.read(bytes) } catch {
                    why += " \(error.reason) at \(error.position(in: bytes))"
                }
                Issue.record("seed \(seed), round \(round): \(why)\n\(text)")
                return
            }
            #expect(readAnswers(text).codes == [], "seed \(seed), round \(round)")
            let read = AnswerDocument(try PlainYAMLReader.read(bytes).tree)
            let expected = document.canonical.entries
            guard AnswerDocument.Value.map(read.entries).isIdentical(to: .map(expected)) else {
                Issue.record("seed \(seed), round \(round): \(text)\n\(read.entries)\n\(expected)")
                return
            }
        }
    }

    @Test("all samples are accepted")
    func samples() throws {
        for bytes in Samples.all {
            do {
                _ = try PlainYAMLReader.read(bytes)
                #expect(Verdict(bytes) == .agreed)
            } catch {
                Issue.record("\(error.message) \(error.position(in: bytes))\n\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }
}
