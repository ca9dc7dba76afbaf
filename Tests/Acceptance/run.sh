#!/usr/bin/env bash
# Tests from outside: the release binary, used as a person or a program would use it.
set -euo pipefail
cd "$(dirname "$0")/../.."

[ -x .build/release/rapporteur ] || Scripts/release.sh
"$(Scripts/python.sh)" -m pytest -q -p no:cacheprovider Tests/Acceptance "$@"
