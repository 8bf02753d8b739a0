# SPDX-License-Identifier: GPL-3.0-or-later
# Configure and build by preset. Sourced by ./dev; `top` is the source folder.

# build_dir PRESET: where the preset builds (the binaryDir of CMakePresets.json).
build_dir() {
    case $1 in
    dev) echo "$top/build" ;;
    *) echo "$top/build-$1" ;;
    esac
}

# build PRESET TARGET...: configures when nobody has. A first build joins sources (unity), which takes a
# fifth of the time; a folder you configured yourself stays as you set it.
build() {
    local preset=$1
    shift
    ensure_packages build
    if [ ! -e "$(build_dir "$preset")/build.ninja" ]; then
        (cd "$top" && cmake --preset "$preset" -DCMAKE_UNITY_BUILD=ON -DCMAKE_EXPORT_COMPILE_COMMANDS=ON) ||
            return 1
    fi
    cmake --build "$(build_dir "$preset")" --target "$@"
}

# build_quietly PRESET TARGET...: words only when it fails, and then on stderr.
build_quietly() {
    local log
    log=$(mktemp)
    if ! build "$@" >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        rm -f "$log"
        exit 2
    fi
    rm -f "$log"
}
