# SPDX-License-Identifier: GPL-3.0-or-later
# Evidence of a test fleet that lives no longer than the recording. Sourced by ./dev; `scratch` is the
# folder everything happens in, fleet_scratch_cleanup its trap.

# audit_fresh_fleet FILE: starts a fleet, audits it under its hosts' own names, keeps the evidence.
audit_fresh_fleet() {
    "$top/tests/fleet/fleet.sh" up "$scratch/fleet"
    sleep 12 # the health checks have spoken by then
    local cli name endpoint tls
    cli=$(build_dir dev)/bin/plimsoll-cli
    export HOME=$scratch/home XDG_DATA_HOME=$scratch/home XDG_CONFIG_HOME=$scratch/home
    while read -r name endpoint tls; do
        "$cli" hosts add "$name" "$endpoint" --tls-dir "$tls"
    done < <(jq -r '.hosts[] | "\(.name) \(.endpoint) \(.tlsDir)"' "$scratch/fleet/fleet.json")
    "$cli" audit --all --save-evidence "$1" >/dev/null
}

fleet_scratch_cleanup() {
    [ ! -e "$scratch/fleet/state" ] || "$top/tests/fleet/fleet.sh" down "$scratch/fleet" || true
    rm -rf --one-file-system "$scratch"
}
