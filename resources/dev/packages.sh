# SPDX-License-Identifier: GPL-3.0-or-later
# Debian 12 packages, by what they are for. Sourced by ./dev.

packages_build=(cmake ninja-build g++ pkg-config ccache mold
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev qt6-svg-dev libqt6svg6 libqt6opengl6-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    qtkeychain-qt6-dev libsecret-1-0 libqt6sql6-sqlite
    libgl1-mesa-dev libgl-dev libopengl-dev libvulkan-dev libxkbcommon-dev
    libzstd-dev libarchive-dev libsqlite3-dev zlib1g-dev libsimdjson-dev distro-info-data libssl-dev libcli11-dev rapidjson-dev libhttp-parser-dev libqpdf-dev libyaml-dev
    bootstrap-icons fonts-inter fonts-noto-core fonts-noto-cjk fonts-wqy-microhei fonts-jetbrains-mono)
packages_fleet=(docker.io busybox-static iproute2 iptables openssl curl procps util-linux)
packages_test=("${packages_fleet[@]}" podman openssh-server openssh-client xvfb xauth openbox dbus dbus-x11
    gnome-keyring libsecret-tools poppler-utils qpdf zstd jq zip unzip)
packages_lint=(clang-format clang-tidy shellcheck)

# ensure_packages GROUP...: installs what is missing; nothing is asked of the network when all is there.
# Without root or apt: prints the command that would help and exits 2.
ensure_packages() {
    local group wanted=() missing=() package
    for group in "$@"; do
        local -n list=packages_$group
        wanted+=("${list[@]}")
    done
    if command -v dpkg-query >/dev/null; then
        for package in "${wanted[@]}"; do
            [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null)" = 'ii ' ] || missing+=("$package")
        done
    else
        missing=("${wanted[@]}")
    fi
    [ ${#missing[@]} -gt 0 ] || return 0
    local install="apt-get install -y --no-install-recommends ${missing[*]}"
    if ! command -v apt-get >/dev/null; then
        printf 'This machine has no apt. On Debian 12 the missing parts are:\n  %s\n' "${missing[*]}" >&2
        exit 2
    fi
    if [ "$(id -u)" != 0 ]; then
        printf 'Some packages are missing; as root:\n  apt-get update && %s\n' "$install" >&2
        exit 2
    fi
    printf 'Installing %d packages ...\n' "${#missing[@]}" >&2
    export DEBIAN_FRONTEND=noninteractive
    if ! { apt-get update -q && $install; } >"${TMPDIR:-/tmp}/plimsoll-apt.$$.log" 2>&1; then
        tail -n 5 "${TMPDIR:-/tmp}/plimsoll-apt.$$.log" >&2
        printf 'Packages could not be installed. This would help:\n  apt-get update && %s\n' "$install" >&2
        exit 2
    fi
    rm -f "${TMPDIR:-/tmp}/plimsoll-apt.$$.log"
}
