// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cis/checktest.h"

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto Pass = Outcome::Pass;
constexpr auto Fail = Outcome::Fail;
constexpr auto Unknown = Outcome::Unknown;
constexpr auto NotApplicable = Outcome::NotApplicable;

core::Finding judged(const QStringList& edits, const QString& check)
{
    const auto host = EvidenceBuilder().edit(edits).build();
    return findingOf(cis::evaluate(evidence::viewOf(host), {}), check, u"web"_s);
}

} // namespace

class TestIsolationChecks : public QObject
{
    Q_OBJECT
private slots:
    void securityModules_data();
    void securityModules() { runCheckRow(); }
    void namespaces_data();
    void namespaces() { runCheckRow(); }
    void capabilities_data();
    void capabilities() { runCheckRow(); }
    void privileges_data();
    void privileges() { runCheckRow(); }
    void processes_data();
    void processes() { runCheckRow(); }
    void dangerousCapabilitiesAreCritical();
    void remediesNameTheCapabilities();
    void noEffectOfUserNamespacesIsSaid();
    void nearlyPrivilegedIsSaid_data();
    void nearlyPrivilegedIsSaid();
    void noMandatoryAccessControlIsSaid();
};

void TestIsolationChecks::securityModules_data()
{
    addCheckColumns();
    const char* never = "State={\"Status\":\"created\",\"StartedAt\":\"0001-01-01T00:00:00Z\"} ; "
                        "AppArmorProfile=\"\" ; containers:[0].State=\"created\"";
    addCheckRows({
        {"5.2", "confined", Pass, ""},
        {"5.2", "unconfined", Fail, "AppArmorProfile=\"unconfined\""},
        {"5.2", "no profile", Fail, "AppArmorProfile=\"\""},
        {"5.2", "privileged loses its profile", Fail, "HostConfig.Privileged=true"},
        {"5.2", "hosts without AppArmor are not warned", NotApplicable,
         "info:SecurityOptions=[] ; AppArmorProfile=\"\""},
        {"5.2", "never started", NotApplicable, never},
        {"5.2", "no field", Unknown, "-AppArmorProfile"},
        {"5.2", "no options of the daemon", Unknown, "-info:SecurityOptions"},
        {"5.3", "the daemon does not report SELinux", Unknown, ""},
        {"5.3", "labelled", Pass, "info:SecurityOptions=[\"name=selinux\"]"},
        {"5.3", "labels disabled", Fail,
         "info:SecurityOptions=[\"name=selinux\"] ; "
         "HostConfig.SecurityOpt=[\"no-new-privileges\",\"label=disable\"]"},
        {"5.3", "labels disabled, old spelling", Fail,
         "info:SecurityOptions=[\"name=selinux\"] ; HostConfig.SecurityOpt=[\"label:disable\"]"},
        {"5.3", "another option is no label", Fail,
         "info:SecurityOptions=[\"name=selinux\"] ; "
         "HostConfig.SecurityOpt=[\"no-new-privileges=false\"] ; ProcessLabel=\"\""},
        {"5.3", "super privileged type", Fail,
         "info:SecurityOptions=[\"name=selinux\"] ; "
         "ProcessLabel=\"system_u:system_r:spc_t:s0\""},
        {"5.3", "no field", Unknown, "info:SecurityOptions=[\"name=selinux\"] ; -ProcessLabel"},
        {"5.22", "the daemon's filter", Pass, ""},
        {"5.22", "switched off", Fail, "HostConfig.SecurityOpt=[\"seccomp=unconfined\"]"},
        {"5.22", "switched off, old spelling", Fail,
         "HostConfig.SecurityOpt=[\"seccomp:unconfined\"]"},
        {"5.22", "privileged runs without it", Fail, "HostConfig.Privileged=true"},
        {"5.22", "the daemon's is unconfined", Fail,
         "info:SecurityOptions=[\"name=seccomp,profile=unconfined\"]"},
        {"5.22", "a profile of its own beats that", Pass,
         "info:SecurityOptions=[\"name=seccomp,profile=unconfined\"] ; "
         "HostConfig.SecurityOpt=[\"seccomp={}\"]"},
        {"5.22", "a kernel without", Fail, "info:SecurityOptions=[]"},
        {"5.22", "no options of the daemon", Unknown, "info!500"},
        {"5.22", "no field", Unknown, "-HostConfig.SecurityOpt"},
        {"5.22", "no privileged field", Unknown, "-HostConfig.Privileged"},
    });
}

void TestIsolationChecks::namespaces_data()
{
    addCheckColumns();
    const QByteArray toOther = "container:" + EvidenceBuilder::otherId().toUtf8();
    const QByteArray toWeb = "container:" + EvidenceBuilder::webId().toUtf8();
    const struct
    {
        const char* check;
        const char* field;
    } modes[] = {{"5.10", "HostConfig.NetworkMode"},
                 {"5.16", "HostConfig.PidMode"},
                 {"5.17", "HostConfig.IpcMode"}};
    for (const auto& mode : modes) {
        const QByteArray field = mode.field;
        const QByteArray shared = field + "=\"" + toOther + "\" ; other:" + field;
        addCheckRows({
            {mode.check, "its own", Pass, ""},
            {mode.check, "the host's", Fail, (field + "=\"host\"").constData()},
            {mode.check, "the host's through another container", Fail,
             (shared + "=\"host\"").constData()},
            {mode.check, "another container's own", Pass, (shared + "=\"\"").constData()},
            {mode.check, "a circle", Unknown, (shared + "=\"" + toWeb + "\"").constData()},
            {mode.check, "itself", Unknown, (field + "=\"" + toWeb + "\"").constData()},
            {mode.check, "a container that is gone", Unknown,
             (field + "=\"" + toOther + "\"").constData()},
            {mode.check, "a container that could not be read", Unknown,
             (shared + "=\"host\" ; other!500").constData()},
            {mode.check, "no field", Unknown, ("-" + field).constData()},
            {mode.check, "a number", Unknown, (field + "=1").constData()},
        });
    }
    addCheckRows({
        {"5.10", "attached to the host network", Fail, "NetworkSettings.Networks={\"host\":{}}"},
        {"5.10", "the same through another container", Fail,
         "HostConfig.NetworkMode=\"" + toOther
             + "\" ; other:HostConfig.NetworkMode=\"565d\" ; "
               "other:NetworkSettings.Networks={\"host\":{}}"},
        {"5.10", "networks missing", Unknown, "-NetworkSettings"},
        {"5.21", "its own", Pass, ""},
        {"5.21", "the host's", Fail, "HostConfig.UTSMode=\"host\""},
        {"5.21", "no field", Unknown, "-HostConfig.UTSMode"},
        {"5.31", "kept", Pass, ""},
        {"5.31", "opted out", Fail, "HostConfig.UsernsMode=\"host\""},
        {"5.31", "none to opt out of", Pass, "info:SecurityOptions=[]"},
        {"5.31", "no field", Unknown, "-HostConfig.UsernsMode"},
    });
}

void TestIsolationChecks::capabilities_data()
{
    addCheckColumns();
    addCheckRows({
        {"5.4", "all dropped", Pass, ""},
        {"5.4", "the default set holds NET_RAW", Fail, "HostConfig.CapDrop=null"},
        {"5.4", "dropping NET_RAW is enough", Pass, "HostConfig.CapDrop=[\"NET_RAW\"]"},
        {"5.4", "names with a prefix and in small letters", Pass,
         "HostConfig.CapDrop=[\"cap_net_raw\"]"},
        {"5.4", "a single one added back", Pass, "HostConfig.CapAdd=[\"NET_BIND_SERVICE\"]"},
        {"5.4", "SYS_ADMIN added back", Fail, "HostConfig.CapAdd=[\"CAP_SYS_ADMIN\"]"},
        {"5.4", "ALL", Fail, "HostConfig.CapAdd=[\"ALL\"] ; HostConfig.CapDrop=[\"SYS_RESOURCE\"]"},
        {"5.4", "privileged holds everything", Fail, "HostConfig.Privileged=true"},
        {"5.4", "no CapAdd", Unknown, "-HostConfig.CapAdd"},
        {"5.4", "no CapDrop", Unknown, "-HostConfig.CapDrop"},
        {"5.4", "no Privileged", Unknown, "-HostConfig.Privileged"},
        {"5.4", "odd list", Unknown, "HostConfig.CapAdd=[7]"},
        {"5.4", "Podman lists what it leaves out of the default", Pass,
         "HostConfig.CapAdd=[] ; HostConfig.CapDrop=[\"CAP_AUDIT_WRITE\",\"CAP_MKNOD\","
         "\"CAP_NET_RAW\"]"},
    });
}

void TestIsolationChecks::privileges_data()
{
    addCheckColumns();
    const char* stopped = "State.Status=\"exited\" ; containers:[0].State=\"exited\" ; "
                          "HostConfig.Privileged=true";
    addCheckRows({
        {"5.5", "not privileged", Pass, ""},
        {"5.5", "privileged", Fail, "HostConfig.Privileged=true"},
        {"5.5", "a stopped one is judged too", Fail, stopped},
        {"5.5", "no field", Unknown, "-HostConfig.Privileged"},
        {"5.5", "a word", Unknown, "HostConfig.Privileged=\"true\""},
        {"5.5", "inspect refused", Unknown, "inspect!403"},
        {"5.5", "inspect never asked", Unknown, "inspect!"},
        {"5.5", "inspect is a list", Unknown, "inspect=[1]"},
        {"5.13", "read-only", Pass, ""},
        {"5.13", "writable", Fail, "HostConfig.ReadonlyRootfs=false"},
        {"5.13", "no field", Unknown, "-HostConfig.ReadonlyRootfs"},
        {"5.26", "the word alone", Pass, ""},
        {"5.26", "with a value", Pass, "HostConfig.SecurityOpt=[\"no-new-privileges:true\"]"},
        {"5.26", "switched off", Fail, "HostConfig.SecurityOpt=[\"no-new-privileges=false\"]"},
        {"5.26", "off, though the daemon's default is on", Fail,
         "HostConfig.SecurityOpt=[\"no-new-privileges:false\"]"},
        {"5.26", "the last one wins", Fail,
         "HostConfig.SecurityOpt=[\"no-new-privileges\",\"no-new-privileges=false\"]"},
        {"5.26", "the daemon's default is on", Pass, "HostConfig.SecurityOpt=null"},
        {"5.26", "the daemon's default is off", Fail,
         "HostConfig.SecurityOpt=null ; info:SecurityOptions=[]"},
        {"5.26", "an older daemon does not show its default", Unknown,
         "HostConfig.SecurityOpt=null ; info:SecurityOptions=[] ; version:Version=\"20.10.24\""},
        {"5.26", "a value that is no switch", Unknown,
         "HostConfig.SecurityOpt=[\"no-new-privileges=perhaps\"]"},
        {"5.26", "no field", Unknown, "-HostConfig.SecurityOpt"},
        {"5.19", "the daemon's defaults are merged in", Unknown, ""},
        {"5.23", "no events", Unknown, ""},
        {"5.24", "no events", Unknown, ""},
    });
}

void TestIsolationChecks::processes_data()
{
    addCheckColumns();
    addCheckRows({
        {"5.7", "none", Pass, ""},
        {"5.7", "sshd", Fail, "top:Processes=[[\"1\",\"root\",\"/usr/sbin/sshd -D\"]]"},
        {"5.7", "a session of sshd", Fail,
         "top:Processes=[[\"1\",\"root\",\"sh\"],[\"9\",\"root\",\"sshd: root@pts/0\"]]"},
        {"5.7", "dropbear", Fail, "top:Processes=[[\"1\",\"root\",\"dropbear -F\"]]"},
        {"5.7", "the word in an argument is no server", Pass,
         "top:Processes=[[\"1\",\"root\",\"tail -f /var/log/sshd\"]]"},
        {"5.7", "a name that begins like it", Pass,
         "top:Processes=[[\"1\",\"root\",\"/opt/sshd-exporter\"]]"},
        {"5.7", "the column that older daemons name CMD", Fail,
         "top={\"Titles\":[\"UID\",\"CMD\"],\"Processes\":[[\"root\",\"tinysshd\"]]}"},
        {"5.7", "not running", NotApplicable, "State.Status=\"exited\" ; top!"},
        {"5.7", "created", NotApplicable, "State.Status=\"created\" ; top!"},
        {"5.7", "top was refused", Unknown, "top!500"},
        {"5.7", "top was switched off", Unknown, "top!"},
        {"5.7", "no processes at all", Unknown, "top:Processes=[]"},
        {"5.7", "a row cut short", Unknown, "top:Processes=[[\"1\"]]"},
        {"5.7", "no titles", Unknown, "-top:Titles"},
        {"5.7", "no state", Unknown, "-State"},
    });
}

void TestIsolationChecks::dangerousCapabilitiesAreCritical()
{
    QCOMPARE(judged({u"HostConfig.CapAdd=[\"SYS_ADMIN\"]"_s}, u"5.4"_s).severity,
             core::Severity::Critical);
    QCOMPARE(judged({u"HostConfig.CapDrop=null"_s}, u"5.4"_s).severity, core::Severity::High);
}

void TestIsolationChecks::remediesNameTheCapabilities()
{
    const core::Finding finding =
        judged({u"HostConfig.CapAdd=[\"SYS_PTRACE\"]"_s, u"HostConfig.CapDrop=null"_s}, u"5.4"_s);
    QCOMPARE(finding.remedyLines,
             (QStringList{u"docker run: - --cap-add SYS_PTRACE"_s,
                          u"compose: - services.front.cap_add: [SYS_PTRACE]"_s,
                          u"docker run: --cap-drop NET_RAW --name web"_s,
                          u"compose: services.front.cap_drop: [NET_RAW]"_s}));
}

void TestIsolationChecks::noEffectOfUserNamespacesIsSaid()
{
    const core::Finding finding = judged({u"info:SecurityOptions=[]"_s}, u"5.31"_s);
    QVERIFY(core::english(finding.reason).contains("2.9"_L1));
}

void TestIsolationChecks::nearlyPrivilegedIsSaid_data()
{
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing of it") << QStringList() << u"Not privileged."_s;
    QTest::newRow("system paths, as engine 20.10 keeps the option")
        << QStringList{u"HostConfig.MaskedPaths=[]"_s, u"HostConfig.ReadonlyPaths=[]"_s}
        << u"part of what privileged grants: systempaths=unconfined."_s;
    QTest::newRow("null is the daemon's own list")
        << QStringList{u"HostConfig.MaskedPaths=null"_s, u"HostConfig.ReadonlyPaths=null"_s}
        << u"Not privileged."_s;
    QTest::newRow("every capability")
        << QStringList{u"HostConfig.CapAdd=[\"CAP_ALL\"]"_s} << u"grants: --cap-add ALL."_s;
    QTest::newRow("every device")
        << QStringList{u"HostConfig.DeviceCgroupRules=[\"c 1:3 rwm\",\"a *:* rwm\"]"_s}
        << u"grants: --device-cgroup-rule 'a *:* rwm'."_s;
    QTest::newRow("to read every device is less")
        << QStringList{u"HostConfig.DeviceCgroupRules=[\"a *:* r\"]"_s} << u"Not privileged."_s;
    QTest::newRow("all of it")
        << QStringList{u"HostConfig.CapAdd=[\"ALL\"]"_s,
                       u"HostConfig.SecurityOpt=[\"seccomp=unconfined\",\"apparmor:unconfined\"]"_s}
        << u"as good as privileged: --cap-add ALL, seccomp=unconfined, apparmor=unconfined."_s;
    QTest::newRow("all of it on a host without AppArmor")
        << QStringList{u"info:SecurityOptions=[\"name=seccomp,profile=builtin\"]"_s,
                       u"HostConfig.CapAdd=[\"ALL\"]"_s,
                       u"HostConfig.SecurityOpt=[\"seccomp=unconfined\"]"_s}
        << u"as good as privileged: --cap-add ALL, seccomp=unconfined."_s;
}

void TestIsolationChecks::nearlyPrivilegedIsSaid()
{
    QFETCH(QStringList, edits);
    QFETCH(QString, says);
    const core::Finding finding = judged(edits, u"5.5"_s);
    QCOMPARE(finding.outcome, Pass); // the control asks for the switch alone
    const QString reason = core::english(finding.reason);
    QVERIFY2(reason.contains(says), qPrintable(reason));
    QCOMPARE(finding.proofs.size(),
             1
                 + (edits.isEmpty() ? 0
                                    : reason.count(u"--cap") + reason.count(u"=unconfined")
                            + reason.count(u"--device")));
}

void TestIsolationChecks::noMandatoryAccessControlIsSaid()
{
    const QString none = u"no mandatory access control"_s;
    const auto says = [&](const char* options) {
        return core::english(judged({QString::fromUtf8(options)}, u"5.2"_s).reason).contains(none);
    };
    QVERIFY(says("info:SecurityOptions=[\"name=seccomp,profile=builtin\"]"));
    QVERIFY(!says("info:SecurityOptions=[\"name=selinux\"]"));
    QVERIFY(!says("info:SecurityOptions=[\"name=apparmor\"]"));
}

QTEST_GUILESS_MAIN(TestIsolationChecks)
#include "tst_isolationchecks.moc"
