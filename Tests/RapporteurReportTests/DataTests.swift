import RapporteurAnalysis
import RapporteurLineage
import RapporteurReport
import Testing

/// JSON to the letter of `outputs.md`, report, and the tidy table of `methods.md`, E.1.
@Suite("Results for machines")
struct DataTests {
    static func indicator(_ id: String, _ baseline: Baseline = .micro) throws -> [String: Any] {
        let object = try JSON.object(JSONRenderer().render(SampleReport.make(baseline)))
        let indicators = try #require(object["indicators"] as? [[String: Any]])
        return try #require(indicators.first { $0["id"] as? String == id })
    }

    @Test("the keys are those of the contract")
    func keys() throws {
        let object = try JSON.object(JSONRenderer().render(SampleReport.make()))
        #expect(
            Set(object.keys) == [
                "questionnaire", "previous", "members", "previous_members", "reporting", "previous_reporting",
                "baseline", "panel_size", "illustrative", "assumptions", "indicators", "areas",
            ])
        let training = try Self.indicator("capacity.training")
        #expect(
            Set(training.keys) == [
                "id", "section", "base", "yes", "no", "not_answered", "not_applicable", "numerator", "denominator",
                "percent", "previous", "comparable", "class", "grade", "marks", "obs_status", "change", "panel",
                "bounds", "merged", "interval",
            ])
        let panel = try #require(training["panel"] as? [String: Any])
        #expect(
            Set(panel.keys) == [
                "size", "previous_yes", "yes", "flows", "gained", "lost", "gained_interval",
                "lost_interval", "entrants_size", "entrants_yes",
                "leavers_size", "leavers_yes", "leavers_left_unesco", "within", "within_interval", "entrants",
                "leavers", "mcnemar",
            ])
        let areas = try #require(object["areas"] as? [[String: Any]])
        #expect(
            Set(try #require(areas.first).keys) == [
                "action_area", "sections", "indicators", "numerator", "denominator", "percent", "grade", "trend",
                "breadth",
            ])
        let trend = try #require(areas.first?["trend"] as? [String: Any])
        #expect(Set(trend.keys) == ["indicators", "of", "percent", "previous_percent", "change", "breadth"])
        let row = try #require((trend["breadth"] as? [[String: Any]])?.first)
        #expect(
            Set(row.keys) == [
                "at_least", "states", "of", "left_out", "percent", "previous", "change", "within", "entrants",
                "leavers",
            ])
        let alone = try #require((areas.first?["breadth"] as? [[String: Any]])?.first)
        #expect(Set(alone.keys) == ["at_least", "states", "of", "left_out", "percent"])
    }

    @Test("merged questions known from totals have bounds of the old level and no change")
    func merged() throws {
        let models = try Self.indicator("sustain.models", .published)
        #expect(models["change"] is AnyNull && models["comparable"] is AnyNull)
        let merged = try #require(models["merged"] as? [String: Any])
        #expect(merged["rule"] as? String == "any" && (merged["sources"] as? [Any])?.count == 2)
        let bounds = try #require(merged["bounds"] as? [String: Any])
        #expect(bounds["states"] as? [Int] == [38, 60] && bounds["of"] as? Int == 78)
        #expect(bounds["percent"] as? [Double] == [48.72, 76.92])
        #expect(try Self.indicator("sustain.models", .micro)["merged"] is AnyNull)
    }

    @Test("what rests on an assumption names it, and stands nowhere without it")
    func assumption() throws {
        var report = SampleReport.make()
        #expect(JSONRenderer().render(report).contains("\"assumptions\": []"))
        report.options = AnalysisOptions(assumptions: [.respondentsAsRandom])
        report.indicators[1].assumed = AssumedIntervals(
            level: StateCount(102...135, of: 192), previousLevel: StateCount(92...126, of: 194))
        let object = try JSON.object(JSONRenderer().render(report))
        #expect(object["assumptions"] as? [String] == ["respondents_as_random"])
        let indicators = try #require(object["indicators"] as? [[String: Any]])
        let interval = try #require(indicators[1]["interval"] as? [String: Any])
        #expect(interval["assumption"] as? String == "respondents_as_random" && interval["confidence"] as? Int == 95)
        let before = try #require(interval["previous_level"] as? [String: Any])
        #expect(before["states"] as? [Int] == [92, 126] && before["percent"] as? [Double] == [47.42, 64.95])
        #expect(indicators[2]["interval"] is AnyNull)
    }

    @Test("the worked example of methods.md, C, to the last digit")
    func workedExample() throws {
        let training = try Self.indicator("capacity.training")
        let change = try #require(training["change"] as? [String: Any])
        #expect(change["points"] as? Double == 4.46 && change["printed"] as? String == "+4")
        let panel = try #require(training["panel"] as? [String: Any])
        #expect(panel["within"] as? Double == 10 && panel["entrants"] as? Double == -9.13)
        #expect(panel["leavers"] as? Double == 3.59)
        #expect(panel["flows"] as? [[Int]] == [[33, 3, 0], [9, 15, 0], [0, 0, 0]])
    }

    @Test("nothing of grade C or N carries a change", arguments: ["policy.frameworks", "capacity.ai", "coop.funding"])
    func noChange(id: String) throws {
        let indicator = try Self.indicator(id)
        for key in ["change", "comparable", "panel"] { #expect(indicator[key] is AnyNull) }
    }

    @Test("points have two decimals in the text")
    func twoDecimals() {
        let text = JSONRenderer().render(SampleReport.make())
        #expect(text.contains("\"within\": 10.00,") && text.contains("\"printed\": \"\u{2212}6\""))
    }

    @Test("CSV has one observation for each wave and population of an indicator, and every region")
    func tidyTable() throws {
        let rows = CSV.rows(CSVRenderer().render(SampleReport.make()))
        #expect(rows.first == CSVRenderer.columns)
        let training = rows.filter { $0[1] == "capacity.training" && $0[3] == "_T" }
        #expect(
            training.map { [$0[0], $0[4], $0[6], $0[7], $0[8]] } == [
                ["2023", "all", "56", "44", "78"], ["2027", "all", "61", "56", "92"],
                ["2023", "panel", "60", "36", "60"],
                ["2027", "panel", "70", "42", "60"],
            ])
        #expect(rows.count { $0[1] == "capacity.training" && $0[3] != "_T" } == SampleReport.regions.count)
        #expect(Set(rows.map { $0[..<6].joined(separator: ",") }).count == rows.count)
    }

    @Test("a share of fewer than ten States has counts and no percentage")
    func smallShares() {
        for row in CSV.rows(CSVRenderer().render(SampleReport.make())) where row[3] == "ARB" {
            #expect(row[6].isEmpty && row[8] == "9")
        }
    }
}
