import RapporteurDiagnostics

/// Turns the inline content of a unit's segments into texts.
struct XLIFFContent {
    /// Markup that texts of questionnaires do not have.
    private(set) var diagnostics: [Diagnostic] = []
    /// The original data of the unit by id.
    private var data: [String: String] = [:]
    /// The original data that an inline code of the source stands for, by the id of the code.
    private var codes: [String: String] = [:]

    /// Takes in the original data of a unit.
    init(_ unit: XMLElement) {
        for data in unit.children("originalData").flatMap({ $0.children("data") }) {
            if let id = data.attributes["id"] { self.data[id] = text(of: data) }
        }
    }

    /// The text of a source or target.
    mutating func text(of element: XMLElement) -> String {
        var result = ""
        for content in element.content {
            switch content {
            case .text(let text, _): result += text
            case .element(let inner): result += text(inline: inner)
            }
        }
        return result
    }

    private mutating func text(inline element: XMLElement) -> String {
        guard element.namespace == XLIFF.namespace else { return unknown(element) }
        switch element.name {
        case "cp": return Self.character(element.attributes["hex"] ?? "") ?? unknown(element)
        case "ph":
            let id = element.attributes["id"] ?? ""
            // A tool may leave out what a copy of the source's code stands for.
            let known = element.attributes["dataRef"].flatMap { data[$0] } ?? codes[id]
            guard let text = known ?? element.attributes["equiv"] else { return unknown(element) }
            if codes[id] == nil { codes[id] = text }
            return text
        case "mrk": return text(of: element)
        case "sm", "em": return ""
        default: return unknown(element)
        }
    }

    private mutating func unknown(_ element: XMLElement) -> String {
        diagnostics.append(.unknownMarkup(element))
        return text(of: element)
    }

    private static func character(_ hex: String) -> String? {
        UInt32(hex, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) }
    }
}
