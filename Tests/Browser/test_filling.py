"""Filling in: progress, findings at the question and in the summary, reasons, and the answers of the last cycle."""

import pytest
from form import until


@pytest.fixture
def with_mistakes(form, small):
    form = form(small).start()
    form.choose("capacity.repositories", "yes").choose("capacity.audience", "teachers")
    form.fill("capacity.notes", "x" * 201).fill("capacity.sites", "example").fill("capacity.teachers", "-3")
    return form.fill("capacity.since", "31.3.2027").settle()


def test_the_line_of_progress_is_what_the_engine_counts(with_mistakes):
    summary = with_mistakes.view()["summary"]
    assert summary["errors"] == 4
    line = with_mistakes.status().replace("\u2068", "").replace("\u2069", "")
    assert line == f"{summary['answered']} of {summary['asked']} answered, 4 to correct, {summary['warnings']} to explain"
    section = with_mistakes.page.inner_text('[data-section="capacity"]')
    assert "4 to correct" in section


def test_the_summary_leads_to_every_finding_in_the_order_of_the_questions(with_mistakes):
    page = with_mistakes.page
    links = page.locator(".error-summary a")
    assert [link.get_attribute("href").rsplit("/")[-1] for link in links.all()] == [
        "capacity.teachers", "capacity.since", "capacity.sites", "capacity.notes"
    ]
    for index in range(4):
        target = links.nth(index).get_attribute("href").rsplit("/")[-1]
        message = with_mistakes.question(target).locator(".message").inner_text()
        assert message in links.nth(index).inner_text(), "the same words in both places"
        links.nth(index).press("Enter")
        until(page, "id => document.activeElement.id === id", f"f-{target}")
        assert with_mistakes.input(target).get_attribute("aria-invalid") == "true"
        described = with_mistakes.input(target).get_attribute("aria-describedby").split()
        assert message in " ".join(page.locator(f'[id="{each}"]').inner_text() for each in described)


def test_a_finding_waits_until_one_has_typed(form, small):
    form = form(small).start()
    form.input("capacity.since").press_sequentially("31.")
    assert form.view()["summary"]["errors"] == 1, "the engine checks each key"
    assert form.question("capacity.since").locator(".finding").count() == 0, "and nobody is interrupted"
    form.input("capacity.since").blur()
    assert form.question("capacity.since").locator(".finding").count() == 1
    form.fill("capacity.since", "2027-03-31")
    assert form.question("capacity.since").locator(".finding").count() == 0
    assert form.page.locator(".error-summary").is_hidden()


def test_questions_come_when_they_are_asked_and_are_announced(form, small):
    form = form(small).start()
    assert form.question("capacity.teachers").is_hidden()
    form.choose("capacity.audience", "teachers")
    assert form.question("capacity.teachers").is_visible()
    until(form.page, "document.getElementById('announcer').textContent.includes('1 more question is now asked.')")
    form.choose("capacity.audience", "none")
    assert form.chosen("capacity.audience") == ["none"], "what stands alone takes the others away"
    assert form.question("capacity.teachers").is_hidden()
    until(form.page, "document.getElementById('announcer').textContent.includes('no longer asked')")


def test_what_was_answered_last_time_stands_beside_and_a_change_is_explained(form, workspace):
    previous = workspace.write("2023.yaml", "questionnaire: small-2023\nrespondent: XAA\nstatus: certified\nanswers:\n  policy.open: yes\n")
    html = workspace.form("--respondent", "XAA", "--previous", previous)
    form = form(html).start().go("section/policy")
    beside = form.question("policy.open").locator(".previous").inner_text()
    assert "In \u20682023\u2069 your country answered:" in beside and "Yes" in beside
    assert form.chosen("policy.open") == [], "nothing is filled in"
    form.choose("policy.open", "no").settle()
    finding = form.question("policy.open").locator(".finding.warning")
    assert "this report says there is none" in finding.inner_text()
    finding.locator("summary").click()
    finding.locator(".confirm").click()
    assert "Choose a reason." in finding.inner_text()
    finding.locator('input[value="repealed"]').check()
    finding.locator("textarea").fill("It ended.\nReally.")
    finding.locator(".confirm").click()
    confirmed = form.question("policy.open").locator(".finding.confirmed")
    confirmed.wait_for()
    assert "It ended." in confirmed.inner_text()
    assert form.view()["summary"]["confirmed"] == 1
    name, saved = form.save()
    findings, summary = workspace.findings(workspace.write(name, saved), "--previous", previous)
    assert [finding["confirmed"] for finding in findings if finding["severity"] == "warning"] == [True]
    confirmed.locator(".withdraw").click()
    form.question("policy.open").locator(".finding.warning").wait_for()
    form.choose("policy.open", "yes").settle()
    assert form.question("policy.open").locator(".finding").count() == 0
