"""Word files and PDF of a report, opened as a translator's and a reader's programs open them."""

import os
import re
import shutil
import subprocess
import zipfile

import pytest
from conftest import ROOT

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


def test_every_part_is_well_formed_and_every_relation_leads_somewhere(cycles, reports):
    path, _ = board(cycles)
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


def test_styles_exist_and_runs_carry_their_language(cycles, reports):
    path, _ = board(cycles)
    styles = {style.get(W + "styleId") for style in lxml.fromstring(parts(path)["word/styles.xml"]).iter(W + "style")}
    document = body(path)
    for node in document.iter(W + "pStyle", W + "rStyle", W + "tblStyle"):
        assert node.get(W + "val") in styles
    for paragraph in document.iter(W + "p"):
        assert paragraph.find(W + "pPr/" + W + "pStyle") is not None
    runs = list(document.iter(W + "r"))
    assert len(runs) > 300
    for run in runs:
        assert run.find(W + "rPr/" + W + "lang").get(W + "val") == "en-GB"
        # Nothing is set by hand: a run has a style and a language.
        assert {child.tag for child in run.find(W + "rPr")} <= {W + "rStyle", W + "lang", W + "rtl"}
    assert not list(document.iter("{*}txbx", W + "tab", W + "br"))


def test_tables_repeat_their_headings_and_are_whole(cycles, reports):
    path, _ = board(cycles)
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


def test_references_say_the_number_of_their_target(cycles, reports):
    path, _ = board(cycles)
    places = numbers(path)
    found = references(body(path))
    assert len(found) >= 6
    for name, result in found:
        style, number = places[name]
        expected = {"NumberedParagraph": str(number), "SectionHeading1": ROMAN[number % 11],
                    "AnnexHeading": "Annex\u00a0" + ROMAN[number % 11]}[style]
        assert result == expected


def soffice(folder, source, kind):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    subprocess.run(
        [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir",
         str(folder), str(source)], check=True, capture_output=True, timeout=180)
    return folder / (source.stem + "." + kind.split(":")[0])


def test_numbers_survive_a_round_trip_through_libreoffice(cycles, reports, tmp_path):
    path, _ = board(cycles)
    wanted = references(body(path))
    odt = soffice(tmp_path, path, "odt")
    again = soffice(tmp_path, odt, "docx")
    headings = [p.text for p in docx.Document(path).paragraphs if p.style.name.startswith(("Section Heading", "Annex"))]
    kept = [p.text for p in docx.Document(again).paragraphs if p.style.name.startswith(("Section Heading", "Annex"))]
    assert kept == headings and len(headings) > 8
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    pdf = soffice(tmp_path, again, "pdf")
    printed = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    decision = next(result for name, result in wanted if result.isdigit())
    flat = re.sub(r"\s+", " ", printed)
    assert f"proposed decision in paragraph {decision}" in flat
    assert re.search(rf"\b{decision}\. In the light of the above", flat)


def test_drawings_have_an_alternative_text(cycles, reports):
    if shutil.which("rsvg-convert") is None:
        pytest.skip("librsvg2-bin is not installed")
    path, _ = board(cycles)
    labels = [node.get("descr") for node in body(path).iter("{*}docPr")]
    assert labels and all(len(label) > 20 for label in labels)
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


HEADINGS = {"ar": "الرسائل", "en": "Key messages", "es": "Mensajes principales", "fr": "Messages clés", "ru": "Основные выводы",
            "zh": "要点"}


def test_each_language_has_a_file_of_its_own_though_all_are_made_at_once(cycles):
    if not (shutil.which("weasyprint") and shutil.which("pdftotext") and shutil.which("rsvg-convert")):
        pytest.skip("WeasyPrint, poppler-utils or librsvg2-bin is not installed")
    cycles.run("report", "new", "--previous", "old", "--out", "out", "--format", "docx,pdf", "--lang", "all")
    for language, heading in HEADINGS.items():
        document = body(cycles.path / f"out/report.{language}.docx")
        assert heading in text(document), language
        sheets = subprocess.run(["pdfinfo", cycles.path / f"out/report.{language}.pdf"], check=True, capture_output=True)
        assert b"Tagged:          yes" in sheets.stdout
        if language != "ar":  # pdftotext turns Arabic words round
            words = subprocess.run(["pdftotext", cycles.path / f"out/report.{language}.pdf", "-"], check=True,
                                   capture_output=True, text=True).stdout
            assert heading in words, language
    assert list((cycles.path / "out").glob(".*")) == []
