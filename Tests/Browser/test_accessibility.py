"""WCAG 2.2 AA by axe-core on everything that a person can see, wide and narrow, in every direction."""

import pytest
from conftest import real_form, violations
from form import Form

SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 360, "height": 740}}
SECTIONS = ["information", "general", "capacity", "policy", "access", "sustain", "cooperation", "outlook", "contacts"]

MISTAKES = """\
questionnaire: oer-2027
version: "1"
respondent: NOR
language: en
revision: 2
status: submitted
answers:
  general.organizations: not_known
  general.consulted: [none, schools]
  general.reference_date: 31.3.2027
  general.promoted: yes
  general.translated: perhaps
  general.monitoring: yes
  general.monitoring_links: example
  capacity.awareness: yes
  capacity.training: yes
  capacity.teachers_preservice: 4000000
  capacity.teachers_inservice: -4
  capacity.teachers_total: 3
  capacity.teachers_year: 1890
  capacity.repositories: yes
  capacity.repository_list:
    - {url: nowhere, status: closed, launched: soon, open_resources: 9, resources: 1}
    - {name: Second, level: national}
  policy.open: yes
  policy.open_list: [{name: The plan, status: planned}]
  policy.open_share: 140
  policy.strategies: yes
  quality.offline: yes
  quality.national_languages: yes
  sustain.models: yes
  sustain.funding: 3
  cooperation.agreements: yes
  outlook.support: [open_policies, repositories, procurement, privacy]
  contacts.certified_on: tomorrow
confirmations:
  - {finding: general_promoted_evidence, answers: {general.promoted_details: ~, general.promoted: yes}, reason: other, note: It is on paper.}
"""


def assert_accessible(page, place):
    found = violations(page)
    assert found == [], f"{place}: " + "\n".join(found)


def assert_fits(page, place):
    """Nothing is wider than the window, and what is pressed is large enough."""
    wide = page.evaluate("""() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll("body *")].filter((each) => {
            const box = each.getBoundingClientRect();
            return box.width > 0 && (box.right > width + 1 || box.left < -1) && !each.closest(".visually-hidden, .skip");
        }).map((each) => each.outerHTML.slice(0, 120)).slice(0, 3).concat("scroll width " + document.documentElement.scrollWidth);
    }""")
    assert wide == [], f"{place} scrolls sideways: {wide}"
    clipped = page.evaluate("""() => [...document.querySelectorAll("button, a, label, legend, h1, h2, p, li, summary, dt, dd, th, td")]
        .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden, .skip, #paper") && getComputedStyle(each).overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1)
        .map((each) => each.outerHTML.slice(0, 120))""")
    assert clipped == [], f"{place} clips text: {clipped}"
    tiny = page.evaluate("""() => [...document.querySelectorAll("button, select, summary, input, textarea, .pager a, #navigation a")]
        .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden") && !each.classList.contains("visually-hidden"))
        .filter((each) => { const box = each.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
        .map((each) => each.outerHTML.slice(0, 120))""")
    assert tiny == [], f"{place} has targets under 24 pixels: {tiny}"


def look(form, place):
    assert_accessible(form.page, place)
    assert_fits(form.page, place)


def look_everywhere(form, what):
    for section in SECTIONS:
        form.go(f"section/{section}")
        for details in form.page.locator(".keep-and-say-why, .record-body").all()[:6]:
            details.evaluate("each => { each.open = true }")
        look(form, f"{what}, {section}")
    form.go("review")
    look(form, f"{what}, review")
    form.go("drafts")
    look(form, f"{what}, drafts")


def test_what_is_not_accessible_is_found(form, small):
    page = form(small).start().page
    page.evaluate("""() => {
        document.querySelector("main").insertAdjacentHTML("beforeend", "<img src='data:,'><input type='checkbox'>");
    }""")
    found = violations(page)
    assert len(found) >= 2 and any(each.startswith("image-alt") for each in found)
    with pytest.raises(AssertionError, match="under 24 pixels"):
        assert_fits(page, "here")


@pytest.mark.parametrize("size", SIZES)
def test_every_section_empty_and_filled_with_mistakes(form, real, size):
    form = form(real, viewport=SIZES[size])
    look(form, "start")
    form.start("NOR")
    look_everywhere(form, "empty")
    form.open_file("mistakes.yaml", MISTAKES)
    form.page.check("#open-way-replace")
    look(form, "dialog with differences")
    form.answer_dialog("go")
    view = form.view()
    assert view["summary"]["errors"] > 8 and view["summary"]["warnings"] > 3 and view["summary"]["confirmed"] == 1
    look_everywhere(form, "mistakes")


def test_dialogs(form, small):
    for size in SIZES.values():
        mine = form(small, viewport=size).start().fill("capacity.notes", "mine").fill("capacity.since", "2020-01-01").settle()
        mine.page.click("#more-button")
        look(mine, "menu")
        mine.page.click("#part")
        look(mine, "part")
        mine.dismiss()
        theirs = 'questionnaire: small-2027\nrespondent: XAA\npart: [capacity]\nanswers:\n  capacity.notes: theirs\n  capacity.sites: https://example.org\n'
        mine.open_file("theirs.yaml", theirs)
        assert mine.page.locator(".conflict").count() == 1
        look(mine, "merge with a conflict")
        mine.page.click('#dialog [data-choice="go"]')
        look(mine, "merge with a conflict that is open")
        mine.dismiss()
        mine.open_file("broken.yaml", b"\xff\xfe\x00")
        look(mine, "refused file")
        mine.dismiss()
        mine.save()
        look(mine, "saved")
        mine.go("drafts")
        mine.page.click('.draft [data-choice="delete"]')
        look(mine, "delete")
        mine.answer_dialog("delete")
        look(mine, "deleted")
        second = Form(mine.page.context.new_page(), small).open().start()
        third = Form(mine.page.context.new_page(), small).open()
        look(third, "open in another tab")
        second.page.close()


@pytest.mark.parametrize("language", ["ar", "en-XA", "ar-XB"])
def test_other_languages_and_directions(form, tmp_path, language):
    html = real_form(tmp_path / "form.html", "--lang", language)
    form = form(html, viewport=SIZES["narrow"])
    look(form, f"{language} start")
    form.start("NOR")
    form.open_file("mistakes.yaml", MISTAKES)
    form.page.check("#open-way-replace")
    look(form, f"{language} dialog")
    form.answer_dialog("go")
    look_everywhere(form, language)


def test_dark_scheme(form, real):
    form = form(real, color_scheme="dark").start("NOR")
    form.open_file("mistakes.yaml", MISTAKES)
    form.page.check("#open-way-replace")
    assert_accessible(form.page, "dark dialog")
    form.answer_dialog("go")
    for section in SECTIONS[:4]:
        form.go(f"section/{section}")
        assert_accessible(form.page, f"dark {section}")
    form.go("review")
    assert_accessible(form.page, "dark review")
