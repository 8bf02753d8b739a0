# SPDX-License-Identifier: GPL-3.0-or-later
# What ./dev screenshots shows of images: one with packages and a few advisories about them, both written here from
# the public facts in pictures/. Sourced by screenshots.sh; `scratch` is its folder.

facts=$top/resources/dev/pictures

# rows_of FILE: its lines without the words about it.
rows_of() { grep -v '^#' "$facts/$1"; }

# picture_advisories DIR: a zip of OSV records for each ecosystem, and the list of what is exploited.
picture_advisories() {
    local dir=$1 ecosystem id package introduced fixed vector words folder
    while IFS=$'\t' read -r ecosystem id package introduced fixed vector words; do
        folder=$dir/${ecosystem%%:*}
        mkdir -p "$folder"
        jq -n --arg id "$id" --arg ecosystem "$ecosystem" --arg package "$package" --arg from "${introduced/#-/0}" \
            --arg fixed "${fixed/#-/}" --arg vector "$vector" --arg words "$words" '{
                id: $id, modified: "2026-11-01T00:00:00Z", summary: $words,
                severity: [{type: "CVSS_V3", score: $vector}],
                affected: [{package: {ecosystem: $ecosystem, name: $package},
                    ranges: [{type: (if $ecosystem == "npm" then "SEMVER" else "ECOSYSTEM" end),
                        events: ([{introduced: $from}] + if $fixed == "" then [] else [{fixed: $fixed}] end)}]}]
            }' >"$folder/$id.json"
    done < <(rows_of advisories.tsv)
    for folder in "$dir"/*/; do
        (cd "$folder" && zip -q "../$(basename "$folder").zip" ./*.json)
    done
    # In CISA's catalogue since October 2023.
    echo '{"vulnerabilities": [{"cveID": "CVE-2023-44487", "dateAdded": "2023-10-10", "dueDate": "2023-10-31"}]}' >"$dir/kev.json"
}

# debian_status STEP...: a dpkg database with the packages of these steps.
debian_status() {
    local type name version source step
    while IFS=$'\t' read -r type name version source step; do
        [[ $type = deb && " $* " = *" $step "* ]] || continue
        printf 'Package: %s\nStatus: install ok installed\nArchitecture: amd64\nSource: %s\nVersion: %s\nDescription: %s\n\n' \
            "$name" "$source" "$version" "$name"
    done < <(rows_of packages.tsv)
}

# storefront_context DIR STATE: what the image is built from; STATE: old, new.
# shellcheck disable=SC2034 # the state names one of two columns
storefront_context() {
    local dir=$1 state=$2 type name old new
    mkdir -p "$dir"/{system,tools,app}/
    mkdir -p "$dir"/{system,tools}/var/lib/dpkg "$dir/system/etc" "$dir/app/node_modules" "$dir/tools/usr/bin"
    printf 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n' \
        >"$dir/system/etc/os-release"
    debian_status base >"$dir/system/var/lib/dpkg/status"
    debian_status base tools >"$dir/tools/var/lib/dpkg/status"
    head -c 2600000 /bin/busybox >"$dir/tools/usr/bin/fetch-helper"
    chmod 4755 "$dir/tools/usr/bin/fetch-helper"
    while IFS=$'\t' read -r type name old new; do
        [ "$type" = npm ] || continue
        mkdir -p "$dir/app/node_modules/$name"
        jq -n --arg name "$name" --arg version "${!state}" '{$name, $version, license: "MIT"}' \
            >"$dir/app/node_modules/$name/package.json"
    done < <(rows_of packages.tsv)
    echo 'require("express")().listen(8080)' >"$dir/app/server.js"
    printf 'NODE_ENV=production\nPAYMENT_TOKEN=%s\n' "$(openssl rand -hex 20)" >"$dir/app/.env.production"
    cat >"$dir/Dockerfile" <<'TEXT'
FROM tideline/debian:12
RUN apt-get update && apt-get install -y curl
COPY tools /
WORKDIR /srv/storefront
COPY app/node_modules node_modules
COPY app .
ENV NODE_ENV=production
EXPOSE 8080
CMD ["sleep", "86400"]
TEXT
}

# build_storefront DOCKER...: both states of the image on one host, the new one running.
build_storefront() {
    local state version
    for state in old new; do
        storefront_context "$scratch/storefront-$state" "$state"
    done
    printf 'FROM tideline/base:1.36\nCOPY system /\nCMD ["sh"]\n' >"$scratch/storefront-old/base.Dockerfile"
    DOCKER_BUILDKIT=0 "$@" build -q -t tideline/debian:12 -f "$scratch/storefront-old/base.Dockerfile" "$scratch/storefront-old"
    for state in old new; do
        version=2.30.0
        [ "$state" = old ] || version=2.31.0
        DOCKER_BUILDKIT=0 "$@" build -q -t "tideline/storefront:$version" "$scratch/storefront-$state"
    done
    "$@" run -d --name storefront --memory 256m tideline/storefront:2.31.0
    "$@" run -d --name storefront-canary -u 10001 --cap-drop ALL tideline/storefront:2.31.0
}
