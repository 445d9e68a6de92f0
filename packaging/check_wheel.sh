#!/bin/sh
# Build the wheel, install it away from the checkout, and see that the installed command runs
# and finds its resources there. Dependencies are those of .venv, so nothing is downloaded.
set -eu
cd "$(dirname "$0")/.."
python=$PWD/.venv/bin/python
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

"$python" -m build --wheel --no-isolation --outdir "$place" . >"$place/log" 2>&1 || {
    cat "$place/log" >&2
    exit 1
}
"$python" -m venv --without-pip "$place/venv"
"$python" -m pip --quiet --python "$place/venv/bin/python" install \
    --no-index --no-deps --disable-pip-version-check "$place"/annotator-*.whl
# Lend it the packages of .venv. A .pth file inside a lent folder is not read, so the editable
# checkout does not come along.
"$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' \
    >"$("$place/venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/lent.pth"

cd "$place" # away from the checkout, which the current folder would otherwise put first
"$place/venv/bin/annotator" --version
"$place/venv/bin/python" - "$place/venv" <<'CHECK'
import sys
from pathlib import Path

import annotator
from annotator.resources import resource_path, sample_path

for path in (resource_path(""), sample_path()):
    assert path.is_relative_to(Path(sys.argv[1]).resolve()), f"{path} is outside the wheel"
    assert any(path.iterdir()), f"{path} is empty"
assert Path(annotator.__file__).with_name("py.typed").is_file(), "its types are not told"
CHECK
