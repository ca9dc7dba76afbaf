package import RapporteurAnalysis
package import RapporteurDiagnostics
import RapporteurModel

/// Writes a tally as JSON, with the keys and in the order of `outputs.md`, tally.
package enum TallyJSON {
    /// The text of a file.
    package static func text(_ tally: Tally) -> String {
        var json = JSONWriter()
        write(tally, to: &json)
        return json.fileText
    }

    /// Writes the tally as one object.
    package static func write(_ tally: Tally, to json: inout JSONWriter) {
        json.object { json in
            json.member("questionnaire", tally.questionnaire)
            json.member("cycle", Int64(tally.cycle))
            json.member("members", tally.members)
            json.member("reporting", tally.reporting)
            json.member("illustrative", tally.isIllustrative)
            json.member("corrected", tally.corrected)
            json.key("excluded")
            json.array(of: tally.excluded) { json, exclusion in
                json.object { json in
                    json.member("respondent", exclusion.respondent)
                    json.member("file", exclusion.file)
                    json.member("reason", exclusion.reason.word)
                }
            }
            json.key("invalid_answers")
            json.array(of: tally.invalidAnswers) { json, answer in
                json.object { json in
                    json.member("respondent", answer.respondent)
                    json.member("question", answer.question)
                    json.member("code", answer.code)
                }
            }
            indicators(tally.indicators, to: &json)
            areas(tally.areas, to: &json)
            groups(tally.regions, to: &json)
        }
    }

    private static func indicators(_ indicators: [IndicatorTally], to json: inout JSONWriter) {
        json.key("indicators")
        json.array(of: indicators) { json, indicator in
            json.object { json in
                json.member("id", indicator.id)
                json.member("section", indicator.section)
                json.member("base", indicator.base.word)
                json.member("yes", indicator.counts.yes)
                json.member("no", indicator.counts.no)
                json.member("not_answered", indicator.counts.notAnswered)
                json.member("not_applicable", indicator.counts.notApplicable)
                json.member("numerator", indicator.numerator)
                json.member("denominator", indicator.denominator)
                json.member("percent", indicator.percent)
            }
        }
    }

    private static func areas(_ areas: [AreaTally], to json: inout JSONWriter) {
        json.key("areas")
        json.array(of: areas) { json, area in
            json.object { json in
                json.member("action_area", area.area.word)
                json.member("sections", area.sections)
                json.member("indicators", area.indicators)
                json.member("numerator", area.numerator)
                json.member("denominator", area.denominator)
                json.member("percent", area.percent)
            }
        }
    }

    private static func groups(_ regions: [GroupTally]?, to json: inout JSONWriter) {
        json.key("groups")
        json.object { json in
            guard let regions else { return }
            json.key("region")
            json.object { json in
                for region in regions {
                    json.key(region.id)
                    json.object { json in
                        json.member("members", region.members)
                        json.member("reporting", region.reporting)
                        guard let results = region.results else { return }
                        indicators(results.indicators, to: &json)
                        areas(results.areas, to: &json)
                    }
                }
            }
        }
    }
}
