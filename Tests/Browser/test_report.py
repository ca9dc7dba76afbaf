"""The comparison report in six languages: WCAG 2.2 AA by axe-core, wide and narrow, and what a reader sees of it."""

import json
import re
import subprocess

import pytest
from conftest import BINARY, LIBRARY, violations

LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 360, "height": 740}}


def run(*arguments):
    subprocess.run([BINARY, *map(str, arguments)], cwd=LIBRARY.parent, check=True, capture_output=True)


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """A rehearsal with answers of both cycles, in all languages."""
    folder = tmp_path_factory.mktemp("report")
    run("simulate", "--questionnaire", "oer-2023", "--respondents", "78", "--seed", "2023", "--match-published",
        "--out", folder / "2023")
    run("simulate", "--questionnaire", "oer-2027", "--respondents", "92", "--seed", "2027", "--previous",
        folder / "2023", "--out", folder / "2027")
    run("report", folder / "2027/answers", "--previous", folder / "2023/answers", "--roster",
        folder / "2027/roster.csv", "--lang", "all", "--out", folder / "out")
    return folder / "out"


@pytest.fixture
def open_report(chromium, reports):
    contexts = []

    def opened(language, size="wide", script=True):
        contexts.append(chromium.new_context(viewport=SIZES[size], java_script_enabled=script))
        page = contexts[-1].new_page()
        page.goto((reports / f"report.{language}.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_accessible(open_report, language, size):
    page = open_report(language, size)
    found = violations(page)
    assert found == [], "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_says_its_language_and_direction(open_report, language):
    page = open_report(language)
    root = page.locator("html")
    assert root.get_attribute("lang") == language
    assert root.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert {drawing.get_attribute("lang") for drawing in page.locator("svg").all()} == {language}
    assert "{" not in page.locator("body").inner_text()


def test_every_language_leads_to_every_other_by_keyboard_without_script(open_report):
    for language in LANGUAGES:
        page = open_report(language, script=False)
        links = page.locator("nav.languages a")
        assert [link.get_attribute("hreflang") for link in links.all()] == [one for one in LANGUAGES if one != language]
        # The skip link comes first.
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"report\.%s\.html$" % next(one for one in LANGUAGES if one != language)))


def test_the_arabic_report_reads_from_the_right(open_report):
    page = open_report("ar")
    chart = page.locator("figure svg.wide").first
    middle = chart.bounding_box()
    labels = [label.bounding_box() for label in chart.locator("text.label").all()]
    assert labels and all(box["x"] > middle["x"] + middle["width"] / 2 for box in labels)
    # The axis runs from right to left: the whole is left of nothing.
    axis = {text.inner_html(): text.bounding_box()["x"] for text in chart.locator("text.axis").all()}
    assert min(axis.values()) == next(x for name, x in axis.items() if "100" in name)
    for number in page.locator(".figure-number").all()[:200]:
        if re.fullmatch(r"[+−]\d+", number.inner_text()):
            assert number.evaluate("one => getComputedStyle(one).direction") == "ltr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_drawn_over_another_or_outside(open_report, language):
    """The widths of texts are estimated; the browser knows."""
    page = open_report(language)
    outside = page.evaluate("""() => [...document.querySelectorAll("svg.wide text, svg.panel text")].filter(text => {
        const own = text.getBoundingClientRect(), whole = text.ownerSVGElement.getBoundingClientRect();
        return own.width && (own.left < whole.left - 2 || own.right > whole.right + 2);
    }).map(text => text.textContent)""")
    assert outside == []


def test_the_numbers_are_the_same_in_every_language(open_report):
    def numbers(language):
        page = open_report(language)
        cells = page.locator("td.n").all_inner_texts()
        return [sorted(re.findall(r"\d+", cell)) for cell in cells]

    english = numbers("en")
    assert len(english) > 500
    for language in LANGUAGES:
        assert numbers(language) == english


def test_csv_and_json_stand_once(reports):
    assert json.loads((reports / "report.json").read_text())["questionnaire"] == "oer-2027"
    assert sorted(path.name for path in reports.iterdir() if path.suffix in (".csv", ".json")) == ["report.csv", "report.json"]
