import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// Where questionnaires and rosters are.
struct LibraryOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Message("The folder of questionnaires."), valueName: "dir"))
    var questionnaires: String?

    @Option(
        help: ArgumentHelp(Message("A roster in place of the one that the questionnaire names."), valueName: "file"))
    var roster: String?

    /// The library; wrong folders are told when something in them is needed.
    func library(whole: Bool = false) throws(Stop) -> QuestionnaireLibrary {
        if let questionnaires, FileSystem.kind(questionnaires) != .folder {
            throw .usage(
                Message("{path} is not a folder of questionnaires.", ["path": .code(questionnaires)]))
        }
        if let roster, FileSystem.kind(roster) == nil {
            throw .system(FileFailure.missing(.read, roster))
        }
        return QuestionnaireLibrary(
            folder: Workspace.questionnaires(questionnaires), roster: roster, isWhole: whole)
    }
}

extension LibraryOptions {
    /// What is to be counted and by which questionnaires: those of a store, unless others are given.
    func counting(
        _ paths: [String], _ store: String?, isWhole: Bool
    ) throws(Stop) -> (QuestionnaireLibrary, AnswerInput) {
        guard let store else { return (try library(whole: isWhole), .paths(paths)) }
        let opened = try stopping { () throws(Fault) in try StoreFile.read(store) }
        guard questionnaires == nil, roster == nil else { return (try library(whole: isWhole), .store(opened)) }
        let own = try stopping { () throws(Fault) in try QuestionnaireLibrary.of(opened, isWhole: isWhole) }
        if let own { return (own, .store(opened)) }
        return (try library(whole: isWhole), .store(opened))
    }
}

/// Where a result goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customLong("output"), .customShort("o")],
        help: ArgumentHelp(Message("Write to a file instead of printing."), valueName: "file"))
    var output: String?

    /// Writes or prints a text.
    func write(_ text: String) throws(Stop) {
        if let output {
            try Self.write(text, to: output)
        } else {
            do throws(FileFailure) { try Terminal.print(text) } catch { throw .system(error) }
        }
    }

    /// Writes or prints bytes as they are.
    func write(exactly content: [UInt8]) throws(Stop) {
        do throws(FileFailure) {
            if let output {
                try FileSystem.makeFolder(FileSystem.folder(of: output))
                try FileSystem.write(content, to: output)
            } else {
                try Terminal.print(exactly: content)
            }
        } catch {
            throw .system(error)
        }
    }

    /// Writes bytes to a file as they are, whole or not at all.
    static func write(exactly content: [UInt8], to path: String) throws(Stop) {
        do throws(FileFailure) {
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            try FileSystem.write(content, to: path)
        } catch {
            throw .system(error)
        }
    }

    /// Writes a text to a file, whole or not at all.
    static func write(_ text: String, to path: String) throws(Stop) {
        do throws(FileFailure) {
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            try FileSystem.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: path)
        } catch {
            throw .system(error)
        }
    }
}

extension QuestionnaireLibrary {
    /// The questionnaire with this id or at this path, sound enough to rest answers on.
    func sound(_ name: String) throws(Stop) -> (bundle: Bundle, plan: Plan) {
        guard let entry = entry(named: name) else { throw .usage(unknown(name)) }
        guard let plan = entry.plan else { throw .usage(unsound(name)) }
        return (entry.bundle, plan)
    }

    /// What to say when there is no such questionnaire.
    func unknown(_ name: String) -> Message {
        guard folder != nil else {
            return Message(
                """
                No folder of questionnaires was found. Give it with --questionnaires or $RAPPORTEUR_QUESTIONNAIRES.
                """)
        }
        var message = absent(name)
        if let near = near(name) {
            message = message.followed(by: Message("Did you mean {near}?", ["near": .code(near)]))
        }
        guard !ids.isEmpty else { return message }
        return message.followed(by: Message("There are: {questionnaires}.", ["questionnaires": .codes(ids)]))
    }
}
