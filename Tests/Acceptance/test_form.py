"""`rapporteur form`: one HTML file, harmless whatever stands in the questionnaire."""

import base64
import gzip
import hashlib
import html.parser
import json
import re

import pytest

from conftest import ROOT, answers

HOSTILE = "</script><script>alert(1)</script><!-- &"


class Page(html.parser.HTMLParser):
    """The elements of a page, and what stands in its scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.parts = {}
        self.open = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag in ("script", "style", "title"):
            self.open = dict(attributes).get("id", tag)

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        if self.open:
            self.parts[self.open] = self.parts.get(self.open, "") + data

    def unpacked(self, name):
        return gzip.decompress(unpacked(self.parts[name]))

    @property
    def data(self):
        return json.loads(self.unpacked("form-data"))

    @property
    def policy(self):
        return next(a["content"] for t, a in self.tags if a.get("http-equiv") == "Content-Security-Policy")


# Five characters for four bytes, as Python has them too, with other characters.
USUAL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
OURS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"&'-/<>\\`")


def unpacked(text):
    return base64.b85decode(text.translate(str.maketrans(OURS, USUAL)))


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def form(workspace, *arguments):
    return Page(workspace.run("form", "--questionnaire", "new", *arguments))


def test_the_form_of_2027_in_one_language_is_small_and_loads_nothing(workspace):
    real = ["--questionnaires", ROOT / "questionnaires", "--questionnaire", "oer-2027"]
    workspace.run("form", *real, "--respondent", "NO", "--output", "forms/NOR.html")
    file = workspace.path / "forms/NOR.html"
    assert f"{file.stat().st_size:,} bytes" in workspace.error
    for language in ("en", "ar", "zh", "fr", "ru", "es"):
        workspace.run("form", *real, "--lang", language, "--output", "forms/all.html")
        assert (workspace.path / "forms/all.html").stat().st_size < 600_000, language
    page = Page(file.read_text())
    assert page.data["respondent"] == "NOR" and page.data["questionnaire"] == "oer-2027"
    assert page.unpacked("form-engine").startswith(b"\0asm")
    for tag, attributes in page.tags:
        assert tag not in ("img", "iframe", "object", "embed", "base", "form")
        for name in ("src", "href", "action", "data"):
            assert attributes.get(name) in (None, "data:,"), (tag, attributes)
    script = page.unpacked("form-script").decode()
    assert f"script-src {digest(page.parts['script'])} {digest(script)} 'wasm-unsafe-eval';" in page.policy
    assert f"style-src {digest(page.parts['style'])};" in page.policy
    assert page.policy.startswith("default-src 'none';") and "connect-src" not in page.policy


def test_the_same_form_has_the_same_bytes(workspace):
    first = workspace.run("form", "--questionnaire", "new", "--respondent", "XAA")
    assert first == workspace.run("form", "--questionnaire", "new", "--respondent", "XAA")


def test_without_a_respondent_the_members_are_there_to_choose_from(workspace):
    data = form(workspace).data
    assert "respondent" not in data
    assert ["XAA", "Sample State XAA"] in data["respondents"] and len(data["respondents"]) == 20


def test_earlier_answers_stand_beside_the_questions_if_they_count(workspace):
    path = workspace.write("old/XAA.yaml", answers("old", "XAA", repositories="yes", meaning="no"))
    questions = {q["id"]: q for q in form(workspace, "--respondent", "XAA", "--previous", path).data["pages"]["en"]["questions"]}
    assert questions["capacity.repositories"]["previous"] == {"lines": ["Yes"]}
    assert questions["capacity.meaning"]["previous"] == {"lines": ["No"], "note": "Is there a national strategy?"}
    assert "previous" not in questions["capacity.notes"]
    draft = workspace.write("draft/XAA.yaml", answers("old", "XAA", status="draft", repositories="yes"))
    workspace.run("form", "--questionnaire", "new", "--respondent", "XAA", "--previous", draft, status=3)
    assert "counts" in workspace.error and "XAA" in workspace.error
    workspace.run("form", "--questionnaire", "new", "--respondent", "XAA", "--previous", "nothing.yaml", status=4)


def test_one_file_for_each_state(workspace):
    workspace.write("old/XAA.yaml", answers("old", "XAA", repositories="yes"))
    workspace.run("form", "--questionnaire", "new", "--respondent", "all", "--previous", "old", "--out", "forms")
    assert "20 forms in forms, 1 with" in workspace.error
    files = sorted((workspace.path / "forms").iterdir())
    assert [f.name for f in files][:2] == ["new-XAA.html", "new-XAB.html"] and len(files) == 20
    assert Page(files[1].read_text()).data["respondent"] == "XAB"


def test_languages(workspace):
    workspace.write(
        "questionnaires/new/translations/fr.yaml",
        "questions/capacity.notes/text: {source: '0000000000000000', text: 'Autre chose ?'}\n",
    )
    data = form(workspace, "--lang", "all").data
    assert [each["tag"] for each in data["languages"]] == ["en", "fr"]
    assert data["pages"]["fr"]["questions"][-1]["text"] == "Autre chose ?"
    assert data["pages"]["fr"]["questions"][0]["text"] == "Are there repositories?"
    assert set(data["texts"]["fr"]) == set(data["texts"]["en"])
    page = form(workspace, "--lang", "ar-XB,en-XA")
    assert ("html", {"lang": "ar-XB", "dir": "rtl"}) in page.tags
    assert all(q["text"].startswith("[") for q in page.data["pages"]["en-XA"]["questions"])
    workspace.run("form", "--questionnaire", "new", "--lang", "de", status=3)
    assert "There is: en, fr." in workspace.error


def test_hostile_labels_stay_text(workspace):
    path = workspace.path / "questionnaires/new/questionnaire.yaml"
    text = path.read_text().replace("Anything else?", f"'{HOSTILE}'").replace("title: The new questionnaire", f"title: '{HOSTILE}'")
    path.write_text(text)
    page = form(workspace)
    assert page.parts["title"] == HOSTILE
    assert page.data["pages"]["en"]["questions"][-1]["text"] == HOSTILE
    assert [tag for tag, _ in page.tags].count("script") == 5


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--respondent", "XAZ"], "is not on the roster"),
        (["--respondent", "all"], "--out"),
        (["--previous", "old"], "--respondent"),
        (["--respondent", "XAA", "--out", "a", "--output", "b"], "either"),
        (["--out", "a"], "--respondent"),
    ],
)
def test_wrong_usage(workspace, arguments, said):
    workspace.run("form", "--questionnaire", "new", *arguments, status=3)
    assert said in workspace.error


def test_a_questionnaire_with_errors_and_an_unknown_one_give_no_form(workspace):
    workspace.run("form", "--questionnaire", "nwe", status=3)
    assert "Did you mean new?" in workspace.error
    path = workspace.path / "questionnaires/new/questionnaire.yaml"
    path.write_text(path.read_text().replace("type: date", "type: day").replace("max_length: 200", "max_length: many"))
    workspace.run("form", "--questionnaire", "new", "--output", "form.html", status=3)
    assert "rapporteur check" in workspace.error and not (workspace.path / "form.html").exists()
