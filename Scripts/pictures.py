"""Takes the pictures of Documentation/offline-form.md anew, of an invented State: Scripts/pictures.sh runs it."""

import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
PICTURES = ROOT / "Documentation/pictures"
BINARY = ROOT / ".build/release/rapporteur"


def rapporteur(*arguments):
    subprocess.run([str(BINARY), *map(str, arguments)], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    rapporteur("simulate", "--questionnaire", "oer-2023", "--respondents", "20", "--seed", "1", "--out", folder / "old")
    before = sorted((folder / "old/answers").glob("*.yaml"))
    code = next(path.stem for path in before if "policy.open: yes" in path.read_text())
    rapporteur(
        "form", "--questionnaire", "oer-2027", "--respondent", code, "--roster", folder / "old/roster.csv",
        "--previous", folder / "old/answers" / f"{code}.yaml", "--output", folder / "form.html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1100, "height": 760}, accept_downloads=True, color_scheme="light")
        page.goto((folder / "form.html").as_uri())
        page.wait_for_selector("#main h1")
        for name in ("Begin", "Begin a new return"):
            button = page.get_by_role("button", name=name, exact=True)
            if button.count():
                button.first.click()
                break
        page.wait_for_selector("#navigation")

        def show(place):
            page.evaluate("place => { location.hash = place }", place)
            page.wait_for_timeout(400)

        show("#/section/policy")
        first = page.locator("[data-question]").first
        first.get_by_role("radio", name="No", exact=True).check()
        page.locator("#main h1").focus()
        page.wait_for_timeout(800)
        page.screenshot(path=PICTURES / "form-section.png")
        page.locator(".finding details summary").first.click()
        page.wait_for_timeout(800)
        page.evaluate("document.querySelector('.error-summary')?.scrollIntoView()")
        page.screenshot(path=PICTURES / "form-findings.png")
        with page.expect_download() as download:
            page.locator("#save").click()
        saved = folder / download.value.suggested_filename
        download.value.save_as(saved)
        page.keyboard.press("Escape")
        page.wait_for_timeout(300)
        first.get_by_role("radio", name="Yes", exact=True).check()
        page.wait_for_timeout(300)
        with page.expect_file_chooser() as chooser:
            page.locator("#open").click()
        chooser.value.set_files(saved)
        page.wait_for_selector("#dialog")
        page.wait_for_timeout(300)
        page.screenshot(path=PICTURES / "form-open.png")
        page.keyboard.press("Escape")
        show("#/review")
        page.screenshot(path=PICTURES / "form-review.png")
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
