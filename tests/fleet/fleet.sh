#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The test fleet: three real dockerds with mutual TLS, each in namespaces of its own with a file
# system, name, network and configuration as a real host has them, seeded with containers.
#
#   fleet.sh up [DIR] [--empty] [--only HOST]   start, seed, and print where they are
#   fleet.sh gate DIR PLUGIN                    one host behind the authorization plugin PLUGIN, seeded
#   fleet.sh swarm [DIR]                        the same with two other hosts that form a swarm
#   fleet.sh enter DIR HOST COMMAND...          run something as on that host
#   fleet.sh down [DIR]                         stop exactly what `up` or `swarm` started
#
# DIR (default: .fleet in the source folder) receives fleet.json, fleet.env and tls/.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/certs.sh"
. "$here/seeds.sh"
. "$here/swarm.sh"
hosts=(harbor-01 quay-02 slip-03)
declare -A character=([harbor-01]='well kept' [quay-02]='careless' [slip-03]='in between'
    [buoy-04]='swarm manager' [buoy-05]='swarm worker' [gate-06]='behind a plugin')

fail() { printf 'fleet: %s\n' "$*" >&2; exit 1; }

# identity_of PID: its start time in clock ticks, so that a later process with the same number is
# never mistaken for ours; empty when it is gone or a zombie.
identity_of() {
    [ -e "/proc/$1/exe" ] || return 0
    sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20
}

# host_root DIR NAME SAN: the file system of one host, configured as hosts/NAME says.
host_root() {
    local dir=$1 name=$2 san=$3 root=$1/$2/root
    umask 022
    mkdir -p "$root"/{usr,proc,sys,dev,run,tmp,root,home,srv,mnt,boot,opt,.outside} \
        "$root"/etc/docker/tls "$root"/etc/alternatives "$root"/var/{lib/docker,log,tmp,cache,spool}
    chmod 1777 "$root/tmp" "$root/var/tmp"
    chmod 700 "$root/root"
    local link
    for link in bin sbin lib lib64; do ln -s "usr/$link" "$root/$link"; done
    ln -s /run "$root/var/run"
    # namespace.sh stands in for systemd: it starts what the unit says, and this is how systemd shows it.
    mkdir -p "$root/run/systemd/system" "$root/run/systemd/units"
    ln -s "$(printf '%s' "$name" | md5sum | cut -c1-32)" "$root/run/systemd/units/invocation:docker.service"
    cp -r "$here/hosts/$name/etc/." "$root/etc/"
    cp /usr/lib/os-release "$root/etc/os-release"
    for link in iptables ip6tables iptables-save ip6tables-save iptables-restore ip6tables-restore; do
        [ ! -L "/etc/alternatives/$link" ] || cp -P "/etc/alternatives/$link" "$root/etc/alternatives/"
    done
    echo "$name" >"$root/etc/hostname"
    printf '127.0.0.1 localhost\n127.0.1.1 %s\n198.51.100.14 loghost.tideline.example\n' "$name" >"$root/etc/hosts"
    echo 'nameserver 192.0.2.53' >"$root/etc/resolv.conf"
    printf '%s\n' "$name" | md5sum | cut -c1-32 >"$root/etc/machine-id"
    [ -z "$plugin" ] || install -m 755 "$plugin" "$root/opt/gate"

    fleet_leaf "$dir/tls/authority" "$dir/$name/server" ec "$name" serverAuth "$san"
    cp "$dir/$name/server/ca.pem" "$root/etc/docker/tls/ca.pem"
    cp "$dir/$name/server/cert.pem" "$root/etc/docker/tls/server-cert.pem"
    cp "$dir/$name/server/key.pem" "$root/etc/docker/tls/server-key.pem"
    rm -r "$dir/$name/server"
    local mode owner path
    while read -r mode owner path; do
        case $mode in '#'*) continue ;; esac
        chown "$owner" "$root/$path"
        chmod "$mode" "$root/$path"
    done <"$here/hosts/$name/modes"
}

# new_link DIR: makes a veth pair nobody has yet and prints its number; the kernel refuses a second
# link of the same name, so that two fleets started at once do not meet.
new_link() {
    local number
    for number in $(seq 10 250); do
        [ -z "$(ip -4 route show root "10.213.$number.0/24")" ] || continue
        if ip link add "plimsoll$number" type veth peer name "plimpeer$number" 2>/dev/null; then
            echo "$number"
            return
        fi
    done
    fail 'no free link between plimsoll10 and plimsoll250'
}

# note_cgroups DIR: the groups that dockerd is going to make and not remove, where they do not exist.
# On cgroup version 2 each host gets a group of its own instead (see start_host).
note_cgroups() {
    local dir=$1 controllers path name
    [ ! -e /sys/fs/cgroup/cgroup.controllers ] || return 0
    while IFS=: read -r _ controllers path; do
        for name in docker legacy batch; do
            name=/sys/fs/cgroup/${controllers#name=}${path%/}/$name
            [ -z "$controllers" ] || [ -e "$name" ] || echo "cgroup $name" >>"$dir/state"
        done
    done </proc/self/cgroup
}

# remove_cgroup PATH: with what dockerd left below it; a group that still has processes stays.
remove_cgroup() {
    [ ! -d "$1" ] || find "$1" -depth -type d -exec rmdir {} \; 2>/dev/null || true
}

start_host() {
    local dir=$1 name=$2 number cgroup=
    number=$(new_link)
    echo "link plimsoll$number" >>"$dir/state"
    host_root "$dir" "$name" "DNS:$name,DNS:localhost,IP:10.213.$number.2,IP:127.0.0.1"
    if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
        cgroup=/sys/fs/cgroup/plimsoll$number
        mkdir "$cgroup"
        echo "cgroup $cgroup" >>"$dir/state"
    fi
    CGROUP=$cgroup setsid bash -c '[ -z "$CGROUP" ] || echo $$ >"$CGROUP/cgroup.procs"; unset CGROUP; exec "$@"' \
        fleet unshare --mount --uts --ipc --net --pid --cgroup --fork --kill-child \
        "$here/namespace.sh" "$dir/$name/root" "$name" "10.213.$number.2/24" "10.213.$number.3/24" \
        >"$dir/$name/dockerd.log" 2>&1 </dev/null &
    local pid=$!
    echo "process $pid $(identity_of "$pid") $name" >>"$dir/state"
    # unshare enters its namespaces a moment after it starts.
    while [ -e "/proc/$pid/exe" ] && [ "/proc/$pid/ns/net" -ef /proc/self/ns/net ]; do sleep 0.02; done
    ip link set "plimpeer$number" netns "$pid" name eth0
    ip address add "10.213.$number.1/24" dev "plimsoll$number"
    ip link set "plimsoll$number" up
    echo "$number" >"$dir/$name/number"
}

address_of() { echo "10.213.$(<"$1/$2/number").2"; }

wait_host() {
    local dir=$1 name=$2 tls=$1/tls/client address
    address=$(address_of "$dir" "$name")
    for _ in $(seq 150); do
        [ "$(curl -s --noproxy '*' --cacert "$tls/ca.pem" --cert "$tls/cert.pem" --key "$tls/key.pem" \
            "https://$address:2376/_ping" 2>/dev/null)" = OK ] && return
        sleep 0.1
    done
    tail -n 15 "$dir/$name/dockerd.log" >&2
    fail "$name did not answer within 15 s"
}

# write_fleet_json DIR: what tests read (PLIMSOLL_FLEET); fleet.env says the same to a shell.
write_fleet_json() {
    local dir=$1 name address separator=
    {
        printf '{\n  "schema": "plimsoll.fleet/1",\n  "directory": "%s",\n  "hosts": [' "$dir"
        for name in "${hosts[@]}"; do
            address=$(address_of "$dir" "$name")
            printf '%s\n    {"name": "%s", "character": "%s", "endpoint": "tcp://%s:2376", "address": "%s", "port": 2376,' \
                "$separator" "$name" "${character[$name]}" "$address" "$address"
            printf '\n     "endpointOfOtherName": "tcp://%s:2376", "unixSocket": "%s", "tlsDir": "%s"}' \
                "${address%.*}.3" "$dir/$name/root/run/docker.sock" "$dir/tls/client"
            separator=,
        done
        printf '\n  ],\n  "identities": {'
        separator=
        for name in client client-rsa client-ed25519 client-encrypted client-expired client-foreign \
            wrong-authority key-mismatch server-loopback server-other-name server-expired; do
            printf '%s\n    "%s": "%s"' "$separator" "$name" "$dir/tls/$name"
            separator=,
        done
        printf '\n  },\n  "passphraseFile": "%s",\n  "secretsFile": "%s"\n}\n' \
            "$dir/tls/client-encrypted/passphrase" "$dir/secrets.txt"
    } >"$dir/fleet.json.new"
    mv "$dir/fleet.json.new" "$dir/fleet.json"
    {
        echo "export PLIMSOLL_FLEET='$dir/fleet.json'"
        echo "export PLIMSOLL_FLEET_TLS='$dir/tls/client'"
        for name in "${hosts[@]}"; do
            local variable=${name%%-*}
            echo "export PLIMSOLL_FLEET_${variable^^}='tcp://$(address_of "$dir" "$name"):2376'"
        done
    } >"$dir/fleet.env"
}

up() {
    local dir=$1 seeded=$2 name
    [ "$(id -u)" = 0 ] || { echo "fleet: needs root (namespaces, dockerd). Try: sudo ./dev fleet up" >&2; exit 2; }
    for name in dockerd containerd runc docker-init unshare ip openssl curl; do
        command -v "$name" >/dev/null || fail "$name is missing; ./dev test installs what the fleet needs"
    done
    [ ! -e "$dir/state" ] || fail "$dir holds a fleet already; ./dev fleet down $dir ends it"
    mkdir -p "$dir"
    chmod 755 "$dir"
    : >"$dir/state"
    note_cgroups "$dir"
    trap 'echo "fleet: not complete, taking it down" >&2; down "$dir" || true' EXIT
    trap 'exit 1' INT TERM HUP
    fleet_identities "$dir/tls"
    for name in "${hosts[@]}"; do
        mkdir -p "$dir/$name"
        start_host "$dir" "$name"
    done
    for name in "${hosts[@]}"; do wait_host "$dir" "$name"; done
    case $seeded in
    yes) fleet_seed "$dir" "${hosts[@]}" ;;
    swarm) swarm_seed "$dir" "${hosts[@]}" ;;
    esac
    write_fleet_json "$dir"
    trap - EXIT INT TERM HUP
    echo "Fleet in $dir (client identity $dir/tls/client, all facts in $dir/fleet.json):"
    for name in "${hosts[@]}"; do
        printf '  %-10s tcp://%s:2376   %s\n' "$name" "$(address_of "$dir" "$name")" "${character[$name]}"
    done
}

# enter DIR HOST COMMAND...: in all namespaces of the host, with its file system.
enter() {
    local dir=$1 host=$2 pid child
    shift 2
    pid=$(awk -v host="$host" '$1 == "process" && $4 == host { print $2 }' "$dir/state")
    child=$(tr -d ' ' <"/proc/$pid/task/$pid/children")
    exec nsenter --target "$child" --mount --uts --ipc --net --pid -- \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"
}

# stop_process PID IDENTITY: dockerd first, politely, so that it ends its containers; then the
# namespace, which the kernel empties when its first process ends.
stop_process() {
    local pid=$1 identity=$2 child
    [ -n "$identity" ] && [ "$(identity_of "$pid")" = "$identity" ] || return 0
    child=$(cat "/proc/$pid/task/$pid/children" 2>/dev/null || true)
    [ -z "$child" ] || kill -TERM $child 2>/dev/null || true
    for _ in $(seq 100); do
        [ "$(identity_of "$pid")" = "$identity" ] || return 0
        sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
    while [ "$(identity_of "$pid")" = "$identity" ]; do sleep 0.1; done
}

down() {
    local dir=$1 kind value rest name
    [ -e "$dir/state" ] || fail "no fleet in $dir"
    mapfile -t hosts < <(awk '$1 == "process" { print $4 }' "$dir/state")
    # These by number: after a failed start the hosts themselves are children of this shell.
    local pids=()
    for name in "${hosts[@]}"; do
        [ ! -S "$dir/$name/root/run/docker.sock" ] || fleet_halt "$dir" "$name" &
        pids+=($!)
    done
    wait "${pids[@]}" || true
    pids=()
    while read -r kind value rest; do
        [ "$kind" != process ] || stop_process "$value" "${rest%% *}" &
        pids+=($!)
    done <"$dir/state"
    wait "${pids[@]}" || true
    while read -r kind value rest; do
        case $kind in
        link) ip link delete "$value" 2>/dev/null || true ;;
        cgroup) remove_cgroup "$value" ;;
        esac
    done <"$dir/state"
    if grep -q " $dir/" /proc/self/mountinfo; then fail "mounts are left below $dir"; fi
    for name in "${hosts[@]}"; do rm -rf --one-file-system "${dir:?}/$name"; done
    rm -rf --one-file-system "$dir/tls" "$dir/secrets.txt" "$dir/swarm.log" \
        "$dir/fleet.json" "$dir/fleet.env" "$dir/seeds" "$dir/state"
    rmdir "$dir" 2>/dev/null || true
}

command=${1:-}
[ $# = 0 ] || shift
[ "$command" != enter ] || enter "$@"
seeded=yes
directory=
plugin=
while [ $# -gt 0 ]; do
    case $1 in
    --empty) seeded=no ;;
    --only)
        [[ " ${hosts[*]} " = *" ${2:-} "* ]] || fail "unknown host '${2:-}' (there are: ${hosts[*]})"
        hosts=("$2")
        shift
        ;;
    -*) fail "unknown option $1" ;;
    *)
        [ -z "$directory" ] || plugin=$1
        directory=${directory:-$1}
        ;;
    esac
    shift
done
directory=$(realpath -m "${directory:-$here/../../.fleet}")
case $command in
up) up "$directory" "$seeded" ;;
gate)
    [ -x "$plugin" ] || fail 'gate needs the program of an authorization plugin'
    hosts=(gate-06)
    up "$directory" yes
    ;;
swarm)
    hosts=(buoy-04 buoy-05)
    up "$directory" swarm
    ;;
down) down "$directory" ;;
*) echo 'usage: fleet.sh up|gate|swarm|enter|down [DIR] [--empty] [--only HOST]' >&2; exit 2 ;;
esac
