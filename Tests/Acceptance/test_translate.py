"""`rapporteur translate`: what is translated, texts to translators as XLIFF 2.0, and what comes back."""

import csv
import io
import pathlib
import re
import subprocess

import pytest
import yaml
from lxml import etree
from translate.storage import xliff2

from conftest import ROOT

LANGUAGES = ["ar", "es", "fr", "ru", "zh"]
REAL = [(questionnaire, language) for questionnaire in ("oer-2023", "oer-2027") for language in LANGUAGES]
NAMESPACE = "{urn:oasis:names:tc:xliff:document:2.0}"

# What the standard asks beyond its schema, as far as these files go (XLIFF 2.0, 4.2 and 4.3).
STATES = {"initial", "translated", "reviewed", "final"}


@pytest.fixture(scope="module")
def schema():
    result = subprocess.run([ROOT / "Scripts/xliff-schema.sh"], capture_output=True, text=True)
    if result.returncode:
        pytest.skip("the schema of XLIFF 2.0 could not be fetched from Debian")
    return etree.XMLSchema(etree.parse(result.stdout.strip()))


def real(workspace):
    """The real questionnaires, copied, so that a test can change them."""
    for path in sorted((ROOT / "questionnaires").rglob("*")):
        if path.is_file():
            workspace.write(path.relative_to(ROOT), path.read_bytes())
    return workspace


def export(workspace, questionnaire, language, *more):
    workspace.run("translate", questionnaire, "--export", f"out/{language}.xlf", "--lang", language, *more)
    return workspace.path / f"out/{language}.xlf"


def check_structure(root):
    """The standard's constraints that a schema cannot say."""
    assert root.tag == NAMESPACE + "xliff" and root.get("version") == "2.0"
    seen = set()
    for unit in root.iter(NAMESPACE + "unit"):
        assert unit.get("id") not in seen
        seen.add(unit.get("id"))
        assert re.fullmatch(r"[\w.:-]+", unit.get("id"))
        data = {element.get("id") for element in unit.iter(NAMESPACE + "data")}
        for segment in unit.iter(NAMESPACE + "segment"):
            state = segment.get("state")
            assert state in STATES
            target = segment.find(NAMESPACE + "target")
            assert state == "initial" or target is not None
            if segment.get("subState"):
                assert re.fullmatch(r"[^:]+:.+", segment.get("subState"))
            codes = [[code.get("id") for code in side.iter(NAMESPACE + "ph")] for side in segment if side is not None]
            for side in codes:
                assert len(side) == len(set(side))
            if target is not None:
                assert set(codes[-1]) <= set(codes[0])
        for code in unit.iter(NAMESPACE + "ph"):
            assert code.get("dataRef") in data
    return seen


def test_both_questionnaires_are_complete_in_six_languages_and_say_that_they_are_unofficial(workspace):
    for questionnaire in ("oer-2023", "oer-2027"):
        status = workspace.json("translate", ROOT / "questionnaires" / questionnaire, "--strict")
        assert status["language"] == "en" and [each["language"] for each in status["languages"]] == LANGUAGES
        for each in status["languages"]:
            assert each["translated"] == status["texts"] and each["standing"] == "unofficial"
            assert each["stale"] == each["missing"] == each["unknown"] == 0


@pytest.mark.parametrize("questionnaire,language", REAL)
def test_files_for_translators_are_what_the_standard_says_and_come_back_unchanged(workspace, schema, questionnaire, language):
    real(workspace)
    folder = workspace.path / "questionnaires" / questionnaire
    path = export(workspace, questionnaire, language)
    document = etree.parse(path)
    assert schema.validate(document), schema.error_log
    assert document.getroot().get("trgLang") == language
    units = check_structure(document.getroot())
    assert document.getroot()[0].get("trgDir") == ("rtl" if language == "ar" else "ltr")
    # An independent reader finds the texts of the translation file.
    file = folder / f"translations/{language}.yaml"
    texts = yaml.safe_load(file.read_text())
    read = {unit.getid(): unit for unit in xliff2.Xliff2File.parsefile(str(path)).units}
    assert set(read) == units and len(read) == len(texts)
    for name, entry in texts.items():
        assert str(read[name.replace("/", ":")].target).strip() == entry["text"].strip() or "{" in entry["text"]
    before = file.read_bytes()
    said = workspace.run("translate", questionnaire, "--import", path)
    assert file.read_bytes() == before and f"{len(texts)} as before" in said
    # From nothing but the comment at its head the same file arises.
    head = before.split(b"\n\n")[0]
    file.write_bytes(head + b"\n\n")
    workspace.run("translate", questionnaire, "--import", path)
    assert file.read_bytes() == before


def test_stale_and_missing_texts_go_out_marked_and_only_those_on_request(workspace, schema):
    real(workspace)
    source = workspace.path / "questionnaires/oer-2027/questionnaire.yaml"
    text = source.read_text()
    source.write_text(text.replace("title: Reporting on the 2019", "title: Reports on the 2019", 1))
    french = workspace.path / "questionnaires/oer-2027/translations/fr.yaml"
    lines = french.read_text().splitlines(keepends=True)
    gone = next(index for index, line in enumerate(lines) if line.startswith("sections/"))
    french.write_text("".join(lines[:gone] + lines[gone + 1 :]) + "questions/gone/text: {source: b7e34dbbf2fd0a88, text: Parti}\n")
    status = workspace.json("translate", "oer-2027", "--lang", "fr", "--list", "--strict", status=3)["languages"][0]
    assert (status["stale"], status["missing"], status["unknown"]) == (1, 1, 1)
    assert {"path": "title", "state": "stale"} in status["list"]
    assert {"path": "questions/gone/text", "state": "unknown"} in status["list"]
    said = workspace.run("translate", "oer-2027", "--lang", "fr", "--list")
    assert re.search(r"stale\s+title", said) and re.search(r"unknown path\s+questions/gone/text", said)
    rows = list(csv.DictReader(io.StringIO(workspace.run("translate", "oer-2027", "--lang", "fr", "--format", "csv"))))
    assert rows[0]["stale"] == "1" and rows[0]["standing"] == "unofficial"
    path = export(workspace, "oer-2027", "fr", "--only", "stale")
    document = etree.parse(path)
    assert schema.validate(document)
    (segment,) = document.iter(NAMESPACE + "segment")
    assert (segment.get("state"), segment.get("subState")) == ("initial", "rapporteur:stale")
    path = export(workspace, "oer-2027", "fr", "--only", "missing")
    (segment,) = etree.parse(path).iter(NAMESPACE + "segment")
    assert segment.get("state") == "initial" and segment.find(NAMESPACE + "target") is None
    # A tool that knows only the standard fills it in.
    store = xliff2.Xliff2File.parsefile(str(path))
    store.units[0].target = "Une partie à moi"
    store.savefile(str(path))
    before = french.read_bytes()
    assert "1 added" in workspace.run("translate", "oer-2027", "--import", path, "--dry-run")
    assert french.read_bytes() == before
    assert "1 added" in workspace.run("translate", "oer-2027", "--import", path)
    assert "Une partie à moi" in french.read_text().splitlines()[gone]
    assert workspace.json("translate", "oer-2027", "--lang", "fr")["languages"][0]["missing"] == 0


def test_what_is_wrong_in_a_file_is_said_at_its_place_and_changes_nothing(workspace):
    real(workspace)
    path = export(workspace, "oer-2027", "fr")
    sound = path.read_text()
    french = workspace.path / "questionnaires/oer-2027/translations/fr.yaml"
    before = french.read_bytes()
    for old, new, code in [
        ("<xliff ", "<!DOCTYPE xliff [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<xliff ", "T202"),
        ('version="2.0"', 'version="1.2"', "T203"),
        ('trgLang="fr"', 'trgLang="en"', "T204"),
        ('<file id="oer-2027"', '<file id="oer-2023"', "T205"),
        ("</xliff>", "", "T201"),
    ]:
        path.write_text(sound.replace(old, new, 1))
        said = workspace.run("translate", "oer-2027", "--import", path, status=3)
        assert f"error[{code}]" in said and re.search(r"fr\.xlf:\d+:\d+", said), said
        assert french.read_bytes() == before
    path.write_bytes(b"\xff\x00\x01" * 100)
    workspace.run("translate", "oer-2027", "--import", path, status=3)
    workspace.run("translate", "oer-2027", "--import", "nowhere.xlf", status=4)
    workspace.run("translate", "nothing", status=3)
    workspace.run("translate", "oer-2027", "--export", "x.xlf", status=3)
    workspace.run("translate", "oer-2027", "--export", "x.xlf", "--lang", "en", status=3)
    assert french.read_bytes() == before


def test_a_new_language_begins_as_an_unofficial_translation(workspace):
    real(workspace)
    path = export(workspace, "oer-2027", "pt-BR")
    text = path.read_text()
    title = "Relatório sobre a Recomendação de 2019"
    path.write_text(text.replace("</source>", f"</source><target>{title}</target>", 1))
    workspace.run("translate", "oer-2027", "--import", path)
    file = (workspace.path / "questionnaires/oer-2027/translations/pt-BR.yaml").read_text()
    assert file.startswith("# Texts of oer-2027") and "unofficial" in file.splitlines()[0]
    assert yaml.safe_load(file)["title"]["text"] == title


def test_made_up_languages_are_complete_and_pass_the_checks(workspace):
    real(workspace)
    workspace.run("translate", "oer-2027", "--pseudo", "--out", "trial")
    assert not (workspace.path / "questionnaires/oer-2027/translations/en-XA.yaml").exists()
    workspace.run("translate", "oer-2027", "--pseudo")
    status = workspace.json("translate", "oer-2027", "--lang", "en-XA,ar-XB")
    assert all(each["translated"] == status["texts"] for each in status["languages"])
    assert workspace.json("check", "questionnaires/oer-2027")["summary"]["errors"] == 0
    trial = (workspace.path / "trial/ar-XB.yaml").read_bytes()
    assert trial == (workspace.path / "questionnaires/oer-2027/translations/ar-XB.yaml").read_bytes()
