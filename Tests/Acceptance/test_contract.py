"""What the contract says sentence by sentence, where a defect was found once."""

import pytest
from conftest import NEW, answers, code

PERSONAL = NEW.replace(
    "rules:\n",
    """\
  - id: contact
    personal: true
    title: Contact
    questions:
      - {id: contact.name, number: "7", text: Who prepared this report?, type: text}
rules:
""",
)


@pytest.mark.parametrize(
    "line",
    [
        "contact.name: Mister: SECRET",
        "contact.name: @SECRET",
        "contact.name: *SECRET",
        "contact.name: 'Mi'SECRET'",
        "contact.name: |\n  SECRET",
        "contact.name: Mister\n  SECRET",
        'contact.name: "SECRET',
        "contact.name:SECRET",
        "contact.nane: Mister: SECRET",
        "contact.name: first\n  SECRET last",
        "contact.name: see capacity.notes\n  SECRET last",
        "contact.name: Mister\x07SECRET",
        "contact:\n    name: Mister: SECRET",
    ],
)
@pytest.mark.parametrize("form", ["text", "md", "html", "json", "sarif", "github"])
def test_an_unreadable_file_shows_no_name(workspace, line, form):
    workspace.write("questionnaires/new/questionnaire.yaml", PERSONAL)
    path = workspace.write("a.yaml", answers("new", code(0)) + "  " + line + "\n  capacity.notes: shown: here\n")
    assert "SECRET" not in workspace.run("check", path, "--format", form, status=1)


def test_other_lines_of_an_unreadable_file_are_shown(workspace):
    workspace.write("questionnaires/new/questionnaire.yaml", PERSONAL)
    path = workspace.write(
        "a.yaml", answers("new", code(0)) + "  contact.name: Mister\n  capacity.notes: shown: here\n"
    )
    assert "capacity.notes: shown: here" in workspace.run("check", path, status=1)


def test_a_name_in_another_encoding_is_not_shown(workspace):
    workspace.write("questionnaires/new/questionnaire.yaml", PERSONAL)
    text = answers("new", code(0)) + "  contact.name: SECRET \xe9\n"
    path = workspace.write("a.yaml", text.encode("latin-1"))
    assert "SECRET" not in workspace.run("check", path, status=1)


@pytest.mark.parametrize(
    "line", ["revision: two", "revision: [2]", "revision: 0", "status: sent", "status: [certified]", "part: {capacity: 1}"]
)
def test_a_report_is_not_counted_on_a_guess_about_its_header(workspace, line):
    key = line.split(":")[0]
    text = answers("new", code(0), repositories="yes")
    lines = [entry for entry in text.splitlines() if not entry.startswith(key + ":")]
    workspace.write("a/a.yaml", "\n".join([lines[0], line] + lines[1:]) + "\n")
    tally = workspace.json("tally", "a")
    assert tally["reporting"] == 0
    assert [(entry["respondent"], entry["reason"]) for entry in tally["excluded"]] == [(code(0), "unreadable")]


def test_an_unreadable_mark_of_a_sample_does_not_make_it_real(workspace):
    text = answers("new", code(0), repositories="yes").replace("illustrative: true", "illustrative: yes")
    workspace.write("a/a.yaml", text)
    assert workspace.json("tally", "a")["excluded"][0]["reason"] == "unreadable"


def test_a_key_that_stands_twice_is_listed_as_an_invalid_answer(workspace):
    text = answers("new", code(0), repositories="yes", training="yes") + "  capacity.training: no\n"
    workspace.write("a/a.yaml", text)
    tally = workspace.json("tally", "a")
    assert tally["invalid_answers"] == [
        {"respondent": code(0), "question": "capacity.training", "code": "Y117"}
    ]
    assert tally["indicators"][1]["not_answered"] == 1


def test_a_break_of_the_whole_cycle_covers_the_mode(workspace):
    workspace.write("questionnaires/new/questionnaire.yaml", NEW.replace("mode: file", "mode: paper"))
    lineage = (workspace.path / "questionnaires/new/lineage.yaml").read_text()
    workspace.write(
        "questionnaires/new/lineage.yaml",
        lineage.replace("questions:", "cycle: {break: all, reason: Another instrument.}\nquestions:", 1),
    )
    compared = workspace.json("compare", "old", "new")
    linked = [entry for entry in compared["questions"] + compared["indicators"] if entry["from"]]
    assert linked and all(entry["grade"] == "C" and not entry["print_change"] for entry in linked)


def test_questionnaires_without_a_lineage_are_told_so(workspace):
    workspace.run("compare", "new", "old", status=3)
    assert "error[" in workspace.error


@pytest.mark.parametrize("command", [["check"], ["tally"], ["report", "--out", "out"]])
def test_a_missing_file_of_the_previous_cycle_is_told(workspace, command):
    path = workspace.write("a.yaml", answers("new", code(0), repositories="yes", training="yes", meaning="no"))
    workspace.run(*command, path, "--previous", "nowhere", status=4)


CORRECTION = "- {{respondent: XAA, question: capacity.repositories, from: {}, to: {}, reason: R, by: B, on: 2026-01-01}}\n"


def test_check_holds_corrections_against_the_answers(workspace):
    path = workspace.write("a.yaml", answers("new", code(0), repositories="yes", training="yes", meaning="no"))
    right = workspace.write("right.yaml", CORRECTION.format("yes", "no"))
    wrong = workspace.write("wrong.yaml", CORRECTION.format("no", "yes"))
    assert workspace.json("check", path, "--corrections", right)["findings"] == []
    found = workspace.json("check", path, "--corrections", wrong, status=3)["findings"]
    assert [(entry["code"], entry["file"]) for entry in found] == [("P151", "wrong.yaml")]
    assert workspace.json("check", path, "--corrections", wrong, "--raw")["findings"] == []


def test_simulated_names_respect_their_limit(workspace):
    workspace.write("questionnaires/new/questionnaire.yaml", PERSONAL.replace("type: text}\nrules", "type: text, max_length: 5}\nrules"))
    workspace.run("simulate", "--questionnaire", "new", "--respondents", 5, "--seed", 1, "--out", "s")
    found = workspace.json("check", "s/answers", "--roster", "s/roster.csv", status=None)["findings"]
    assert [entry for entry in found if entry["code"] == "A119"] == []
