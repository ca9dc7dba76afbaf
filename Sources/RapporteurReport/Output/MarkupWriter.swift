// Writes HTML and SVG. Names of elements and attributes are literals of the source, everything else goes through one
// function that escapes it, and an element is closed by the call that opened it: no caller can write broken markup.

/// Writes markup that is escaped and nested correctly by construction.
package struct MarkupWriter: Sendable {
    /// One attribute of an element; its name is a literal, its value is escaped when written.
    package struct Attribute: Sendable {
        fileprivate let name: StaticString
        fileprivate let value: String?

        /// An attribute with a value.
        package init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }

        /// An attribute whose presence says everything.
        package init(flag name: StaticString) {
            self.name = name
            self.value = nil
        }
    }

    /// What has been written so far.
    package private(set) var text = ""

    /// Makes an empty writer.
    package init() {}

    /// Writes the declaration of an HTML document.
    package mutating func doctype() { text += "<!DOCTYPE html>\n" }

    /// Writes the declaration of an XML document.
    package mutating func xmlDeclaration() {
        text += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    }

    /// Writes an element with what `content` writes inside it.
    package mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], content: (inout MarkupWriter) -> Void
    ) {
        open(name, attributes)
        text += ">"
        content(&self)
        text += "</\(name)>"
    }

    /// Writes an element that holds only text.
    package mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text content: String) {
        element(name, attributes) { $0.write(content) }
    }

    /// Writes an element on lines of its own, so that a person can read the file.
    package mutating func block(
        _ name: StaticString, _ attributes: [Attribute] = [], content: (inout MarkupWriter) -> Void
    ) {
        open(name, attributes)
        text += ">\n"
        content(&self)
        if !text.utf8.hasSuffixNewline { text += "\n" }
        text += "</\(name)>\n"
    }

    /// Writes an HTML element that never has content, such as `meta`.
    package mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) {
        open(name, attributes)
        text += ">"
    }

    /// Writes an SVG element without content.
    package mutating func shape(_ name: StaticString, _ attributes: [Attribute]) {
        open(name, attributes)
        text += "/>"
    }

    /// Writes text.
    package mutating func write(_ content: String) { text += Self.escaped(content) }

    /// Writes what another writer has written.
    package mutating func append(_ other: MarkupWriter) { text += other.text }

    /// Ends the line; only where white space has no meaning.
    package mutating func newline() { text += "\n" }

    /// Writes a style element; its content comes from the source of the program only.
    package mutating func style(_ sheet: StaticString) { text += "<style>\(sheet)</style>\n" }

    /// Writes a script element; its content comes from the source of the program only.
    package mutating func script(_ source: StaticString) { text += "<script>\(source)</script>\n" }

    /// Writes JSON for a script under an id; nothing in it can end the element.
    package mutating func data(_ id: String, _ json: String) {
        open("script", [Attribute("type", "application/json"), Attribute("id", id)])
        text += ">"
        for character in json.unicodeScalars {
            if character == "<" { text += "\\u003C" } else { text.unicodeScalars.append(character) }
        }
        text += "</script>\n"
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        text += "<\(name)"
        for attribute in attributes {
            text += " \(attribute.name)"
            if let value = attribute.value { text += "=\"\(Self.escaped(value))\"" }
        }
    }

    /// The text with the five characters that mean something in markup as references, and without control characters.
    private static func escaped(_ content: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": result.append(scalar)
            default: result.append(OutsideText.isControl(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }
}

extension String.UTF8View {
    fileprivate var hasSuffixNewline: Bool { last == 0x0A }
}
