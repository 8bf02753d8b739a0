#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command beside an unlocked gnome-keyring on the session bus it is started on.
# Usage: dbus-run-session -- with-keyring.sh COMMAND...
set -euo pipefail
printf 'a passphrase for tests' |
    gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    if dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true; then
        "$@"
        exit
    fi
    sleep 0.1
done
echo 'gnome-keyring did not come up on the session bus' >&2
exit 1
