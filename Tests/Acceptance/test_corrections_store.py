"""`rapporteur correct` and `corrections`: documented recodes beside the raw answers of a store."""

import sqlite3

from conftest import answers

STORE = ["--store", "c.sqlite"]
WHO = ["--reason", "The letter of 3 June.", "--by", "Survey team", *STORE]

# The question of 2023 whose published share of 71 % counts the States that had nothing to translate.
TRANSLATION = """\
questionnaire: survey-2023
version: "1"
title: The survey
cycle: 2023
language: en
mode: web_form
roster: states
roster_date: 2023-06-30
special: [not_applicable]
choice_lists:
  yes_no: {yes: "Yes", no: "No"}
sections:
  - id: general
    title: General
    questions:
      - {id: general.translated, number: "8", text: Has it been translated?, type: one_of, choices: yes_no, required: true}
      - {id: general.languages, text: Into which languages?, type: any_of, choices: {a: A, b: B}}
  - id: who
    personal: true
    title: Who
    questions:
      - {id: who.name, text: Name, type: text}
indicators:
  - {id: general.translated, section: general, title: In a national language, counts: general.translated = yes}
"""


def survey(workspace):
    workspace.write("questionnaires/survey-2023/questionnaire.yaml", TRANSLATION)
    for index, value in enumerate(["yes"] * 4 + ["no"] * 3):
        state = "XA" + "ABCDEFG"[index]
        workspace.write(f"a/{state}.yaml", answers("survey-2023", state, x=0).replace("capacity.x: 0", f"general.translated: {value}"))
    workspace.run("collect", "a", *STORE)
    return workspace


def percent(workspace, *options):
    tally = workspace.json("tally", *STORE, *options)
    return tally["indicators"][0]["numerator"], tally["indicators"][0]["percent"], tally["corrected"]


def test_the_share_of_translations_rests_on_one_recode(workspace):
    survey(workspace)
    assert percent(workspace) == (4, 57, 0)
    assert workspace.run("correct", "XAE", "general.translated", "--to", "yes", *WHO) == "1  XAE general.translated: no -> yes\n"
    assert percent(workspace) == (5, 71, 1)
    assert percent(workspace, "--raw") == (4, 57, 0)
    connection = sqlite3.connect(workspace.path / "c.sqlite")
    assert connection.execute("SELECT value FROM current_answer WHERE respondent = 'XAE'").fetchall() == [("no",)]
    connection.close()
    assert "sound" in workspace.run("verify", *STORE)


def test_out_as_a_file_and_in_again(workspace):
    survey(workspace)
    workspace.run("correct", "XAE", "general.translated", "--to", "yes", *WHO)
    workspace.run("correct", "XAA", "general.languages", "--to", "a", "b", *WHO)
    workspace.run("correct", "XAF", "general.translated", "--to", "", *WHO)
    workspace.run("corrections", "--format", "yaml", "--output", "c.yaml", *STORE)
    expected = workspace.json("tally", *STORE)
    workspace.run("collect", "a", "--store", "d.sqlite")
    assert workspace.json("tally", "a", "--corrections", "c.yaml") == expected
    assert workspace.json("tally", "--store", "d.sqlite", "--corrections", "c.yaml") == expected
    assert len(workspace.run("correct", "--import", "c.yaml", "--store", "d.sqlite").splitlines()) == 3
    assert workspace.json("tally", "--store", "d.sqlite") == expected
    assert workspace.run("correct", "--import", "c.yaml", "--store", "d.sqlite") == ""
    assert "3 in force already" in workspace.error
    assert workspace.run("corrections", "--format", "yaml", "--store", "d.sqlite") == (workspace.path / "c.yaml").read_text()
    assert workspace.run("corrections", "--format", "csv", *STORE).count("\n") == 4


def test_a_file_with_a_mistake_enters_nothing(workspace):
    survey(workspace)
    workspace.write("c.yaml", "- {respondent: XAE, question: general.translated, from: no, to: yes, reason: R, by: B, on: 2027-05-01}\n"
                              "- {respondent: XAF, question: general.translated, from: yes, to: no, reason: R, by: B, on: 2027-05-01}\n")
    said = workspace.run("correct", "--import", "c.yaml", *STORE, status=3)
    assert "error[P151]" in said and "Nothing of c.yaml was entered" in workspace.error
    assert workspace.run("corrections", *STORE) == "0 corrections in force\n"


def test_a_withdrawn_correction_stays_in_the_list_and_counts_no_more(workspace):
    survey(workspace)
    workspace.run("correct", "XAE", "general.translated", "--to", "yes", *WHO)
    workspace.run("correct", "XAE", "general.translated", "--to", "not_applicable", *WHO, status=3)
    assert "--withdraw 1" in workspace.error
    workspace.run("correct", "--withdraw", "1", *WHO)
    assert percent(workspace) == (4, 57, 0)
    assert "withdrawn: The letter of 3 June. (Survey team" in workspace.run("corrections", *STORE)
    assert workspace.run("corrections", "--format", "yaml", *STORE) == "[]\n"
    workspace.run("correct", "--withdraw", "1", *WHO, status=3)
    workspace.run("correct", "XAE", "general.translated", "--to", "not_applicable", *WHO)
    assert percent(workspace) == (4, 57, 1)
    assert "sound" in workspace.run("verify", *STORE)


def test_what_cannot_be_corrected_says_why(workspace):
    survey(workspace)
    for state, question, value, says in [
        ("XAE", "general.translate", "yes", "did you mean"), ("XAE", "general.translated", "perhaps", "cannot answer"),
        ("XAE", "who.name", "X", "names persons"), ("XAE", "general.translated", "no", "nothing to correct"),
        ("XAT", "general.translated", "yes", "sent nothing"),
    ]:
        workspace.run("correct", state, question, "--to", value, *WHO, status=3)
        assert says in workspace.error
    workspace.run("correct", "XAE", "general.translated", *WHO, status=3)
    workspace.run("correct", "XAE", "general.translated", "--to", "yes", *STORE, status=3)
    assert workspace.run("corrections", *STORE) == "0 corrections in force\n"


def test_a_report_from_stores_corrects_both_cycles(cycles):
    cycles.run("collect", "new", "--store", "n.sqlite")
    cycles.run("collect", "old", "--store", "o.sqlite")
    one = ["--reason", "R", "--by", "T"]
    cycles.run("correct", "XAG", "capacity.repositories", "--to", "yes", *one, "--store", "n.sqlite")
    cycles.run("correct", "XAC", "capacity.repositories", "--to", "yes", *one, "--store", "o.sqlite")
    cycles.run("report", "--store", "n.sqlite", "--previous-store", "o.sqlite", "--format", "json", "--out", "r")
    cycles.run("report", "--store", "n.sqlite", "--previous-store", "o.sqlite", "--format", "json", "--out", "raw", "--raw")
    import json
    found = [json.loads((cycles.path / folder / "report.json").read_text())["indicators"][0] for folder in ("r", "raw")]
    assert found[0]["numerator"] == found[1]["numerator"] + 1
    assert found[0]["previous"]["numerator"] == found[1]["previous"]["numerator"] + 1
