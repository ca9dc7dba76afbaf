"""The main path once more in WebKit, the engine of Safari: Debian's MiniBrowser driven over WebDriver."""

import os
import subprocess
import time

import pytest

DRIVER = "/usr/bin/WebKitWebDriver"
BROWSER = next(
    (path for path in (f"/usr/lib/x86_64-linux-gnu/webkit2gtk-{version}/MiniBrowser" for version in ("4.1", "4.0")) if os.path.exists(path)),
    None,
)


class Screen:
    """A screen that nobody looks at."""

    def __enter__(self):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as said:
            self.name = ":" + said.readline().strip()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def webkit(tmp_path, monkeypatch):
    from selenium import webdriver
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    assert BROWSER and os.path.exists(DRIVER), "Scripts/setup.sh test installs webkit2gtk-driver"
    with Screen() as screen:
        monkeypatch.setenv("DISPLAY", screen.name)
        monkeypatch.setenv("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        monkeypatch.setenv("LIBGL_ALWAYS_SOFTWARE", "1")
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        options = Options()
        options.binary_location = BROWSER
        options.add_argument("--automation")
        driver = webdriver.WebKitGTK(options=options, service=Service(DRIVER))
        yield driver
        driver.quit()


def wait(driver, script, seconds=60):
    end = time.monotonic() + seconds
    while not driver.execute_script("return " + script):
        assert time.monotonic() < end, f"never came: {script}"
        time.sleep(0.1)


STEPS = [
    ("click", "f-capacity.repositories-no"),
    ("click", "f-capacity.audience-none"),
    ("click", "f-capacity.audience-teachers"),
    ("type", "f-capacity.teachers", "-3"),
    ("type", "f-capacity.since", "31.3.2027"),
    ("type", "f-capacity.sites", "example"),
    ("type", "f-capacity.notes", "Écrit – 開放"),
]

# The messages at the questions, with their codes.
MESSAGES = "[...document.querySelectorAll('main .finding')].map((each) => each.querySelector('.finding-message').textContent)"
WORDS = "[...document.querySelectorAll('main .return-row')].map((each) => each.textContent)"


@pytest.mark.filterwarnings("ignore:setting remote_server_addr")
def test_the_main_path_in_webkit_says_what_chromium_says(webkit, form, small):
    from selenium.webdriver.common.by import By

    # Chromium
    there = form(small).start()
    for step in STEPS:
        if step[0] == "click":
            there.page.click(f'[id="{step[1]}"]')
        else:
            there.input(step[1].removeprefix("f-")).press_sequentially(step[2])
    there.input("capacity.notes").blur()
    there.page.wait_for_timeout(700)
    messages = there.page.evaluate(MESSAGES)
    assert len(messages) == 3
    answers = there.go("review").page.evaluate(WORDS)

    # WebKit
    webkit.get(small.as_uri())
    wait(webkit, "document.documentElement.dataset.ready === 'true'")
    webkit.find_element(By.CSS_SELECTOR, "#respondent option[value=XAA]").click()
    webkit.find_element(By.ID, "new-draft").click()
    wait(webkit, "document.querySelector('[data-question]') !== null")
    for step in STEPS:
        element = webkit.find_element(By.ID, step[1])
        if step[0] == "click":
            element.click()
        else:
            element.send_keys(step[2])
    webkit.execute_script("document.activeElement.blur()")
    time.sleep(0.8)
    assert webkit.execute_script("return " + MESSAGES) == messages
    wait(webkit, "document.querySelector('#kept').textContent.includes('kept in this browser')")

    webkit.execute_script("window.onbeforeunload = null; location.reload()")
    try:
        webkit.switch_to.alert.accept()
    except Exception:  # WebKit asks only after a real key or click
        pass
    wait(webkit, "document.documentElement.dataset.ready === 'true'")
    wait(webkit, "document.querySelector('[data-question]') !== null")
    assert webkit.find_element(By.ID, "f-capacity.notes").get_property("value") == "Écrit – 開放"
    assert webkit.execute_script("return " + MESSAGES) == messages
    webkit.execute_script("location.hash = '#/review'")
    wait(webkit, "document.querySelector('.open-points') !== null")
    assert webkit.execute_script("return " + WORDS) == answers
