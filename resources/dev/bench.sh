# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev bench: how long an audit takes, against curl fetching the same answers. Sourced by ./dev.

dev_bench() {
    ensure_packages build test
    build_quietly release plimsoll-cli
    exec "$top/tests/bench/audit.sh" "$(build_dir release)/bin/plimsoll-cli" "$@"
}
