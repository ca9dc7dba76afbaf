// Names by which hosts of the pipeline speak of types of its stages, so that they need to import this target alone.

package import RapporteurDefinition
package import RapporteurDiagnostics
package import RapporteurStore
package import RapporteurValidation

/// A questionnaire with everything that stands beside it.
package typealias Bundle = QuestionnaireBundle
/// A store of collected reports.
package typealias ResponseStore = RapporteurStore.ResponseStore
/// A correction in a store.
package typealias StoredCorrection = RapporteurStore.StoredCorrection
/// A questionnaire prepared for answer files.
package typealias Plan = ValidationPlan

extension QuestionnaireLibrary {
    /// The id that was probably meant.
    package func near(_ id: String) -> String? { nearestName(to: id, among: ids) }
}

extension QuestionnaireLibrary {
    /// Where a questionnaire lies, as a person names it in a command.
    package func place(of id: String) -> String { (folder ?? "questionnaires") + "/" + id }

    /// What to say when there is no such questionnaire in the folder.
    package func absent(_ id: String) -> Message {
        Message(
            "There is no questionnaire {questionnaire} in {folder}.",
            ["questionnaire": .code(id), "folder": .code(folder ?? "questionnaires")])
    }

    /// What to say when nothing can rest on a questionnaire.
    package func unsound(_ id: String) -> Message {
        Message(
            "The questionnaire {questionnaire} has errors. See them with: {command}",
            ["questionnaire": .code(id), "command": .code("rapporteur check " + place(of: id))])
    }
}

extension FileFailure {
    /// The failure that something is not there.
    package static func missing(_ action: FileFailure.Action, _ path: String) -> FileFailure {
        FileFailure(action: action, path: path, number: noSuchFile)
    }
}
