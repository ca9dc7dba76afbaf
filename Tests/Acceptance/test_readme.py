"""Every command that the README shows works as it stands there, in the order in which it stands there."""

import os
import re
import shutil
import subprocess

from conftest import BINARY, ROOT


def commands():
    """The lines of the README's shell blocks, without those of make, which continuous integration runs by name."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.S)
    lines = [line.split("   #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("make ")]


def test_the_commands_of_the_readme(tmp_path):
    # A copy: `lock` writes beside the questionnaire, and a forgotten id must not be locked by a test.
    shutil.copytree(ROOT / "questionnaires", tmp_path / "questionnaires")
    (tmp_path / "guidance").symlink_to(ROOT / "guidance")
    (tmp_path / "Examples").symlink_to(ROOT / "Examples")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/rapporteur").symlink_to(BINARY)
    environment = {**os.environ, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    found = commands()
    assert len(found) >= 8 and all(line.startswith("rapporteur ") for line in found)
    for line in found:
        result = subprocess.run(line, shell=True, cwd=tmp_path, env=environment, capture_output=True, timeout=120)
        assert result.returncode == 0, f"{line}\n{result.stdout.decode()[-2000:]}\n{result.stderr.decode()[-2000:]}"
