# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev bench: Dockerfiles a second, findings a second and their memory; how long an audit and an image scan take, against curl
# fetching the same answers. Sourced by ./dev.

dev_bench() {
    ensure_packages build test
    # The release preset leaves tests out, and with them the programs of the benchmarks.
    (cd "$top" && cmake --preset release -DPLIMSOLL_TESTS=ON) >/dev/null || exit 2
    build_quietly release plimsoll-cli bench_lint bench_evaluate bench_advisories
    "$(build_dir release)/tests/bin/bench_lint" "$top/tests/data/dockerfiles"
    "$(build_dir release)/tests/bin/bench_evaluate" "$top/tests/data/engine-20.10"
    "$top/tests/bench/audit.sh" "$(build_dir release)/bin/plimsoll-cli" "$@"
    if [ -d "${PLIMSOLL_CASES:-$top/../shared}/vuln/osv" ]; then
        "$top/tests/bench/advisories.sh" "$(build_dir release)/bin/plimsoll-cli" \
            "$(build_dir release)/tests/bin/bench_advisories" "${PLIMSOLL_CASES:-$top/../shared}/vuln/osv"
    else
        echo 'advisories: not measured (PLIMSOLL_CASES names no folder with vuln/osv in it)'
    fi
    "$top/tests/bench/scan.sh" "$(build_dir release)/bin/plimsoll-cli" "$@"
}
