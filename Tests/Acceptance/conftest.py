"""A small workspace with two cycles, and the command under test."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("RAPPORTEUR", ROOT / ".build/release/rapporteur"))

OLD = """\
questionnaire: old
version: "1"
title: The old questionnaire
cycle: 2023
language: en
mode: file
roster: states
roster_date: 2023-06-30
special: [not_known, not_applicable, declined]
choice_lists:
  yes_no: {yes: "Yes", no: "No"}
sections:
  - id: capacity
    action_area: i
    title: Capacity
    questions:
      - {id: capacity.repositories, number: "1", text: Are there repositories?, type: one_of, choices: yes_no, required: true, provenance: official}
      - {id: capacity.training, number: "2", text: Is there training?, type: one_of, choices: yes_no, required: true, provenance: official}
      - {id: capacity.meaning, number: "3", text: Is there a national strategy?, type: one_of, choices: yes_no, required: true, provenance: official}
      - {id: capacity.extra, number: "4", text: Is there a yearly plan?, type: one_of, choices: yes_no, provenance: official}
indicators:
  - {id: capacity.repositories, section: capacity, title: Countries with repositories, counts: capacity.repositories = yes, base: reporting}
  - {id: capacity.training, section: capacity, title: Countries with training, counts: capacity.training = yes, base: reporting}
  - {id: capacity.meaning, section: capacity, title: Countries with a strategy, counts: capacity.meaning = yes, base: reporting}
"""

NEW = """\
questionnaire: new
version: "1"
title: The new questionnaire
cycle: 2027
language: en
mode: file
previous: old
roster: states
roster_date: 2027-01-01
special: [not_known, not_applicable, declined]
choice_lists:
  yes_no: {yes: "Yes", no: "No"}
sections:
  - id: capacity
    action_area: i
    title: Capacity
    questions:
      - {id: capacity.repositories, number: "1", text: Are there repositories?, type: one_of, choices: yes_no, required: true, provenance: official}
      - id: capacity.repository_list
        number: "2"
        text: Please list them.
        type: records
        asked_if: capacity.repositories = yes
        max_items: 5
        fields:
          - {id: name, text: Name, type: text, required: true}
          - {id: url, text: Address, type: link}
      - {id: capacity.meaning, number: "3", text: Is there an institutional strategy?, type: one_of, choices: yes_no, required: true, provenance: official}
      - {id: capacity.extra, number: "4", text: Is there a yearly plan?, type: one_of, choices: yes_no, provenance: official}
      - {id: capacity.training, number: "5", text: Is there training?, type: one_of, choices: yes_no, required: true, provenance: official}
      - {id: capacity.teachers, number: "6", text: How many teachers were trained?, type: number, integer: true, minimum: "0", asked_if: capacity.training = yes}
      - {id: capacity.notes, number: "7", text: Anything else?, type: text, max_length: 200}
rules:
  - id: training_withdrawn
    when: previous(capacity.training) = yes
    require: capacity.training = yes
    severity: warning
    blocking: true
    message: In 2023 your country reported training; this report says there is none.
    help: Change the answer, or keep it and say why.
indicators:
  - {id: capacity.repositories, section: capacity, title: Countries with repositories, counts: capacity.repositories = yes, base: reporting}
  - {id: capacity.training, section: capacity, title: Countries with training, counts: capacity.training = yes, base: reporting}
  - {id: capacity.meaning, section: capacity, title: Countries with a strategy, counts: capacity.meaning = yes, base: reporting}
"""

LINEAGE = """\
previous: old
questions:
  capacity.meaning: {from: capacity.meaning, change: [reworded], reason: Institutions are asked about instead of the nation., by: Test, on: 2026-01-01}
  capacity.repositories: {from: capacity.repositories, change: identical}
  capacity.training: {from: capacity.training, change: [editorial], reason: It stands elsewhere.}
  capacity.repository_list: {change: new, reason: Asked for the first time.}
"""

ROSTER = "iso3,iso2,m49,name_en,status,member_from,member_until,region\n" + "".join(
    f"X{a}{b},,,Sample State X{a}{b},member,1950-01-01,,{('AFR', 'APA')[(ord(a) + ord(b)) % 2]}\n"
    for a in "A"
    for b in "ABCDEFGHIJKLMNOPQRST"
)


def code(index):
    return "XA" + chr(ord("A") + index)


def answers(questionnaire, respondent, status="submitted", revision=1, **values):
    """An answer file; keywords name questions without their section."""
    lines = [
        f"questionnaire: {questionnaire}",
        'version: "1"',
        f"respondent: {respondent}",
        f"revision: {revision}",
        f"status: {status}",
        "illustrative: true",
        "answers:",
    ]
    for name, value in values.items():
        lines.append(f"  capacity.{name}: {value}")
    return "\n".join(lines) + "\n"


class Workspace:
    """A folder with questionnaires, and the command run in it."""

    def __init__(self, path):
        self.path = path
        for name, text in {
            "questionnaires/old/questionnaire.yaml": OLD,
            "questionnaires/new/questionnaire.yaml": NEW,
            "questionnaires/new/lineage.yaml": LINEAGE,
            "questionnaires/rosters/states.csv": ROSTER,
        }.items():
            self.write(name, text)

    def write(self, name, text):
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(target.relative_to(self.path))

    def run(self, *arguments, status=0, environment=None):
        """Runs the command and expects an exit status; with None any will do."""
        result = subprocess.run(
            [str(BINARY), *map(str, arguments)],
            cwd=self.path,
            capture_output=True,
            timeout=300,
            # English, whatever the machine speaks.
            env={**os.environ, "RAPPORTEUR_LANG": "en", **(environment or {})},
        )
        output = result.stdout.decode()
        assert status is None or result.returncode == status, f"exit {result.returncode}\n{output}\n{result.stderr.decode()}"
        self.error = result.stderr.decode()
        return output

    def json(self, *arguments, status=0):
        return json.loads(self.run(*arguments, "--format", "json", status=status))


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


def compared(workspace):
    """A workspace with answers of two cycles: six States in 2023, eight in 2027, five of them in both."""
    old = {0: "yes", 1: "yes", 2: "no", 3: "no", 4: "yes", 5: "no"}
    new = {0: "yes", 1: "no", 2: "yes", 3: "yes", 4: "yes", 6: "no", 7: "yes", 8: "not_known"}
    for index, value in old.items():
        workspace.write(
            f"old/{code(index)}.yaml", answers("old", code(index), repositories=value, training="yes", meaning=value)
        )
    for index, value in new.items():
        workspace.write(
            f"new/{code(index)}.yaml", answers("new", code(index), repositories=value, training="yes", meaning=value)
        )
    return workspace


@pytest.fixture
def cycles(workspace):
    """Two cycles to be compared."""
    return compared(workspace)
