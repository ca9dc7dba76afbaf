"""`rapporteur upgrade`: a report moves to the version that is here, nothing is lost, and it can be undone."""

import pytest

FILE = """\
questionnaire: new
version: "1"
respondent: XAA
revision: 2
status: certified
answers:
  # ask Jane
  capacity.repositories: yes
  capacity.repository_list:
    - {name: One, url: "https://example.org/"}
    - {name: Two, url: "https://example.org/2"}
  capacity.meaning: yes
  capacity.level: unsure
  capacity.extra: yes
  capacity.training: "no"
  capacity.teachrs: 12
  capacity.notes: |
    Two: lines

    # of text
confirmations:
  - {finding: training_withdrawn, answers: {capacity.training: no}, reason: repealed}
"""


def edit(workspace, *changes):
    path = workspace.path / "questionnaires/new/questionnaire.yaml"
    text = path.read_text()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text)


def rule():
    from conftest import NEW

    start = NEW.index("rules:\n")
    return NEW[start : NEW.index("indicators:\n")]


NOTES = '      - {id: capacity.notes, number: "7", text: Anything else?, type: text, max_length: 200}\n'


LEVEL = """\
      - id: capacity.level
        text: At which level?
        type: one_of
        choices: {high: High, low: Low, unsure: Unsure}
"""


@pytest.fixture
def changed(workspace):
    """A second version: a question, a field, a code and a rule are gone."""
    edit(workspace, ("rules:\n", LEVEL + "rules:\n"))
    workspace.run("lock", "new")
    workspace.write("XAA.yaml", FILE)
    edit(
        workspace,
        ('version: "1"', 'version: "2"'),
        (", unsure: Unsure", ""),
        (NOTES, ""),
        ("          - {id: url, text: Address, type: link}\n", ""),
        (rule(), ""),
    )
    workspace.run("lock", "new", "--retire")
    return workspace


def read(workspace, name):
    return (workspace.path / name).read_text()


def test_every_answer_is_accounted_for(changed):
    said = changed.run("upgrade", "XAA.yaml", "-o", "v2.yaml")
    assert said.startswith("v2.yaml: version 1 → 2, revision 3, draft (it was certified).\n")
    assert "5 answers kept" in said
    assert "capacity.teachrs: this version has no such question; there is capacity.teachers" in said
    assert "capacity.notes: the question is no longer asked" in said
    assert "capacity.level: a choice of the answer is no longer offered" in said
    assert "capacity.repository_list[2].url: the question is no longer asked" in said
    assert "training_withdrawn: the rule that was confirmed is gone" in said
    assert "comment on line 7 of XAA.yaml is not carried over" in changed.error
    assert read(changed, "XAA.yaml") == FILE

    text = read(changed, "v2.yaml")
    assert 'version: "2"' in text and "revision: 3" in text and "status: draft" in text
    below = text.split("left_over:")[1]
    for value in ("Two: lines", "# of text", "unsure", "https://example.org/2", "value: 12", "reason: repealed"):
        assert value in below
    checked = changed.json("check", "v2.yaml")
    assert [one["code"] for one in checked["findings"] if one["code"] != "A202"] == ["A131"]
    assert checked["findings"][-1]["severity"] == "information"

    changes = read(changed, "v2.changes.yaml")
    assert "became: left_over" in changes and "did_you_mean: capacity.teachers" in changes
    assert "example.org" not in changes and "Two: lines" not in changes
    # The list lies among answer files and is none.
    report = changed.json("check", ".", "--questionnaires", "questionnaires", status=1)
    assert not [one for one in report["findings"] if "changes" in one["file"]]


def test_yaml_is_not_written_under_a_name_of_json(changed):
    before = sorted(path.name for path in changed.path.iterdir())
    changed.run("upgrade", "XAA.yaml", "-o", "v2.json", status=3)
    assert "v2.json would be read as JSON, and this is YAML. Choose a name that ends in .yaml." in changed.error
    changed.run("merge", "XAA.yaml", "-o", "v2.json", status=3)
    assert sorted(path.name for path in changed.path.iterdir()) == before


def test_twice_is_the_same_as_once(changed):
    changed.run("upgrade", "XAA.yaml", "-o", "v2.yaml")
    before = sorted(path.name for path in changed.path.iterdir())
    assert "and there is nothing to do" in changed.run("upgrade", "v2.yaml", "-o", "v3.yaml")
    assert sorted(path.name for path in changed.path.iterdir()) == before


def test_it_can_be_undone(changed):
    changed.run("upgrade", "XAA.yaml")
    assert (changed.path / "new-XAA-r3.changes.yaml").exists()
    said = changed.run("upgrade", "new-XAA-r3.yaml", "--undo", "-o", "back.yaml")
    assert "version 2 → 1, revision 4, draft" in said and "6 answers are in their places again" in said
    back = read(changed, "back.yaml")
    assert "left_over" not in back and 'version: "1"' in back
    # Joined with the old file there is no contradiction, and nothing is new.
    found = changed.json("merge", "XAA.yaml", "back.yaml")
    assert found["conflicts"] == [] and found["answers"] == 8


def test_what_was_answered_since_is_kept_when_it_is_undone(changed):
    changed.run("upgrade", "XAA.yaml", "-o", "v2.yaml")
    text = read(changed, "v2.yaml")
    assert "  capacity.level:\n" in text
    changed.write("v2.yaml", text.replace("  capacity.level:\n", "  capacity.level: low\n"))
    said = changed.run("upgrade", "v2.yaml", "--undo", "-o", "back.yaml")
    assert "answered anew in the meantime" in said
    back = read(changed, "back.yaml")
    assert "capacity.level: unsure" in back.split("left_over:")[0] and "reason: replaced" in back


def test_an_answer_comes_back_with_its_question(workspace):
    """The question was never given out, so that it can return."""
    workspace.write("XAA.yaml", FILE)
    edit(workspace, ('version: "1"', 'version: "2"'), (NOTES, ""))
    workspace.run("upgrade", "XAA.yaml", "-o", "v2.yaml")
    assert "capacity.notes" in read(workspace, "v2.yaml").split("left_over:")[1]
    edit(workspace, ('version: "2"', 'version: "3"'), ("rules:\n", NOTES + "rules:\n"))
    said = workspace.run("upgrade", "v2.yaml", "-o", "v3.yaml")
    assert "1 is back from left_over:\n       capacity.notes" in said
    assert "Two: lines" in read(workspace, "v3.yaml").split("left_over:")[0]
    workspace.run("upgrade", "v3.yaml", "--undo", "-o", "v2-again.yaml")
    assert "capacity.notes" in read(workspace, "v2-again.yaml").split("left_over:")[1]


@pytest.mark.parametrize(
    "arguments, status, said",
    [
        (["XAA.yaml", "-o", "XAA.yaml"], 3, "is there already"),
        (["XAA.yaml", "--undo"], 3, "XAA.changes.yaml is not there"),
        (["XAA.yaml", "--undo", "--changes", "XAA.yaml"], 3, "is not a list of changes"),
        (["nowhere.yaml"], 4, "there is no such file"),
        (["broken.yaml"], 1, "cannot be read"),
        (["questionnaires/new/questionnaire.yaml"], 1, "is not an answer file"),
        (["unknown.yaml"], 3, "no questionnaire neww"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(changed, arguments, status, said):
    changed.write("broken.yaml", FILE.replace("answers:", "answers: *x"))
    changed.write("unknown.yaml", FILE.replace("questionnaire: new", "questionnaire: neww"))
    before = sorted(path.name for path in changed.path.iterdir())
    changed.run("upgrade", *arguments, status=status)
    assert said in changed.error
    assert sorted(path.name for path in changed.path.iterdir()) == before and read(changed, "XAA.yaml") == FILE


def test_a_list_of_changes_of_another_file_undoes_nothing(changed):
    changed.run("upgrade", "XAA.yaml", "-o", "v2.yaml")
    changed.write("other.yaml", read(changed, "v2.yaml").replace("respondent: XAA", "respondent: XAB"))
    changed.run("upgrade", "other.yaml", "--undo", "--changes", "v2.changes.yaml", status=3)
    assert "is not the file that" in changed.error


def test_the_list_of_changes_is_not_written_over_the_new_file(changed):
    changed.run("upgrade", "XAA.yaml", "-o", "v2.yaml", "--changes", "./v2.yaml", status=3)
    assert "two files at once" in changed.error and not (changed.path / "v2.yaml").exists()
