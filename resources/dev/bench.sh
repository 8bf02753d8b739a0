# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev bench: Dockerfiles a second, findings a second and their memory; how long an audit and an image scan take, against curl
# fetching the same answers. Sourced by ./dev.

dev_bench() {
    ensure_packages build test
    build_quietly release plimsoll-cli bench_lint bench_evaluate
    "$(build_dir release)/tests/bin/bench_lint" "$top/tests/data/dockerfiles"
    "$(build_dir release)/tests/bin/bench_evaluate" "$top/tests/data/engine-20.10"
    "$top/tests/bench/audit.sh" "$(build_dir release)/bin/plimsoll-cli" "$@"
    "$top/tests/bench/scan.sh" "$(build_dir release)/bin/plimsoll-cli" "$@"
}
