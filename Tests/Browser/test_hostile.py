"""Hostile content: nothing in a questionnaire, a roster, an answer or the name of a file runs, hides or breaks the page."""

import json
import time

import pytest
from conftest import QUESTIONNAIRE, ROSTER, Workspace
from form import Form, until
from test_accessibility import assert_fits, look

MARKUP = '<img src=x onerror="window.harm=1"><script>window.harm=1</script></script><!--<script>{{data}}&lt;b&gt;'
OVERRIDE = "\u202e txt.exe \u2066\u200f"
LONG = "W" * 3000


def hostile_questionnaire():
    quoted = json.dumps(MARKUP + OVERRIDE, ensure_ascii=False)
    text = QUESTIONNAIRE
    for plain in ("A small questionnaire", "Please list them.", "Are there repositories?", "Teachers", "Name,", "Policy", "teachers, asked"):
        assert plain in text
    text = text.replace("title: A small questionnaire", f"title: {quoted}")
    text = text.replace("text: Are there repositories?", f"text: {quoted}")
    text = text.replace("help: A website that keeps works counts.", f"help: {quoted}")
    text = text.replace("teachers: Teachers", f"teachers: {quoted}")
    text = text.replace("{id: name, text: Name,", f"{{id: name, text: {quoted},")
    text = text.replace("title: Policy\n", f"title: {quoted}\n", 1)
    text = text.replace("unit: teachers", f"unit: {quoted}")
    text = text.replace("message: Repositories without any training look strange.", f"message: {quoted.replace('{{data}}', '')}")
    return text


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("hostile"))
    workspace.write("questionnaires/small-2027/questionnaire.yaml", hostile_questionnaire())
    workspace.write("questionnaires/rosters/states.csv", ROSTER.replace("Sample State A", '"' + (MARKUP + OVERRIDE).replace('"', '""') + '"'))
    return workspace.form()


ANSWERS = json.dumps({
    "questionnaire": "small-2027",
    "respondent": "XAA",
    MARKUP: MARKUP,
    "answers": {
        "capacity.repositories": "yes",
        "capacity.repository_list": [{"name": MARKUP, "url": "javascript:window.harm=1", "opened": OVERRIDE}, {"name": OVERRIDE}, MARKUP],
        "capacity.audience": ["none", MARKUP],
        "capacity.notes": MARKUP + LONG,
        "capacity.since": OVERRIDE,
        "capacity.sites": ["javascript:window.harm=1", "data:text/html,<script>window.harm=1</script>"],
        "policy.open": MARKUP,
        MARKUP: "x",
    },
    "confirmations": [{"finding": MARKUP, "reason": MARKUP, "note": MARKUP}],
}, ensure_ascii=False)


def assert_harmless(form, place):
    assert form.page.evaluate("window.harm") is None, place
    assert form.page.locator("img, main script, iframe, a[href^='javascript'], a[href^='data']").count() == 0, place


def test_markup_and_overrides_are_text_everywhere(form, hostile, tmp_path):
    form = form(hostile, viewport={"width": 360, "height": 740})
    look(form, "start")
    assert_harmless(form, "start")
    form.start("XAA").fill("capacity.notes", "mine")
    form.open_file(MARKUP.replace("/", "") + OVERRIDE + ".json", ANSWERS)
    look(form, "dialog")
    assert_harmless(form, "dialog")
    form.page.check("#open-way-replace")
    form.answer_dialog("go")
    for place in ("section/capacity", "section/policy", "section/contact", "review", "drafts"):
        form.go(place)
        form.page.evaluate("() => { for (const each of document.querySelectorAll('main details')) each.open = true; }")
        form.page.wait_for_timeout(50)
        look(form, place)
        assert_harmless(form, place)
    form.go("review")
    said = form.page.inner_text("main")
    assert MARKUP in said, "markup is shown as it is"
    assert form.page.title().count("<script>"), "also in the title"
    form.page.pdf(path=str(tmp_path / "hostile.pdf"))
    assert_harmless(form, "paper")
    name, saved = form.save()
    assert name == "small-2027-XAA-r2.yaml", "a name of a file is made of codes"
    assert json.dumps(MARKUP)[1:20].encode() in saved or MARKUP[:20].encode() in saved
    form.open_file("broken <img src=x onerror=window.harm=1>.yaml", b"a: [\x00<script>window.harm=1</script>")
    assert_harmless(form, "refusal")
    form.dismiss()


def test_an_answer_of_100000_characters_stays_usable(form, small):
    form = form(small).start()
    area = form.input("capacity.notes")
    area.fill("many words " * 9_090 + "0123456789")
    assert len(area.input_value()) == 100_000
    form.page.wait_for_timeout(1000)
    assert "characters too many" in form.question("capacity.notes").inner_text()
    assert [finding["code"] for finding in form.view()["findings"] if finding["question"] == "capacity.notes"]
    start = time.monotonic()
    area.press_sequentially("twenty more letters.")
    assert time.monotonic() - start < 10, "typing goes on"
    assert area.input_value().endswith("twenty more letters.")
    form.settle()
    form.page.on("dialog", lambda dialog: dialog.accept())
    form.reload()
    assert len(form.input("capacity.notes").input_value()) == 100_020
    _, saved = form.save()
    assert len(saved) > 100_000


def test_fifty_records(form, small):
    records = [{"name": f"Repository {number}", "kind": "yes"} for number in range(1, 51)]
    text = json.dumps({"questionnaire": "small-2027", "respondent": "XAA", "answers": {
        "capacity.repositories": "yes", "capacity.repository_list": records}})
    form = form(small, viewport={"width": 360, "height": 740}).open_file("fifty.json", text)
    cards = form.question("capacity.repository_list").locator(".record")
    assert cards.count() == 50
    assert form.question("capacity.repository_list").locator(".add-record").is_disabled()
    assert "50" in form.question("capacity.repository_list").inner_text()
    assert_fits(form.page, "fifty records")
    cards.nth(49).locator("summary").click()
    form.fill("capacity.repository_list[50].name", "The last")
    assert "The last" in cards.nth(49).locator("summary").inner_text()
    cards.nth(49).locator(".move-up").click()
    until(form.page, "document.querySelectorAll('.record summary')[48].textContent.includes('The last')")
    cards.nth(0).locator(".remove-record").click()
    assert cards.count() == 49
    form.page.click("#undo-remove")
    until(form.page, "document.querySelectorAll('.record').length === 50")
    _, saved = form.save()
    assert saved.count(b"- name:") == 50
