# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev format, ./dev lint. Sourced by ./dev.

cpp_sources() { git -C "$top" ls-files -z -- '*.cpp' '*.h'; }

dev_format() {
    ensure_packages lint
    (cd "$top" && cpp_sources | xargs -0 -r clang-format -i)
}

# Formatting, the scripts, and clang-tidy over the sources named (default: those that differ from main,
# or all of them with --all).
dev_lint() {
    ensure_packages build lint
    local status=0 files=()
    cd "$top" || return
    # Off for the scripts: sourced files use each other's variables, and word lists are split on purpose.
    cpp_sources | xargs -0 -r clang-format --dry-run -Werror || status=1
    git ls-files -z -- dev .ci/run '*.sh' | xargs -0 -r shellcheck --severity=warning --shell=bash \
        --exclude=SC1090,SC1091,SC2034,SC2154,SC2046,SC2054 || status=1
    case ${1:-} in
    --all) mapfile -t files < <(git ls-files -- '*.cpp') ;;
    '') mapfile -t files < <(git diff --name-only --diff-filter=d main -- '*.cpp') ;;
    *) files=("$@") ;;
    esac
    if [ ${#files[@]} -gt 0 ]; then
        # A build of its own: joined sources have no line of their own in compile_commands.json.
        cmake --preset dev -B build-lint -DCMAKE_UNITY_BUILD=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON \
            -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
        cmake --build build-lint --target help | sed -n 's/^\(.*_autogen\): .*/\1/p' |
            xargs -r cmake --build build-lint --target >/dev/null
        printf '%s\0' "${files[@]}" | xargs -0 -n 4 -P "$(nproc)" clang-tidy -p build-lint --quiet || status=1
    fi
    return "$status"
}
