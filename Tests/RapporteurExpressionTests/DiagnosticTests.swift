import RapporteurDiagnostics
import RapporteurExpression
import Testing

@Suite("What the parser and the checker say")
struct DiagnosticTests {
    /// An expression with the marked part between « and », and what is said about it.
    static let cases: [(marked: String, message: String, label: String?)] = [
        ("policy.open «==» yes", "\"==\" is not an operator of this language", "did you mean \"=\"?"),
        ("policy.open = yes «&&» calc.both", "\"&&\" is not an operator of this language", "did you mean \"and\"?"),
        ("policy.open = yes «AND» calc.both", "\"AND\" is not an operator of this language", "did you mean \"and\"?"),
        ("policy.open «<>» yes", "\"<>\" is not an operator of this language", "did you mean \"!=\"?"),
        ("policy.open «≠» yes", "\"≠\" is not an operator of this language", "did you mean \"!=\"?"),
        ("capacity.budget «≥» 5", "\"≥\" is not an operator of this language", "did you mean \">=\"?"),
        ("capacity.title = «'a'»", "text stands in straight double quotes", "did you mean \"a\"?"),
        ("capacity.title = «“a”»", "text stands in straight double quotes", "did you mean \"a\"?"),
        ("capacity.title = «‘a’»", "text stands in straight double quotes", "did you mean \"a\"?"),
        ("capacity.title = «„a“»", "text stands in straight double quotes", "did you mean \"a\"?"),
        (
            "capacity.budget > «1,5»", "\"1,5\" is not a number: decimals follow a point, not a comma",
            "did you mean 1.5?"
        ),
        (
            "capacity.budget > «٣٫٥»", "\"\u{2066}٣٫٥\u{2069}\" is not a number: the digits are 0 to 9",
            "did you mean 3.5?"
        ),
        ("capacity.budget > «1_000»", "\"1_000\" is not a number: digits are not grouped", "did you mean 1000?"),
        ("capacity.budget > «5%»", "\"5%\" is not a number: a percent sign is not part of a number", nil),
        ("capacity.budget > «5e3»", "\"5e3\" is not a number: powers of ten are written out", nil),
        ("capacity.budget > «5USD»", "\"5USD\" is not a number: letters and signs are not part of a number", nil),
        ("policy.open «yes»", "an operator is missing before \"yes\"", "did you mean \"policy.open = yes\"?"),
        ("policy.open «is» yes", "an operator is missing before \"is\"", "did you mean \"=\"?"),
        (
            "capacity.groups «contains» teachers", "an operator is missing before \"contains\"",
            "did you mean \"includes\"?"
        ),
        (
            "answered «policy.open»", "an operator is missing before \"policy.open\"",
            "did you mean \"answered(policy.open)\"?"
        ),
        ("1 < 2 «<» 3", "comparisons cannot be chained", "did you mean \"1 < 2 and 2 < 3\"?"),
        ("policy.open «=» [yes, no]", "a list is not compared with \"=\"", "did you mean \"in\"?"),
        ("policy.open «!=» [yes, no]", "a list is not compared with \"!=\"", "did you mean \"not in\"?"),
        ("«(»policy.open = yes", "this \"(\" is never closed", nil),
        ("policy.open in «[»yes, no", "this \"[\" is never closed", nil),
        ("policy.open = yes«)»", "this \")\" closes nothing", nil),
        ("policy.open =«»", "a value is expected here, not the end of the expression", nil),
        ("«and» calc.both", "a value is expected here, not \"and\"", nil),
        ("policy.open in «yes»", "a list is expected here, not \"yes\"", nil),
        ("policy.open in [yes] and«»", "a value is expected here, not the end of the expression", nil),
        ("«policy.opne» = yes", "there is no question policy.opne", "did you mean \"policy.open\"?"),
        ("«Policy.Open» = yes", "there is no question Policy.Open", "did you mean \"policy.open\"?"),
        (
            "«capacity.list.size» > 1",
            "size is a field of the list capacity.list, which has one in every record", nil
        ),
        (
            "any(capacity.list, «capacity.list.size» > 1)",
            "size is a field of capacity.list and is named without it here", "did you mean \"size\"?"
        ),
        ("«open» = yes", "\"open\" is not a name that is known here", "did you mean \"policy.open\"?"),
        ("any(capacity.list, «sise» > 1)", "\"sise\" is not a name that is known here", "did you mean \"size\"?"),
        (
            "policy.open = yes or «partly»", "\"partly\" alone is not a condition",
            "did you mean \"policy.open = partly\"?"
        ),
        (
            "capacity.groups includes teachers or «students»", "\"students\" alone is not a condition",
            "did you mean \"capacity.groups includes students\"?"
        ),
        (
            "capacity.since < «31.12.2027»", "\"31.12.2027\" is not a number: digits are not grouped", nil
        ),
        ("calc.both = «true»", "\"true\" is not a name that is known here", nil),
        ("capacity.title = «open»", "\"open\" is not a name that is known here", "did you mean \"open\"?"),
        ("policy.open = «yess»", "\"yess\" is not one of the choices of policy.open", "did you mean \"yes\"?"),
        (
            "policy.open in [yes, «prtly»]", "\"prtly\" is not one of the choices of policy.open",
            "did you mean \"partly\"?"
        ),
        (
            "previous(policy.open) = «partly»", "\"partly\" is not one of the choices of previous(policy.open)", nil
        ),
        ("«answerd»(policy.open)", "there is no function answerd", "did you mean \"answered\"?"),
        ("«coalesce»(capacity.budget, 1) > 0", "there is no function coalesce", "did you mean \"otherwise\"?"),
        ("«says(policy.open)»", "says takes two arguments, not 1", nil),
        (
            "policy.open = «not_known»", "not_known is a special answer and is not compared like a choice",
            "did you mean \"says(policy.open, not_known)\"?"
        ),
        (
            "policy.open != «not_known»", "not_known is a special answer and is not compared like a choice",
            "did you mean \"not says(policy.open, not_known)\"?"
        ),
        (
            "«capacity.groups = teachers»",
            "capacity.groups can hold several choices, so it is not compared as a whole",
            "did you mean \"capacity.groups includes teachers\"?"
        ),
        (
            "«capacity.groups > 2»", "capacity.groups can hold several choices, so it is not compared as a whole",
            "did you mean \"count(capacity.groups) > 2\"?"
        ),
        (
            "«policy.open includes yes»",
            "`includes` asks about a question with several choices, and policy.open is a choice",
            "did you mean \"policy.open = yes\"?"
        ),
        ("«policy.open = \"yes\"»", "policy.open is a choice and \"yes\" is a text", "did you mean yes?"),
        ("«capacity.budget = \"5\"»", "capacity.budget is a number and \"5\" is a text", "did you mean 5?"),
        (
            "«capacity.since > \"2027-01-01\"»", "capacity.since is a date and \"2027-01-01\" is a text",
            "did you mean 2027-01-01?"
        ),
        ("«policy.open» and calc.both", "policy.open is a choice, not a condition", nil),
        ("capacity.budget + «policy.open» > 1", "\"+\" joins numbers, and policy.open is a choice", nil),
        ("«policy.open < no»", "\"<\" compares numbers or dates, and policy.open is a choice", nil),
        (
            "says(policy.open, «not_knwon»)", "says asks for a special answer, and not_knwon is none",
            "did you mean \"not_known\"?"
        ),
        (
            "capacity.title = «\"\"»", "a blank answer is missing, so comparing with an empty text never decides",
            "did you mean \"not answered(capacity.title)\"?"
        ),
    ]

    @Test("names the thing, at its place, with the correction", arguments: cases.indices)
    func says(index: Int) throws {
        let (marked, message, label) = Self.cases[index]
        let bytes = Array(marked.utf8)
        let opening = Array("«".utf8)
        let closing = Array("»".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: opening) })
        let end = try #require(bytes.indices.last { bytes[$0...].starts(with: closing) })
        let text = String(
            decoding: bytes[..<start] + bytes[(start + 2)..<end] + bytes[(end + 2)...], as: UTF8.self)
        let diagnostics = Standard.check(text).diagnostics
        let first = try #require(diagnostics.first, "\(text)")
        #expect(diagnostics.count == 1, "\(diagnostics)")
        #expect(first.message.english == message)
        #expect(first.label?.english == label)
        #expect(first.range == SourceRange(Int32(start), Int32(end - 2)), "\(text)")
    }

    @Test("a field is named without its list in the condition of its sibling")
    func sibling() {
        let scope = ExpressionScope(questions: Standard.questions, siblings: Standard.fields)
        let check = ExpressionChecker(scope: scope).check("capacity.list.size > 1 and kind = paper and size > 2")
        #expect(check.diagnostics.map { $0.code } == ["E120"])
        #expect(check.diagnostics.first?.label?.english == "did you mean \"size\"?")
        let good = ExpressionChecker(scope: scope).check("kind = paper and any(capacity.list, size > 2)")
        #expect(good.expression?.siblingFields == [1])
        #expect(good.expression?.references == [12])
    }

    @Test("several slips in one expression are all reported, in the order of the text")
    func several() {
        let check = Standard.check("policy.opne == yes && capacity.budget > 1,5 and policy.open = yess")
        #expect(check.diagnostics.map { $0.code } == ["E120", "E103", "E103", "E105", "E133"])
    }

    @Test(
        "what follows from a slip is not reported",
        arguments: ["policy.open = yes; and", "capacity.title = l'école", "(1,5 = x'"])
    func oneCause(text: String) {
        #expect(Standard.check(text).diagnostics.count <= 2)
        #expect(!Standard.check(text).diagnostics.contains { $0.code == "E107" })
    }
}
