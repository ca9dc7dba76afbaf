// The report as JSON, to the letter of `outputs.md`, report. Keys stand in the order of that page. Points and
// bounds are percentage points with two decimals, `printed` is text with its sign.

package import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel

/// Writes the results of a report as JSON.
package struct JSONRenderer: Sendable {
    /// Makes a renderer.
    package init() {}

    /// The whole report.
    package func render(_ report: CycleReport) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("questionnaire", report.questionnaire)
            json.member("previous", report.previous)
            json.member("members", report.members)
            json.member("previous_members", report.previousMembers)
            json.member("reporting", report.reporting)
            json.member("previous_reporting", report.previousReporting)
            json.member("baseline", report.baseline.word)
            json.member("panel_size", report.panelSize)
            json.member("illustrative", report.isIllustrative)
            json.member(
                "assumptions", Assumption.allCases.filter { report.options.assumptions.contains($0) }.map { $0.word })
            json.key("indicators")
            json.array(of: report.indicators) { json, indicator in write(indicator, &json) }
            json.key("areas")
            json.array(of: report.areas) { json, area in write(area, &json) }
        }
        return json.fileText
    }

    private func write(_ indicator: IndicatorResult, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", indicator.id)
            json.member("section", indicator.section)
            json.member("base", indicator.base.word)
            json.member("yes", indicator.counts?.yes)
            json.member("no", indicator.counts?.no)
            json.member("not_answered", indicator.counts?.notAnswered)
            json.member("not_applicable", indicator.counts?.notApplicable)
            json.member("numerator", indicator.numerator)
            json.member("denominator", indicator.denominator)
            json.member("percent", indicator.percent)
            json.object("previous", indicator.previous) { json, previous in
                json.member("numerator", previous.numerator)
                json.member("denominator", previous.denominator)
                json.member("percent", previous.percent)
                json.member("status", previous.status.word)
                json.member("disputed", previous.isDisputed)
            }
            json.object("comparable", indicator.comparable) { json, comparable in
                json.member("numerator", comparable.numerator)
                json.member("denominator", comparable.denominator)
                json.member("previous_numerator", comparable.previousNumerator)
                json.member("previous_denominator", comparable.previousDenominator)
            }
            json.member("class", indicator.classes)
            json.member("grade", indicator.grade)
            json.member("marks", indicator.marks)
            json.member("obs_status", indicator.observationStatus)
            write("change", indicator.change, &json)
            json.object("panel", indicator.panel) { json, panel in write(panel, &json) }
            json.object("bounds", indicator.bounds) { json, bounds in
                write("level", bounds.level, &json)
                write("previous_level", bounds.previousLevel, &json)
                write("change", bounds.change, &json)
                write(bounds.neverWithdrawn, &json)
            }
            write(indicator.merged, &json)
            write(indicator.assumed, &json)
        }
    }

    private func write(_ panel: PanelResult, _ json: inout JSONWriter) {
        json.member("size", panel.size)
        json.member("previous_yes", panel.previousYes)
        json.member("yes", panel.yes)
        json.key("flows")
        if let flows = panel.flows {
            json.array(of: flows.rows) { json, row in json.array(of: row) { json, count in json.value(count) } }
        } else {
            json.null()
        }
        json.member("gained", panel.gained)
        json.member("lost", panel.lost)
        pair("gained_interval", panel.possibleFlows?.gained, &json)
        pair("lost_interval", panel.possibleFlows?.lost, &json)
        json.member("entrants_size", panel.entrantsSize)
        json.member("entrants_yes", panel.entrantsYes)
        json.member("leavers_size", panel.leaversSize)
        json.member("leavers_yes", panel.leaversYes)
        json.member("leavers_left_unesco", panel.leaversLeftUNESCO)
        write("within", panel.within, &json)
        write("within_interval", panel.withinInterval, &json)
        write("entrants", panel.entrants, &json)
        write("leavers", panel.leavers, &json)
        json.object("mcnemar", panel.mcNemar) { json, test in
            json.key("exact")
            json.decimal(test.exact.rounded(scale: 10_000), decimals: 4)
            json.key("mid_p")
            json.decimal(test.midP.rounded(scale: 10_000), decimals: 4)
        }
    }

    private func write(_ area: AreaResult, _ json: inout JSONWriter) {
        json.object { json in
            json.member("action_area", area.tally.area.word)
            json.member("sections", area.tally.sections)
            json.member("indicators", area.tally.indicators)
            json.member("numerator", area.tally.numerator)
            json.member("denominator", area.tally.denominator)
            json.member("percent", area.tally.percent)
            json.member("grade", area.grade)
            json.object("trend", area.trend) { json, trend in
                json.member("indicators", trend.indicators)
                json.member("of", trend.of)
                json.member("percent", trend.percent)
                json.member("previous_percent", trend.previousPercent)
                write("change", trend.change, &json)
                write("breadth", trend.breadth, hasBefore: true, &json)
            }
            write("breadth", area.breadth, hasBefore: false, &json)
        }
    }

    func write(_ name: String, _ change: PrintableChange?, _ json: inout JSONWriter) {
        json.object(name, change) { json, change in
            write("points", change.points, &json)
            json.member("printed", change.printed)
            write("interval", change.interval, &json)
        }
    }

    func write(_ name: String, _ points: Points?, _ json: inout JSONWriter) {
        json.key(name)
        if let points { json.decimal(points.hundredths, decimals: 2) } else { json.null() }
    }

    func write(_ name: String, _ interval: PointsInterval?, _ json: inout JSONWriter) {
        json.key(name)
        guard let interval else { return json.null() }
        json.array { json in
            json.decimal(interval.lower.hundredths, decimals: 2)
            json.decimal(interval.upper.hundredths, decimals: 2)
        }
    }
}

extension JSONWriter {
    /// Writes a member that is an object, or null.
    mutating func object<Value>(
        _ name: String, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        guard let value else { return null() }
        object { json in body(&json, value) }
    }
}
