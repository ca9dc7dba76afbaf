import RapporteurDiagnostics
import RapporteurYAML

/// What an XLIFF file says.
struct XLIFFReading: Sendable {
    /// The text of the file in UTF-8 without a byte-order mark.
    var source: [UInt8] = []
    /// The language of the sources; empty if it is not said.
    var sourceLanguage = ""
    /// The language of the targets; empty if it is not said.
    var targetLanguage = ""
    /// The ids of its files: which questionnaire the texts are of.
    var files: [(id: String, range: SourceRange)] = []
    /// Where the start tag of the whole stands.
    var range = SourceRange.beginning
    /// The texts in the order of the file.
    var units: [XLIFFUnit] = []
    /// What is wrong with the file as XLIFF.
    var diagnostics: [Diagnostic] = []
}

/// Reads XLIFF files.
struct XLIFFReader {
    private var reading = XLIFFReading()

    /// Reads the bytes of a file; never fails, whatever they are.
    static func read(_ bytes: [UInt8]) -> XLIFFReading {
        let text = SourceText(bytes, isMarkup: true)
        var reader = XLIFFReader()
        reader.reading.source = text.utf8
        reader.reading.diagnostics = text.diagnostics
        guard text.diagnostics.isEmpty else { return reader.reading }
        do throws(XMLProblem) {
            reader.read(try XMLReader.read(text.utf8))
        } catch {
            reader.reading.diagnostics.append(.unreadable(error))
        }
        return reader.reading
    }

    private mutating func read(_ root: XMLElement) {
        reading.range = root.range
        guard root.name == "xliff", root.namespace == XLIFF.namespace else {
            reading.diagnostics.append(.notXLIFF(root))
            return
        }
        let version = root.attributes["version"] ?? ""
        guard version == "2.0" || version == "2.1" else {
            reading.diagnostics.append(.otherVersion(version, at: root.range))
            return
        }
        reading.sourceLanguage = root.attributes["srcLang"] ?? ""
        reading.targetLanguage = root.attributes["trgLang"] ?? ""
        for file in root.children("file") {
            reading.files.append((file.attributes["id"] ?? "", file.range))
            readUnits(in: file)
        }
    }

    private mutating func readUnits(in parent: XMLElement) {
        for element in parent.elements where element.namespace == XLIFF.namespace {
            switch element.name {
            case "group": readUnits(in: element)
            case "unit": read(unit: element)
            default: break
            }
        }
    }

    private mutating func read(unit: XMLElement) {
        var content = XLIFFContent(unit)
        let parts = unit.elements.filter {
            $0.namespace == XLIFF.namespace && ($0.name == "segment" || $0.name == "ignorable")
        }
        var source = ""
        var targets: [(order: Int, text: String)] = []
        var isWhole = true
        var state: XLIFF.State?
        var isStale = false
        for (index, part) in parts.enumerated() {
            let original = part.children("source").first.map { content.text(of: $0) } ?? ""
            source += original
            if let target = part.children("target").first {
                let order = target.attributes["order"].flatMap { Int($0) } ?? index + 1
                targets.append((order, content.text(of: target)))
            } else if part.name == "ignorable" {
                // What stands between segments is the same in both languages unless it is translated.
                targets.append((index + 1, original))
            } else {
                isWhole = false
            }
            if part.name == "segment", let own = part.attributes["state"].flatMap({ XLIFF.State(rawValue: $0) }) {
                state = min(state ?? own, own)
            }
            if part.attributes["subState"] == XLIFF.stale { isStale = true }
        }
        targets.sort { $0.order < $1.order }
        let first = { (name: String) in parts.flatMap { $0.children(name) }.first }
        reading.diagnostics += content.diagnostics
        reading.units.append(
            XLIFFUnit(
                id: unit.attributes["id"] ?? "", name: unit.attributes["name"], source: source,
                target: isWhole ? targets.map { $0.text }.joined() : nil, state: state, isStale: isStale,
                range: unit.range, sourceRange: first("source").map { $0.range } ?? unit.range,
                targetRange: first("target").map { $0.range } ?? unit.range))
    }
}
