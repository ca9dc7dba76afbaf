"""`make bench`, second part: how big the offline form is, how soon it can be used, and how long each key takes, in Chromium
on a processor that is slowed down four times, with a return that is nearly filled in.
"""

import os
import pathlib
import statistics
import subprocess
import tempfile

from playwright.sync_api import sync_playwright

RAPPORTEUR = os.environ.get("RAPPORTEUR", ".build/release/rapporteur")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SLOWED = 4
STARTS = 7
TEXT = "Each of these letters is a key that is pressed, and each is checked by the engine at once. "

# The time from a key's input event to the end of everything that the page does about it, and to the next frame.
CLOCK = """
window.keys = [];
window.frames = [];
let began = 0;
addEventListener("input", () => { began = performance.now(); }, true);
addEventListener("input", () => {
    const start = began;
    keys.push(performance.now() - start);
    requestAnimationFrame(() => setTimeout(() => frames.push(performance.now() - start)));
});
"""


def form(folder):
    path = pathlib.Path(folder) / "oer-2027.html"
    subprocess.run([RAPPORTEUR, "form", "--questionnaire", "oer-2027", "--output", str(path)], check=True,
                   stderr=subprocess.DEVNULL)
    return path


def filled(folder):
    """A whole simulated return."""
    subprocess.run([RAPPORTEUR, "simulate", "--questionnaire", "oer-2027", "--respondents", "3", "--seed", "7", "--out",
                    str(folder)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return max(pathlib.Path(folder, "answers").iterdir(), key=lambda path: path.stat().st_size)


def slowed(context):
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return page


def opened(page, path):
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]")
    return page.evaluate("performance.getEntriesByName('form-usable')[0].startTime")


def starts(browser, path, answers=None):
    """The times to the usable form, each in a new profile; with answers, of a browser that keeps a draft."""
    times = []
    for _ in range(STARTS):
        context = browser.new_context()
        page = slowed(context)
        time = opened(page, path)
        if answers:
            page.set_input_files("#file", str(answers))
            page.wait_for_selector("[data-question]")
            page.wait_for_timeout(500)
            page.on("dialog", lambda dialog: dialog.accept())
            page.close()
            time = opened(slowed(context), path)
        times.append(time)
        context.close()
    return times


def typing(browser, path, answers, section, field):
    """Milliseconds for each key."""
    context = browser.new_context()
    context.add_init_script(CLOCK)
    page = slowed(context)
    opened(page, path)
    page.set_input_files("#file", str(answers))
    page.wait_for_selector("[data-question]")
    page.evaluate("place => { location.hash = '#/section/' + place }", section)
    area = page.locator(f'[id="f-{field}"]')
    area.wait_for()
    page.evaluate("() => { keys.length = frames.length = 0; }")
    area.press_sequentially(TEXT, delay=30)
    page.wait_for_timeout(300)
    result = page.evaluate("keys"), page.evaluate("frames")
    context.close()
    return result


def line(what, times, target):
    ordered = sorted(times)
    late = ordered[int(len(ordered) * 0.95)]
    print(f"{what:<44} median {statistics.median(times):>7.1f} ms, 95 of 100 within {late:>7.1f} ms, target {target}")


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = form(folder)
        answers = filled(pathlib.Path(folder) / "simulated")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        print(f"the form of oer-2027 in one language: {path.stat().st_size} bytes, target under 600000")
        print(f"in Chromium {browser.version}, slowed down {SLOWED} times:")
        line("usable, first time", starts(browser, path), "1000 ms")
        line("usable, with a whole return kept", starts(browser, path, answers), "1000 ms")
        for section, field in (("information", "general.organizations"), ("outlook", "outlook.practice")):
            keys, frames = typing(browser, path, answers, section, field)
            assert len(keys) == len(TEXT), "each key was counted"
            line(f"a key in {field}", keys, "16 ms")
            line("  and until it is on the screen", frames, "-")
        browser.close()


main()
