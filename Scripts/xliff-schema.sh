#!/usr/bin/env bash
# Prints the path of the schema of XLIFF 2.0 (OASIS) for the tests. It is not ours to hand out: it is taken out of
# Debian's package php-symfony-translation, which is fetched and not installed.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.tools/xliff
schema="$folder/xliff-core-2.0.xsd"
if [ ! -f "$schema" ]; then
    scratch="$(mktemp -d)"
    trap 'rm -rf "$scratch"' EXIT
    (cd "$scratch" && apt-get download php-symfony-translation >/dev/null 2>&1 && dpkg-deb -x php-symfony-translation_*.deb .)
    mkdir -p "$folder"
    found="$scratch/usr/share/php/Symfony/Component/Translation/Resources/schemas"
    cp "$found/xml.xsd" "$folder/xml.xsd"
    sed 's|informativeCopiesOf3rdPartySchemas/w3c/xml.xsd|xml.xsd|' "$found/xliff-core-2.0.xsd" >"$schema"
fi
echo "$PWD/$schema"
