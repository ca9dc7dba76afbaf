#!/usr/bin/env bash
# Writes the golden corpus of a release: answer files of every kind, the store into which that release has collected
# them, and what it says about them. Run once for a release, with its binary; a corpus that is there is never written
# again, because every later release has to read it as it is.
#
#   Scripts/record-corpus.sh 0.1.0 [path of the binary]
set -euo pipefail
cd "$(dirname "$0")/.."

version=${1:?"give the version, such as 0.1.0"}
binary=$(realpath "${2:-.build/release/rapporteur}")
corpus=Tests/Fixtures/Corpus/${version%.*}
[ -e "$corpus/cycle.sqlite" ] && { echo "$corpus is there already and is never written again." >&2; exit 1; }
mkdir -p "$corpus"
"$(Scripts/python.sh)" Scripts/corpus.py "$corpus"

cd "$corpus"
by=(--by "Survey team" --store cycle.sqlite)
"$binary" collect answers --store cycle.sqlite --questionnaires questionnaires >lines.txt 2>/dev/null || true
"$binary" certify XAA "${by[@]}" >/dev/null 2>&1
"$binary" accept XAA "${by[@]}" >/dev/null
"$binary" return XAB "${by[@]}" --questions questions.yaml >/dev/null 2>&1
"$binary" correct XAB services.open --to no --reason "The letter of 3 June." "${by[@]}" >/dev/null
"$binary" correct XAC services.loans --to 12 --reason "A digit too many." "${by[@]}" >/dev/null
"$binary" correct --withdraw 2 --reason "The State has corrected it." "${by[@]}" >/dev/null
"$binary" forget XAC --yes "${by[@]}" >/dev/null
for format in json csv; do "$binary" tally --store cycle.sqlite --by region --format "$format" >"tally.$format" 2>/dev/null; done
"$binary" tally --store cycle.sqlite --raw --format json >tally-raw.json 2>/dev/null
"$binary" check answers --questionnaires questionnaires --format json >findings.json 2>/dev/null || true
"$binary" verify --store cycle.sqlite
rm -f cycle.sqlite-wal cycle.sqlite-shm
du -sh .
