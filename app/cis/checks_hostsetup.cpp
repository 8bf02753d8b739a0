// SPDX-License-Identifier: GPL-3.0-or-later
// 1.1.1 and 1.1.2: where Docker's data lies and who may talk to the daemon.
#include "cis/checks.h"
#include "cis/hostfacts.h"
#include "cis/remedy.h"

#include "evidence/hostpaths.h"

#include <QDir>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::HostFile;
using evidence::HostView;

namespace {

/// Spaces of a path stand in fstab as octal numbers. Source: fstab(5).
QString unescaped(QString field)
{
    return field.replace("\\040"_L1, " "_L1)
        .replace("\\011"_L1, "\t"_L1)
        .replace("\\134"_L1, "\\"_L1);
}

bool isAtOrAbove(const QString& mount, const QString& path)
{
    return mount != "/"_L1 && (mount == path || path.startsWith(QString(mount + u'/')));
}

/// The line of fstab that mounts a file system of its own there, or above it.
std::optional<core::Proof> mountedByFstab(const HostFile& fstab, const QString& path)
{
    const QStringList lines = fstab.lines().value_or(QStringList());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList fields = lines[i].simplified().split(u' ');
        if (fields.size() < 3 || fields[0].startsWith(u'#'))
            continue;
        const QStringList options = fields.value(3).split(u',');
        const bool isElsewhere = options.contains("noauto"_L1) || options.contains("bind"_L1)
            || options.contains("rbind"_L1);
        if (!isElsewhere && isAtOrAbove(QDir::cleanPath(unescaped(fields[1])), path))
            return fstab.line(i).proof;
    }
    return std::nullopt;
}

/// A mount unit for the folder or one above it that somebody wrote or a generator made.
std::optional<core::Proof> mountedByUnit(const HostView& host, const QString& path)
{
    for (const QString& unit : evidence::mountUnitsOf(path)) {
        QStringList places;
        for (const QLatin1StringView folder : evidence::unitFolders(*host.evidence))
            places.append(folder + u'/' + unit);
        places.append(u"/run/systemd/generator/"_s + unit);
        for (const QString& place : places) {
            if (hostFile(host, place).exists())
                return hostFile(host, place).presence();
        }
    }
    return std::nullopt;
}

// 1.1.1. The live mount table cannot be read; a daemon binds its own folder onto itself, so that
// looking like a mount point proves nothing.
Verdict dataHasItsOwnFileSystem(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, u"1.1.1"))
        return *verdict;
    const QString root = evidence::dataRoot(*host.evidence);
    if (root.isEmpty())
        return missing(host.info, u"DockerRootDir");
    const core::Proof rootProof = host.info.at(u"DockerRootDir").proof;
    const HostFile fstab = hostFile(host, u"/etc/fstab"_s);
    const HostFile lostAndFound = hostFile(host, root + u"/lost+found"_s);
    if (const auto line = mountedByFstab(fstab, root)) {
        return core::pass(PLIMSOLL_TEXT("A file system of its own is mounted for %1.", root),
                          {*line, rootProof});
    }
    if (const auto unit = mountedByUnit(host, root)) {
        return core::pass(PLIMSOLL_TEXT("A file system of its own is mounted for %1.", root),
                          {*unit, rootProof});
    }
    if (lostAndFound.isFolder()) {
        return core::pass(PLIMSOLL_TEXT("%1 is the top of a file system.", root),
                          {lostAndFound.presence(), rootProof});
    }
    if (!fstab.lines() && !fstab.isAbsent())
        return missing(fstab.document());
    return core::fail(
        PLIMSOLL_TEXT("Nothing on the host mounts a file system of its own for %1.", root),
        {fstab.presence(), lostAndFound.presence(), rootProof});
}

/// People in the group that may talk to the daemon.
struct Members
{
    QStringList names = {};
    QList<core::Proof> proofs = {};
    QString gid = {}; ///< empty: there is no such group
};

Members membersOf(const HostView& host, const QString& group)
{
    Members members;
    const HostFile groups = hostFile(host, u"/etc/group"_s);
    const QStringList groupLines = groups.lines().value_or(QStringList());
    for (qsizetype i = 0; i < groupLines.size(); ++i) {
        const QStringList fields = groupLines[i].split(u':');
        if (fields.size() < 4 || fields[0] != group)
            continue;
        members.gid = fields[2];
        members.names = fields[3].split(u',', Qt::SkipEmptyParts);
        members.proofs.append(groups.line(i).proof);
    }
    const HostFile users = hostFile(host, u"/etc/passwd"_s);
    const QStringList userLines = users.lines().value_or(QStringList());
    for (qsizetype i = 0; i < userLines.size(); ++i) {
        const QStringList fields = userLines[i].split(u':');
        if (members.gid.isEmpty() || fields.size() < 4 || fields[3] != members.gid)
            continue;
        members.names.append(fields[0]);
        members.proofs.append(users.line(i).proof);
    }
    members.names.removeDuplicates();
    members.names.sort();
    return members;
}

QString socketGroupOf(const HostView& host)
{
    const auto unit = evidence::unitWithDropIns(*host.evidence, u"docker.socket"_s);
    const auto groups = evidence::unitValues(unit, u"Socket", u"SocketGroup");
    const auto setting = host.start->text(u"group");
    if (setting)
        return *setting;
    return groups.isEmpty() || !host.start->isProven() ? u"docker"_s : groups.last().text;
}

// 1.1.2. Who is known through a directory service is not in these files.
Verdict dockerGroupIsTrusted(const HostView& host, const Policy& policy)
{
    if (const auto verdict = withoutHostFiles(host, u"1.1.2"))
        return *verdict;
    for (const QString& path : {u"/etc/group"_s, u"/etc/passwd"_s}) {
        if (!hostFile(host, path).lines())
            return missing(hostFile(host, path).document());
    }
    const QString group = socketGroupOf(host);
    const Members members = membersOf(host, group);
    QStringList strangers = members.names;
    if (policy.trustedDockerUsers) {
        strangers.removeIf(
            [&policy](const QString& name) { return policy.trustedDockerUsers->contains(name); });
    }
    QList<core::Proof> proofs = members.proofs;
    if (proofs.isEmpty())
        proofs.append(hostFile(host, u"/etc/group"_s).presence());
    if (!strangers.isEmpty() && policy.trustedDockerUsers) {
        return core::fail(
            PLIMSOLL_TEXT("In the group %1, and not trusted by the policy: %2.", group,
                          strangers.join(u", "_s)),
            proofs,
            {shellLine(u"gpasswd -d "_s + shellWord(strangers.first()) + u' ' + shellWord(group))});
    }
    if (!strangers.isEmpty()) {
        return core::manual(PLIMSOLL_TEXT("Members of the group %1, who own the host through it: "
                                          "%2. The policy names nobody as trusted.",
                                          group, strangers.join(u", "_s)),
                            proofs);
    }
    if (!host.start->isProven())
        return unprovenStart(*host.start);
    return core::pass(
        members.names.isEmpty()
            ? PLIMSOLL_TEXT("Nobody is in the group %1.", group)
            : PLIMSOLL_TEXT("Everybody in the group %1 is trusted by the policy.", group),
        proofs);
}

constexpr HostCheck Checks[] = {
    {"1.1.1"_L1, &dataHasItsOwnFileSystem},
    {"1.1.2"_L1, &dockerGroupIsTrusted},
};

} // namespace

std::span<const HostCheck> hostSetupChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
