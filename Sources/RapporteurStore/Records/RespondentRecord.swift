/// Everything that a store has of one State, in the order in which it came.
package struct RespondentRecord: Sendable {
    /// The State's code.
    package var respondent: String
    /// Its name, or its code.
    package var name: String
    /// Its region; nil where the roster does not know it.
    package var region: String?
    /// Its versions in the order in which they came.
    package var versions: [StoredVersion]
    /// The steps in the workflow of its versions, in their order.
    package var steps: [DeskStep]
    /// Its corrections in the order in which they were entered.
    package var corrections: [StoredCorrection]
    /// The number of the version with the highest revision, parts aside.
    package var latest: Int64?
    /// The number of the version that a tally counts.
    package var counted: Int64?

    /// The newest step in the workflow of a version.
    package func step(of version: Int64) -> DeskStep? { steps.last { $0.version == version } }
}
