#!/usr/bin/env bash
# Writes the golden files anew from what the program gives now. The run writes, then fails, so that it can never pass
# for a check; read the diff afterwards as you would read code.
set -uo pipefail
cd "$(dirname "$0")/.."

RECORD_GOLDEN=1 swift test "$@"
git --no-pager diff --stat -- Tests/Fixtures/Golden
