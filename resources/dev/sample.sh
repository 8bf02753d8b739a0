# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev sample: records the sample fleet from real daemons. Sourced by ./dev.

# Audits a fresh test fleet under the hosts' own names and keeps the sealed evidence. Refuses a recording
# that is too large or names anything of this machine.
dev_sample() {
    ensure_packages build test
    build_quietly dev plimsoll-cli
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-sample.XXXXXX")
    trap fleet_scratch_cleanup EXIT
    trap 'exit 130' INT TERM HUP
    local target=$top/resources/sample/sample-fleet.json.zst recording=$scratch/sample.json.zst
    audit_fresh_fleet "$recording" harbor-01 quay-02 # the third shows what a host looks like without
    sample_is_clean "$recording" || { echo 'The recording was not kept.' >&2; exit 1; }
    mkdir -p "$(dirname "$target")"
    cp "$recording" "$target"
    echo "$target: $(stat -c %s "$target") bytes, $(jq -r '.hosts | length' "$scratch/fleet/fleet.json") hosts"
}

# sample_is_clean FILE: under 1 MB; no path, name or secret of the machine and fleet that made it.
sample_is_clean() {
    local text=$scratch/sample.json word
    zstd -qdc "$1" >"$text"
    [ "$(stat -c %s "$1")" -lt 1000000 ] || { echo 'larger than 1 MB' >&2; return 1; }
    for word in "$scratch" "$top" "$(uname -n)" "${SUDO_USER:-}" /tmp/plimsoll; do
        [ "${#word}" -ge 4 ] || continue
        ! grep -qF -- "$word" "$text" || { echo "names '$word'" >&2; return 1; }
    done
    ! grep -qFf "$scratch/fleet/secrets.txt" "$text" || { echo 'holds a seeded secret' >&2; return 1; }
}
