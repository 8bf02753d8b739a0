// SPDX-License-Identifier: GPL-3.0-or-later
// What of the host a container can touch through its file tree.
#include "cis/checks.h"
#include "cis/mounts.h"
#include "cis/remedy.h"
#include "evidence/daemonstart.h"

#include "core/json.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;

namespace {

/// What a failed mount check tells: the paths, their proofs, the lines to take away.
struct MountFaults
{
    QStringList paths = {};
    QList<Proof> proofs = {};
    QStringList remedies = {};
    bool isWritable = false; ///< at least one of them

    void add(const ContainerView& container, const HostMount& mount)
    {
        const QString shown =
            mount.volume.isEmpty() ? mount.source : mount.source + u" ("_s + mount.volume + u')';
        paths.append(shown);
        proofs += mount.proofs;
        isWritable = isWritable || !mount.isReadOnly;
        const QString bind = bindOption(mount);
        remedies.append(runWithout(u"-v "_s + shellWord(bind)));
        remedies.append(composeWithout(container, u"volumes: ["_s + bind + u']'));
    }
};

/// A pass only where every mount could be judged.
Verdict passUnlessMissing(const HostMounts& mounts, const core::Text& reason)
{
    if (mounts.missing)
        return *mounts.missing;
    return core::pass(reason, {mounts.list});
}

QStringList sensitivePaths(const HostView& host, const Policy& policy)
{
    QStringList paths{u"/bin"_s,
                      u"/boot"_s,
                      u"/dev"_s,
                      u"/etc"_s,
                      u"/home"_s,
                      u"/lib"_s,
                      u"/lib64"_s,
                      u"/proc"_s,
                      u"/root"_s,
                      u"/run"_s,
                      u"/sbin"_s,
                      u"/sys"_s,
                      u"/usr"_s,
                      u"/var/lib/containerd"_s,
                      u"/var/lib/docker"_s,
                      u"/var/lib/kubelet"_s,
                      u"/var/log"_s,
                      u"/var/run"_s};
    const QString dataRoot = host.info.at(u"DockerRootDir").toString().value_or(QString());
    if (dataRoot.startsWith(u'/'))
        paths.append(dataRoot);
    return paths + policy.sensitivePaths;
}

/// The policy's own exceptions; by default files that are harmless to read and mounted everywhere.
bool isException(const HostMount& mount, const Policy& policy)
{
    return std::ranges::any_of(policy.mountExceptions,
                               [&mount](const core::MountException& exception) {
                                   return isWithin(mount.source, exception.path)
                                       && (mount.isReadOnly || !exception.isReadOnly);
                               });
}

// 5.6. Mounted read-only, a host directory weighs one step less; it does not pass.
Verdict sensitivePathsStayOut(const HostView& host, const ContainerView& container,
                              const Policy& policy)
{
    const QStringList sensitive = sensitivePaths(host, policy);
    const HostMounts mounts = hostMounts(host, container);
    MountFaults faults;
    for (const HostMount& mount : mounts.mounts) {
        const bool isSensitive = std::ranges::any_of(sensitive, [&mount](const QString& path) {
            return isWithin(mount.source, path) || isWithin(path, mount.source);
        });
        if (isSensitive && !isException(mount, policy))
            faults.add(container, mount);
    }
    if (faults.paths.isEmpty()) {
        return passUnlessMissing(mounts,
                                 PLIMSOLL_TEXT("No sensitive directory of the host is mounted."));
    }
    Verdict verdict =
        core::fail(PLIMSOLL_TEXT("Mounted from the host: %1.", faults.paths.join(u", "_s)),
                   faults.proofs, faults.remedies);
    if (!faults.isWritable)
        verdict.severity = core::Severity::High;
    return verdict;
}

/// Nodes that lead to no hardware.
bool isHarmlessNode(const QString& path)
{
    static const QStringList nodes{u"/dev/full"_s, u"/dev/null"_s, u"/dev/random"_s,
                                   u"/dev/urandom"_s, u"/dev/zero"_s};
    return nodes.contains(path) || isWithin(path, u"/dev/shm");
}

/// Whether a list of HostConfig holds anything; nullopt when the field is missing.
std::optional<bool> holdsAnything(const Fact& fact)
{
    if (fact.isNull())
        return false;
    if (!fact.proof.value.isArray())
        return std::nullopt;
    return !fact.proof.value.toArray().isEmpty();
}

bool isAllowedDevice(const QString& path, const Policy& policy)
{
    return std::ranges::any_of(policy.allowedDevices,
                               [&path](const QString& allowed) { return isWithin(path, allowed); });
}

void addDevices(const ContainerView& container, const Fact& devices, const Policy& policy,
                MountFaults& faults)
{
    const QJsonArray rows = devices.proof.value.toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Fact path = container.inspect.at(u"HostConfig.Devices[%1].PathOnHost"_s.arg(i));
        const QString name = path.toString().value_or(u"?"_s);
        if (isAllowedDevice(name, policy))
            continue;
        faults.paths.append(name);
        faults.proofs.append(path.proof);
        faults.remedies.append(runWithout(u"--device "_s + shellWord(name)));
        faults.remedies.append(composeWithout(container, u"devices: ["_s + name + u']'));
    }
}

/// Rules of the devices group open devices whose nodes the container can make itself.
void addDeviceRules(const ContainerView& container, const Fact& rules, MountFaults& faults)
{
    const QStringList texts = rules.toStrings().value_or(QStringList());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString flag = u"--device-cgroup-rule "_s + shellWord(texts[i]);
        faults.paths.append(flag);
        faults.proofs.append(
            container.inspect.at(u"HostConfig.DeviceCgroupRules[%1]"_s.arg(i)).proof);
        faults.remedies.append(runWithout(flag));
        faults.remedies.append(
            composeWithout(container, u"device_cgroup_rules: [%1]"_s.arg(texts[i])));
    }
}

// 5.18
Verdict devicesStayOut(const HostView& host, const ContainerView& container, const Policy& policy)
{
    MountFaults faults;
    const Fact privileged = container.inspect.at(u"HostConfig.Privileged");
    if (privileged.toBool() == true) {
        faults.paths.append(u"--privileged"_s);
        faults.proofs.append(privileged.proof);
        faults.remedies.append(runWithout(u"--privileged"_s));
    }
    const Fact devices = container.inspect.at(u"HostConfig.Devices");
    addDevices(container, devices, policy, faults);
    QList<Proof> read{privileged.proof, devices.proof};
    QString missingPath = privileged.toBool() ? QString() : privileged.proof.path;
    if (missingPath.isEmpty() && !holdsAnything(devices))
        missingPath = devices.proof.path;
    for (const QString& name : {u"DeviceRequests"_s, u"DeviceCgroupRules"_s}) {
        const Fact list = container.inspect.at(u"HostConfig."_s + name);
        const auto holds = holdsAnything(list);
        read.append(list.proof);
        if (holds == true && list.toStrings()) {
            addDeviceRules(container, list, faults);
        } else if (holds == true) {
            faults.paths.append(name);
            faults.proofs.append(list.proof);
        } else if (!holds && missingPath.isEmpty()) {
            missingPath = list.proof.path;
        }
    }
    const HostMounts mounts = hostMounts(host, container);
    for (const HostMount& mount : mounts.mounts) {
        const bool isAccepted =
            isHarmlessNode(mount.source) || isAllowedDevice(mount.source, policy);
        if (isWithin(mount.source, u"/dev") && !isAccepted)
            faults.add(container, mount);
    }
    if (!faults.paths.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("Devices of the host are handed in: %1.", faults.paths.join(u", "_s)),
            faults.proofs, faults.remedies);
    }
    if (!missingPath.isEmpty())
        return missing(container.inspect, missingPath);
    if (mounts.missing)
        return *mounts.missing;
    read.append(mounts.list);
    return core::pass(PLIMSOLL_TEXT("No device of the host is handed in."), read);
}

bool isShared(QStringView propagation)
{
    return propagation == u"shared" || propagation == u"rshared";
}

// 5.20
Verdict mountsDoNotPropagate(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact list = container.inspect.at(u"Mounts");
    if (!list.isNull() && !list.proof.value.isArray())
        return missing(container.inspect, u"Mounts");
    QList<Proof> read;
    QList<Proof> shared;
    QStringList paths;
    QString missingPath;
    const auto note = [&](const QString& place, const QString& sourcePath) {
        const Fact propagation = container.inspect.at(place);
        read.append(propagation.proof);
        if (!isShared(propagation.toString().value_or(QString())))
            return;
        shared.append(propagation.proof);
        paths.append(container.inspect.at(sourcePath).toString().value_or(place));
    };
    const QJsonArray rows = list.proof.value.toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString row = u"Mounts[%1]"_s.arg(i);
        note(row + u".Propagation"_s, row + u".Source"_s);
        const bool needsValue =
            rows[i][u"Type"].toString() != "volume"_L1 && rows[i][u"Type"].toString() != "tmpfs"_L1;
        if (needsValue && !rows[i][u"Propagation"].isString() && missingPath.isEmpty())
            missingPath = row + u".Propagation"_s;
    }
    const auto asked = container.inspect.at(u"HostConfig.Mounts").proof.value.toArray();
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QString row = u"HostConfig.Mounts[%1]"_s.arg(i);
        const QString place = row + u".BindOptions.Propagation"_s;
        if (paths.isEmpty() && container.inspect.at(place).toString())
            note(place, row + u".Source"_s);
    }
    if (!shared.isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("Mounts made in the container appear on the host: %1.",
                                        paths.join(u", "_s)),
                          shared,
                          {composeLine(container, u"volumes[].bind.propagation: rprivate"_s)});
    }
    if (!missingPath.isEmpty())
        return missing(container.inspect, missingPath);
    if (read.isEmpty())
        read.append(list.proof);
    return core::pass(PLIMSOLL_TEXT("No mount propagates back to the host."), read);
}

/// Places where an API that equals root on the host listens.
QStringList socketPaths(const HostView& host)
{
    QStringList paths{u"/run/docker.sock"_s,
                      u"/var/run/docker.sock"_s,
                      u"/run/containerd/containerd.sock"_s,
                      u"/var/run/containerd/containerd.sock"_s,
                      u"/run/podman/podman.sock"_s,
                      u"/var/run/podman/podman.sock"_s};
    const QString endpoint = host.evidence->endpoint;
    if (endpoint.startsWith("unix:///"_L1))
        paths.append(endpoint.sliced(7));
    // Unusual places: units and daemon.json name them.
    if (host.start && host.start->isProven())
        paths += evidence::daemonSockets(*host.evidence, *host.start);
    return paths;
}

/// A socket by its usual name, wherever it is: rootless daemons have theirs below /run/user.
bool hasSocketName(const QString& path)
{
    return path.endsWith("/docker.sock"_L1) || path.endsWith("/podman.sock"_L1)
        || path.endsWith("/containerd.sock"_L1);
}

/// The socket that programs in the container are told to use, as the container names it.
Fact dockerHost(const ContainerView& container)
{
    const QJsonArray environment = container.inspect.at(u"Config.Env").proof.value.toArray();
    for (qsizetype i = 0; i < environment.size(); ++i) {
        if (environment[i].toString().startsWith("DOCKER_HOST=unix:///"_L1))
            return container.inspect.at(u"Config.Env[%1]"_s.arg(i));
    }
    return {};
}

// 5.32. Read-only does not help: connecting needs no write to the directory entry.
Verdict socketsStayOut(const HostView& host, const ContainerView& container, const Policy&)
{
    const QStringList sockets = socketPaths(host);
    const HostMounts mounts = hostMounts(host, container);
    const Fact told = dockerHost(container);
    const QString inside = told.toString() ? told.toString()->sliced(19) : QString();
    MountFaults faults;
    for (const HostMount& mount : mounts.mounts) {
        const bool holdsSocket = hasSocketName(mount.source)
            || std::ranges::any_of(sockets, [&mount](const QString& socket) {
                                     return isWithin(socket, mount.source);
                                 });
        const bool isTold = !inside.isEmpty() && !mount.destination.isEmpty()
            && isWithin(inside, mount.destination);
        if (holdsSocket || isTold)
            faults.add(container, mount);
        if (isTold && !holdsSocket)
            faults.proofs.append(told.proof);
    }
    if (faults.paths.isEmpty())
        return passUnlessMissing(mounts, PLIMSOLL_TEXT("No API socket of the host is mounted."));
    return core::fail(
        PLIMSOLL_TEXT("The API socket can be reached through %1.", faults.paths.join(u", "_s)),
        faults.proofs, faults.remedies);
}

constexpr ContainerCheck Checks[] = {
    {"5.6"_L1, &sensitivePathsStayOut},
    {"5.18"_L1, &devicesStayOut},
    {"5.20"_L1, &mountsDoNotPropagate},
    {"5.32"_L1, &socketsStayOut},
};

} // namespace

std::span<const ContainerCheck> mountChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
