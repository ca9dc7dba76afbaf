"""`rapporteur report`: the numbers and pages of a comparison."""

import csv
import json
import re

from conftest import answers, code

PUBLISHED = """\
reporting: 18
members: 20
sources: {paper: A paper, other: Another paper}
figures:
  capacity.repositories: {percent: 56, source: paper}
  capacity.training: {percent: 61, source: paper, also: [{percent: 56, source: other}]}
"""


def report(workspace, *arguments):
    workspace.run("report", *arguments, "--out", "report")
    return json.loads((workspace.path / "report/report.json").read_text())


def indicator(result, name="capacity.repositories"):
    (found,) = [one for one in result["indicators"] if one["id"] == name]
    return found


def test_panel_flows_and_decomposition_from_answer_files(cycles):
    result = report(cycles, "new", "--previous", "old")
    assert result["baseline"] == "micro"
    assert (result["members"], result["previous_members"], result["reporting"], result["previous_reporting"]) == (20, 20, 8, 6)
    assert result["panel_size"] == 5
    one = indicator(result)
    assert (one["numerator"], one["denominator"], one["percent"]) == (5, 8, 63)
    assert one["previous"] == {"numerator": 3, "denominator": 6, "percent": 50, "status": "micro", "disputed": False}
    assert one["change"]["points"] == 12.5
    assert one["change"]["printed"] == "+13"
    panel = one["panel"]
    # XAA yes→yes, XAB yes→no, XAC no→yes, XAD no→yes, XAE yes→yes
    assert (panel["size"], panel["previous_yes"], panel["yes"]) == (5, 3, 4)
    assert panel["flows"] == [[2, 1, 0], [2, 0, 0], [0, 0, 0]]
    assert (panel["gained"], panel["lost"]) == (2, 1)
    assert (panel["entrants_size"], panel["entrants_yes"], panel["leavers_size"], panel["leavers_yes"]) == (3, 1, 1, 0)
    assert abs(panel["within"] + panel["entrants"] + panel["leavers"] - 12.5) < 0.02
    assert panel["within"] == 20.0
    assert one["bounds"] == {"level": [25.0, 85.0], "previous_level": [15.0, 85.0], "change": [-60.0, 70.0],
                             "never_withdrawn": None}


def correction(respondent, old, new):
    return (f"- {{respondent: {respondent}, question: capacity.repositories, from: {old}, to: {new}, "
            "reason: The letter of 3 June., by: Secretariat, on: 2027-05-01}\n")


def test_answers_of_the_previous_cycle_are_corrected_by_a_file_of_their_own(cycles):
    cycles.write("now.yaml", correction("XAB", "no", "yes"))
    cycles.write("then.yaml", correction("XAC", "no", "yes"))
    paths = ("new", "--previous", "old", "--corrections", "now.yaml", "--previous-corrections", "then.yaml")
    result = report(cycles, *paths)
    assert cycles.error == ""
    one = indicator(result)
    assert (one["numerator"], one["previous"]["numerator"]) == (6, 4)
    assert one["panel"]["flows"] == [[4, 0, 0], [1, 0, 0], [0, 0, 0]]
    page = (cycles.path / "report/report.md").read_text()
    assert "The results of 2023 rest on one documented correction" in page
    assert "The results of 2027 rest on one documented correction" in page
    assert "| Answers corrected by the Secretariat | 1 | 1 |" in page
    # The answers as they were given, of both cycles.
    raw = indicator(report(cycles, *paths, "--raw"))
    assert (raw["numerator"], raw["previous"]["numerator"]) == (5, 3)
    page = (cycles.path / "report/report.md").read_text()
    assert "documented correction" not in page and "corrected by" not in page
    # A correction of one cycle never touches the other: XAC said yes this time, and no the time before.
    result = report(cycles, "new", "--previous", "old", "--corrections", "then.yaml")
    assert "P151" in cycles.error
    assert indicator(result)["previous"]["numerator"] == 3
    cycles.run("report", "new", "--previous-corrections", "then.yaml", "--out", "nowhere", status=3)
    assert not (cycles.path / "nowhere").exists()


def test_corrections_of_the_previous_cycle_come_from_its_store_and_from_a_file(cycles):
    cycles.run("collect", "old", "--store", "old.sqlite")
    cycles.run("correct", "XAC", "capacity.repositories", "--to", "yes", "--reason", "The letter.", "--by", "Team",
               "--store", "old.sqlite")
    cycles.write("then.yaml", correction("XAD", "no", "yes"))
    both = indicator(report(cycles, "new", "--previous-store", "old.sqlite", "--previous-corrections", "then.yaml"))
    assert both["previous"]["numerator"] == 5
    assert "The results of 2023 rest on two documented corrections" in (cycles.path / "report/report.md").read_text()
    stored = indicator(report(cycles, "new", "--previous-store", "old.sqlite"))
    assert stored["previous"]["numerator"] == 4


def test_a_change_of_grade_c_is_nowhere(cycles):
    result = report(cycles, "new", "--previous", "old")
    one = indicator(result, "capacity.meaning")
    assert one["grade"] == "C"
    assert one["change"] is None and one["comparable"] is None and one["panel"] is None
    assert one["bounds"]["change"] is None
    assert one["obs_status"] == "B"
    for name in ("report.md", "report.html"):
        text = (cycles.path / "report" / name).read_text()
        assert "strategy" in text
    rows = list(csv.DictReader((cycles.path / "report/report.csv").open()))
    assert rows and "obs_status" in rows[0]


def test_published_figures_alone_refuse_the_decomposition(cycles):
    cycles.write("questionnaires/old/published.yaml", PUBLISHED)
    result = report(cycles, "new")
    assert result["baseline"] == "published"
    assert result["panel_size"] is None
    one = indicator(result)
    assert one["previous"] == {"numerator": 10, "denominator": 18, "percent": 56, "status": "inferred", "disputed": False}
    assert one["panel"] is None
    assert one["change"]["points"] == 6.94
    assert indicator(result, "capacity.training")["previous"]["disputed"] is True
    text = (cycles.path / "report/report.md").read_text()
    assert "only totals" in text


def test_without_anything_of_the_last_cycle_there_is_no_change(cycles):
    result = report(cycles, "new")
    assert result["baseline"] == "none"
    assert indicator(result)["change"] is None


def test_a_list_of_reporters_bounds_the_panel(cycles):
    names = ", ".join(code(index) for index in range(6))
    cycles.write("questionnaires/old/published.yaml",
                 f"reporting: 6\nmembers: 20\nreporters: [{names}]\nsources: {{paper: A paper}}\n"
                 "figures:\n  capacity.repositories: {percent: 50, source: paper}\n")
    result = report(cycles, "new")
    assert result["baseline"] == "list"
    panel = indicator(result)["panel"]
    assert panel["size"] == 5
    assert panel["within"] is None and panel["flows"] is None and panel["gained"] is None
    # Two or three of the panel's five said yes in 2023, and four do now.
    assert panel["within_interval"] == [20.0, 40.0]


def test_an_interval_and_a_test_stand_only_where_they_are_asked_for(cycles):
    plain = report(cycles, "new", "--previous", "old")
    assert plain["assumptions"] == [] and indicator(plain)["interval"] is None
    assert indicator(plain)["panel"]["mcnemar"] is None
    assert "random sample of" not in (cycles.path / "report/report.md").read_text()
    asked = report(cycles, "new", "--previous", "old", "--assume", "respondents-as-random", "--mcnemar")
    assert asked["assumptions"] == ["respondents_as_random"]
    interval = indicator(asked)["interval"]
    assert (interval["assumption"], interval["confidence"], interval["level"]["of"]) == ("respondents_as_random", 95, 20)
    low, high = interval["level"]["states"]
    assert low <= 20 * indicator(asked)["numerator"] / 8 <= high
    assert 0 < indicator(asked)["panel"]["mcnemar"]["exact"] <= 1
    text = (cycles.path / "report/report.md").read_text()
    assert "Intervals under a declared assumption" in text and "**Declared assumption**" in text
    for one, other in zip(plain["indicators"], asked["indicators"]):
        del one["interval"], other["interval"]
        for panel in (one["panel"], other["panel"]):
            panel and panel.pop("mcnemar")
    assert plain["indicators"] == asked["indicators"] and plain["areas"] == asked["areas"]
    cycles.run("report", "new", "--assume", "stars", "--out", "report", status=3)
    assert "respondents-as-random" in cycles.error


def test_bounds_without_withdrawals_are_refused_where_a_state_withdrew(cycles):
    options = ("--assume", "measures-never-withdrawn", "--assume", "respondents-as-random")
    result = report(cycles, "new", "--previous", "old", *options)
    assert result["assumptions"] == ["respondents_as_random", "measures_never_withdrawn"]
    one = indicator(result)
    assert one["panel"]["lost"] == 1
    assert one["bounds"]["never_withdrawn"] == {"refused": True, "lost": 1, "change": None}
    assert indicator(report(cycles, "new", *options))["bounds"]["never_withdrawn"] is None


def test_breadth_says_how_many_states_have_all_measures(cycles):
    area = report(cycles, "new", "--previous", "old")["areas"][0]
    assert [row["at_least"] for row in area["breadth"]] == [1, 2, 3]
    for row in area["breadth"]:
        assert row["of"] + row["left_out"] == 8
    assert [row["states"] for row in area["breadth"]] == sorted((row["states"] for row in area["breadth"]), reverse=True)
    for row in area["trend"]["breadth"]:
        left_out = row["left_out"] or row["previous"]["left_out"]
        assert (row["change"] is None) == bool(left_out)


def test_the_pages_stand_alone_and_say_that_data_are_illustrative(cycles):
    report(cycles, "new", "--previous", "old")
    page = (cycles.path / "report/report.html").read_text()
    assert page.lower().startswith("<!doctype html>")
    assert "llustrative" in page
    assert not re.search(r'(src|href)="(https?:)?//', page)
    assert "<script" not in page
    assert "Content-Security-Policy" in page
    assert 'lang="en"' in page
    assert "llustrative" in (cycles.path / "report/report.md").read_text()


def test_a_cycle_compared_with_equal_answers_changes_by_nothing(cycles):
    for index in range(6):
        value = "yes" if index % 2 else "no"
        for name in ("same-old", "same-new"):
            cycles.write(f"{name}/{code(index)}.yaml",
                         answers(name[5:], code(index), repositories=value, training=value, meaning=value))
    result = report(cycles, "same-new", "--previous", "same-old")
    one = indicator(result)
    assert one["change"]["points"] == 0 and one["change"]["printed"] == "0"
    assert one["panel"]["within"] == 0 and (one["panel"]["gained"], one["panel"]["lost"]) == (0, 0)


def test_the_report_in_several_languages_is_computed_once(cycles):
    result = report(cycles, "new", "--previous", "old", "--lang", "fr,ar,fr")
    assert result["reporting"] == 8
    names = sorted(path.name for path in (cycles.path / "report").iterdir())
    assert names == ["report.ar.html", "report.ar.md", "report.csv", "report.fr.html", "report.fr.md", "report.json"]
    arabic = (cycles.path / "report/report.ar.html").read_text()
    assert '<html lang="ar" dir="rtl">' in arabic
    assert 'href="report.fr.html" hreflang="fr" lang="fr"' in arabic
    # The questionnaire has no translation: its titles stand in English and say so.
    assert '<bdi lang="en">Countries with repositories</bdi>' in arabic
    alone = report(cycles, "new", "--previous", "old", "--lang", "zh")
    assert alone == result
    page = (cycles.path / "report/report.html").read_text()
    assert '<html lang="zh" dir="ltr">' in page and "hreflang" not in page


def test_a_language_that_is_not_there_is_refused(cycles):
    for word in ("tlh", "fr,", "fr;es"):
        cycles.run("report", "new", "--lang", word, "--out", "out", status=3)
        assert not (cycles.path / "out").exists()


def test_the_table_has_the_counts_that_compare_where_they_are_not_those_as_asked(cycles):
    file = "questionnaires/new/questionnaire.yaml"
    text = (cycles.path / file).read_text()
    plain = "text: Are there repositories?, type: one_of, choices: yes_no,"
    assert plain in text
    cycles.write(file, text.replace(plain, 'text: Are there repositories?, type: one_of, choices: {yes: "Yes", partly: "In part", no: "No"},'))
    lineage = "questionnaires/new/lineage.yaml"
    text = (cycles.path / lineage).read_text()
    plain = "capacity.repositories: {from: capacity.repositories, change: identical}"
    assert plain in text
    cycles.write(lineage, text.replace(
        plain, "capacity.repositories: {from: capacity.repositories, change: [recodable], map: {yes: yes, partly: yes, no: no}, "
        "reason: Finer than before., by: Test, on: 2026-01-01}"))
    cycles.write("new/XAA.yaml", answers("new", "XAA", repositories="partly", training="yes", meaning="yes"))
    one = indicator(report(cycles, "new", "--previous", "old"))
    assert one["comparable"]["numerator"] == one["numerator"] + 1
    rows = [row for row in csv.DictReader((cycles.path / "report/report.csv").open())
            if row["indicator"] == "capacity.repositories" and row["ref_area"] == "_T"]
    found = {(row["wave"], row["population"]): (row["num"], row["den"], row["note"]) for row in rows}
    assert found["2027", "all"] == (str(one["numerator"]), str(one["denominator"]), "as asked")
    assert found["2027", "comparable"] == (str(one["comparable"]["numerator"]), str(one["comparable"]["denominator"]), "")
    assert found["2023", "comparable"][:2] == ("3", "6")
    plain = [row for row in csv.DictReader((cycles.path / "report/report.csv").open()) if row["indicator"] == "capacity.training"]
    assert {row["population"] for row in plain} <= {"all", "panel"}, "no second row where nothing was translated"
