"""`make bench`: reading, checking and tallying generated answer files, against libyaml's bare event loop and against a
Python pipeline, on the same files in one run. Prints ratios, which travel between machines better than times do.
"""

import json
import os
import statistics
import subprocess
import sys
import time

RAPPORTEUR = ".build/release/rapporteur"
EVENT_LOOP = "Benchmarks/data/event-loop"
QUESTIONNAIRE = "questionnaires/oer-2027/questionnaire.yaml"
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "100 1000 10000 100000").split()]
PYTHON_LIMIT = 1000
STORE_LIMIT = 10000


def run(command, stdin=None):
    """Runs a command; gives its output, wall seconds and peak memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = [], []
    import threading

    readers = [
        threading.Thread(target=lambda: output.append(process.stdout.read())),
        threading.Thread(target=lambda: errors.append(process.stderr.read())),
    ]
    for reader in readers:
        reader.start()
    if stdin:
        process.stdin.write(stdin)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    for reader in readers:
        reader.join()
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"{' '.join(command[:6])} … failed with {code}: {errors[0].decode()[-500:]}")
    return output[0], seconds, usage.ru_maxrss / 1024


def best(times, command, stdin=None):
    runs = [run(command, stdin) for _ in range(times)]
    return min(runs, key=lambda one: one[1])


def cold_check(path):
    """The median time of one cold check, of `/bin/true`, and their ratio, measured in turns."""
    check, nothing = [], []
    for _ in range(60):
        for command, times in (([RAPPORTEUR, "check", path], check), (["/bin/true"], nothing)):
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    return statistics.median(check), statistics.median(nothing)


def store(size):
    """Collecting into a new store, and counting from it, against counting the same files."""
    folder = f"Benchmarks/data/{size}"
    path = "Benchmarks/data/cycle.sqlite"
    roster = ["--roster", f"{folder}/roster.csv"]
    count = [RAPPORTEUR, "tally", f"{folder}/answers", *roster, "--format", "json"]
    collect = [RAPPORTEUR, "collect", f"{folder}/answers", "--store", path, *roster]

    def collected():
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(path + ending):
                os.remove(path + ending)
        return run(collect)

    files, tally, _ = best(3, count)
    _, first, memory = min((collected() for _ in range(3)), key=lambda one: one[1])
    _, again, _ = best(3, collect)
    stored, counted, _ = best(3, [RAPPORTEUR, "tally", "--store", path, "--format", "json"])
    if json.loads(files) != json.loads(stored):
        sys.exit("the tally from the store is not that of the files")
    _, verified, _ = best(3, [RAPPORTEUR, "verify", "--store", path])
    print(f"store of {size} files, {os.path.getsize(path) / 1e6:.0f} MB: tally of the files {tally:.3f} s, collect "
          f"{first:.3f} s ({tally / first:.2f} of the rate; target 0.33; peak {memory:.0f} MiB), collect again {again:.3f} s, "
          f"tally from the store {counted:.3f} s ({counted / tally:.2f} of the time; target 1), verify {verified:.3f} s")


def status(states=200, versions=20):
    """Who has reported, from a store with many versions of every report."""
    folder, path = "Benchmarks/data/status", "Benchmarks/data/status.sqlite"
    run([RAPPORTEUR, "simulate", "--questionnaire", "oer-2027", "--respondents", str(states), "--seed", "7", "--out",
         folder])
    for entry in list(os.scandir(f"{folder}/answers")):
        with open(entry.path) as file:
            text = file.read()
        for revision in range(2, versions + 1):
            with open(f"{entry.path[:-5]}-{revision}.yaml", "w") as file:
                file.write(text.replace("revision: 1\n", f"revision: {revision}\n", 1))
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    run([RAPPORTEUR, "collect", f"{folder}/answers", "--store", path, "--roster", f"{folder}/roster.csv"])
    output, seconds, memory = best(5, [RAPPORTEUR, "status", "--store", path, "--format", "json"])
    kept = sum(state["versions"] for state in json.loads(output)["respondents"])
    print(f"status of {states} States with {kept} versions: {seconds * 1000:.0f} ms (target 100), peak {memory:.0f} MiB")


def languages():
    """The report in six languages against the report in one, from the same answers, by the whole command."""
    folder = "Benchmarks/data/languages"
    if not os.path.exists(f"{folder}/2027/roster.csv"):
        run([RAPPORTEUR, "simulate", "--questionnaire", "oer-2023", "--respondents", "78", "--seed", "2023",
             "--match-published", "--out", f"{folder}/2023"])
        run([RAPPORTEUR, "simulate", "--questionnaire", "oer-2027", "--respondents", "92", "--seed", "2027",
             "--previous", f"{folder}/2023", "--out", f"{folder}/2027"])
    command = [RAPPORTEUR, "report", f"{folder}/2027/answers", "--previous", f"{folder}/2023/answers", "--roster",
               f"{folder}/2027/roster.csv", "--out", f"{folder}/report", "--lang"]
    _, one, _ = best(5, [*command, "fr"])
    _, six, _ = best(5, [*command, "all"])
    print(f"report in one language {one * 1000:.0f} ms, in six {six * 1000:.0f} ms, ratio {six / one:.2f} (target 2)")


def main():
    print(f"{'files':>8} {'MB':>8} {'libyaml':>10} {'tally':>10} {'ratio':>7} {'peak MiB':>9} {'python':>10} {'ratio':>7}")
    for size in SIZES:
        folder = f"Benchmarks/data/{size}"
        if not os.path.exists(f"{folder}/roster.csv"):
            run([RAPPORTEUR, "simulate", "--questionnaire", "oer-2027", "--respondents", str(size), "--seed", "7",
                 "--out", folder])
        paths = sorted(entry.path for entry in os.scandir(f"{folder}/answers"))
        names = "\n".join(paths).encode()
        times = 3 if size <= 10000 else 1
        run([EVENT_LOOP], names)  # the files are in memory from here on
        floor_output, _, _ = best(times, [EVENT_LOOP], names)
        floor = float(floor_output.split()[-2])
        size_in_bytes = int(floor_output.split()[2])
        command = [RAPPORTEUR, "tally", f"{folder}/answers", "--roster", f"{folder}/roster.csv", "--format", "json"]
        tally_output, tally, memory = best(times, command)
        reporting = json.loads(tally_output)["reporting"]
        python, ratio = "", ""
        if size <= PYTHON_LIMIT:
            _, seconds, _ = run([sys.executable, "Benchmarks/pipeline.py", QUESTIONNAIRE], names)
            python, ratio = f"{seconds:.3f} s", f"{seconds / tally:.1f}"
        print(f"{size:>8} {size_in_bytes / 1e6:>8.1f} {floor:>8.3f} s {tally:>8.3f} s {tally / floor:>7.2f} "
              f"{memory:>9.1f} {python:>10} {ratio:>7}   ({reporting} States reporting)")
    for size in SIZES:
        if size <= STORE_LIMIT:
            store(size)
    status()
    languages()
    check, nothing = cold_check(f"Benchmarks/data/{SIZES[0]}/answers/XAA.yaml")
    print(f"cold check of one file: {check * 1000:.2f} ms, /bin/true: {nothing * 1000:.2f} ms, "
          f"ratio {check / nothing:.2f}")
    print("The first ratio is wall time on all cores over libyaml's bare event loop on one core; the target is 1.")
    print("The second is how many times longer the Python pipeline takes, which does less. A cold check should be at "
          "most 3.")


main()
