#!/usr/bin/env bash
# Makes the project's own Python environment in .tools/python with the checkers that the tests and benchmarks use,
# and prints the path of its interpreter. Nothing is installed outside the project's folder.
set -euo pipefail
cd "$(dirname "$0")/.."

environment=.tools/python
stamp="$environment/.stamp"
if [ ! -f "$stamp" ] || ! cmp -s Scripts/python-requirements.txt "$stamp"; then
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check -r Scripts/python-requirements.txt >&2
    cp Scripts/python-requirements.txt "$stamp"
fi
echo "$PWD/$environment/bin/python"
