"""The language of what the commands say: `--lang`, the environment, and the questionnaire's own words."""

import json
import pathlib
import shutil

import pytest
import yaml

from conftest import Workspace, answers

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
HEADLINE = "{answered} of {asked} answered, {errors} to correct, {warnings} to explain"


def texts(language):
    """The translations of the host's messages; English stands in the sources."""
    if language == "en":
        return {}
    path = ROOT / "Sources" / "CMessages" / "texts" / "host" / f"{language}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def plain(text):
    """The text without the characters that keep directions apart."""
    return "".join(character for character in text if character not in "\u2066\u2067\u2068\u2069")


@pytest.fixture
def wrong(workspace):
    workspace.write("a.yaml", answers("new", "XAA", repositories="yess", training="no", meaning="no"))
    return workspace


@pytest.mark.parametrize(
    "arguments, environment, other",
    [
        (["--lang", "fr"], {"RAPPORTEUR_LANG": "ru"}, ["--lang=fr"]),
        ([], {"RAPPORTEUR_LANG": "fr", "LC_ALL": "ru_RU.UTF-8"}, ["--lang", "fr"]),
        ([], {"RAPPORTEUR_LANG": "", "LC_ALL": "ru_RU.UTF-8"}, ["--lang", "ru"]),
        ([], {"RAPPORTEUR_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"}, ["--lang", "zh"]),
        ([], {"RAPPORTEUR_LANG": "", "LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, ["--lang", "en"]),
    ],
)
def test_the_option_goes_before_the_variable_and_that_before_the_system(wrong, arguments, environment, other):
    said = wrong.run("check", "a.yaml", *arguments, status=1, environment=environment)
    assert said == wrong.run("check", "a.yaml", *other, status=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_and_keys_are_the_same_in_every_language(wrong, language):
    english = wrong.json("check", "a.yaml", "--lang", "en", status=1)
    other = wrong.json("check", "a.yaml", "--lang", language, status=1)
    for result in (english, other):
        for finding in result["findings"]:
            assert finding.pop("message")
            finding["help"] = len(finding["help"])
    assert other == english
    assert "[A104]" in wrong.run("check", "a.yaml", "--lang", language, status=1)


def test_an_unknown_language_is_refused_with_those_that_are_there(wrong):
    wrong.run("check", "a.yaml", "--lang", "tlh", status=3)
    for language in LANGUAGES:
        assert language in wrong.error


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_said_in_the_language(workspace, language):
    abstract = "The long story of a code, with a bad and a good example."
    said = " ".join(plain(workspace.run("explain", "--help", "--lang", language)).split())
    assert " ".join(texts(language).get(abstract, abstract).split()) in said
    # The words of the library that reads the command line, and everything that is typed, stay as they are.
    assert "USAGE: rapporteur explain" in said and "--lang <code>" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_headline_are_in_the_language(tmp_path, language):
    workspace = Workspace(tmp_path)
    shutil.copytree(ROOT / "questionnaires", tmp_path / "questionnaires", dirs_exist_ok=True)
    workspace.write(
        "a.yaml",
        "questionnaire: oer-2027\nrespondent: NOR\nstatus: draft\nanswers:\n  capacity.repositories: yess\n",
    )
    said = workspace.run("check", "a.yaml", "--lang", language, status=1)
    question = "Are there repositories of OER in your country?"
    if language != "en":
        path = ROOT / "questionnaires" / "oer-2027" / "translations" / f"{language}.yaml"
        question = yaml.safe_load(path.read_text())["questions/capacity.repositories/text"]["text"]
    assert question in plain(said)
    assert f"guidance/oer-2027/{language}/" in said
    headline = plain(said).splitlines()[0]
    if HEADLINE not in texts(language):
        assert headline.endswith(" answered, 1 to correct, 0 to explain")
    else:
        assert "answered" not in headline


def test_the_letter_says_its_language_and_direction(wrong):
    for language in LANGUAGES:
        letter = wrong.run("check", "a.yaml", "--format", "html", "--lang", language, status=1)
        assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_desk_commands_say_stored_findings_in_the_language(wrong, language):
    wrong.run("collect", "a.yaml", "--store", "c.sqlite", status=1)
    fresh = wrong.json("check", "a.yaml", "--lang", language, status=1)["findings"]
    shown = wrong.json("show", "XAA", "--store", "c.sqlite", "--lang", language)["findings"]
    assert [(one["code"], one["message"]) for one in shown] == [(one["code"], one["message"]) for one in fresh]
    for command in (["status"], ["history", "XAA"], ["show", "XAA"], ["verify"], ["corrections"]):
        text = wrong.run(*command, "--store", "c.sqlite", "--lang", language)
        assert text.strip()
