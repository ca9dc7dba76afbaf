// Names by which hosts of the pipeline speak of types of its stages, so that they need to import this target alone.

package import RapporteurDefinition
import RapporteurDiagnostics
package import RapporteurStore
package import RapporteurValidation

/// A questionnaire with everything that stands beside it.
package typealias Bundle = QuestionnaireBundle
/// A store of collected reports.
package typealias ResponseStore = RapporteurStore.ResponseStore
/// A questionnaire prepared for answer files.
package typealias Plan = ValidationPlan

extension QuestionnaireLibrary {
    /// The id that was probably meant.
    package func near(_ id: String) -> String? { nearestName(to: id, among: ids) }
}

extension FileFailure {
    /// The failure that something is not there.
    package static func missing(_ action: String, _ path: String) -> FileFailure {
        FileFailure(action: action, path: path, number: noSuchFile)
    }
}
