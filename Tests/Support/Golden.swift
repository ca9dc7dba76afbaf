package import Foundation
package import Testing

/// Compares whole outputs with the files in `Tests/Fixtures/Golden`; `Scripts/record-golden.sh` writes them anew.
package enum Golden {
    /// Where the files are.
    package static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/Golden")

    /// Expects the text to be what the golden file holds; a run that records writes the file, then fails.
    package static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("\(name) was recorded; run the tests again without recording", sourceLocation: sourceLocation)
            return
        }
        let wanted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard text != wanted else { return }
        Issue.record("\(name) differs:\n\(difference(wanted, text))", sourceLocation: sourceLocation)
    }

    /// The first lines that differ.
    private static func difference(_ wanted: String, _ found: String) -> String {
        let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        let found = found.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for index in 0..<max(wanted.count, found.count) {
            let old = index < wanted.count ? wanted[index] : ""
            let new = index < found.count ? found[index] : ""
            if old == new { continue }
            lines.append("line \(index + 1)\n- \(old.prefix(300))\n+ \(new.prefix(300))")
            if lines.count == 5 { break }
        }
        return lines.joined(separator: "\n")
    }
}
