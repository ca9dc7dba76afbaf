import RapporteurAnswerFile
import RapporteurStore

/// Corrections of a store as the file that `--corrections` takes.
enum CorrectionsFile {
    /// The text of the file.
    static func text(_ corrections: [StoredCorrection]) -> String {
        guard !corrections.isEmpty else { return "[]\n" }
        var writer = YAMLWriter()
        for correction in corrections {
            writer.openItem()
            writer.pair("respondent", correction.respondent)
            writer.pair("question", correction.question)
            write("from", correction.from, to: &writer)
            write("to", correction.to, to: &writer)
            writer.pair("reason", correction.reason)
            writer.pair("by", correction.by)
            writer.pair("on", correction.on)
            writer.close()
        }
        return writer.text
    }

    private static func write(_ key: String, _ values: [String], to writer: inout YAMLWriter) {
        switch values.count {
        case 0: writer.blank(key)
        case 1: writer.pair(key, values[0])
        default: writer.list(key, values)
        }
    }
}
