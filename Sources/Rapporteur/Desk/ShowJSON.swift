import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import RapporteurValidation

/// A version as a filled return for programs.
enum ShowJSON {
    /// The text of a file.
    static func text(_ shown: ShownReturn) -> String {
        let version = shown.version
        let plan = shown.source.document == nil ? nil : shown.source.plan
        var json = JSONWriter()
        json.object { json in
            json.member("respondent", shown.record.respondent)
            json.member("name", shown.record.name)
            json.member("region", shown.record.region)
            json.member("questionnaire", version.questionnaire)
            json.member("version", version.id)
            json.member("revision", version.isReadable ? version.revision : nil)
            json.member("status", version.isReadable ? version.status?.word : nil)
            json.member("state", shown.state)
            json.member("counted", version.id == shown.record.counted)
            json.member("part", version.part.map { $0.split(separator: ",").map(String.init) } ?? [])
            json.member("illustrative", version.isIllustrative)
            json.member("received_at", version.receivedAt)
            json.member("source", version.source)
            json.member("sha256", version.sha256)
            json.member("forgotten_sha256", version.forgottenSHA256)
            json.member("definition", version.definition)
            json.member("asked", version.asked)
            json.member("answered", version.answered)
            json.member("with_personal", shown.withPersonal)
            json.key("left_out")
            json.array(of: (plan?.questionnaire.sections ?? []).filter { shown.isLeftOut($0) }) { $0.value($1.id) }
            json.key("sections")
            json.array(of: (plan?.questionnaire.sections ?? []).filter { !shown.isLeftOut($0) }) { json, section in
                json.object { json in
                    json.member("id", section.id)
                    json.member("title", section.title)
                    json.key("questions")
                    json.array(of: shown.slots(of: section)) { json, slot in
                        if let question = plan?.questionnaire.questions[Int(slot)] {
                            write(question, slot, shown, &json)
                        }
                    }
                }
            }
            json.key("findings")
            json.array(of: shown.findings) { json, finding in write(finding, shown.catalogue, &json) }
        }
        return json.fileText
    }

    private static func write(_ question: Question, _ slot: Int32, _ shown: ShownReturn, _ json: inout JSONWriter) {
        let wording = ReturnWording(shown.source, withPersonal: shown.withPersonal)
        json.object { json in
            json.member("id", question.id)
            json.member("number", question.number)
            json.member("text", question.text)
            json.member("type", question.type.word)
            json.member("asked", shown.isAsked(slot))
            json.key("values")
            json.array(of: shown.rows.filter { $0.question == question.id }) { json, row in
                json.object { json in
                    json.member("record", row.record)
                    json.member("field", row.field)
                    json.member("position", row.position)
                    json.member("kind", row.kind.rawValue)
                    json.member("value", row.value)
                }
            }
            json.member("words", wording.lines(slot))
        }
    }

    private static func write(
        _ finding: StoredFinding, _ catalogue: MessageCatalogue, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("code", finding.code)
            json.member("severity", finding.severity.word)
            json.member("message", catalogue.text(finding.message))
            json.member("question", finding.question)
            json.member("rule", finding.rule)
            json.member("line", finding.line)
            json.member("column", finding.column)
            json.member("blocking", finding.isBlocking)
            json.member("confirmed", finding.isConfirmed)
        }
    }
}
