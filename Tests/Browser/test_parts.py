"""A return that several ministries fill in."""

from form import Form


def test_a_part_goes_to_another_ministry_and_comes_back(form, profile, small, workspace):
    mine = form(small).start()
    mine.choose("capacity.repositories", "no").choose("capacity.audience", "learners")
    mine.fill("capacity.notes", "mine")
    mine.go("section/policy").choose("policy.open", "yes").fill("policy.name", "The plan of 2020")
    mine.go("section/contact").fill("contact.name", "Kari Nordmann")
    name, part = mine.save_part("policy", "capacity")
    assert name.startswith("small-2027-XAA-part-")
    assert b"Kari" not in part, "what was not chosen stays here"
    name, part = mine.save_part("policy")

    # The other ministry works in its own browser.
    theirs = Form(profile().new_page(), small).open().open_file(name, part)
    assert "part of the return" in theirs.page.inner_text("#identity")
    theirs.go("section/policy").fill("policy.name", "The plan of 2024")
    theirs.go("section/capacity").fill("capacity.since", "2020-05-17")
    name, back = theirs.save()
    assert b"part:" in back

    # Meanwhile the first one has gone on.
    mine.go("section/policy").fill("policy.name", "The plan of 2021")
    mine.go("section/capacity").open_file(name, back)
    said = mine.dialog.inner_text()
    assert "part that another ministry has filled in" in said
    assert mine.page.is_checked("#open-way-merge"), "a part is usually merged"
    conflict = mine.page.locator(".conflict")
    assert conflict.count() == 1
    assert "The plan of 2021" in conflict.inner_text() and "The plan of 2024" in conflict.inner_text()
    assert "5 Since when?" in " ".join(mine.page.inner_text(".merge").split())
    mine.page.click('#dialog [data-choice="go"]')
    assert "Choose for each question" in mine.dialog.inner_text(), "no side is taken by itself"
    mine.page.check("#conflict-0-theirs")
    mine.answer_dialog("go")
    assert mine.input("capacity.since").input_value() == "2020-05-17"
    assert mine.input("capacity.notes").input_value() == "mine", "what only this draft has stays"
    assert mine.go("section/policy").input("policy.name").input_value() == "The plan of 2024"
    assert mine.go("section/contact").input("contact.name").input_value() == "Kari Nordmann"

    # Undone, and merged once more with the other choice.
    mine.page.click("#undo")
    assert mine.go("section/policy").input("policy.name").input_value() == "The plan of 2021"
    mine.open_file(name, back)
    mine.page.check("#conflict-0-mine")
    mine.answer_dialog("go")
    assert mine.go("section/policy").input("policy.name").input_value() == "The plan of 2021"
    _, whole = mine.save()
    assert b"part:" not in whole
    assert b"capacity.since: 2020-05-17" in whole
    workspace.findings(workspace.write("whole.yaml", whole))


def test_a_part_is_known_to_the_command(form, profile, small, workspace):
    mine = form(small).start().fill("capacity.notes", "mine")
    name, part = mine.save_part("capacity")
    there = Form(profile().new_page(), small).open().open_file(name, part)
    findings, _ = workspace.findings(workspace.write(name, part))
    assert [finding["message"] for finding in findings] == [finding["message"] for finding in there.view()["findings"]]
    assert [finding for finding in findings if finding["severity"] == "error"] == []


def test_a_part_of_nothing_is_not_saved(form, small):
    mine = form(small).start()
    mine.page.click("#more-button")
    mine.page.click("#part")
    mine.page.click('#dialog [data-choice="save"]')
    assert "Choose at least one section." in mine.dialog.inner_text()
    mine.dismiss()
