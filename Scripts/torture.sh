#!/usr/bin/env bash
# Kills `rapporteur collect` of 300 files at 1,000 random moments and looks at what it leaves behind.
#
#   Scripts/torture.sh [KILLS] [FILES] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x .build/release/rapporteur ] || Scripts/release.sh
python3 Tests/Torture/torture.py "$@"
