package import RapporteurDiagnostics
package import RapporteurLineage
import RapporteurModel

/// The comparison of two questionnaires as JSON (`outputs.md`, compare).
package func comparisonJSON(
    _ comparison: CycleComparison, baseline: Baseline = .published, layout: JSONWriter.Layout = .indented
) -> String {
    var json = JSONWriter(layout)
    json.object { json in
        json.member("old", comparison.previous.id)
        json.member("new", comparison.current.id)
        json.key("questions")
        json.array(of: comparison.questions) { json, question in
            write(question.id, question.from, question.comparability, baseline, &json)
        }
        json.key("indicators")
        json.array(of: comparison.indicators) { json, indicator in
            write(indicator.id, indicator.from, indicator.comparability, baseline, &json)
        }
        json.member("dropped", comparison.droppedIDs)
    }
    return json.fileText
}

private func write(
    _ id: String, _ from: [String], _ comparability: Comparability, _ baseline: Baseline, _ json: inout JSONWriter
) {
    json.object { json in
        json.member("id", id)
        json.member("from", from)
        json.member("class", comparability.classes.map { $0.word })
        json.member("grade", comparability.grade(with: baseline).word)
        json.member("marks", comparability.marks(with: baseline))
        json.member("differences", comparability.differences.map { $0.word })
        json.member("print_change", comparability.grade(with: baseline) <= .b)
    }
}
