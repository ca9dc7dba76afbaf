package import RapporteurModel

/// A questionnaire with all files that it rests on, enough to read and check its answer files for ever.
package final class StoredDefinition: Sendable {
    /// A file of the folder of questionnaires.
    package struct File: Sendable, Hashable {
        /// Its path below that folder.
        package var path: String
        /// Its bytes.
        package var content: [UInt8]

        /// Makes a file.
        package init(path: String, content: [UInt8]) {
            self.path = path
            self.content = content
        }
    }

    /// A State as the roster had it when the definition was stored.
    package struct State: Sendable, Hashable {
        /// Its code.
        package var respondent: String
        /// Its name in the language of the questionnaire, or its code.
        package var name: String
        /// Its region.
        package var region: String
        /// Whether it is a Member State on the day that counts.
        package var isMember: Bool
    }

    /// SHA-256 over paths and contents of the files.
    package let digest: String
    /// The id of the questionnaire.
    package let questionnaire: String
    /// Its version.
    package let version: String
    /// Its cycle.
    package let cycle: Int64
    /// The digest without texts, which answer files carry.
    package let definition: String
    /// The files, by path.
    package let files: [File]
    /// The States of its roster.
    package let states: [State]

    /// Makes a definition of a questionnaire and the files it was read from.
    package init(_ questionnaire: Questionnaire, files: [File], roster: Roster?) {
        self.questionnaire = questionnaire.id
        version = questionnaire.version
        cycle = Int64(questionnaire.cycle)
        definition = questionnaire.definitionDigest
        let sorted = files.sorted { $0.path < $1.path }
        self.files = sorted
        digest = Self.digest(of: sorted)
        states = (roster?.states ?? []).map { state in
            State(
                respondent: state.code, name: state.names[questionnaire.language] ?? state.code, region: state.region,
                isMember: state.isMember(on: questionnaire.rosterDate))
        }
    }

    /// SHA-256 over files in the order of their paths: path, size and content of each.
    static func digest(of files: [File]) -> String {
        var digest = RowDigest()
        for file in files {
            digest.add(file.path)
            digest.add(file.content)
        }
        return digest.finish()
    }
}
