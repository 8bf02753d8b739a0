# SPDX-License-Identifier: GPL-3.0-or-later
# A swarm of two hosts of the test fleet: a manager and a worker, with services, a secret, a config,
# an encrypted and a plain overlay network. Sourced by fleet.sh after seeds.sh.

# swarm_link DIR MANAGER WORKER INTERFACE NETWORK: a cable between two hosts, .1 and .2 of NETWORK.
swarm_link() {
    local dir=$1 manager=$2 worker=$3 interface=$4 network=$5 name end host pid
    name=plim$interface$(<"$dir/$manager/number")
    echo "link $name" >>"$dir/state"
    ip link add "$name" type veth peer name "${name}b"
    for end in "1 $name $manager" "2 ${name}b $worker"; do
        read -r end name host <<<"$end"
        pid=$(awk -v host="$host" '$1 == "process" && $4 == host { print $2 }' "$dir/state")
        ip link set "$name" netns "$pid" name "$interface"
        nsenter --target "$pid" --net ip address add "$network.$end/24" dev "$interface"
        nsenter --target "$pid" --net ip link set "$interface" up
    done
}

# swarm_form DIR MANAGER WORKER: the manager keeps control and data apart and listens on one address;
# the worker takes every default.
swarm_form() {
    local dir=$1 manager=$2 worker=$3 number token
    number=$(<"$dir/$manager/number")
    swarm_link "$dir" "$manager" "$worker" eth1 "10.214.$number"
    swarm_link "$dir" "$manager" "$worker" eth2 "10.215.$number"
    fleet_docker "$dir" "$manager" swarm init --listen-addr "10.214.$number.1:2377" \
        --advertise-addr "10.214.$number.1" --data-path-addr "10.215.$number.1"
    token=$(fleet_docker "$dir" "$manager" swarm join-token --quiet worker)
    fleet_docker "$dir" "$worker" swarm join --token "$token" --advertise-addr "10.214.$number.2" \
        "10.214.$number.1:2377"
}

# swarm_wait DIR MANAGER: until every service has the task it asks for.
swarm_wait() {
    for _ in $(seq 150); do
        ! fleet_docker "$1" "$2" service ls --format '{{.Replicas}}' | grep -qv '^1/1' && return
        sleep 0.2
    done
    fleet_docker "$1" "$2" service ps --no-trunc $(fleet_docker "$1" "$2" service ls --quiet)
    return 1
}

swarm_services() {
    local dir=$1 manager=$2
    d() { fleet_docker "$dir" "$manager" "$@"; }
    service() {
        local name=$1 role=$2
        shift 2
        d service create --detach --no-resolve-image --name "$name" --constraint "node.role==$role" \
            "$@" tideline/base:1.36 sleep 86400
    }
    d network create --driver overlay --opt encrypted till-net
    d network create --driver overlay board-net
    new_secret "$dir" '' 24 | d secret create till-db-password -
    echo 'colour = teal' | d config create board-api-token -

    service till-api manager --network till-net --secret till-db-password --user 10001 --read-only \
        --env DB_PASSWORD_FILE=/run/secrets/till-db-password --cap-drop ALL --limit-memory 64M --limit-pids 64 \
        --ulimit nofile=512:1024 --restart-condition on-failure --restart-max-attempts 3
    service board manager --network board-net --config board-api-token \
        --env "BOARD_PASSWORD=$(new_secret "$dir" '' 24)"
    service till-migration manager --restart-condition none
    service till-edge worker --network till-net --restart-max-attempts 9
    swarm_wait "$dir" "$manager"
}

swarm_build() {
    set -e
    seed_base "$1" "$2"
    seed_base "$1" "$3"
    swarm_form "$@"
    swarm_services "$1" "$2"
}

# swarm_seed DIR MANAGER WORKER: shows what went wrong if anything does.
swarm_seed() {
    local dir=$1 manager=$2 worker=$3
    (umask 077 && : >"$dir/secrets.txt")
    mkdir -p "$dir/seeds/config"
    seed_base_tree "$dir"
    swarm_build "$dir" "$manager" "$worker" >"$dir/swarm.log" 2>&1 </dev/null &
    wait "$!" && return
    echo 'fleet: the swarm was not formed:' >&2
    tail -n 15 "$dir/swarm.log" >&2
    return 1
}
