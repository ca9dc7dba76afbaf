import Foundation
import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import RapporteurForm

/// A page that talks to the engine as the form does.
struct FormPage {
    private(set) var engine = FormEngine()

    /// The example form in two languages, for nobody in particular unless a respondent is given.
    static func package(respondent: String? = nil) throws -> FormPackage {
        let (english, diagnostics) = DefinitionReader.read(yaml: exampleQuestionnaire, previous: nil)
        #expect(!diagnostics.contains { $0.severity == .error })
        var french = english
        french.language = "fr"
        french.rules[0].message = "La réponse à la question 2 est {policy.open}, mais le jour manque."
        return FormPackage(
            languages: [
                FormPackage.Language(tag: "en", questionnaire: english.byteForm),
                FormPackage.Language(
                    tag: "fr", questionnaire: french.byteForm, messages: MessageCatalogue.byteForm(of: frenchMessages)),
            ],
            roster: Roster(
                id: "example",
                states: [
                    Roster.State(code: "XAA", shortCode: "XA", names: ["en": "Avalon"], region: "AFR"),
                    Roster.State(code: "XAB", names: ["en": "Brigadoon"], region: "AFR"),
                ]),
            retired: ["capacity.retired"], respondent: respondent)
    }

    /// Some of the engine's messages in French.
    static let frenchMessages = [
        #"section "{section}": {count} of {total} still to be answered"#:
            "rubrique « {section} » : {count} réponse(s) sur {total} à donner",
        "The status is draft, submitted or certified.": "Le statut est draft, submitted ou certified.",
        "This is {format}, not an answer file.": "Ceci est {format}, et non un fichier de réponses.",
        "{problem} Run “rapporteur check” on the file: it says how to mend it.":
            "{problem} Lancez « rapporteur check » sur le fichier.",
        "a PDF document": "un document PDF",
    ]

    /// Loads the example form.
    init(respondent: String? = "XAA") throws {
        let reply = engine.reply(to: [1] + (try Self.package(respondent: respondent)).byteForm)
        #expect(String(decoding: reply, as: UTF8.self).hasPrefix("{\"header\""))
    }

    /// Sends a request and gives the reply as text.
    mutating func send(_ kind: UInt8, _ content: String) -> String {
        String(decoding: engine.reply(to: [kind] + Array(content.utf8)), as: UTF8.self)
    }

    /// Sends a command and gives the reply.
    @discardableResult
    mutating func command(_ json: String) throws -> [String: Any] { try Self.object(send(2, json)) }

    /// Sets an answer and gives the view.
    @discardableResult
    mutating func set(_ question: String, _ value: String?, group: Int? = nil) throws -> [String: Any] {
        var command: [String: Any] = ["do": "set", "question": question, "value": value ?? NSNull()]
        if let group { command["group"] = group }
        return try self.command(Self.json(command))
    }

    /// The text that would be saved.
    mutating func text() throws -> String { try #require(try command(#"{"do":"text"}"#)["text"] as? String) }

    /// The answers as the page gets them.
    mutating func answers() throws -> [String: Any] {
        try #require(try command(#"{"do":"state"}"#)["answers"] as? [String: Any])
    }

    /// The codes of the findings of a view or a state.
    static func codes(_ reply: [String: Any]) -> [String] {
        let view = reply["view"] as? [String: Any] ?? reply
        return (view["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }

    /// An object as JSON.
    static func json(_ object: Any) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
    }

    /// JSON as an object.
    static func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
}

/// The document that libyaml reads from a text.
func document(_ text: String) -> AnswerDocument {
    let read = YAMLReader(allowsAliases: false).read(Array(text.utf8))
    #expect(read.isReadable && read.diagnostics.isEmpty, "\(read.diagnostics.map { $0.message.english }) in \(text)")
    return AnswerDocument(read.tree).canonical
}
