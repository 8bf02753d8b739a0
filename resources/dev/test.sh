# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test: everything from a fresh machine to the last line `N passed, N failed`. Sourced by ./dev.

# dev_test [--asan] [CTEST OPTIONS]: exit 0 only when every test ran and passed.
dev_test() {
    local preset=dev
    if [ "${1:-}" = --asan ]; then
        preset=asan
        shift
    fi
    ensure_packages build test
    if [ "$(id -u)" != 0 ]; then
        printf 'The tests start real dockerds in namespaces of their own, which needs root:\n  sudo ./dev test\n' >&2
        exit 2
    fi
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-test.XXXXXX")
    trap test_cleanup EXIT
    trap 'exit 130' INT TERM HUP
    build "$preset" all || test_give_up 'the build failed'
    "$top/tests/fleet/fleet.sh" up "$scratch/fleet" || test_give_up 'the test fleet did not start'
    start_display || test_give_up 'the display did not start'

    test_environment
    local ctest=(ctest --test-dir "$(build_dir "$preset")" --output-on-failure "$@")
    # Listing first: it empties the log that the run then writes.
    "${ctest[@]}" --show-only=json-v1 | jq -r '.tests[].name' >"$scratch/expected"
    # dbus-run-session ends its bus when ctest ends; the keyring lives on that bus.
    dbus-run-session -- "$top/resources/dev/with-keyring.sh" "${ctest[@]}" -j2 || true
    local summary status=0
    summary=$(test_summary "$scratch/expected" "$(build_dir "$preset")/Testing/Temporary/LastTest.log") || status=1
    trap - EXIT
    test_cleanup || status=1
    printf '\n%s\n' "$summary"
    exit "$status"
}

# test_give_up WHY: a missing part is a failure, said in the same words as any other.
test_give_up() {
    printf '\nNo test ran: %s.\n0 passed, 1 failed\n' "$1"
    exit 1
}

# What the tests may rely on: a home of their own, the fleet, the display, cases from outside the tree.
test_environment() {
    mkdir -p "$scratch"/home/{config,data,cache,state}
    mkdir -m 700 "$scratch/runtime"
    export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/runtime
    export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache XDG_STATE_HOME=$HOME/state
    unset DOCKER_HOST DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_CONFIG WAYLAND_DISPLAY
    export PLIMSOLL_FLEET=$scratch/fleet/fleet.json LC_ALL=C.UTF-8 TZ=UTC
    if [ -z "${PLIMSOLL_CASES:-}" ] && [ -d "$top/../shared" ]; then
        PLIMSOLL_CASES=$(realpath "$top/../shared")
        export PLIMSOLL_CASES
    fi
}

# An X server with a window manager: without one no window becomes active.
start_display() {
    local number
    exec {display_fd}<> <(:)
    Xvfb -displayfd "$display_fd" -screen 0 1600x1000x24 -nolisten tcp >"$scratch/xvfb.log" 2>&1 </dev/null &
    xvfb_pid=$!
    read -r -t 20 -u "$display_fd" number || return 1
    export DISPLAY=:$number
    openbox --sm-disable >"$scratch/openbox.log" 2>&1 </dev/null &
    openbox_pid=$!
    sleep 0.2
    [ -e "/proc/$openbox_pid/exe" ]
}

test_cleanup() {
    local pid status=0
    for pid in "${openbox_pid:-}" "${xvfb_pid:-}"; do
        [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
    done
    if [ -e "$scratch/fleet/state" ]; then
        "$top/tests/fleet/fleet.sh" down "$scratch/fleet" || status=1
    fi
    rm -rf --one-file-system "$scratch"
    return "$status"
}

# test_summary EXPECTED LOG: counts Qt Test functions from the `Totals:` lines of ctest's log. A program
# that was expected and left no such line, crashed or timed out is a failure of its own. Prints why
# anything failed or was skipped, then the one line that counts.
test_summary() {
    awk '
        FNR == NR { expected[$0] = 1; next }
        /^[0-9]+\/[0-9]+ Test: / { name = $3; totals = bad = 0 }
        /^Totals: [0-9]+ passed, / {
            totals++; passed += $2; failed += $4; bad += $4; skipped += $6
            if ($8 + 0 > 0) { failed += $8; bad += $8 }
        }
        /^SKIP +: / { skips[++skipCount] = name ": " substr($0, index($0, ":") + 2) }
        /^FAIL!|^XPASS|^QFATAL/ { print name ": " $0 }
        /^Test Passed\.$/ { ok[name] = 1; if (!totals) { print name ": printed no totals"; failed++ } }
        /^Test Failed\.$/ && !(name in ended) {
            ended[name] = 1
            if (!bad) { print name ": ended badly without a failed test function (crash, time limit?)"; failed++ }
        }
        END {
            for (name in expected) if (!(name in ok) && !(name in ended)) {
                print name ": did not run to its end"; failed++
            }
            for (i = 1; i <= skipCount; i++) {
                print "skipped: " skips[i]
                # Programs that nobody is expected to have: said above, not counted below.
                if (skips[i] ~ /PLIMSOLL_DOCKER_BENCH|podman is not installed/) skipped--
                if (skips[i] ~ /PLIMSOLL_FLEET|[Kk]eyring|Secret Service|D-Bus|DISPLAY|display/) { failed++; skipped-- }
            }
            if (!passed && !failed) { print "no test was found"; failed = 1 }
            printf "%d passed, %d failed", passed, failed
            if (skipped > 0) printf ", %d skipped", skipped
            printf "\n"
            exit failed > 0
        }' "$1" "$2"
}
