#!/usr/bin/env bash
# Tests of the offline form in a real browser: Debian's Chromium for everything, WebKit for the main path.
set -euo pipefail
cd "$(dirname "$0")/../.."

[ -x .build/release/rapporteur ] || Scripts/release.sh
"$(Scripts/python.sh)" -m pytest -q -p no:cacheprovider "${@:-Tests/Browser}"
