// libexpat's events to a small tree with places. All pointers stay in this file. A document type is refused before it
// is read: without one there are no entities to expand and nothing to fetch.

private import CExpat
import RapporteurDiagnostics

/// Why an XML document cannot be read, and where.
struct XMLProblem: Error {
    enum Kind {
        /// It is not well-formed, and what the parser says about it.
        case malformed(String)
        /// It has a document type.
        case documentType
        /// It says that it is in another encoding than UTF-8 or UTF-16.
        case encoding(String)
        /// Its elements are nested deeper than anybody needs.
        case depth
    }
    var kind: Kind
    var range: SourceRange
}

/// Reads XML documents.
enum XMLReader {
    /// How deep elements may be nested.
    static let depth = 64

    /// The root of a document in UTF-8 without a byte-order mark.
    static func read(_ source: [UInt8]) throws(XMLProblem) -> XMLElement {
        guard let parser = XML_ParserCreateNS("UTF-8", separator) else {
            throw XMLProblem(kind: .malformed("there is not enough memory"), range: .beginning)
        }
        defer { XML_ParserFree(parser) }
        let collector = Collector(parser)
        let status = withExtendedLifetime(collector) {
            collector.listen()
            return source.withUnsafeBytes { bytes in
                XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 1)
            }
        }
        if let problem = collector.problem { throw problem }
        guard status == XML_STATUS_OK, let root = collector.root else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no element found"
            throw XMLProblem(kind: .malformed(reason), range: collector.place(length: 1, in: source.count))
        }
        return root
    }
}

/// What stands between a namespace and a name; no name holds it.
private let separator = CChar(UInt8(ascii: "|"))

/// Builds the tree while the parser reads; the parser holds an unowned pointer to it.
private final class Collector {
    let parser: XML_Parser
    var stack: [XMLElement] = []
    var root: XMLElement?
    var problem: XMLProblem?

    init(_ parser: XML_Parser) { self.parser = parser }

    func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let data, let name else { return }
                Collector.of(data).start(String(cString: name), Collector.pairs(attributes))
            },
            { data, _ in
                guard let data else { return }
                Collector.of(data).end()
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let data, let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            Collector.of(data).text(String(decoding: bytes, as: UTF8.self))
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let data else { return }
            Collector.of(data).stop(.documentType)
        }
        XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
            guard let data, let encoding else { return }
            Collector.of(data).declare(String(cString: encoding))
        }
    }

    /// Where the current event stands.
    func place(length: Int? = nil, in limit: Int = .max) -> SourceRange {
        let start = max(0, min(Int(XML_GetCurrentByteIndex(parser)), limit))
        let end = min(start + (length ?? Int(XML_GetCurrentByteCount(parser))), limit)
        return SourceRange(Int32(start), Int32(end))
    }

    private static func of(_ data: UnsafeMutableRawPointer) -> Collector {
        Unmanaged<Collector>.fromOpaque(data).takeUnretainedValue()
    }

    private static func pairs(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> [String: String] {
        var result: [String: String] = [:]
        guard var next = attributes else { return result }
        while let name = next[0], let value = next[1] {
            result[String(cString: name)] = String(cString: value)
            next += 2
        }
        return result
    }

    private func stop(_ kind: XMLProblem.Kind) {
        guard problem == nil else { return }
        problem = XMLProblem(kind: kind, range: place())
        XML_StopParser(parser, 0)
    }

    private func declare(_ encoding: String) {
        if !["utf-8", "utf8", "utf-16", "us-ascii"].contains(encoding.lowercased()) { stop(.encoding(encoding)) }
    }

    private func start(_ name: String, _ attributes: [String: String]) {
        guard problem == nil else { return }
        guard stack.count < XMLReader.depth else { return stop(.depth) }
        let parts = name.split(separator: "|", omittingEmptySubsequences: false)
        stack.append(
            XMLElement(
                namespace: parts.dropLast().joined(separator: "|"), name: String(parts.last ?? ""),
                attributes: attributes, range: place()))
    }

    private func end() {
        guard problem == nil, let element = stack.popLast() else { return }
        if stack.isEmpty {
            root = element
        } else {
            stack[stack.count - 1].content.append(.element(element))
        }
    }

    private func text(_ text: String) {
        guard problem == nil, let top = stack.indices.last else { return }
        let range = place()
        // The parser hands a text over in pieces; taken out of the tree it grows in place.
        if case .text(var whole, let start)? = stack[top].content.last {
            stack[top].content.removeLast()
            whole += text
            stack[top].content.append(.text(whole, SourceRange(start.start, range.end)))
        } else {
            stack[top].content.append(.text(text, range))
        }
    }
}
