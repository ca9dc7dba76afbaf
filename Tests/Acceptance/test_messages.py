"""Every message of the sources has its translations, and each fits its English pattern."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_every_message_is_translated():
    result = subprocess.run(
        [sys.executable, ROOT / "Scripts" / "messages.py", "check"], capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout[-4000:]
