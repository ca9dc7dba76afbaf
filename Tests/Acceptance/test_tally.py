"""`rapporteur tally`: what is counted, what is left out, bases, groups, partial tallies."""

import json
import random

from conftest import answers, code


def indicator(tally, name="capacity.repositories"):
    (found,) = [one for one in tally["indicators"] if one["id"] == name]
    return found


def roster(*more):
    return ["--format", "json", *more]


def test_the_json_is_that_of_the_contract(cycles):
    tally = cycles.json("tally", "new")
    assert set(tally) == {
        "questionnaire", "cycle", "members", "reporting", "illustrative", "corrected", "excluded", "invalid_answers",
        "indicators", "areas", "groups",
    }
    assert (tally["questionnaire"], tally["cycle"], tally["members"], tally["reporting"]) == ("new", 2027, 20, 8)
    assert tally["illustrative"] is True
    assert tally["groups"] == {}
    assert indicator(tally) == {
        "id": "capacity.repositories", "section": "capacity", "base": "reporting", "yes": 5, "no": 2,
        "not_answered": 1, "not_applicable": 0, "numerator": 5, "denominator": 8, "percent": 63,
    }
    (area,) = tally["areas"]
    assert area == {"action_area": "i", "sections": ["capacity"], "indicators": 3, "numerator": 5 + 8 + 5,
                    "denominator": 24, "percent": 75}


def test_by_region_every_region_with_a_member_is_listed(cycles):
    tally = cycles.json("tally", "new", "--by", "region")
    groups = tally["groups"]["region"]
    assert set(groups) == {"AFR", "APA"}
    assert sum(group["reporting"] for group in groups.values()) == 8
    assert sum(group["members"] for group in groups.values()) == 20
    for group in groups.values():
        if group["reporting"] < 3:
            assert set(group) == {"members", "reporting"}


def test_reasons_of_exclusion(cycles):
    cycles.write("new/draft.yaml", answers("new", "XAJ", status="draft", repositories="yes"))
    cycles.write("new/unknown.yaml", answers("new", "XZZ", repositories="yes"))
    cycles.write("new/broken.yaml", "questionnaire: new\nrespondent: XAK\nanswers: *\n")
    cycles.write("new/part.yaml", answers("new", "XAL", repositories="yes").replace("status:", "part: [capacity]\nstatus:"))
    cycles.write("new/older.yaml", answers("new", "XAM", repositories="no", training="no", meaning="no"))
    cycles.write("new/newer.yaml", answers("new", "XAM", revision=2, repositories="yes", training="no", meaning="no"))
    cycles.write("new/two-a.yaml", answers("new", "XAN", repositories="yes"))
    cycles.write("new/two-b.yaml", answers("new", "XAN", repositories="no"))
    tally = cycles.json("tally", "new")
    reasons = sorted((one["file"].split("/")[-1], one["reason"]) for one in tally["excluded"])
    assert reasons == [
        ("broken.yaml", "unreadable"), ("draft.yaml", "draft"), ("older.yaml", "superseded"), ("part.yaml", "part"),
        ("two-a.yaml", "ambiguous"), ("two-b.yaml", "ambiguous"), ("unknown.yaml", "unknown_respondent"),
    ]
    assert tally["reporting"] == 9
    assert indicator(tally)["yes"] == 6


def test_equal_content_is_superseded_and_certified_goes_first(cycles):
    cycles.write("new/again.yaml", answers("new", code(0), status="certified", repositories="yes", training="yes", meaning="yes"))
    tally = cycles.json("tally", "new")
    assert tally["reporting"] == 8
    assert [(one["file"], one["reason"]) for one in tally["excluded"]] == [("new/XAA.yaml", "superseded")]


def test_invalid_answers_count_as_not_answered_and_are_listed(cycles):
    cycles.write("new/XAA.yaml", answers("new", "XAA", repositories="maybe", training="yes", meaning="yes"))
    tally = cycles.json("tally", "new")
    assert tally["invalid_answers"] == [{"respondent": "XAA", "question": "capacity.repositories", "code": "A104"}]
    assert indicator(tally)["not_answered"] == 2
    strict = cycles.json("tally", "new", "--strict")
    assert strict["reporting"] == 7
    assert [one["reason"] for one in strict["excluded"]] == ["errors"]


def test_partial_tallies_merge_and_an_overlap_is_an_error(cycles):
    whole = cycles.json("tally", "new")
    names = [f"new/{path.name}" for path in sorted((cycles.path / "new").iterdir())]
    random.Random(4).shuffle(names)
    cycles.run("tally", *names[:3], "--partial", "a.partial")
    cycles.run("tally", *names[3:], "--partial", "b.partial")
    assert cycles.json("tally", "--merge", "a.partial", "b.partial") == whole
    cycles.run("tally", *names[2:], "--partial", "c.partial")
    cycles.run("tally", "--merge", "a.partial", "c.partial", status=3)
    cycles.write("damaged.partial", (cycles.path / "a.partial").read_bytes()[:-9])
    cycles.run("tally", "--merge", "damaged.partial", "b.partial", status=3)


def test_the_order_of_files_changes_nothing(cycles):
    names = [f"new/{path.name}" for path in sorted((cycles.path / "new").iterdir())]
    expected = cycles.json("tally", *names)
    for seed in range(3):
        random.Random(seed).shuffle(names)
        assert cycles.json("tally", *names) == expected


def test_corrections_stand_beside_the_raw_answer(cycles):
    cycles.write("corrections.yaml", "- {respondent: XAB, question: capacity.repositories, from: no, to: yes, "
                 "reason: The annex names one., by: Secretariat, on: 2027-05-01}\n"
                 "- {respondent: XAC, question: capacity.repositories, from: no, to: yes, reason: Wrong., by: S, on: 2027-05-01}\n")
    tally = json.loads(cycles.run("tally", "new", "--corrections", "corrections.yaml", "--format", "json"))
    assert (tally["corrected"], indicator(tally)["yes"]) == (1, 6)
    raw = json.loads(cycles.run("tally", "new", "--corrections", "corrections.yaml", "--raw", "--format", "json"))
    assert (raw["corrected"], indicator(raw)["yes"]) == (0, 5)


def test_several_questionnaires_among_the_paths_are_a_usage_fault(cycles):
    cycles.run("tally", "new", "old", status=3)
    assert "old" in cycles.error and "new" in cycles.error


def test_csv_and_text(cycles):
    table = cycles.run("tally", "new", "--format", "csv").splitlines()
    assert table[0].count(",") == table[1].count(",")
    assert any("capacity.repositories" in line for line in table)
    text = cycles.run("tally", "new")
    assert "5 of 8" in text


def test_a_key_that_stands_twice_is_an_error_and_leaves_no_guess_about_the_report(cycles):
    one = answers("new", "XAA", repositories="yes", training="yes", meaning="yes")
    cycles.write("new/XAA.yaml", one + "  capacity.meaning: no\n")
    assert cycles.json("tally", "new")["reporting"] == 8, "the report itself is known"
    strict = cycles.json("tally", "new", "--strict")
    assert [(one["file"], one["reason"]) for one in strict["excluded"]] == [("new/XAA.yaml", "errors")]
    for twice in ("respondent: XAB", "status: draft", "revision: 2", "questionnaire: new", "illustrative: true", "answers:"):
        cycles.write("new/XAA.yaml", one + twice + "\n")
        tally = cycles.json("tally", "new")
        assert [(one["file"], one["reason"]) for one in tally["excluded"]] == [("new/XAA.yaml", "unreadable")], twice
        cycles.write("new/XAA.yaml", twice + "\n" + one)
        assert cycles.json("tally", "new")["reporting"] == 7, twice
