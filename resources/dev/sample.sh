# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev sample: records the sample fleet from real daemons. Sourced by ./dev.

# Audits a fresh test fleet under the hosts' own names and keeps the sealed evidence. Refuses a recording
# that is too large or names anything of this machine.
dev_sample() {
    ensure_packages build test
    build_quietly dev plimsoll-cli
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-sample.XXXXXX")
    trap sample_cleanup EXIT
    trap 'exit 130' INT TERM HUP
    "$top/tests/fleet/fleet.sh" up "$scratch/fleet"
    sleep 12 # health checks have spoken

    local cli target=$top/resources/sample/sample-fleet.json.zst recording=$scratch/sample.json.zst
    cli=$(build_dir dev)/bin/plimsoll-cli
    export HOME=$scratch/home XDG_DATA_HOME=$scratch/home XDG_CONFIG_HOME=$scratch/home
    local name endpoint tls
    while read -r name endpoint tls; do
        "$cli" hosts add "$name" "$endpoint" --tls-dir "$tls"
    done < <(jq -r '.hosts[] | "\(.name) \(.endpoint) \(.tlsDir)"' "$scratch/fleet/fleet.json")
    "$cli" audit --all --save-evidence "$recording" >/dev/null
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

sample_cleanup() {
    [ ! -e "$scratch/fleet/state" ] || "$top/tests/fleet/fleet.sh" down "$scratch/fleet" || true
    rm -rf --one-file-system "$scratch"
}
