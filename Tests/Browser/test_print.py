"""The filled return and the blank form on paper."""

import re
import subprocess

import pytest
from conftest import real_form

RETURN = """\
questionnaire: oer-2027
version: "1"
respondent: NOR
revision: 3
status: submitted
answers:
  general.organizations: The Directorate
  general.promoted: yes
  general.promoted_details: "In three letters, 2026"
  general.consulted: [schools, libraries]
  capacity.teachers_preservice: 1200
  capacity.training: yes
  capacity.teachers_inservice: 300
  capacity.repositories: yes
  capacity.repository_list: [{name: Kunnskap, status: operating, goals: [sdg_4]}]
  policy.open: no
  policy.open_list: [{name: A plan that is not asked about}]
  outlook.challenges: declined
  general.contact: Kari Nordmann
"""


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode()


class Words(str):
    """Text in which words are found wherever lines and columns were broken."""

    def __new__(cls, text):
        return super().__new__(cls, re.sub(r"[\s\u2066-\u2069]", "", text))

    def __contains__(self, words):
        return super().__contains__(Words(words))

    def after(self, words):
        return Words(self[self.index(Words(words)):])


def printed(form, path):
    """Prints the page as the browser's own menu does."""
    form.page.pdf(path=str(path), format="A4", prefer_css_page_size=True, print_background=True)
    return text_of(path)


@pytest.fixture(scope="module")
def facts(real):
    import base64
    import gzip
    import json

    usual = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
    ours = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "\"&'-/<>\\`")
    packed = re.search(r'id="form-data">([^<]*)<', real.read_text()).group(1)
    return json.loads(gzip.decompress(base64.b85decode(packed.translate(str.maketrans(ours, usual)))))


def numbers_in(text, facts):
    missing = []
    for question in facts["pages"]["en"]["questions"]:
        number = question.get("number")
        if number and not re.search(rf"(^|\s){re.escape(number)}\s", text):
            missing.append(number)
    return missing


def test_the_filled_return(form, real, tmp_path, facts):
    form = form(real).open_file("NOR.yaml", RETURN)
    text = printed(form, tmp_path / "return.pdf")
    said = Words(text)
    assert numbers_in(text, facts) == [], "every question has its place"
    for answer in ["The Directorate", "In three letters, 2026", "Schools and teachers", "Libraries, archives and museums",
                   "Kunnskap", "In operation", "We prefer not to answer", "Kari Nordmann", "1200 persons", "1500",
                   "SDG 4 Quality education"]:
        assert answer in said, answer
    assert "in_force" not in said and "not_known" not in said, "answers are in words"
    assert "Not asked, given your other answers" in said
    assert "Kept in the file, not counted" in said and "A plan that is not asked about" in said
    assert "Norway (NOR), revision 3" in said
    assert f"oer-2027, version {facts['version']}, definition {facts['definition']}" in said
    assert "This section names persons" in Words(said.after("Contact and certification")[:200])
    assert "Save file" not in said and "Undo" not in said, "the buttons stay off the paper"
    assert len(re.findall(r"\f", text)) < 25


def test_the_blank_form(form, real, tmp_path, facts):
    text = printed(form(real), tmp_path / "blank.pdf")
    said = Words(text)
    assert numbers_in(text, facts) == [], "every question is there"
    assert "Answer only if question 5 is “Yes”" in said
    assert "Schools and teachers" in said and "We prefer not to answer" in said
    assert f"oer-2027, version {facts['version']}, definition {facts['definition']}" in said
    assert "This section names persons" in said


def test_a_blank_form_while_a_draft_is_open_has_no_answers(form, real, tmp_path):
    form = form(real).open_file("NOR.yaml", RETURN)
    form.page.evaluate("() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }")
    form.page.click("#more-button")
    form.page.click("#print-blank")
    assert form.page.evaluate("window.printed") == 1
    said = Words(printed(form, tmp_path / "blank.pdf"))
    assert "Kunnskap" not in said and "Answer only if" in said
    said = Words(printed(form, tmp_path / "return.pdf"))
    assert "Kunnskap" in said, "the browser's own menu prints the return"


@pytest.mark.parametrize("language", ["ar", "ar-XB"])
def test_from_right_to_left(form, tmp_path, language):
    html = real_form(tmp_path / "form.html", "--lang", language)
    form = form(html).open_file("NOR.yaml", RETURN)
    assert "Kunnskap" in printed(form, tmp_path / "return.pdf")
