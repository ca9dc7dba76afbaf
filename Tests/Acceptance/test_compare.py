"""`rapporteur compare`: the review paper."""

from conftest import LINEAGE, NEW


def test_the_json_is_that_of_the_contract(workspace):
    result = workspace.json("compare", "old", "new")
    assert set(result) == {"old", "new", "questions", "indicators", "dropped"}
    by_id = {one["id"]: one for one in result["questions"]}
    for one in result["questions"] + result["indicators"]:
        assert set(one) == {"id", "from", "class", "grade", "marks", "differences", "print_change"}
    assert by_id["capacity.repositories"]["class"] == ["identical"]
    assert by_id["capacity.repositories"]["grade"] == "A"
    assert by_id["capacity.training"]["class"] == ["editorial"]
    assert by_id["capacity.training"]["differences"] == ["position"]
    assert by_id["capacity.training"]["marks"] == ["e"]
    assert by_id["capacity.meaning"]["grade"] == "C"
    assert by_id["capacity.meaning"]["print_change"] is False
    assert "text" in by_id["capacity.meaning"]["differences"]
    assert by_id["capacity.notes"]["class"] == ["new"]
    assert by_id["capacity.notes"]["grade"] == "N"
    assert by_id["capacity.notes"]["from"] == []


def test_an_undeclared_difference_is_an_error(workspace):
    workspace.write("questionnaires/new/questionnaire.yaml", NEW.replace("text: Is there training?", "text: Is there any national training?"))
    workspace.write("questionnaires/new/lineage.yaml", LINEAGE.replace("[editorial]", "identical"))
    text = workspace.run("compare", "old", "new", status=3)
    assert "capacity.training" in text + workspace.error


def test_folders_work_as_well_as_ids_and_every_format_is_written(workspace):
    expected = workspace.run("compare", "old", "new")
    assert workspace.run("compare", "questionnaires/old", "questionnaires/new") == expected
    assert "capacity.meaning" in expected
    html = workspace.run("compare", "old", "new", "--format", "html")
    assert html.lower().startswith("<!doctype html>") and "<del" in html and "<ins" in html
    assert "|" in workspace.run("compare", "old", "new", "--format", "md")


def test_a_questionnaire_compared_with_itself_is_identical(workspace):
    result = workspace.json("compare", "old", "old")
    assert {tuple(one["class"]) for one in result["questions"]} == {("identical",)}
    assert {one["grade"] for one in result["questions"]} == {"A"}
    assert result["dropped"] == []
