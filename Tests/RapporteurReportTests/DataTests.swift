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
                "baseline", "panel_size", "illustrative", "indicators", "areas",
            ])
        let training = try Self.indicator("capacity.training")
        #expect(
            Set(training.keys) == [
                "id", "section", "base", "yes", "no", "not_answered", "not_applicable", "numerator", "denominator",
                "percent", "previous", "comparable", "class", "grade", "marks", "obs_status", "change", "panel",
                "bounds",
            ])
        let panel = try #require(training["panel"] as? [String: Any])
        #expect(
            Set(panel.keys) == [
                "size", "previous_yes", "yes", "flows", "gained", "lost", "entrants_size", "entrants_yes",
                "leavers_size", "leavers_yes", "leavers_left_unesco", "within", "within_interval", "entrants",
                "leavers",
            ])
        let areas = try #require(object["areas"] as? [[String: Any]])
        #expect(
            Set(try #require(areas.first).keys) == [
                "action_area", "sections", "indicators", "numerator", "denominator", "percent", "grade", "trend",
            ])
        let trend = try #require(areas.first?["trend"] as? [String: Any])
        #expect(Set(trend.keys) == ["indicators", "of", "percent", "previous_percent", "change"])
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
