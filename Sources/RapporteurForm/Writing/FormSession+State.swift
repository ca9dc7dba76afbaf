import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation

// What the page is told after a change that concerns the whole draft.
extension FormSession {
    /// Header, answers, confirmations, unknown keys and the view.
    var stateReply: [UInt8] {
        var json = JSONWriter(.compact)
        json.object { json in
            json.key("header")
            write(headerOf: history.saved, checked.read, to: &json)
            json.key("answers")
            json.object { json in
                for entry in history.document.answers {
                    json.key(entry.key)
                    write(answer: entry, to: &json)
                }
            }
            writeConfirmations(to: &json)
            json.member("unknown", unknownKeys)
            json.key("view")
            json.object { writeView(to: &$0) }
        }
        return json.bytes
    }

    /// Writes what a file says about itself.
    func write(headerOf document: AnswerDocument, _ read: ReadResponse, to json: inout JSONWriter) {
        let header = read.response.header
        json.object { json in
            json.member("questionnaire", document.header("questionnaire"))
            json.member("version", header.version)
            json.member("definition", header.definition)
            json.member("respondent", header.respondent.isEmpty ? nil : header.respondent)
            json.member("language", header.language)
            json.member("revision", header.revision)
            json.member("status", header.status.word)
            if let part = header.part { json.member("part", part) }
            if header.isIllustrative { json.member("illustrative", true) }
        }
    }

    /// The keys that the format does not know, and the answers to questions that there are not.
    private var unknownKeys: [String] {
        history.document.unknownKeys
            + history.document.answers.map { $0.key }.filter { language.order[$0] == nil }
    }

    private func write(answer entry: AnswerDocument.Entry, to json: inout JSONWriter) {
        let question = language.order[entry.key].map { language.questionnaire.questions[$0] }
        if case .list(let records) = entry.value, let fields = question?.fields, !fields.isEmpty,
            records.allSatisfy({ $0.isMap })
        {
            json.array(of: records) { json, record in
                guard case .map(let entries) = record else { return }
                json.object { json in
                    for field in entries {
                        json.key(field.key)
                        write(field, fields.first { $0.id == field.key }, to: &json)
                    }
                }
            }
            return
        }
        write(entry, question, to: &json)
    }

    /// Writes null, text or a list of texts; anything else as the YAML of it.
    func write(_ entry: AnswerDocument.Entry, _ question: Question?, to json: inout JSONWriter) {
        guard let value = entry.value.typed else {
            json.null()
            return
        }
        switch value {
        case .text(let text):
            // One code alone is an answer to a question that takes several.
            if case .anyOf? = question?.type, SpecialAnswer(word: text) == nil {
                json.array { $0.value(text) }
            } else {
                json.value(text)
            }
        case .list(let items) where items.allSatisfy { $0.isText }:
            json.array(of: items) { json, item in
                if case .text(let text) = item { json.value(text) } else { json.value("") }
            }
        case .blank, .list, .map:
            json.object { $0.member("other", AnswerDocument([entry]).text) }
        }
    }

    /// Writes an answer that may be absent, as differences and conflicts show it.
    func write(_ value: AnswerDocument.Value?, of question: String, to json: inout JSONWriter) {
        guard let value else {
            json.null()
            return
        }
        write(answer: AnswerDocument.Entry(question, value), to: &json)
    }

    /// Writes the member `confirmations`.
    func writeConfirmations(to json: inout JSONWriter) {
        json.key("confirmations")
        json.array(of: checked.read.response.confirmations) { json, confirmation in
            json.object { json in
                json.member("finding", confirmation.finding)
                json.member("question", confirmation.question)
                json.member("reason", confirmation.reason.word)
                json.member("note", confirmation.note)
            }
        }
    }

    /// The view with the confirmations.
    var confirmationsReply: [UInt8] {
        var json = JSONWriter(.compact)
        json.object { json in
            writeView(to: &json)
            writeConfirmations(to: &json)
        }
        return json.bytes
    }

    /// The text as it is saved.
    var textReply: [UInt8] {
        var json = JSONWriter(.compact)
        json.object { json in
            json.member("text", String(decoding: checked.source, as: UTF8.self))
            json.member("file_name", fileName(part: sectionsOfPart, revision: history.revision ?? 1))
            json.member("edited", history.isEdited)
        }
        return json.bytes
    }

    /// The sections that the draft answers for, if it is a part; what the header says may have been typed by anybody.
    private var sectionsOfPart: [String]? {
        checked.read.response.header.part.map { part in
            part.filter { id in language.questionnaire.sections.contains { $0.id == id } }
        }
    }

    /// The name of a file, with the sections of a part.
    func fileName(part: [String]?, revision: Int64?) -> String {
        var name = language.questionnaire.id
        let respondent = checked.read.response.header.respondent.utf8.filter { byte in
            byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
        }
        if !respondent.isEmpty { name += "-" + String(decoding: respondent.prefix(16), as: UTF8.self) }
        if let part {
            name += "-part"
            if part.count > 3 {
                name += "-" + String(part.count) + "-sections"
            } else {
                for id in part { name += "-" + id }
            }
        }
        if let revision { name += "-r" + String(revision) }
        return name + ".yaml"
    }
}

extension AnswerDocument.Value {
    fileprivate var isMap: Bool { if case .map = self { true } else { false } }

    fileprivate var isText: Bool {
        switch self {
        case .text, .blank: true
        case .list, .map: false
        }
    }
}
