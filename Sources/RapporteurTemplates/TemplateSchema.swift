/// What the places of a template may be called and how each may be used; the documentation lists it.
package struct TemplateSchema: Sendable {
    /// A name that a template may use.
    package struct Entry: Sendable {
        /// The name, with points between its parts.
        package let name: String
        /// How it may be used.
        package let kind: Kind
        /// What it stands for, in one sentence.
        package let meaning: String

        /// Makes an entry.
        package init(_ name: String, _ kind: Kind, _ meaning: String) {
            self.name = name
            self.kind = kind
            self.meaning = meaning
        }
    }

    /// How a name may be used.
    package indirect enum Kind: Sendable {
        /// Words inside a sentence or sentences of their own: `{{name}}`.
        case words
        /// Paragraphs, tables and drawings, on a line of its own: `{{name}}`.
        case blocks
        /// Something that holds or not: `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`.
        case condition
        /// Things one after the other, with names of their own inside: `{{#name}}…{{/name}}`.
        case list([Entry])
    }

    /// The names in the order of the documentation.
    package let entries: [Entry]

    /// Makes a schema.
    package init(_ entries: [Entry]) { self.entries = entries }
}
