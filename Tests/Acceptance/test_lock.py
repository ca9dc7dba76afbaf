"""`rapporteur lock`: ids are given out once and for ever."""

LOCK = "questionnaires/new/ids.lock"


def edit(workspace, old, new):
    path = workspace.path / "questionnaires/new/questionnaire.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_locking_writes_sorted_lines_and_a_second_time_nothing(workspace):
    said = workspace.run("lock", "new")
    lines = (workspace.path / LOCK).read_text().splitlines()
    assert lines == sorted(lines) and "question capacity.repository_list.url link" in lines
    assert f"{len(lines)} added, 0 retired" in said
    assert "nothing to do" in workspace.run("lock", "questionnaires/new")
    assert workspace.json("check", "questionnaires/new")["summary"]["errors"] == 0


def test_an_id_that_is_gone_is_retired_only_on_request_and_never_comes_back(workspace):
    workspace.run("lock", "new")
    before = (workspace.path / LOCK).read_text()
    notes = "      - {id: capacity.notes, number: \"7\", text: Anything else?, type: text, max_length: 200}\n"
    edit(workspace, notes, "")
    workspace.run("lock", "new", status=3)
    assert "capacity.notes" in workspace.error and "--retire" in workspace.error
    assert (workspace.path / LOCK).read_text() == before
    assert "retired question capacity.notes" in workspace.run("lock", "new", "--retire")
    assert workspace.json("check", "questionnaires/new")["summary"]["errors"] == 0
    edit(workspace, "rules:\n", notes + "rules:\n")
    workspace.run("lock", "new", "--retire", status=3)
    assert "retired" in workspace.error


def test_a_changed_type_and_a_broken_questionnaire_are_refused(workspace):
    workspace.run("lock", "new")
    before = (workspace.path / LOCK).read_text()
    edit(workspace, "type: number, integer: true, minimum: \"0\"", "type: text")
    workspace.run("lock", "new", "--retire", status=3)
    assert "capacity.teachers" in workspace.error
    edit(workspace, "mode: file", "mode: pigeon")
    workspace.run("lock", "new", status=3)
    assert (workspace.path / LOCK).read_text() == before


def test_remarks_of_the_lock_stay(workspace):
    workspace.write(LOCK, "# sent out on 1 March\n")
    workspace.run("lock", "new")
    assert (workspace.path / LOCK).read_text().startswith("# sent out on 1 March\nchoice yes_no no\n")
