"""`rapporteur print`: blank forms and filled returns as a page, as a Word file and as sheets of paper."""

import hashlib
import html
import os
import re
import shutil
import subprocess
import zipfile

import pytest
import yaml
from lxml import etree

from conftest import ROOT, answers

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
UNOFFICIAL = {"ar": "غير رسمية", "es": "no oficial", "fr": "non officielle", "ru": "неофициальн", "zh": "非官方"}
ENGLISH = {"ar": "الإنجليزية", "es": "inglés", "fr": "anglais", "ru": "английский", "zh": "英文"}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

pdf = pytest.mark.skipif(not (shutil.which("weasyprint") and shutil.which("pdftotext")), reason="no WeasyPrint or pdftotext")


def real(workspace):
    shutil.rmtree(workspace.path / "questionnaires")
    (workspace.path / "questionnaires").symlink_to(ROOT / "questionnaires")
    return workspace


def pages(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
    return [page for page in text.split("\f") if page.strip()]


def plain(page):
    """The text of a page without its tags."""
    return html.unescape(re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("questionnaire", ["oer-2023", "oer-2027"])
def test_both_questionnaires_print_in_six_languages(workspace, questionnaire, language):
    real(workspace)
    page = workspace.run("print", questionnaire, "--lang", language)
    assert f'lang="{language}"' in page and f'dir="{"rtl" if language == "ar" else "ltr"}"' in page
    sections = yaml.safe_load((ROOT / f"questionnaires/{questionnaire}/questionnaire.yaml").read_text())["sections"]
    asked = [each["id"] for section in sections for each in section["questions"] if each["type"] != "calculated"]
    shown = re.findall(r'id="question-([\w-]+?)-heading"', page)
    assert shown == [name.replace(".", "-") for name in asked]
    if language == "en":
        assert "unofficial" not in page
    else:
        (banner,) = [line for line in plain(page).splitlines() if UNOFFICIAL[language] in line]
        assert ENGLISH[language] in banner and "English" not in banner
    assert 'class="line"' in page and 'class="boxes' in page
    assert "http-equiv" in page and "<script" not in page and "src=" not in page
    target = workspace.path / "form.docx"
    workspace.run("print", questionnaire, "--lang", language, "--format", "docx", "--output", target)
    check_word(target, language)


def check_word(path, language):
    with zipfile.ZipFile(path) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    body = parts["word/document.xml"]
    styles = {style.get(WORD + "styleId") for style in parts["word/styles.xml"].iter(WORD + "style")}
    used = {style.get(WORD + "val") for style in body.iter(WORD + "pStyle", WORD + "rStyle")}
    assert used <= styles and {"TickBox", "WritingLine", "Heading1", "Heading2"} <= used
    for run in body.iter(WORD + "r"):
        assert run.find(f"{WORD}rPr/{WORD}lang") is not None
    foot = parts["word/footer1.xml"]
    assert "NUMPAGES" in "".join(foot.itertext()) and "PAGE" in "".join(foot.itertext())
    assert body.find(f".//{WORD}footerReference") is not None
    if language == "ar":
        assert body.find(f".//{WORD}bidi") is not None


def a_return(workspace):
    text = answers(
        "new", "XAA", revision=7, repositories="no", repository_list="[{name: Secret garden}]", meaning="not_known",
        training="yes", teachers="twelve", notes='"<b>bold</b> & =1+1"'
    )
    path = workspace.write("XAA.yaml", text)
    return path, hashlib.sha256((workspace.path / path).read_bytes()).hexdigest()[:16]


def test_a_filled_return_shows_every_question_with_its_state(workspace):
    path, digest = a_return(workspace)
    text = plain(workspace.run("print", path))
    for expected in [
        "Sample State XAA (XAA), revision 7, Submitted", digest, "These are sample data", "Not known",
        "Kept in the file, not counted:", "Secret garden", "Not asked, given your other answers",
        "Answer only if question 1 is “Yes”.", "twelve", "This is not a valid answer.", "<b>bold</b> & =1+1",
        "1 to correct",
    ]:
        assert expected in text, expected
    assert "<b>bold" not in workspace.run("print", path)


@pdf
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_says_which_version_of_what_it_is(workspace, language):
    real(workspace)
    workspace.run("print", "oer-2023", "--lang", language, "--format", "pdf", "--output", "form.pdf")
    definition = re.search(r"definition: (\w{16})", workspace.run("new", "--questionnaire", "oer-2023", "--respondent", "NOR"))
    sheets = pages(workspace.path / "form.pdf")
    assert len(sheets) > 5
    for number, sheet in enumerate(sheets, 1):
        assert definition.group(1) in sheet and "oer-2023" in sheet
        if language == "ar":
            # pdftotext tears runs of different directions apart, and some figures are lost to it: of the foot, the
            # number of all sheets is looked for.
            foot = subprocess.run(
                ["pdftotext", "-f", str(number), "-l", str(number), "-x", "0", "-y", "740", "-W", "600", "-H", "102",
                 workspace.path / "form.pdf", "-"], check=True, capture_output=True, text=True).stdout
            assert str(len(sheets)) in re.findall(r"(?<!\w)\d+(?!\w)", foot), foot
        else:
            assert f" {number} / {len(sheets)}\n" in sheet


@pdf
def test_every_sheet_of_a_return_has_its_digest_revision_and_status(workspace):
    path, digest = a_return(workspace)
    workspace.run("print", path, "--format", "pdf", "--output", "XAA.pdf")
    sheets = pages(workspace.path / "XAA.pdf")
    for sheet in sheets:
        assert digest in sheet and "revision 7" in sheet and "Submitted" in sheet and "version 1" in sheet


def test_names_of_persons_are_left_out_unless_asked_for(workspace):
    real(workspace)
    template = workspace.run("new", "--questionnaire", "oer-2027", "--respondent", "NOR")
    text, count = re.subn(r"(?m)^  general\.contact: \|\n +\n", "  general.contact: Ada Lovelace\n", template)
    assert count == 1
    path = workspace.write("NOR.yaml", text)
    assert "Lovelace" not in workspace.run("print", path)
    assert "Lovelace" in workspace.run("print", path, "--with-personal")
    workspace.run("print", path, "--format", "docx", "--output", "NOR.docx")
    with zipfile.ZipFile(workspace.path / "NOR.docx") as archive:
        assert b"Lovelace" not in archive.read("word/document.xml")


@pytest.mark.parametrize("program", ["true", "false"])
def test_other_programs_are_given_a_private_folder_that_goes_away(workspace, program):
    path, _ = a_return(workspace)
    tool = workspace.path / workspace.write("bin/weasyprint", f"""#!/bin/sh
        for sheets; do :; done
        stat -c %a "$(dirname "$sheets")" > seen
        ls -A "$(dirname "$sheets")" >> seen
        echo sheets > "$sheets"
        {program}
        """)
    tool.chmod(0o755)
    scratch = workspace.path / "scratch"
    scratch.mkdir()
    environment = {"PATH": f"{tool.parent}:{os.environ['PATH']}", "TMPDIR": str(scratch)}
    status = 0 if program == "true" else 4
    workspace.run(
        "print", path, "--with-personal", "--format", "pdf", "--output", "x.pdf", status=status, environment=environment)
    assert (workspace.path / "seen").read_text().splitlines() == ["700", "document.html"]
    assert (workspace.path / "x.pdf").exists() == (status == 0)
    assert list(scratch.iterdir()) == []


def test_what_cannot_be_printed_is_said_plainly(workspace):
    workspace.run("print", "nothing", status=3)
    assert "nothing" in workspace.error
    workspace.run("print", workspace.write("broken.yaml", "answers: [\n"), status=1)
    assert "rapporteur check" in workspace.error
    workspace.run("print", workspace.write("other.yaml", "questionnaire: gone\nrespondent: XAA\nanswers: {}\n"), status=1)
    workspace.run("print", "new", "--lang", "xx", status=3)
    # Without WeasyPrint the command says which package to install.
    workspace.run("print", "new", "--format", "pdf", "--output", "x.pdf", status=4, environment={"PATH": "/nonexistent"})
    assert "weasyprint" in workspace.error and "apt-get install" in workspace.error
