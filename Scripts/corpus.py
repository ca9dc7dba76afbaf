"""Writes the questionnaires and answer files of a golden corpus into a folder; see record-corpus.sh."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1])

QUESTIONNAIRE = """\
questionnaire: corpus-2027
version: "1"
title: A corpus
cycle: 2027
language: en
mode: file
roster: states
roster_date: 2027-01-01
special: [not_known, not_applicable, declined]
choice_lists:
  yes_no: {yes: "Yes", no: "No"}
sections:
  - id: services
    action_area: i
    title: Services
    questions:
      - {id: services.open, number: "1", text: Open?, type: one_of, choices: yes_no, required: true}
      - {id: services.kinds, number: "2", text: Kinds?, type: any_of, choices: {a: A, b: B, none: None}, exclusive: [none], asked_if: services.open = yes}
      - {id: services.loans, number: "3", text: How many?, type: number, minimum: 0, maximum: 100000}
      - {id: services.since, number: "4", text: Since when?, type: date}
      - {id: services.page, number: "5", text: Where?, type: link}
      - {id: services.words, number: "6", text: In your words?, type: text, max_length: 200}
      - id: services.list
        number: "7"
        text: Which?
        type: records
        fields:
          - {id: name, text: Name, type: text, required: true}
          - {id: url, text: Address, type: link}
      - {id: services.half, text: Half, type: calculated, value: services.loans / 2}
  - id: contact
    personal: true
    title: Contact
    questions:
      - {id: contact.name, number: "8", text: Who?, type: text, required: true}
rules:
  - {id: many, severity: warning, blocking: true, require: services.loans < 1000, questions: [services.loans], message: So many?}
indicators:
  - {id: services.open, section: services, title: Open, counts: services.open = yes}
  - {id: services.a, section: services, title: Kind A, counts: services.kinds includes a, base: applicable}
  - {id: services.many, section: services, title: Many, counts: services.loans > 10, base: valid}
"""

ROSTER = "iso3,iso2,m49,name_en,status,member_from,member_until,region\n" + "".join(
    f"XA{letter},,,Sample State {letter},member,1950-01-01,,{'AFR' if letter in 'ACE' else 'APA'}\n" for letter in "ABCDEFGHIJ"
)

WHOLE = """\
questionnaire: corpus-2027
version: "1"
respondent: XAA
language: en
revision: 1
status: submitted
answers:
  services.open: yes
  services.kinds: [a, b]
  services.loans: 5000.50
  services.since: 2020-02-29
  services.page: [https://example.org/a, https://example.org/b]
  services.words: |
    Two lines: with a colon,
    and # no comment. Élan, 中文, العربية.
  services.list:
    - {name: One, url: https://example.org/1}
    - name: Two
  contact.name: Jane Example
confirmations:
  - finding: many
    answers: {services.loans: 5000.50}
    reason: other
    note: There are.
"""


def simple(state, revision=1, status="submitted", more="", **values):
    lines = ["questionnaire: corpus-2027", f"respondent: {state}", f"revision: {revision}", f"status: {status}"]
    lines += [more] if more else []
    values = {"open": "yes", "kinds": "a", "loans": 120} | values
    lines += ["answers:"] + [f"  services.{key}: {value}" for key, value in values.items()]
    return "\n".join(lines + ["  contact.name: Jane Example"]) + "\n"


FILES = {
    "whole.yaml": WHOLE,
    "part.yaml": simple("XAA", 2, "draft", more="part: [services]"),
    "crlf.yaml": simple("XAB").replace("\n", "\r\n"),
    "bom.yaml": "\ufeff" + simple("XAC", loans=120),
    "utf16.yaml": simple("XAD", open="no").replace("  services.kinds: a\n", "").encode("utf-16"),
    "json.json": json.dumps({
        "questionnaire": "corpus-2027", "respondent": "XAE", "status": "certified",
        "answers": {"services.open": "yes", "services.kinds": ["a"], "services.loans": "7", "contact.name": "Jane Example"}}),
    "left-over.yaml": simple("XAF") + "left_over:\n  - {question: services.old, value: x, reason: It is gone., from_version: \"0\"}\n",
    "draft.yaml": simple("XAG", status="draft"),
    "older.yaml": simple("XAH", loans=1),
    "newer.yaml": simple("XAH", 2, loans=2),
    "one.yaml": simple("XAI", loans=1),
    "other.yaml": simple("XAI", loans=2),
    "special.yaml": simple("XAJ", open="not_known", kinds="declined", loans="not_applicable"),
    "wrong.yaml": simple("XAG", 2, open="yess", kinds="[a, a]", loans='"1,5"', since="31.12.2026", page="here"),
    "duplicate.yaml": simple("XAG", 3) + "  services.open: no\n",
    "broken.yaml": "questionnaire: corpus-2027\nrespondent: XAB\nanswers:\n  services.words: *Open*\n",
    "latin1.yaml": simple("XAB", words="é").encode("latin-1"),
    "empty.yaml": "",
    "nobody.yaml": simple("XZZ"),
    "elsewhere.yaml": simple("XAB").replace("corpus-2027", "corpus-2099"),
}


def write(name, content):
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


write("questionnaires/corpus-2027/questionnaire.yaml", QUESTIONNAIRE)
write("questionnaires/rosters/states.csv", ROSTER)
write("questions.yaml", "services.open: Since when?\ngeneral: Please send the annex.\n")
for name, content in FILES.items():
    write("answers/" + name, content)
