"""`rapporteur new` and `rapporteur simulate`."""

import json
import re

from conftest import answers


def test_a_fresh_file_checks_without_errors_and_explains_itself(workspace):
    workspace.run("new", "--questionnaire", "new", "--respondent", "XAA", "--output", "XAA.yaml")
    text = (workspace.path / "XAA.yaml").read_text()
    assert "1. Are there repositories?" in text
    assert 'Answer only if question 1 is “Yes”.' in text
    workspace.run("check", "XAA.yaml", status=0)


def test_taking_away_a_hash_answers_the_question(workspace):
    text = workspace.run("new", "--questionnaire", "new", "--respondent", "XAA")
    for removed in ("# ", "#"):
        filled = text.replace(f"  capacity.repositories:\n    {removed}yes".replace(removed, "# ", 1),
                              "  capacity.repositories:\n    " + ("yes" if removed == "# " else " yes"), 1)
        assert filled != text
        workspace.write("XAA.yaml", filled)
        result = workspace.json("check", "XAA.yaml")
        assert result["summary"]["errors"] == 0
        workspace.write("counted/XAA.yaml", filled.replace("status: draft", "status: submitted"))
        tally = workspace.json("tally", "counted")
        assert tally["indicators"][0]["yes"] == 1


def test_the_previous_answer_is_shown_and_never_filled_in(workspace):
    workspace.write("before.yaml", answers("old", "XAA", repositories="yes", training="no", meaning="no"))
    text = workspace.run("new", "--questionnaire", "new", "--respondent", "XAA", "--previous", "before.yaml")
    assert "In 2023 your country answered" in text
    workspace.write("XAA.yaml", text)
    workspace.run("check", "XAA.yaml", status=0)
    tally_file = text.replace("status: draft", "status: submitted")
    workspace.write("counted/XAA.yaml", tally_file)
    assert workspace.json("tally", "counted")["indicators"][0]["not_answered"] == 1


def test_an_unknown_respondent_or_questionnaire_is_refused(workspace):
    workspace.run("new", "--questionnaire", "new", "--respondent", "QQQ", status=3)
    workspace.run("new", "--questionnaire", "nwe", "--respondent", "XAA", status=3)
    assert "new" in workspace.error


def test_simulation_is_the_same_for_the_same_seed_and_respects_routing(workspace):
    for name in ("one", "two"):
        workspace.run("simulate", "--questionnaire", "new", "--respondents", "30", "--seed", "5", "--out", name)
    first = sorted((workspace.path / "one/answers").iterdir())
    assert len(first) == 30
    for path in first:
        assert path.read_bytes() == (workspace.path / "two/answers" / path.name).read_bytes()
        assert re.fullmatch(r"X([A-Z]{2}|\d{5})\.yaml", path.name)
    result = json.loads(workspace.run("check", "one/answers", "--roster", "one/roster.csv", "--format", "json"))
    assert result["summary"]["errors"] == 0
    assert not any("dormant" in one["message"] for one in result["findings"])
    assert workspace.json("tally", "one/answers", "--roster", "one/roster.csv")["illustrative"] is True


def test_a_second_cycle_is_of_the_same_states(workspace):
    workspace.run("simulate", "--questionnaire", "old", "--respondents", "12", "--seed", "1", "--out", "first")
    workspace.run("simulate", "--questionnaire", "new", "--respondents", "14", "--seed", "2", "--previous", "first", "--out", "second")
    assert (workspace.path / "first/roster.csv").read_bytes() == (workspace.path / "second/roster.csv").read_bytes()
    before = {path.name for path in (workspace.path / "first/answers").iterdir()}
    after = {path.name for path in (workspace.path / "second/answers").iterdir()}
    # Three in four of the States of the first cycle report again; there are not newcomers enough for the rest.
    assert len(after) == 14 and len(before & after) >= 9


def test_published_counts_are_reproduced(workspace):
    workspace.write("questionnaires/old/published.yaml",
                    "reporting: 12\nmembers: 20\nsources: {paper: A paper}\nfigures:\n"
                    "  capacity.repositories: {percent: 67, source: paper}\n  capacity.training: {percent: 25, source: paper}\n")
    workspace.run("simulate", "--questionnaire", "old", "--respondents", "12", "--seed", "1", "--match-published", "--out", "set")
    tally = workspace.json("tally", "set/answers", "--roster", "set/roster.csv")
    assert tally["reporting"] == 12
    assert [one["yes"] for one in tally["indicators"]][:2] == [8, 3]
