"""Kills `rapporteur collect` at random moments and looks at what it leaves behind.

    python3 Tests/Torture/torture.py [KILLS] [FILES] [SEED]

After each kill with SIGKILL the store is sound, everything that was acknowledged on standard output is in it byte for
byte, and the next `collect` goes on; in the end a last one completes and the tally is that of the files.
"""

import hashlib
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclass
class Report:
    """What happened."""

    kills: int = 0
    unacknowledged: int = 0
    partial: int = 0
    before_the_store: int = 0


def run(command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **options)


def torture(folder, binary, kills, files, seed):
    """Does it in a folder; raises an AssertionError with the seed where something was lost."""
    generator = random.Random(seed)
    folder = pathlib.Path(folder)
    made = run([binary, "simulate", "--questionnaire", "oer-2027", "--respondents", files, "--seed", seed % 1000 + 1,
                "--out", folder / "sample", "--questionnaires", ROOT / "questionnaires"])
    assert made.returncode == 0, made.stderr
    options = ["--questionnaires", ROOT / "questionnaires", "--roster", folder / "sample/roster.csv"]
    report = Report()
    names = sorted(path.name for path in (folder / "sample/answers").iterdir())
    digests = {name: hashlib.sha256((folder / "sample/answers" / name).read_bytes()).hexdigest() for name in names}
    round_number, store, acknowledged, whole = 0, None, set(), 0.0
    while report.kills < kills:
        if store is None:
            # A new store for each round, so that its making is killed as well.
            round_number += 1
            store, acknowledged = folder / f"round-{round_number}.sqlite", set()
        command = [str(part) for part in [binary, "collect", folder / "sample/answers", "--store", store, *options]]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        start = time.perf_counter()
        # The first run is left alone, to know how long one takes.
        if whole:
            time.sleep(generator.random() * whole * 1.1)
            process.kill()
        output, errors = process.communicate(timeout=300)
        # The last line may be cut off: only a whole one acknowledges.
        lines = output.split("\n")[:-1]
        acknowledged |= {os.path.basename(line.split(" ")[-1]) for line in lines}
        done = process.returncode != -9
        if not whole:
            whole = time.perf_counter() - start
        elif not done:
            report.kills += 1
            report.partial += 0 < len(acknowledged) < len(names)
        assert done or process.returncode == -9, f"seed {seed}: {errors}"
        if not store.exists():
            report.before_the_store += 1
            assert not acknowledged, f"seed {seed}: acknowledged without a store"
            continue
        kept = look(binary, store, report, acknowledged, digests, seed)
        if done or len(kept) == len(names):
            last = run(command)
            assert last.returncode in (0, 1, 2), f"seed {seed}: {last.stderr}"
            assert len(look(binary, store, report, set(names), digests, seed)) == len(names)
            if round_number == 1:
                same_tally(binary, folder, store, options, seed)
            for ending in ("", "-wal", "-shm"):
                pathlib.Path(f"{store}{ending}").unlink(missing_ok=True)
            store = None
    return report


def look(binary, store, report, acknowledged, digests, seed):
    """The names in the store, after everything was held against what was acknowledged."""
    verify = run([binary, "verify", "--store", store])
    assert verify.returncode == 0, f"seed {seed}: {verify.stdout}{verify.stderr}"
    connection = sqlite3.connect(store)
    kept = {}
    for source, sha256, content in connection.execute(
            "SELECT sighting.source, sha256, bytes FROM version JOIN content USING (sha256) "
            "JOIN sighting ON sighting.version = version.id"):
        assert hashlib.sha256(content).hexdigest() == sha256, f"seed {seed}: {source} has other bytes"
        kept[os.path.basename(source)] = sha256
    connection.close()
    missing = acknowledged - set(kept)
    assert not missing, f"seed {seed}: acknowledged and not in the store: {sorted(missing)[:5]}"
    for name, sha256 in kept.items():
        assert digests[name] == sha256, f"seed {seed}: {name} is another file"
    report.unacknowledged += len(set(kept) - acknowledged) > 0
    return set(kept)


def same_tally(binary, folder, store, options, seed):
    files = run([binary, "tally", folder / "sample/answers", "--format", "json", *options])
    stored = run([binary, "tally", "--store", store, "--format", "json"])
    assert files.returncode == stored.returncode == 0, f"seed {seed}: {files.stderr}{stored.stderr}"
    assert json.loads(files.stdout) == json.loads(stored.stdout), f"seed {seed}: another tally"


if __name__ == "__main__":
    wanted = [int(argument) for argument in sys.argv[1:]] + [1000, 300, random.randrange(1 << 30)][len(sys.argv) - 1:]
    print(f"{wanted[0]} kills, {wanted[1]} files, seed {wanted[2]}", flush=True)
    with tempfile.TemporaryDirectory() as place:
        begun = time.perf_counter()
        result = torture(place, ROOT / ".build/release/rapporteur", *wanted)
    print(f"{result.kills} kills in {time.perf_counter() - begun:.0f} s: {result.partial} in the middle of the files, "
          f"{result.before_the_store} before there was a store, {result.unacknowledged} times something was kept that "
          "had not been acknowledged yet; nothing that was acknowledged is missing.")
