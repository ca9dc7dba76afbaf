"""`rapporteur guidance`: the site, its links, its size, and what is wrong in the pages that it is made of."""

import html.parser
import re
import shutil

import pytest

from conftest import ROOT, Workspace
from test_documentation import blocks

VOID = {"meta", "br", "hr", "input", "link"}
LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]


class Page(html.parser.HTMLParser):
    """A page as far as a test needs it; an element that is closed by no tag of its own is an error."""

    def __init__(self, path):
        super().__init__()
        self.path, self.open, self.ids, self.links, self.headings, self.tags = path, [], [], [], [], set()
        self.language, self.policy = None, ""
        self.feed(path.read_text())
        assert self.open == [], f"{path}: not closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.add(tag)
        if tag == "html":
            self.language = (attributes["lang"], attributes["dir"])
        if tag not in VOID:
            self.open.append(tag)
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.links.append(attributes["href"])
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name in attributes:
            assert not name.startswith("on") and name not in ("src", "style"), f"{self.path}: {tag} {name}"

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"{self.path}: </{tag}> closes {self.open[-3:]}"
        self.open.pop()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("guidance")
    workspace = Workspace.__new__(Workspace)
    workspace.path = ROOT
    workspace.run("guidance", "oer-2027", "--out", folder)
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def test_every_language_has_every_page(site, pages):
    names = {path.name for path in pages if path.parent.name == "en"}
    assert {"index.html", "terms.html", "rules.html", "search.html", "print.html", "capacity.html"} <= names
    for language in LANGUAGES:
        assert {path.name for path in pages if path.parent == site / "oer-2027" / language} == names
    for path, page in pages.items():
        assert page.language == (path.parent.name, "rtl" if path.parent.name == "ar" else "ltr")


def test_pages_are_small_enough_for_slow_links(pages):
    sizes = {path: path.stat().st_size for path in pages }
    assert {path: size for path, size in sizes.items() if size > 100_000} == {}


def test_every_link_leads_somewhere(pages):
    for path, page in pages.items():
        assert len(set(page.ids)) == len(page.ids), path
        for link in page.links:
            if link.startswith(("https://", "http://", "mailto:")):
                continue
            target, _, anchor = link.partition("#")
            there = (path.parent / target).resolve() if target else path
            assert there in pages, f"{link} on {path}"
            if anchor:
                assert anchor in pages[there].ids, f"{link} on {path}"


def test_headings_stand_in_order(pages):
    for path, page in pages.items():
        assert page.headings[0] == 1 and page.headings.count(1) == 1, path
        for above, below in zip(page.headings, page.headings[1:]):
            assert below <= above + 1, f"{path}: a heading of level {below} below one of level {above}"


def test_nothing_is_loaded_from_elsewhere(pages):
    for path, page in pages.items():
        assert not page.tags & {"img", "link", "iframe", "object", "embed", "form", "svg"}, path
        assert page.policy.startswith("default-src 'none'; ") and "unsafe" not in page.policy, path


def test_help_lines_of_findings_name_places_of_the_site(tmp_path, pages, site):
    workspace = Workspace.__new__(Workspace)
    workspace.path = tmp_path
    workspace.write("a.yaml", "questionnaire: oer-2027\nrespondent: NOR\nanswers:\n  capacity.repositories: yess\n")
    text = workspace.run("check", "a.yaml", "--questionnaires", ROOT / "questionnaires", status=1)
    address = re.search(r"guidance/(oer-2027/en/\w+\.html)#(\S+)", text)
    assert address, text
    assert address[2] in pages[site / address[1]].ids


def test_the_guidance_of_this_repository_is_whole_in_english_and_french(tmp_path):
    workspace = Workspace.__new__(Workspace)
    workspace.path = ROOT
    found = [one for one in workspace.json("check", "questionnaires/oer-2027")["findings"] if one["code"].startswith("G")]
    assert [one for one in found if one["severity"] != "information"] == []
    assert [one for one in found if one["code"] == "G131"] == []
    assert [one for one in found if one["code"] == "G132" and "/fr/" in one["file"]] == []


@pytest.fixture
def small(tmp_path):
    """The questionnaire about school meals with the guidance of the documentation."""
    workspace = Workspace.__new__(Workspace)
    workspace.path = tmp_path
    for page in ["Documentation/questionnaires.md", "Documentation/guidance.md"]:
        for name, text in blocks(page):
            if name.startswith("meals/"):
                workspace.write(name.removeprefix("meals/"), text)
    return workspace


def test_the_guidance_of_the_documentation_has_no_mistake(small):
    found = [one for one in small.json("check", "questionnaires")["findings"] if one["code"].startswith("G")]
    assert found == []
    small.run("guidance", "--out", "site")
    assert (small.path / "site/meals-2023/en/meals.html").exists()
    assert "A warm <a href=\"terms.html#lunch\">lunch</a>" in (small.path / "site/meals-2023/en/meals.html").read_text()


def test_a_mistake_is_told_with_its_place_and_no_site_is_made(small):
    path = small.path / "guidance/meals-2023/en/meals.md"
    path.write_text(path.read_text().replace("terms.md#lunch", "terms.md#lunhc"))
    found = [one for one in small.json("check", "questionnaires", status=3)["findings"] if one["severity"] == "error"]
    assert [(one["code"], one["line"], one["column"]) for one in found] == [("G122", 7, 8)]
    assert found[0]["file"].endswith("guidance/meals-2023/en/meals.md")
    small.run("guidance", "meals-2023", "--out", "site", status=3)
    assert "G122" in small.error and not (small.path / "site").exists()
    # Answers can be read all the same.
    small.write("a.yaml", "questionnaire: meals-2023\nrespondent: XAA\nanswers: {}\n")
    small.run("new", "--questionnaire", "meals-2023", "--respondent", "XAA")


def test_a_questionnaire_without_guidance_is_told(small):
    shutil.rmtree(small.path / "guidance")
    small.run("guidance", "meals-2023", "--out", "site", status=3)
    assert "meals-2023" in small.error
    small.run("guidance", "--out", "site", status=3)


def test_two_runs_give_the_same_bytes(small):
    small.run("guidance", "--out", "one")
    small.run("guidance", "--out", "two")
    for path in (small.path / "one").rglob("*.html"):
        assert path.read_bytes() == (small.path / "two" / path.relative_to(small.path / "one")).read_bytes()
