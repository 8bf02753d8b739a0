# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev screenshots DIR: every page with the test fleet's own data. Sourced by ./dev.

. "$top/resources/dev/pictures.sh"

# Pictures of 1600x1000 in both themes and both languages, drawn without a display.
dev_screenshots() {
    [ $# = 1 ] || { echo 'usage: ./dev screenshots DIR' >&2; exit 2; }
    local folder
    folder=$(realpath -m "$1")
    ensure_packages build fleet test
    build_quietly dev plimsoll plimsoll-cli
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-pictures.XXXXXX")
    trap fleet_scratch_cleanup EXIT
    trap 'exit 130' INT TERM HUP
    audit_fresh_fleet "$scratch/evidence.zst"
    change_fleet
    scan_some_images
    "$(build_dir dev)/bin/plimsoll-cli" audit --all >/dev/null
    mkdir -p "$folder"
    mkdir -m 700 "$scratch/runtime"
    XDG_RUNTIME_DIR=$scratch/runtime QT_QPA_PLATFORM=offscreen \
        "$(build_dir dev)/bin/plimsoll" --screenshots "$folder"
    echo "$(find "$folder" -name '*.png' | wc -l) pictures in $folder"
}

# What is in some images, so that their pages have something to show.
scan_some_images() {
    local image
    mkdir -p "$scratch/advisories"
    picture_advisories "$scratch/advisories"
    "$(build_dir dev)/bin/plimsoll-cli" db import "$scratch"/advisories/*.zip "$scratch/advisories/kev.json"
    for image in tideline/debian:12 tideline/storefront:2.30.0 tideline/storefront:2.31.0 tideline/base:1.36 \
        tideline/shop-web:2.4 tideline/ledger-db:14.2; do
        "$(build_dir dev)/bin/plimsoll-cli" scan "$image" --host quay-02
    done
} >/dev/null

# Something for "What changed": one container less, one more, one with its memory limited at last.
change_fleet() {
    local docker=(env DOCKER_CONFIG="$scratch/docker" /usr/bin/docker)
    "${docker[@]}" -H "unix://$scratch/fleet/quay-02/root/run/docker.sock" rm -f ci-agent
    "${docker[@]}" -H "unix://$scratch/fleet/quay-02/root/run/docker.sock" update --memory 256m --memory-swap 256m ledger-db
    build_storefront "${docker[@]}" -H "unix://$scratch/fleet/quay-02/root/run/docker.sock"
    "${docker[@]}" -H "unix://$scratch/fleet/slip-03/root/run/docker.sock" run -d --name feed-archive \
        --security-opt seccomp=unconfined --pid host tideline/base:1.36 sleep 86400
} >/dev/null
