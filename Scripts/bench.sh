#!/usr/bin/env bash
# Builds the engine, the release binary and the C floor, and runs the benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh bench
Scripts/wasm.sh
Scripts/release.sh
mkdir -p Benchmarks/data
gcc -O2 -o Benchmarks/data/event-loop Benchmarks/event-loop.c $(pkg-config --cflags --libs yaml-0.1)
"$(Scripts/python.sh)" Benchmarks/run.py
"$(Scripts/python.sh)" Benchmarks/form.py
