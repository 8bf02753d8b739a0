# SPDX-License-Identifier: GPL-3.0-or-later
# Images and containers of the test fleet. Sourced by fleet.sh; `here` is the folder of this file.
# Every secret is made up anew for each fleet and listed in secrets.txt, so that tests can search
# everything Plimsoll writes for them.

# fleet_docker DIR NAME ARGS...: Debian's own client against the unix socket of one host.
fleet_docker() {
    local dir=$1 name=$2
    shift 2
    env -u DOCKER_HOST -u DOCKER_CONTEXT -u DOCKER_TLS_VERIFY -u DOCKER_CERT_PATH \
        DOCKER_CONFIG="$dir/seeds/config" /usr/bin/docker -H "unix://$dir/$name/root/run/docker.sock" "$@"
}

# new_secret DIR PREFIX LENGTH: prints a made-up secret and remembers it.
new_secret() {
    local value
    value=$2$(openssl rand -base64 96 | tr -dc 'A-Z2-7' | cut -c1-"$3")
    echo "$value" >>"$1/secrets.txt"
    echo "$value"
}

# seed_base_tree DIR: the root file system all images start from.
seed_base_tree() {
    local tree=$1/seeds/base tool applet
    mkdir -p "$tree"/{bin,sbin,etc,root,srv,tmp,usr/bin,usr/sbin,usr/local/bin,var/lib}
    cp /bin/busybox "$tree/bin/busybox"
    for applet in sh cat chmod cp date echo env false head httpd id ls mkdir nc ps rm sleep tail true wget; do
        ln -s busybox "$tree/bin/$applet"
    done
    ln -s /bin/busybox "$tree/usr/bin/basename"
    cp "$here"/base/etc/* "$tree/etc/"
    for tool in apt-get apt yum; do cp "$here/base/package-tool" "$tree/usr/bin/$tool"; done
    cp "$(realpath "$(command -v docker-init)")" "$tree/usr/sbin/sshd" # shows up in `top` by this name
    chmod -R a+rX "$tree"
    tar -C "$tree" --owner=0 --group=0 --mtime=2026-11-02 -cf "$1/seeds/base.tar" .
}

seed_base() { fleet_docker "$1" "$2" import -c 'CMD ["sh"]' "$1/seeds/base.tar" tideline/base:1.36; }

# classic DIR HOST TAG SOURCE ARGS...: the builder whose history says "#(nop)".
classic() {
    local dir=$1 host=$2 tag=$3 source=$4
    shift 4
    DOCKER_BUILDKIT=0 fleet_docker "$dir" "$host" build -q "$@" -t "$tag" "$here/images/$source"
}

# buildkit DIR HOST TAG SOURCE ARGS...: the builder whose history says "# buildkit".
buildkit() {
    local dir=$1 host=$2 tag=$3 source=$4
    shift 4
    DOCKER_BUILDKIT=1 fleet_docker "$dir" "$host" build -q --network none "$@" -t "$tag" "$here/images/$source"
}

# compose PROJECT SERVICE: the labels docker compose leaves on a container.
compose() {
    printf '%s\n' --label "com.docker.compose.project=$1" --label "com.docker.compose.service=$2" \
        --label com.docker.compose.container-number=1 --label com.docker.compose.oneoff=False
}

hardened=(--read-only --cap-drop ALL --security-opt no-new-privileges --memory 96m --cpus 0.5
    --pids-limit 64 --restart on-failure:5 --tmpfs /tmp:noexec,nosuid,size=8m)

seed_harbor() {
    local dir=$1 host=$2
    d() { fleet_docker "$dir" "$host" "$@"; }
    seed_base "$dir" "$host"
    classic "$dir" "$host" tideline/shop-web:2.4 shop-web
    buildkit "$dir" "$host" tideline/checkout-api:1.9 checkout-api
    classic "$dir" "$host" tideline/node-probe:1.8 node-probe
    d network create shop-net
    d volume create shop-uploads

    d run -d --name shop-web "${hardened[@]}" $(compose shop web) --network shop-net \
        -p 127.0.0.1:8080:8080 -v shop-uploads:/srv/uploads tideline/shop-web:2.4
    d run -d --name shop-checkout "${hardened[@]}" $(compose shop checkout) --network shop-net \
        -p 127.0.0.1:8443:8443 tideline/checkout-api:1.9
    d run -d --name shop-queue "${hardened[@]}" $(compose shop queue) --network shop-net -u 10001 \
        --health-cmd true --health-interval 5s tideline/base:1.36 sleep 86400
    d run -d --name invoice-renderer "${hardened[@]}" --network none -u 10001:10001 \
        --health-cmd true --health-interval 5s tideline/base:1.36 sleep 86400
    d run -d --name edge-proxy "${hardened[@]}" --network shop-net -p 443:8443 tideline/checkout-api:1.9
    # Two exceptions with a history: root inside, and a host directory that the log shipper needs.
    d run -d --name log-shipper --userns host --read-only --cap-drop ALL --memory 64m --cpu-shares 256 \
        --pids-limit 32 --network shop-net -v /var/log:/var/log:ro tideline/node-probe:1.8
    d create --name schema-migration "${hardened[@]}" --network shop-net -u 10001 tideline/base:1.36 true
    d run --name nightly-report "${hardened[@]}" --network none -u 10001 tideline/base:1.36 true
}

seed_quay() {
    local dir=$1 host=$2 secret number
    d() { fleet_docker "$dir" "$host" "$@"; }
    seed_base "$dir" "$host"
    secret=$(new_secret "$dir" '' 24)
    classic "$dir" "$host" tideline/ledger-db:14.2 ledger-db --build-arg DB_PASSWORD="$secret"
    buildkit "$dir" "$host" tideline/ci-agent:latest ci-agent --build-arg NPM_TOKEN="$(new_secret "$dir" npm_ 36)"
    classic "$dir" "$host" tideline/legacy-portal:0.8 legacy-portal \
        --build-arg BACKUP_TOKEN="$(new_secret "$dir" glpat- 20)"
    classic "$dir" "$host" tideline/shop-web:2.4 shop-web-careless
    classic "$dir" "$host" tideline/node-probe:1.8 node-probe
    for number in 1101 1102 1103 1104 1105 1106 1107 1108 1109 1110 1111 1112 1113 1114; do
        echo "$number" >"$dir/seeds/BUILD"
        tar -C "$dir/seeds" -c BUILD | d import -m "nightly $number" - "tideline/ci-cache:$number"
    done
    d volume create --label purpose=configuration -o type=none -o o=bind -o device=/etc host-config
    d network create ledger-net

    d run -d --name ledger-db $(compose ledger db) --restart always -p 5432:5432 \
        -e POSTGRES_PASSWORD="$secret" -v /srv/ledger:/var/lib/ledger tideline/ledger-db:14.2
    d run -d --name ledger-api $(compose ledger api) --restart unless-stopped --network ledger-net \
        -e DATABASE_URL="postgres://ledger:$(new_secret "$dir" '' 20)@ledger-db:5432/ledger" \
        -p 0.0.0.0:8081:8080 tideline/shop-web:2.4
    d run -d --name ci-agent --restart always --cap-add SYS_ADMIN --security-opt seccomp=unconfined \
        -e DOCKER_HOST=unix:///var/run/docker.sock -e GITHUB_TOKEN="$(new_secret "$dir" ghp_ 36)" \
        -e AWS_ACCESS_KEY_ID="$(new_secret "$dir" AKIA 16)" \
        -v /var/run/docker.sock:/var/run/docker.sock tideline/ci-agent:latest
    d run -d --name legacy-portal --security-opt no-new-privileges=false --security-opt apparmor=unconfined \
        -p 80:8080 -p 22:22 -l "backup-token=$(new_secret "$dir" glpat- 20)" tideline/legacy-portal:0.8
    d run -d --name node-probe --pid host --network host --uts host --ipc host \
        -v /:/host:ro -v /mnt:/mnt:shared tideline/node-probe:1.8
    d run -d --name net-debug --network container:node-probe --cap-add NET_ADMIN \
        tideline/node-probe:1.8 sh -c "sleep 86400 # --api-key=$(new_secret "$dir" sk_live_ 24)"
    d run -d --name vanilla-cache tideline/base:1.36 sleep 86400
    d run -d --name config-sync -v host-config:/config tideline/node-probe:1.8
    d run -d --name serial-gateway --device /dev/ttyUSB0 -P tideline/node-probe:1.8
    d create --name disk-backup --privileged -v /:/backup tideline/node-probe:1.8
    for number in 1 2 3 4; do d run --name "import-job-$number" tideline/base:1.36 true; done
}

seed_slip() {
    local dir=$1 host=$2
    d() { fleet_docker "$dir" "$host" "$@"; }
    seed_base "$dir" "$host"
    classic "$dir" "$host" tideline/blog:5.1 blog --build-arg BUILD=1
    classic "$dir" "$host" tideline/blog:5.1 blog --build-arg BUILD=2 # the first one loses its tag
    classic "$dir" "$host" tideline/shop-web:2.4 shop-web
    d network create blog-net

    d run -d --name blog-web $(compose blog web) "${hardened[@]}" --network blog-net \
        -p 127.0.0.1:8080:8080 tideline/blog:5.1
    d run -d --name blog-db $(compose blog db) --restart unless-stopped --network blog-net \
        --memory 128m -e MYSQL_ROOT_PASSWORD="$(new_secret "$dir" '' 22)" tideline/base:1.36 sleep 86400
    d run -d --name shop-preview --security-opt no-new-privileges --cap-drop ALL --memory 64m \
        --cpuset-cpus 0 --pids-limit 50 -p 8082:8080 tideline/shop-web:2.4
    d run -d --name thumbnailer --memory 64m --ulimit nofile=2048:4096 --cgroup-parent /batch \
        -u app tideline/base:1.36 sleep 86400
    d run -d --name mail-relay --restart on-failure -p 127.0.0.1:25:2525 -v /etc/localtime:/etc/localtime:ro \
        tideline/base:1.36 sleep 86400
    d run -d --name queue-worker "${hardened[@]}" --network blog-net -u app tideline/base:1.36 sleep 86400
    d pause queue-worker
    d run -d --name search-index --read-only --cap-drop NET_RAW --network blog-net \
        -v /var/lib/search:/data tideline/base:1.36 sleep 86400
    d run -d --name feed-importer --restart always --network blog-net tideline/base:1.36 false
    d run --name sitemap-2026-11 tideline/blog:5.1 true
}

seed_gate() { seed_slip "$@"; }

# fleet_seed DIR HOST...: all at once; a host whose seeding fails shows its own log.
fleet_seed() {
    local dir=$1 host pids=() failed=
    shift
    (umask 077 && : >"$dir/secrets.txt")
    mkdir -p "$dir/seeds/config"
    seed_base_tree "$dir"
    for host in "$@"; do
        (set -e; "seed_${host%%-*}" "$dir" "$host") >"$dir/$host/seed.log" 2>&1 </dev/null &
        pids+=("$!:$host")
    done
    for host in "${pids[@]}"; do
        wait "${host%%:*}" && continue
        failed=yes
        echo "fleet: seeding ${host#*:} failed:" >&2
        tail -n 5 "$dir/${host#*:}/seed.log" >&2
    done
    [ -z "$failed" ]
}

# fleet_halt DIR HOST: ends the containers, which also removes their cgroups.
fleet_halt() {
    local ids
    ids=$(fleet_docker "$1" "$2" ps -q 2>/dev/null) || return 0
    [ -z "$ids" ] || fleet_docker "$1" "$2" rm -f $ids >/dev/null 2>&1 || true
}
