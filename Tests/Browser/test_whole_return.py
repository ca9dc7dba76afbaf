"""A whole return of the real questionnaire, filled in with the keyboard alone."""

import json
import subprocess

import pytest
from conftest import BINARY, LIBRARY, real_form
from form import Form, until
from keyboard import Keyboard

PREVIOUS = """\
questionnaire: oer-2023
respondent: NOR
status: certified
answers:
  capacity.awareness: yes
  capacity.training: yes
"""

# What is answered otherwise than with the first choice or a plain text of its kind.
ANSWERS = {
    "capacity.awareness": "no",  # In 2023 it was yes, which asks for a reason.
    "capacity.teachers_preservice": "900",
    "capacity.teachers_inservice": "-4",  # a mistake
    "capacity.teachers_total": "120000",
    "general.reference_date": "31.3.2027",  # a mistake
    "capacity.repository_list": 2,
    "capacity.repository_list.status": "operating",
    "policy.open_list": 1,
    "policy.open_list.status": "in_force",
    "cooperation.agreement_list": 1,
    "quality.research": "declined",
    "outlook.challenges": "not_known",
    "outlook.practice": "Δοκιμή — 開放教材, écrits à la main: “#1”",
    "quality.offline_means": "not_applicable",
    "contacts.email": "oer@example.org",
}
TYPED = {"date": "2027-03-31", "number": "12", "link": "https://example.org/oer", "text": "Words on"}
EXCLUSIVE = ("none", "not_known", "not_applicable", "declined")


def answer(question, field, focus):
    key = f"{question}.{field}" if field else question
    if key in ANSWERS:
        return ANSWERS[key]
    if focus["kind"] == "one_of":
        return focus["codes"][0] if focus["codes"] else None
    if focus["kind"] == "any_of":
        allowed = not focus["special"] and focus["value"] not in EXCLUSIVE
        return [focus["value"]] if focus["checked"] or (allowed and focus["ticked"] < 2) else []
    if focus["kind"] == "records":
        return 0
    if key.endswith("_year"):
        return "2026"
    if key.endswith(".open_share"):
        return "40"
    text = TYPED[focus["kind"]]
    return f"{text} {key}" if focus["kind"] == "text" else text


def checked(path, previous):
    result = subprocess.run(
        [str(BINARY), "check", str(path), "--previous", str(previous), "--format", "json", "--questionnaires", str(LIBRARY)],
        capture_output=True, timeout=120,
    )
    return result.returncode, json.loads(result.stdout)


def facts(finding):
    """What the page and the command must say alike. The command gives the place by file and line."""
    return {
        "code": finding["code"],
        "severity": finding["severity"],
        "message": finding["message"],
        "question": finding.get("question"),
        "rule": finding.get("rule"),
        "confirmed": finding.get("confirmed", False),
        "line": finding.get("line"),
        "column": finding.get("column"),
    }


@pytest.fixture(scope="module")
def previous(tmp_path_factory):
    path = tmp_path_factory.mktemp("previous") / "NOR-2023.yaml"
    path.write_text(PREVIOUS)
    return path


def saved_by_keyboard(form, keys, folder):
    keys.tab_to_id("save")
    name, content = form.downloaded(lambda: keys.press("Enter"))
    path = folder / name
    path.write_bytes(content)
    return path


def assert_same_findings(form, path, previous):
    status, said = checked(path, previous)
    of_page = [facts(finding) for finding in form.view()["findings"]]
    assert [facts(finding) for finding in said["findings"]] == of_page
    return status, said


def correct(keys, link, text):
    """Follows a link of the review to a question and types its answer anew."""
    keys.tab_to(lambda focus: focus["href"] == f"#/question/{link}")
    keys.press("Enter")
    keys.page.wait_for_selector(f'[id="q-{link}"]')
    assert keys.focus()["question"] == link, "the link puts the focus into the question"
    keys.press("Control+a")
    keys.type(text)


def test_a_whole_return_by_keyboard_alone(form, profile, tmp_path, previous):
    html = real_form(tmp_path / "NOR.html", "--respondent", "NOR", "--previous", str(previous))
    form = form(html)
    page = form.page
    keys = Keyboard(page)

    keys.tab_to_id("new-draft")
    keys.press("Enter")
    page.wait_for_selector("[data-question]")
    assert page.evaluate("document.activeElement.localName") == "h1", "the heading of the section has the focus"
    sections = page.locator("#navigation [data-section]").count()
    shown = []
    for index in range(sections):
        title = page.inner_text("h1")
        keys.fill_section(answer)
        until(page, "title => document.querySelector('h1').textContent !== title", title)
        shown.append(title)
    assert len(set(shown)) == sections

    # The review tells what is open; every word of every finding stands on the page and in what `check` says.
    path = saved_by_keyboard(form, keys, tmp_path)
    status, said = assert_same_findings(form, path, previous)
    assert status == 1
    open_questions = {finding["question"] for finding in said["findings"] if finding["severity"] != "information"}
    assert open_questions == {"general.reference_date", "capacity.teachers_inservice", "capacity.awareness"}
    review = page.inner_text("main")
    for finding in said["findings"]:
        if finding["severity"] != "information":
            assert finding["message"] in review
    for finding in said["findings"]:
        if not finding.get("question"):
            continue
        section = page.evaluate("place => (location.hash = '#/question/' + place)", finding["question"])
        block = page.locator(f'[id="q-{finding["question"]}"]')
        block.wait_for()
        assert finding["message"] in block.inner_text(), section
        form.go("review")

    # What was wrong is put right, and what changed since 2023 is explained, from the links of the review.
    correct(keys, "general.reference_date", "2027-03-31")
    page.go_back()
    page.wait_for_selector(".open-points")
    correct(keys, "capacity.teachers_inservice", "4000")
    form.go("review")
    keys.tab_to(lambda focus: focus["href"] == "#/question/capacity.awareness")
    keys.press("Enter")
    keys.tab_to(lambda focus: focus["tag"] == "summary" and focus["reason"])
    keys.press("Enter")
    focus = keys.tab_to(lambda focus: focus["type"] == "radio" and focus["reason"])
    keys.pick(focus, "repealed")
    keys.tab_to(lambda focus: focus["tag"] == "textarea" and focus["reason"])
    keys.type("The campaign ended in 2025.")
    keys.tab_to(lambda focus: "confirm" in focus["class"].split())
    keys.press("Enter")
    page.wait_for_selector(".withdraw")
    assert "withdraw" in page.evaluate("document.activeElement.className"), "the focus goes on to what took its place"
    awareness = form.question("capacity.awareness").inner_text()
    assert "The campaign ended in 2025." in awareness

    keys.tab_to(lambda focus: focus["href"] == "#/review")
    keys.press("Enter")
    page.wait_for_selector(".open-points")
    assert "nothing to correct" in page.inner_text(".open-points")
    focus = keys.tab_to(lambda focus: focus["type"] == "radio")
    keys.pick(focus, "submitted")
    until(page, "document.querySelector('#identity').textContent.includes('Submitted')")
    path = saved_by_keyboard(form, keys, tmp_path)
    status, said = assert_same_findings(form, path, previous)
    assert status == 0, said
    assert [finding["confirmed"] for finding in said["findings"] if finding["severity"] == "warning"] == [True]
    summary = form.view()["summary"]
    assert summary["asked"] == summary["answered"]

    before = {part: page.evaluate(f"engineState.{part}") for part in ("answers", "confirmations", "unknown")}
    findings, shown = form.view()["findings"], form.answers()

    # A fresh browser opens the file and shows the same.
    other = Form(profile().new_page(), html).open()
    keys = Keyboard(other.page)
    other.page.bring_to_front()
    # The browser is told to hand over its file choosers when somebody first listens, which takes a moment.
    other.page.on("filechooser", lambda _: None)
    keys.tab_to_id("open-here")
    with other.page.expect_file_chooser() as chooser:
        keys.press("Enter")
    chooser.value.set_files(str(path))
    other.page.wait_for_selector("[data-question]")
    assert {part: other.page.evaluate(f"engineState.{part}") for part in before} == before
    assert other.view()["findings"] == findings
    assert other.answers() == shown
    name, content = other.save()
    assert (name, content) == (path.name, path.read_bytes()), "saving without a change gives the same file"
