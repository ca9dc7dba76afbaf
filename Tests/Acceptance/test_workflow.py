"""`rapporteur certify`, `return`, `accept` and `reopen`: from a submitted report to an accepted one, and back."""

import os
import re
import sqlite3
import subprocess

import pytest

from conftest import BINARY, answers

TEAM = ["--by", "Survey team", "--store", "c.sqlite"]


def report(cycles, state="XAA", status=0, **values):
    values = {"repositories": "no", "meaning": "no", "training": "no"} | values
    revision, word = values.pop("revision", 1), values.pop("word", "submitted")
    name = f"desk/{state}-{revision}-{'-'.join(map(str, values.values()))}.yaml"
    cycles.write(name, answers("new", state, revision=revision, status=word, **values))
    return cycles.run("collect", name, "--store", "c.sqlite", status=status)


def rows(cycles, sql):
    connection = sqlite3.connect(cycles.path / "c.sqlite")
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def states(cycles):
    return rows(cycles, "SELECT respondent, revision, state FROM version_state ORDER BY version")


def test_from_submitted_to_accepted(cycles):
    report(cycles)
    page = cycles.run("certify", "XAA", *TEAM, "--on", "2026-03-01")
    assert page.startswith("CERTIFICATE\n") and "1 March 2026" in page and "Sample State XAA (XAA)" in page
    digest = re.search(r"Digest of the file +([0-9a-f]{64})", page)[1]
    assert rows(cycles, "SELECT sha256 FROM version") == [(digest,)]
    assert cycles.run("accept", "XAA", *TEAM) .startswith("XAA, revision 1, has been accepted")
    assert states(cycles) == [("XAA", 1, "accepted")]
    assert cycles.run("reopen", "XAA", *TEAM, "--note", "Too early.").startswith("XAA, revision 1, has been certified")
    assert [row[0] for row in rows(cycles, "SELECT state FROM state ORDER BY id")] == ["certified", "accepted", "certified"]
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")


def test_an_open_error_or_blocking_warning_stands_against_certification(cycles):
    report(cycles, repositories="yess", status=1)
    said = cycles.run("certify", "XAA", *TEAM, status=1)
    assert "error[A104]" in said and "yess" in said and "cannot be certified" in cycles.error
    cycles.write("old.yaml", answers("old", "XAB", repositories="yes", training="yes", meaning="yes"))
    cycles.write("XAB.yaml", answers("new", "XAB", repositories="no", training="no", meaning="no"))
    cycles.run("collect", "XAB.yaml", "--previous", "old.yaml", "--store", "c.sqlite", status=2)
    # What was seen when the file came stands, also without the answers of the last cycle.
    for previous in ([], ["--previous", "old.yaml"]):
        said = cycles.run("certify", "XAB", *TEAM, *previous, status=2)
        assert "In 2023 your country reported training" in said
    assert rows(cycles, "SELECT * FROM state") == []
    cycles.write("XAB.yaml", answers("new", "XAB", revision=2, repositories="no", training="no", meaning="no") + (
        "confirmations:\n  - {finding: training_withdrawn, answers: {capacity.training: no}, "
        "previous: {capacity.training: yes}, reason: repealed, note: By the act of 2026.}\n"))
    cycles.run("collect", "XAB.yaml", "--previous", "old.yaml", "--store", "c.sqlite")
    page = cycles.run("certify", "XAB", *TEAM, "--previous", "old.yaml")
    assert "repealed: By the act of 2026." in page


def test_a_certified_version_is_frozen(cycles):
    report(cycles)
    cycles.run("certify", "XAA", *TEAM)
    assert report(cycles, training="yes", status=1).startswith("superseded XAA r1")
    assert "error[S206]" in cycles.error
    tally = cycles.json("tally", "--store", "c.sqlite", "--status", "certified")
    assert tally["reporting"] == 1 and [one["reason"] for one in tally["excluded"]] == ["superseded"]
    assert report(cycles, training="yes", revision=2).startswith("new XAA r2")
    assert cycles.json("tally", "--store", "c.sqlite", "--status", "certified")["reporting"] == 1
    assert states(cycles)[-1] == ("XAA", 2, "submitted")
    assert "S206" in cycles.run("explain", "S206")


def test_a_report_goes_back_with_questions_and_still_counts(cycles):
    report(cycles, repositories="yes")
    before = cycles.json("tally", "--store", "c.sqlite")
    cycles.write("q.yaml", "capacity.repositories: [Since when?, '<b>Who</b>?']\ngeneral: Please send the annex.\n")
    letter = cycles.run("return", "XAA", *TEAM, "--questions", "q.yaml", "--note", "Thank you.", "--format", "html")
    assert "<script" not in letter and "<b>" not in letter and "&lt;b&gt;Who&lt;/b&gt;?" in letter
    assert "Question 1: Are there repositories?" in letter and "Since when?" in letter and "revision: 2" in letter
    assert cycles.json("tally", "--store", "c.sqlite") == before
    assert rows(cycles, "SELECT question, text FROM open_request") == [
        ("capacity.repositories", "Since when?"), ("capacity.repositories", "<b>Who</b>?"),
        (None, "Please send the annex.")]
    report(cycles, repositories="yes", revision=2)
    assert rows(cycles, "SELECT * FROM open_request") == []
    assert cycles.run("certify", "XAA", *TEAM).startswith("CERTIFICATE")


@pytest.mark.parametrize("text, says", [
    ("capacity.repositorys: Since when?\n", "Did you mean capacity.repositories?"),
    ("capacity.repositories:\n", "nothing is asked"), ("- x\n", "not a list of questions"), ("{}\n", "asks nothing"),
    ("capacity.repositories: *\n", "not a list of questions")])
def test_questions_that_ask_nothing_are_told_and_nothing_is_recorded(cycles, text, says):
    report(cycles)
    cycles.write("q.yaml", text)
    cycles.run("return", "XAA", *TEAM, "--questions", "q.yaml", status=3)
    assert says in cycles.error and rows(cycles, "SELECT * FROM state") == []


def test_a_step_that_is_not_possible_says_what_is(cycles):
    report(cycles)
    report(cycles, "XAB", word="draft")
    cycles.run("accept", "XAA", *TEAM, status=3)
    assert "It can be certified or returned." in cycles.error
    cycles.run("certify", "XAA", "--store", "c.sqlite", status=3)
    assert "--by" in cycles.error
    cycles.run("certify", "XAB", *TEAM, status=3)
    assert "is a draft" in cycles.error
    cycles.run("certify", "XAC", *TEAM, status=3)
    assert "has sent nothing yet" in cycles.error
    cycles.run("certify", "XYZ", *TEAM, status=3)
    cycles.run("certify", "XAA", *TEAM, "--on", "tomorrow", status=3)
    cycles.run("certify", "XAA", "--by", "  ", "--store", "c.sqlite", status=3)
    cycles.run("return", "XAA", *TEAM, status=3)
    cycles.run("certify", "XAA", "--by", "T", "--store", "nothing.sqlite", status=4)
    assert rows(cycles, "SELECT * FROM state") == []


def test_a_certificate_is_printed_again_and_says_the_same(cycles):
    report(cycles, notes='"<script>alert(1)</script>"')
    cycles.run("certify", "XAA", "--by", "<i>Team</i>", "--store", "c.sqlite", "--certificate", "a.html")
    cycles.run("certify", "XAA", "--store", "c.sqlite", "--certificate", "b.html")
    page = (cycles.path / "a.html").read_text()
    assert page == (cycles.path / "b.html").read_text()
    assert "<script" not in page and "<i>" not in page and "&lt;i&gt;Team" in page and "@page{size:A4" in page
    assert len(rows(cycles, "SELECT * FROM state")) == 1


def unprinted(cycles, *arguments):
    """What is said when standard output takes nothing."""
    with open("/dev/full", "w") as full:
        run = subprocess.run([BINARY, *arguments, *TEAM], cwd=cycles.path, stdout=full, stderr=subprocess.PIPE,
                             text=True, env={**os.environ, "RAPPORTEUR_LANG": "en"})
    assert run.returncode == 4 and "Cannot write to standard output" in run.stderr, run.stderr
    return run.stderr


def test_a_step_whose_result_nobody_gets_is_told_and_recorded(cycles):
    report(cycles)
    report(cycles, state="XAB")
    assert "`rapporteur certify XAA --store c.sqlite` prints" in unprinted(cycles, "certify", "XAA")
    assert cycles.run("certify", "XAA", "--store", "c.sqlite").startswith("CERTIFICATE\n")
    assert "The step is recorded; `rapporteur history XAA" in unprinted(cycles, "accept", "XAA")
    assert "The step is recorded" in unprinted(cycles, "reopen", "XAA", "--note", "Too early.")
    assert "The step is recorded" in unprinted(cycles, "return", "XAB", "--note", "Please send the annex.")
    assert [row[2] for row in states(cycles)] == ["certified", "returned"]
    assert "`rapporteur corrections --store c.sqlite` lists it" in unprinted(
        cycles, "correct", "XAB", "capacity.training", "--to", "yes", "--reason", "A letter.")
    assert len(rows(cycles, "SELECT * FROM correction")) == 1
    assert "What was asked is done" in unprinted(cycles, "forget", "XAB", "--yes")
    with open("/dev/full", "w") as full:
        assert subprocess.run([BINARY, "verify", "--store", "c.sqlite"], cwd=cycles.path, stdout=full,
                              stderr=subprocess.DEVNULL).returncode == 4
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")
