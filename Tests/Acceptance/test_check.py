"""`rapporteur check`: findings, places, formats and exit statuses."""

import json

import pytest

from conftest import NEW, answers


def findings(workspace, text, status, name="a.yaml"):
    workspace.write(name, text)
    return workspace.json("check", name, status=status)


def test_the_example_of_the_contract_is_drawn_as_it_stands_there(workspace):
    workspace.write("a.yaml", answers("new", "XAA", repositories="yess", training="no", meaning="no"))
    text = workspace.run("check", "a.yaml", status=1)
    assert 'error[A104]: "yess" is not one of the choices of question 1' in text
    assert "a.yaml:8:26" in text
    assert 'did you mean "yes"?' in text
    assert "to correct" in text


def test_json_names_place_question_and_code(workspace):
    result = findings(workspace, answers("new", "XAA", repositories="yess", training="no", meaning="no"), 1)
    (finding,) = [one for one in result["findings"] if one["severity"] == "error"]
    assert finding["code"] == "A104"
    assert finding["question"] == "capacity.repositories"
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (8, 26, 8, 30)
    assert finding["rule"] is None
    assert finding["confirmed"] is False
    assert set(finding) == {
        "code", "severity", "message", "file", "line", "column", "end_line", "end_column", "question", "rule", "help",
        "confirmed",
    }
    assert result["summary"]["errors"] == 1
    assert set(result["summary"]) == {"files", "errors", "warnings", "confirmed", "information"}
    for rule in result["rules"]:
        assert set(rule) == {"rule", "pass", "fail", "unknown", "not_applicable", "fault"}
        assert sum(rule[key] for key in rule if key != "rule") == 1


def test_norway_stays_norway_and_yes_stays_yes(workspace):
    workspace.write("questionnaires/rosters/states.csv", (workspace.path / "questionnaires/rosters/states.csv").read_text()
                    + "NOR,NO,578,Norway,member,1946-11-04,,ENA\n")
    result = findings(workspace, answers("new", "NO", repositories="no", training="no", meaning="no"), 0)
    assert result["summary"]["errors"] == 0


def test_a_draft_with_gaps_is_no_error(workspace):
    result = findings(workspace, answers("new", "XAA", status="draft"), 0)
    assert result["summary"]["errors"] == 0
    assert any("3 of" in one["message"] or "still to be answered" in one["message"] for one in result["findings"])


def test_a_submitted_file_with_gaps_is_an_error(workspace):
    result = findings(workspace, answers("new", "XAA", repositories="no"), 1)
    missing = {one["question"] for one in result["findings"] if one["severity"] == "error"}
    assert missing == {"capacity.training", "capacity.meaning"}


def test_an_open_blocking_warning_gives_status_two_and_a_confirmation_gives_zero(workspace):
    workspace.write("previous/XAA.yaml", answers("old", "XAA", repositories="no", training="yes", meaning="no"))
    text = answers("new", "XAA", repositories="no", training="no", meaning="no")
    workspace.write("a.yaml", text)
    result = json.loads(workspace.run("check", "a.yaml", "--previous", "previous", "--format", "json", status=2))
    (warning,) = [one for one in result["findings"] if one["severity"] == "warning"]
    assert warning["rule"] == "training_withdrawn"
    workspace.write("a.yaml", text + "confirmations:\n  - finding: training_withdrawn\n"
                    "    answers: {capacity.training: no}\n    reason: repealed\n")
    result = json.loads(workspace.run("check", "a.yaml", "--previous", "previous", "--format", "json", status=0))
    (warning,) = [one for one in result["findings"] if one["severity"] == "warning"]
    assert warning["confirmed"] is True
    assert result["summary"] == {"files": 1, "errors": 0, "warnings": 0, "confirmed": 1,
                                 "information": result["summary"]["information"]}


def test_a_dormant_answer_is_kept_and_said(workspace):
    text = answers("new", "XAA", status="draft", training="no", teachers="12")
    result = findings(workspace, text, 0)
    assert [one["severity"] for one in result["findings"] if one["question"] == "capacity.teachers"] == ["information"]
    result = findings(workspace, text.replace("draft", "submitted"), 1)
    assert [one["severity"] for one in result["findings"] if one["question"] == "capacity.teachers"] == ["warning"]


@pytest.mark.parametrize(
    "broken",
    [
        "Two projects: x",
        "*Open* policy",
        "@unesco",
        "'l'education'",
        "[a, b",
        "{a: b",
        "!important",
        '"say "hello"',
        "%x",
        "`code`",
        "|\n  x\n\ty",
    ],
)
def test_prose_in_yaml_gets_a_place_and_a_way_out(workspace, broken):
    result = findings(workspace, answers("new", "XAA", repositories="yes", notes=broken), 1)
    first = result["findings"][0]
    assert first["severity"] == "error"
    assert first["code"].startswith("Y")
    assert first["line"] >= 9
    assert first["help"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"\xff\xfe", b"\xff\xfea\x00", b"\xc3\x28", b"- a\n- b\n", b"42", b"a: &x [*x]", b"? [a]\n: b",
     b"a: b\n---\nc: d\n", b"{" * 5000, b"[" * 100000, b"a:\n" * 3, b"\t\tx: y", b"%YAML 9.9\n---\na: b",
     b"questionnaire: [new]\nrespondent: {a: b}\nanswers: 3\n",
     b"questionnaire: new\nrespondent: XAA\nanswers:\n  capacity:\n    training: yes\n"],
)
def test_no_file_is_too_strange(workspace, content):
    result = findings(workspace, content, 1)
    assert any(one["severity"] == "error" for one in result["findings"])


def test_a_file_that_cannot_be_read_does_not_stop_the_others(workspace):
    good = workspace.write("good.yaml", answers("new", "XAA", repositories="no", training="no", meaning="no"))
    result = json.loads(workspace.run("check", "missing.yaml", good, "--format", "json", status=4))
    assert result["summary"]["files"] >= 1


def test_formats_tell_the_same_findings(workspace):
    workspace.write("a.yaml", answers("new", "XAA", repositories="yess", training="no", teachers="1,5", notes="x"))
    codes = sorted(one["code"] for one in workspace.json("check", "a.yaml", status=1)["findings"])
    sarif = json.loads(workspace.run("check", "a.yaml", "--format", "sarif", status=1))
    assert sorted(one["ruleId"] for one in sarif["runs"][0]["results"]) == codes
    github = workspace.run("check", "a.yaml", "--format", "github", status=1)
    assert sum(line.startswith(("::error", "::warning", "::notice")) for line in github.splitlines()) == len(codes)
    text = workspace.run("check", "a.yaml", status=1)
    assert all(f"[{one}]" in text for one in codes)


def test_letters_escape_what_came_from_outside(workspace):
    workspace.write("a.yaml", answers("new", "XAA", repositories='"<script>alert(1)</script>"'))
    letter = workspace.run("check", "a.yaml", "--format", "html", status=1)
    assert "<script>alert" not in letter
    assert "&lt;script&gt;" in letter
    assert "Are there repositories?" in letter


def test_an_error_in_a_questionnaire_gives_status_three(workspace):
    workspace.write("questionnaires/new/questionnaire.yaml", NEW.replace("capacity.repositories = yes", "capacity.repositorys = yes"))
    text = workspace.run("check", "questionnaires", status=3)
    assert 'capacity.repositories' in text
    workspace.write("a.yaml", answers("new", "XAA"))
    workspace.run("check", "a.yaml", status=3)


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check"], ["check", "--format", "pdf", "x"], ["tally"]])
def test_wrong_usage_gives_status_three(workspace, arguments):
    workspace.run(*arguments, status=0 if not arguments else 3)


def test_output_is_written_whole_or_not_at_all(workspace):
    workspace.write("a.yaml", answers("new", "XAA", repositories="no", training="no", meaning="no"))
    workspace.run("check", "a.yaml", "--output", "out/letter.txt", status=0)
    assert (workspace.path / "out/letter.txt").read_text()
    workspace.run("check", "a.yaml", "--output", "a.yaml/impossible.txt", status=4)
    assert sorted(path.name for path in (workspace.path / "out").iterdir()) == ["letter.txt"]


def test_every_code_has_a_page(workspace):
    page = workspace.run("explain", "A104")
    assert "A104" in page and "choice" in page
    workspace.run("explain", "Z999", status=3)
    assert "A104" in workspace.run("explain", "a104")
