/// One difference that was seen between two questions or indicators.
package struct ObservedDifference: Sendable, Hashable {
    /// In what respect.
    package var facet: Facet
    /// What exactly, in a few words, such as `required: yes, before: no`.
    package var detail: String

    /// Makes a difference.
    init(_ facet: Facet, _ detail: String) {
        self.facet = facet
        self.detail = detail
    }
}
