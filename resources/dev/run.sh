# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev run: from a fresh machine to the open window. Sourced by ./dev.

dev_run() {
    local bin
    bin=$(build_dir release)/bin
    build release plimsoll plimsoll-cli
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec "$bin/plimsoll" "$@"
    fi
    echo 'No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): the sample fleet, as text and as a PDF.'
    "$bin/plimsoll-cli" audit --sample
    "$bin/plimsoll-cli" report --sample -o plimsoll-sample.pdf
    echo "The report is in $PWD/plimsoll-sample.pdf"
}
