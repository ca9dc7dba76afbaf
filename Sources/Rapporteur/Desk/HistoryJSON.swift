import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore

/// The history of a report for programs.
enum HistoryJSON {
    /// The text of a file.
    static func text(_ history: RespondentHistory) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("respondent", history.record.respondent)
            json.member("name", history.record.name)
            json.member("region", history.record.region)
            json.member("latest_version", history.record.latest)
            json.member("counted_version", history.record.counted)
            json.key("events")
            json.array(of: history.events) { json, entry in
                json.object { json in
                    json.member("at", entry.at)
                    switch entry.event {
                    case .version(let version): write(version, &json)
                    case .correction(let correction): write(correction, &json)
                    case .step(let step): write(step, &json)
                    }
                }
            }
        }
        return json.fileText
    }

    private static func write(_ entry: RespondentHistory.Version, _ json: inout JSONWriter) {
        let version = entry.version
        json.member("event", "version")
        json.member("version", version.id)
        json.member("revision", version.isReadable ? version.revision : nil)
        json.member("status", version.isReadable ? version.status?.word : nil)
        json.member("state", entry.state)
        json.member("part", version.part.map { $0.split(separator: ",").map(String.init) } ?? [])
        json.member("source", version.source)
        json.member("sha256", version.sha256)
        json.member("forgotten_sha256", version.forgottenSHA256)
        json.member("kept_out", version.keptOut)
        json.member("illustrative", version.isIllustrative)
        json.member("asked", version.asked)
        json.member("answered", version.answered)
        json.member("errors", version.errors)
        json.member("warnings", version.warnings)
        json.member("confirmed", version.confirmed)
        json.member("information", version.information)
        json.member("blocked", version.isBlocked)
        json.member("since", entry.previous?.id)
        json.key("changes")
        if let changes = entry.changes {
            json.array(of: changes) { json, change in write(change, &json) }
        } else {
            json.null()
        }
    }

    private static func write(_ change: ReturnChange, _ json: inout JSONWriter) {
        json.object { json in
            switch change.kind {
            case .header: json.member("kind", "header")
            case .answer: json.member("kind", "answer")
            case .confirmation: json.member("kind", "confirmation")
            }
            json.member("place", change.place)
            json.member("number", change.number)
            json.member("text", change.name.english)
            json.member("shown", !change.isHidden)
            json.member("change", !change.wasThere ? "added" : change.isThere ? "changed" : "removed")
            for (key, lines) in [("before", change.before), ("after", change.after)] {
                json.key(key)
                if let lines { json.array(of: lines) { $0.value($1) } } else { json.null() }
            }
        }
    }

    private static func write(_ entry: RespondentHistory.Correction, _ json: inout JSONWriter) {
        json.member("event", entry.isWithdrawal ? "correction_withdrawn" : "correction")
        json.member("question", entry.row.question)
        json.member("shown", !entry.isHidden)
        for (key, values) in [("from", entry.row.from), ("to", entry.row.to)] {
            json.key(key)
            if entry.isHidden { json.null() } else { json.array(of: values) { $0.value($1) } }
        }
        let end = entry.isWithdrawal ? entry.row.withdrawal : nil
        json.member("by", end?.by ?? entry.row.by)
        json.member("reason", end?.reason ?? entry.row.reason)
    }

    private static func write(_ entry: RespondentHistory.Step, _ json: inout JSONWriter) {
        json.member("event", "state")
        json.member("version", entry.row.version)
        json.member("state", entry.row.state.rawValue)
        json.member("reopened", entry.takesBack)
        json.member("on", entry.row.on)
        json.member("by", entry.row.by)
        json.member("note", entry.row.note)
        json.key("requests")
        json.array(of: entry.requests) { json, request in request.write(to: &json) }
    }
}

/// The forms in which a history is told.
package enum HistoryFormat: String, Sendable, CaseIterable {
    /// For a person at a terminal.
    case text
    /// For programs.
    case json
}

extension RespondentHistory {
    /// The history in a form and a language.
    package func render(_ format: HistoryFormat, width: Int = 100, in catalogue: MessageCatalogue) -> String {
        switch format {
        case .text: HistoryText(history: self, width: max(60, min(width, 100)), catalogue: catalogue).text()
        case .json: HistoryJSON.text(self)
        }
    }
}
