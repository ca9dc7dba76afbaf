import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

// What the page is told about a file that a person opened.
extension FormSession {
    /// That the file is not taken, where, and how to go on.
    func refusedReply(_ refusal: AnswerFileText.Refusal) -> [UInt8] {
        var json = JSONWriter(.compact)
        json.object { json in
            json.key("refused")
            json.object { json in
                json.member("message", language.catalogue.text(refusal.message))
                json.member("line", Int64(refusal.position.line))
                json.member("column", Int64(refusal.position.column))
            }
        }
        return json.bytes
    }

    /// What the file is, how it differs from the draft, and what merging it would do.
    func openedReply(_ opened: OpenedFile) -> [UInt8] {
        let mine = history.saved
        let differences = AnswerDifference.list(from: mine, to: opened.document, choices: language.choices)
        let merge = AnswerMerge(mine, opened.document, order: language.order, choices: language.choices)
        var json = JSONWriter(.compact)
        json.object { json in
            json.key("opened")
            json.object { writeFacts(opened, isUnchanged: differences.isEmpty, to: &$0) }
            json.key("differences")
            json.array(of: differences) { write($1, to: &$0) }
            json.key("merge")
            json.object { json in
                json.member("taken", merge.taken.map { $0.id })
                json.key("conflicts")
                json.array(of: merge.conflicts) { write($1, to: &$0) }
            }
        }
        return json.bytes
    }

    private func writeFacts(_ opened: OpenedFile, isUnchanged: Bool, to json: inout JSONWriter) {
        let header = opened.header
        let questionnaire = language.questionnaire
        let isSameRespondent = isOfSameRespondent(opened)
        let isComparable = opened.isSameQuestionnaire && isSameRespondent
        let revision = history.revision ?? 1
        json.key("header")
        write(headerOf: opened.document, opened.checked.read, to: &json)
        json.member("answered", opened.checked.validated.summary.answered)
        json.member("is_part", header.part != nil)
        json.member("same_questionnaire", opened.isSameQuestionnaire)
        json.member("same_respondent", isSameRespondent)
        json.member(
            "same_definition",
            (header.definition ?? questionnaire.definitionDigest) == questionnaire.definitionDigest
                && (header.version ?? questionnaire.version) == questionnaire.version)
        json.member("newer", isComparable && header.revision > revision)
        json.member("older", isComparable && header.revision < revision)
        json.member("unchanged", isUnchanged)
    }

    private func write(_ difference: AnswerDifference, to json: inout JSONWriter) {
        let place = difference.place
        json.object { json in
            json.member("id", place.id)
            json.member("question", place.kind == .answer ? place.key : place.question)
            json.member("key", place.kind == .header ? place.key : nil)
            json.member("finding", place.kind == .confirmation ? place.key : nil)
            json.key("mine")
            write(difference.mine, of: place.key, to: &json)
            json.key("theirs")
            write(difference.theirs, of: place.key, to: &json)
        }
    }
}
