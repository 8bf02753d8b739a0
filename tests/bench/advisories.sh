#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Importing osv.dev's zips, against `unzip -p` of the same zips to /dev/null; then matching 1,000
# packages. Prints the ratio of medians taken in turns; asserts nothing.
#
# Usage: advisories.sh PLIMSOLL_CLI BENCH_ADVISORIES ZIP_FOLDER [ROUNDS]   (ZIP_FOLDER/*/all.zip)
set -euo pipefail
cli=$1
bench=$2
rounds=${4:-5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/measure.sh"

zips=("$3"/*/all.zip)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/plimsoll-advisories.XXXXXX")
trap 'rm -rf --one-file-system "$scratch"' EXIT
trap 'exit 130' INT TERM HUP
export HOME=$scratch XDG_DATA_HOME=$scratch/data
unset XDG_CONFIG_HOME XDG_CACHE_HOME

import_all() {
    rm -rf "$XDG_DATA_HOME"
    "$cli" db import "${zips[@]}"
}
unpack_all() { local zip; for zip in "${zips[@]}"; do unzip -p "$zip"; done; }

for _ in $(seq "$rounds"); do
    milliseconds import_all >>"$scratch/import"
    milliseconds unpack_all >>"$scratch/unzip"
done
import=$(median <"$scratch/import")
unzip=$(median <"$scratch/unzip")
printf '%s zips: import %s ms, unzip -p %s ms, ratio %s (goal: at most 3.00)\n' \
    "${#zips[@]}" "$import" "$unzip" "$(ratio "$import" "$unzip")"
"$bench" "$XDG_DATA_HOME/plimsoll/advisories.sqlite" 1000
