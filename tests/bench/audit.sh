#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A full audit of one daemon with 30 containers, against `curl -Z` fetching the same answers over the
# same TLS with the same parallelism. Prints ratios of medians taken in turns; asserts nothing.
#
# Usage: audit.sh PLIMSOLL_CLI [ROUNDS]     DOCKER_BENCH_SECURITY=DIR adds that tool's checkout.
set -euo pipefail
cli=$1
rounds=${2:-7}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fleet=$here/../fleet/fleet.sh
. "$here/measure.sh"
containers=30

scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-bench.XXXXXX")
cleanup() {
    [ ! -e "$scratch/fleet/state" ] || "$fleet" down "$scratch/fleet" || true
    rm -rf --one-file-system "$scratch"
}
trap cleanup EXIT
trap 'exit 130' INT TERM HUP

export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/runtime
mkdir -p "$HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DOCKER_HOST DOCKER_CONTEXT

"$fleet" up "$scratch/fleet" --only slip-03 >/dev/null
endpoint=$(jq -r '.hosts[0].endpoint' "$scratch/fleet/fleet.json")
tls=$scratch/fleet/tls/client
socket=$scratch/fleet/slip-03/root/run/docker.sock
docker_() { env -u DOCKER_HOST DOCKER_CONFIG="$scratch/docker" /usr/bin/docker -H "unix://$socket" "$@"; }
# Only running containers, so that each has a process list; one that restarts all the time would differ by round.
docker_ rm -f feed-importer sitemap-2026-11 >/dev/null
docker_ unpause queue-worker >/dev/null
for number in $(seq $((containers - $(docker_ ps -q | wc -l)))); do
    docker_ run -d --name "tide-$number" --memory 32m --read-only tideline/base:1.36 sleep 86400 >/dev/null
done
sleep 3 # the daemon settles

audit() { "$cli" audit --host "$endpoint" --tls-dir "$tls" --format json "$@" 2>/dev/null; }

# The calls of a real run become curl's list.
audit --save-evidence "$scratch/evidence.zst" -o "$scratch/audit.json"
zstd -qdc "$scratch/evidence.zst" | jq -r '.. | .call? // empty' | sed -n 's/^GET //p' | sort -u >"$scratch/calls"
version=$(jq -r '.hosts[0].engine.apiVersion' "$scratch/audit.json")
urls() {
    local path
    while read -r path; do
        path=${path// /%20}
        # An audit asks for events up to now; without an end the daemon waits for more.
        [ "$path" != /events ] || path="/events?since=0&until=$(date +%s)"
        case $path in
        /_ping) printf 'url = "https://%s%s"\n' "${endpoint#tcp://}" "$path" ;;
        *) printf 'url = "https://%s/v%s%s"\n' "${endpoint#tcp://}" "$version" "$path" ;;
        esac
        printf 'output = /dev/null\n'
    done
}
grep -v '/top' "$scratch/calls" | urls >"$scratch/without-top"
urls <"$scratch/calls" >"$scratch/with-top"
fetch() {
    curl -s --no-progress-meter --noproxy '*' -Z --parallel-max 4 --cacert "$tls/ca.pem" --cert "$tls/cert.pem" --key "$tls/key.pem" \
        -K "$scratch/$1" 2>"$scratch/curl.errors" || { cat "$scratch/curl.errors" >&2; return 1; }
}

# In turns, so that a busy moment of the machine meets both alike; both write to /dev/null.
for _ in $(seq "$rounds"); do
    milliseconds audit >>"$scratch/audit.with"
    milliseconds fetch with-top >>"$scratch/curl.with"
    milliseconds audit --no-processes >>"$scratch/audit.without"
    milliseconds fetch without-top >>"$scratch/curl.without"
done
for kind in with without; do
    printf -v "audit_$kind" '%s' "$(median <"$scratch/audit.$kind")"
    printf -v "curl_$kind" '%s' "$(median <"$scratch/curl.$kind")"
done

printf '%s containers, %s answers (%s of them process lists), medians of %s rounds\n' \
    "$(docker_ ps -q | wc -l)" "$(wc -l <"$scratch/calls")" "$(grep -c /top "$scratch/calls")" "$rounds"
printf 'without process lists: audit %s ms, curl %s ms, ratio %s (goal: at most 1.30)\n' \
    "$audit_without" "$curl_without" "$(ratio "$audit_without" "$curl_without")"
printf 'with process lists:    audit %s ms, curl %s ms, ratio %s\n' \
    "$audit_with" "$curl_with" "$(ratio "$audit_with" "$curl_with")"

if [ -x "${DOCKER_BENCH_SECURITY:-}/docker-bench-security.sh" ]; then
    bench_security() {
        (cd "$DOCKER_BENCH_SECURITY" && DOCKER_HOST=unix://$socket bash docker-bench-security.sh -b -l "$scratch/bench.log")
    }
    took=$(milliseconds bench_security)
    printf 'docker-bench-security: %s ms, %s times the audit without process lists, %s times with\n' \
        "$took" "$(ratio "$took" "$audit_without")" "$(ratio "$took" "$audit_with")"
else
    echo 'docker-bench-security: not compared (DOCKER_BENCH_SECURITY names no checkout)'
fi
