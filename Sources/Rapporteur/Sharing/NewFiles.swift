package import RapporteurAnswerFile
package import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel

/// Names of files that are made from answer files, and writing them where nothing is lost by it.
package enum NewFiles {
    /// A name such as `oer-2027-NOR-r2.yaml`; what may not stand in the name of a file becomes a hyphen.
    package static func name(of document: AnswerDocument, _ ending: String) -> String {
        let parts = [document.header("questionnaire") ?? "", document.header("respondent") ?? "", ending]
        return parts.map { part in
            String(
                part.prefix(80).map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" ? $0 : "-" })
        }.joined(separator: "-") + ".yaml"
    }

    /// Whether something stands at a path already: nothing that people have typed is ever written over.
    package static func refuse(existing paths: [String]) throws(Fault) {
        guard let first = paths.first(where: { FileSystem.kind($0) != nil }) else { return }
        throw .usage(
            Message(
                "{path} is there already, and nothing was written. Choose another name, or move that file away.",
                ["path": .code(first)]))
    }

    /// Writes texts to files, with the folders they need.
    package static func write(_ files: [(path: String, text: String)]) throws(Fault) {
        try refuse(existing: files.map { $0.path })
        let names = files.map { $0.path.hasPrefix("./") ? String($0.path.dropFirst(2)) : $0.path }
        var seen: Set<String> = []
        if let twice = names.first(where: { !seen.insert($0).inserted }) {
            throw .usage(
                Message(
                    "{path} is to be two files at once, and nothing was written. Choose another name for one of them.",
                    ["path": .code(twice)]))
        }
        if let path = files.map({ $0.path }).first(where: { $0.hasSuffix(".json") }) {
            throw .usage(
                Message(
                    "{path} would be read as JSON, and this is YAML. Choose a name that ends in .yaml.",
                    ["path": .code(path)]))
        }
        for (path, text) in files {
            try filing { () throws(FileFailure) in
                try FileSystem.makeFolder(FileSystem.folder(of: path))
                try FileSystem.write(Array(text.utf8), to: path)
            }
        }
    }
}

extension QuestionnaireBundle {
    /// The explanations of the questionnaire for an answer file, in its language if there is a translation.
    package func template(for document: AnswerDocument) -> AnswerFileTemplate {
        AnswerFileTemplate(
            questionnaire: textsOrSource(in: document.header("language") ?? questionnaire.language),
            digest: questionnaire.definitionDigest,
            respondent: document.header("respondent") ?? "", previous: nil)
    }
}
