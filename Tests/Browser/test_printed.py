"""Printed forms and returns as pages: WCAG 2.2 AA by axe-core, small screens, without script, with hostile texts."""

import subprocess

import pytest
from conftest import BINARY, ROOT, violations

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
SIZES = [{"width": 1280, "height": 900}, {"width": 360, "height": 740}]

HOSTILE = """\
questionnaire: oer-2027
version: "1"
respondent: NOR
revision: 1
status: draft
answers:
  general.promoted: yes
  general.promoted_details: "<img src=x onerror=alert(1)> \\u202E" 
  capacity.repositories: yes
  capacity.repository_list:
    - {name: "%s", url: "javascript:alert(1)"}
"""


def printed(tmp_path, *arguments):
    target = tmp_path / "print.html"
    subprocess.run(
        [BINARY, "print", *arguments, "--questionnaires", ROOT / "questionnaires", "--output", target], check=True
    )
    return target.as_uri()


def assert_fits(page):
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide


@pytest.fixture
def page(chromium):
    context = chromium.new_context()
    page = context.new_page()
    yield page
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_form_is_accessible_and_fits(page, tmp_path, language):
    page.goto(printed(tmp_path, "oer-2027", "--lang", language))
    for size in SIZES:
        page.set_viewport_size(size)
        assert violations(page) == []
        assert_fits(page)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_hostile_return_is_harmless_and_accessible(page, tmp_path, language):
    path = tmp_path / "NOR.yaml"
    path.write_text(HOSTILE % ("x" * 10_000))
    said = []
    page.on("dialog", lambda dialog: said.append(dialog.message) or dialog.dismiss())
    page.goto(printed(tmp_path, path, "--lang", language))
    for size in SIZES:
        page.set_viewport_size(size)
        assert violations(page) == []
        assert_fits(page)
    assert said == [] and page.locator("img, script, iframe").count() == 0
    assert "\u202e" not in page.content()
