// A small strict reader of the HTML that the renderer writes: enough to check nesting, ids and references in tests.

/// One tag of a page.
struct Tag: Hashable {
    var name: String
    var isEnd: Bool
    var attributes: [String: String]
}

/// A page as tags and text, in order.
struct Markup {
    var tags: [Tag] = []
    var text = ""
    /// What is wrong with the nesting; empty for a good page.
    var problems: [String] = []

    static let voids: Set<String> = ["meta", "br", "col", "link", "img", "hr", "input"]

    init(_ html: String) {
        var open: [String] = []
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else {
                problems.append("a tag without end")
                return
            }
            let inside = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if inside.hasPrefix("!") { continue }
            let tag = Self.tag(inside)
            tags.append(tag)
            if tag.name == "style" && !tag.isEnd {
                // A style sheet holds no tags: what comes next is its end.
                rest = rest.drop { $0 != "<" }
            }
            if tag.isEnd {
                if open.last == tag.name { open.removeLast() } else { problems.append("</\(tag.name)> closes \(open)") }
            } else if !inside.hasSuffix("/") && !Self.voids.contains(tag.name) {
                open.append(tag.name)
            }
        }
        text += rest
        if !open.isEmpty { problems.append("left open: \(open)") }
    }

    private static func tag(_ inside: Substring) -> Tag {
        let isEnd = inside.hasPrefix("/")
        let name = inside.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
        var attributes: [String: String] = [:]
        var rest = inside.drop { $0 == "/" }.dropFirst(name.count)
        while let equals = rest.firstIndex(of: "=") {
            let key = rest[..<equals].drop { $0 == " " }
            let value = rest[equals...].dropFirst(2).prefix { $0 != "\"" }
            attributes[String(key)] = String(value)
            rest = rest[equals...].dropFirst(3 + value.count)
        }
        return Tag(name: String(name), isEnd: isEnd, attributes: attributes)
    }

    /// The start tags with a name.
    func starts(_ name: String) -> [Tag] { tags.filter { $0.name == name && !$0.isEnd } }
}
