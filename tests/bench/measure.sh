# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Wall times and their ratios, for the benchmarks beside this file. Sourced by them.

# milliseconds COMMAND...: wall time of one run.
milliseconds() {
    local start=$EPOCHREALTIME
    "$@" >/dev/null
    local end=$EPOCHREALTIME
    echo $(((${end/./} - ${start/./}) / 1000))
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
