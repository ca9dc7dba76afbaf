import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore

/// The status for programs.
enum StatusJSON {
    /// The text of a file; with the silent States alone if asked, and with sums by region.
    static func text(_ report: StatusReport, silentOnly: Bool, byRegion: Bool) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("questionnaire", report.progress.questionnaire)
            json.member("version", report.progress.version)
            json.member("cycle", report.progress.cycle)
            sums(report.sums, &json)
            json.member("illustrative", report.isIllustrative)
            json.member("last_change", report.lastChange)
            json.member("unassigned", report.progress.unassigned)
            json.member("unassigned_files", report.progress.unassignedFiles)
            json.member("other_questionnaire", report.progress.otherQuestionnaire)
            json.key("respondents")
            json.array(of: report.rows(silentOnly: silentOnly, byRegion: byRegion)) { json, state in
                write(state, report.requests[state.respondent] ?? [], &json)
            }
            json.key("groups")
            json.object { json in
                guard byRegion else { return }
                json.key("region")
                json.object { json in
                    for region in report.regions {
                        json.key(region.code)
                        json.object { json in sums(region.sums, &json) }
                    }
                }
            }
        }
        return json.fileText
    }

    private static func sums(_ sums: StatusReport.Sums, _ json: inout JSONWriter) {
        json.member("members", sums.members)
        json.member("heard_from", sums.heardFrom)
        json.member("counted", sums.counted)
        json.key("states")
        json.object { json in
            for state in RespondentProgress.states { json.member(state, sums.states[state] ?? 0) }
        }
    }

    private static func write(_ state: RespondentProgress, _ requests: [ShownRequest], _ json: inout JSONWriter) {
        let latest = state.latest
        let readable = latest?.isReadable == true ? latest : nil
        json.object { json in
            json.member("respondent", state.respondent)
            json.member("name", state.name)
            json.member("region", state.region)
            json.member("member", state.isMember)
            json.member("state", state.state)
            json.member("version", latest?.id)
            json.member("revision", readable?.revision)
            json.member("status", readable?.status?.word)
            json.member("counted_version", state.counted?.version)
            json.member("counted_revision", state.counted?.revision)
            json.member("asked", latest?.asked)
            json.member("answered", latest?.answered)
            json.member("errors", latest?.errors)
            json.member("warnings", latest?.warnings)
            json.member("blocking", latest == nil ? nil : state.blocking)
            json.member("confirmed", latest?.confirmed)
            json.member("parts", state.parts)
            json.member("versions", state.versions)
            json.member("illustrative", latest?.isIllustrative ?? false)
            json.member("last_change", state.lastChange)
            json.key("requests")
            json.array(of: requests) { json, request in request.write(to: &json) }
        }
    }
}

extension ShownRequest {
    /// Writes it as an object.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("question", question)
            json.member("text", text)
        }
    }
}
