#!/usr/bin/env bash
# The main job, end to end: simulated answers of 92 States to the draft of 2027, compared with the published figures of
# 2023; and beside it a rehearsal, in which simulated answers of 2023 that reproduce the published counts show the
# panel, the gross flows and the decomposition. No answer of a real State is in either.
set -euo pipefail
cd "$(dirname "$0")/.."

rapporteur=.build/release/rapporteur
out=reports/rendered
samples=$out/samples
mkdir -p "$out"

"$rapporteur" check questionnaires

rm -rf "$samples"
"$rapporteur" simulate --questionnaire oer-2023 --respondents 78 --seed 2023 --match-published --out "$samples/2023"
"$rapporteur" simulate --questionnaire oer-2027 --respondents 92 --seed 2027 --previous "$samples/2023" \
    --out "$samples/2027"

"$rapporteur" report "$samples/2027/answers" --roster "$samples/2027/roster.csv" --out "$out/oer-2027"
"$rapporteur" report "$samples/2027/answers" --roster "$samples/2027/roster.csv" --lang all --format html \
    --out "$out/oer-2027"
"$rapporteur" report "$samples/2027/answers" --previous "$samples/2023/answers" \
    --roster "$samples/2027/roster.csv" --lang all --out "$out/rehearsal"
# The document for the Executive Board; without the programs for PDF and drawings the rest is made all the same.
Scripts/setup.sh report || echo "Going on without PDF files or drawings in Word files."
formats=md,html,docx
if command -v weasyprint >/dev/null 2>&1; then formats=$formats,pdf; fi
for baseline in oer-2027 rehearsal; do
    previous=()
    if [ "$baseline" = rehearsal ]; then previous=(--previous "$samples/2023/answers"); fi
    "$rapporteur" report "$samples/2027/answers" "${previous[@]}" --roster "$samples/2027/roster.csv" \
        --document executive-board --lang en,fr --format "$formats" --out "$out/$baseline"
done
"$rapporteur" compare oer-2023 oer-2027 --format html --output "$out/comparability.html"
"$rapporteur" guidance oer-2027 --out "$out/guidance"

echo "Open $out/oer-2027/report.html in a browser; the rehearsal is in $out/rehearsal/report.en.html,"
echo "the guidance in $out/guidance/oer-2027/en/index.html."
