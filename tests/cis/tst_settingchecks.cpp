// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cis/hostfilestest.h"

#include "evidence/seal.h"
#include "evidence/sightings.h"

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto OldEngine = "version:Version=\"20.10.24\" ; "
                           "info:SecurityOptions=[\"name=seccomp,profile=default\"]";
/// One event, an hour before the container's start on 2026-11-20.
constexpr auto OldEvents = "events=[{\"timeNano\":1795161600000000000,\"Actor\":{\"ID\":\"x\"}}]";
constexpr auto Swarm =
    "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":true,"
    "\"Managers\":3,\"Nodes\":5,\"Cluster\":{\"Spec\":{\"CAConfig\":"
    "{\"NodeCertExpiry\":2592000000000000}}}} ; "
    "nodes=[{\"Spec\":{\"Role\":\"manager\"},\"ManagerStatus\":"
    "{\"Reachability\":\"reachable\"}}] ; services=[{\"Spec\":{\"Name\":\"web\"}}]";

/// As a real one has it, engine 20.10: made on 2026-11-30 for twenty years.
constexpr auto RootCertificate =
    "-----BEGIN CERTIFICATE-----\\n"
    "MIIBajCCARCgAwIBAgIUURStQDeLed2xtXMBifXfBGh5D1cwCgYIKoZIzj0EAwIw\\n"
    "EzERMA8GA1UEAxMIc3dhcm0tY2EwHhcNMjYxMTMwMjAwMDAwWhcNNDYxMTI1MjAw\\n"
    "MDAwWjATMREwDwYDVQQDEwhzd2FybS1jYTBZMBMGByqGSM49AgEGCCqGSM49AwEH\\n"
    "A0IABLE3PW3w23eJ6Efkw2q67ZZySPkWson6XR+QT9dglOkInfTfBYAeytTuedO1\\n"
    "V+2Rfk2vnvxuuB5VoUfJTMV9qmijQjBAMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMB\\n"
    "Af8EBTADAQH/MB0GA1UdDgQWBBSJ85fdUxB2XgLmUjKiaywWLQ0sMzAKBggqhkjO\\n"
    "PQQDAgNIADBFAiBhA9iNO+ec0L6XnOWfUgMjHPcy+QWtJTXjCUFQTOCeQgIhAK0I\\n"
    "DXux9100L/VaITBnIVL5lbDkRRV9goqHl/aSYBcG\\n"
    "-----END CERTIFICATE-----\\n";

QByteArray with(const char* base, const char* more)
{
    return QByteArray(base) + " ; " + more;
}

/// The cluster's root certificate, seen on a day.
QByteArray rootSeenOn(const char* date)
{
    return with(Swarm, "info:Swarm.Cluster.TLSInfo={\"TrustRoot\":\"") + RootCertificate
        + "\"} ; @date=" + date;
}

/// A locked swarm with the node's key file, written on 2023-11-14, seen on a day.
QByteArray lockedSeenOn(const char* date)
{
    return with(Swarm,
                "info:Swarm.Cluster.Spec.EncryptionConfig={\"AutoLockManagers\":true} ; "
                "/var/lib/docker/swarm/certificates/swarm-node.key = "
                "-----BEGIN ENCRYPTED PRIVATE KEY-----|kek-version: 39|raft-dek: CAESMBBuHRowy0H6|"
                "|MIHeMEkGCSqGSIb3DQEFDTA8|-----END ENCRYPTED PRIVATE KEY----- ; @date=")
        + date;
}

/// Settings in daemon.json beside those that the daemon confirms.
QByteArray setting(const char* line)
{
    return with(OldEngine,
                "/etc/docker/daemon.json = {\"log-driver\": \"syslog\",|"
                "\"live-restore\": true,|")
        + line + "}";
}

QByteArray flags(const char* words)
{
    return with(OldEngine, "/etc/default/docker = DOCKER_OPTS=") + words;
}

} // namespace

/// Settings by unit and daemon.json, and whether they count; exec sessions; the swarm.
class TestSettingChecks : public QObject
{
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void doubts_data();
    void doubts();
    void policies_data();
    void policies();
    void credentialsOfServices_data();
    void credentialsOfServices();
    void keysOfTheSwarmStayWhereTheyAre();
    void keyRotationDaysDecide();
    void aKeySeenBeforeIsAsOldAsThat_data();
    void aKeySeenBeforeIsAsOldAsThat();
};

void TestSettingChecks::rows_data()
{
    using enum Outcome;
    addCheckColumns();
    addCheckRows({
        {"2.3", "nothing set is info", Pass, OldEngine},
        {"2.3", "info by flag", Pass, flags("--log-level=info")},
        {"2.3", "a flag's value as the next word", Fail, flags("\"-l warn\"")},
        {"2.3", "in daemon.json", Fail, setting("\"log-level\": \"error\"")},
        {"2.3", "silence", Unknown, "!/etc/docker/daemon.json"},
        {"2.4", "the default", Pass, OldEngine},
        {"2.4", "off by flag", Fail, flags("--iptables=false")},
        {"2.4", "off in daemon.json", Fail, setting("\"iptables\": false")},
        {"2.4", "off for IPv6, which nobody uses", Pass, flags("--ip6tables=false")},
        {"2.4", "off for IPv6, which a network uses", Fail,
         flags("--ip6tables=false") + " ; networks=[{\"EnableIPv6\":true}]"},
        {"2.4", "silence", Unknown, "!/proc/self"},
        {"2.8", "both limits", Pass,
         "audit={\"HostConfig\":{\"Ulimits\":[{\"Name\":\"nofile\",\"Hard\":4096},{\"Name\":"
         "\"nproc\",\"Hard\":9}]}}"},
        {"2.8", "one is missing", Fail,
         "audit={\"HostConfig\":{\"Ulimits\":[{\"Name\":\"nofile\",\"Hard\":4096}]}}"},
        {"2.8", "without end is no limit", Fail,
         "audit={\"HostConfig\":{\"Ulimits\":[{\"Name\":\"nofile\",\"Hard\":-1},{\"Name\":"
         "\"nproc\",\"Hard\":9}]}}"},
        {"2.8", "none", Fail, "audit={\"HostConfig\":{\"Ulimits\":null}}"},
        {"2.8", "silence", Unknown, "audit={\"HostConfig\":{}}"},
        {"2.8", "not asked", Unknown, ""},
        {"2.10", "the default", Pass, OldEngine},
        {"2.10", "another", Fail, flags("--cgroup-parent=/legacy")},
        {"2.10", "silence", Unknown, "!/run/docker.pid"},
        {"2.14", "old engine, set", Pass, setting("\"no-new-privileges\": true")},
        {"2.14", "old engine, not set", Fail, setting("\"icc\": false")},
        {"2.14", "old engine, by a bare flag", Pass,
         setting("\"icc\": false") + " ; /etc/default/docker = DOCKER_OPTS=--no-new-privileges"},
        {"2.14", "old engine, silence", Unknown, with(OldEngine, "!/etc/docker/daemon.json")},
        {"2.16", "off", Pass, setting("\"userland-proxy\": false")},
        {"2.16", "on by default", Fail, setting("\"icc\": false")},
        {"2.16", "silence", Unknown, with(OldEngine, "!/etc/docker/daemon.json")},
        {"5.3", "no SELinux", NotApplicable, OldEngine},
        {"5.3", "disabled", NotApplicable, "/etc/selinux/config = SELINUX=disabled"},
        {"5.3", "enforcing, and the daemon looks away", Fail,
         "/etc/selinux/config = # x|SELINUX=enforcing"},
        {"5.3", "silence", Unknown, "!/etc/selinux/config"},
        {"5.19", "none of its own", Pass, "HostConfig.Ulimits=null"},
        {"5.19", "the daemon's", Pass,
         "HostConfig.Ulimits=[{\"Name\":\"nofile\",\"Soft\":1,\"Hard\":2}] ; "
         "audit={\"HostConfig\":{\"Ulimits\":[{\"Name\":\"nofile\",\"Soft\":1,\"Hard\":2}]}}"},
        {"5.19", "another", Fail,
         "HostConfig.Ulimits=[{\"Name\":\"nofile\",\"Soft\":1,\"Hard\":3}] ; "
         "audit={\"HostConfig\":{\"Ulimits\":[{\"Name\":\"nofile\",\"Soft\":1,\"Hard\":2}]}}"},
        {"5.19", "silence", Unknown, "-HostConfig.Ulimits"},
        {"5.19", "the defaults are not known", Unknown,
         "HostConfig.Ulimits=[{\"Name\":\"nofile\",\"Soft\":1,\"Hard\":3}]"},
        {"5.26", "the daemon's default, by its files", Pass,
         with(OldEngine, "HostConfig.SecurityOpt=null")},
        {"5.26", "no default", Fail, setting("\"icc\": false") + " ; HostConfig.SecurityOpt=null"},
        {"5.26", "silence", Unknown,
         with(OldEngine, "HostConfig.SecurityOpt=null ; !/etc/docker/daemon.json")},
        {"5.32", "a socket at an unusual place", Fail,
         "/usr/lib/systemd/system/docker.service = [Service]|ExecStart=/usr/bin/dockerd -H "
         "unix:///srv/api/d ; "
         "Mounts=[{\"Type\":\"bind\",\"Source\":\"/srv/api\",\"Destination\":\"/a\",\"RW\":true}]"},
        {"5.32", "the same place without the settings", Pass,
         "Mounts=[{\"Type\":\"bind\",\"Source\":\"/srv/api\",\"Destination\":\"/a\",\"RW\":true}]"},

        {"5.23", "no session since the start", Pass, OldEvents},
        {"5.23", "the ring does not reach back", Unknown,
         "events=[{\"timeNano\":1795910400000000000}]"},
        {"5.23", "no event at all", Unknown, "events=[]"},
        {"5.23", "silence", Unknown, "events!403"},
        {"5.23", "an ordinary session", Pass,
         with(OldEvents,
              "ExecIDs=[\"e1\"] ; "
              "exec={\"ProcessConfig\":{\"privileged\":false,\"user\":\"app\"}}")},
        {"5.23", "a privileged one", Fail,
         with(
             OldEvents,
             "ExecIDs=[\"e1\"] ; exec={\"ProcessConfig\":{\"privileged\":true,\"user\":\"app\"}}")},
        {"5.23", "a privileged one is enough, whatever the ring holds", Fail,
         "events=[] ; ExecIDs=[\"e1\"] ; exec={\"ProcessConfig\":{\"privileged\":true}}"},
        {"5.23", "forgotten by the daemon", Unknown,
         with(OldEvents, "ExecIDs=[\"e1\"] ; exec!404")},
        {"5.24", "as another account", Pass,
         with(OldEvents,
              "ExecIDs=[\"e1\"] ; "
              "exec={\"ProcessConfig\":{\"privileged\":false,\"user\":\"app\"}}")},
        {"5.24", "as root", Fail,
         with(OldEvents,
              "ExecIDs=[\"e1\"] ; "
              "exec={\"ProcessConfig\":{\"privileged\":false,\"user\":\"0:0\"}}")},
        {"5.24", "as the container's account", Pass,
         with(OldEvents,
              "ExecIDs=[\"e1\"] ; exec={\"ProcessConfig\":{\"privileged\":false,\"user\":\"\"}}")},
        {"5.24", "as the container's root", Fail,
         with(OldEvents,
              "Config.User=\"\" ; ExecIDs=[\"e1\"] ; "
              "exec={\"ProcessConfig\":{\"privileged\":false,\"user\":\"\"}}")},
        {"5.24", "the daemon's own health probe", Pass,
         with(OldEvents,
              "Config.User=\"\" ; ExecIDs=[\"e1\"] ; "
              "exec={\"ProcessConfig\":{\"privileged\":false,\"entrypoint\":\"true\",\"arguments\":"
              "[],\"user\":\"\"}}")},
        {"5.24", "silence", Unknown, "events!500"},

        {"7.1", "three, all reachable", Pass, Swarm},
        {"7.1", "an even number", Fail, with(Swarm, "info:Swarm.Managers=2")},
        {"7.1", "one of five", Fail, with(Swarm, "info:Swarm.Managers=1")},
        {"7.1", "a single node", Pass, with(Swarm, "info:Swarm.Managers=1 ; info:Swarm.Nodes=1")},
        {"7.1", "nine", Fail, with(Swarm, "info:Swarm.Managers=9")},
        {"7.1", "one is away", Fail,
         with(Swarm, "nodes:[0].ManagerStatus.Reachability=\"unreachable\"")},
        {"7.1", "silence", Unknown, with(Swarm, "nodes!403")},
        {"7.1", "a worker", NotApplicable, with(Swarm, "info:Swarm.ControlAvailable=false")},
        {"7.1", "no swarm", NotApplicable, ""},
        {"7.2", "one interface", Pass,
         with(Swarm,
              "/var/lib/docker/swarm/docker-state.json = {\"ListenAddr\":\"192.0.2.7:2377\"}")},
        {"7.2", "every interface", Fail,
         with(Swarm,
              "/var/lib/docker/swarm/docker-state.json = {\"ListenAddr\":\"0.0.0.0:2377\"}")},
        {"7.2", "every IPv6 interface", Fail,
         with(Swarm, "/var/lib/docker/swarm/docker-state.json = {\"ListenAddr\":\"[::]:2377\"}")},
        {"7.2", "silence", Unknown, with(Swarm, "!/var/lib/docker/swarm/docker-state.json")},
        {"7.2", "no JSON", Unknown, with(Swarm, "/var/lib/docker/swarm/docker-state.json = ?")},
        {"7.4", "no secret", Pass, Swarm},
        {"7.4", "no services", NotApplicable, with(Swarm, "services=[]")},
        {"7.4", "silence", Unknown, with(Swarm, "services!403")},
        {"7.7", "nobody says how long", Manual, Swarm},
        {"7.7", "silence", Unknown, with(Swarm, "-info:Swarm.Cluster")},
        {"7.6", "the key file is older than the key may be", Fail, lockedSeenOn("2024-02-13")},
        {"7.6", "a file that new certificates may have written", Manual,
         lockedSeenOn("2024-02-12")},
        {"7.6", "the file was not read", Manual,
         lockedSeenOn("2024-02-13") + " ; !/var/lib/docker/swarm/certificates/swarm-node.key"},
        {"7.6", "a file without the version", Manual,
         lockedSeenOn("2024-02-13")
             + " ; /var/lib/docker/swarm/certificates/swarm-node.key = no such line"},
        {"7.8", "silence", Unknown, Swarm},
        {"7.8", "nobody says how long", Manual, rootSeenOn("2026-12-24")},
        {"7.8", "its end is over", Fail, rootSeenOn("2046-11-26")},
        {"7.8", "no certificate", Unknown,
         with(Swarm, "info:Swarm.Cluster.TLSInfo={\"TrustRoot\":\"PEM\"}")},
        {"7.8", "a worker", NotApplicable, with(Swarm, "info:Swarm.ControlAvailable=false")},
        {"7.9", "two networks", Pass,
         with(Swarm,
              "/var/lib/docker/swarm/docker-state.json = "
              "{\"AdvertiseAddr\":\"192.0.2.7:2377\",\"DataPathAddr\":\"198.51.100.7\"}")},
        {"7.9", "one", Fail,
         with(Swarm,
              "/var/lib/docker/swarm/docker-state.json = "
              "{\"AdvertiseAddr\":\"192.0.2.7:2377\",\"DataPathAddr\":\"192.0.2.7\"}")},
        {"7.9", "none named", Fail,
         with(Swarm,
              "/var/lib/docker/swarm/docker-state.json = {\"AdvertiseAddr\":\"192.0.2.7:2377\"}")},
        {"7.9", "silence", Unknown, with(Swarm, "!/var/lib/docker/swarm/docker-state.json")},
    });
}

void TestSettingChecks::rows()
{
    runHostFileRow();
}

/// Files that do not provably start the daemon that answers prove nothing.
void TestSettingChecks::doubts_data()
{
    addCheckColumns();
    const auto row = [](const char* says, const char* edits) {
        addCheckRows({{"2.10", says, Outcome::Unknown, edits}});
    };
    row("no systemd", "-/run/systemd/system");
    row("not active", "-/run/systemd/units/invocation:docker.service");
    row("no unit", "-/usr/lib/systemd/system/docker.service");
    row("another program runs", "/proc/self/exe = /opt/dockerd");
    row("another process is in the pid file", "/run/docker.pid = 78");
    row("no pid file", "-/run/docker.pid");
    row("two commands", "/usr/lib/systemd/system/docker.service + ExecStart=/usr/bin/dockerd");
    row("a flag and the file", "/etc/default/docker = DOCKER_OPTS=--log-driver=syslog");
    row("no JSON", "/etc/docker/daemon.json = {");
    row("a word that no daemon takes", "/etc/default/docker = DOCKER_OPTS=surplus");
    row("the daemon says otherwise", "info:LiveRestoreEnabled=false");
    row("another log driver", "info:LoggingDriver=\"journald\"");
    row("a masked unit", "!/etc/systemd/system/docker.service");
    row("an environment file unread", "!/etc/default/docker");
    row("a drop-in folder unread", "!/etc/systemd/system/docker.service.d");
    addCheckRows({{"2.10", "a drop-in that starts anew counts", Outcome::Fail,
                   "/etc/systemd/system/docker.service.d/a.conf = [Service]|ExecStart=|"
                   "ExecStart=/usr/bin/dockerd --cgroup-parent /x"}});
}

void TestSettingChecks::doubts()
{
    runHostFileRow();
}

void TestSettingChecks::policies_data()
{
    addCheckColumns();
    addCheckRows({
        {"2.10", "approved", Outcome::Pass, flags("--cgroup-parent=/batch")},
        {"5.19", "approved", Outcome::Pass,
         "HostConfig.Ulimits=[{\"Name\":\"core\",\"Soft\":1,\"Hard\":3}] ; "
         "audit={\"HostConfig\":{\"Ulimits\":[]}}"},
        {"7.8", "young enough", Outcome::Pass, rootSeenOn("2027-11-29")},
        {"7.8", "too old", Outcome::Fail, rootSeenOn("2027-12-02")},
        {"7.7", "short enough", Outcome::Pass, Swarm},
        {"7.7", "too long", Outcome::Fail,
         with(Swarm, "info:Swarm.Cluster.Spec.CAConfig.NodeCertExpiry=2592000000000001")},
    });
}

void TestSettingChecks::policies()
{
    core::Policy policy;
    policy.approvedCgroupParent = u"/batch"_s;
    policy.approvedUlimitOverrides = {u"core"_s};
    policy.maxNodeCertDays = 30;
    policy.maxRootCaDays = 365;
    runHostFileRow(policy);
}

void TestSettingChecks::credentialsOfServices_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("previous");
    QTest::addColumn<core::Outcome>("expected");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* spec, core::Outcome expected,
                        const char* says, const char* previous = "") {
        QTest::newRow(name) << QByteArray(spec) << QByteArray(previous) << expected
                            << QString::fromLatin1(says);
    };
    row("a password in the environment", R"("Env":["TZ=UTC","DB_PASSWORD=hunter2-and-more"])",
        Outcome::Fail, "environment: shop.");
    row("a token by its value", R"("Env":["X=ghp_abcdefghijklmnopqrstuvwxyz0123456789"])",
        Outcome::Fail, "environment: shop.");
    row("a file instead",
        R"("Env":["DB_PASSWORD_FILE=/run/secrets/db"],"Secrets":[{"SecretName":"db"}])",
        Outcome::Pass, "No service has credentials in its environment.");
    row("a config by the name of a secret is told",
        R"("Configs":[{"ConfigID":"c1","ConfigName":"db_password"}])", Outcome::Pass,
        "name of a secret: db_password.");
    row("an ordinary config is not", R"("Configs":[{"ConfigID":"c1","ConfigName":"nginx.conf"}])",
        Outcome::Pass, "");
    row("taken out, and kept for a rollback", R"("Env":["TZ=UTC"])", Outcome::Pass,
        "rollback still holds some: shop.",
        R"(},"PreviousSpec":{"TaskTemplate":{"ContainerSpec":{"Env":["DB_PASSWORD=hunter2"]}})");
}

void TestSettingChecks::credentialsOfServices()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, previous);
    QFETCH(core::Outcome, expected);
    QFETCH(QString, says);
    evidence::HostEvidence host =
        editedHost(QString::fromUtf8(with(Swarm,
                                          "services=[{\"Spec\":{\"Name\":\"shop\",\"TaskTemplate\":"
                                          "{\"ContainerSpec\":{")
                                     + spec + "}}" + previous + "}}]")
                       .split(u" ; "_s));
    evidence::Sealer sealer;
    for (evidence::Answer& answer : host.answers)
        answer.body = sealer.seal(answer.call, answer.body, host.secrets);
    sealer.finish(host);
    const QList<core::Finding> findings = cis::evaluate(evidence::viewOf(host), {});
    const core::Finding finding = findingOf(findings, u"7.4"_s);
    QCOMPARE(finding.outcome, expected);
    QVERIFY2(core::english(finding.reason).contains(says),
             qPrintable(core::english(finding.reason)));
    QVERIFY(!finding.proofs.isEmpty());
    QCOMPARE(wrongProofs(host, findings), QStringList());
    QVERIFY(!says.isEmpty() || !core::english(finding.reason).contains(u"Configs"_s));
}

/// Of a key file nothing but the version of the key that locks it becomes evidence.
void TestSettingChecks::keysOfTheSwarmStayWhereTheyAre()
{
    const QString path = u"/var/lib/docker/swarm/certificates/swarm-node.key"_s;
    const auto host = editedHost(QString::fromUtf8(lockedSeenOn("2024-02-13")).split(u" ; "_s));
    QCOMPARE(evidence::HostFile(host, path).lines(), QStringList{u"kek-version: 39"_s});
    const auto open = editedHost(QString::fromUtf8(Swarm).split(u" ; "_s));
    QVERIFY(!open.answer(evidence::hostFileCall(path))); // without autolock nobody asks for it
}

void TestSettingChecks::keyRotationDaysDecide()
{
    const auto host = editedHost(QString::fromUtf8(lockedSeenOn("2024-02-12")).split(u" ; "_s));
    core::Policy policy;
    const auto outcomeOf = [&] {
        return findingOf(cis::evaluate(evidence::viewOf(host), policy), u"7.6"_s).outcome;
    };
    QCOMPARE(outcomeOf(), Outcome::Manual);
    policy.keyRotationDays = 89;
    QCOMPARE(outcomeOf(), Outcome::Fail);
}

void TestSettingChecks::aKeySeenBeforeIsAsOldAsThat_data()
{
    QTest::addColumn<QString>("later");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("the same key") << QString() << true;
    QTest::newRow("another key")
        << u"/var/lib/docker/swarm/certificates/swarm-node.key = kek-version: 40"_s << false;
    QTest::newRow("another node") << u"info:Swarm.NodeID=\"n2\""_s << false;
}

/// Three readings: what the first saw reaches the third through the second, which had no files.
void TestSettingChecks::aKeySeenBeforeIsAsOldAsThat()
{
    QFETCH(QString, later);
    QFETCH(bool, isSame);
    const auto seenOn = [](const char* date, const QString& more) {
        QStringList edits = QString::fromUtf8(lockedSeenOn(date)).split(u" ; "_s);
        edits.append(u"info:Swarm.NodeID=\"n1\""_s);
        return editedHost(edits + QStringList(more));
    };
    const evidence::HostEvidence first = seenOn("2024-01-01", u"@date=2024-01-01"_s);
    evidence::HostEvidence second =
        seenOn("2024-01-15", u"!/var/lib/docker/swarm/certificates/swarm-node.key"_s);
    evidence::carrySightings(second, first);
    evidence::HostEvidence third =
        seenOn("2024-02-11", later.isEmpty() ? u"@date=2024-02-11"_s : later);
    evidence::carrySightings(third, second);
    core::Policy policy;
    policy.keyRotationDays = 40;
    const QList<core::Finding> findings = cis::evaluate(evidence::viewOf(third), policy);
    const core::Finding finding = findingOf(findings, u"7.6"_s);
    const QString reason = core::english(finding.reason);
    QCOMPARE(reason.contains(u"the same as on 2024-01-01, 41 days ago"_s), isSame);
    QCOMPARE(finding.outcome, Outcome::Fail); // by the age of the file in any case
    QCOMPARE(wrongProofs(third, findings), QStringList());
    QCOMPARE(third.answer(evidence::calls::Sightings) != nullptr, isSame);
}

QTEST_GUILESS_MAIN(TestSettingChecks)
#include "tst_settingchecks.moc"
