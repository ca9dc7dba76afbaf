"""The offline form in a real browser, opened from disk as a Commission opens it."""

import json
import os
import pathlib
import subprocess

import axe_playwright_python
import pytest
from playwright.sync_api import sync_playwright

from form import Form

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("RAPPORTEUR", ROOT / ".build/release/rapporteur"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LIBRARY = ROOT / "questionnaires"

# Records what the engine replies, so that a test can hold what the page shows against it.
RECORDER = """
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
    const exports = { ...(await instantiate(...given)).exports };
    const call = exports.rapporteur_form_call;
    exports.rapporteur_form_call = (request, count) => {
        if (window.engineBreaks) {
            window.engineBreaks = false;
            throw new Error("the engine broke");
        }
        const kind = new Uint8Array(exports.memory.buffer, request, count)[0];
        const reply = call(request, count) >>> 0;
        const length = new DataView(exports.memory.buffer).getInt32(reply - 4, true);
        const said = JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, reply, length)));
        window.engineSaid = { kind, ...said };
        const view = said.view ?? (said.summary ? said : null);
        if (view) window.engineView = view;
        if (said.header && kind !== 3) window.engineState = said;
        return reply;
    };
    return { exports };
};
"""

QUESTIONNAIRE = """\
questionnaire: small-2027
version: "1"
title: A small questionnaire
cycle: 2027
language: en
mode: file
previous: small-2023
roster: states
roster_date: 2027-01-01
special: [not_known, not_applicable, declined]
choice_lists:
  yes_no: {yes: "Yes", no: "No"}
  audience: {teachers: Teachers, librarians: Librarians, learners: Learners, none: None of these}
sections:
  - id: capacity
    action_area: i
    title: Capacity
    questions:
      - {id: capacity.repositories, number: "1", text: Are there repositories?, help: A website that keeps works counts., type: one_of, choices: yes_no, required: true}
      - id: capacity.repository_list
        number: "2"
        text: Please list them.
        type: records
        asked_if: capacity.repositories = yes
        max_items: 50
        fields:
          - {id: name, text: Name, type: text, required: true}
          - {id: kind, text: Is it national?, type: one_of, choices: yes_no}
          - {id: url, text: Address, type: link}
          - {id: opened, text: Opened on, type: date}
      - {id: capacity.audience, number: "3", text: Who is trained?, type: any_of, choices: audience, exclusive: [none], required: true}
      - {id: capacity.teachers, number: "4", text: How many teachers were trained?, type: number, integer: true, minimum: "0", unit: teachers, asked_if: capacity.audience includes teachers}
      - {id: capacity.since, number: "5", text: Since when?, type: date}
      - {id: capacity.sites, number: "6", text: Which websites tell more?, type: link}
      - {id: capacity.notes, number: "7", text: Anything else?, type: text, max_length: 200}
      - {id: capacity.tenth, text: A tenth of them, type: calculated, value: capacity.teachers / 10}
  - id: policy
    action_area: ii
    title: Policy
    questions:
      - {id: policy.open, number: "8", text: Is there an open policy?, type: one_of, choices: yes_no, required: true}
      - {id: policy.name, number: "9", text: What is it called?, type: text, asked_if: policy.open = yes, required: true}
  - id: contact
    title: Contact
    personal: true
    questions:
      - {id: contact.name, number: "10", text: Who certifies the report?, type: text, special: []}
rules:
  - id: policy_withdrawn
    when: previous(policy.open) = yes
    require: policy.open = yes
    severity: warning
    blocking: true
    message: In 2023 your country reported an open policy; this report says there is none.
    help: Change the answer, or keep it and say why.
  - id: none_trained
    when: capacity.audience includes none
    require: capacity.repositories = no
    message: Repositories without any training look strange.
indicators:
  - {id: policy.open, section: policy, title: Countries with an open policy, counts: policy.open = yes, base: reporting}
"""

PREVIOUS = """\
questionnaire: small-2023
version: "1"
title: The small questionnaire of 2023
cycle: 2023
language: en
mode: file
roster: states
roster_date: 2023-06-30
special: [not_known, not_applicable, declined]
choice_lists:
  yes_no: {yes: "Yes", no: "No"}
sections:
  - id: policy
    action_area: ii
    title: Policy
    questions:
      - {id: policy.open, number: "1", text: Is there an open policy?, type: one_of, choices: yes_no, required: true, provenance: official}
indicators:
  - {id: policy.open, section: policy, title: Countries with an open policy, counts: policy.open = yes, base: reporting}
"""

LINEAGE = """\
previous: small-2023
questions:
  policy.open: {from: policy.open, change: [identical], reason: It stands elsewhere., by: Test, on: 2026-01-01}
"""

ROSTER = "iso3,iso2,m49,name_en,status,member_from,member_until,region\n" + "".join(
    f"XA{letter},,,Sample State {letter},member,1950-01-01,,AFR\n" for letter in "ABCDEF"
)


class Workspace:
    """A folder with a questionnaire of two cycles, and the command run in it."""

    def __init__(self, path):
        self.path = path
        self.write("questionnaires/small-2027/questionnaire.yaml", QUESTIONNAIRE)
        self.write("questionnaires/small-2027/lineage.yaml", LINEAGE)
        self.write("questionnaires/small-2023/questionnaire.yaml", PREVIOUS)
        self.write("questionnaires/rosters/states.csv", ROSTER)

    def write(self, name, text):
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def run(self, *arguments, status=0):
        result = subprocess.run([str(BINARY), *map(str, arguments)], cwd=self.path, capture_output=True, timeout=120)
        assert status is None or result.returncode == status, (
            f"exit {result.returncode}\n{result.stdout.decode()}\n{result.stderr.decode()}"
        )
        return result.stdout.decode()

    def findings(self, path, *arguments):
        """What `rapporteur check` says about a file, and its summary."""
        said = json.loads(self.run("check", path, "--format", "json", *arguments, status=None))
        return said["findings"], said["summary"]

    def form(self, *arguments, questionnaire="small-2027", name="form.html"):
        """Writes the form and gives its path."""
        self.run("form", "--questionnaire", questionnaire, *arguments, "--output", name)
        return self.path / name


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The form of the small questionnaire."""
    return Workspace(tmp_path_factory.mktemp("small")).form()


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The form of the real questionnaire of 2027."""
    return real_form(tmp_path_factory.mktemp("real") / "oer-2027.html")


def real_form(target, *arguments):
    """Writes a form of the real questionnaire."""
    subprocess.run(
        [str(BINARY), "form", "--questionnaire", "oer-2027", "--questionnaires", str(LIBRARY), *arguments,
         "--output", str(target)],
        check=True, capture_output=True, timeout=120,
    )
    return target


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield browser
    browser.close()


class Watch:
    """What must not happen in any page: a request to anywhere but the file itself, an error, a blocked action."""

    def __init__(self, context):
        self.requests, self.errors = [], []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def assert_quiet(self):
        foreign = [url for url in self.requests if not url.startswith(("file://", "blob:", "data:"))]
        assert foreign == [], f"the page asked for {foreign}"
        files = [url for url in self.requests if url.startswith("file://") and not url.split("#")[0].endswith(".html")]
        assert files == [], f"the page asked for other files: {files}"
        assert self.errors == []


@pytest.fixture
def profile(chromium):
    """Makes browser profiles, each on its own; what every page must keep to is asserted at the end."""
    contexts = []

    def make(**options):
        context = chromium.new_context(
            **{"accept_downloads": True, "reduced_motion": "reduce", "viewport": {"width": 1280, "height": 900}} | options
        )
        context.set_default_timeout(30_000)
        context.add_init_script(RECORDER)
        context.watch = Watch(context)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.watch.assert_quiet()
        context.close()


@pytest.fixture
def form(profile):
    """Opens a form in a fresh profile."""

    def open_form(path, at="", **options):
        return Form(profile(**options).new_page(), path).open(at)

    return open_form


def violations(page):
    """What axe-core finds against WCAG 2.2 AA, in words."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE + "; void 0")
    result = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", WCAG)
    return [
        f"{found['id']}: {found['help']}: {[node['html'][:200] + ' ' + node['failureSummary'] for node in found['nodes'][:3]]}"
        for found in result["violations"]
    ]
