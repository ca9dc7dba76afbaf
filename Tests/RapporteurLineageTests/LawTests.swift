import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import RapporteurLineage

private let basic = [
    "id: s.p, text: Is there a policy?, type: one_of, choices: yes_no",
    "id: s.a, text: Are there repositories of open resources in your country today?, type: one_of, choices: yes_no",
    "id: s.z, text: Please explain the answer, type: text",
]

/// One edit of the second question or of the order, and the facets in which it must be seen.
struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var questions: [String]
    var facets: Set<Facet>

    init(_ title: String, _ facets: Set<Facet>, _ edit: (inout [String]) -> Void) {
        testDescription = title
        self.facets = facets
        questions = basic
        edit(&questions)
    }
}

@Suite struct LawTests {
    static let edits: [Edit] = [
        Edit("nothing", []) { _ in },
        Edit("a word", [.text]) { $0[1] = $0[1].replacing("repositories", "collections") },
        Edit("a note", [.text]) { $0[1] += ", help: Count all of them" },
        Edit("a label", [.text]) { $0[1] = $0[1].replacing("yes_no", "{yes: Certainly, no: \"No\"}") },
        Edit("the order", [.position]) { $0.swapAt(1, 2) },
        Edit("a code", [.codes]) { $0[1] = $0[1].replacing("yes_no", "scale") },
        Edit("required", [.mode]) { $0[1] += ", required: true" },
        Edit("special answers", [.mode]) { $0[1] += ", special: [declined]" },
        Edit("routing", [.base]) { $0[1] += ", asked_if: s.p = yes" },
        Edit("several answers", [.type]) { $0[1] = $0[1].replacing("one_of", "any_of") },
        Edit("text and routing", [.text, .base]) {
            $0[1] = $0[1].replacing("repositories", "collections") + ", asked_if: s.p = yes"
        },
        Edit("codes and required", [.codes, .mode]) { $0[1] = $0[1].replacing("yes_no", "scale") + ", required: true" },
    ]

    /// Every set of one or two classes that may be declared for a question alone.
    static let declarations: [[ChangeClass]] = {
        let single: [ChangeClass] = [.identical, .editorial, .recodable, .mode, .universe, .reworded]
        var sets = single.map { [$0] }
        for (index, first) in single.enumerated() where first != .identical {
            for second in single.dropFirst(index + 1) { sets.append([first, second]) }
        }
        return sets
    }()

    static func covers(_ changeClass: ChangeClass) -> Set<Facet> {
        switch changeClass {
        case .editorial: [.text, .position]
        case .recodable: [.codes]
        case .mode: [.mode]
        case .universe: [.base]
        case .reworded: [.text, .codes, .type]
        default: []
        }
    }

    @Test(arguments: edits) func noDeclarationSilencesADifference(_ edit: Edit) {
        let indicators = ["id: s.i, title: Share, counts: \"s.a \(edit.facets == [.type] ? "includes" : "=") yes\""]
        let old = form("q-23", questions: basic, indicators: ["id: s.i, title: Share, counts: s.a = yes"])
        let new = form("q-27", questions: edit.questions, indicators: indicators)
        for declared in Self.declarations {
            let classes = declared.map { $0.word }.joined(separator: ", ")
            let map = declared.contains(.recodable) ? "map: {yes: yes, partly: no, no: no}, " : ""
            let cycles = Cycles(
                old, new,
                lineage:
                    "previous: q-23\nquestions:\n  s.a: {change: [\(classes)], \(map)reason: R., by: X, on: 2026-01-01}"
            )
            let question = cycles.comparison.question("s.a")
            let observed = Set(question?.comparability.differences ?? [])
            // The order may be seen at the other question that changed places.
            let moved = cycles.comparison.question("s.z")?.comparability.differences == [.position]
            #expect(edit.facets.isSubset(of: observed) || (edit.facets == [.position] && moved), "\(classes)")
            let covered = declared.reduce(into: Set<Facet>()) { $0.formUnion(Self.covers($1)) }
            if observed.isSubset(of: covered) { continue }
            #expect(cycles.codes.contains("L109"), "\(classes)")
            for baseline in Baseline.allCases {
                #expect(question?.comparability.changePermission(with: baseline) == nil, "\(classes)")
                let indicator = cycles.comparison.indicators[0].comparability
                #expect(indicator.changePermission(with: baseline) == nil, "\(classes)")
            }
        }
    }

    @Test(arguments: ["oer-2023", "oer-2027"]) func aQuestionnaireIsIdenticalWithItself(_ id: String) throws {
        let text = try RealQuestionnaireTests.text("\(id)/questionnaire.yaml")
        let questionnaire = Cycles(text, text).previous
        let comparison = CycleComparison(current: questionnaire, previous: questionnaire)
        #expect(comparison.diagnostics == [])
        #expect(comparison.droppedIDs == [])
        for question in comparison.questions {
            let slot = try #require(question.slot)
            let isOfficial = questionnaire.questions[Int(slot)].provenance == .official
            #expect(question.comparability.classes == [.identical])
            #expect(question.comparability.differences == [])
            #expect(question.comparability.grade(with: .micro) == (isOfficial ? .a : .b))
            #expect(question.comparability.marks(with: .micro) == (isOfficial ? [] : ["w"]))
        }
        for indicator in comparison.indicators {
            #expect(indicator.comparability.classes == [.identical])
            #expect(indicator.comparability.grade(with: .published) <= .b)
            #expect(indicator.formula?.isAsAsked == true)
        }
    }

    @Test func aGradeOfCOrNNeverPermits() throws {
        let cycles = Cycles(
            try RealQuestionnaireTests.text("oer-2023/questionnaire.yaml"),
            try RealQuestionnaireTests.text("oer-2027/questionnaire.yaml"),
            lineage: try RealQuestionnaireTests.text("oer-2027/lineage.yaml"))
        for baseline in Baseline.allCases {
            for indicator in cycles.comparison.indicators {
                let permission = indicator.comparability.changePermission(with: baseline)
                let grade = indicator.comparability.grade(with: baseline)
                #expect((permission != nil) == (grade <= .b && baseline != .none))
            }
        }
    }

    @Test func whatMovedIsTheFewestQuestions() {
        #expect(longestIncreasing([]) == [])
        #expect(longestIncreasing([0, 1, 2, 3]) == [0, 1, 2, 3])
        #expect(longestIncreasing([3, 0, 1, 2]) == [1, 2, 3])
        #expect(longestIncreasing([0, 9, 1, 2]) == [0, 2, 3])
        #expect(longestIncreasing([2, 1, 0]).count == 1)
    }
}
