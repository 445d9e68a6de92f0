#!/bin/sh
# Enter Annotator into the desktop: its menu entry and icon, and the type of its project files, so
# that a double click on a project opens it.
#
#   install.sh [PREFIX]            under PREFIX, or ~/.local, for you alone
#   install.sh --remove [PREFIX]   take it out again
#
# It enters the packaged program that this file came with. From a checkout it enters the
# `annotator` that the PATH has. Nothing is copied but the files of the desktop.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mime_type=application/vnd.annotator.project+sqlite3

say() { printf '%s\n' "$*" >&2; }

remove=
if [ "${1:-}" = --remove ]; then
    remove=yes
    shift
fi
case ${1:-} in
    -*)
        say "Usage: install.sh [--remove] [PREFIX]"
        exit 2
        ;;
esac
prefix=${1:-$HOME/.local}
if [ $# -gt 0 ] || [ -z "${XDG_DATA_HOME:-}" ]; then
    share=$prefix/share
else
    share=$XDG_DATA_HOME
fi
entry=$share/applications/annotator.desktop
mime=$share/mime/packages/annotator.xml
icon=$share/icons/hicolor/scalable/apps/annotator.svg
link=$prefix/bin/annotator

# The desktop keeps tables made from these folders. Where their makers are missing, it reads the
# files themselves, or makes the tables at the next login.
update_tables() {
    if command -v update-mime-database >/dev/null && [ -d "$share/mime/packages" ]; then
        update-mime-database "$share/mime"
    fi
    if command -v update-desktop-database >/dev/null && [ -d "$share/applications" ]; then
        update-desktop-database "$share/applications"
    fi
    [ ! -d "$share/icons/hicolor" ] || touch "$share/icons/hicolor"
}

if [ -n "$remove" ]; then
    rm -f "$entry" "$mime" "$icon"
    # Another program's command stays.
    if [ -L "$link" ] && [ "$(readlink "$link")" = "$(cd "$here/.." && pwd)/annotator" ]; then
        rm -f "$link"
    fi
    update_tables
    exit
fi

if [ -x "$here/../annotator" ] && [ -d "$here/../_internal" ]; then
    program=$(cd "$here/.." && pwd)/annotator
    picture=$here/../_internal/annotator/_resources/icons/annotator.svg
    case $program in
        *[\\\"\`\$%]*)
            say "A menu entry cannot name $here. Move Annotator to a folder whose path has none of" \
                "these characters: \\ \" \` \$ %"
            exit 1
            ;;
    esac
else
    program=annotator
    picture=$here/../../resources/icons/annotator.svg
    command -v annotator >/dev/null ||
        say "There is no command 'annotator' on the PATH yet; the menu shows Annotator once there is."
fi

mkdir -p "$(dirname "$entry")" "$(dirname "$mime")" "$(dirname "$icon")"
cp "$here/annotator-mime.xml" "$mime"
cp "$picture" "$icon"
PROGRAM=$program awk '
    BEGIN { program = ENVIRON["PROGRAM"] }
    program != "annotator" && /^Exec=/ { print "Exec=\"" program "\" %f"; next }
    program != "annotator" && /^TryExec=/ { print "TryExec=" program; next }
    { print }' "$here/annotator.desktop" >"$entry"
if [ "$program" != annotator ] && [ ! -e "$link" ]; then
    mkdir -p "$prefix/bin"
    ln -sf "$program" "$link"
fi
update_tables
if [ $# = 0 ] && command -v xdg-mime >/dev/null; then
    xdg-mime default annotator.desktop "$mime_type"
fi
