"""Word files and PDF of a report, opened as a translator's and a reader's programs open them."""

import os
import re
import shutil
import subprocess
import unicodedata
import zipfile

import pytest
from conftest import ROOT, Workspace, compared

lxml = pytest.importorskip("lxml.etree")
docx = pytest.importorskip("docx")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = '<w:t>&amp; "]]> =HYPERLINK(1) \u202egnp.exe ' + "W" * 3000

SETTINGS = """\
symbol: {symbol}
session: Two hundred and twenty-sixth session
agenda_item: "5"
place: PARIS
date: 1 March 2028
original: English
title: {title}
mandate: 223 EX/Decision 9
"""


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


@pytest.fixture
def reports(cycles):
    """A folder of templates, those of the repository, beside the two cycles."""
    folder = cycles.path / "reports"
    shutil.copytree(ROOT / "reports/templates", folder / "templates")
    (folder / "executive-board.yaml").write_text(SETTINGS.format(symbol="226 EX/5", title="The title"))
    return folder


LANGUAGES = {"ar": "ar-SA", "en": "en-GB", "es": "es-ES", "fr": "fr-FR", "ru": "ru-RU", "zh": "zh-CN"}
# How the summary says where the decision stands, and what a reference to an annex says.
DECISION = {"ar": "الفقرة", "en": "proposed decision in paragraph", "es": "párrafo", "fr": "paragraphe", "ru": "в пункте",
            "zh": "见第"}
ANNEX = {"ar": "المرفق", "en": "Annex", "es": "Anexo", "fr": "Annexe", "ru": "Приложение", "zh": "附件"}


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """The document in all six languages, made once for all tests that only look at it."""
    workspace = compared(Workspace(tmp_path_factory.mktemp("six")))
    folder = workspace.path / "reports"
    shutil.copytree(ROOT / "reports/templates", folder / "templates")
    (folder / "executive-board.yaml").write_text(SETTINGS.format(symbol="226 EX/5", title="The title"))
    workspace.run("report", "new", "--previous", "old", "--document", "executive-board", "--out", "out", "--format", "docx",
                  "--lang", "all")
    return {language: workspace.path / f"out/executive-board.{language}.docx" for language in LANGUAGES}


def board(cycles, formats="docx", status=0, environment=None):
    """Makes the document; gives the path of the Word file and everything that was said."""
    output = cycles.run(
        "report", "new", "--previous", "old", "--document", "executive-board", "--out", "out", "--format", formats,
        status=status, environment=environment)
    return cycles.path / "out/executive-board.docx", output + cycles.error


def parts(path):
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def body(path):
    return lxml.fromstring(parts(path)["word/document.xml"])


def text(node):
    return "".join(node.itertext(W + "t"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_well_formed_and_every_relation_leads_somewhere(documents, language):
    path = documents[language]
    files = parts(path)
    for name, content in files.items():
        if name.endswith((".xml", ".rels")):
            lxml.fromstring(content)
    relations = lxml.fromstring(files["word/_rels/document.xml.rels"])
    known = set()
    for relation in relations:
        known.add(relation.get("Id"))
        assert "word/" + relation.get("Target") in files
    used = set(re.findall(rb'r:(?:id|embed)="([^"]+)"', files["word/document.xml"]))
    assert {one.decode() for one in used} <= known
    assert docx.Document(path).core_properties.title.startswith("The title")


@pytest.mark.parametrize("language", LANGUAGES)
def test_styles_exist_and_runs_carry_their_language(documents, language):
    path = documents[language]
    styles = {style.get(W + "styleId") for style in lxml.fromstring(parts(path)["word/styles.xml"]).iter(W + "style")}
    document = body(path)
    for node in document.iter(W + "pStyle", W + "rStyle", W + "tblStyle"):
        assert node.get(W + "val") in styles
    for paragraph in document.iter(W + "p"):
        assert paragraph.find(W + "pPr/" + W + "pStyle") is not None
        # A paragraph says that it runs from right to left; the style alone does not do for every program.
        bidi = paragraph.find(W + "pPr/" + W + "bidi")
        assert not text(paragraph) or (bidi is not None) == (language == "ar")
    for table in document.iter(W + "tbl"):
        assert (table.find(W + "tblPr/" + W + "bidiVisual") is not None) == (language == "ar")
    runs = list(document.iter(W + "r"))
    assert len(runs) > 300
    # The titles of these questionnaires are in English alone, and are marked as such in every other document.
    tag = LANGUAGES[language]
    own = 0
    for run in runs:
        mark = run.find(W + "rPr/" + W + "lang")
        attribute = {"ar": "bidi", "zh": "eastAsia"}.get(language, "val")
        own += mark.get(W + attribute) == tag
        assert mark.get(W + attribute) == tag or mark.get(W + "val") == "en-GB"
        # Nothing is set by hand: a run has a style and a language.
        assert {child.tag for child in run.find(W + "rPr")} <= {W + "rStyle", W + "lang", W + "rtl"}
        letters = [character for character in text(run) if unicodedata.bidirectional(character) in ("AL", "R", "L")]
        arabic = [character for character in letters if unicodedata.bidirectional(character) == "AL"]
        if arabic:
            assert run.find(W + "rPr/" + W + "rtl") is not None
    assert own > len(runs) * 0.8
    assert not list(document.iter("{*}txbx", W + "tab", W + "br"))


def test_signs_stand_before_their_numbers_in_arabic(documents):
    """A sign in a run from right to left would be shown after its number: 6−."""
    signed = [run for run in body(documents["ar"]).iter(W + "r") if re.search("[+−][0-9]", text(run))]
    assert len(signed) > 10
    for run in signed:
        assert run.find(W + "rPr/" + W + "rtl") is None
        assert text(run).strip("\u00a0").startswith("\u200e") and text(run).endswith("\u200e")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_repeat_their_headings_and_are_whole(documents, language):
    path = documents[language]
    tables = list(body(path).iter(W + "tbl"))
    assert len(tables) >= 8
    for table in tables:
        rows = table.findall(W + "tr")
        assert rows[0].find(W + "trPr/" + W + "tblHeader") is not None
        assert sum(row.find(W + "trPr/" + W + "tblHeader") is not None for row in rows) == 1
        width = len(table.find(W + "tblGrid"))
        for row in rows:
            spans = [cell.find(W + "tcPr/" + W + "gridSpan") for cell in row.findall(W + "tc")]
            assert sum(1 if span is None else int(span.get(W + "val")) for span in spans) == width
        assert table.find(W + "tblPr/" + W + "tblCaption").get(W + "val")


def numbers(path):
    """The number of each paragraph that counts itself, by its bookmarks, as a word processor counts."""
    count = {"NumberedParagraph": 0, "SectionHeading1": 0, "AnnexHeading": 0}
    found = {}
    for paragraph in body(path).iter(W + "p"):
        style = paragraph.find(W + "pPr/" + W + "pStyle").get(W + "val")
        if style not in count:
            continue
        count[style] += 1
        for mark in paragraph.iter(W + "bookmarkStart"):
            found[mark.get(W + "name")] = (style, count[style])
    return found


ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]


def references(document):
    """The bookmark and the printed result of each reference."""
    found, name, result, inside = [], None, "", False
    for run in document.iter(W + "r"):
        mark = run.find(W + "fldChar")
        kind = mark.get(W + "fldCharType") if mark is not None else None
        if kind == "begin":
            name, result, inside = None, "", False
        elif kind == "separate":
            inside = True
        elif kind == "end":
            if name:
                found.append((name, result))
            name, inside = None, False
        instruction = run.find(W + "instrText")
        if instruction is not None and instruction.text.split()[0] == "REF":
            name = instruction.text.split()[1]
        if inside and name:
            result += text(run)
    return found


def decision_paragraph(path):
    """The number of the paragraph before the decision, counted as a word processor counts."""
    count, last = 0, 0
    for paragraph in body(path).iter(W + "p"):
        style = paragraph.find(W + "pPr/" + W + "pStyle").get(W + "val")
        if style == "NumberedParagraph":
            count += 1
        elif style == "DecisionText" and not last:
            last = count
    return last


@pytest.mark.parametrize("language", LANGUAGES)
def test_references_say_the_number_of_their_target(documents, language):
    path = documents[language]
    places = numbers(path)
    found = references(body(path))
    assert len(found) >= 6
    for name, result in found:
        style, number = places[name]
        expected = {"NumberedParagraph": str(number), "SectionHeading1": ROMAN[number % 11],
                    "AnnexHeading": ANNEX[language] + "\u00a0" + ROMAN[number % 11]}[style]
        assert result == expected
    (summary,) = [
        text(paragraph) for paragraph in body(path).iter(W + "p")
        if paragraph.find(W + "pPr/" + W + "pStyle").get(W + "val") == "SummaryText"
        and any(instruction.text.split()[0] == "REF" for instruction in paragraph.iter(W + "instrText"))]
    number = decision_paragraph(path)
    assert number > 10
    assert re.search(DECISION[language] + rf"\s*{number}(?![0-9])", summary), summary


def soffice(folder, source, kind):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    subprocess.run(
        [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir",
         str(folder), str(source)], check=True, capture_output=True, timeout=180)
    return folder / (source.stem + "." + kind.split(":")[0])


@pytest.mark.parametrize("language", ["ar", "en", "zh"])
def test_numbers_survive_a_round_trip_through_libreoffice(documents, language, tmp_path):
    path = documents[language]
    odt = soffice(tmp_path, path, "odt")
    again = soffice(tmp_path, odt, "docx")
    headings = [p.text for p in docx.Document(path).paragraphs if p.style.name.startswith(("Section Heading", "Annex"))]
    kept = [p.text for p in docx.Document(again).paragraphs if p.style.name.startswith(("Section Heading", "Annex"))]
    assert kept == headings and len(headings) > 8
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    pdf = soffice(tmp_path, again, "pdf")
    printed = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    number = decision_paragraph(path)
    # pdftotext marks where the direction turns.
    flat = re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u202a-\u202e]", "", printed))
    assert re.search(DECISION[language] + rf"\s*\.?{number}(?![0-9])", flat)
    if language == "en":
        assert re.search(rf"\b{number}\. In the light of the above", flat)


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawings_have_an_alternative_text(documents, language):
    if shutil.which("rsvg-convert") is None:
        pytest.skip("librsvg2-bin is not installed")
    path = documents[language]
    labels = [node.get("descr") for node in body(path).iter("{*}docPr")]
    assert labels and all(len(label) > (10 if language == "zh" else 20) for label in labels)
    for name, content in parts(path).items():
        if name.endswith(".png"):
            assert content.startswith(b"\x89PNG")


def test_without_programs_the_rest_is_written_and_the_package_is_named(cycles, reports):
    path, said = board(cycles, formats="md,docx,pdf", status=4, environment={"PATH": "/nonexistent"})
    assert "apt-get install weasyprint" in said
    assert "apt-get install librsvg2-bin" in said
    assert sorted(os.listdir(cycles.path / "out")) == ["executive-board.docx", "executive-board.md"]
    assert not list(body(path).iter("{*}drawing"))


def test_pdf_is_tagged_and_carries_its_fonts(cycles, reports):
    if shutil.which("weasyprint") is None or shutil.which("pdfinfo") is None:
        pytest.skip("WeasyPrint or poppler-utils is not installed")
    board(cycles, formats="pdf")
    pdf = cycles.path / "out/executive-board.pdf"
    information = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", information)
    assert "The title" in information
    fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    for line in fonts:
        assert re.search(r"\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line), line
    printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"226 EX/5 – page\s2", printed)
    assert "page 1\n" not in printed


def test_pdf_from_right_to_left_can_be_read_aloud(cycles, reports):
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice or poppler-utils is not installed")
    cycles.run("report", "new", "--previous", "old", "--document", "executive-board", "--out", "out", "--format", "pdf",
               "--lang", "ar")
    pdf = cycles.path / "out/executive-board.pdf"
    information = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", information)
    printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "المجلس التنفيذي" in printed
    # A run leaves nothing beside what it was asked for.
    assert os.listdir(cycles.path / "out") == ["executive-board.pdf"]


def test_pdf_from_right_to_left_names_its_own_program(cycles, reports):
    said = cycles.run(
        "report", "new", "--previous", "old", "--document", "executive-board", "--out", "out", "--format", "md,pdf", "--lang",
        "ar", status=4, environment={"PATH": "/nonexistent", "RAPPORTEUR_LANG": "en"}) + cycles.error
    assert "apt-get install libreoffice-writer-nogui" in said
    assert os.listdir(cycles.path / "out") == ["executive-board.md"]


def test_what_is_said_of_each_language_names_it_and_the_rest_is_said_once(cycles, reports):
    (reports / "executive-board.yaml").write_text("place: PARIS\n")
    output = cycles.run("report", "new", "--document", "executive-board", "--out", "out", "--format", "md", "--lang", "all")
    said = output + cycles.error
    assert said.count("B111") == 1 and said.count("B112") == 6
    assert all(f"{language}.md.mustache" in said for language in LANGUAGES)
    # Chinese has no spaces between words: characters are counted, and the limit of words does not hold for them.
    characters = re.search(r"the document in zh has ([0-9,]+) characters", said).group(1)
    assert int(characters.replace(",", "")) > 2000
    (reports / "executive-board.yaml").write_text("word_limit: 100\n")
    cycles.run("report", "new", "--document", "executive-board", "--out", "out", "--format", "md", "--lang", "en,zh")
    assert cycles.error.count("warning[B112]") + output.count("warning[B112]") == 1


def test_a_mistake_in_one_template_stops_all_languages(cycles, reports):
    template = reports / "templates/executive-board/fr.md.mustache"
    template.write_text(template.read_text().replace("{{coverage}}", "{{covrage}}", 1))
    cycles.run("report", "new", "--document", "executive-board", "--out", "out", "--format", "md", "--lang", "en,fr", status=3)
    assert not (cycles.path / "out").exists()


def test_hostile_settings_are_shown_and_never_obeyed(cycles, reports):
    (reports / "executive-board.yaml").write_text(
        SETTINGS.format(symbol=quoted(HOSTILE), title=quoted(HOSTILE)))
    path, _ = board(cycles, formats="md,html,docx")
    document = body(path)
    shown = text(document)
    assert "=HYPERLINK(1)" in shown and "\u202e" not in shown
    page = (path.parent / "executive-board.html").read_text()
    assert "<w:t>" not in page and "\u202e" not in page


def test_a_wrong_template_is_told_with_its_place(cycles, reports):
    template = reports / "templates/executive-board/en.md.mustache"
    source = template.read_text()
    template.write_text(source.replace("{{coverage}}", "{{covrage}}", 1))
    _, said = board(cycles, status=3)
    line = source[: source.index("{{coverage}}")].count("\n") + 1
    assert f"en.md.mustache:{line}:3" in said
    assert "B102" in said and 'did you mean "coverage"?' in said
    assert not (cycles.path / "out").exists()


def test_what_is_not_known_yet_stays_in_brackets_and_is_told(cycles, reports):
    (reports / "executive-board.yaml").write_text("place: PARIS\n")
    _, said = board(cycles, formats="md")
    assert "B111" in said and "symbol" in said
    printed = (cycles.path / "out/executive-board.md").read_text()
    assert "\\[symbol\\]" in printed


def test_too_many_words_are_a_warning(cycles, reports):
    with (reports / "executive-board.yaml").open("a") as file:
        file.write("word_limit: 100\n")
    _, said = board(cycles, formats="md")
    assert "warning[B112]" in said


def test_a_document_has_no_csv(cycles, reports):
    _, said = board(cycles, formats="csv", status=3)
    assert "md, html, docx, pdf" in said


def test_the_comparison_is_a_word_file_too(cycles):
    cycles.run("report", "new", "--previous", "old", "--out", "out", "--format", "docx")
    opened = docx.Document(cycles.path / "out/report.docx")
    assert opened.paragraphs[0].style.name == "Title"
    assert len(opened.tables) >= 6


HEADINGS = {"ar": "الرئيسية", "en": "Key messages", "es": "Mensajes principales", "fr": "Messages clés", "ru": "Основные выводы",
            "zh": "要点"}


def test_each_language_has_a_file_of_its_own_though_all_are_made_at_once(cycles):
    if not all(shutil.which(program) for program in ("weasyprint", "soffice", "pdftotext", "rsvg-convert")):
        pytest.skip("WeasyPrint, LibreOffice, poppler-utils or librsvg2-bin is not installed")
    cycles.run("report", "new", "--previous", "old", "--out", "out", "--format", "docx,pdf", "--lang", "all")
    for language, heading in HEADINGS.items():
        document = body(cycles.path / f"out/report.{language}.docx")
        assert heading in text(document), language
        sheets = subprocess.run(["pdfinfo", cycles.path / f"out/report.{language}.pdf"], check=True, capture_output=True)
        assert b"Tagged:          yes" in sheets.stdout
        words = subprocess.run(["pdftotext", cycles.path / f"out/report.{language}.pdf", "-"], check=True,
                               capture_output=True, text=True).stdout
        assert heading in words, language
    assert list((cycles.path / "out").glob(".*")) == []
