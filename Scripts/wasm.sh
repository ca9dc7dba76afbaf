#!/usr/bin/env bash
# Builds the engine as Embedded Swift for WebAssembly: every engine target compiled for wasm32, linked with the small
# runtime in Embedded/ and the toolchain's Unicode tables into .wasm/rapporteur.wasm. Fails when an engine target uses
# anything that Embedded Swift does not have.
set -euo pipefail
cd "$(dirname "$0")/.."

swift_bin=$(dirname "$(readlink -f "$(command -v swiftc)")")
triple=wasm32-unknown-none-wasm
build=.wasm/build
mkdir -p .wasm

swift build --triple "$triple" --configuration release --target RapporteurBrowser --scratch-path "$build" \
    -Xswiftc -enable-experimental-feature -Xswiftc Embedded -Xswiftc -wmo -Xswiftc -parse-as-library \
    -Xswiftc -Osize

"$swift_bin/clang" --target=wasm32-unknown-none -Os -ffreestanding -fno-builtin -nostdlib \
    -c Embedded/runtime.c -o .wasm/runtime.o

objects=()
for target in Diagnostics Expression Model Lineage Validation Analysis Browser; do
    while IFS= read -r object; do objects+=("$object"); done < <(
        find "$build/$triple/release/Rapporteur$target.build" -name '*.o' | sort
    )
done

"$swift_bin/wasm-ld" --no-entry --gc-sections --strip-all -z stack-size=1048576 --export-memory \
    --export=rapporteur_allocate --export=rapporteur_release --export=rapporteur_call \
    "${objects[@]}" .wasm/runtime.o \
    "$swift_bin/../lib/swift/embedded/$triple/libswiftUnicodeDataTables.a" \
    -o .wasm/rapporteur.wasm

echo "Built .wasm/rapporteur.wasm: $(wc -c <.wasm/rapporteur.wasm) bytes, $(gzip -9 -c .wasm/rapporteur.wasm | wc -c) compressed"
