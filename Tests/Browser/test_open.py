"""Opening files: what a person has, however it was made, is understood or refused with a clear message, and nothing is
replaced before the differences were shown."""

import json
import re

import pytest
from form import until

HEADER = 'questionnaire: small-2027\nversion: "1"\nrespondent: XAA\nlanguage: en\nrevision: 1\nstatus: draft\n'

BY_HAND = HEADER + """\
# Written by hand, with a comment.
answers:
  capacity.repositories: yes   # we have two
  capacity.repository_list:
    - {name: Kunnskap, kind: yes, url: https://example.org/a, opened: 2019-01-01}
    - name: "Delta: a second one"
      kind: no
  capacity.audience: [teachers, learners]
  capacity.teachers: 00120
  capacity.sites:
    - https://example.org/one
    - https://example.org/two
  capacity.notes: |
    The first line,
    and the second.
  policy.open: not_known
"""


def test_a_file_written_by_hand(form, small):
    form = form(small).open_file("by hand.yaml", BY_HAND)
    assert form.input("capacity.repository_list[2].name").input_value() == "Delta: a second one"
    assert form.chosen("capacity.repository_list[1].kind") == ["yes"]
    assert form.chosen("capacity.audience") == ["teachers", "learners"]
    assert form.input("capacity.teachers").input_value() == "00120", "digits stand as they were typed"
    assert form.input("capacity.sites").input_value() == "https://example.org/one\nhttps://example.org/two"
    assert form.input("capacity.notes").input_value() == "The first line,\nand the second."
    assert form.go("section/policy").chosen("policy.open") == ["not_known"]


def test_json(form, small):
    text = json.dumps({"questionnaire": "small-2027", "respondent": "XAA", "answers": {
        "capacity.audience": ["learners"], "capacity.teachers": 4, "capacity.notes": "from a program \u2028 <b>"}})
    form = form(small).open_file("answers.json", text)
    assert form.chosen("capacity.audience") == ["learners"]
    assert form.input("capacity.notes").input_value() == "from a program \u2028 <b>"


def test_the_file_of_rapporteur_new_filled_in(form, small, workspace):
    template = workspace.run("new", "--questionnaire", "small-2027", "--respondent", "XAB")
    filled = template.replace("    # no\n", "    no\n", 1)
    filled = re.sub(r"(capacity\.notes: [|>][-+]?\n)", r"\1    by hand\n", filled)
    assert filled.count("by hand") == 1
    form = form(small).open_file("XAB.yaml", filled)
    assert "Sample State B" in form.page.inner_text("#identity")
    assert form.chosen("capacity.repositories") == ["no"]
    assert form.input("capacity.notes").input_value() == "by hand"
    _, saved = form.save()
    path = workspace.write("again.yaml", saved)
    assert [facts["message"] for facts in workspace.findings(path)[0]] == [
        finding["message"] for finding in form.view()["findings"]
    ]


def changed(text):
    return text.replace("capacity.teachers: 00120", "capacity.teachers: 130").replace("revision: 1", "revision: 4")


@pytest.fixture
def with_draft(form, small):
    form = form(small).open_file("mine.yaml", BY_HAND)
    return form.settle()


def test_differences_are_shown_before_anything_is_replaced(with_draft):
    form = with_draft
    before = form.save()[1]
    form.open_file("newer.yaml", changed(BY_HAND))
    said = form.dialog.inner_text()
    assert "It is newer than your draft." in said
    assert "00120" in said and "130" in said
    form.dismiss()
    assert form.input("capacity.teachers").input_value() == "00120"
    assert form.save()[1] == before, "nothing was changed"

    form.open_file("newer.yaml", changed(BY_HAND))
    form.page.click('#dialog [data-choice="go"]')
    assert "Choose what should happen." in form.dialog.inner_text(), "there is no answer by default"
    form.page.check("#open-way-replace")
    form.answer_dialog("go")
    assert form.input("capacity.teachers").input_value() == "130"
    form.page.click("#undo")
    assert form.input("capacity.teachers").input_value() == "00120", "the replacement can be undone"


def test_both_can_be_kept(with_draft):
    form = with_draft
    form.open_file("newer.yaml", changed(BY_HAND))
    form.page.check("#open-way-keep")
    form.answer_dialog("go")
    until(form.page, "document.querySelector('[id=\"f-capacity.teachers\"]')?.value === '130'")
    form.settle().go("drafts")
    assert form.page.locator(".draft").count() == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace("respondent: XAA", "respondent: XAC"), "a State other than that of your draft"),
        (lambda text: text.replace("language: en", "definition: 0123456789abcdef\nlanguage: en"), "another version of the questionnaire"),
        (lambda text: text.replace("revision: 1", "revision: 0"), "1 difference"),
        (lambda text: changed(text), "newer than your draft"),
    ],
    ids=["another State", "another definition", "revision", "newer"],
)
def test_what_the_file_is_is_said(with_draft, change, words):
    form = with_draft.open_file("other.yaml", change(BY_HAND))
    assert words in form.dialog.inner_text()
    form.dismiss()


def test_the_same_file_again_needs_nothing(with_draft):
    name, content = with_draft.save()
    with_draft.open_file(name, content)
    assert "Nothing needs to be done" in with_draft.dialog.inner_text()
    with_draft.dismiss()


REFUSED = {
    "another questionnaire": (b"questionnaire: other-2027\nrespondent: XAA\nanswers: {}\n", "other-2027"),
    "damaged bytes": (b"questionnaire: small-2027\nanswers:\n  capacity.notes: \xff\xfe\x00\x80\n", None),
    "UTF-16": (BY_HAND.encode("utf-16"), None),
    "too long": (BY_HAND.encode() + b"# " + b"x" * 17 * 1024 * 1024, None),
    "an anchor": (BY_HAND.replace("capacity.notes: |", "capacity.notes: &a |").encode(), "rapporteur check"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), None),
    "a table": (b"question;answer\ncapacity.notes;yes\n", None),
    "nothing": (b"", None),
    "an open quote": (b'questionnaire: small-2027\nanswers:\n  capacity.notes: "open\n', None),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_opened_is_refused_in_words_and_changes_nothing(with_draft, what):
    content, words = REFUSED[what]
    form = with_draft
    before = form.save()[1]
    form.open_file("strange.yaml", content)
    said = form.dialog.inner_text()
    assert "strange.yaml\u2069 was not opened" in said
    assert words is None or words in said
    assert len(said.split()) > 8, said
    form.dismiss()
    assert form.save()[1] == before


def test_what_the_form_does_not_know_survives(with_draft, workspace):
    form = with_draft
    known_to_others = changed(BY_HAND) + "  old.question: kept\nnotes_of_the_ministry: {a: [1, two]}\n"
    form.open_file("future.yaml", known_to_others)
    form.page.check("#open-way-replace")
    form.answer_dialog("go")
    form.fill("capacity.notes", "changed")
    _, saved = form.save()
    assert b"old.question: kept" in saved and b"notes_of_the_ministry" in saved and b"two" in saved
    path = workspace.write("future.yaml", saved)
    assert [finding["message"] for finding in workspace.findings(path)[0]] == [
        finding["message"] for finding in form.view()["findings"]
    ]


def test_an_answer_that_no_widget_can_show_stays_until_it_is_replaced(form, small):
    text = HEADER + "answers:\n  capacity.repositories: perhaps\n  capacity.since: [2027-01-01, 2028-01-01]\n"
    form = form(small).open_file("unfit.yaml", text)
    assert "perhaps" in form.question("capacity.repositories").inner_text()
    _, saved = form.save()
    assert b"capacity.repositories: perhaps" in saved and b"2028-01-01" in saved
    form.choose("capacity.repositories", "no")
    form.question("capacity.since").locator(".clear:visible").click()
    _, saved = form.save()
    assert b"perhaps" not in saved and b"2028" not in saved


def test_a_file_may_be_dropped_on_the_page(form, small):
    form = form(small)
    form.page.evaluate("""text => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "dropped.yaml"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }""", BY_HAND)
    form.page.wait_for_selector("[data-question]")
    assert form.input("capacity.teachers").input_value() == "00120"
