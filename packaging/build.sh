#!/bin/sh
# Build the packaged program, dist/annotator, and try it: `make package`.
# The last line is one JSON object: the size of the folder in MB (10^6 bytes, the files' own), and
# the seconds from the start to the sample on the screen (packaging/measure_start.py says how).
# It fails over 120 MB, or if a start takes over 1.5 seconds. What others do on the machine makes a
# start slower, never quicker, so it is tried some more before that is believed; and on a machine
# that is busy all the time the seconds of processor tell, which a start cannot do without.
# Run it on the oldest Linux that the package is to run on: its C library is the oldest that will do.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
most_mb=120
most_seconds=1.5

say() { printf '%s\n' "$*" >&2; }
python_of() { "$1" -c 'import sysconfig; print(sysconfig.get_path("purelib"))'; }

# PyInstaller has an environment of its own, which is lent the packages of .venv.
stamp=build/package-env/set-up-from
fingerprint() {
    echo "$root"
    cat packaging/constraints-build.txt
}
if ! fingerprint | cmp -s - $stamp; then
    say "Installing PyInstaller ..."
    .venv/bin/python -m venv --clear build/package-env
    PIP_DISABLE_PIP_VERSION_CHECK=1 build/package-env/bin/python -m pip --quiet install --no-input \
        --require-hashes --only-binary :all: --requirement packaging/constraints-build.txt
    python_of .venv/bin/python >"$(python_of build/package-env/bin/python)/lent.pth"
    fingerprint >$stamp
fi

say "Building dist/annotator; this takes a minute or two ..."
.venv/bin/python packaging/make_icons.py build/icons
rm -rf dist/annotator
build/package-env/bin/python -m PyInstaller --noconfirm --distpath dist \
    --workpath build/pyinstaller packaging/annotator.spec >build/pyinstaller.log 2>&1 || {
    tail -n 40 build/pyinstaller.log >&2
    exit 1
}
if [ "$(uname -s)" = Linux ]; then
    cp -R packaging/linux dist/annotator/desktop
fi

say "Trying it ..."
program=$root/dist/annotator/annotator
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/formats"
.venv/bin/python packaging/try_formats.py "$program" "$place/formats"
(
    cd "$place"
    export HOME="$place" QT_QPA_PLATFORM=offscreen
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME
    "$program" --version
    printf 'A title\n\nThe mayor said that it rained.\n' >text.txt
    "$program" new try.annotator
    "$program" import try.annotator text.txt
    "$program" export try.annotator -o try.json
    "$program" new again.annotator
    "$program" import again.annotator try.json
    "$program" check again.annotator
    "$program" formats
    # What the readers load, they load when a file asks for it.
    "$program" new formats.annotator
    "$program" import formats.annotator "$place"/formats/*
    # Without a display: the whole sample through the real window, off screen.
    env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$program" --sample
) >"$place/said" 2>&1 </dev/null || {
    cat "$place/said" >&2
    say "The packaged program does not work."
    exit 1
}
.venv/bin/python packaging/try_worker.py "$program"
if [ "$(uname -s)" != Linux ]; then
    exit
fi
missing=$(find dist/annotator -name '*.so*' -exec env \
    LD_LIBRARY_PATH="$root/dist/annotator/_internal" ldd {} + 2>/dev/null |
    awk '/not found/ { print $1 }' | sort -u | xargs)
if [ -n "$missing" ]; then
    say "Missing both in dist/annotator and on this system: $missing"
    exit 1
fi

is_quick() { .venv/bin/python -c "import json, sys
sys.exit(min(json.load(open(sys.argv[1]))['starts_s']) > $most_seconds)" "$place/start.json"; }
for _ in 1 2 3; do
    .venv/bin/python packaging/measure_start.py "$program" --picture build/package-start.png \
        >"$place/start.json"
    ! is_quick || break
done
.venv/bin/python - "$place/start.json" $most_mb $most_seconds <<'REPORT'
import json
import sys
from pathlib import Path

files = (path for path in Path("dist/annotator").rglob("*") if not path.is_symlink())
size_mb = round(sum(path.stat().st_size for path in files if path.is_file()) / 1e6, 1)
starts = json.loads(Path(sys.argv[1]).read_text())
print(json.dumps({"size_mb": size_mb} | starts))
if size_mb > float(sys.argv[2]):
    sys.exit(f"The package is larger than {sys.argv[2]} MB.")
if min(starts["starts_s"]) > float(sys.argv[3]):
    print(f"Even the quickest start took longer than {sys.argv[3]} seconds.", file=sys.stderr)
    if starts["processor_s"] > float(sys.argv[3]):
        sys.exit("And it was not for want of a processor.")
    print("The machine is busy with other things: its processor time is within.", file=sys.stderr)
REPORT
