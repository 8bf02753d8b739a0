// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets of section 3. A tar stream leaves them out: HEAD tells the mode, their owner follows from
// the settings they were made by.
#include "cis/checks.h"
#include "cis/hostfacts.h"
#include "cis/remedy.h"

#include "evidence/hostpaths.h"

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Text;
using core::Verdict;
using evidence::DaemonStart;
using evidence::HostFile;
using evidence::HostView;
using evidence::Placed;

namespace {

constexpr int GroupTalks = 0660;

Text noListener()
{
    return PLIMSOLL_TEXT("The daemon listens on no unix socket.");
}

bool takesSocketFromSystemd(const DaemonStart& start)
{
    const auto listeners = start.list(u"hosts");
    return std::ranges::any_of(listeners, [](const evidence::Setting& listener) {
        return listener.value.toString().startsWith("fd://"_L1);
    });
}

/// The last value of a key in docker.socket, or the daemon's own setting.
Placed socketGroup(const HostView& host)
{
    if (takesSocketFromSystemd(*host.start)) {
        const auto unit = evidence::unitWithDropIns(*host.evidence, u"docker.socket"_s);
        const QList<Placed> groups = evidence::unitValues(unit, u"Socket", u"SocketGroup");
        return groups.isEmpty() ? Placed{u"root"_s, {}} : groups.last();
    }
    const auto setting = host.start->setting(u"group");
    return setting ? Placed{setting->value.toString(), setting->proof} : Placed{u"docker"_s, {}};
}

Placed socketUser(const HostView& host)
{
    if (!takesSocketFromSystemd(*host.start))
        return {u"root"_s, {}};
    const auto unit = evidence::unitWithDropIns(*host.evidence, u"docker.socket"_s);
    const QList<Placed> users = evidence::unitValues(unit, u"Socket", u"SocketUser");
    return users.isEmpty() ? Placed{u"root"_s, {}} : users.last();
}

bool isRoot(const QString& name)
{
    return name == "root"_L1 || name == "0"_L1;
}

// 3.15
Verdict apiSocketBelongsToItsGroup(const HostView& host, const Policy& policy)
{
    if (const auto verdict = withoutHostFiles(host, u"3.15"))
        return *verdict;
    if (!host.start->isProven())
        return unprovenStart(*host.start);
    const QStringList sockets = evidence::daemonSockets(*host.evidence, *host.start);
    if (sockets.isEmpty())
        return core::notApplicable(noListener(), host.start->proofsOfAbsence());
    const Placed user = socketUser(host);
    const Placed group = socketGroup(host);
    QList<core::Proof> proofs;
    for (const Placed& one : {user, group}) {
        if (!one.proof.call.isEmpty())
            proofs.append(one.proof);
    }
    for (const QString& socket : sockets)
        proofs.append(hostFile(host, socket).presence());
    const bool isMeant = group.text == "docker"_L1 || isRoot(group.text)
        || (!policy.approvedSocketGroup.isEmpty() && group.text == policy.approvedSocketGroup);
    if (!isRoot(user.text) || !isMeant) {
        return core::fail(PLIMSOLL_TEXT("The API socket is made for %1:%2.", user.text, group.text),
                          proofs, {daemonJsonLine(u"\"group\": \"docker\""_s)});
    }
    return core::pass(PLIMSOLL_TEXT("The API socket is made for %1:%2.", user.text, group.text),
                      proofs);
}

OwnedFiles socketFiles(const HostView& host, const QStringList& paths)
{
    OwnedFiles files;
    for (const QString& path : paths)
        addFile(files, hostFile(host, path));
    return files;
}

// 3.16
Verdict apiSocketIsClosed(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, u"3.16"))
        return *verdict;
    if (!host.start->isProven())
        return unprovenStart(*host.start);
    const QStringList sockets = evidence::daemonSockets(*host.evidence, *host.start);
    if (sockets.isEmpty())
        return core::notApplicable(noListener(), host.start->proofsOfAbsence());
    const OwnedFiles files = socketFiles(host, sockets);
    if (!files.absences.isEmpty()) {
        return core::unknown(PLIMSOLL_TEXT("A socket that the daemon's settings name is not there: "
                                           "%1.",
                                           sockets.join(u", "_s)),
                             files.absences);
    }
    return modesWithin(files, GroupTalks, noListener());
}

Text noContainerd()
{
    return PLIMSOLL_TEXT("There is no socket of containerd at any known place.");
}

/// What systemd starts containerd with, where it runs apart from the daemon.
std::optional<QString> containerdConfig(const HostView& host)
{
    const HostFile active = hostFile(host, u"/run/systemd/units/invocation:containerd.service"_s);
    const auto unit = evidence::unitWithDropIns(*host.evidence, u"containerd.service"_s);
    const QList<Placed> commands = evidence::unitValues(unit, u"Service", u"ExecStart");
    if (!active.exists() || commands.size() != 1)
        return std::nullopt;
    const QStringList words = evidence::unitWords(commands.first().text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if ((words[i] == "-c"_L1 || words[i] == "--config"_L1) && i + 1 < words.size())
            return words[i + 1];
        if (words[i].startsWith("--config="_L1))
            return words[i].sliced(9);
    }
    return u"/etc/containerd/config.toml"_s;
}

/// "uid = 0" and "gid = 0" of [grpc] in containerd's TOML, with their lines.
QList<Placed> grpcOwners(const HostFile& config)
{
    QList<Placed> owners;
    QString section;
    const QStringList lines = config.lines().value_or(QStringList());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].section(u'#', 0, 0).trimmed();
        if (line.startsWith(u'['))
            section = line;
        const QString key = line.section(u'=', 0, 0).trimmed();
        if (section == "[grpc]"_L1 && (key == "uid"_L1 || key == "gid"_L1))
            owners.append({line.section(u'=', 1).trimmed(), config.line(i).proof});
    }
    return owners;
}

// 3.23. A daemon that runs its own containerd writes its configuration itself, for root.
Verdict containerdSocketBelongsToRoot(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, u"3.23"))
        return *verdict;
    constexpr QLatin1StringView own("/run/docker/containerd/containerd.sock");
    const HostFile shared = hostFile(host, u"/run/containerd/containerd.sock"_s);
    const HostFile daemons = hostFile(host, own);
    if (!shared.exists() && !shared.isAbsent())
        return missing(shared.document());
    if (shared.isAbsent() && daemons.exists()) {
        return core::pass(
            PLIMSOLL_TEXT("The daemon runs containerd itself and makes its socket for root."),
            {daemons.presence(), shared.presence()});
    }
    if (shared.isAbsent())
        return core::notApplicable(noContainerd(), {shared.presence(), daemons.presence()});
    const auto path = containerdConfig(host);
    if (!path) {
        return core::unknown(PLIMSOLL_TEXT("What started containerd is not known, nor which "
                                           "configuration it reads."),
                             {shared.presence()});
    }
    const HostFile config = hostFile(host, *path);
    if (!config.isAbsent() && !config.lines())
        return missing(config.document());
    QList<core::Proof> proofs{shared.presence(), config.presence()};
    for (const Placed& owner : grpcOwners(config)) {
        proofs.append(owner.proof);
        if (owner.text != "0"_L1) {
            return core::fail(PLIMSOLL_TEXT("containerd makes its socket for another owner."),
                              proofs);
        }
    }
    return core::pass(PLIMSOLL_TEXT("containerd makes its socket for root."), proofs);
}

// 3.24
Verdict containerdSocketIsClosed(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, u"3.24"))
        return *verdict;
    return modesWithin(socketFiles(host, evidence::containerdSockets(*host.evidence)), GroupTalks,
                       noContainerd());
}

constexpr HostCheck Checks[] = {
    {"3.15"_L1, &apiSocketBelongsToItsGroup},
    {"3.16"_L1, &apiSocketIsClosed},
    {"3.23"_L1, &containerdSocketBelongsToRoot},
    {"3.24"_L1, &containerdSocketIsClosed},
};

} // namespace

std::span<const HostCheck> socketChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
