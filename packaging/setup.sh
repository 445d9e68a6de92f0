#!/bin/sh
# Set up everything that `make run` (packaging/setup.sh run), `make test` (… test) or `make package`
# (… package) needs: a Python environment in .venv with exactly the packages of
# packaging/constraints.txt, and the system libraries that Qt loads. Run again, it sees that nothing changed and ends at once.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

# What a desktop system may lack. Qt 6 loads these at its start, or on meeting an X11 or a
# Wayland display; the checks below look for the libraries themselves, not for these names.
qt_packages="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libfreetype6 fonts-dejavu-core
 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-util1
 libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0"
# The tests drive a real window on a display without a screen; without these two they skip that.
test_packages="xvfb xdotool"
# PyInstaller puts the program together with objcopy, makes it smaller with strip, and ld links ours.
package_packages="xvfb binutils"

say() { printf '%s\n' "$*" >&2; }

# Install Debian packages where we may, else say which line to type. $1: why, the rest: names.
apt_install() {
    why=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        say "$why Install your system's equivalents of: $*"
        return 1
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root="env"
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        say "$why Type:  sudo apt-get update && sudo apt-get install -y $*"
        return 1
    fi
    say "$why Installing: $*"
    # Old lists may still do, so a failed update is no reason to stop.
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null || true
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >/dev/null && return
    say "That failed. Type:  sudo apt-get update && sudo apt-get install -y $*"
    return 1
}

# Print the first Python that is one of ours and can make environments. Version managers put
# names on the PATH that do not run, hence the try; PYTHON=… names the one to use.
find_python() {
    set -- python3 python3.14 python3.13 python3.12 python3.11
    [ -n "${PYTHON:-}" ] && set -- "$PYTHON"
    for candidate in "$@"; do
        if "$candidate" -c 'import sys, venv, ensurepip
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

make_environment() {
    if ! python=$(find_python); then
        apt_install "No Python 3.11 to 3.14 with its venv module was found." python3-venv || exit 1
        if ! python=$(find_python); then
            say "Annotator needs Python 3.11 to 3.14, and this system offers another one." \
                "Install one, then type:  make $purpose PYTHON=/path/to/python3"
            exit 1
        fi
    fi
    say "Making .venv with $("$python" --version) ..."
    "$python" -m venv --clear .venv
}

# Everything the packages come from, and where: an environment cannot be moved.
fingerprint() {
    echo "$PWD"
    cat packaging/constraints.txt pyproject.toml
}

install_packages() {
    stamp=.venv/set-up-from
    if fingerprint | cmp -s - $stamp && .venv/bin/python -c '' 2>/dev/null; then
        return
    fi
    # Only an environment that once was whole, in this place, is brought up to date as it stands.
    if ! [ -f $stamp ] || [ "$(fingerprint | head -n 1)" != "$(head -n 1 $stamp)" ] ||
        ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        make_environment
    fi
    say "Installing the packages of packaging/constraints.txt ..."
    pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip --quiet install --no-input"
    $pip --require-hashes --only-binary :all: --requirement packaging/constraints.txt
    # The build tool comes from the same file, so nothing unpinned is ever run.
    $pip --no-deps --no-build-isolation --editable .
    fingerprint >$stamp
}

# Print the libraries that Qt's named platform plugins, or what they are linked to, do not find.
missing_libraries() {
    qt=$(.venv/bin/python -c 'import PySide6; print(PySide6.__path__[0])')/Qt
    for name in "$@"; do
        ldd "$qt/plugins/platforms/libq$name.so" "$qt/lib/libQt6Widgets.so.6" 2>/dev/null |
            awk '/not found/ { print $1 }'
    done | sort -u
}

missing_tools() {
    case $purpose in
        test) tools="Xvfb xdotool" ;;
        package) tools="Xvfb ld objcopy objdump strip" ;;
        *) tools= ;;
    esac
    for tool in $tools; do
        command -v "$tool" >/dev/null || echo "$tool"
    done
}

# Debian's Python is one file; its library, which PyInstaller needs, is a package of its own.
missing_python_library() {
    [ "$purpose" = package ] || return 0
    .venv/bin/python - <<'LIBRARY'
import sys
from ctypes.util import find_library
from pathlib import Path

version = f"{sys.version_info[0]}.{sys.version_info[1]}"
if not find_library(f"python{version}") and not list(
    Path(sys.base_prefix, "lib").glob(f"libpython{version}*.so*")
):
    print(f"libpython{version}")
LIBRARY
}

missing_from_system() {
    { missing_libraries offscreen xcb wayland; missing_tools; missing_python_library; } | xargs
}

install_libraries() {
    stamp=.venv/system-complete-for-$purpose
    if [ -f "$stamp" ] || [ "$(uname -s)" != Linux ]; then
        return
    fi
    if [ -n "$(missing_from_system)" ]; then
        [ "$purpose" = test ] && qt_packages="$qt_packages $test_packages"
        [ "$purpose" = package ] &&
            qt_packages="$qt_packages $package_packages $(missing_python_library)"
        # shellcheck disable=SC2086 # the names are to be split
        apt_install "This system lacks $(missing_from_system)." $qt_packages || true
    fi
    if [ -z "$(missing_from_system)" ]; then
        touch "$stamp"
    elif [ -n "$(missing_libraries offscreen)" ]; then
        say "Annotator cannot start before that is done."
        exit 1
    elif [ "$purpose" = package ]; then
        say "The package cannot be built before that is done."
        exit 1
    fi
}

install_packages
install_libraries
