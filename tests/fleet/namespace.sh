#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# First process of one test host, inside its own mount, UTS, IPC, PID, network and cgroup
# namespaces: makes ROOT the whole file system, as a machine of that name has it, then runs
# dockerd with what the host's own unit and /etc/default/docker say.
#
# Usage (under unshare): namespace.sh ROOT NAME ADDRESS/PREFIX SPARE/PREFIX
set -euo pipefail
root=$1 name=$2 address=$3 spare=$4

mount --make-rprivate /
hostname "$name"

# The launcher pushes the other end of a veth pair in here.
for _ in $(seq 100); do
    ip link show eth0 >/dev/null 2>&1 && break
    sleep 0.05
done
ip link set lo up
ip address add "$address" dev eth0
ip address add "$spare" dev eth0
ip link set eth0 up
# The log collector the hosts name (TEST-NET-2); there is no default route, so nothing leaves.
ip address add 198.51.100.14/32 dev lo

mount --bind "$root" "$root"
cd "$root"
mount --rbind /usr usr
mount -o remount,bind,ro usr
mount -t tmpfs -o ro,mode=755 none usr/local
mount -t proc proc proc
mount -t sysfs sysfs sys
mount -t tmpfs -o mode=755 none dev
for node in 'null 1 3' 'zero 1 5' 'full 1 7' 'random 1 8' 'urandom 1 9' 'tty 5 0'; do
    set -- $node
    mknod -m 666 "dev/$1" c "$2" "$3"
done
mknod -m 660 dev/ttyUSB0 c 188 0
mkdir -p dev/pts dev/shm dev/mqueue
ln -s /proc/self/fd dev/fd
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mount -t tmpfs -o nosuid,nodev,mode=1777 none dev/shm
mount -t mqueue mqueue dev/mqueue
mount --bind var/lib/docker var/lib/docker

# Fresh cgroup mounts show this cgroup namespace as the root, as a machine sees its own.
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
    mount -t cgroup2 cgroup sys/fs/cgroup
    # Version 2 hands controllers on only from a group without processes of its own.
    mkdir sys/fs/cgroup/init.scope
    for process in $(cat sys/fs/cgroup/cgroup.procs); do
        echo "$process" >sys/fs/cgroup/init.scope/cgroup.procs 2>/dev/null || true
    done
    for controller in $(cat sys/fs/cgroup/cgroup.controllers); do
        echo "+$controller" >sys/fs/cgroup/cgroup.subtree_control 2>/dev/null || true
    done
else
    mount -t tmpfs -o mode=755 none sys/fs/cgroup
    while read -r controller _ _ enabled; do
        [ "$enabled" = 1 ] || continue
        mkdir -p "sys/fs/cgroup/$controller"
        mount -t cgroup -o "$controller" cgroup "sys/fs/cgroup/$controller" 2>/dev/null ||
            rmdir "sys/fs/cgroup/$controller"
    done < <(grep -v '^#' /proc/cgroups)
    mkdir -p sys/fs/cgroup/systemd
    mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd 2>/dev/null ||
        rmdir sys/fs/cgroup/systemd
fi

mkdir -p .outside
pivot_root . .outside
cd /
umount -l /.outside
rmdir /.outside
mount --make-rshared /

DOCKER_OPTS=
[ ! -r /etc/default/docker ] || . /etc/default/docker
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
unset SUDO_COMMAND DOCKER_HOST
# The plugin that dockerd is going to ask; what it refuses stands in a file, a line each.
if [ -x /opt/gate ]; then
    mkdir -p /run/docker/plugins
    touch /etc/docker/gate
    /opt/gate /run/docker/plugins/gate.sock /etc/docker/gate &
fi
# docker-init reaps what containers leave behind and passes signals on.
exec docker-init -- /usr/sbin/dockerd $DOCKER_OPTS
