# SPDX-License-Identifier: GPL-3.0-or-later
# Evidence of a test fleet that lives no longer than the recording. Sourced by ./dev; `scratch` is the
# folder everything happens in, fleet_scratch_cleanup its trap.

# audit_fresh_fleet FILE [HOST...]: starts a fleet, audits it under its hosts' own names, keeps the evidence. Of the
# hosts named, files and the contents of images are read too.
audit_fresh_fleet() {
    local file=$1
    shift
    "$top/tests/fleet/fleet.sh" up "$scratch/fleet"
    sleep 12 # the health checks have spoken by then
    local cli name endpoint tls image options
    cli=$(build_dir dev)/bin/plimsoll-cli
    export HOME=$scratch/home XDG_DATA_HOME=$scratch/home XDG_CONFIG_HOME=$scratch/home
    while read -r name endpoint tls; do
        options=()
        [[ " $* " != *" $name "* ]] || options=(--host-files)
        "$cli" hosts add "$name" "$endpoint" --tls-dir "$tls" "${options[@]}"
    done < <(jq -r '.hosts[] | "\(.name) \(.endpoint) \(.tlsDir)"' "$scratch/fleet/fleet.json")
    for name in "$@"; do
        while read -r image; do
            "$cli" scan "$image" --host "$name" >/dev/null || [ $? = 3 ]
        done < <("$cli" audit --host "$name" --format json | jq -r '.hosts[].images[].id')
    done
    "$cli" audit --all --save-evidence "$file" >/dev/null || [ $? = 3 ]
}

fleet_scratch_cleanup() {
    [ ! -e "$scratch/fleet/state" ] || "$top/tests/fleet/fleet.sh" down "$scratch/fleet" || true
    rm -rf --one-file-system "$scratch"
}
