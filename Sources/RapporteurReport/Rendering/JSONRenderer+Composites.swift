import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel

// What rests on several measures, on bounds or on a declared assumption. A number of States that is not known is always
// a pair of the least and the greatest.

extension JSONRenderer {
    func write(_ name: String, _ breadth: AreaBreadth?, hasBefore: Bool, _ json: inout JSONWriter) {
        json.key(name)
        guard let breadth else { return json.null() }
        json.array(of: breadth.rows) { json, row in
            json.object { json in
                json.member("at_least", row.atLeast)
                json.member("states", row.level.states.exact)
                json.member("of", row.level.states.total)
                json.member("left_out", row.level.leftOut)
                json.member("percent", row.level.states.exact == nil ? nil : row.level.states.percents?.lowerBound)
                guard hasBefore else { return }
                json.object("previous", row.previous) { json, previous in
                    pair("states", previous.states.possible, &json)
                    json.member("of", previous.states.total)
                    json.member("left_out", previous.leftOut)
                    pair("percent", previous.states.percents, &json)
                }
                write("change", row.change, &json)
                write("within", row.parts?.within, &json)
                write("entrants", row.parts?.entrants, &json)
                write("leavers", row.parts?.leavers, &json)
            }
        }
    }

    func write(_ merged: MergedLevels?, _ json: inout JSONWriter) {
        json.object("merged", merged) { json, merged in
            json.member("rule", merged.rule?.word)
            json.key("sources")
            json.array(of: merged.sources) { json, source in
                json.object { json in
                    json.member("id", source.id)
                    json.member("numerator", source.level.numerator)
                    json.member("denominator", source.level.denominator)
                    json.member("percent", source.level.percent)
                }
            }
            write("bounds", merged.bounds, &json)
        }
    }

    func write(_ assumed: AssumedIntervals?, _ json: inout JSONWriter) {
        json.object("interval", assumed) { json, assumed in
            json.member("assumption", Assumption.respondentsAsRandom.word)
            json.member("confidence", AssumedIntervals.confidence)
            write("level", assumed.level, &json)
            write("previous_level", assumed.previousLevel, &json)
        }
    }

    func write(_ change: NeverWithdrawnChange?, _ json: inout JSONWriter) {
        json.object("never_withdrawn", change) { json, change in
            switch change {
            case .refused(let lost):
                json.member("refused", true)
                json.member("lost", lost)
                write("change", nil as PointsInterval?, &json)
            case .interval(let interval):
                json.member("refused", false)
                json.member("lost", 0)
                write("change", interval, &json)
            }
        }
    }

    private func write(_ name: String, _ count: StateCount?, _ json: inout JSONWriter) {
        json.object(name, count) { json, count in
            pair("states", count.possible, &json)
            json.member("of", count.total)
            write("percent", count.points, &json)
        }
    }

    func pair(_ name: String, _ range: ClosedRange<Int64>?, _ json: inout JSONWriter) {
        json.key(name)
        guard let range else { return json.null() }
        json.array(of: [range.lowerBound, range.upperBound]) { json, bound in json.value(bound) }
    }
}
