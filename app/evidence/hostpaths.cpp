// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/hostpaths.h"

#include "evidence/daemonstart.h"
#include "evidence/objects.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using Want = FileQuestion::Want;

namespace {

/// What is asked of every host.
const QList<FileQuestion>& firstQuestions()
{
    static const QList<FileQuestion> questions{
        {u"/lib"_s, Want::Link},
        {u"/run/systemd/system"_s, Want::Stat},
        {u"/run/systemd/units/invocation:docker.service"_s, Want::Link},
        {u"/run/systemd/units/invocation:containerd.service"_s, Want::Link},
        {u"/proc/self"_s, Want::Link},
        {u"/proc/self/exe"_s, Want::Link},
        {u"/etc/docker"_s, Want::Owner},
        {u"/etc/docker/certs.d"_s, Want::Folder},
        {u"/etc/docker/daemon.json"_s, Want::Content},
        {u"/etc/default/docker"_s, Want::Content},
        {u"/etc/sysconfig/docker"_s, Want::Content},
        {u"/etc/containerd/config.toml"_s, Want::Content},
        {u"/etc/group"_s, Want::Content},
        {u"/etc/passwd"_s, Want::Content},
        {u"/etc/fstab"_s, Want::Content},
        {u"/etc/selinux/config"_s, Want::Content},
        {u"/etc/audit/audit.rules"_s, Want::Content},
        {u"/etc/audit/rules.d"_s, Want::Folder, u".rules"_s},
        {u"/run/containerd"_s, Want::Stat},
        {u"/run/docker.sock"_s, Want::Stat},
    };
    return questions;
}

Document infoOf(const HostEvidence& host)
{
    return {calls::Info.toString(), host.answer(calls::Info)};
}

void addUnits(const HostEvidence& host, QList<FileQuestion>& questions)
{
    for (const QString& name : {u"docker.service"_s, u"docker.socket"_s, u"containerd.service"_s}) {
        for (const QLatin1StringView folder : unitFolders(host))
            questions.append({folder + u'/' + name, Want::Content});
        if (!unitFile(host, name).exists())
            continue;
        for (const QLatin1StringView folder : unitFolders(host))
            questions.append({folder + u'/' + name + u".d"_s, Want::Folder, u".conf"_s});
    }
}

void addPrograms(const HostEvidence& host, QList<FileQuestion>& questions)
{
    for (const QString& name :
         {u"dockerd"_s, u"containerd"_s, u"containerd-shim"_s, u"containerd-shim-runc-v1"_s,
          u"containerd-shim-runc-v2"_s, u"runc"_s}) {
        for (const QString& place : programPlaces(name))
            questions.append({place, Want::Stat});
    }
    const QString runc = infoOf(host).at(u"Runtimes.runc.path").toString().value_or(QString());
    if (runc.startsWith(u'/'))
        questions.append({runc, Want::Stat});
}

void addData(const HostEvidence& host, QList<FileQuestion>& questions)
{
    const QString root = dataRoot(host);
    if (root.isEmpty())
        return;
    questions.append({root, Want::Stat});
    questions.append({root + u"/lost+found"_s, Want::Stat});
    for (const QString& unit : mountUnitsOf(root)) {
        for (const QLatin1StringView folder : unitFolders(host))
            questions.append({folder + u'/' + unit, Want::Stat});
        questions.append({u"/run/systemd/generator/"_s + unit, Want::Stat});
    }
    const QString swarm = infoOf(host).at(u"Swarm.LocalNodeState").toString().value_or(QString());
    if (swarm.isEmpty() || swarm == "inactive"_L1)
        return;
    const QString own = infoOf(host).at(u"DockerRootDir").toString().value_or(root);
    questions.append({own + u"/swarm/docker-state.json"_s, Want::Content});
    const Fact isLocked = infoOf(host).at(u"Swarm.Cluster.Spec.EncryptionConfig.AutoLockManagers");
    if (isLocked.toBool() == true)
        questions.append({own + u"/swarm/certificates/swarm-node.key"_s, Want::Content});
}

/// What the command line and daemon.json name.
void addDaemonFiles(const HostEvidence& host, QList<FileQuestion>& questions)
{
    const DaemonStart start = daemonStart(host);
    for (const QString& path : start.variableFiles)
        questions.append({path, Want::Content});
    if (!start.program.isEmpty())
        questions.append({start.program, Want::Stat});
    questions.append({start.configPath, Want::Content});
    questions.append({start.text(u"pidfile").value_or(u"/run/docker.pid"_s), Want::Content});
    for (const QStringView key : {u"tlscacert", u"tlscert", u"tlskey"})
        questions.append({daemonTlsFile(start, key), Want::Owner});
    for (const QString& socket : daemonSockets(host, start))
        questions.append({socket, Want::Stat});
    for (const QString& socket : containerdSockets(host))
        questions.append({socket, Want::Stat});
}

/// A path that can be asked for: absolute, in its plainest form, no pattern.
bool isPlainPath(const QString& path)
{
    return path.size() > 1 && path.startsWith(u'/') && !path.endsWith(u'/')
        && !path.contains("//"_L1) && !path.contains("/./"_L1) && !path.contains("/../"_L1)
        && !path.endsWith("/.."_L1) && !path.endsWith("/."_L1) && !path.contains(u'*')
        && !path.contains(u'?') && !path.contains(u'{');
}

} // namespace

QStringList programPlaces(const QString& name)
{
    QStringList places;
    for (const QLatin1StringView folder :
         {"/usr/local/sbin/"_L1, "/usr/local/bin/"_L1, "/usr/sbin/"_L1, "/usr/bin/"_L1})
        places.append(folder + name);
    return places;
}

QStringList mountUnitsOf(const QString& path)
{
    QStringList units;
    QString name;
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts)) {
        QString escaped;
        for (const QChar c : part) {
            const bool isPlain =
                (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u':' || c == u'.';
            escaped += isPlain ? QString(c) : u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0'));
        }
        name = name.isEmpty() ? escaped : name + u'-' + escaped;
        units.append(name + u".mount"_s);
    }
    return units;
}

QString dataRoot(const HostEvidence& host)
{
    const QString root = infoOf(host).at(u"DockerRootDir").toString().value_or(QString());
    static const QRegularExpression remapped(u"/\\d+\\.\\d+$"_s);
    const auto match = remapped.match(root);
    return match.hasMatch() ? root.first(match.capturedStart()) : root;
}

QStringList containerdSockets(const HostEvidence& host)
{
    QStringList sockets;
    const DaemonStart start = daemonStart(host);
    if (const auto named = start.text(u"containerd"))
        sockets.append(*named);
    if (const auto said = infoOf(host).at(u"Containerd.Address").toString())
        sockets.append(*said);
    sockets.append(u"/run/containerd/containerd.sock"_s);
    sockets.append(u"/run/docker/containerd/containerd.sock"_s); // of a daemon that runs its own
    sockets.removeDuplicates();
    return sockets;
}

QList<FileQuestion> wantedHostFiles(const HostEvidence& host)
{
    QList<FileQuestion> questions = firstQuestions();
    addUnits(host, questions);
    addPrograms(host, questions);
    addData(host, questions);
    addDaemonFiles(host, questions);
    QList<FileQuestion> wanted;
    for (const FileQuestion& question : questions) {
        const bool isKnown = !isPlainPath(question.path)
            || host.answer(hostFileCall(question.path)) != nullptr
            || std::ranges::find(wanted, question.path, &FileQuestion::path) != wanted.end();
        if (!isKnown)
            wanted.append(question);
    }
    return wanted;
}

} // namespace plimsoll::evidence
