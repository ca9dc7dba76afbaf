"""`rapporteur collect`, `verify`, `backup`, and tallies and reports from a store."""

import hashlib
import json
import os
import random
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from conftest import BINARY, ROOT, answers, code

sys.path.insert(0, str(ROOT / "Tests/Torture"))
from torture import torture  # noqa: E402


def collected(workspace, *paths, status=0, store="c.sqlite"):
    """The lines of a collect, by path."""
    lines = workspace.run("collect", *paths, "--store", store, status=status).splitlines()
    return {line.split(" ")[-1]: line.split(" ")[:-1] for line in lines}


def rows(workspace, sql, store="c.sqlite"):
    connection = sqlite3.connect(workspace.path / store)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def mess(cycles):
    """Files of every kind that a tally leaves out."""
    cycles.write("new/draft.yaml", answers("new", "XAJ", status="draft", repositories="yes"))
    cycles.write("new/unknown.yaml", answers("new", "XZZ", repositories="yes"))
    cycles.write("new/broken.yaml", "questionnaire: new\nrespondent: XAK\nanswers: *\n")
    cycles.write("new/part.yaml", answers("new", "XAL", repositories="yes").replace("status:", "part: [capacity]\nstatus:"))
    cycles.write("new/older.yaml", answers("new", "XAM", repositories="no", training="no", meaning="no"))
    cycles.write("new/newer.yaml", answers("new", "XAM", revision=2, repositories="yes", training="no", meaning="no"))
    cycles.write("new/copy.yaml", (cycles.path / "new/newer.yaml").read_bytes())
    cycles.write("new/two-a.yaml", answers("new", "XAN", repositories="yes", training="no", meaning="no"))
    cycles.write("new/two-b.yaml", answers("new", "XAN", repositories="no", training="no", meaning="no"))
    cycles.write("new/nobody.yaml", answers("nothing", "XAN", repositories="no"))
    return cycles


def test_lines_say_what_became_of_each_file_and_the_second_run_changes_nothing(cycles):
    lines = collected(mess(cycles), "new", status=1)
    assert lines["new/XAA.yaml"] == ["new", "XAA", "r1", "submitted"]
    assert lines["new/draft.yaml"] == ["new", "XAJ", "r1", "draft"]
    assert lines["new/broken.yaml"] == ["unreadable"]
    assert lines["new/nobody.yaml"] == ["unreadable"]
    assert lines["new/older.yaml"] == ["superseded", "XAM", "r1", "submitted"]
    assert lines["new/two-a.yaml"][0] == "new" and lines["new/two-b.yaml"][0] == "conflict"
    assert "error[S201]" in cycles.error and "new/two-b.yaml" in cycles.error
    before = rows(cycles, "SELECT * FROM audit")
    again = collected(cycles, "new", status=1)
    assert {line[0] for line in again.values()} == {"unchanged"}
    assert rows(cycles, "SELECT * FROM audit") == before
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")


def test_a_tally_from_the_store_is_that_of_the_files(cycles):
    mess(cycles)
    collected(cycles, "new", status=1)
    for options in ([], ["--by", "region"], ["--strict"], ["--status", "draft", "submitted"], ["--format", "csv"]):
        assert cycles.run("tally", "--store", "c.sqlite", *options) == cycles.run("tally", "new", *options)


def test_a_questionnaire_among_answer_files_is_none_for_either(cycles):
    text = (cycles.path / "questionnaires/new/questionnaire.yaml").read_text()
    cycles.write("new/questionnaire.yaml", text)
    # A key that belongs to a questionnaire makes no answer file one.
    cycles.write("new/odd.yaml", answers("new", code(19), repositories="no") + "sections: []\n")
    cycles.run("collect", "new", "--store", "s.sqlite", status=None)
    expected = cycles.json("tally", "new")
    assert not [one for one in expected["excluded"] if "questionnaire.yaml" in one["file"]]
    assert cycles.json("tally", "--store", "s.sqlite") == expected
    assert rows(cycles, "SELECT source FROM version WHERE source LIKE '%odd.yaml'", store="s.sqlite") == [("new/odd.yaml",)]
    assert rows(cycles, "SELECT source FROM version WHERE source LIKE '%questionnaire.yaml'", store="s.sqlite") == []


def test_a_store_needs_no_folder_of_questionnaires(cycles):
    mess(cycles)
    collected(cycles, "new", status=1)
    expected = cycles.json("tally", "new", "--by", "region")
    (cycles.path / "questionnaires").rename(cycles.path / "gone")
    assert cycles.json("tally", "--store", "c.sqlite", "--by", "region") == expected
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")
    cycles.write("late.yaml", answers("new", "XAT", repositories="yes", training="yes", meaning="no"))
    assert collected(cycles, "late.yaml")["late.yaml"] == ["new", "XAT", "r1", "submitted"]


def test_a_report_from_stores_is_that_of_the_files(cycles):
    collected(cycles, "new")
    collected(cycles, "old", store="p.sqlite")
    cycles.run("report", "new", "--previous", "old", "--out", "files")
    cycles.run("report", "--store", "c.sqlite", "--previous-store", "p.sqlite", "--out", "stores")
    for name in ("report.md", "report.html", "report.csv", "report.json"):
        assert (cycles.path / "stores" / name).read_bytes() == (cycles.path / "files" / name).read_bytes()
    cycles.run("report", "--store", "c.sqlite", "--out", "alone")
    assert json.loads((cycles.path / "alone/report.json").read_text())["baseline"] == "none"


def test_a_store_and_paths_do_not_go_together(cycles):
    collected(cycles, "new")
    cycles.run("tally", "new", "--store", "c.sqlite", status=3)
    cycles.run("tally", "--store", "c.sqlite", "--merge", "x", status=3)
    cycles.run("tally", status=3)
    cycles.run("report", "new", "--store", "c.sqlite", "--out", "r", status=3)
    cycles.run("report", "--out", "r", status=3)
    cycles.run("report", "new", "--previous", "old", "--previous-store", "c.sqlite", "--out", "r", status=3)
    cycles.run("report", "new", "--previous-store", "c.sqlite", "--out", "r", status=3)
    assert "keeps reports on new, and the previous questionnaire is old" in cycles.error


def test_versions_are_kept_when_a_file_is_written_over(cycles):
    for revision, value in ((1, "yes"), (2, "no"), (3, "yes")):
        cycles.write("new/XAA.yaml", answers("new", "XAA", revision=revision, repositories=value, training="yes", meaning="no"))
        assert collected(cycles, "new/XAA.yaml")["new/XAA.yaml"][:3] == ["new", "XAA", f"r{revision}"]
    assert rows(cycles, "SELECT revision FROM version ORDER BY id") == [(1,), (2,), (3,)]
    assert rows(cycles, "SELECT revision FROM current_version") == [(3,)]


def test_what_is_not_a_store_is_refused_and_left_alone(cycles):
    for name, content in (("text", b"questionnaire: new\n"), ("noise", os.urandom(9000)), ("folder/x", b"")):
        cycles.write(name, content)
    connection = sqlite3.connect(cycles.path / "other.sqlite")
    connection.execute("CREATE TABLE mine (x)")
    connection.commit()
    connection.close()
    for name in ("text", "noise", "other.sqlite"):
        before = (cycles.path / name).read_bytes()
        for command in (["collect", "new"], ["verify"], ["tally"], ["backup", "b"]):
            cycles.run(*command, "--store", name, status=4)
            assert "not a store" in cycles.error
        assert (cycles.path / name).read_bytes() == before
    cycles.run("collect", "new", "--store", "folder", status=4)
    cycles.run("verify", "--store", "nothing.sqlite", status=4)
    assert "There is no store" in cycles.error and not (cycles.path / "nothing.sqlite").exists()


def test_a_store_of_a_newer_release_is_refused(cycles):
    collected(cycles, "new")
    connection = sqlite3.connect(cycles.path / "c.sqlite")
    connection.execute("INSERT INTO grdb_migrations VALUES ('99 tomorrow')")
    connection.commit()
    connection.close()
    for command in (["collect", "new"], ["verify"], ["tally"]):
        cycles.run(*command, "--store", "c.sqlite", status=4)
        assert "newer release" in cycles.error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_store_can_be_read(cycles):
    collected(cycles, "new")
    (cycles.path / "c.sqlite").chmod(0o444)
    cycles.run("collect", "new", "--store", "c.sqlite", status=4)
    assert "read-only" in cycles.error
    assert cycles.json("tally", "--store", "c.sqlite")["reporting"] == 8


def test_a_store_on_a_medium_that_cannot_be_written(cycles):
    """As an unprivileged user, who may read folder and file and write neither."""
    collected(cycles, "new")
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    cycles.path.chmod(0o555)
    (cycles.path / "c.sqlite").chmod(0o444)
    for folder in cycles.path.parents:
        if folder.stat().st_uid == 0 and str(folder).startswith("/tmp/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    read = subprocess.run(
        [BINARY, "tally", "--store", "c.sqlite", "--format", "json"], cwd=cycles.path, capture_output=True, **nobody)
    write = subprocess.run(
        [BINARY, "collect", "new", "--store", "c.sqlite"], cwd=cycles.path, capture_output=True, **nobody)
    cycles.path.chmod(0o755)
    assert read.returncode == 0, read.stderr
    assert json.loads(read.stdout)["reporting"] == 8
    assert write.returncode == 4 and b"read-only" in write.stderr, write.stderr


def test_a_store_on_which_another_program_holds_a_lock(cycles):
    collected(cycles, "new/XAA.yaml")
    holder = sqlite3.connect(cycles.path / "c.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    assert cycles.run("collect", "new", "--store", "c.sqlite", status=4) == ""
    assert "locked by another program" in cycles.error and time.monotonic() - start < 60
    assert cycles.json("tally", "--store", "c.sqlite")["reporting"] == 1
    holder.execute("ROLLBACK")
    holder.close()
    assert collected(cycles, "new")["new/XAB.yaml"][0] == "new"


def test_two_collects_at_once_lose_nothing(cycles):
    for index in range(400):
        cycles.write(f"many/{index}.yaml", answers("new", code(index % 20), revision=index, repositories="yes"))
    runs = [
        subprocess.Popen([BINARY, "collect", "many", "--store", "c.sqlite"], cwd=cycles.path, stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    outputs = [run.communicate(timeout=120) for run in runs]
    assert all(run.returncode in (0, 1) for run in runs), outputs
    lines = [line for output, _ in outputs for line in output.decode().splitlines()]
    assert len(lines) == 1200 and sum(line.startswith("unchanged") for line in lines) == 800
    assert rows(cycles, "SELECT count(*) FROM version") == [(400,)]
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")


def test_a_full_disk_loses_nothing_that_was_acknowledged(cycles):
    """The limit on the size of files stands for the end of the disk."""
    for index in range(300):
        cycles.write(f"many/{index}.yaml", answers("new", code(index % 20), revision=index, repositories="yes",
                                                   notes=f"{index} " + "x" * 5000))
    acknowledged = set()
    for limit in (50_000, 200_000, 300_000, 400_000, 1_000_000):
        def limited(limit=limit):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        run = subprocess.run([BINARY, "collect", "many", "--store", "c.sqlite"], cwd=cycles.path, capture_output=True,
                             preexec_fn=limited, timeout=120)
        assert run.returncode == 4, run.stderr
        assert b"cannot grow" in run.stderr, run.stderr
        acknowledged |= {line.split()[-1] for line in run.stdout.decode().splitlines()}
        if not (cycles.path / "c.sqlite").exists():
            # There was no room for the store itself; then nothing of it is there.
            assert acknowledged == set() and list(cycles.path.glob("c.sqlite*")) == []
            continue
        kept = {path for (path,) in rows(cycles, "SELECT source FROM sighting")}
        assert acknowledged <= kept
        assert "sound" in cycles.run("verify", "--store", "c.sqlite")
    collected(cycles, "many", status=None)
    assert rows(cycles, "SELECT count(*) FROM version") == [(300,)]
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")


@pytest.fixture
def small_disk(tmp_path):
    """A disk of its own that can grow, where the test may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(kilobytes, *options):
        run = subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join([f"size={kilobytes}k", *options]), "tmpfs", folder],
                             capture_output=True, text=True)
        if run.returncode != 0:
            pytest.skip("no right to mount a disk: " + run.stderr.strip())

    mount(1)
    subprocess.run(["umount", folder], check=True)
    yield folder, mount
    while subprocess.run(["umount", folder], capture_output=True).returncode == 0:
        pass


def test_a_disk_that_is_really_full_loses_nothing_that_was_acknowledged(cycles, small_disk):
    folder, mount = small_disk
    for index in range(1500):
        cycles.write(f"many/{index}.yaml", answers("new", code(index % 20), revision=index, repositories="yes",
                                                   notes=f"{index} " + "x" * 3000))
    acknowledged, sizes = set(), (40, 300, 2000, 4000, 7000)
    mount(sizes[0])
    for kilobytes in sizes:
        mount(kilobytes, "remount")
        run = subprocess.run([BINARY, "collect", "many", "--store", folder / "c.sqlite"], cwd=cycles.path,
                             capture_output=True, timeout=120)
        assert run.returncode == 4, (kilobytes, run.stderr)
        assert b"cannot grow" in run.stderr, (kilobytes, run.stderr)
        acknowledged |= {line.split()[-1] for line in run.stdout.decode().splitlines()}
    assert acknowledged, "the largest of these disks holds a part of the files"
    mount(100_000, "remount")
    kept = {path for (path,) in rows(cycles, "SELECT source FROM sighting", folder / "c.sqlite")}
    assert acknowledged <= kept
    assert "sound" in cycles.run("verify", "--store", folder / "c.sqlite")
    collected(cycles, "many", status=None, store=folder / "c.sqlite")
    assert rows(cycles, "SELECT count(*) FROM version", folder / "c.sqlite") == [(1500,)]
    assert "sound" in cycles.run("verify", "--store", folder / "c.sqlite")


def test_a_damaged_page_that_is_met_while_collecting_is_told_and_nothing_is_lost(cycles):
    for index in range(1600):
        cycles.write(f"many/{index:04}.yaml", answers("new", code(index % 20), revision=index, repositories="yes"))
    for index in range(300):
        cycles.write(f"first/{index:04}.yaml", (cycles.path / f"many/{index:04}.yaml").read_bytes())
    collected(cycles, "first", status=None)
    whole = (cycles.path / "c.sqlite").read_bytes()
    pages = list(range(1, len(whole) // 4096))
    refused = 0
    for page in random.Random(5).sample(pages, 10):
        damaged = bytearray(whole)
        damaged[page * 4096:(page + 1) * 4096] = bytes(byte ^ 0x5A for byte in damaged[page * 4096:(page + 1) * 4096])
        for leftover in ("c.sqlite-wal", "c.sqlite-shm"):
            (cycles.path / leftover).unlink(missing_ok=True)
        cycles.write("c.sqlite", bytes(damaged))
        run = subprocess.run([BINARY, "collect", "many", "--store", "c.sqlite"], cwd=cycles.path, capture_output=True,
                             timeout=120)
        lines = run.stdout.decode().splitlines()
        assert run.returncode in (0, 1, 4), run.stderr
        if run.returncode == 4:
            refused += 1
            assert b"c.sqlite is damaged." in run.stderr, (page, run.stderr)
            assert len(lines) < 1600
        connection = sqlite3.connect(cycles.path / "c.sqlite")
        for name in (line.split()[-1] for line in lines if not line.startswith("unchanged")):
            content = (cycles.path / name).read_bytes()
            found = connection.execute(
                "SELECT bytes FROM content WHERE sha256 = ?", (hashlib.sha256(content).hexdigest(),)).fetchall()
            assert found == [(content,)], (page, name)
        connection.close()
    assert refused, "one of the pages is met"


def test_a_damaged_page_is_told(cycles):
    collected(cycles, "new")
    whole = (cycles.path / "c.sqlite").read_bytes()
    for page in range(1, len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096:(page + 1) * 4096] = bytes(byte ^ 0x5A for byte in damaged[page * 4096:(page + 1) * 4096])
        for leftover in ("c.sqlite-wal", "c.sqlite-shm"):
            (cycles.path / leftover).unlink(missing_ok=True)
        cycles.write("c.sqlite", bytes(damaged))
        said = cycles.run("verify", "--store", "c.sqlite", status=4) + cycles.error
        assert re.search("SQLite|not sound|damaged", said), page


def test_a_hand_in_the_rows_is_told(cycles):
    collected(cycles, "new")
    connection = sqlite3.connect(cycles.path / "c.sqlite")
    connection.execute("""UPDATE answer_list SET answers = replace(answers, '","no"', '","yes"')""")
    connection.commit()
    connection.close()
    said = cycles.run("verify", "--store", "c.sqlite", status=4)
    assert "The answers of version 2 are not those of its digest." in said


def test_the_chain_can_be_recomputed_by_others(cycles):
    import hashlib

    collected(mess(cycles), "new", status=1)
    previous = "0" * 64
    for number, at, action, subject, detail, before, digest in rows(cycles, "SELECT * FROM audit ORDER BY number"):
        assert before == previous
        fields = [str(number), at, action, subject, detail, before]
        text = b"".join(str(len(one.encode())).encode() + b":" + one.encode() for one in fields)
        assert hashlib.sha256(text).hexdigest() == digest
        previous = digest
    assert previous in cycles.run("verify", "--store", "c.sqlite")


def test_a_backup_is_a_store(cycles):
    collected(cycles, "new")
    assert "sound" in cycles.run("backup", "b.sqlite", "--store", "c.sqlite")
    assert cycles.json("tally", "--store", "b.sqlite") == cycles.json("tally", "--store", "c.sqlite")
    cycles.write("mine.txt", "mine")
    cycles.run("backup", "mine.txt", "--store", "c.sqlite", status=4)
    assert (cycles.path / "mine.txt").read_text() == "mine"
    cycles.run("backup", "c.sqlite", "--store", "c.sqlite", status=4)
    cycles.run("backup", "nowhere/b.sqlite", "--store", "c.sqlite", status=4)
    cycles.run("backup", "b.sqlite", "--store", "c.sqlite")


def test_what_cannot_be_read_does_not_stop_the_rest(cycles):
    (cycles.path / "new/dangling.yaml").symlink_to("nowhere")
    (cycles.path / "new/hostile\x1b[31m\nname.yaml").write_text(answers("new", "XAT", repositories="yes"))
    output = cycles.run("collect", "new", "--store", "c.sqlite", status=None)
    assert "\x1b" not in output and "\x1b" not in cycles.error
    assert rows(cycles, "SELECT count(*) FROM version") == [(9,)]
    cycles.run("collect", "nowhere", "--store", "d.sqlite", status=4)
    assert not (cycles.path / "d.sqlite").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_watch_takes_what_arrives_and_ends_when_asked(cycles, number):
    run = subprocess.Popen([BINARY, "collect", "new", "--store", "c.sqlite", "--watch"], cwd=cycles.path,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    first = [run.stdout.readline() for _ in range(8)]
    assert all(line.startswith("new ") for line in first)
    cycles.write("new/XAT.yaml", answers("new", "XAT", repositories="yes", training="yes", meaning="no"))
    assert run.stdout.readline() == "new XAT r1 submitted new/XAT.yaml\n"
    run.send_signal(number)
    assert run.wait(timeout=30) == 0
    assert "sound" in cycles.run("verify", "--store", "c.sqlite")


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path):
    report = torture(tmp_path, BINARY, kills=15, files=300, seed=random.randrange(1 << 30))
    assert report.kills == 15


def test_the_commands_of_the_page_work_as_they_stand_there(tmp_path):
    (tmp_path / "Examples").symlink_to(ROOT / "Examples")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/rapporteur").symlink_to(BINARY)
    environment = {**os.environ, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "Documentation/store.md").read_text(), re.S)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) >= 12
    empty = 0
    for line in lines:
        result = subprocess.run(line, shell=True, cwd=tmp_path, env=environment, capture_output=True, timeout=60)
        assert result.returncode == 0 and b"Error" not in result.stderr, f"{line}\n{result.stderr.decode()}"
        empty += not result.stdout
    # Among the examples nobody is silent, nothing is open (asked twice) and nothing contradicts.
    # A certificate, a letter and corrections go to files, and the corrections that come back are known.
    assert empty == 4 + 4
    assert list(tmp_path.glob("X*.yaml"))


def test_acknowledgements_that_nobody_gets_are_told(cycles):
    run = subprocess.run([BINARY, "collect", "new", "--store", "full.sqlite"], cwd=cycles.path, text=True,
                         stdout=open("/dev/full", "w"), stderr=subprocess.PIPE)
    assert run.returncode == 4 and "standard output" in run.stderr
    assert "sound" in cycles.run("verify", "--store", "full.sqlite")
    assert all(line.startswith("unchanged ") for line in
               cycles.run("collect", "new", "--store", "full.sqlite").splitlines())


def test_a_file_with_another_ending_is_told_and_the_store_itself_is_not(cycles):
    cycles.write("mail/XAA.yaml.txt", answers("new", "XAA", repositories="no", training="no", meaning="no"))
    cycles.write("mail/XAB.YAML", answers("new", "XAB", repositories="no", training="no", meaning="no"))
    assert cycles.run("collect", "mail", "--store", "mail/c.sqlite") == "new XAB r1 submitted mail/XAB.YAML\n"
    assert "1 file was passed over, with a name that does not end in .yaml, .yml or .json: mail/XAA.yaml.txt\n" in cycles.error
    cycles.run("collect", "mail", "--store", "mail/XAA")
    assert "1 file was passed over" not in cycles.error and "2 files were passed over" in cycles.error
    assert "mail/XAA.yaml.txt" in cycles.error and "mail/c.sqlite" in cycles.error, "its name only begins like the store's"


def test_names_that_are_no_text_are_told_and_stop_nothing(cycles):
    os.mkdir(cycles.path / "odd")
    (cycles.path / "odd/a.yaml").write_text(answers("new", "XAA", repositories="no", training="no", meaning="no"))
    with open(os.fsencode(cycles.path) + b"/odd/n\xffr.yaml", "w") as file:
        file.write(answers("new", "XAB", repositories="no", training="no", meaning="no"))
    cycles.run("collect", "odd", "--store", "odd.sqlite", status=4)
    assert "not UTF-8" in cycles.error and "1 file: 1 new" in cycles.error


def test_a_collection_that_is_stopped_says_what_is_left(cycles):
    for number in range(1500):
        state = f"XA{chr(65 + number % 20)}"
        cycles.write(f"many/{number}.yaml",
                     answers("new", state, revision=number // 20 + 1, repositories="no", training="no", meaning="no"))
    with open(cycles.path / "lines", "w") as output:
        run = subprocess.Popen([BINARY, "collect", "many", "--store", "many.sqlite"], cwd=cycles.path, text=True,
                               stdout=output, stderr=subprocess.PIPE)
        while not (cycles.path / "lines").stat().st_size:
            time.sleep(0.001)
        run.send_signal(signal.SIGINT)
        said = run.communicate(timeout=60)[1]
    lines = (cycles.path / "lines").read_text().splitlines()
    left = re.search(r"Stopped before ([\d,]+) more files; the same command collects the rest", said)
    assert run.returncode == 4 and left, said
    assert len(lines) + int(left[1].replace(",", "")) == 1500
    assert "sound" in cycles.run("verify", "--store", "many.sqlite")
    again = cycles.run("collect", "many", "--store", "many.sqlite").splitlines()
    assert len(again) == 1500 and sum(line.startswith("unchanged ") for line in again) == len(lines)


def test_answers_of_the_last_cycle_that_are_none_are_told(cycles):
    for command in (["check", "new"], ["collect", "new", "--store", "n.sqlite"], ["tally", "new", "--strict"]):
        cycles.run(*command, "--previous", "new", status=3)
        assert "None of the files of the previous cycle answers old" in cycles.error


def killed(cycles, target):
    """A store whose program was killed: its log lies beside it and holds what the file lacks."""
    collected(cycles, "new", store="live.sqlite")
    held = sqlite3.connect(cycles.path / "live.sqlite")
    held.execute("INSERT INTO run (at, release) VALUES ('2027-03-01T10:00:00Z', '')")
    held.commit()
    for ending in ["", "-wal"]:
        (cycles.path / (target + ending)).write_bytes((cycles.path / ("live.sqlite" + ending)).read_bytes())
    held.close()
    assert (cycles.path / (target + "-wal")).stat().st_size


def test_a_backup_over_a_store_that_was_left_in_the_middle_is_what_was_backed_up(cycles):
    killed(cycles, "b.sqlite")
    collected(cycles, "new/XAA.yaml")
    assert "sound: 1 version," in cycles.run("backup", "b.sqlite", "--store", "c.sqlite")
    assert cycles.json("tally", "--store", "b.sqlite")["reporting"] == 1
    assert "sound: 1 version," in cycles.run("verify", "--store", "b.sqlite")


def test_a_log_without_its_store_is_not_read_into_a_new_one(cycles):
    killed(cycles, "c.sqlite")
    (cycles.path / "c.sqlite").unlink()
    log = (cycles.path / "c.sqlite-wal").read_bytes()
    cycles.run("collect", "new/XAA.yaml", "--store", "c.sqlite", status=4)
    assert "c.sqlite-wal is left of a store that is gone" in cycles.error
    assert not (cycles.path / "c.sqlite").exists() and (cycles.path / "c.sqlite-wal").read_bytes() == log
    (cycles.path / "c.sqlite-wal").unlink()
    collected(cycles, "new/XAA.yaml")
    assert rows(cycles, "SELECT count(*) FROM version") == [(1,)]


def test_a_store_that_was_cut_is_told_by_verify_without_sending_to_verify(cycles):
    collected(cycles, "new")
    whole = (cycles.path / "c.sqlite").read_bytes()
    for size in (4096, len(whole) // 2 // 4096 * 4096, len(whole) - 4096, len(whole) // 2 + 100):
        cycles.write("c.sqlite", whole[:size])
        said = cycles.run("verify", "--store", "c.sqlite", status=4)
        assert said and "is not sound" in cycles.error and "rapporteur verify" not in said + cycles.error, size


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_the_watch_takes_a_file_when_it_may_read_it(cycles):
    for folder in [cycles.path, *cycles.path.parents]:
        if folder.stat().st_uid == 0 and str(folder).startswith("/tmp/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    cycles.path.chmod(0o777)
    closed = cycles.path / "new/XAA.yaml"
    closed.chmod(0)
    run = subprocess.Popen([BINARY, "collect", "new", "--store", "c.sqlite", "--watch"], cwd=cycles.path, text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, user=65534, group=65534, extra_groups=[])
    assert all("XAA" not in run.stdout.readline() for _ in range(7))
    time.sleep(2.5)
    closed.chmod(0o644)
    assert run.stdout.readline() == "new XAA r1 submitted new/XAA.yaml\n"
    run.send_signal(signal.SIGINT)
    said = run.communicate(timeout=30)[1]
    assert run.returncode == 0 and said.count("new/XAA.yaml: permission is denied") == 1, said


def test_versions_that_are_left_to_be_checked_again_are_told(cycles):
    for number in range(1500):
        state = f"XA{chr(65 + number % 20)}"
        cycles.write(f"many/{number}.yaml",
                     answers("new", state, revision=number // 20 + 1, repositories="no", training="no", meaning="no"))
    collected(cycles, "many", store="many.sqlite")
    definition = next(cycles.path.glob("questionnaires/**/new*/questionnaire.yaml"))
    definition.write_text(definition.read_text().replace('version: "1"', 'version: "2"'))
    with open(cycles.path / "lines", "w") as output:
        run = subprocess.Popen([BINARY, "collect", "many/0.yaml", "--store", "many.sqlite"], cwd=cycles.path, text=True,
                               stdout=output, stderr=subprocess.PIPE)
        while not (cycles.path / "lines").stat().st_size:
            time.sleep(0.001)
        run.send_signal(signal.SIGINT)
        said = run.communicate(timeout=60)[1]
    left = re.search(r"Stopped before ([\d,]+) more files; the same command collects the rest", said)
    assert run.returncode == 4 and left, said
    done = len((cycles.path / "lines").read_text().splitlines())
    assert done + int(left[1].replace(",", "")) == 1500
    again = cycles.run("collect", "many/0.yaml", "--store", "many.sqlite").splitlines()
    assert sum(line.startswith("rechecked ") for line in again) == 1500 - done
