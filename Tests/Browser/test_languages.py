"""The page in several languages: switching keeps everything, and every text is translated."""

import re

import pytest
from conftest import real_form

DRAFT = """\
questionnaire: oer-2027
respondent: NOR
answers:
  general.consulted: [none, schools]
  general.reference_date: 31.3.2027
  general.promoted: yes
  general.monitoring: yes
  general.monitoring_links: "https://example.org/٣"
  capacity.training: yes
  capacity.teachers_inservice: 1234.5
  capacity.teachers_year: ٢٠٢٦
  capacity.repositories: yes
  capacity.repository_list: [{name: Kunnskap, status: closed}, {name: مستودع}]
  policy.open: yes
  general.contact: Kari
"""
SOME = ["fr", "ar", "zh", "en"]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return real_form(tmp_path_factory.mktemp("many") / "form.html", "--lang", "en,fr,ar,zh")


def switch(form, language):
    form.page.select_option("#language", language)
    assert form.page.get_attribute("html", "lang") == language
    assert form.page.evaluate("document.activeElement.id") == "language", "the focus stays where one chose"
    return form


def test_switching_keeps_answers_place_and_undo(form, many):
    form = form(many).open_file("NOR.yaml", DRAFT)
    form.go("section/capacity").fill("capacity.teachers_total", "9٠00")
    answers = form.state()["answers"]
    english = {path: form.question(path).locator("> label .words, > legend .words").inner_text() for path in ("capacity.training", "capacity.teachers_total")}
    findings = form.view()["findings"]
    seen = [english]
    for language in SOME:
        switch(form, language)
        assert form.page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
        assert form.page.evaluate("location.hash") == "#/section/capacity"
        assert form.input("capacity.teachers_total").input_value() == "9٠00", "digits as they were typed"
        assert form.input("capacity.teachers_inservice").input_value() == "1234.5"
        seen.append({path: form.question(path).locator("> label .words, > legend .words").inner_text() for path in english})
        state = form.state()
        assert state["answers"] == answers | {"capacity.teachers_total": "9٠00"}
        assert state["header"]["language"] == language
        assert [(each["code"], each["question"], each["line"]) for each in state["view"]["findings"]] == [
            (each["code"], each["question"], each["line"]) for each in findings
        ]
    assert len({each["capacity.training"] for each in seen}) == 4, "each language has its own words"
    assert seen[0] == seen[-1], "and English is back"
    form.page.click("#undo")
    assert form.input("capacity.teachers_total").input_value() == ""
    assert form.state()["answers"]["general.reference_date"] == "31.3.2027"


def test_the_language_of_a_draft_comes_back(form, many):
    form = form(many).start("NOR").fill("general.organizations", "x")
    switch(form, "ar").page.wait_for_timeout(400)  # longer than a change waits to be kept
    form.page.on("dialog", lambda dialog: dialog.accept())
    form.reload()
    assert form.page.get_attribute("html", "dir") == "rtl"
    assert form.input("general.organizations").input_value() == "x"
    _, saved = form.save()
    assert b"language: ar" in saved


# Every text that a person reads or hears. What was typed, names of States, codes and numbers are not texts of the page;
# the messages of findings are those of the engine, which speaks English so far.
TEXTS = """() => {
    const skipped = "script, style, template, bdi, .typed, #paper, option:not([value='']), .record-title, .code, pre, .message, .advice, .refusal, .error-summary li, .points li";
    const own = [];
    const visible = (element) => element.checkVisibility();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.data.trim() && !node.parentElement.closest(skipped) && visible(node.parentElement)) own.push(node.data.trim());
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
        for (const name of ["aria-label", "title", "placeholder", "alt"])
            if (element.getAttribute(name)) own.push(element.getAttribute(name));
    own.push(document.title);
    return own;
}"""


def plain(texts, marked):
    """Texts with letters in which nothing was pseudo-localised."""
    found = set()
    for text in texts:
        rest = re.sub(r"\u2068[^\u2069]*\u2069", "", text)
        if re.search(r"[A-Za-z]", rest) and not marked(rest):
            found.add(text)
    return found


MARKS = {
    "en-XA": lambda text: "[" in text and "]" in text or re.search(r"[À-ɏ]", text),
    "ar-XB": lambda text: re.search(r"[\u202a-\u202e\u2066-\u2067]", text),
}


@pytest.mark.parametrize("language", MARKS)
def test_no_text_is_left_in_english(form, tmp_path, language):
    html = real_form(tmp_path / "form.html", "--lang", language)
    form = form(html)
    marked = MARKS[language]
    left = {}

    def look(place):
        found = plain(form.page.evaluate(TEXTS), marked)
        if found:
            left[place] = found

    look("start")
    form.start("NOR")
    form.open_file("NOR.yaml", DRAFT)
    look("dialog")
    form.page.click('#dialog [data-choice="go"]')
    look("dialog without a choice")
    form.page.check("#open-way-replace")
    form.answer_dialog("go")
    look("replaced")
    for section in ("information", "general", "capacity", "policy", "contacts"):
        form.go(f"section/{section}")
        form.page.evaluate("() => { for (const each of document.querySelectorAll('main details')) each.open = true; }")
        form.page.wait_for_timeout(50)
        look(section)
    form.go("review")
    look("review")
    form.save()
    look("saved")
    form.page.click("#more-button")
    look("menu")
    form.page.click("#part")
    look("part")
    form.dismiss()
    form.open_file("broken.yaml", b"\xff\xfe")
    look("refused")
    form.dismiss()
    form.go("drafts")
    form.page.click('.draft [data-choice="delete"]')
    look("delete")
    form.answer_dialog("delete")
    look("deleted")
    assert left == {}
