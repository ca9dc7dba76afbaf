package import RapporteurDiagnostics

/// A value and the place where it was written.
package struct Located<Value: Sendable>: Sendable {
    /// The value.
    package var value: Value
    /// The place.
    package var range: SourceRange

    /// Makes a located value.
    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// The keys of one map of a definition file and where each of them and its value stand.
package struct Entries: Sendable {
    /// The nodes of a key and of its value.
    package struct Entry: Sendable {
        /// The node of the key.
        package var key: Int
        /// The node of the value.
        package var value: Int
        /// The place of the key.
        package var keyRange: SourceRange
        /// The place of the value.
        package var range: SourceRange
    }

    /// What the map describes, with its article, such as `a question`.
    package var subject: Message
    /// The place that stands for the whole map: its id, else its first key.
    package var anchor: SourceRange
    /// The entries in the order of the file: few enough that looking through them is faster than hashing.
    private var all: [(name: String, entry: Entry)]

    /// Makes entries.
    init(subject: Message, anchor: SourceRange, _ all: [(name: String, entry: Entry)]) {
        self.subject = subject
        self.anchor = anchor
        self.all = all
    }

    /// The entry of a key, if the key is there.
    package subscript(_ name: String) -> Entry? {
        for (known, entry) in all where known == name { return entry }
        return nil
    }

    /// The place of a value, or of the whole map if the key is not there.
    package func range(of name: String) -> SourceRange { self[name]?.range ?? anchor }
}
