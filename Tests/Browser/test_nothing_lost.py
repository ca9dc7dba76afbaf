"""Whatever happens to the tab, the browser or the storage: what was typed is still there."""

import os
import signal
import subprocess
import time

import pytest
from conftest import CHROMIUM, Watch
from form import Form, until

DENIED = """
Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } });
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
"""
NO_DATABASE = 'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } });'

# The engine stops, and no other can be started.
LOST = "window.engineBreaks = true; WebAssembly.instantiate = async () => { throw new Error('no engine'); }; void 0"


class OwnBrowser:
    """A browser with a profile on disk, that can be killed."""

    def __init__(self, playwright, folder):
        self.playwright, self.folder = playwright, folder
        self.process = self.browser = None

    def start(self):
        port = self.folder / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [CHROMIUM, "--headless=new", "--no-sandbox", "--remote-debugging-port=0", f"--user-data-dir={self.folder}",
             "--no-first-run", "--disable-background-networking", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )
        for _ in range(600):
            if port.exists() and port.read_text().count("\n"):
                break
            time.sleep(0.05)
        self.browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port.read_text().split()[0]}")
        context = self.browser.contexts[0]
        context.set_default_timeout(30_000)
        return context

    def kill_tabs(self):
        """As when a tab runs out of memory."""
        processes = self.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        for process in processes:
            if process["type"] == "renderer":
                os.kill(process["id"], signal.SIGKILL)

    def kill(self):
        """As when the battery is empty."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@pytest.fixture
def own_browser(playwright, tmp_path):
    (tmp_path / "profile").mkdir()
    own = OwnBrowser(playwright, tmp_path / "profile")
    yield own
    if own.process and own.process.poll() is None:
        own.kill()


def filled(form):
    form.start()
    form.choose("capacity.repositories", "yes").add("capacity.repository_list", name="Kunnskap")
    form.choose("capacity.audience", "teachers")
    form.fill("capacity.notes", "What nobody may lose")
    form.go("section/policy").choose("policy.open", "yes")
    form.fill("policy.name", "The open plan")
    return form.settle()


def test_a_crash_of_the_tab_loses_nothing(own_browser, small):
    context = own_browser.start()
    watch = Watch(context)
    form = filled(Form(context.new_page(), small).open())
    before = form.answers()
    form.go("section/policy").settle()
    with form.page.expect_event("crash"):
        own_browser.kill_tabs()
    again = Form(context.new_page(), small).open()
    assert again.page.inner_text("h1") == "Policy", "the same place"
    assert again.input("policy.name").input_value() == "The open plan"
    assert again.answers() == before
    watch.assert_quiet()


def test_a_browser_that_is_killed_loses_nothing(own_browser, small):
    form = filled(Form(own_browser.start().new_page(), small).open())
    before = form.answers()
    form.go("section/policy").settle()
    own_browser.kill()
    again = Form(own_browser.start().new_page(), small).open()
    assert again.page.inner_text("h1") == "Policy", "the same place"
    assert again.answers() == before


def test_a_reload_in_the_middle_of_typing_keeps_every_letter(form, small):
    form = form(small).start()
    form.input("capacity.notes").press_sequentially("letter by letter")
    form.page.on("dialog", lambda dialog: dialog.accept())
    form.reload()
    assert form.input("capacity.notes").input_value() == "letter by letter"


DATABASE_FAILS_AT_PARTING = """
for (const event of ["beforeunload", "pagehide"]) {
    addEventListener(event, () => {
        IDBDatabase.prototype.transaction = () => { throw new Error("the page is being left"); };
    }, { capture: true });
}
"""


def test_the_last_letters_are_kept_when_the_database_does_not_finish(profile, small):
    context = profile()
    context.add_init_script(DATABASE_FAILS_AT_PARTING)
    form = Form(context.new_page(), small).open().start()
    form.settle()
    form.page.on("dialog", lambda dialog: dialog.accept())
    form.input("capacity.notes").press_sequentially("to the last letter")
    form.reload()
    assert form.input("capacity.notes").input_value() == "to the last letter"
    form.settle()
    copies = form.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('rapporteur/parting/'))")
    assert copies == [], "the database has it now"
    form.input("capacity.notes").press_sequentially(", and further")
    form.settle().reload()
    assert form.input("capacity.notes").input_value() == "to the last letter, and further"
    # The page says on its console that the database refused; nothing else may have gone wrong.
    assert context.watch.errors and all("the page is being left" in error for error in context.watch.errors)
    context.watch.errors.clear()


def test_an_engine_that_stops_is_started_again_with_what_was_kept(profile, small):
    context = profile()
    form = filled(Form(context.new_page(), small).open())
    before = form.answers()
    form.go("section/capacity").settle()
    form.page.evaluate("window.engineBreaks = true")
    form.input("capacity.notes").press_sequentially("x")
    form.page.wait_for_selector('#notices [data-topic="engine"]:has-text("had to restart")')
    assert form.answers() == before
    form.go("section/capacity").fill("capacity.notes", "it goes on").settle()
    assert b"it goes on" in form.save()[1]
    assert "the engine broke" in context.watch.errors.pop(), "the console tells what happened"


def test_an_engine_that_is_lost_before_any_draft_offers_nothing_to_save(profile, small):
    context = profile()
    form = Form(context.new_page(), small).open()
    form.page.evaluate(LOST)
    form.page.select_option("#respondent", "XAA")
    form.page.click("#new-draft")
    form.page.wait_for_selector('#notices [data-topic="engine"]:has-text("could not be restarted")')
    assert form.page.locator("#save-kept").count() == 0
    assert "no engine" in context.watch.errors.pop() and "the engine broke" in context.watch.errors.pop()


def test_an_engine_that_is_lost_leaves_the_draft_to_be_saved(profile, small):
    context = profile()
    form = filled(Form(context.new_page(), small).open())
    form.go("section/capacity").settle()
    form.page.evaluate(LOST)
    form.input("capacity.notes").press_sequentially("x")
    name, content = form.downloaded(lambda: form.page.click("#save-kept"))
    assert name == "small-2027-kept.yaml" and b"What nobody may lose" in content
    assert "no engine" in context.watch.errors.pop() and "the engine broke" in context.watch.errors.pop()


@pytest.mark.parametrize(
    "address", ["#/question", "#/question/", "#/question/none.such", "#/question/list[", "#/section", "#/%", "#/question/%E0%A4"]
)
def test_an_address_that_names_nothing_shows_the_form(profile, small, address):
    context = profile()
    form = Form(context.new_page(), small).open(address).start()
    form.page.evaluate("address => { location.hash = address }", address)
    form.page.wait_for_selector("[data-question]")
    assert form.settle().reload().page.locator("[data-question]").count() > 0
    assert form.page.locator("body[data-failed]").count() == 0


def test_undo_and_redo_by_buttons_and_keys(form, small):
    form = form(small).start()
    assert form.page.get_attribute("#undo", "aria-disabled") == "true"
    form.choose("capacity.repositories", "yes")
    form.choose("capacity.audience", "teachers", "learners")
    form.fill("capacity.teachers", "12")
    form.page.click("#undo")
    assert form.input("capacity.teachers").input_value() == ""
    assert form.page.evaluate("document.activeElement.id") == "f-capacity.teachers", "the focus is where the change is"
    form.page.click("#undo")
    assert form.chosen("capacity.audience") == ["teachers"]
    form.page.keyboard.press("Control+z")
    assert form.chosen("capacity.audience") == []
    form.page.keyboard.press("Control+y")
    form.page.keyboard.press("Control+Shift+z")
    assert form.chosen("capacity.audience") == ["teachers", "learners"]
    form.page.click("#redo")
    assert form.input("capacity.teachers").input_value() == "12"
    assert form.page.get_attribute("#redo", "aria-disabled") == "true"
    # A step is what was typed in one field in one go, not a letter.
    form.input("capacity.notes").press_sequentially("several letters")
    form.page.click("#undo")
    assert form.input("capacity.notes").input_value() == ""


def test_what_was_typed_survives_that_its_question_is_hidden(form, small):
    form = form(small).start()
    form.choose("capacity.audience", "teachers").fill("capacity.teachers", "31")
    form.page.uncheck('[id="f-capacity.audience-teachers"]')
    assert form.question("capacity.teachers").is_hidden()
    _, saved = form.save()
    assert b"capacity.teachers: 31" in saved
    form.choose("capacity.audience", "teachers")
    assert form.question("capacity.teachers").is_visible()
    assert form.input("capacity.teachers").input_value() == "31"


def test_several_drafts_side_by_side(form, small):
    form = form(small).start("XAA").fill("capacity.notes", "of A").settle()
    form.start("XAB").fill("capacity.notes", "of B").settle()
    form.go("drafts")
    cards = form.page.locator(".draft")
    until(form.page, "document.querySelectorAll('.draft').length === 2")
    assert "Sample State B" in cards.nth(0).inner_text(), "the last one comes first"
    cards.filter(has_text="Sample State A").locator('[data-choice="continue"]').click()
    form.page.wait_for_selector("[data-question]")
    assert form.input("capacity.notes").input_value() == "of A"
    form.go("drafts")
    cards.filter(has_text="Sample State B").locator('[data-choice="delete"]').click()
    form.answer_dialog("delete")
    until(form.page, "document.querySelectorAll('.draft').length === 1")
    form.page.click("#undo-delete")
    cards.nth(1).wait_for()
    cards.filter(has_text="Sample State B").locator('[data-choice="continue"]').click()
    form.page.wait_for_selector("[data-question]")
    assert form.input("capacity.notes").input_value() == "of B"
    form.go("drafts")
    cards.filter(has_text="Sample State B").locator('[data-choice="duplicate"]').click()
    cards.nth(2).wait_for()


def test_two_tabs_on_one_draft(form, small):
    first = form(small).start().fill("capacity.notes", "first").settle()
    second = Form(first.page.context.new_page(), small).open()
    assert "another tab" in second.page.inner_text("#notices")
    assert second.input("capacity.notes").is_disabled()
    second.page.click("#take-over")
    until(second.page, "!document.querySelector('[id=\"f-capacity.notes\"]').matches(':disabled')")
    second.fill("capacity.notes", "second").settle()
    first.page.wait_for_selector('#notices [data-topic="tab"]')
    assert first.input("capacity.notes").is_disabled(), "the older tab can only read"
    first.page.close()
    second.reload()
    assert second.input("capacity.notes").input_value() == "second"


def test_without_any_storage_the_form_says_so_and_saves(profile, small):
    context = profile()
    context.add_init_script(DENIED)
    form = Form(context.new_page(), small).open().start()
    assert "keeps nothing" in form.page.inner_text("#notices")
    form.fill("capacity.notes", "only in a file")
    until(form.page, "document.querySelector('#kept').textContent.includes('Not kept')")
    name, content = form.save()
    assert b"only in a file" in content
    form.fill("capacity.notes", "not saved yet")
    asked = []
    form.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    other = context.new_page()
    form.page.close(run_before_unload=True)
    for _ in range(100):
        if asked:
            break
        other.wait_for_timeout(50)
    assert asked == ["beforeunload"]


def test_with_local_storage_alone_drafts_are_kept(profile, small):
    context = profile()
    context.add_init_script(NO_DATABASE)
    form = Form(context.new_page(), small).open().start().fill("capacity.notes", "in the other storage").settle()
    form.page.on("dialog", lambda dialog: dialog.accept())
    form.reload()
    assert form.input("capacity.notes").input_value() == "in the other storage"


def test_leaving_is_asked_about_until_a_file_was_saved(form, small):
    form = form(small).start().fill("capacity.notes", "unsaved").settle()
    asked = []
    form.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.reload()
    assert asked == ["beforeunload"]
    form.save()
    form.reload()
    form.settle().reload()
    assert asked == ["beforeunload"], "what was saved is not asked about"
    assert "revision 1" in form.page.inner_text("#identity")
    form.fill("capacity.notes", "after the file went out")
    assert "revision 2" in form.page.inner_text("#identity"), "the file that is out stays the only revision 1"
    form.settle().page.click("#undo")
    until(form.page, "document.querySelector('#identity').innerText.includes('revision 1')")
    form.settle().reload()
    form.fill("capacity.notes", "another text than the one in the file")
    assert "revision 2" in form.page.inner_text("#identity"), "what was undone back to the file is the file"


def test_half_a_character_is_taken_as_a_mark_for_it(form, small):
    form = form(small).start().fill("capacity.notes", "typed").settle()
    form.page.evaluate("""() => {
        const input = document.querySelector('[id="f-capacity.notes"]');
        input.value = "half \\ud83d of it";
        input.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    form.settle()
    assert "half \ufffd of it".encode() in form.save()[1]
