#!/usr/bin/env bash
# Builds the engine as Embedded Swift for WebAssembly: every engine target compiled for wasm32 and linked with the small
# runtime in Embedded/ and the toolchain's Unicode tables. There are two modules: .wasm/rapporteur.wasm holds the whole
# engine, .wasm/form.wasm what the offline form needs; the form is also compressed, and put where the program embeds it.
# Fails when an engine target uses anything that Embedded Swift does not have.
set -euo pipefail
cd "$(dirname "$0")/.."

swift_bin=$(dirname "$(readlink -f "$(command -v swiftc)")")
triple=wasm32-unknown-none-wasm
build=.wasm/build
mkdir -p .wasm

for target in RapporteurBrowser RapporteurForm; do
    swift build --triple "$triple" --configuration release --target "$target" --scratch-path "$build" \
        -Xswiftc -enable-experimental-feature -Xswiftc Embedded -Xswiftc -wmo -Xswiftc -parse-as-library \
        -Xswiftc -Osize
done

"$swift_bin/clang" --target=wasm32-unknown-none -Os -ffreestanding -fno-builtin -nostdlib -mbulk-memory \
    -c Embedded/runtime.c -o .wasm/runtime.o

# Links the objects of targets into a module: link NAME PREFIX TARGET…
link() {
    local name=$1 prefix=$2 objects=()
    shift 2
    for target in "$@"; do
        while IFS= read -r object; do objects+=("$object"); done < <(
            find "$build/$triple/release/Rapporteur$target.build" -name '*.o' | sort
        )
    done
    "$swift_bin/wasm-ld" --no-entry --gc-sections --strip-all -O2 -z stack-size=1048576 --export-memory \
        --export="${prefix}_allocate" --export="${prefix}_release" --export="${prefix}_call" \
        "${objects[@]}" .wasm/runtime.o \
        "$swift_bin/../lib/swift/embedded/$triple/libswiftUnicodeDataTables.a" \
        -o ".wasm/$name.linked"
    # The form travels by mail on slow links: what the linker leaves twice or unused goes.
    if ! cmp -s ".wasm/$name.linked" ".wasm/$name.before" || [ ! -f ".wasm/$name.wasm" ]; then
        wasm-opt -Oz --enable-bulk-memory --enable-sign-ext --enable-mutable-globals \
            --enable-nontrapping-float-to-int --strip-debug --strip-producers ".wasm/$name.linked" -o ".wasm/$name.wasm"
    fi
    mv ".wasm/$name.linked" ".wasm/$name.before"
    gzip -9nc ".wasm/$name.wasm" >".wasm/$name.wasm.gz"
    echo "Built .wasm/$name.wasm: $(wc -c <".wasm/$name.wasm") bytes, $(wc -c <".wasm/$name.wasm.gz") compressed"
}

link rapporteur rapporteur Diagnostics Expression Model Lineage Validation Analysis Browser
link form rapporteur_form Diagnostics Expression Model Validation AnswerFile Form

# A compiler does not notice when a file appears that was not there: the source that embeds the engine is touched, but
# only when the engine is another one, so that nothing is built in vain.
if [ -d Sources/CFormPage ] && ! cmp -s .wasm/form.wasm.gz Sources/CFormPage/engine.wasm.gz; then
    cp .wasm/form.wasm.gz Sources/CFormPage/engine.wasm.gz
    touch Sources/CFormPage/form_engine.c
fi
