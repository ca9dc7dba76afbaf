#!/usr/bin/env bash
# Installs the Debian packages that a step needs and that are missing, and says what it does.
#
#   Scripts/setup.sh build          what building and `make report` need
#   Scripts/setup.sh report         what PDF files and the drawings of Word files need
#   Scripts/setup.sh test           what the tests need besides
#   Scripts/setup.sh bench          what `make bench` needs besides
set -euo pipefail

case "${1:-build}" in
    build) packages=(libyaml-dev libexpat1-dev zlib1g-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config binaryen) ;;
    report) packages=(weasyprint librsvg2-bin fonts-noto-core fonts-noto-cjk) ;;
    test) packages=(libyaml-dev libexpat1-dev zlib1g-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config binaryen sqlite3 nodejs python3 python3-venv chromium poppler-utils weasyprint fonts-noto-core fonts-noto-cjk webkit2gtk-driver xvfb xauth librsvg2-bin libreoffice-writer-nogui) ;;
    bench) packages=(libyaml-dev libexpat1-dev zlib1g-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config binaryen gcc python3 python3-venv chromium) ;;
    *) echo "usage: $0 [build|report|test|bench]" >&2; exit 3 ;;
esac

if ! command -v swift >/dev/null 2>&1; then
    echo "A Swift 6.2 or newer toolchain is needed; see https://www.swift.org/install/linux/" >&2
    exit 4
fi

# A program that is already there from elsewhere (a newer Node, say) is not replaced by Debian's.
has() {
    case "$1" in
        nodejs) command -v node >/dev/null 2>&1 ;;
        gcc) command -v gcc >/dev/null 2>&1 ;;
        python3) command -v python3 >/dev/null 2>&1 ;;
        python3-venv) python3 -c 'import venv, ensurepip' >/dev/null 2>&1 ;;
        weasyprint) command -v weasyprint >/dev/null 2>&1 ;;
        librsvg2-bin) command -v rsvg-convert >/dev/null 2>&1 ;;
        libreoffice-writer-nogui) command -v soffice >/dev/null 2>&1 ;;
        sqlite3) command -v sqlite3 >/dev/null 2>&1 ;;
        pkg-config) command -v pkg-config >/dev/null 2>&1 ;;
        *) dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed' ;;
    esac
}

missing=()
for package in "${packages[@]}"; do
    has "$package" || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
    exit 0
fi

install="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        install="sudo $install"
    else
        echo "These Debian packages are missing. Please run this once, then try again:" >&2
        echo "    sudo apt-get update && sudo $install" >&2
        exit 4
    fi
fi
echo "Installing missing Debian packages: ${missing[*]}"
${install%%apt-get*}apt-get update -qq
DEBIAN_FRONTEND=noninteractive $install >/dev/null
