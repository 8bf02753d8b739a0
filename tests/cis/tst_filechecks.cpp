// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cis/hostfilestest.h"

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;

/// Section 3, owners and modes; section 1, audit rules, partitions and the docker group.
class TestFileChecks : public QObject
{
    Q_OBJECT

private slots:
    void everyControlPassesOnAGoodHost_data();
    void everyControlPassesOnAGoodHost();
    void rows_data();
    void rows();
    void trustedUsers_data();
    void trustedUsers();
    void withoutFilesTheReasonIsNamed_data();
    void withoutFilesTheReasonIsNamed();
};

void TestFileChecks::everyControlPassesOnAGoodHost_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<core::Outcome>("expected");
    for (int i = 1; i <= 18; ++i)
        QTest::addRow("1.1.%d", i) << u"1.1.%1"_s.arg(i) << QStringList() << Outcome::Pass;
    for (int i = 1; i <= 24; ++i)
        QTest::addRow("3.%d", i) << u"3.%1"_s.arg(i) << QStringList() << Outcome::Pass;
}

void TestFileChecks::everyControlPassesOnAGoodHost()
{
    runHostFileRow();
}

void TestFileChecks::rows_data()
{
    using enum Outcome;
    constexpr auto Rules = "/etc/audit/rules.d/docker.rules";
    addCheckColumns();
    addCheckRows({
        {"3.1", "another owner", Fail, "/usr/lib/systemd/system/docker.service 0644 5:0"},
        {"3.1", "a drop-in counts", Fail, "/etc/systemd/system/docker.service.d/a.conf 0644 0:7"},
        {"3.1", "a hidden unit counts", Fail,
         "/etc/systemd/system/docker.service = [Service] ; /etc/systemd/system/docker.service 0644 "
         "9:0"},
        {"3.1", "silence", Unknown, "!/usr/lib/systemd/system/docker.service"},
        {"3.1", "no unit", NotApplicable, "-/usr/lib/systemd/system/docker.service"},
        {"3.2", "bits, not numbers: 0622 is less than 644", Fail,
         "/usr/lib/systemd/system/docker.service 0622"},
        {"3.2", "stricter is fine", Pass, "/usr/lib/systemd/system/docker.service 0400"},
        {"3.2", "set-uid", Fail, "/usr/lib/systemd/system/docker.service 4644"},
        {"3.2", "silence", Unknown, "!/run/systemd/system/docker.service"},
        {"3.3", "another owner", Fail, "/usr/lib/systemd/system/docker.socket 0644 5:0"},
        {"3.3", "silence", Unknown, "!/usr/lib/systemd/system/docker.socket"},
        {"3.3", "no unit", NotApplicable, "-/usr/lib/systemd/system/docker.socket"},
        {"3.4", "group may write", Fail, "/usr/lib/systemd/system/docker.socket 0664"},
        {"3.4", "silence", Unknown, "!/usr/lib/systemd/system/docker.socket"},
        {"3.5", "another group", Fail, "/etc/docker 0755 0:5"},
        {"3.5", "silence", Unknown, "!/etc/docker"},
        {"3.6", "0737 is world-writable", Fail, "/etc/docker 0737"},
        {"3.6", "silence", Unknown, "!/etc/docker"},
        {"3.7", "another owner", Fail, "/etc/docker/certs.d/r.example/client.key 0400 5:0"},
        {"3.7", "silence", Unknown, "!/etc/docker/certs.d"},
        {"3.7", "none", NotApplicable,
         "-/etc/docker/certs.d/r.example/client.key ; -/etc/docker/certs.d/r.example/ca.crt"},
        {"3.8", "a writable certificate", Fail, "/etc/docker/certs.d/r.example/ca.crt 0644"},
        {"3.8", "a key others read", Fail, "/etc/docker/certs.d/r.example/client.key 0444"},
        {"3.8", "silence", Unknown, "!/etc/docker/certs.d"},
        {"3.9", "another owner", Fail, "/etc/docker/tls/ca.pem 0444 5:0"},
        {"3.9", "silence", Unknown, "!/etc/docker/tls/ca.pem"},
        {"3.9", "not there", Unknown, "-/etc/docker/tls/ca.pem"},
        {"3.9", "no TLS", NotApplicable, "/etc/default/docker = #"},
        {"3.9", "the default place", Fail,
         "/etc/default/docker = DOCKER_OPTS=--tlsverify ; /root/.docker/ca.pem 0444 5:0"},
        {"3.9", "named in daemon.json", Fail,
         "/etc/default/docker = # ; /etc/docker/daemon.json = {\"tls\": "
         "true,|\"log-driver\":\"syslog\",\"live-restore\":true,|\"tlscacert\":\"/srv/ca.pem\"} ; "
         "/srv/ca.pem 0444 3:3"},
        {"3.10", "writable", Fail, "/etc/docker/tls/ca.pem 0644"},
        {"3.10", "silence", Unknown, "!/etc/docker/tls/ca.pem"},
        {"3.11", "another owner", Fail, "/etc/docker/tls/cert.pem 0444 0:5"},
        {"3.11", "silence", Unknown, "!/etc/docker/tls/cert.pem"},
        {"3.12", "writable", Fail, "/etc/docker/tls/cert.pem 0600"},
        {"3.12", "silence", Unknown, "!/etc/docker/tls/cert.pem"},
        {"3.13", "another owner", Fail, "/etc/docker/tls/key.pem 0400 5:0"},
        {"3.13", "silence", Unknown, "!/etc/docker/tls/key.pem"},
        {"3.14", "others read", Fail, "/etc/docker/tls/key.pem 0404"},
        {"3.14", "none at all is stricter", Pass, "/etc/docker/tls/key.pem 0000"},
        {"3.14", "silence", Unknown, "!/etc/docker/tls/key.pem"},
        {"3.15", "another group", Fail,
         "/usr/lib/systemd/system/docker.socket = "
         "[Socket]|ListenStream=/run/docker.sock|SocketGroup=staff"},
        {"3.15", "no group is root's", Pass,
         "/usr/lib/systemd/system/docker.socket = [Socket]|ListenStream=/run/docker.sock"},
        {"3.15", "silence", Unknown, "!/usr/lib/systemd/system/docker.service"},
        {"3.15", "tcp alone", NotApplicable,
         "/usr/lib/systemd/system/docker.service = [Service]|ExecStart=/usr/bin/dockerd -H "
         "tcp://0.0.0.0:2376"},
        {"3.16", "0606 is open to everybody", Fail, "/run/docker.sock 0606"},
        {"3.16", "silence", Unknown, "!/run/docker.sock"},
        {"3.16", "an unusual path", Fail,
         "/usr/lib/systemd/system/docker.service = [Service]|ExecStart=/usr/bin/dockerd -H "
         "unix:///srv/d.sock ; /srv/d.sock 0777"},
        {"3.17", "another owner", Fail, "/etc/docker/daemon.json 0644 1001:0"},
        {"3.17", "silence", Unknown, "!/etc/docker/daemon.json"},
        {"3.17", "no file", NotApplicable,
         "-/etc/docker/daemon.json ; info:LoggingDriver=\"json-file\" ; "
         "info:LiveRestoreEnabled=false"},
        {"3.17", "no file, and who knows what is used", Unknown,
         "-/etc/docker/daemon.json ; -/run/docker.pid"},
        {"3.17", "--config-file", Fail,
         "/etc/default/docker = DOCKER_OPTS=\"--config-file /srv/d.json\" ; /srv/d.json = {} ; "
         "/srv/d.json 0644 7:7"},
        {"3.18", "0626", Fail, "/etc/docker/daemon.json 0626"},
        {"3.18", "silence", Unknown, "!/etc/docker/daemon.json"},
        {"3.19", "another owner", Fail, "/etc/default/docker 0644 5:5"},
        {"3.19", "silence", Unknown, "!/etc/default/docker"},
        {"3.19", "no file", NotApplicable, "-/etc/default/docker"},
        {"3.20", "group may write", Fail, "/etc/default/docker 0664"},
        {"3.20", "silence", Unknown, "!/etc/default/docker"},
        {"3.21", "group may write", Fail, "/etc/sysconfig/docker 0664"},
        {"3.21", "silence", Unknown, "!/etc/sysconfig/docker"},
        {"3.22", "another owner", Fail, "/etc/sysconfig/docker 0644 5:5"},
        {"3.22", "silence", Unknown, "!/etc/sysconfig/docker"},
        {"3.22", "no file", NotApplicable, "-/etc/sysconfig/docker"},
        {"3.23", "another group", Fail, "/etc/containerd/config.toml = [grpc]|gid = 998"},
        {"3.23", "a gid of another section", Pass,
         "/etc/containerd/config.toml = [debug]|gid = 998"},
        {"3.23", "silence", Unknown, "!/run/containerd/containerd.sock"},
        {"3.23", "what started containerd is not known", Unknown,
         "-/run/systemd/units/invocation:containerd.service"},
        {"3.23", "none", NotApplicable, "-/run/containerd/containerd.sock"},
        {"3.24", "0606", Fail, "/run/containerd/containerd.sock 0606"},
        {"3.24", "silence", Unknown, "!/run/containerd/containerd.sock"},
        {"3.24", "none", NotApplicable, "-/run/containerd/containerd.sock"},

        {"1.1.1", "nothing mounts it", Fail, "/etc/fstab = /dev/sda1 / ext4 defaults"},
        {"1.1.1", "above it", Pass, "/etc/fstab = /dev/sda2 /var ext4 defaults"},
        {"1.1.1", "a neighbour", Fail, "/etc/fstab = /dev/sda2 /var/lib/dock ext4 defaults"},
        {"1.1.1", "not at start", Fail, "/etc/fstab = /dev/sda2 /var ext4 noauto"},
        {"1.1.1", "a bind is no file system", Fail, "/etc/fstab = /srv /var/lib/docker none bind"},
        {"1.1.1", "a mount unit", Pass,
         "/etc/fstab = # ; /etc/systemd/system/var-lib-docker.mount = [Mount]"},
        {"1.1.1", "lost+found", Pass, "/etc/fstab = # ; /var/lib/docker/lost+found/x 0644"},
        {"1.1.1", "silence", Unknown, "!/etc/fstab"},
        {"1.1.2", "members, and no list of trusted people", Manual,
         "/etc/group = docker:x:998:ops"},
        {"1.1.2", "by primary group", Manual, "/etc/passwd = ops:x:1000:998"},
        {"1.1.2", "the group of the settings", Manual,
         "/etc/group = docker:x:998:|staff:x:50:ops ; /etc/default/docker = DOCKER_OPTS=\"-G "
         "staff\""},
        {"1.1.2", "silence", Unknown, "!/etc/group"},
        {"1.1.2", "silence about people", Unknown, "!/etc/passwd"},

        {"1.1.3", "no rule", Fail, QByteArray(Rules) + " = -w /usr/bin/docker -p wa"},
        {"1.1.3", "not a prefix of letters", Fail, QByteArray(Rules) + " = -w /usr/bi -p wa"},
        {"1.1.3", "-a in either order", Pass,
         QByteArray(Rules) + " = -a exit,always -F path=/usr/bin/dockerd -F perm=wa -k d"},
        {"1.1.3", "-F dir", Pass,
         QByteArray(Rules) + " = -a always,exit -F dir=/usr/bin -F perm=war -k d"},
        {"1.1.3", "-F path covers nothing below", Fail,
         QByteArray(Rules) + " = -a always,exit -F path=/usr/bin -F perm=wa"},
        {"1.1.3", "without a filter all is seen", Pass,
         QByteArray(Rules) + " = -w /usr/bin/dockerd -k docker"},
        {"1.1.3", "writes alone are not enough", Fail,
         QByteArray(Rules) + " = -w /usr/bin/dockerd -p w"},
        {"1.1.3", "only people's logins", Fail,
         QByteArray(Rules) + " = -a always,exit -F path=/usr/bin/dockerd -F perm=wa -F auid>=1000"},
        {"1.1.3", "an earlier rule looks away", Fail,
         QByteArray(Rules) + " = -a never,exit -F dir=/usr/bin|-w /usr/bin/dockerd -p wa"},
        {"1.1.3", "a later one does not matter", Pass,
         QByteArray(Rules) + " = -w /usr/bin/dockerd -p wa|-a never,exit -F dir=/usr/bin"},
        {"1.1.3", "-D forgets", Fail, QByteArray(Rules) + " = -w /usr/bin/dockerd -p wa|-D"},
        {"1.1.3", "auditing switched off", Fail, QByteArray(Rules) + " + -e 0"},
        {"1.1.3", "a comment", Fail, QByteArray(Rules) + " = # -w /usr/bin/dockerd -p wa"},
        {"1.1.3", "no rules at all", Fail, QByteArray("-") + Rules},
        {"1.1.3", "audit.rules alone", Pass,
         QByteArray("-") + Rules + " ; /etc/audit/audit.rules = -w /usr/bin -p wa"},
        {"1.1.3", "two files that differ", Unknown, "/etc/audit/audit.rules = -w /etc -p wa"},
        {"1.1.3", "a generated file does not count twice", Pass,
         "/etc/audit/audit.rules = ## This file is automatically generated from "
         "/etc/audit/rules.d|-w /etc"},
        {"1.1.3", "silence", Unknown, "!/etc/audit/rules.d"},
        {"1.1.3", "silence of the other", Unknown, "!/etc/audit/audit.rules"},
        {"1.1.4", "no rule", Fail, QByteArray(Rules) + " = -w /etc -p wa"},
        {"1.1.4", "by its other name", Pass, QByteArray(Rules) + " = -w /var/run/containerd -p wa"},
        {"1.1.4", "silence", Unknown, "!/run/containerd"},
        {"1.1.4", "none", NotApplicable, "-/run/containerd ; -/run/containerd/containerd.sock"},
        {"1.1.5", "no rule", Fail, QByteArray(Rules) + " = -w /etc -p wa"},
        {"1.1.5", "noise left out below", Pass,
         QByteArray(Rules)
             + " = -a never,exit -F dir=/var/lib/docker/overlay2|-w /var/lib/docker -p wa"},
        {"1.1.5", "the real data root", Fail,
         "info:DockerRootDir=\"/srv/docker\" ; /srv/docker/x 0644"},
        {"1.1.5", "silence", Unknown, "!/var/lib/docker"},
        {"1.1.6", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.6", "silence", Unknown, "!/etc/docker"},
        {"1.1.7", "no rule", Fail, QByteArray(Rules) + " = -w /etc -p wa"},
        {"1.1.7", "the unit that wins", Fail, "/etc/systemd/system/docker.service = [Service]"},
        {"1.1.7", "silence", Unknown, "!/etc/systemd/system/docker.service"},
        {"1.1.7", "none", NotApplicable, "-/usr/lib/systemd/system/docker.service"},
        {"1.1.8", "no rule", Fail, QByteArray(Rules) + " = -w /etc -p wa"},
        {"1.1.8", "silence", Unknown, "!/run/containerd/containerd.sock"},
        {"1.1.9", "no rule", Fail, QByteArray(Rules) + " = -w /etc -p wa"},
        {"1.1.9", "the socket alone is enough", Pass,
         QByteArray(Rules) + " = -w /run/docker.sock -p wa"},
        {"1.1.9", "silence", Unknown, "!/usr/lib/systemd/system/docker.socket"},
        {"1.1.9", "neither", NotApplicable,
         "-/usr/lib/systemd/system/docker.socket ; -/run/docker.sock"},
        {"1.1.10", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.10", "silence", Unknown, "!/etc/default/docker"},
        {"1.1.11", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.11", "silence", Unknown, "!/etc/docker/daemon.json"},
        {"1.1.12", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.12", "silence", Unknown, "!/etc/containerd/config.toml"},
        {"1.1.13", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.13", "silence", Unknown, "!/etc/sysconfig/docker"},
        {"1.1.13", "none", NotApplicable, "-/etc/sysconfig/docker"},
        {"1.1.14", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.14", "silence", Unknown, "!/usr/bin/containerd"},
        {"1.1.15", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.15", "silence", Unknown, "!/usr/bin/containerd-shim"},
        {"1.1.15", "none", NotApplicable, "-/usr/bin/containerd-shim"},
        {"1.1.16", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.16", "silence", Unknown, "!/usr/bin/containerd-shim-runc-v1"},
        {"1.1.17", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.17", "silence", Unknown, "!/usr/bin/containerd-shim-runc-v2"},
        {"1.1.18", "no rule", Fail, QByteArray(Rules) + " = -w /var -p wa"},
        {"1.1.18", "silence", Unknown, "!/usr/bin/runc"},
        {"1.1.18", "a second one counts", Fail, "/usr/local/sbin/runc 0755"},
    });
}

void TestFileChecks::rows()
{
    runHostFileRow();
}

void TestFileChecks::trustedUsers_data()
{
    addCheckColumns();
    addCheckRows({
        {"1.1.2", "trusted", Outcome::Pass, "/etc/group = docker:x:998:ops"},
        {"1.1.2", "one is not", Outcome::Fail, "/etc/group = docker:x:998:ops,trainee"},
        {"1.1.2", "a name is no prefix", Outcome::Fail, "/etc/group = docker:x:998:op"},
    });
}

void TestFileChecks::trustedUsers()
{
    core::Policy policy;
    policy.trustedDockerUsers = QStringList{u"ops"_s};
    runHostFileRow(policy);
}

void TestFileChecks::withoutFilesTheReasonIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("not opted in") << u"plain"_s << u"not opted in"_s;
    QTest::newRow("refused by a plugin") << u"refused"_s << u"403"_s;
    QTest::newRow("rootless") << u"rootless"_s << u"rootless"_s;
    QTest::newRow("Podman") << u"podman"_s << u"not Docker's"_s;
}

void TestFileChecks::withoutFilesTheReasonIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    EvidenceBuilder builder;
    if (kind == "refused"_L1)
        builder.answer(evidence::calls::CreateAudit.toString(), "{}", 403);
    if (kind == "podman"_L1)
        builder.edit(u"version:Components=[{\"Name\":\"Podman Engine\"}]"_s);
    evidence::HostEvidence host = builder.build();
    if (kind == "rootless"_L1)
        readFiles(host, goodHostFiles(), {});
    const auto findings = cis::evaluate(evidence::viewOf(host), {});
    for (const core::Finding& finding : findings) {
        const bool isOfFiles =
            finding.check.startsWith("1.1."_L1) || finding.check.startsWith("3."_L1);
        if (!isOfFiles)
            continue;
        QVERIFY2(finding.outcome == Outcome::Unknown, qPrintable(finding.check));
        QVERIFY2(core::english(finding.reason).contains(words),
                 qPrintable(finding.check + u' ' + core::english(finding.reason)));
    }
}

QTEST_GUILESS_MAIN(TestFileChecks)
#include "tst_filechecks.moc"
