"""The site of guidance in a real browser, opened from a disk."""

import subprocess

import pytest
from conftest import BINARY, ROOT, real_form, violations
from form import Form

LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
PAGES = ["index", "capacity", "rules", "search", "terms", "print", "booklet"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("guidance")
    subprocess.run([str(BINARY), "guidance", "oer-2027", "--booklet", "--out", str(folder)], cwd=ROOT, check=True)
    return folder / "oer-2027"


@pytest.fixture
def opened(chromium, site):
    """Opens pages of the site; anything that a page complains about fails the test."""
    contexts, complaints = [], []

    def open_page(address, width=1100, script=True, scheme="light"):
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if not request.url.startswith("file://") else None)
        page.goto(f"file://{site}/{address}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_pages_are_accessible_and_fit_a_telephone(opened, language, name):
    page = opened(f"{language}/{name}.html", width=360)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.documentElement.lang") == language


@pytest.mark.parametrize("name", ["index", "capacity", "rules", "search"])
def test_dark_pages_are_accessible(opened, name):
    assert violations(opened(f"en/{name}.html", scheme="dark")) == []


def test_everything_works_without_script(opened, site):
    page = opened("en/capacity.html#capacity.repositories", script=False)
    question = page.locator("[id='capacity.repositories']")
    question.locator("summary").click()
    question.locator("a[hreflang=ar]").click()
    page.wait_for_url("**/ar/capacity.html#capacity.repositories")
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("article:target h2").is_visible()
    page.goto(f"file://{site}/en/search.html")
    assert page.locator("#words").is_hidden()
    assert page.locator(".found li").count() > 100
    page.locator(".found a", has_text="Are there repositories of OER").click()
    page.wait_for_url("**/en/capacity.html#capacity.repositories")


def test_the_language_switch_keeps_the_place(opened):
    page = opened("en/capacity.html")
    page.locator("[id='capacity.training'] h3").first.scroll_into_view_if_needed()
    page.evaluate("document.getElementById('capacity.training').scrollIntoView()")
    link = page.locator("nav a[hreflang=fr]")
    link.dispatch_event("click")
    page.wait_for_url("**/fr/capacity.html#capacity.training")
    # At the top of a page the link leads to the top.
    page.evaluate("history.replaceState(null, '', location.pathname); scrollTo(0, 0)")
    page.locator("nav a[hreflang=zh]").click()
    page.wait_for_url("**/zh/capacity.html")


@pytest.mark.parametrize(
    "language, words, expected",
    [
        ("en", "bandwidth offline", "quality.offline"),
        ("en", "pre-service", "capacity.training"),
        ("fr", "depot", "capacity.repositories"),
        ("fr", "dépôts", "capacity.repositories"),
        ("ru", "РЕПОЗИТОРИ", "capacity.repositories"),
        ("ar", "مستودعات", "capacity.repositories"),
        ("zh", "资源库", "capacity.repositories"),
    ],
)
def test_the_search_finds_words(opened, language, words, expected):
    page = opened(f"{language}/search.html")
    everything = page.locator(".found li:visible").count()
    page.fill("#words", words)
    found = page.locator(".found li:visible")
    assert 0 < found.count() < everything
    assert page.locator(f".found li:visible a[href$='#{expected}']").count() == 1
    assert str(found.count()) in page.inner_text("#found")
    page.fill("#words", "qqqqqq")
    assert page.locator(".found li:visible").count() == 0
    assert page.inner_text("#found") != ""
    page.fill("#words", "")
    assert page.locator(".found li:visible").count() == everything


def test_a_page_is_used_with_the_keyboard_alone(opened):
    page = opened("en/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator(".contents a[href='capacity.html']").focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/capacity.html")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hasAttribute('hreflang')")


def test_the_print_version_has_pages_and_no_navigation(opened, tmp_path):
    page = opened("en/booklet.html")
    page.emulate_media(media="print")
    assert page.locator("header nav").first.is_hidden()
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", str(tmp_path / "print.pdf"), "-"], capture_output=True, check=True).stdout.decode()
    assert text.count("\f") > 20
    assert "Are there repositories of OER in your country?" in text
    assert "Search" not in text.split("How to report")[0]


def test_a_form_leads_from_a_question_to_its_guidance(chromium, site, tmp_path):
    form = real_form(tmp_path / "form.html", "--respondent", "NOR", "--guidance", site.parent.as_uri(), "--lang", "fr,en")
    context = chromium.new_context()
    page = Form(context.new_page(), form).open().start("NOR").page
    link = page.locator("a[href$='/oer-2027/fr/information.html#general.organizations']")
    link.wait_for(state="attached", timeout=60_000)
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
    with context.expect_page() as opened:
        link.evaluate("link => link.click()")
    opened.value.wait_for_load_state()
    assert opened.value.locator("article:target h2").is_visible()
    context.close()
