import Foundation
import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurStore
import Testing

@testable import Rapporteur

@Suite("The workflow of a report")
struct WorkflowTests {
    /// Every state with every action: where it leads, or nil where it is refused.
    private static let table: [(state: String, file: String, action: WorkflowAction, target: WorkflowState?)] = [
        ("", "submitted", .certify, .certified), ("", "submitted", .return, .returned),
        ("", "submitted", .accept, nil), ("", "submitted", .reopen, nil),
        ("", "certified", .certify, .certified), ("", "certified", .return, .returned),
        ("", "certified", .accept, nil), ("", "certified", .reopen, nil),
        ("certify", "submitted", .certify, nil), ("certify", "submitted", .return, .returned),
        ("certify", "submitted", .accept, .accepted), ("certify", "submitted", .reopen, .submitted),
        ("certify", "certified", .certify, nil), ("certify", "certified", .reopen, nil),
        ("return", "submitted", .certify, nil), ("return", "submitted", .return, nil),
        ("return", "submitted", .accept, nil), ("return", "submitted", .reopen, .submitted),
        ("return", "certified", .reopen, .certified), ("return reopen", "certified", .certify, .certified),
        ("return reopen", "certified", .accept, nil), ("return reopen", "certified", .reopen, nil),
        ("certify return", "submitted", .reopen, .certified), ("certify return", "submitted", .certify, nil),
        ("certify accept", "submitted", .certify, nil), ("certify accept", "submitted", .return, nil),
        ("certify accept", "submitted", .accept, nil), ("certify accept", "submitted", .reopen, .certified),
        ("certify reopen", "submitted", .certify, .certified), ("certify reopen", "submitted", .accept, nil),
    ]

    @Test("each step leads where it should, or is refused with what is possible", arguments: Self.table.indices)
    func steps(index: Int) throws {
        let row = Self.table[index]
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report(status: row.file))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        for word in row.state.split(separator: " ") {
            let action = try #require(WorkflowAction(rawValue: String(word)))
            _ = try run.take(action, try reports.report(of: "XAA"), by: "T", on: "2026-03-01")
        }
        let report = try reports.report(of: "XAA")
        let before = try store.auditHead().number
        guard let target = row.target else {
            let fault = #expect(throws: Fault.self) { _ = try run.take(row.action, report, by: "T", on: nil) }
            let message = try #require(fault).message.english
            #expect(message.contains("so it cannot be ") && message.contains("can be"))
            #expect(try store.auditHead().number == before)
            return
        }
        #expect(try run.take(row.action, report, by: "T", on: nil).state == target)
        #expect(try reports.report(of: "XAA").state == target)
        #expect(try store.auditHead().number == before + 1)
        #expect(try VerifyRun(store).verify().problems == [])
    }

    @Test("of two people who take a step at the same moment one is told")
    func race() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report())
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let seen = try reports.report(of: "XAA")
        _ = try WorkflowRun(reports).take(.certify, seen, by: "T", on: nil)
        #expect(throws: Fault.self) { _ = try WorkflowRun(reports).take(.return, seen, by: "U", on: nil) }
        #expect(try store.steps(of: 1).map { $0.state } == [.certified])
    }

    @Test("a certified version is frozen until it is reopened, and a new revision takes its place")
    func frozen() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report())
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        _ = try run.take(.certify, try reports.report(of: "XAA"), by: "T", on: nil)
        try cycle.write("answers/b.yaml", Self.report(answer: "no"))
        #expect(try cycle.collect(into: store).findings.map { $0.finding.code } == ["S206"])
        #expect(try store.currentVersions().map { $0.id } == [1])
        let tally = TallyRun(cycle.library, CycleCounting.Options(statuses: [.certified]), previous: [], in: .english)
        let counted = try tally.tally(.store(store), byRegion: false).0
        #expect(counted.reporting == 1 && counted.indicators[0].counts.yes == 1)
        _ = try run.take(.reopen, try reports.report(of: "XAA"), by: "T", on: nil, note: "N")
        try cycle.write("answers/c.yaml", Self.report(answer: "not_known"))
        #expect(try cycle.collect(into: store).findings.map { $0.finding.code } == ["S201"])
        try cycle.write("answers/d.yaml", Self.report(answer: "no", revision: 2))
        #expect(try cycle.collect(into: store).outcomes[.new] == 1)
        #expect(try reports.report(of: "XAA").version.revision == 2)
        #expect(try VerifyRun(store).verify().problems == [])
    }

    @Test("a certificate stays what it was when an acceptance is taken back, and so does what is frozen")
    func again() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report())
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        let first = try run.take(.certify, try reports.report(of: "XAA"), by: "T", on: "2026-03-01", note: "By post.")
        let page = try Certificate(first, store, in: .english).render(.text)
        #expect(page.contains("1 March 2026") && page.contains("By post."))
        try cycle.write("answers/b.yaml", Self.report(answer: "no"))
        try cycle.collect(into: store)
        for action in [WorkflowAction.accept, .reopen, .return, .reopen] {
            _ = try run.take(action, try reports.report(of: "XAA"), by: "U", on: nil, note: "Another letter.")
        }
        let last = try reports.report(of: "XAA")
        #expect(last.hasCertificate && last.sentence.english.contains("since 1 March 2026"))
        #expect(try Certificate(last, store, in: .english).render(.text) == page)
        // A new edition of the questionnaire checks the later file again, and it stays out.
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(of: "maximum: 100", with: "maximum: 99"))
        #expect(try cycle.collect(into: store).outcomes == [.unchanged: 1, .rechecked: 1])
        #expect(try store.versions().map { $0.keptOut } == [nil, "frozen"])
        #expect(try store.currentVersions().map { $0.id } == [1])
        let history = try RespondentHistory(
            try store.record(of: "XAA"), store, withPersonal: false, in: .english
        ).render(.text, in: .english)
        #expect(history.contains("version 1 certified on 1 March 2026, by T"))
        #expect(history.contains("version 1 reopened and again certified, by U"))
        #expect(try VerifyRun(store).verify().problems == [])
    }

    @Test("a report that its file alone calls certified is not certified by being returned and taken back")
    func unchecked() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report(status: "certified", answer: "maybe"))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        for action in [WorkflowAction.return, .reopen] {
            _ = try run.take(action, try reports.report(of: "XAA"), by: "T", on: nil, note: "N")
        }
        let report = try reports.report(of: "XAA")
        #expect(report.state == .certified && !report.hasCertificate && report.certification == nil)
        #expect(try !CertificationCheck(report, store, previous: []).isPassed)
        #expect(throws: Fault.self) { _ = try run.take(.accept, report, by: "T", on: nil) }
        #expect(try store.progress().respondents.first { $0.respondent == "XAA" }?.state == "certified")
        #expect(try VerifyRun(store).verify().problems == [])
    }

    @Test(
        "a day that is still to come or too early, and words that say nothing, are refused",
        arguments: [("9999-12-31", "N"), ("2026-02-28", "N"), ("2026-02-30", "N"), ("2026-03-02", "  "), (nil, "")]
            as [(String?, String)])
    func days(on: String?, note: String) throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report())
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        let report = try run.take(.certify, try reports.report(of: "XAA"), by: "T", on: "2026-03-01")
        #expect(throws: Fault.self) { _ = try run.take(.return, report, by: "T", on: on, note: note) }
        #expect(try store.steps(of: 1).count == 1)
        #expect(try run.take(.return, report, by: "T", on: "2026-03-01", note: "N").state == .returned)
    }

    @Test("an error in the lineage stops no work at the desk")
    func lineage() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", Self.report())
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(
                of: "cycle: 2027", with: "cycle: 2027\nprevious: sample-2023"
            ).replacingOccurrences(of: "text: Open?", with: "text: Quite open?"))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let files = try store.definitionFiles()
        #expect(QuestionnaireLibrary(stored: files, isWhole: true).entry("sample-2027")?.plan == nil)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        #expect(try run.take(.certify, try reports.report(of: "XAA"), by: "T", on: nil).state == .certified)
        try ForgetRun("XAA", reports).forget(by: "T")
        #expect(try store.versions()[0].forgottenSHA256 != nil)
    }

    @Test("a certificate and a letter escape everything that comes from outside")
    func hostile() throws {
        let cycle = try SampleCycle()
        let bad = "<script>alert(1)</script>&'\u{1b}[31m"
        try cycle.write("answers/a.yaml", Self.report(name: "\"<script>alert(1)</script>&'\\e[31m\""))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let run = WorkflowRun(reports)
        let certified = try run.take(.certify, try reports.report(of: "XAA"), by: bad, on: nil, note: bad)
        for format in Certificate.Format.allCases {
            let text = try Certificate(certified, store, in: .english).render(format)
            #expect(!text.contains("\u{1b}"))
            if format == .html { #expect(!text.contains("<script") && text.contains("&lt;script&gt;")) }
        }
        let returned = try run.take(
            .return, certified, by: "T", on: nil, note: bad,
            requests: [StoredRequest(question: "capacity.open", text: bad)])
        for format in RequestLetter.Format.allCases {
            let text = RequestLetter(returned, in: .english).render(format)
            #expect(!text.contains("\u{1b}"))
            if format != .text { #expect(!text.contains("<script")) }
        }
    }

    @Test(
        "a letter quotes an answer as it was typed if it is none, and names no persons",
        arguments: [
            ("capacity.open", "capacity.open: maybe", "maybe"), ("capacity.open", "capacity.open: yes", "Yes"),
            ("capacity.share", "capacity.open: yes", "none"),
            ("capacity.list", "capacity.list: [{name: Shelf, who: Zita Q}]", "Shelf"),
            ("capacity.list", "capacity.list: [{name: Shelf, who: Zita Q, url: x}]", "Shelf"),
            ("capacity.list", "capacity.list: [Zita Q]", "1."), ("capacity.list", "capacity.list: Zita Q", nil),
            ("contact.name", "contact.name: Zita Q", nil),
        ] as [(String, String, String?)])
    func quoted(question: String, answer: String, shown: String?) throws {
        let cycle = try SampleCycle()
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(
                of: "- {id: url, text: Address, type: link}",
                with: """
                    - {id: url, text: Address, type: link}
                              - {id: who, text: Who, type: text, personal: true}
                    """))
        try cycle.write(
            "answers/a.yaml",
            Self.report().replacingOccurrences(of: "capacity.open: yes", with: answer)
                .replacingOccurrences(of: "contact.name: Jane Doe\n  contact.name", with: "contact.name"))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let returned = try WorkflowRun(reports).take(
            .return, try reports.report(of: "XAA"), by: "T", on: nil,
            requests: [StoredRequest(question: question, text: "Why?")])
        for format in RequestLetter.Format.allCases {
            let text = RequestLetter(returned, in: .english).render(format)
            #expect(text.contains("Why?") && !text.contains("Zita"), "\(text)")
            #expect(text.contains("Your answer") == (shown != nil), "\(text)")
            if let shown { #expect(text.contains(shown), "\(text)") }
        }
    }

    static func report(
        status: String = "submitted", answer: String = "yes", revision: Int = 1, name: String = "Jane Doe"
    ) -> String {
        """
        questionnaire: sample-2027
        respondent: XAA
        revision: \(revision)
        status: \(status)
        answers:
          contact.name: \(name)
          capacity.open: \(answer)

        """
    }
}
