#!/bin/sh
# Run pytest with the words given. mypy and the check of the wheel, which keep one core busy for a
# minute, run beside it; what they complain of is shown after pytest's own summary.
set -eu
cd "$(dirname "$0")/.."
said=$(mktemp)
{ .venv/bin/mypy && sh packaging/check_wheel.sh; } >"$said" 2>&1 </dev/null &
beside=$!
trap 'kill $beside 2>/dev/null || true; rm -f "$said"' EXIT
trap 'exit 130' INT TERM

passed=0
.venv/bin/python -m pytest "$@" || passed=$?
if ! wait $beside; then
    cat "$said" >&2
    [ $passed != 0 ] || passed=1
fi
exit $passed
