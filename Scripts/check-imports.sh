#!/usr/bin/env bash
# Keeps the engine clean: its targets import each other in one direction and nothing else. What the compiler refuses for
# Embedded Swift is found by Scripts/wasm.sh; this finds what it would let pass.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
for target in Diagnostics Expression Model Lineage Validation Analysis AnswerFile Form Browser; do
    folder=Sources/Rapporteur$target
    if grep -rnE '^\s*(@[_a-zA-Z()]+ )*(package |public |internal |private |fileprivate )?import ' "$folder" --include='*.swift' |
        grep -vE 'import Rapporteur(Diagnostics|Expression|Model|Lineage|Validation|Analysis|AnswerFile|Form)$|@_spi\(_Unicode\) (package |internal )?import Swift$'; then
        echo "$folder imports more than the engine may." >&2
        failed=1
    fi
    if grep -rnE '\bas\?|\bany [A-Z]|try!|as!|\bMirror\(|Codable' "$folder" --include='*.swift' | grep -vE '^[^:]+:[0-9]+:\s*//'; then
        echo "$folder uses what Embedded Swift does not have, or what must not stand in the engine." >&2
        failed=1
    fi
done
exit $failed
