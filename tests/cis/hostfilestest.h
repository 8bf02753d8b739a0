// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/hostpaths.h"
#include "tests/cis/checktest.h"
#include "tests/support/fakehost.h"

#include <QJsonArray>

/// A host with files that keeps every rule of sections 1 to 3, and the ways to spoil it.
///
/// Edits, separated by " ; ":
///
///     "/etc/docker 0777 5:5"      mode and owner of a file
///     "/etc/fstab = one|two"      its lines
///     "/etc/new + one"            a line more, the file made where it is missing
///     "-/etc/docker/daemon.json"  it does not exist
///     "!/etc/group"               it could not be read: 403
///     anything else               as EvidenceBuilder takes it
namespace plimsoll::test {

using tests::HostEntry;
using HostFiles = QMap<QString, HostEntry>;

/// A systemd host with packages of Docker's own, all in order; the process started at
/// 1'700'000'000.
inline HostFiles goodHostFiles()
{
    const HostEntry folder{.type = u'd', .mode = 0755};
    const HostEntry program{.mode = 0755};
    const HostEntry socket{.type = u's', .mode = 0660};
    const auto link = [](const char* target) {
        return HostEntry{.type = u'l', .mode = 0777, .content = target};
    };
    const auto file = [](const char* content) { return HostEntry{.content = content}; };
    return {
        {QStringLiteral("/lib"), link("usr/lib")},
        {QStringLiteral("/run/systemd/system"), folder},
        {QStringLiteral("/run/systemd/units/invocation:docker.service"), link("/0a1b")},
        {QStringLiteral("/run/systemd/units/invocation:containerd.service"), link("/2c3d")},
        {QStringLiteral("/proc/self"), link("/proc/77")},
        {QStringLiteral("/proc/self/exe"), link("/usr/bin/dockerd")},
        {QStringLiteral("/run/docker.pid"), file("77")},
        {QStringLiteral("/usr/lib/systemd/system/docker.service"),
         file("[Service]\nEnvironmentFile=-/etc/default/docker\n"
              "ExecStart=/usr/bin/dockerd -H fd:// \\\n  "
              "--containerd=/run/containerd/containerd.sock "
              "$DOCKER_OPTS\n")},
        {QStringLiteral("/usr/lib/systemd/system/docker.socket"),
         file("[Socket]\nListenStream=/run/docker.sock\nSocketMode=0660\nSocketUser=root\n"
              "SocketGroup=docker\n")},
        {QStringLiteral("/usr/lib/systemd/system/containerd.service"),
         file("[Service]\nExecStart=/usr/bin/containerd\n")},
        {QStringLiteral("/etc/docker"), folder},
        {QStringLiteral("/etc/docker/daemon.json"),
         file("{\n\"log-driver\": \"syslog\",\n\"live-restore\": true,\n"
              "\"userland-proxy\": false,\n\"no-new-privileges\": true\n}")},
        {QStringLiteral("/etc/docker/certs.d/r.example/ca.crt"), {.mode = 0444}},
        {QStringLiteral("/etc/docker/certs.d/r.example/client.key"), {.mode = 0400}},
        {QStringLiteral("/etc/docker/tls/ca.pem"), {.mode = 0444}},
        {QStringLiteral("/etc/docker/tls/cert.pem"), {.mode = 0444}},
        {QStringLiteral("/etc/docker/tls/key.pem"), {.mode = 0400}},
        {QStringLiteral("/etc/default/docker"),
         file("DOCKER_OPTS=\"--tlsverify --tlscacert=/etc/docker/tls/ca.pem "
              "--tlscert=/etc/docker/tls/cert.pem --tlskey=/etc/docker/tls/key.pem\"")},
        {QStringLiteral("/etc/sysconfig/docker"), file("# nothing")},
        {QStringLiteral("/etc/containerd/config.toml"),
         file("version = 2\n[grpc]\nuid = 0\ngid = 0")},
        {QStringLiteral("/etc/group"), file("root:x:0:\ndocker:x:998:")},
        {QStringLiteral("/etc/passwd"), file("root:x:0:0\nops:x:1000:1000")},
        {QStringLiteral("/etc/fstab"),
         file("/dev/sda1 / ext4 defaults\n/dev/sdb1 /var/lib/docker xfs defaults")},
        {QStringLiteral("/etc/audit/rules.d/docker.rules"),
         file("-w /usr/bin -p wa\n-w /run/containerd -p wa\n-w /var/lib/docker -p wa\n"
              "-w /etc/docker -p wa\n-w /usr/lib/systemd/system -p wa\n-w /etc/default/docker -p "
              "wa\n"
              "-w /etc/containerd/config.toml -p wa\n-w /etc/sysconfig/docker -p wa")},
        {QStringLiteral("/run/containerd"), {.type = u'd', .mode = 0711}},
        {QStringLiteral("/run/containerd/containerd.sock"), socket},
        {QStringLiteral("/run/docker.sock"), socket},
        {QStringLiteral("/var/lib/docker"), {.type = u'd', .mode = 0710}},
        {QStringLiteral("/usr/bin/dockerd"), program},
        {QStringLiteral("/usr/bin/containerd"), program},
        {QStringLiteral("/usr/bin/containerd-shim"), program},
        {QStringLiteral("/usr/bin/containerd-shim-runc-v1"), program},
        {QStringLiteral("/usr/bin/containerd-shim-runc-v2"), program},
        {QStringLiteral("/usr/bin/runc"), program},
    };
}

/// Reads the files that the plan of hostpaths.h asks for, by the code that reads a real host, and
/// puts the answers into the evidence.
inline void readFiles(evidence::HostEvidence& host, const HostFiles& files,
                      const QStringList& unreadable)
{
    using namespace evidence;
    const auto insert = [&host](const Answer& answer) {
        host.answers.append(answer);
        std::ranges::stable_sort(host.answers, {}, &Answer::call);
    };
    insert({.call = calls::CreateAudit.toString(), .status = 201});
    insert({.call = calls::ImportAudit.toString(), .status = 200});
    while (true) {
        const QList<FileQuestion> questions = wantedHostFiles(host);
        if (questions.isEmpty())
            return;
        for (const FileQuestion& question : questions) {
            QString path = question.path;
            if (path.startsWith(QStringLiteral("/lib/")))
                path.prepend(QStringLiteral("/usr"));
            Answer answer{.call = hostFileCall(question.path), .status = 200};
            const auto below = files.lowerBound(path + u'/');
            const bool isFolder = below != files.end() && below.key().startsWith(path + u'/')
                && path != QStringLiteral("/proc/self");
            if (unreadable.contains(question.path)) {
                answer.status = 403;
                answer.error = core::Error{.kind = core::Error::Kind::Denied};
            } else if (!files.contains(path) && !isFolder) {
                answer.status = 404;
                answer.error = core::Error{.kind = core::Error::Kind::NotFound};
            } else {
                const HostEntry entry = files.value(path, HostEntry{.type = u'd', .mode = 0755});
                const auto typeOf = [](QChar type) {
                    return type == u'd' ? FileType::Directory
                        : type == u'l'  ? FileType::Symlink
                        : type == u's'  ? FileType::Socket
                                        : FileType::File;
                };
                const auto member = [&typeOf](const QString& name, const HostEntry& one) {
                    return ArchiveEntry{.name = name,
                                        .type = typeOf(one.type),
                                        .mode = one.mode,
                                        .uid = one.uid,
                                        .gid = one.gid,
                                        .size = one.content.size(),
                                        .modifiedUtc =
                                            QDateTime::fromSecsSinceEpoch(one.modified, Qt::UTC),
                                        .content = one.content};
                };
                QJsonObject body =
                    statBody(path,
                             {.type = typeOf(entry.type),
                              .mode = entry.mode,
                              .modifiedUtc = QDateTime::fromSecsSinceEpoch(entry.modified, Qt::UTC),
                              .target = QString::fromUtf8(entry.content)});
                if (question.want != FileQuestion::Want::Stat
                    && question.want != FileQuestion::Want::Link && entry.type != u's') {
                    Archive archive{.entries = {member({}, entry)}, .isWhole = true};
                    for (auto one = below; one != files.end() && one.key().startsWith(path + u'/');
                         ++one)
                        archive.entries.append(member(one.key().sliced(path.size() + 1), *one));
                    body = archiveBody(question, body, archive);
                }
                answer.body = body;
            }
            insert(answer);
        }
    }
}

/// The edited host. Its engine is 24.0.7 as root unless edits say otherwise.
inline evidence::HostEvidence editedHost(const QStringList& edits)
{
    HostFiles files = goodHostFiles();
    QStringList unreadable;
    EvidenceBuilder builder;
    builder.edit(QStringLiteral("info:SecurityOptions=[\"name=apparmor\","
                                "\"name=seccomp,profile=builtin\",\"name=no-new-privileges\"]"));
    for (const QString& edit : edits) {
        const QString path = edit.section(u' ', 0, 0);
        if (edit.startsWith(QStringLiteral("-/"))) {
            files.remove(edit.sliced(1));
        } else if (edit.startsWith(QStringLiteral("!/"))) {
            unreadable.append(edit.sliced(1));
        } else if (!edit.startsWith(u'/')) {
            builder.edit(edit);
        } else if (edit.contains(QStringLiteral(" = "))) {
            files[path].content =
                edit.section(QStringLiteral(" = "), 1).replace(u'|', u'\n').toUtf8();
        } else if (edit.contains(QStringLiteral(" + "))) {
            files[path].content += '\n' + edit.section(QStringLiteral(" + "), 1).toUtf8();
        } else {
            HostEntry& entry = files[path];
            entry.mode = edit.section(u' ', 1, 1).toInt(nullptr, 8);
            entry.uid = edit.section(u' ', 2, 2).section(u':', 0, 0).toInt();
            entry.gid = edit.section(u' ', 2, 2).section(u':', 1, 1).toInt();
        }
    }
    evidence::HostEvidence host = builder.build();
    readFiles(host, files, unreadable);
    return host;
}

/// As runCheckRow(), about the host alone.
inline void runHostFileRow(const core::Policy& policy = {})
{
    QFETCH(QString, check);
    QFETCH(QStringList, edits);
    QFETCH(core::Outcome, expected);
    const evidence::HostEvidence host = editedHost(edits);
    const QList<core::Finding> findings = cis::evaluate(evidence::viewOf(host), policy);
    const core::Finding finding = findingOf(findings, check);
    const QByteArray says =
        (core::outcomeName(finding.outcome) + QStringLiteral(": ") + core::english(finding.reason))
            .toUtf8();
    QVERIFY2(finding.outcome == expected, says.constData());
    QVERIFY2(!finding.reason.isEmpty(), "no reason");
    const bool isDecided = expected == Outcome::Pass || expected == Outcome::Fail;
    QVERIFY2(!isDecided || !finding.proofs.isEmpty(), says.constData());
    QCOMPARE(wrongProofs(host, findings), QStringList());
}

} // namespace plimsoll::test
