"""`rapporteur status`: who has reported, in what state, and who is silent."""

import csv
import html.parser
import io
import os
import sqlite3
import unicodedata

from conftest import BINARY, ROSTER, answers, code

NASTY = '=HYPERLINK("x")<b>&'
WIDE = "瓦努阿图共和国瓦努阿图共和国瓦努阿图共和国瓦努阿图共和国"


def columns(line):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)


def cycle(workspace):
    """Ten of twenty States: three drafts, five submitted, one of them a second revision, one certified, one part."""
    roster = ROSTER.replace("Sample State XAA", '"' + NASTY.replace('"', '""') + '"').replace("Sample State XAB", WIDE)
    workspace.write("questionnaires/rosters/states.csv", roster)
    whole = {"repositories": "no", "training": "no", "meaning": "no"}
    for index in range(3):
        workspace.write(f"a/{code(index)}.yaml", answers("new", code(index), status="draft", repositories="yess"))
    for index in range(3, 8):
        workspace.write(f"a/{code(index)}.yaml", answers("new", code(index), **whole))
    workspace.write("a/XAD-2.yaml", answers("new", "XAD", revision=2, status="draft", **whole))
    workspace.write("a/XAI.yaml", answers("new", "XAI", status="certified", **whole))
    workspace.write(
        "a/XAJ.yaml", answers("new", "XAJ", repositories="no").replace("status:", "part: [capacity]\nstatus:"))
    workspace.write("a/XZZ.yaml", answers("new", "XZZ", **whole))
    workspace.write("a/broken.yaml", "questionnaire: new\nanswers: *\n")
    workspace.run("collect", "a", "--store", "c.sqlite", status=1)
    return workspace


def step(connection, version, state, at, note=None):
    """Puts a step of the workflow into a store, with any value where a column asks for one."""
    row = {"version": version, "state": state, "at": at, "by": "Desk", "note": note}
    for _, name, kind, needed, _, _ in connection.execute("PRAGMA table_info(state)").fetchall():
        if needed and name not in row:
            row[name] = 0 if kind == "INTEGER" else "2027-03-01"
    names = ", ".join(f'"{name}"' for name in row)
    connection.execute(f"INSERT INTO state ({names}) VALUES ({', '.join('?' for _ in row)})", list(row.values()))


def status(workspace, *arguments):
    return workspace.run("status", "--store", "c.sqlite", *arguments)


def rows(workspace, *arguments):
    return list(csv.DictReader(io.StringIO(status(workspace, "--format", "csv", *arguments))))


def test_the_first_line_says_it_in_words(workspace):
    lines = status(cycle(workspace)).splitlines()
    assert lines[0] == (
        "10 of 20 Member States have sent something: 4 draft, 4 submitted, 1 certified, 1 with parts only; "
        "10 are silent.")
    assert "new, version 1, cycle 2027. A tally counts 6 reports." in lines[1]
    assert any("sample data" in line for line in lines)


def test_every_line_fits_100_columns_and_no_name_is_lost(workspace):
    for arguments in ([], ["--by", "region"], ["--silent"], ["--silent", "--by", "region"]):
        lines = status(cycle(workspace), *arguments).splitlines()
        assert max(columns(line) for line in lines[1:]) <= 100, arguments
        silent = [line for line in lines if "XAK" in line]
        assert len(silent) == 1, arguments
    table = status(workspace).splitlines()
    row = next(line for line in table if line.startswith("XAD "))
    assert row.split()[:2] == ["XAD", "Sample"] and "draft" in row and " r1 " in row, row
    assert "…" in next(line for line in table if line.startswith("XAB "))
    assert any(line.lstrip().startswith("XZZ") for line in table)


def test_a_table_has_one_row_for_each_state(workspace):
    table = rows(cycle(workspace))
    assert [row["respondent"] for row in table] == [code(index) for index in range(20)] + ["XZZ"]
    by_code = {row["respondent"]: row for row in table}
    assert by_code["XAA"]["name"] == "'" + NASTY, "a formula is no formula"
    assert by_code["XAA"]["errors"] == "1" and by_code["XAA"]["counted_revision"] == ""
    assert (by_code["XAD"]["state"], by_code["XAD"]["revision"], by_code["XAD"]["counted_revision"]) == ("draft", "2", "1")
    assert by_code["XAD"]["versions"] == "2"
    assert by_code["XAI"]["state"] == "certified" and by_code["XAJ"]["parts"] == "capacity"
    assert by_code["XAJ"]["state"] == "part" and by_code["XAJ"]["version"] == ""
    assert by_code["XAK"]["state"] == "silent" and by_code["XAK"]["last_change"] == ""
    assert by_code["XZZ"]["member"] == "no" and by_code["XZZ"]["region"] == ""
    assert {row["respondent"] for row in rows(workspace, "--silent")} == {code(index) for index in range(10, 20)}
    regions = [row["region"] for row in rows(workspace, "--by", "region") if row["member"] == "yes"]
    assert regions == sorted(regions)


def test_json_says_the_same_as_the_table_and_its_sums_add_up(workspace):
    data = cycle(workspace).json("status", "--store", "c.sqlite", "--by", "region")
    table = {row["respondent"]: row for row in rows(workspace)}
    assert {state["respondent"] for state in data["respondents"]} == set(table)
    for state in data["respondents"]:
        row = table[state["respondent"]]
        for key in ("version", "revision", "counted_version", "errors", "warnings", "blocking", "state", "status"):
            assert row[key].lstrip("'") == ("" if state[key] is None else str(state[key])), (state, key)
    regions = data["groups"]["region"]
    assert sorted(regions) == ["AFR", "APA"]
    for key in ("members", "heard_from", "counted"):
        assert sum(region[key] for region in regions.values()) == data[key], key
    for word, count in data["states"].items():
        assert sum(region["states"][word] for region in regions.values()) == count, word
    assert sum(data["states"].values()) == data["members"] == 20
    assert data["unassigned"] == 1
    assert workspace.json("status", "--store", "c.sqlite")["groups"] == {}
    assert {state["state"] for state in workspace.json("status", "--store", "c.sqlite", "--silent")["respondents"]} == {
        "silent"}


def test_the_newest_step_of_the_workflow_is_the_state(workspace):
    connection = sqlite3.connect(cycle(workspace).path / "c.sqlite")
    version = connection.execute("SELECT id FROM version WHERE respondent = 'XAE'").fetchone()[0]
    step(connection, version, "returned", "2027-03-01T10:00:00Z")
    connection.execute("INSERT INTO request VALUES (1, 1, 'capacity.meaning', 'Which one?')")
    connection.execute("INSERT INTO request VALUES (1, 2, NULL, 'Who else?')")
    connection.commit()
    text = status(workspace)
    assert "question 3: Which one?" in text and "the report as a whole: Who else?" in text
    assert "Which one?" in status(workspace, "--format", "html")
    assert next(row for row in rows(workspace) if row["respondent"] == "XAE")["requests"] == "2"
    state = next(s for s in workspace.json("status", "--store", "c.sqlite")["respondents"] if s["respondent"] == "XAE")
    assert state["requests"] == [
        {"question": "capacity.meaning", "text": "Which one?"}, {"question": None, "text": "Who else?"}]
    step(connection, version, "accepted", "2097-04-01T10:00:00Z")
    connection.commit()
    connection.close()
    assert "Which one?" not in status(workspace)
    row = next(row for row in rows(workspace) if row["respondent"] == "XAE")
    assert row["state"] == "accepted" and row["status"] == "submitted"
    assert row["last_change"] == "2097-04-01T10:00:00Z"
    assert "1 certified, 1 accepted," in status(workspace).splitlines()[0]


def test_a_contradiction_counts_nothing_and_is_an_error(workspace):
    for name, value in (("a", "yes"), ("b", "no")):
        workspace.write(f"a/{name}.yaml", answers("new", "XAA", repositories="no", training="no", meaning=value))
    workspace.run("collect", "a", "--store", "c.sqlite", status=1)
    row = next(row for row in rows(workspace) if row["respondent"] == "XAA")
    assert (row["state"], row["counted_version"], row["errors"]) == ("submitted", "", "1")


class Page(html.parser.HTMLParser):
    VOID = {"meta"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tiles, self.links, self.names, self.text = [], [], [], set(), ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.names.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "li" and "title" in attributes:
            self.tiles.append((attributes["class"], attributes["title"]))
        self.links += [attributes[key] for key in ("href", "src") if key in attributes]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_the_page_has_one_square_for_each_member_and_nothing_from_outside(workspace):
    cycle(workspace).run("status", "--store", "c.sqlite", "--format", "html", "--output", "s.html")
    text = (workspace.path / "s.html").read_text()
    page = Page(text)
    assert len(page.tiles) == 20 and len(set(page.tiles)) == 20
    assert ("tile draft", NASTY + ": draft") in page.tiles
    assert ("tile silent", "Sample State XAK: silent") in page.tiles
    assert "b>&" not in text.replace("<b>", ""), "names are escaped"
    assert page.links == ["#main"]
    assert not page.names & {"script", "link", "img", "iframe"} and "url(" not in text and "@import" not in text
    assert "10 of 20 Member States have sent something" in page.text
    assert "prefers-color-scheme: dark" in text and "@media print" in text
    workspace.run("status", "--store", "c.sqlite", "--format", "html", "--silent", "--output", "t.html")
    silent = Page((workspace.path / "t.html").read_text())
    assert silent.tiles == [] and "Sample State XAK" in silent.text and NASTY not in silent.text


def test_a_store_without_a_report_and_one_that_is_not_there(workspace):
    workspace.write("a/broken.yaml", "answers: *\n")
    workspace.run("collect", "a", "--store", "c.sqlite", status=1)
    text = status(workspace)
    assert text.startswith("No report has come that could be checked.") and "1 file" in text
    for form in ("csv", "json", "html"):
        status(workspace, "--format", form)
    workspace.run("status", "--store", "nothing.sqlite", status=4)
    workspace.run("status", status=3)


def test_two_hundred_states_with_twenty_versions_are_told_at_once(workspace):
    """In the time of the processor, which does not depend on what else the machine does."""
    workspace.write(
        "questionnaires/rosters/states.csv",
        "iso3,iso2,m49,name_en,status,member_from,member_until,region\n" + "".join(
            f"X{number:05},,,State {number},member,1950-01-01,,AFR\n" for number in range(200)))
    workspace.write("a.yaml", answers("new", "X00000", repositories="no", training="no", meaning="yess"))
    workspace.run("collect", "a.yaml", "--store", "c.sqlite", status=1)
    connection = sqlite3.connect(workspace.path / "c.sqlite")
    names = [row[1] for row in connection.execute("PRAGMA table_info(version)")]
    sample = dict(zip(names, connection.execute("SELECT * FROM version").fetchone()))
    marks = ", ".join("?" for _ in names)
    for number in range(1, 4000):
        row = {**sample, "id": number + 1, "respondent": f"X{number % 200:05}", "revision": number // 200 + 1,
               "sha256": f"{number:064}", "answers_digest": f"{number}", "blocking": 1}
        connection.execute("INSERT INTO content VALUES (?, 1, x'00')", (row["sha256"],))
        connection.execute(f"INSERT INTO version VALUES ({marks})", [row[name] for name in names])
        connection.executemany(
            "INSERT INTO finding VALUES (?, ?, 'R101', 'warning', 'A sentence.', NULL, NULL, 1, 1, 1, 0)",
            [(number + 1, place) for place in range(1, 11)])
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.commit()
    connection.close()
    process = os.posix_spawn(
        BINARY, [str(BINARY), "status", "--store", str(workspace.path / "c.sqlite"), "--format", "csv", "--output",
                 str(workspace.path / "s.csv")], os.environ)
    _, result, usage = os.wait4(process, 0)
    assert result == 0
    table = list(csv.DictReader((workspace.path / "s.csv").open()))
    assert len(table) == 200 and all(row["revision"] == "20" and row["versions"] == "20" for row in table)
    assert all(row["blocking"] == "10" for row in table)
    # A tenth of a second for the release; builds for debugging are slower.
    limit = 0.1 if "release" in str(BINARY) else 0.2
    assert usage.ru_utime + usage.ru_stime < limit, usage
