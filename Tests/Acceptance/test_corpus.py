"""What earlier releases have written is read by this one: the same findings, the same tally, a sound store."""

import json
import shutil
import sqlite3

import pytest

from conftest import ROOT

CORPORA = sorted(path for path in (ROOT / "Tests/Fixtures/Corpus").iterdir() if path.is_dir())


@pytest.fixture(params=CORPORA, ids=lambda path: path.name)
def corpus(request, workspace):
    """A copy, in which migrations may do their work."""
    shutil.copytree(request.param, workspace.path, dirs_exist_ok=True)
    shutil.rmtree(workspace.path / "questionnaires")
    shutil.copytree(request.param / "questionnaires", workspace.path / "questionnaires")
    return workspace


def read(workspace, name):
    return json.loads((workspace.path / name).read_text())


def test_there_is_a_corpus():
    assert CORPORA


def without_words(value):
    """What is found, and where; the words may become better from release to release."""
    if isinstance(value, list):
        return [without_words(item) for item in value]
    if isinstance(value, dict):
        return {key: without_words(item) for key, item in value.items() if key not in ("message", "help")}
    return value


def test_answer_files_have_the_same_findings(corpus):
    found = corpus.json("check", "answers", status=1)
    assert without_words(found) == without_words(read(corpus, "findings.json"))
    messages = [finding["message"] for finding in found["findings"]]
    assert messages and all(messages)


def test_the_store_is_sound_and_counts_the_same(corpus):
    for step in ("as it was", "brought up to date"):
        assert "sound" in corpus.run("verify", "--store", "cycle.sqlite"), step
        assert corpus.json("tally", "--store", "cycle.sqlite", "--by", "region") == read(corpus, "tally.json"), step
        assert corpus.json("tally", "--store", "cycle.sqlite", "--raw") == read(corpus, "tally-raw.json"), step
        # The first change brings the tables of a new release; what was collected is known.
        lines = corpus.run("collect", "answers", "--store", "cycle.sqlite", status=None).splitlines()
        assert len(lines) == len(list((corpus.path / "answers").iterdir()))
        assert {line.split()[0] for line in lines} <= {"unchanged", "rechecked"}, step


def test_desk_work_goes_on(corpus):
    by = ["--by", "Survey team", "--store", "cycle.sqlite"]
    assert "XAB services.open: yes -> no" in corpus.run("corrections", "--store", "cycle.sqlite")
    corpus.run("reopen", "XAB", *by, "--note", "Answered by mail.")
    assert corpus.run("certify", "XAA", "--store", "cycle.sqlite").startswith("CERTIFICATE")
    corpus.run("correct", "--withdraw", "1", "--reason", "R", *by)
    assert corpus.json("tally", "--store", "cycle.sqlite", "--by", "region")["corrected"] == 0
    assert "sound" in corpus.run("verify", "--store", "cycle.sqlite")


def test_a_store_gives_back_every_byte(corpus):
    connection = sqlite3.connect(corpus.path / "cycle.sqlite")
    kept = {name: content for name, content in connection.execute(
        "SELECT source, bytes FROM version JOIN content USING (sha256) WHERE forgotten_sha256 IS NULL")}
    connection.close()
    assert len(kept) >= 18
    for name, content in kept.items():
        assert (corpus.path / name).read_bytes() == content, name
