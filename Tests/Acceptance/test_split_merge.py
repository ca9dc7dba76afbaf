"""`rapporteur split` and `rapporteur merge`: several hands work on one report, and nothing is lost."""

import pytest

from conftest import ROOT

SECOND = """\
  - id: people
    personal: true
    title: People
    questions:
      - {id: people.name, number: "8", text: Who filled this in?, type: text}
      - {id: people.trained, number: "9", text: Were you trained?, type: one_of, choices: yes_no, asked_if: capacity.training = yes}
"""

FILE = """\
# our own note
questionnaire: new
version: "1"
respondent: XAA
revision: 3
status: submitted
illustrative: true
answers:
  capacity.repositories: yes
  capacity.repository_list:
    - name: |
        One: two
  capacity.training: yes
  capacity.nothing: 7
  people.name: Jane Doe
left_over:
  - {question: people.old, value: [1, {a: b}], reason: retired, from_version: "0"}
"""


@pytest.fixture
def report(workspace):
    path = workspace.path / "questionnaires/new/questionnaire.yaml"
    path.write_text(path.read_text().replace("rules:\n", SECOND + "rules:\n"))
    workspace.write("XAA.yaml", FILE)
    return workspace


def read(report, name):
    return (report.path / name).read_text()


def answers(text):
    """The lines that are no comments and not empty, as a set."""
    return {line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")}


def test_a_part_for_each_section_and_joined_again(report):
    said = report.run("split", "XAA.yaml", "--out", "parts")
    assert "parts/new-XAA-part-capacity.yaml  3 answers" in said
    assert "parts/new-XAA-part-people.yaml    1 answer, and 1 of other parts" in said
    assert "What belongs to no section is in new-XAA-part-capacity.yaml: left_over, capacity.nothing." in said
    assert "comment on line 1 of XAA.yaml is not carried over" in report.error
    first, second = (read(report, f"parts/new-XAA-part-{name}.yaml") for name in ("capacity", "people"))
    assert "part: [capacity]" in first and "Jane" not in first and "people.old" in first
    assert "part: [people]" in second and "capacity.training: yes" in second and "left_over" not in second
    assert "This file is a part of the report of Sample State XAA (XAA), for: People." in second
    assert "# 8. Who filled this in?" in second
    assert read(report, "XAA.yaml") == FILE

    said = report.run("merge", "parts/new-XAA-part-people.yaml", "parts/new-XAA-part-capacity.yaml", "-o", "whole.yaml")
    assert "2 files joined, 5 answers, revision 4, draft" in said and report.error == ""
    whole = read(report, "whole.yaml")
    assert "part:" not in whole and "One: two" in whole and "capacity.nothing: 7" in whole and "people.old" in whole
    report.run("merge", "whole.yaml", "whole.yaml", "XAA.yaml", "-o", "again.yaml")
    assert answers(read(report, "again.yaml")) - answers(whole) == {"revision: 5"}


def test_sections_and_questions_of_ones_own_choice_leave_nothing_behind(report):
    said = report.run("split", "XAA.yaml", "--questions", "capacity.training,capacity.teachers", "--out", "p")
    assert "p/new-XAA-part-questions.yaml  1 answer\n" in said
    assert "p/new-XAA-part-rest.yaml       " in said
    text = read(report, "p/new-XAA-part-questions.yaml")
    assert "part: [capacity]" in text and "# 5. Is there training?" in text and "# 1. Are there" not in text
    assert "only the questions below are for you" in text
    report.run("merge", "p/new-XAA-part-questions.yaml", "p/new-XAA-part-rest.yaml", "-o", "whole.yaml")
    for value in ("One: two", "Jane Doe", "capacity.nothing: 7"):
        assert value in read(report, "whole.yaml")


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--section", "capacty"], "Did you mean capacity?"),
        (["--section", "capacity", "--section", "capacity,people"], "would stand in two parts"),
        (["--questions", "capacity.trainin"], "Did you mean capacity.training?"),
    ],
)
def test_wrong_sets_are_refused_and_nothing_is_written(report, arguments, said):
    report.run("split", "XAA.yaml", *arguments, "--out", "parts", status=3)
    assert said in report.error and not (report.path / "parts").exists()


def test_no_file_is_ever_written_over(report):
    report.run("split", "XAA.yaml", "--out", "parts")
    (report.path / "parts/new-XAA-part-people.yaml").write_text("typed by somebody")
    report.run("split", "XAA.yaml", "--out", "parts", status=3)
    assert "is there already" in report.error
    assert read(report, "parts/new-XAA-part-people.yaml") == "typed by somebody"
    report.run("merge", "XAA.yaml", "--output", "XAA.yaml", status=3)
    assert read(report, "XAA.yaml") == FILE


def test_conflicts_show_both_values_and_both_places_until_somebody_decides(report):
    other = FILE.replace("training: yes", "training: no").replace("Jane Doe", "John Roe")
    report.write("b.yaml", other)
    said = report.run("merge", "XAA.yaml", "b.yaml", "-o", "out.yaml", status=1)
    assert said.startswith("2 conflicts; nothing was written.")
    assert "question 5: Is there training?" in said
    assert "XAA.yaml:13:22  yes" in said and "b.yaml:13:22    no" in said
    assert "--take capacity.training=b.yaml" in said
    assert "(not shown)" in said and "Jane" not in said and "John" not in said
    assert not (report.path / "out.yaml").exists()

    found = report.json("merge", "XAA.yaml", "b.yaml", status=1)
    first, second = found["conflicts"]
    assert first["question"] == "capacity.training" and [one["value"] for one in first["values"]] == ["yes", "no"]
    assert first["values"][1]["places"] == [{"file": "b.yaml", "line": 13, "column": 22}]
    assert second["shown"] is False and [one["value"] for one in second["values"]] == [None, None]
    assert found["output"] is None and first["taken"] is None

    said = report.run(
        "merge", "XAA.yaml", "b.yaml", "-o", "out.yaml", "--prefer", "XAA.yaml", "--take", "capacity.training=b.yaml"
    )
    assert "capacity.training: taken from b.yaml" in said
    assert {"  capacity.training: no", "revision: 4"} <= answers(read(report, "out.yaml"))
    assert "Jane Doe" in read(report, "out.yaml")
    report.run("merge", "XAA.yaml", "b.yaml", "--take", "capacity.meaning=b.yaml", status=3)
    assert "There is no conflict at capacity.meaning" in report.error


@pytest.mark.parametrize(
    "old, new, status, said",
    [
        ("respondent: XAA", "respondent: XAB", 3, "the respondent XAA, and other.yaml has XAB"),
        ("questionnaire: new", "questionnaire: old", 3, "the questionnaire new, and other.yaml has old"),
        ('version: "1"', 'version: "0"', 3, "rapporteur upgrade"),
        ("revision: 3", "revision: third", 1, "the revision is not a number"),
        ("respondent: XAA\n", "", 1, "does not say its respondent"),
        ("answers:", "answers: *x", 1, "cannot be read"),
    ],
)
def test_files_that_are_not_of_one_report_are_refused(report, old, new, status, said):
    report.write("other.yaml", FILE.replace(old, new))
    report.run("merge", "XAA.yaml", "other.yaml", "-o", "out.yaml", status=status)
    assert said in report.error and not (report.path / "out.yaml").exists()


def test_a_fresh_file_splits_into_parts_that_check_without_errors(workspace):
    (workspace.path / "questionnaires/oer").parent.mkdir(exist_ok=True)
    real = ["--questionnaires", ROOT / "questionnaires"]
    workspace.run("new", "--questionnaire", "oer-2027", "--respondent", "NOR", "-o", "NOR.yaml", *real)
    workspace.run("split", "NOR.yaml", "--out", "parts", *real)
    assert workspace.error == ""
    parts = sorted((workspace.path / "parts").iterdir())
    assert len(parts) >= 5
    assert workspace.run("check", "parts", *real).splitlines()[0].startswith("0 of ")
    workspace.run("merge", *(f"parts/{part.name}" for part in parts), "-o", "NOR-2.yaml", *real)
    assert workspace.error == ""
    fresh, merged = (answers(read(workspace, name)) for name in ("NOR.yaml", "NOR-2.yaml"))
    assert merged - fresh == {"revision: 2"}
