import Foundation
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import Testing

@testable import Rapporteur

@Suite("Findings for machines")
struct MachineFindingsTests {
    private let report = FindingsReport([
        exampleFindings(manyFindings, path: "answers folder/100% #1,é:.yaml"),
        exampleFindings(exampleFile(["capacity.repositories: yess"])),
        exampleFindings("answers: [", path: "/broken.yaml"),
    ])

    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("JSON has the keys of the contract, in every finding")
    func json() throws {
        let root = try object(JSONFindingsRenderer(in: .english).render(report))
        #expect(Set(root.keys) == ["findings", "summary", "rules"])
        let findings = try #require(root["findings"] as? [[String: Any]])
        let keys: Set = [
            "code", "severity", "message", "file", "line", "column", "end_line", "end_column", "question", "rule",
            "help", "confirmed",
        ]
        for finding in findings { #expect(Set(finding.keys) == keys) }
        let summary = try #require(root["summary"] as? [String: Int])
        #expect(Set(summary.keys) == ["files", "errors", "warnings", "confirmed", "information"])
        #expect(summary["files"] == 3)
        let total = findings.count
        #expect(
            summary["errors", default: 0] + summary["warnings", default: 0] + summary["confirmed", default: 0]
                + summary["information", default: 0] == total)
        let rules = try #require(root["rules"] as? [[String: Any]])
        #expect(
            rules.compactMap { $0["rule"] as? String } == [
                "named_policy", "budget", "trained_without_teachers", "too_large",
            ])
        for rule in rules {
            let counts = ["pass", "fail", "unknown", "not_applicable", "fault"].compactMap { rule[$0] as? Int }
            #expect(counts.count == 5 && counts.reduce(0, +) == 2)
        }
    }

    @Test("Text, JSON, SARIF and annotations tell the same findings")
    func same() throws {
        let findings = try #require(
            object(JSONFindingsRenderer(in: .english).render(report))["findings"] as? [[String: Any]])
        let json = findings.map { finding in
            "\(finding["severity"] ?? "")[\(finding["code"] ?? "")] \(finding["line"] ?? ""):\(finding["column"] ?? "") \(finding["message"] ?? "")"
        }
        let log = try object(
            SARIFFindingsRenderer(pages: AnswerCode.pages, version: "1.0.0", in: .english).render(report))
        let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        let sarif = results.map { result in
            let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            let region = location?["region"] as? [String: Any] ?? [:]
            let level = result["level"] as? String == "note" ? "information" : result["level"] as? String ?? ""
            let message = (result["message"] as? [String: Any])?["text"] ?? ""
            return
                "\(level)[\(result["ruleId"] ?? "")] \(region["startLine"] ?? ""):\(region["startColumn"] ?? "") \(message)"
        }
        #expect(sarif == json)
        let lines = TextFindingsRenderer(in: .english).render(report).split(separator: "\n").map(String.init)
        var text: [String] = []
        for (index, line) in lines.enumerated() {
            guard
                let match = line.wholeMatch(
                    of: /((?:error|warning|information)\[[A-Z][0-9]+\])(?: \(confirmed\))?: (.*)/),
                let place = lines[index + 1].firstMatch(of: /:([0-9]+:[0-9]+)$/)
            else { continue }
            text.append("\(match.1) \(place.1) \(match.2)")
        }
        #expect(text == json)
        #expect(GitHubFindingsRenderer(in: .english).render(report).split(separator: "\n").count == json.count)
    }

    @Test("Paths become URIs and annotations by their own rules")
    func escaping() {
        let sarif = SARIFFindingsRenderer(pages: [], version: "1.0.0", in: .english).render(report)
        #expect(sarif.contains(#""uri": "answers%20folder/100%25%20%231%2C%C3%A9%3A.yaml""#))
        #expect(sarif.contains(#""uri": "file:///broken.yaml""#))
        let lines = GitHubFindingsRenderer(in: .english).render(report).split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("::") })
        #expect(lines[0].hasPrefix("::error file=answers folder/100%25 #1%2Cé%3A.yaml,line=5,"))
    }

    @Test("A fingerprint stays when lines are added above")
    func fingerprints() throws {
        func prints(_ yaml: String) throws -> [String] {
            let text = SARIFFindingsRenderer(pages: [], version: "1.0.0", in: .english).render(
                FindingsReport([exampleFindings(yaml)]))
            let runs = try #require(object(text)["runs"] as? [[String: Any]])
            let results = try #require(runs[0]["results"] as? [[String: Any]])
            return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["rapporteurFinding/v1"] }
        }
        let before = try prints(manyFindings)
        #expect(before.count > 5 && Set(before).count == before.count)
        #expect(try prints("# one\n# two\n" + manyFindings) == before)
    }

    @Test("The log is valid SARIF", .enabled(if: pythonWithJSONSchema != nil))
    func schema() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("log.sarif")
        try SARIFFindingsRenderer(pages: AnswerCode.pages, version: "1.0.0", in: .english).render(report)
            .write(to: log, atomically: true, encoding: .utf8)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("External/sarif_check.py")
        let (status, output) = try run(try #require(pythonWithJSONSchema), [script.path, log.path])
        #expect(status == 0, "\(output)")
    }
}

/// A Python with jsonschema: the project's own, or the system's.
private let pythonWithJSONSchema: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let candidates = [root.appendingPathComponent(".tools/python/bin/python").path, "/usr/bin/env"]
    for candidate in candidates where FileManager.default.isExecutableFile(atPath: candidate) {
        let arguments = candidate == "/usr/bin/env" ? ["python3"] : []
        guard let result = try? run(candidate, arguments + ["-c", "import jsonschema"]), result.0 == 0 else { continue }
        return candidate
    }
    return nil
}()

private func run(_ program: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = (program == "/usr/bin/env" && arguments.first != "python3" ? ["python3"] : []) + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
