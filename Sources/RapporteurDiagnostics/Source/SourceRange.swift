/// A half-open range of UTF-8 offsets into a source file, counted after its byte-order mark.
package struct SourceRange: Hashable, Sendable {
    /// The offset of the first byte.
    package var start: Int32
    /// The offset after the last byte.
    package var end: Int32

    /// Makes a range from two offsets.
    package init(_ start: Int32, _ end: Int32) {
        self.start = start
        self.end = end
    }

    /// The empty range at the beginning of a file, for what has no better place.
    package static let beginning = SourceRange(0, 0)
}
