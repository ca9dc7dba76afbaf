import RapporteurAnswerFile
import RapporteurDiagnostics
package import RapporteurValidation
package import RapporteurYAML

/// An answer file as the pipeline finds it.
package struct AnswerFile: Sendable {
    /// Its path.
    package var path: String
    /// Its text and tree, with what is wrong with it as a file.
    package var document: YAMLDocument

    /// Reads a file; what cannot be read at all is the system's failure.
    package static func read(_ path: String) throws(FileFailure) -> AnswerFile {
        // One byte beyond the limit is enough for the reader to say that the file is too large.
        let bytes = try FileSystem.read(path, limit: YAMLLimits.fileSize)
        return AnswerFile(path: path, bytes: bytes)
    }

    /// A file whose bytes are known.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        document = YAMLReader(allowsAliases: false).read(bytes)
    }

    /// The id of the questionnaire that it answers, as far as it says.
    package var questionnaire: String? { ResponseReader.questionnaire(of: document.tree) }

    /// Whether the file itself has an error, such as a key that stands twice, whatever its answers are.
    package var hasErrors: Bool { document.diagnostics.contains { $0.severity == .error } }

    /// What it is.
    package var content: FileContent { FileContent(document.tree) }
}

extension ValidationPlan {
    /// The response in a file that can be read.
    package func response(in file: AnswerFile) -> ReadResponse {
        ResponseReader(self).read(file.document.tree, duplicateKeys: file.document.duplicateKeys)
    }
}
