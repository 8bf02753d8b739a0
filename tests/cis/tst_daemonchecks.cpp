// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cis/checktest.h"

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto Pass = Outcome::Pass;
constexpr auto Fail = Outcome::Fail;
constexpr auto Unknown = Outcome::Unknown;
constexpr auto Manual = Outcome::Manual;
constexpr auto NotApplicable = Outcome::NotApplicable;

} // namespace

class TestDaemonChecks : public QObject
{
    Q_OBJECT
private slots:
    void engine_data();
    void engine() { runCheckRow(); }
    void settings_data();
    void settings() { runCheckRow(); }
    void access_data();
    void access() { runCheckRow(); }
    void logging_data();
    void logging() { runCheckRow(); }
    void operations_data();
    void operations() { runCheckRow(); }
    void swarm_data();
    void swarm() { runCheckRow(); }
    void podmanFillsInFixedValues_data();
    void podmanFillsInFixedValues() { runCheckRow(); }
    void policyApprovesSeccompProfile();
    void policyExpectsSwarm();
    void fullRegistryListIsInTheReason();
};

void TestDaemonChecks::engine_data()
{
    addCheckColumns();
    addCheckRows({
        {"1.2.2", "a release line past its end", Fail, ""},
        {"1.2.2", "a line on its last day is supported, advisories are missing", Unknown,
         "version:Version=\"28.5.2\" ; @date=2026-05-13"},
        {"1.2.2", "the day after is too late", Fail,
         "version:Version=\"28.5.2\" ; @date=2026-05-14"},
        {"1.2.2", "the newest line has no end yet", Unknown, "version:Version=\"29.7.2\""},
        {"1.2.2", "a line after the table", Unknown, "version:Version=\"31.0.0\""},
        {"1.2.2", "engine 25.0 is kept by its distributors", Unknown,
         "version:Version=\"25.0.17\""},
        {"1.2.2", "a line that was never released", Unknown, "version:Version=\"22.1.0\""},
        {"1.2.2", "the years of -ce are over", Fail, "version:Version=\"18.06.3-ce\""},
        {"1.2.2", "engine 1.13", Fail, "version:Version=\"1.13.1\""},
        {"1.2.2", "Debian's build follows Debian's advisories", Manual,
         "version:Version=\"20.10.24+dfsg1\""},
        {"1.2.2", "Ubuntu's build", Manual, "version:Version=\"24.0.7-0ubuntu4.1\""},
        {"1.2.2", "Podman counts differently", Manual,
         "version:Version=\"4.3.1\" ; version:Components=[{\"Name\":\"Podman Engine\"}]"},
        {"1.2.2", "no version anywhere", Unknown, "-version:Version ; -info:ServerVersion"},
        {"1.2.2", "a version that is none", Unknown,
         "version:Version=\"latest\" ; info:ServerVersion=7"},
        {"1.2.1", "a baseline is a person's decision", Manual, ""},
        {"1.1.3", "needs the host's files", Unknown, ""},
        {"3.17", "needs the host's files", Unknown, ""},
        {"4.5", "clients decide", Manual, ""},
    });
}

void TestDaemonChecks::settings_data()
{
    addCheckColumns();
    addCheckRows({
        {"2.1", "rootless", Pass, ""},
        {"2.1", "not rootless", Fail, "info:SecurityOptions=[\"name=seccomp,profile=builtin\"]"},
        {"2.1", "null is Go's empty list", Fail, "info:SecurityOptions=null"},
        {"2.1", "no list", Unknown, "-info:SecurityOptions"},
        {"2.1", "a list of numbers", Unknown, "info:SecurityOptions=[1]"},
        {"2.1", "refused", Unknown, "info!403"},
        {"2.1", "never asked", Unknown, "info!"},
        {"2.2", "icc off", Pass, ""},
        {"2.2", "icc on", Fail, "bridge:Options.\"com.docker.network.bridge.enable_icc\"=\"true\""},
        {"2.2", "no option", Unknown, "-bridge:Options.\"com.docker.network.bridge.enable_icc\""},
        {"2.2", "no default bridge at all", Pass, "bridge!404"},
        {"2.2", "Podman never has one", Unknown,
         "bridge!404 ; version:Components=[{\"Name\":\"Podman Engine\"}]"},
        {"2.2", "refused is not absent", Unknown, "bridge!403"},
        {"2.3", "debug on", Fail, "info:Debug=true"},
        {"2.3", "debug off leaves the level open", Unknown, ""},
        {"2.3", "no field", Unknown, "-info:Debug"},
        {"2.4", "only files tell", Unknown, ""},
        {"2.6", "overlay2", Pass, ""},
        {"2.6", "aufs", Fail, "info:Driver=\"aufs\""},
        {"2.6", "no field", Unknown, "-info:Driver"},
        {"2.6", "empty", Unknown, "info:Driver=\"\""},
        {"2.8", "only an audit container tells", Unknown, ""},
        {"2.9", "rootless maps root too", Pass, ""},
        {"2.9", "remapped", Pass, "info:SecurityOptions=[\"name=userns\"]"},
        {"2.9", "neither", Fail, "info:SecurityOptions=[\"name=apparmor\"]"},
        {"2.9", "no list", Unknown, "-info:SecurityOptions"},
        {"2.10", "only files tell", Unknown, ""},
        {"2.11", "another driver", NotApplicable, ""},
        {"2.11", "default size", Pass,
         "info:Driver=\"devicemapper\" ; info:DriverStatus=[[\"Base Device Size\",\"10.74GB\"]]"},
        {"2.11", "raised size", Fail,
         "info:Driver=\"devicemapper\" ; info:DriverStatus=[[\"Base Device Size\",\"53.69GB\"]]"},
        {"2.11", "no size", Unknown, "info:Driver=\"devicemapper\""},
        {"2.11", "odd status", Unknown,
         "info:Driver=\"devicemapper\" ; info:DriverStatus=[[\"Base Device Size\"],7]"},
        {"2.14", "engine 24 says so", Pass, ""},
        {"2.14", "engine 24 does not", Fail, "info:SecurityOptions=[\"name=rootless\"]"},
        {"2.14", "older engines do not show it", Unknown,
         "info:SecurityOptions=[] ; version:Version=\"20.10.24\""},
        {"2.14", "Podman's version says nothing", Unknown,
         "info:SecurityOptions=[] ; version:Components=[{\"Name\":\"Podman Engine\"}]"},
        {"2.14", "no version", Unknown,
         "info:SecurityOptions=[] ; -version:Version ; -info:ServerVersion"},
        {"2.15", "on", Pass, ""},
        {"2.15", "off", Fail, "info:LiveRestoreEnabled=false"},
        {"2.15", "a swarm excludes it", NotApplicable,
         "info:LiveRestoreEnabled=false ; info:Swarm.LocalNodeState=\"active\""},
        {"2.15", "no field", Unknown, "-info:LiveRestoreEnabled"},
        {"2.16", "engines before 29.5 do not show it", Unknown, ""},
        {"2.16", "29.5 with the pair", Fail,
         "version:Version=\"29.5.0\" ; info:FirewallBackend={\"Driver\":\"iptables\",\"Info\":"
         "[[\"EnableUserlandProxy\",\"true\"]]}"},
        {"2.16", "29.5 without it", Pass,
         "version:Version=\"29.5.0\" ; info:FirewallBackend={\"Driver\":\"iptables\"}"},
        {"2.16", "29.5 without the backend", Unknown, "version:Version=\"29.5.0\""},
        {"2.17", "builtin, as engines from 23.0 say", Pass, ""},
        {"2.17", "default, as 20.10 says", Pass,
         "info:SecurityOptions=[\"name=seccomp,profile=default\"]"},
        {"2.17", "unconfined", Fail, "info:SecurityOptions=[\"name=seccomp,profile=unconfined\"]"},
        {"2.17", "a kernel without", Fail, "info:SecurityOptions=[]"},
        {"2.17", "a file nobody approved", Manual,
         "info:SecurityOptions=[\"name=seccomp,profile=/etc/docker/a,b.json\"]"},
        {"2.17", "no profile named", Unknown, "info:SecurityOptions=[\"name=seccomp\"]"},
        {"2.17", "no list", Unknown, "-info:SecurityOptions"},
        {"2.18", "off", Pass, ""},
        {"2.18", "on, whatever the release", Fail, "info:ExperimentalBuild=true"},
        {"2.18", "a word for a switch", Unknown, "info:ExperimentalBuild=\"false\""},
    });
}

void TestDaemonChecks::access_data()
{
    addCheckColumns();
    addCheckRows({
        {"2.5", "loopback only", Pass, ""},
        {"2.5", "an insecure range", Fail,
         "info:RegistryConfig.InsecureRegistryCIDRs=[\"127.0.0.0/8\",\"10.0.0.0/8\"]"},
        {"2.5", "an insecure registry", Fail,
         "info:RegistryConfig.IndexConfigs.\"old.example:5000\"={\"Secure\":false,\"Mirrors\":[]}"},
        {"2.5", "a plain mirror", Fail, "info:RegistryConfig.Mirrors=[\"http://mirror.example/\"]"},
        {"2.5", "a plain mirror of one index", Fail,
         "info:RegistryConfig.IndexConfigs.\"docker.io\".Mirrors=[\"HTTP://mirror.example\"]"},
        {"2.5", "a mirror on the loopback", Pass,
         "info:RegistryConfig.Mirrors=[\"http://localhost:5000\",\"http://[::1]:5000/\"]"},
        {"2.5", "no configuration", Unknown, "-info:RegistryConfig"},
        {"2.5", "ranges missing", Unknown, "-info:RegistryConfig.InsecureRegistryCIDRs"},
        {"2.5", "Secure missing", Unknown,
         "-info:RegistryConfig.IndexConfigs.\"docker.io\".Secure"},
        {"2.7", "no listener is named", Pass, ""},
        {"2.7", "an empty list", Pass, "info:Warnings=[]"},
        {"2.7", "other warnings", Pass, "info:Warnings=[\"WARNING: No swap limit support\"]"},
        {"2.7", "an open port, whatever flag opened it", Fail,
         "info:Warnings=[\"WARNING: API is accessible on http://0.0.0.0:2375 without "
         "encryption.\"]"},
        {"2.7", "TLS without client verification", Fail,
         "info:Warnings=[\"[DEPRECATION NOTICE]: API is accessible on https://0.0.0.0:2376 "
         "without TLS client verification.\"]"},
        {"2.7", "reached over plain tcp", Fail, "@transport=plain"},
        {"2.7", "plain tcp that nothing answered on", Unknown,
         "@transport=plain ; inspect! ; image! ; history! ; top! ; networks! ; volumes! ; plugins! "
         "; images! ; containers! ; info! ; version! ; bridge!"},
        {"2.7", "plain tcp that only refuses", Unknown,
         "@transport=plain ; inspect! ; image! ; history! ; top! ; networks! ; volumes! ; plugins! "
         "; images! ; containers!403 ; info!403 ; version!403 ; bridge!"},
        {"2.7", "a unix socket and no listener", Pass, "@transport=unix"},
        {"2.7", "an engine without the field", Unknown, "-info:Warnings"},
        {"2.7", "Podman does not report listeners", Unknown,
         "version:Components=[{\"Name\":\"Podman Engine\"}] ; info:Warnings=[]"},
        {"2.7", "refused", Unknown, "info!403"},
        {"2.12", "a plugin of the host", Pass, ""},
        {"2.12", "none", Fail, "info:Plugins.Authorization=null"},
        {"2.12", "a managed plugin, enabled", Pass,
         "plugins=[{\"Name\":\"gate:latest\",\"Enabled\":true}]"},
        {"2.12", "a managed plugin, disabled", Fail,
         "plugins=[{\"Name\":\"gate:latest\",\"Enabled\":false}]"},
        {"2.12", "plugins not readable", Unknown, "plugins!500"},
        {"2.12", "no field", Unknown, "-info:Plugins.Authorization"},
    });
}

void TestDaemonChecks::logging_data()
{
    addCheckColumns();
    addCheckRows({
        {"2.13", "to another machine", Pass, ""},
        {"2.13", "json-file", Fail, "info:LoggingDriver=\"json-file\""},
        {"2.13", "local stays local", Fail, "info:LoggingDriver=\"local\""},
        {"2.13", "journald stays local", Fail, "info:LoggingDriver=\"journald\""},
        {"2.13", "none", Fail, "info:LoggingDriver=\"none\""},
        {"2.13", "syslog to a local socket", Fail,
         "HostConfig.LogConfig.Config={\"syslog-address\":\"unixgram:///dev/log\"}"},
        {"2.13", "syslog without an address", Fail, "HostConfig.LogConfig.Config={}"},
        {"2.13", "syslog to the loopback", Fail,
         "HostConfig.LogConfig.Config={\"syslog-address\":\"udp://127.0.0.1:514\"}"},
        {"2.13", "a container that overrides it", Fail, "HostConfig.LogConfig.Type=\"json-file\""},
        {"2.13", "an address nobody shows", Unknown,
         "HostConfig.LogConfig={\"Type\":\"awslogs\",\"Config\":{}}"},
        {"2.13", "a cloud service", Pass,
         "info:LoggingDriver=\"awslogs\" ; HostConfig.LogConfig={\"Type\":\"awslogs\"}"},
        {"2.13", "a plugin nobody knows", Manual,
         "info:LoggingDriver=\"loki\" ; HostConfig.LogConfig={\"Type\":\"loki\"}"},
        {"2.13", "a container's settings are missing", Unknown, "-HostConfig.LogConfig"},
        {"2.13", "no field", Unknown, "-info:LoggingDriver"},
    });
}

void TestDaemonChecks::operations_data()
{
    addCheckColumns();
    const char* state = "containers:[0].State=\"exited\" ; State.Status=\"exited\"";
    addCheckRows({
        {"5.1", "off", Pass, ""},
        {"5.1", "on and not expected", Fail, "info:Swarm.LocalNodeState=\"active\""},
        {"5.1", "locked is still a swarm", Fail, "info:Swarm.LocalNodeState=\"locked\""},
        {"5.1", "no field", Unknown, "-info:Swarm"},
        {"6.1", "every image is used", Pass, ""},
        {"6.1", "half of them is within the limit", Pass,
         "images:[1]={\"Id\":\"sha256:"
         "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"}"},
        {"6.1", "no list of images", Unknown, "images!500"},
        {"6.1", "no list of containers", Unknown, "containers!403"},
        {"6.2", "all run", Pass, ""},
        {"6.2", "the only one is stopped", Fail, state},
        {"6.2", "no list", Unknown, "containers!"},
        {"6.2", "a row without a state", Unknown, "-containers:[0].State"},
    });
}

void TestDaemonChecks::swarm_data()
{
    addCheckColumns();
    for (const char* id : {"7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9"}) {
        addCheckRows({{id, "no swarm", NotApplicable, ""},
                      {id, "nobody says", Unknown, "-info:Swarm.LocalNodeState"}});
    }
    const char* active = "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":true}";
    for (const char* id : {"7.1", "7.2", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9"})
        addCheckRows({{id, "a swarm whose facts are missing", Unknown, active}});
    addCheckRows({
        {"7.6", "a date no API tells", Manual,
         "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":true,\"Cluster\":"
         "{\"Spec\":{\"EncryptionConfig\":{\"AutoLockManagers\":true}}}}"},
        {"7.6", "no key to change", NotApplicable,
         "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":true,\"Cluster\":"
         "{\"Spec\":{\"EncryptionConfig\":{\"AutoLockManagers\":false}}}}"},
        {"7.6", "a worker", NotApplicable,
         "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":false}"},
        {"7.5", "locked", Pass,
         "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":true,\"Cluster\":"
         "{\"Spec\":{\"EncryptionConfig\":{\"AutoLockManagers\":true}}}}"},
        {"7.5", "not locked", Fail,
         "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":true,\"Cluster\":"
         "{\"Spec\":{\"EncryptionConfig\":{\"AutoLockManagers\":false}}}}"},
        {"7.5", "a worker", NotApplicable,
         "info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":false}"},
        {"7.3", "only the ingress network", NotApplicable,
         "info:Swarm.LocalNodeState=\"active\" ; networks=[{\"Name\":\"ingress\",\"Driver\":"
         "\"overlay\",\"Ingress\":true,\"Options\":{}}]"},
        {"7.3", "the key counts, not its value", Pass,
         "info:Swarm.LocalNodeState=\"active\" ; networks=[{\"Name\":\"n\",\"Driver\":\"overlay\","
         "\"Options\":{\"encrypted\":\"\"}}]"},
        {"7.3", "an open one", Fail,
         "info:Swarm.LocalNodeState=\"active\" ; networks=[{\"Name\":\"n\",\"Driver\":\"overlay\","
         "\"Options\":{}}]"},
        {"7.3", "no list", Unknown, "info:Swarm.LocalNodeState=\"active\" ; networks!500"},
    });
}

void TestDaemonChecks::podmanFillsInFixedValues_data()
{
    // Seen with Podman 4.3: these fields are constants of its answer.
    addCheckColumns();
    const QByteArray podman = "version:Version=\"4.3.1\" ; "
                              "version:Components=[{\"Name\":\"Podman Engine\"}] ; ";
    addCheckRows({
        {"2.5", "no registries", Unknown, podman},
        {"2.5", "an insecure one is believed", Fail,
         podman + "info:RegistryConfig.InsecureRegistryCIDRs=[\"10.0.0.0/8\"]"},
        {"2.12", "no plugins", Unknown, podman + "info:Plugins.Authorization=null"},
        {"2.14", "no default", Unknown, podman + "info:SecurityOptions=[]"},
        {"2.15", "live restore is off", Unknown, podman + "info:LiveRestoreEnabled=false"},
        {"2.16", "no proxy", Unknown, podman},
        {"2.18", "experimental", Unknown, podman + "info:ExperimentalBuild=true"},
        {"5.26", "no default", Unknown,
         podman + "info:SecurityOptions=[] ; HostConfig.SecurityOpt=[]"},
    });
}

void TestDaemonChecks::policyApprovesSeccompProfile()
{
    core::Policy policy;
    policy.approvedSeccompProfiles = {u"/etc/docker/tight.json"_s};
    const auto host =
        EvidenceBuilder()
            .edit(u"info:SecurityOptions=[\"name=seccomp,profile=/etc/docker/tight.json\"]"_s)
            .build();
    const auto findings = cis::evaluate(evidence::viewOf(host), policy);
    QCOMPARE(findingOf(findings, u"2.17"_s).outcome, Pass);
}

void TestDaemonChecks::policyExpectsSwarm()
{
    core::Policy policy;
    policy.swarmExpected = true;
    const auto host = EvidenceBuilder().edit(u"info:Swarm.LocalNodeState=\"active\""_s).build();
    const auto findings = cis::evaluate(evidence::viewOf(host), policy);
    QCOMPARE(findingOf(findings, u"5.1"_s).outcome, Pass);
}

void TestDaemonChecks::fullRegistryListIsInTheReason()
{
    const auto host = EvidenceBuilder()
                          .edit(u"info:RegistryConfig.InsecureRegistryCIDRs=[\"10.0.0.0/8\"]"_s)
                          .edit(u"info:RegistryConfig.Mirrors=[\"http://mirror.example/\"]"_s)
                          .build();
    const auto finding = findingOf(cis::evaluate(evidence::viewOf(host), {}), u"2.5"_s);
    const QString reason = core::english(finding.reason);
    QVERIFY2(reason.contains("10.0.0.0/8"_L1) && reason.contains("http://mirror.example/"_L1),
             qPrintable(reason));
    QCOMPARE(finding.proofs.size(), 2);
    QCOMPARE(finding.remedyLines,
             (QStringList{u"daemon.json: - \"insecure-registries\": [\"10.0.0.0/8\"]"_s,
                          u"daemon.json: - \"registry-mirrors\": [\"http://mirror.example/\"]"_s}));
}

QTEST_GUILESS_MAIN(TestDaemonChecks)
#include "tst_daemonchecks.moc"
