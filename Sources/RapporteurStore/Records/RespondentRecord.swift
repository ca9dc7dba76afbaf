/// Everything that a store has of one State, in the order in which it came.
package struct RespondentRecord: Sendable {
    /// A correction with its own life: entered, and perhaps withdrawn.
    package struct Correction: Sendable, Hashable {
        /// The id of the question.
        package var question: String
        /// The raw answer that it expects; nil for blank.
        package var from: String?
        /// The answer that counts; nil for blank.
        package var to: String?
        /// Why.
        package var reason: String
        /// Who decided.
        package var by: String
        /// When it was entered.
        package var enteredAt: String
        /// When it was withdrawn; nil while it stands.
        package var withdrawnAt: String?
        /// Who withdrew it.
        package var withdrawnBy: String?
        /// Why it was withdrawn.
        package var withdrawnReason: String?
    }

    /// The State's code.
    package var respondent: String
    /// Its name, or its code.
    package var name: String
    /// Its region; nil where the roster does not know it.
    package var region: String?
    /// Its versions in the order in which they came.
    package var versions: [StoredVersion]
    /// The steps in the workflow of its versions, in their order.
    package var steps: [StepTaken]
    /// Its corrections in the order in which they were entered.
    package var corrections: [Correction]
    /// The number of the version with the highest revision, parts aside.
    package var latest: Int64?
    /// The number of the version that a tally counts.
    package var counted: Int64?

    /// The newest step in the workflow of a version.
    package func step(of version: Int64) -> StepTaken? { steps.last { $0.version == version } }
}
