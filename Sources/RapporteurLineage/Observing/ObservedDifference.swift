package import RapporteurDiagnostics

/// One difference that was seen between two questions or indicators.
package struct ObservedDifference: Sendable, Hashable {
    /// In what respect.
    package var facet: Facet
    /// What exactly, in a few words, such as "required, before not".
    package var detail: Message

    /// Makes a difference.
    init(_ facet: Facet, _ detail: Message) {
        self.facet = facet
        self.detail = detail
    }

    /// The formula of a calculated question differs.
    static let formula = ObservedDifference(.type, Message("its formula"))

    /// The difference of a field within a list of records.
    func inField(_ id: String) -> ObservedDifference {
        ObservedDifference(
            facet, Message("field {field}: {detail}", ["field": .code(id), "detail": .message(detail)]))
    }
}
