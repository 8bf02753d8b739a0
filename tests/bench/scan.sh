#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A full scan of one image of some 700 MB, against `curl` reading the same GET /images/{id}/get to
# /dev/null over the same TLS. Prints the ratio of medians taken in turns, and the scan's peak memory;
# then what a scan costs whose layers are known, and one of an image that is known and unchanged.
#
# Usage: scan.sh PLIMSOLL_CLI [ROUNDS]
set -euo pipefail
cli=$1
rounds=${2:-5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fleet=$here/../fleet/fleet.sh
. "$here/measure.sh"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-scan.XXXXXX")
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

# This machine's own programs and package database are as real as an image gets.
tar -C / -c --ignore-failed-read usr/bin usr/sbin usr/lib/python3 usr/share/doc usr/share/perl etc/os-release \
    usr/lib/os-release var/lib/dpkg 2>/dev/null | docker_ import - bench:1 >/dev/null
id=$(docker_ images -q --no-trunc bench:1)
version=$(docker_ version --format '{{.Server.APIVersion}}')

# Without a store nothing is known of image or layers: all of it is read and evaluated.
scan_arguments=(scan bench:1 --host "$endpoint" --tls-dir "$tls" --format json -o "$scratch/scan.json")
scan() { "$cli" "${scan_arguments[@]}" --no-store 2>/dev/null; }
scan_known() { "$cli" "${scan_arguments[@]}" 2>/dev/null; }
scan_again() { "$cli" "${scan_arguments[@]}" --again 2>/dev/null; }
fetch() {
    curl -s --noproxy '*' --cacert "$tls/ca.pem" --cert "$tls/cert.pem" --key "$tls/key.pem" \
        "https://${endpoint#tcp://}/v$version/images/$id/$1" -o /dev/null
}

# The most memory the program ever held, as the kernel counts it; the last look is near the end.
peak_megabytes() {
    local pid peak=0 now
    "$cli" "${scan_arguments[@]}" --no-store 2>/dev/null & # not by a function: that would be a shell of its own
    pid=$!
    while [ -e "/proc/$pid/status" ] && now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null); do
        [ -z "$now" ] || peak=$now
        sleep 0.05
    done
    wait "$pid"
    echo $((peak / 1024))
}

scan
for _ in $(seq "$rounds"); do
    milliseconds scan >>"$scratch/scan.ms"
    milliseconds fetch get >>"$scratch/curl.ms"
done
scan_ms=$(median <"$scratch/scan.ms")
curl_ms=$(median <"$scratch/curl.ms")
printf 'image of %s MB, %s packages, medians of %s rounds\n' "$(($(docker_ image inspect -f '{{.Size}}' "$id") / 1000000))" \
    "$(jq '.packages | length' "$scratch/scan.json")" "$rounds"
printf 'full scan: %s ms, curl %s ms, ratio %s (goal: at most 1.15); peak memory %s MB (goal: under 200)\n' \
    "$scan_ms" "$curl_ms" "$(ratio "$scan_ms" "$curl_ms")" "$(peak_megabytes)"

scan_known
for _ in $(seq "$rounds"); do
    milliseconds scan_again >>"$scratch/again.ms"
    milliseconds scan_known >>"$scratch/unchanged.ms"
    milliseconds fetch json >>"$scratch/inspect.ms"
    milliseconds "$cli" --version >>"$scratch/start.ms"
done
printf 'the same with its layers known: %s ms; unchanged and known: %s ms (program start %s ms, curl of its inspect call %s ms)\n' \
    "$(median <"$scratch/again.ms")" "$(median <"$scratch/unchanged.ms")" "$(median <"$scratch/start.ms")" "$(median <"$scratch/inspect.ms")"
