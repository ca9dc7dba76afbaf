"""What a person does with the form, in a few words, for tests that are about something else than the doing."""

import pathlib
import tempfile
import time


def until(page, condition, argument=None, seconds=30):
    """Waits for a condition in JavaScript. The page's policy forbids the `eval` that playwright's own way repeats."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition, argument):
        assert time.monotonic() < end, f"never came: {condition}"
        page.wait_for_timeout(30)


class Form:
    """A form that is open on a page."""

    def __init__(self, page, path):
        self.page = page
        self.path = pathlib.Path(path)

    def open(self, at=""):
        self.page.goto(self.path.as_uri() + at)
        return self.ready()

    def ready(self):
        self.page.wait_for_selector("html[data-ready]")
        return self

    def reload(self):
        self.page.reload()
        return self.ready()

    def start(self, respondent="XAA"):
        """Begins a draft and waits for its first section."""
        if self.page.locator("#new-draft").count() == 0:
            self.go("drafts")
        if self.page.locator("#respondent").count():
            self.page.select_option("#respondent", respondent)
        self.page.click("#new-draft")
        self.page.wait_for_selector("[data-question]")
        return self

    def go(self, place):
        """Goes to `section/ID`, `review` or `drafts`."""
        self.page.evaluate("place => { location.hash = '#/' + place }", place)
        if place.startswith("section/"):
            self.page.wait_for_selector(f'[id="s-{place.removeprefix("section/")}"]', state="attached")
        elif place == "review":
            self.page.wait_for_selector(".open-points")
        else:
            self.page.wait_for_selector("#open-here")
        return self

    def question(self, path):
        return self.page.locator(f'[id="q-{path}"]')

    def input(self, path):
        return self.page.locator(f'[id="f-{path}"]')

    def choose(self, path, *codes):
        for code in codes:
            self.page.locator(f'[id="f-{path}-{code}"]').check()
        return self

    def fill(self, path, text):
        self.input(path).fill(text)
        self.input(path).blur()
        return self

    def add(self, question, **fields):
        """Adds a record with what is typed into its fields."""
        number = self.question(question).locator(".record").count() + 1
        self.question(question).locator(".add-record").click()
        for field, text in fields.items():
            self.fill(f"{question}[{number}].{field}", text)
        return self

    def chosen(self, path):
        return self.page.eval_on_selector_all(
            f'[name="f-{path}"]:checked, [id^="f-{path}-"]:checked', "inputs => inputs.map(input => input.value)"
        )

    def status(self):
        return self.page.inner_text("#status-line")

    def settle(self):
        """Waits until findings are shown and the draft is kept."""
        self.page.wait_for_timeout(150)
        until(self.page, "Boolean(document.querySelector('#kept')?.textContent.match(/kept in this browser|Not kept/))")
        return self

    def view(self):
        """What the engine said last about the answers."""
        return self.page.evaluate("window.engineView")

    def state(self):
        """What the engine last gave as the whole draft."""
        return self.page.evaluate("window.engineState")

    def answers(self):
        """All answers as the review shows them: the place is left as it was."""
        before = self.page.evaluate("location.hash")
        self.go("review")
        text = self.page.locator(".return-row").all_inner_texts()
        self.page.evaluate("hash => { location.hash = hash }", before)
        return text

    def downloaded(self, action):
        """The name and the bytes of the file that an action gives out."""
        with self.page.expect_download() as given:
            action()
        return given.value.suggested_filename, pathlib.Path(given.value.path()).read_bytes()

    def save(self):
        return self.downloaded(lambda: self.page.click("#save"))

    def save_part(self, *sections):
        self.page.click("#more-button")
        self.page.click("#part")
        for section in sections:
            self.page.check(f'#dialog input[value="{section}"]')
        return self.downloaded(lambda: self.page.click('#dialog [data-choice="save"]'))

    def open_file(self, name, content):
        """Chooses a file; returns when the form has said or done something about it."""
        self.page.evaluate("window.engineSaid = null")
        data = content if isinstance(content, bytes) else content.encode()
        if len(data) < 1_000_000:
            self.page.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": data})
        else:
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, name)
                path.write_bytes(data)
                self.page.set_input_files("#file", path)
                until(self.page, "Boolean(window.engineSaid)")
        until(self.page, "Boolean(window.engineSaid && (document.querySelector('#dialog') || location.hash.startsWith('#/section/')))")
        return self

    @property
    def dialog(self):
        return self.page.locator("#dialog")

    def answer_dialog(self, choice):
        self.page.click(f'#dialog [data-choice="{choice}"]')
        self.dialog.wait_for(state="detached")
        return self

    def dismiss(self):
        return self.answer_dialog("cancel")
