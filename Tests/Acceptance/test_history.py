"""`rapporteur history`, `show` and `export`: what a State has sent, what changed, and nothing that names persons."""

import csv
import json
import sqlite3

import pytest

from conftest import NEW, answers
from test_status import step

SECRET = "Jane Q. Secret"

CONTACT = """\
  - id: contact
    personal: true
    title: Who answered
    questions:
      - {id: contact.name, number: "8", text: Your name, type: text}
rules:
"""


@pytest.fixture
def desk(workspace):
    """One State with a draft, a file that cannot be read, a part and a submitted second revision."""
    definition = NEW.replace("rules:\n", CONTACT, 1).replace(
        "{id: url, text: Address, type: link}",
        "{id: url, text: Address, type: link}\n          - {id: person, text: Who runs it, type: text, personal: true}")
    workspace.write("questionnaires/new/questionnaire.yaml", definition)
    first = answers("new", "XAA", status="draft", repositories="yes", meaning="no", training="yess", notes="First.")
    first += f"  capacity.repository_list: [{{name: A, person: {SECRET}}}]\n  contact.name: {SECRET}\n"
    second = answers("new", "XAA", revision=2, repositories="yes", meaning="yes", training="no")
    second += f"  capacity.repository_list: [{{name: A, person: {SECRET} 2}}, {{name: B}}]\n"
    second += f"  contact.name: {SECRET} 2\n  contact.nmae: {SECRET} 3\n"
    second += "confirmations:\n  - {finding: training_withdrawn, answers: {capacity.training: no}, reason: other, note: It ended.}\n"
    part = answers("new", "XAA", repositories="no").replace("status: submitted", "part: [capacity]\nstatus: draft")
    for name, text in (("1", first), ("2", f"respondent: XAA\nquestionnaire: new\nanswers:\n  contact.name: {SECRET}\n *\n"),
                       ("3", part), ("4", second)):
        workspace.write(f"a/{name}.yaml", text)
        workspace.run("collect", f"a/{name}.yaml", "--store", "c.sqlite", status=None)
    return workspace


def run(workspace, command, *arguments, status=0):
    return workspace.run(command, *arguments, "--store", "c.sqlite", status=status)


def versions(workspace):
    connection = sqlite3.connect(workspace.path / "c.sqlite")
    try:
        return connection.execute("SELECT id, sha256 FROM version WHERE respondent = 'XAA' ORDER BY id").fetchall()
    finally:
        connection.close()


def changes(workspace, *arguments):
    events = json.loads(run(workspace, "history", "XAA", "--format", "json", *arguments))["events"]
    return {change["place"]: change for event in events for change in event.get("changes") or []}, events


def test_versions_stand_in_order_with_what_changed_in_words(desk):
    text = run(desk, "history", "XAA")
    lines = [line.strip() for line in text.splitlines()]
    assert "Sample State XAA (XAA)" in lines[0] and "now submitted in revision 2" in lines[0]
    places = [lines.index(next(line for line in lines if f"from a/{name}.yaml" in line)) for name in "134"]
    assert places == sorted(places)
    assert "No → Yes" in lines[lines.index("3 Is there an institutional strategy?") + 1]
    assert "yess → No" in lines[lines.index("5 Is there training?") + 1]
    assert "First. → (no answer)" in lines[lines.index("7 Anything else?") + 1]
    assert "draft → submitted" in lines[lines.index("status") + 1]
    assert lines[lines.index("8 Your name") + 1] == "changed (not shown)"
    assert "note: It ended." in text
    assert max(map(len, lines)) <= 100


def test_json_has_each_change_once_and_hides_what_names_persons(desk):
    found, events = changes(desk)
    assert [event["event"] for event in events] == ["version"] * len(versions(desk))
    assert [event["sha256"] for event in events] == [digest for _, digest in versions(desk)]
    assert (found["capacity.meaning"]["before"], found["capacity.meaning"]["after"]) == (["No"], ["Yes"])
    assert found["capacity.notes"]["change"] == "removed" and found["capacity.notes"]["after"] is None
    for place in ("contact.name", "contact.nmae"):
        assert not found[place]["shown"] and found[place]["before"] is None and found[place]["after"] is None, place
    listed = found["capacity.repository_list"]
    assert listed["shown"] and len(listed["after"]) == 2
    part = next(event for event in events if event["part"])
    assert part["since"] is None and part["changes"] is None
    shown, _ = changes(desk, "--with-personal")
    assert shown["contact.name"]["after"] == [SECRET + " 2"] and shown["contact.nmae"]["after"] == [SECRET + " 3"]
    assert SECRET in " ".join(shown["capacity.repository_list"]["after"])


def test_corrections_and_the_workflow_stand_in_their_place_in_time(desk):
    first = versions(desk)[0][0]
    connection = sqlite3.connect(desk.path / "c.sqlite")
    step(connection, first, "returned", "2001-01-01T10:00:00Z", "Please look at 5.")
    connection.executemany(
        "INSERT INTO request VALUES (1, ?, ?, ?)",
        [(1, "capacity.meaning", "Which one?"), (2, None, "Who else?"), (3, "contact.name", f"Is it {SECRET}?")])
    for question, at, withdrawn in (("capacity.meaning", "2097-01-01T10:00:00Z", "2098-01-01T10:00:00Z"),
                                    ("contact.name", "2097-01-02T10:00:00Z", None)):
        connection.execute(
            "INSERT INTO correction (respondent, question, from_value, to_value, reason, \"by\", \"on\", entered_at, "
            "withdrawn_at, withdrawn_by, withdrawn_reason) VALUES ('XAA', ?, ?, 'no', 'A slip.', 'Desk', '2097-01-01', ?, ?, "
            "'Desk', 'It was none.')", (question, SECRET if withdrawn is None else '["yes","no"]', at, withdrawn))
    connection.commit()
    connection.close()
    _, events = changes(desk)
    kinds = [event["event"] for event in events]
    assert kinds[0] == "state" and kinds[-3:] == ["correction", "correction", "correction_withdrawn"]
    assert events[0]["note"] == "Please look at 5." and events[1]["state"] == "returned"
    assert events[0]["requests"] == [
        {"question": "capacity.meaning", "text": "Which one?"}, {"question": None, "text": "Who else?"},
        {"question": "contact.name", "text": None}]
    assert [event["shown"] for event in events[-3:]] == [True, False, True]
    assert [event["from"] for event in events[-3:]] == [["yes", "no"], None, ["yes", "no"]]
    text = run(desk, "history", "XAA")
    assert "question 3: Which one?" in text and "the report as a whole: Who else?" in text
    assert "question 8: (not shown)" in text
    assert "yes, no → no, by Desk: A slip." in text and "It was none." in text and "version 1 returned on " in text
    assert SECRET not in text


def test_a_version_is_shown_as_a_filled_return(desk):
    text = run(desk, "show", "XAA")
    assert "revision 2, submitted" in text.splitlines()[0]
    assert "Is there an institutional strategy?\n      > Yes" in text
    assert "left out: it names persons" in text and SECRET not in text
    assert "Anything else?\n      > (no answer)" in text
    assert "How many teachers" not in text, "what is not asked is not shown"
    assert SECRET + " 2" in run(desk, "show", "xaa", "--with-personal")
    first = versions(desk)[0][0]
    old = run(desk, "show", "XAA", "--version", first)
    assert "> yess\n      > (not valid)" in old and "error[A104]" in old
    data = desk.json("show", "XAA", "--store", "c.sqlite")
    assert data["left_out"] == ["contact"] and data["counted"] is True
    question = next(q for section in data["sections"] for q in section["questions"] if q["id"] == "capacity.meaning")
    assert question["words"] == ["Yes"] and question["values"][0]["value"] == "yes" and question["asked"] is True


def test_the_file_as_it_came_is_given_byte_for_byte_and_only_with_personal(desk):
    for (version, _), name in zip(versions(desk), [path.name for path in sorted((desk.path / "a").iterdir()) if path.name != "2.yaml"]):
        run(desk, "show", "XAA", "--version", version, "--format", "yaml", status=3)
        assert "--with-personal" in desk.error
        run(desk, "show", "XAA", "--version", version, "--format", "yaml", "--with-personal", "--output", "out.yaml")
        assert (desk.path / "out.yaml").read_bytes() == (desk.path / "a" / name).read_bytes()


def test_findings_alone_stand_one_on_a_line(desk):
    first = versions(desk)[0][0]
    lines = run(desk, "show", "XAA", "--version", first, "--format", "findings").splitlines()
    found = desk.json("show", "XAA", "--version", first, "--store", "c.sqlite")["findings"]
    assert len(lines) == 1 + len(found) and found
    assert any(line.startswith("a/1.yaml:") and "error[A104]" in line for line in lines)


def test_nothing_that_names_persons_gets_out_unasked(desk):
    version = versions(desk)[-1][0]
    outputs = [run(desk, "status", "--format", form) for form in ("text", "csv", "json", "html")]
    outputs += [run(desk, "history", "XAA", "--format", form) for form in ("text", "json")]
    outputs += [run(desk, "show", "XAA", "--version", version, "--format", form) for form in ("text", "json", "findings")]
    outputs += [run(desk, "export", "--format", form) for form in ("csv", "json")]
    for output in outputs:
        assert "Secret" not in output and "Secret" not in desk.error
    assert all("Secret" in run(desk, "export", "--format", form, "--with-personal") for form in ("csv", "json"))


def test_who_is_unknown_and_who_is_silent(desk):
    for command in ("history", "show"):
        run(desk, command, "XA1", status=3)
        assert "Did you mean XAA?" in desk.error
        assert run(desk, command, "XAB") == "Sample State XAB (XAB) has not sent anything.\n"
    run(desk, "show", "XAB", "--version", "1", status=3)
    run(desk, "show", "XAA", "--version", "99", status=3)
    assert "99" in desk.error and "(r2)" in desk.error
    desk.run("history", "XAA", "--store", "nothing.sqlite", status=4)


def test_a_revision_in_place_of_a_version_is_understood_as_a_slip(workspace):
    for number in (3, 7):
        workspace.write("a.yaml", answers("new", "XAA", revision=number, repositories="no", training="no", meaning="no"))
        workspace.run("collect", "a.yaml", "--store", "c.sqlite")
    run(workspace, "show", "XAA", "--version", "7", status=3)
    assert "Did you mean version 2" in workspace.error


def test_an_export_has_every_value_that_a_tally_counts(desk):
    note = "not for publication"
    text = run(desk, "export", "--out", "e")
    assert "1 report" in text and note in desk.error
    with open(desk.path / "e/answers.csv") as file:
        table = list(csv.DictReader(file))
    connection = sqlite3.connect(desk.path / "c.sqlite")
    view = connection.execute("SELECT question, record, field, position, kind, value FROM current_answer").fetchall()
    connection.close()
    assert sorted((row["question"], int(row["record"]), row["field"], int(row["position"]), row["kind"], row["value"])
                  for row in table) == sorted(view)
    meaning = next(row for row in table if row["question"] == "capacity.meaning")
    assert (meaning["label"], meaning["number"], meaning["section"], meaning["revision"]) == ("Yes", "3", "capacity", "2")
    with open(desk.path / "e/reports.csv") as file:
        assert [row["respondent"] for row in csv.DictReader(file)] == ["XAA"]
    with open(desk.path / "e/questions.csv") as file:
        assert {row["question"] for row in csv.DictReader(file) if row["personal"] == "1" and not row["field"]} == {
            "contact.name"}
    data = desk.json("export", "--store", "c.sqlite")
    assert len(data["reports"]) == 1 and len(data["reports"][0]["answers"]) == len(table)
    assert data["publication"] == "aggregates" and data["with_personal"] is False


def test_a_formula_in_an_answer_does_not_run_in_a_spreadsheet(workspace):
    workspace.write(
        "a.yaml", answers("new", "XAA", repositories="no", training="no", meaning="no", notes="\"=1+1\""))
    workspace.run("collect", "a.yaml", "--store", "c.sqlite")
    assert "'=1+1" in run(workspace, "export") and ",=1+1" not in run(workspace, "export")
