#!/usr/bin/env bash
# Takes the pictures of the documentation anew; run it after the look of the form has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x .build/release/rapporteur ] || Scripts/release.sh
mkdir -p Documentation/pictures
"$(Scripts/python.sh)" Scripts/pictures.py
