#!/usr/bin/env bash
# Builds the release binary, .build/release/rapporteur, which needs nothing but a Linux kernel: Swift's library, libyaml
# and the C library are linked into it, so that it starts quickly and runs on machines without a toolchain.
set -euo pipefail
cd "$(dirname "$0")/.."

# The linker warns that looking up user groups would need shared libraries; nothing here does that.
swift build -c release --product rapporteur --static-swift-stdlib -Xswiftc -static-executable \
    -Xlinker --gc-sections 2>&1 | grep -v 'statically linked applications requires at runtime' || exit "${PIPESTATUS[0]}"
