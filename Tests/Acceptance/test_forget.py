"""`rapporteur forget`: names of persons leave a store for ever, and nothing else does."""

import sqlite3

from conftest import ROOT, answers

STORE = ["--store", "c.sqlite"]
NAME = "Zoltan Qwertyman"


def persons(workspace):
    """Three versions of one State that name a person, on the example questionnaire."""
    text = (ROOT / "Examples/answers/2027/XAA.yaml").read_text()
    assert "contact.name:" in text
    for revision in (1, 2):
        lines = [line if not line.startswith("  contact.name") else f"  contact.name: {NAME}" for line in text.splitlines()]
        lines = [line if not line.startswith("revision:") else f"revision: {revision}" for line in lines]
        workspace.write(f"a/{revision}.yaml", "\n".join(lines) + f"\n# ask {NAME} first\n")
    workspace.write("a/broken.yaml", f"questionnaire: libraries-2027\nrespondent: XAA\nanswers:\n  contact.name: {NAME}\n  services.lending: *\n")
    workspace.write("a/XAB.yaml", (ROOT / "Examples/answers/2027/XAB.yaml").read_bytes())
    workspace.run("collect", "a", *STORE, "--questionnaires", ROOT / "Examples/questionnaires", status=1)
    return workspace


def names(workspace):
    return sum(path.read_bytes().count(NAME.encode()) for path in workspace.path.glob("c.sqlite*"))


def test_looking_changes_nothing_and_doing_leaves_no_byte(workspace):
    persons(workspace)
    tally = [workspace.json("tally", *STORE, *options) for options in ([], ["--strict"], ["--status", "draft", "submitted"])]
    assert names(workspace) >= 5
    before = (workspace.path / "c.sqlite").read_bytes()
    said = workspace.run("forget", "XAA", "--by", "T", *STORE)
    assert "This would be taken out of 3 versions" in said and "contact.name" in said and NAME not in said
    assert (workspace.path / "c.sqlite").read_bytes() == before
    said = workspace.run("forget", "XAA", "--by", "T", "--yes", *STORE)
    assert "Taken out of 3 versions" in said and "comments" in said
    assert names(workspace) == 0
    assert "sound" in workspace.run("verify", *STORE)
    after = [workspace.json("tally", *STORE, *options) for options in ([], ["--strict"], ["--status", "draft", "submitted"])]
    assert after == tally
    connection = sqlite3.connect(workspace.path / "c.sqlite")
    assert connection.execute("SELECT count(*) FROM version WHERE forgotten_sha256 IS NOT NULL").fetchone() == (3,)
    assert connection.execute("SELECT count(*) FROM audit WHERE action = 'forget'").fetchone() == (3,)
    assert connection.execute("SELECT DISTINCT value FROM answer JOIN version ON version.id = version WHERE personal AND respondent = 'XAA'").fetchall() == [("removed",)]
    assert connection.execute("SELECT count(*) FROM answer JOIN version ON version.id = version WHERE personal AND respondent = 'XAB'").fetchone() == (1,)
    connection.close()


def test_the_old_files_bring_no_name_back(workspace):
    persons(workspace)
    workspace.run("forget", "XAA", "--by", "T", "--yes", *STORE)
    lines = workspace.run("collect", "a", *STORE, "--questionnaires", ROOT / "Examples/questionnaires", status=None)
    assert {line.split()[0] for line in lines.splitlines()} == {"unchanged"}
    assert names(workspace) == 0
    assert "Nothing was changed" in workspace.run("forget", "XAA", "--by", "T", "--yes", *STORE)
    page = workspace.run("certify", "XAA", "--by", "T", *STORE)
    assert NAME not in page and "removed" in page


def test_nobody_is_forgotten_by_mistake(workspace):
    persons(workspace)
    workspace.run("forget", "XAZ", "--by", "T", "--yes", *STORE, status=3)
    workspace.run("forget", "XAD", "--by", "T", "--yes", *STORE, status=3)
    assert "has sent nothing yet" in workspace.error
    workspace.run("forget", "XAA", "--by", " ", "--yes", *STORE, status=3)
    workspace.run("forget", "XAA", *STORE, status=3)
    assert names(workspace) >= 5


def test_a_reader_that_holds_the_store_is_told_and_a_second_run_ends_it(workspace):
    persons(workspace)
    holder = sqlite3.connect(workspace.path / "c.sqlite", isolation_level=None)
    holder.execute("BEGIN")
    holder.execute("SELECT count(*) FROM version").fetchone()
    workspace.run("forget", "XAA", "--by", "T", "--yes", *STORE, status=4)
    assert "locked by another program" in workspace.error
    holder.execute("COMMIT")
    holder.close()
    workspace.run("forget", "XAA", "--by", "T", "--yes", *STORE)
    assert names(workspace) == 0 and "sound" in workspace.run("verify", *STORE)
