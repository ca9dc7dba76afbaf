#!/usr/bin/env bash
# Installs what the tests need and runs every test: the WebAssembly build first, because the tests compare it with the
# native engine, then the Swift tests, then those that work on the built binary from outside and those of the form in
# browsers.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh test
Scripts/wasm.sh
RAPPORTEUR_PYTHON="$(Scripts/python.sh)"
export RAPPORTEUR_PYTHON
swift test --parallel
Tests/Acceptance/run.sh
Tests/Browser/run.sh
