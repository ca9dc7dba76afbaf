import RapporteurDiagnostics
import RapporteurReport
import RapporteurStore

// One page without anything from outside: sums, a map of squares, the table, who is silent. A square says its state by
// its letter and its pattern, by colour only besides. Light or dark as the reader's system has it, and light on paper.

/// Lays the status out as one self-contained HTML page.
struct StatusPage {
    private typealias Attribute = MarkupWriter.Attribute

    private let report: StatusReport
    private let catalogue: MessageCatalogue

    init(_ report: StatusReport, in catalogue: MessageCatalogue) {
        self.report = report
        self.catalogue = catalogue
    }

    private func say(_ message: Message) -> String { catalogue.text(message) }

    private var title: String {
        guard let questionnaire = report.progress.questionnaire else { return say(Message("Who has reported")) }
        return say(Message("Who has reported: {questionnaire}", ["questionnaire": .code(questionnaire)]))
    }

    /// The whole page, or one with the silent States alone.
    func html(silentOnly: Bool) -> String {
        var page = MarkupWriter()
        page.doctype()
        page.block("html", [Attribute("lang", catalogue.tag), Attribute("dir", catalogue.direction)]) { page in
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
                    "a", [Attribute("class", "skip"), Attribute("href", "#main")],
                    text: say(Message("Skip to the content")))
                page.newline()
                page.block("header") { page in
                    page.element("h1", text: title)
                    page.newline()
                    page.element("p", [Attribute("class", "lead")], text: say(report.headline))
                    for line in report.introduction { page.element("p", text: say(line)) }
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
        section("regions", Message("By region"), &page) { page in
            table(Message("Member States by region and state of their report"), &page) { page in
                page.block("thead") { page in
                    page.block("tr") { page in
                        heading(say(Message("Region")), isNumber: false, &page)
                        for head in [Message("Members"), Message("Sent"), Message("Counted")] {
                            heading(say(head), isNumber: true, &page)
                        }
                        for state in present {
                            heading(say(StateWords.name(state)).capitalizedWord, isNumber: true, &page)
                        }
                    }
                }
                page.block("tbody") { page in
                    for region in report.regions { row(say(region.title), region.sums, present, &page) }
                }
                page.block("tfoot") { page in row(say(Message("All")), report.sums, present, &page) }
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
        section("map", Message("One square for each Member State"), &page) { page in
            page.block("ul", [Attribute("class", "legend")]) { page in
                for state in RespondentProgress.states {
                    guard let count = report.sums.states[state] else { continue }
                    page.block("li") { page in
                        page.element("span", [Attribute("class", "tile " + state), Attribute("aria-hidden", "true")]) {
                            page in
                            page.element("b", text: state == "silent" ? "–" : StateWords.letter(state))
                        }
                        let line = Message(
                            "{state}: {meaning} ({count})",
                            [
                                "state": .message(StateWords.name(state)),
                                "meaning": .message(StateWords.meaning(state)), "count": .number(count),
                            ])
                        page.write(" " + say(line))
                    }
                }
            }
            for region in report.regions {
                page.block("div", [Attribute("class", "region")]) { page in
                    page.element("h3", text: say(region.heard))
                    page.newline()
                    page.block("ul", [Attribute("class", "tiles")]) { page in
                        for state in region.states { tile(state, &page) }
                    }
                }
            }
        }
    }

    private func tile(_ state: RespondentProgress, _ page: inout MarkupWriter) {
        let words = say(
            Message(
                "{name}: {state}",
                ["name": .text(state.name), "state": .message(StateWords.name(state.state))]))
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
        section("reports", Message("What has come"), &page) { page in
            table(Message("States that have sent something, by code"), &page) { page in
                page.block("thead") { page in
                    page.block("tr") { page in
                        for (head, isNumber) in [
                            (Message("State"), false), (Message("Region"), false), (Message("Report"), false),
                            (Message("Revision"), true), (Message("Counted"), true), (Message("Answered"), true),
                            (Message("Errors"), true), (Message("Warnings"), true), (Message("Blocking"), true),
                            (Message("Parts"), false), (Message("Last change"), true),
                        ] { heading(say(head), isNumber: isNumber, &page) }
                    }
                }
                page.block("tbody") { page in
                    for state in rows { row(state, &page) }
                }
            }
            page.element(
                "p", [Attribute("class", "note")],
                text: say(
                    Message(
                        """
                        Counted is the revision that a tally counts. Warnings are those without a confirmed reason; the \
                        blocking ones among them stand in the way of certification.
                        """)))
            for line in report.remainder { page.element("p", [Attribute("class", "note")], text: say(line)) }
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
                    page.element("span", [Attribute("class", "code")], text: say(Message("(no Member State)")))
                }
            }
            page.element("td", text: state.region ?? "–")
            page.element("td", [Attribute("class", "state")]) { page in
                page.element("span", [Attribute("class", "mark " + state.state), Attribute("aria-hidden", "true")]) {
                    $0.element("b", text: StateWords.letter(state.state))
                }
                page.write(" " + say(StateWords.name(state.state)))
            }
            let answered = latest.map { latest in
                say(
                    Message(
                        "{count} of {total}",
                        ["count": .number(latest.answered), "total": .number(latest.asked)], context: "share"))
            }
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
        section("returned", Message("Returned with questions"), &page) { page in
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
                            page.element("bdi", text: say(request.subject))
                            page.write(": ")
                            page.element("bdi", text: request.text ?? say(Message("(not shown)")))
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
        let title = Message("Silent: {count}", ["count": .number(Int64(report.silent.count))])
        section("silent", title, &page) { page in
            if report.silent.isEmpty { page.element("p", text: say(Message("Every Member State has sent something."))) }
            for region in report.regions {
                let states = region.states.filter { $0.state == "silent" }
                guard !states.isEmpty else { continue }
                page.element("h3", text: say(region.number(states.count)))
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
        _ id: String, _ title: Message, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        page.block("section", [Attribute("id", id), Attribute("aria-labelledby", "h-" + id)]) { page in
            page.element("h2", [Attribute("id", "h-" + id)], text: say(title))
            page.newline()
            content(&page)
        }
    }

    private func table(
        _ caption: Message, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        let caption = say(caption)
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
