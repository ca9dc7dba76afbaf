"""SARIF 2.1.0, read by checkers that are not ours.

The schema that OASIS publishes is in no package of PyPI or Debian that we know of. Two stand in for it: pysarif, whose
classes were generated from that schema and which refuses or loses what the schema does not have, and
Tests/External/sarif_check.py, which validates against the published schema where $SARIF_SCHEMA names a copy of it.
"""

import json
import os
import subprocess
import sys

import pysarif

from conftest import ROOT, answers


def sarif(workspace):
    workspace.write("answers/a.yaml", answers("new", "XAA", repositories="yess", training="no", teachers="1,5", notes="x"))
    workspace.write("answers/b <é> & %41.yaml", answers("new", "XAB", repositories='"<script>"', notes="*Open* policy"))
    workspace.write("answers/c.yaml", answers("new", "QQQ", status="draft", teachers="-1"))
    return json.loads(workspace.run("check", "answers", "--format", "sarif", status=1))


def test_an_independent_reader_keeps_every_field(workspace):
    log = sarif(workspace)
    read = pysarif.load_from_json(json.dumps(log))
    assert len(read.runs[0].results) == len(log["runs"][0]["results"]) > 5
    again = json.loads(json.dumps(pysarif.save_to_dict(read)))

    # The reader writes the schema's defaults out too; what we wrote must all be there.
    def holds(written, found, path):
        if isinstance(written, dict):
            for key, value in written.items():
                if key == "properties":  # an open bag, which the reader does not carry
                    continue
                assert key in found, f"{path}.{key} is not SARIF"
                holds(value, found[key], f"{path}.{key}")
        elif isinstance(written, list):
            assert len(written) == len(found), path
            for index, pair in enumerate(zip(written, found)):
                holds(*pair, f"{path}[{index}]")
        else:
            assert written == found, path

    # The reader does not carry the address of the schema.
    assert log.pop("$schema").endswith("sarif-2.1.0.json")
    holds(log, again, "log")


def test_the_schema_holds(workspace):
    workspace.write("log.sarif", json.dumps(sarif(workspace)))
    result = subprocess.run(
        [sys.executable, str(ROOT / "Tests/External/sarif_check.py"), "log.sarif"],
        cwd=workspace.path, capture_output=True, env=dict(os.environ),
    )
    assert result.returncode == 0, result.stdout.decode() + result.stderr.decode()
