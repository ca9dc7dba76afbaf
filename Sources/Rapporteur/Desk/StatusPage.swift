import RapporteurReport
import RapporteurStore

// One page without anything from outside: sums, a map of squares, the table, who is silent. A square says its state by
// its letter and its pattern, by colour only besides. Light or dark as the reader's system has it, and light on paper.

/// Lays the status out as one self-contained HTML page.
struct StatusPage {
    private typealias Attribute = MarkupWriter.Attribute

    private let report: StatusReport

    init(_ report: StatusReport) { self.report = report }

    /// The whole page, or one with the silent States alone.
    func html(silentOnly: Bool) -> String {
        var page = MarkupWriter()
        let title = "Who has reported" + (report.progress.questionnaire.map { ": " + $0 } ?? "")
        page.doctype()
        page.block("html", [Attribute("lang", "en")]) { page in
            page.block("head") { page in
                page.void("meta", [Attribute("charset", "utf-8")])
                page.newline()
                page.void(
                    "meta",
                    [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
                page.newline()
                page.element("title", text: title)
                page.newline()
                page.style(StatusPage.sheet)
            }
            page.block("body") { page in
                page.element(
                    "a", [Attribute("class", "skip"), Attribute("href", "#main")], text: "Skip to the content")
                page.newline()
                page.block("header") { page in
                    page.element("h1", text: title)
                    page.newline()
                    page.element("p", [Attribute("class", "lead")], text: report.headline)
                    for line in report.introduction { page.element("p", text: line) }
                }
                page.block("main", [Attribute("id", "main"), Attribute("tabindex", "-1")]) { page in
                    if !silentOnly {
                        sums(&page)
                        map(&page)
                        states(&page)
                        returned(&page)
                    }
                    silent(&page)
                }
            }
        }
        return page.text
    }

    // MARK: Sums

    private func sums(_ page: inout MarkupWriter) {
        guard report.sums.members > 0 else { return }
        let present = RespondentProgress.states.filter { report.sums.states[$0] != nil }
        section("regions", "By region", &page) { page in
            table("Member States by region and state of their report", &page) { page in
                page.block("thead") { page in
                    page.block("tr") { page in
                        for head in ["Region", "Members", "Sent", "Counted"] + present.map({ $0.capitalizedWord }) {
                            heading(head, isNumber: head != "Region", &page)
                        }
                    }
                }
                page.block("tbody") { page in
                    for region in report.regions { row(region.title, region.sums, present, &page) }
                }
                page.block("tfoot") { page in row("All", report.sums, present, &page) }
            }
        }
    }

    private func row(
        _ name: String, _ sums: StatusReport.Sums, _ present: [String], _ page: inout MarkupWriter
    ) {
        page.block("tr") { page in
            page.element("th", [Attribute("scope", "row")], text: name)
            for number in [sums.members, sums.heardFrom, sums.counted] + present.map({ sums.states[$0] ?? 0 }) {
                page.element("td", [Attribute("class", "n")], text: String(number))
            }
        }
    }

    // MARK: Map

    private func map(_ page: inout MarkupWriter) {
        guard report.sums.members > 0 else { return }
        section("map", "One square for each Member State", &page) { page in
            page.block("ul", [Attribute("class", "legend")]) { page in
                for state in RespondentProgress.states {
                    guard let count = report.sums.states[state] else { continue }
                    page.block("li") { page in
                        page.element("span", [Attribute("class", "tile " + state), Attribute("aria-hidden", "true")]) {
                            page in
                            page.element("b", text: state == "silent" ? "–" : StateWords.letter(state))
                        }
                        page.write(" \(state): \(StateWords.meaning(state)) (\(count))")
                    }
                }
            }
            for region in report.regions {
                page.block("div", [Attribute("class", "region")]) { page in
                    page.element("h3", text: "\(region.title): \(region.sums.heardFrom) of \(region.sums.members)")
                    page.newline()
                    page.block("ul", [Attribute("class", "tiles")]) { page in
                        for state in region.states { tile(state, &page) }
                    }
                }
            }
        }
    }

    private func tile(_ state: RespondentProgress, _ page: inout MarkupWriter) {
        let words = "\(state.name): \(state.state)"
        page.element("li", [Attribute("class", "tile " + state.state), Attribute("title", words)]) { page in
            page.element("span", [Attribute("aria-hidden", "true")], text: state.respondent)
            page.element("b", [Attribute("aria-hidden", "true")], text: StateWords.letter(state.state))
            page.element("span", [Attribute("class", "hidden")], text: words)
        }
        page.newline()
    }

    // MARK: States

    private func states(_ page: inout MarkupWriter) {
        let rows = report.reporting + report.others
        guard !rows.isEmpty else { return }
        section("reports", "What has come", &page) { page in
            table("States that have sent something, by code", &page) { page in
                page.block("thead") { page in
                    page.block("tr") { page in
                        for (head, isNumber) in [
                            ("State", false), ("Region", false), ("Report", false), ("Revision", true),
                            ("Counted", true), ("Answered", true), ("Errors", true), ("Warnings", true),
                            ("Blocking", true), ("Parts", false), ("Last change", true),
                        ] { heading(head, isNumber: isNumber, &page) }
                    }
                }
                page.block("tbody") { page in
                    for state in rows { row(state, &page) }
                }
            }
            page.element(
                "p", [Attribute("class", "note")],
                text: "Counted is the revision that a tally counts. Warnings are those without a confirmed reason; "
                    + "the blocking ones among them stand in the way of certification.")
            for line in report.remainder { page.element("p", [Attribute("class", "note")], text: line) }
        }
    }

    private func row(_ state: RespondentProgress, _ page: inout MarkupWriter) {
        let latest = state.latest
        page.block("tr") { page in
            page.element("th", [Attribute("scope", "row")]) { page in
                page.element("bdi", text: state.name)
                page.write(" ")
                page.element("span", [Attribute("class", "code")], text: state.respondent)
                if !state.isMember {
                    page.write(" ")
                    page.element("span", [Attribute("class", "code")], text: "(no Member State)")
                }
            }
            page.element("td", text: state.region ?? "–")
            page.element("td", [Attribute("class", "state")]) { page in
                page.element("span", [Attribute("class", "mark " + state.state), Attribute("aria-hidden", "true")]) {
                    $0.element("b", text: StateWords.letter(state.state))
                }
                page.write(" " + state.state)
            }
            let answered: String? = latest.map { "\($0.answered) of \($0.asked)" }
            let revision: Int64? = latest?.isReadable == true ? latest?.revision : nil
            number(revision, &page)
            number(state.counted?.revision, &page)
            page.element("td", [Attribute("class", "n")], text: answered ?? "–")
            number(latest?.errors, &page)
            number(latest?.warnings, &page)
            number(latest == nil ? nil : state.blocking, &page)
            page.element("td", text: state.parts.isEmpty ? "–" : state.parts.joined(separator: ", "))
            page.element("td", [Attribute("class", "n")], text: state.lastChange.map { StoreTime.day($0) } ?? "–")
        }
    }

    private func number(_ number: Int64?, _ page: inout MarkupWriter) {
        page.element("td", [Attribute("class", "n")], text: number.map { String($0) } ?? "–")
    }

    private func returned(_ page: inout MarkupWriter) {
        guard !report.returned.isEmpty else { return }
        section("returned", "Returned with questions", &page) { page in
            for state in report.returned {
                page.element("h3") { page in
                    page.element("bdi", text: state.name)
                    page.write(" ")
                    page.element("span", [Attribute("class", "code")], text: state.respondent)
                    if let step = state.step { page.write(", \(step.on)") }
                }
                page.newline()
                page.block("ul") { page in
                    for request in report.requests[state.respondent] ?? [] {
                        page.element("li") { page in
                            page.element("bdi", text: request.subject)
                            page.write(": ")
                            page.element("bdi", text: request.text ?? "(not shown)")
                        }
                        page.newline()
                    }
                }
            }
        }
    }

    // MARK: Silent

    private func silent(_ page: inout MarkupWriter) {
        guard report.sums.members > 0 else { return }
        section("silent", "Silent: \(report.silent.count)", &page) { page in
            if report.silent.isEmpty { page.element("p", text: "Every Member State has sent something.") }
            for region in report.regions {
                let states = region.states.filter { $0.state == "silent" }
                guard !states.isEmpty else { continue }
                page.element("h3", text: "\(region.title): \(states.count)")
                page.newline()
                page.block("ul", [Attribute("class", "names")]) { page in
                    for state in states {
                        page.element("li") { page in
                            page.element("bdi", text: state.name)
                            page.write(" ")
                            page.element("span", [Attribute("class", "code")], text: state.respondent)
                        }
                    }
                }
            }
        }
    }

    // MARK: Pieces

    private func section(
        _ id: String, _ title: String, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        page.block("section", [Attribute("id", id), Attribute("aria-labelledby", "h-" + id)]) { page in
            page.element("h2", [Attribute("id", "h-" + id)], text: title)
            page.newline()
            content(&page)
        }
    }

    private func table(
        _ caption: String, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        page.block(
            "div",
            [
                Attribute("class", "scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
                Attribute("aria-label", caption),
            ]
        ) { page in
            page.block("table") { page in
                page.element("caption", text: caption)
                page.newline()
                content(&page)
            }
        }
    }

    private func heading(_ text: String, isNumber: Bool, _ page: inout MarkupWriter) {
        page.element(
            "th", [Attribute("scope", "col")] + (isNumber ? [Attribute("class", "n")] : []), text: text)
    }
}

extension String {
    /// The word with a capital at its beginning.
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
