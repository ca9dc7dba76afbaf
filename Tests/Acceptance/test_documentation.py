"""The examples of the documentation pass the command they are about, and its links lead somewhere."""

import json
import re
import shutil

import pytest

from conftest import ROOT, Workspace

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("Documentation/*.md"), *ROOT.glob("Examples/*.md")])


def blocks(page):
    """The files in a page: blocks of code with a path after the language."""
    text = (ROOT / page).read_text()
    return re.findall(r"^```\w+ (\S+/\S+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def empty(tmp_path):
    """A folder in which the command can run."""
    workspace = Workspace.__new__(Workspace)
    workspace.path = tmp_path
    return workspace


@pytest.fixture
def examples(empty):
    shutil.copytree(ROOT / "Examples", empty.path, dirs_exist_ok=True)
    return empty


def no_findings(report):
    return [one for one in report["findings"] if one["severity"] != "information" and not one["confirmed"]]


def test_the_examples_have_no_errors_and_no_warnings(examples):
    assert no_findings(examples.json("check", "questionnaires")) == []
    assert no_findings(examples.json("check", "answers/2023")) == []
    report = examples.json("check", "answers/2027", "--previous", "answers/2023")
    assert no_findings(report) == []
    assert report["summary"]["confirmed"] == 1


def test_the_examples_reproduce_what_was_printed(examples):
    examples.run("report", "answers/2027", "--previous", "answers/2023", "--out", "with", "--format", "json")
    report = json.loads((examples.path / "with/report.json").read_text())
    assert (report["baseline"], report["panel_size"], report["illustrative"]) == ("micro", 4, True)
    examples.run("report", "answers/2027", "--out", "without", "--format", "json")
    assert json.loads((examples.path / "without/report.json").read_text())["baseline"] == "list"


def test_the_correction_of_the_examples_is_applied(examples):
    tally = examples.json("tally", "answers/2027", "--corrections", "corrections.yaml")
    assert tally["corrected"] == 1


@pytest.mark.parametrize("page", ["Documentation/questionnaires.md", "Documentation/answer-files.md"])
def test_files_in_a_page_have_no_errors_and_no_warnings(empty, page):
    files = blocks(page)
    assert files, "the page shows no file"
    for name, text in files:
        empty.write(name, text)
    for folder in sorted(path for path in empty.path.iterdir() if path.is_dir()):
        own = folder / "questionnaires"
        questionnaires = own if own.exists() else ROOT / "Examples/questionnaires"
        report = empty.json("check", folder.name, "--questionnaires", questionnaires)
        assert no_findings(report) == [], folder.name


def accidents():
    """What people type and the code they get: rows of the tables of accidents that show one line of a file."""
    text = (ROOT / "Documentation/answer-files.md").read_text().replace("\\|", "\0")
    for row in re.findall(r"^\| (`.*?) \|$", text, re.MULTILINE):
        cells = [cell.strip() for cell in row.split("|")]
        typed = re.fullmatch(r"`(?:services\.)?(\w+):(.*)`", cells[0])
        code = re.search(r"\b[AY]\d{3}\b", " ".join(cells[1:]))
        if typed and code:
            yield typed[1], typed[2].replace("\0", "|"), code[0]


@pytest.mark.parametrize("name, value, code", accidents())
def test_accidents_have_the_code_of_the_page(examples, name, value, code):
    name = {"details": "lending_details"}.get(name, name)
    lines = ["questionnaire: libraries-2027", "respondent: XAA", "answers:", "  services.lending: yes"]
    if name == "lending":
        lines.pop()
    lines.append(f"  services.{name}:{value}")
    examples.write("a.yaml", "\n".join(lines) + "\n")
    status = 0 if code == "A130" else 1
    assert code in [one["code"] for one in examples.json("check", "a.yaml", status=status)["findings"]]


def test_the_page_has_many_accidents():
    assert len(list(accidents())) >= 15


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"`[^`\n]*`", "", text)
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path) if path else page
        assert found.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", found.read_text(), re.MULTILINE)
            slugs = [re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings]
            assert anchor in slugs, target


def test_paths_of_the_source_tour_exist():
    rows = re.findall(r"^\| (`Rapporteur.*?|`C\w+.*?) \| .* \| `([^`]+)` \|$", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(rows) >= 10
    for targets, path in rows:
        names = re.findall(r"`(\w+)`", targets)
        assert any((ROOT / "Sources" / name / path).exists() for name in names), path
