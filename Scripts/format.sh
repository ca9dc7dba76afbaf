#!/usr/bin/env bash
# Formats every Swift file in place, or with `--check` fails when one is not formatted.
set -euo pipefail
cd "$(dirname "$0")/.."

paths=(Package.swift Sources Tests Embedded)
if [ "${1:-}" = "--check" ]; then
    swift format lint --strict --recursive --parallel "${paths[@]}"
else
    swift format --in-place --recursive --parallel "${paths[@]}"
fi
