import RapporteurDiagnostics

/// An element of an XML document with the place of its start tag.
struct XMLElement: Sendable {
    /// What stands in an element.
    enum Content: Sendable {
        case text(String, SourceRange)
        case element(XMLElement)
    }

    /// The URI of its namespace; empty if it has none.
    var namespace: String
    /// The name without a prefix.
    var name: String
    /// The attributes; one that has a namespace has it before its name, parted by a bar.
    var attributes: [String: String]
    /// Where the start tag stands.
    var range: SourceRange
    /// What stands in it, in order.
    var content: [Content] = []

    /// The elements directly in it that have a name, of its own namespace.
    func children(_ name: String) -> [XMLElement] {
        elements.filter { $0.name == name && $0.namespace == namespace }
    }

    /// The elements directly in it.
    var elements: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}
