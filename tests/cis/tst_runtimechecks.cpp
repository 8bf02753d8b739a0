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

class TestRuntimeChecks : public QObject
{
    Q_OBJECT
private slots:
    void limits_data();
    void limits() { runCheckRow(); }
    void upkeep_data();
    void upkeep() { runCheckRow(); }
    void mounts_data();
    void mounts() { runCheckRow(); }
    void devices_data();
    void devices() { runCheckRow(); }
    void sockets_data();
    void sockets() { runCheckRow(); }
    void ports_data();
    void ports() { runCheckRow(); }
    void bridges_data();
    void bridges() { runCheckRow(); }
    void readOnlyMountWeighsLess();
    void policyAllowsPorts();
    void policyApprovesCgroup();
    void remediesCarryNamesAndValues();
    void tasksOfASwarmAreChangedByTheirService();
    void remediesQuoteHostileNames();
};

void TestRuntimeChecks::limits_data()
{
    addCheckColumns();
    addCheckRows({
        {"5.11", "limited", Pass, ""},
        {"5.11", "zero is unlimited", Fail, "HostConfig.Memory=0"},
        {"5.11", "no field", Unknown, "-HostConfig.Memory"},
        {"5.11", "null", Unknown, "HostConfig.Memory=null"},
        {"5.12", "a limit", Pass, ""},
        {"5.12", "a quota", Pass, "HostConfig.NanoCpus=0 ; HostConfig.CpuQuota=50000"},
        {"5.12", "a cpuset", Pass, "HostConfig.NanoCpus=0 ; HostConfig.CpusetCpus=\"0\""},
        {"5.12", "shares", Pass, "HostConfig.NanoCpus=0 ; HostConfig.CpuShares=512"},
        {"5.12", "1024 shares are the default", Fail,
         "HostConfig.NanoCpus=0 ; HostConfig.CpuShares=1024"},
        {"5.12", "nothing", Fail, "HostConfig.NanoCpus=0"},
        {"5.12", "no quota field", Unknown, "HostConfig.NanoCpus=0 ; -HostConfig.CpuQuota"},
        {"5.12", "no cpuset field", Unknown, "HostConfig.NanoCpus=0 ; -HostConfig.CpusetCpus"},
        {"5.29", "limited", Pass, ""},
        {"5.29", "null is unlimited", Fail, "HostConfig.PidsLimit=null"},
        {"5.29", "0 is unlimited", Fail, "HostConfig.PidsLimit=0"},
        {"5.29", "-1 is unlimited", Fail, "HostConfig.PidsLimit=-1"},
        {"5.29", "no field", Unknown, "-HostConfig.PidsLimit"},
        {"5.25", "default", Pass, ""},
        {"5.25", "the default by its name", Pass,
         "info:CgroupDriver=\"cgroupfs\" ; HostConfig.CgroupParent=\"/docker\""},
        {"5.25", "the default of systemd by its name", Pass,
         "info:CgroupDriver=\"systemd\" ; HostConfig.CgroupParent=\"system.slice\""},
        {"5.25", "the name that the other driver has", Fail,
         "info:CgroupDriver=\"systemd\" ; HostConfig.CgroupParent=\"/docker\""},
        {"5.25", "elsewhere", Fail, "HostConfig.CgroupParent=\"/batch\""},
        {"5.25", "no field", Unknown, "-HostConfig.CgroupParent"},
    });
}

void TestRuntimeChecks::upkeep_data()
{
    addCheckColumns();
    const QByteArray task = "Config.Labels.\"com.docker.swarm.service.id\"=\"s1\"";
    const auto serviceWith = [](const char* policy) {
        return QByteArray(" ; services=[{\"ID\":\"s1\",\"Spec\":{\"Name\":\"shop\","
                          "\"TaskTemplate\":{\"RestartPolicy\":")
            + policy + "}}}]";
    };
    addCheckRows({
        {"5.15", "five tries", Pass, ""},
        {"5.15", "none", Pass, "HostConfig.RestartPolicy={\"Name\":\"no\"}"},
        {"5.15", "an empty name", Pass, "HostConfig.RestartPolicy={\"Name\":\"\"}"},
        {"5.15", "always", Fail, "HostConfig.RestartPolicy.Name=\"always\""},
        {"5.15", "unless-stopped", Fail, "HostConfig.RestartPolicy.Name=\"unless-stopped\""},
        {"5.15", "on-failure without end", Fail, "HostConfig.RestartPolicy.MaximumRetryCount=0"},
        {"5.15", "six tries", Fail, "HostConfig.RestartPolicy.MaximumRetryCount=6"},
        {"5.15", "a task whose service nobody listed", Unknown, task},
        {"5.15", "a task on a worker", Unknown,
         task + " ; info:Swarm={\"LocalNodeState\":\"active\",\"ControlAvailable\":false}"},
        {"5.15", "a task of a service with three tries", Pass,
         task + serviceWith("{\"Condition\":\"any\",\"MaxAttempts\":3}")},
        {"5.15", "a service that starts nothing anew", Pass,
         task + serviceWith("{\"Condition\":\"none\"}")},
        {"5.15", "six tries of a service", Fail,
         task + serviceWith("{\"Condition\":\"on-failure\",\"MaxAttempts\":6}")},
        {"5.15", "a service that tries for ever", Fail,
         task + serviceWith("{\"Condition\":\"any\",\"Delay\":5000000000}")},
        {"5.15", "a service without a policy tries for ever", Fail, task + serviceWith("null")},
        {"5.15", "the container's own policy does not count for a task", Fail,
         task + serviceWith("null") + " ; HostConfig.RestartPolicy.Name=\"no\""},
        {"5.15", "another service is listed", Unknown,
         task + " ; services=[{\"ID\":\"other\",\"Spec\":{\"Name\":\"other\"}}]"},
        {"5.15", "services refused", Unknown, task + " ; services!503"},
        {"5.15", "a policy nobody knows", Unknown, "HostConfig.RestartPolicy.Name=\"sometimes\""},
        {"5.15", "no policy", Unknown, "-HostConfig.RestartPolicy"},
        {"5.15", "no count", Unknown, "-HostConfig.RestartPolicy.MaximumRetryCount"},
        {"5.27", "healthy", Pass, ""},
        {"5.27", "starting", Pass, "State.Health.Status=\"starting\""},
        {"5.27", "unhealthy does not pass", Fail, "State.Health.Status=\"unhealthy\""},
        {"5.27", "no check", Fail, "-State.Health ; -Config.Healthcheck"},
        {"5.27", "NONE is no check", Fail, "-State.Health ; Config.Healthcheck.Test=[\"NONE\"]"},
        {"5.27", "configured, but no state of it", Unknown, "-State.Health"},
        {"5.27", "not running", NotApplicable, "State.Status=\"exited\""},
        {"5.27", "paused is still there", Pass, "State.Status=\"paused\""},
        {"5.27", "no state", Unknown, "-State"},
        {"5.28", "the registry was not asked", Unknown, ""},
        {"5.28", "no tag", Fail, "Config.Image=\"shop/web\""},
        {"5.28", "a port is no tag", Fail, "Config.Image=\"registry.example:5000/web\""},
        {"5.28", "latest", Fail, "Config.Image=\"shop/web:latest\""},
        {"5.28", "the tag moved to another image", Fail,
         "images=[{\"Id\":\"sha256:"
         "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\",\"RepoTags\":"
         "[\"shop/web:1.2\"]}]"},
        {"5.28", "the tag is gone", Fail, "images:[0].RepoTags=null ; image:RepoTags=[]"},
        {"5.28", "Docker Hub's long name", Unknown, "Config.Image=\"docker.io/shop/web:1.2\""},
        {"5.28", "pinned by digest", Unknown, "Config.Image=\"shop/web@sha256:1111\""},
        {"5.28", "named by id", Unknown, "Config.Image=\"aaaaaaaaaaaa\""},
        {"5.28", "no list of images", Unknown, "images!500"},
        {"5.28", "no name", Unknown, "-Config.Image"},
    });
}

void TestRuntimeChecks::mounts_data()
{
    addCheckColumns();
    const auto bind = [](const char* source, const char* more = "") {
        return QByteArray("Mounts=[{\"Type\":\"bind\",\"Source\":\"") + source
            + "\",\"Destination\":\"/d\",\"RW\":true,\"Propagation\":\"rprivate\"" + more + "}]";
    };
    for (const char* path : {"/", "/etc", "/etc/ssh", "/root/.ssh", "/var/lib/docker", "/var",
                             "/home/ann/app", "/proc", "/usr/share", "/var/run/docker.sock",
                             "/etc/../etc/", "//boot", "/srv/../sys", "/../etc"})
        addCheckRows({{"5.6", path, Fail, bind(path).constData()}});
    for (const char* path :
         {"/srv/data", "/opt", "/data/etc", "/etcetera", "/mnt/usr", "/var/lib/app"})
        addCheckRows({{"5.6", path, Pass, bind(path).constData()}});
    const QByteArray volume = "Mounts=[{\"Type\":\"volume\",\"Name\":\"v\",\"Source\":"
                              "\"/var/lib/docker/volumes/v/_data\",\"Destination\":\"/usr\","
                              "\"Driver\":\"local\",\"RW\":true,\"Propagation\":\"\"}]";
    const QByteArray disguised =
        volume + " ; volumes:Volumes=[{\"Name\":\"v\",\"Options\":{\"type\":\"none\",\"o\":\"";
    addCheckRows({
        {"5.6", "no mounts", Pass, ""},
        {"5.6", "read-only does not pass", Fail, bind("/", ",\"RW\":false").constData()},
        {"5.6", "the clock, read-only", Pass, bind("/etc/localtime", ",\"RW\":false").constData()},
        {"5.6", "the clock, writable", Fail, bind("/etc/localtime").constData()},
        {"5.6", "the daemon's own data root", Fail,
         (bind("/data/docker/volumes") + " ; info:DockerRootDir=\"/data/docker\"").constData()},
        {"5.6", "a named volume whose target is /usr", Pass,
         (volume + " ; volumes:Volumes=[{\"Name\":\"v\",\"Options\":null}]").constData()},
        {"5.6", "a volume that is a bind of /etc", Fail,
         (disguised + "bind\",\"device\":\"/etc\"}}]").constData()},
        {"5.6", "the same, recursive and read-only", Fail,
         (disguised + "ro,rbind\",\"device\":\"/etc\"}}]").constData()},
        {"5.6", "a volume on a disk of its own", Pass,
         (disguised + "noatime\",\"device\":\"/dev/sdb1\"}}]").constData()},
        {"5.6", "volumes were refused", Unknown, (volume + " ; volumes!403").constData()},
        {"5.6", "a volume that is not listed", Unknown, volume.constData()},
        {"5.6", "a bind that only HostConfig names", Fail,
         "HostConfig.Binds=[\"/etc:/config:ro\"]"},
        {"5.6", "no mounts field", Unknown, "-Mounts"},
        {"5.6", "a mount without a source", Unknown,
         "Mounts=[{\"Type\":\"bind\",\"Destination\":\"/d\"}]"},
        {"5.6", "an empty source", Unknown, bind("").constData()},
        {"5.6", "a bind volume without its device", Unknown, (disguised + "bind\"}}]").constData()},
        {"5.6", "a mount without a type", Unknown, "Mounts=[{}]"},
        {"5.20", "private", Pass, bind("/srv").constData()},
        {"5.20", "shared", Fail, bind("/srv", ",\"Propagation\":\"shared\"").constData()},
        {"5.20", "rshared", Fail, bind("/srv", ",\"Propagation\":\"rshared\"").constData()},
        {"5.20", "slave", Pass, bind("/srv", ",\"Propagation\":\"rslave\"").constData()},
        {"5.20", "asked for in HostConfig", Fail,
         "HostConfig.Mounts=[{\"Source\":\"/srv\",\"BindOptions\":{\"Propagation\":\"shared\"}}]"},
        {"5.20", "none", Pass, ""},
        {"5.20", "a bind that does not say", Unknown,
         "Mounts=[{\"Type\":\"bind\",\"Source\":\"/srv\"}]"},
        {"5.20", "no field", Unknown, "-Mounts"},
    });
}

void TestRuntimeChecks::devices_data()
{
    addCheckColumns();
    const auto bind = [](const char* source) {
        return QByteArray("Mounts=[{\"Type\":\"bind\",\"Source\":\"") + source
            + "\",\"Destination\":\"/d\",\"RW\":true,\"Propagation\":\"rprivate\"}]";
    };
    addCheckRows({
        {"5.18", "none", Pass, ""},
        {"5.18", "a device", Fail, "HostConfig.Devices=[{\"PathOnHost\":\"/dev/ttyUSB0\"}]"},
        {"5.18", "a GPU request", Fail, "HostConfig.DeviceRequests=[{\"Driver\":\"nvidia\"}]"},
        {"5.18", "a cgroup rule", Fail, "HostConfig.DeviceCgroupRules=[\"c 1:3 rwm\"]"},
        {"5.18", "privileged", Fail, "HostConfig.Privileged=true"},
        {"5.18", "a mounted node", Fail, bind("/dev/sda").constData()},
        {"5.18", "all of /dev", Fail, bind("/dev").constData()},
        {"5.18", "a harmless node", Pass, bind("/dev/null").constData()},
        {"5.18", "shared memory", Pass, bind("/dev/shm/app").constData()},
        {"5.18", "null lists are empty", Pass, "HostConfig.Devices=null"},
        {"5.18", "no devices field", Unknown, "-HostConfig.Devices"},
        {"5.18", "no requests field", Unknown, "-HostConfig.DeviceRequests"},
        {"5.18", "no privileged field", Unknown, "-HostConfig.Privileged"},
        {"5.18", "no mounts field", Unknown, "-Mounts"},
    });
}

void TestRuntimeChecks::sockets_data()
{
    addCheckColumns();
    const auto bind = [](const char* source, const char* target = "/d") {
        return QByteArray("Mounts=[{\"Type\":\"bind\",\"Source\":\"") + source
            + "\",\"Destination\":\"" + target + "\",\"RW\":false,\"Propagation\":\"rprivate\"}]";
    };
    for (const char* path : {"/var/run/docker.sock", "/run/docker.sock", "/run", "/", "/var/run",
                             "/run/containerd/containerd.sock", "/run/containerd",
                             "/run/podman/podman.sock", "/run/user/1000/docker.sock"})
        addCheckRows({{"5.32", path, Fail, bind(path).constData()}});
    for (const char* path : {"/srv/docker.sock.d", "/etc", "/run/app", "/var/run/app.sock"})
        addCheckRows({{"5.32", path, Pass, bind(path).constData()}});
    addCheckRows({
        {"5.32", "none", Pass, ""},
        {"5.32", "the socket we came through", Fail,
         (bind("/srv/api") + " ; @endpoint=unix:///srv/api/engine.sock").constData()},
        {"5.32", "what DOCKER_HOST names", Fail,
         (bind("/srv/api", "/api") + " ; Config.Env=[\"DOCKER_HOST=unix:///api/e.sock\"]")
             .constData()},
        {"5.32", "a volume bound to the socket's folder", Fail,
         "Mounts=[{\"Type\":\"volume\",\"Name\":\"v\",\"Driver\":\"local\",\"Destination\":\"/r\","
         "\"RW\":true,\"Propagation\":\"\"}] ; volumes:Volumes=[{\"Name\":\"v\",\"Options\":"
         "{\"o\":\"bind\",\"device\":\"/var/run\"}}]"},
        {"5.32", "no mounts field", Unknown, "-Mounts"},
    });
}

void TestRuntimeChecks::ports_data()
{
    addCheckColumns();
    const auto published = [](const char* port, const char* ip, const char* host) {
        return QByteArray("NetworkSettings.Ports={\"") + port + "\":[{\"HostIp\":\"" + ip
            + "\",\"HostPort\":\"" + host + "\"}]}";
    };
    const QByteArray stopped = "State.Status=\"exited\" ; NetworkSettings.Ports={} ; "
                               "HostConfig.PortBindings={\"8080/tcp\":[{\"HostIp\":\"";
    const QByteArray shopNet =
        "networks=[{\"Name\":\"bridge\"},{\"Name\":\"shop-net\",\"Id\":\"5e0b\","
        "\"Options\":{\"com.docker.network.bridge.host_binding_ipv4\":"
        "\"127.0.0.1\"}}]";
    addCheckRows({
        {"5.8", "8080", Pass, ""},
        {"5.8", "1024 is not privileged", Pass, published("8080/tcp", "127.0.0.1", "1024")},
        {"5.8", "1023 is", Fail, published("8080/tcp", "127.0.0.1", "1023")},
        {"5.8", "80 is allowed by the policy", Pass, published("8080/tcp", "127.0.0.1", "80")},
        {"5.8", "over IPv6 alone", Fail, published("22/tcp", "::", "22")},
        {"5.8", "a high port that the daemon picks", Pass, (stopped + "\",\"HostPort\":\"\"}]}")},
        {"5.8", "a stopped one, configured", Fail, (stopped + "\",\"HostPort\":\"25\"}]}")},
        {"5.8", "a range that begins low", Fail, (stopped + "\",\"HostPort\":\"1020-1030\"}]}")},
        {"5.8", "nothing published", Pass, "NetworkSettings.Ports={}"},
        {"5.8", "exposed only", Pass, "NetworkSettings.Ports={\"22/tcp\":null}"},
        {"5.8", "no ports field", Unknown, "-NetworkSettings.Ports"},
        {"5.8", "a port that is no number", Unknown, published("22/tcp", "::", "ssh")},
        {"5.8", "a binding cut short", Unknown, "NetworkSettings.Ports={\"22/tcp\":[{}]}"},
        {"5.8", "between two restarts", Fail,
         "State.Status=\"restarting\" ; NetworkSettings.Ports={} ; "
         "HostConfig.PortBindings={\"25/tcp\":[{\"HostIp\":\"\",\"HostPort\":\"25\"}]}"},
        {"5.9", "declared by the image", Pass, ""},
        {"5.9", "not declared", Fail, published("9000/tcp", "127.0.0.1", "9000")},
        {"5.9", "another protocol", Fail, published("8080/udp", "127.0.0.1", "8080")},
        {"5.9", "over IPv6 alone", Fail, published("9000/tcp", "::1", "9000")},
        {"5.9", "all of them", Fail, "HostConfig.PublishAllPorts=true"},
        {"5.9", "an image that declares none", Fail, "-image:Config.ExposedPorts"},
        {"5.9", "nothing published", Pass, "NetworkSettings.Ports={} ; image!404"},
        {"5.9", "the image could not be read", Unknown, "image!404"},
        {"5.9", "no switch", Unknown, "-HostConfig.PublishAllPorts"},
        {"5.9", "no ports field", Unknown, "-NetworkSettings.Ports"},
        {"5.14", "loopback", Pass, ""},
        {"5.14", "one address", Pass, published("8080/tcp", "192.0.2.9", "8080")},
        {"5.14", "every address", Fail, published("8080/tcp", "0.0.0.0", "8080")},
        {"5.14", "every IPv6 address alone", Fail, published("8080/tcp", "::", "8080")},
        {"5.14", "the same, written out", Fail, published("8080/tcp", "0:0:0:0:0:0:0:0", "8080")},
        {"5.14", "a stopped one without an address", Fail, (stopped + "\",\"HostPort\":\"80\"}]}")},
        {"5.14", "a stopped one on the loopback", Pass,
         (stopped + "127.0.0.1\",\"HostPort\":\"80\"}]}")},
        {"5.14", "the daemon's default address is narrow", Pass,
         (stopped
          + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"default\" ; "
            "bridge:Options.\"com.docker.network.bridge.host_binding_ipv4\"="
            "\"127.0.0.1\"")},
        {"5.14", "the network's own default address is narrow", Pass,
         (stopped + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"shop-net\" ; "
          + shopNet)},
        {"5.14", "the same, the network named by its id", Pass,
         (stopped + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"5e0b\" ; " + shopNet)},
        {"5.14", "another network's default address", Fail,
         (stopped + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"other\" ; " + shopNet)},
        {"5.14", "IPv4 within IPv6, all", Fail,
         (stopped + "::ffff:0.0.0.0\",\"HostPort\":\"80\"}]}")},
        {"5.14", "IPv4 within IPv6, one", Pass,
         (stopped + "::ffff:127.0.0.1\",\"HostPort\":\"80\"}]}")},
        {"5.14", "a name is no address to Docker", Fail,
         (stopped + "localhost\",\"HostPort\":\"80\"}]}")},
        {"5.14", "nor are leading zeros", Fail, (stopped + "010.0.0.1\",\"HostPort\":\"80\"}]}")},
        {"5.14", "nor is a zone", Fail, (stopped + "fe80::1%eth0\",\"HostPort\":\"80\"}]}")},
        {"5.14", "a stopped one that publishes all", Fail,
         "State.Status=\"created\" ; HostConfig.PortBindings={} ; HostConfig.PublishAllPorts=true"},
        {"5.14", "a stopped one on a network not named", Unknown,
         (stopped + "\",\"HostPort\":\"80\"}]} ; -HostConfig.NetworkMode")},
        {"5.14", "publishes all of what is not known", Unknown,
         "State.Status=\"created\" ; HostConfig.PortBindings={} ; "
         "HostConfig.PublishAllPorts=true ; -Config"},
        {"5.14", "publishes all, and all are bound already", Pass,
         (stopped
          + "127.0.0.1\",\"HostPort\":\"8080\"}]} ; HostConfig.PublishAllPorts=true ; "
            "Config.ExposedPorts={\"8080/tcp\":{}}")},
        {"5.14", "another's network publishes nothing", Pass,
         (stopped + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"container:abc\"")},
        {"5.14", "host network publishes nothing", Pass,
         (stopped + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"host\"")},
        {"5.14", "host network, named by its id", Pass,
         (stopped
          + "\",\"HostPort\":\"80\"}]} ; HostConfig.NetworkMode=\"565d\" ; "
            "NetworkSettings.Networks={\"host\":{}}")},
        {"5.14", "no mode", Unknown,
         (stopped + "\",\"HostPort\":\"80\"}]} ; -HostConfig.NetworkMode")},
        {"5.14", "nothing published", Pass, "NetworkSettings.Ports={}"},
        {"5.14", "no ports field", Unknown, "-NetworkSettings.Ports"},
        {"5.14", "no address", Unknown,
         "NetworkSettings.Ports={\"80/tcp\":[{\"HostPort\":\"1\"}]}"},
    });
}

void TestRuntimeChecks::bridges_data()
{
    addCheckColumns();
    const QByteArray other = EvidenceBuilder::otherId().toUtf8();
    const QByteArray web = EvidenceBuilder::webId().toUtf8();
    addCheckRows({
        {"5.30", "a network of its own", Pass, ""},
        {"5.30", "the default bridge", Fail, "NetworkSettings.Networks={\"bridge\":{}}"},
        {"5.30", "the bridge lists it", Fail, "bridge:Containers={\"" + web + "\":{}}"},
        {"5.30", "both networks", Fail, "NetworkSettings.Networks={\"shop-net\":{},\"bridge\":{}}"},
        {"5.30", "no list yet, will join it", Fail,
         "NetworkSettings.Networks=null ; HostConfig.NetworkMode=\"default\""},
        {"5.30", "disconnected from it", Pass,
         "NetworkSettings.Networks={} ; HostConfig.NetworkMode=\"default\""},
        {"5.30", "no network", Pass,
         "NetworkSettings.Networks={\"none\":null} ; HostConfig.NetworkMode=\"none\""},
        {"5.30", "the network of a container on the bridge", Fail,
         "HostConfig.NetworkMode=\"container:" + other
             + "\" ; NetworkSettings.Networks={} ; "
               "other:NetworkSettings.Networks={\"bridge\":{}}"},
        {"5.30", "no mode", Unknown, "-HostConfig.NetworkMode"},
        {"5.30", "no networks", Unknown, "-NetworkSettings.Networks"},
    });
}

void TestRuntimeChecks::readOnlyMountWeighsLess()
{
    const QString mount = u"Mounts=[{\"Type\":\"bind\",\"Source\":\"/\",\"Destination\":\"/h\","
                          "\"Propagation\":\"rprivate\",\"RW\":%1}]"_s;
    QCOMPARE(judged({mount.arg(u"true")}, u"5.6"_s).severity, core::Severity::Critical);
    QCOMPARE(judged({mount.arg(u"false")}, u"5.6"_s).severity, core::Severity::High);
    QCOMPARE(judged({mount.arg(u"null")}, u"5.6"_s).severity, core::Severity::Critical);
}

void TestRuntimeChecks::policyAllowsPorts()
{
    core::Policy policy;
    policy.allowedPrivilegedPorts = {25};
    const auto host = EvidenceBuilder()
                          .edit(u"NetworkSettings.Ports={\"25/tcp\":[{\"HostIp\":\"::1\","
                                "\"HostPort\":\"25\"}]}"_s)
                          .build();
    const auto findings = cis::evaluate(evidence::viewOf(host), policy);
    QCOMPARE(findingOf(findings, u"5.8"_s).outcome, Pass);
}

void TestRuntimeChecks::policyApprovesCgroup()
{
    core::Policy policy;
    policy.approvedCgroupParent = u"/batch"_s;
    const auto host = EvidenceBuilder().edit(u"HostConfig.CgroupParent=\"/batch\""_s).build();
    const auto findings = cis::evaluate(evidence::viewOf(host), policy);
    QCOMPARE(findingOf(findings, u"5.25"_s).outcome, Pass);
}

void TestRuntimeChecks::remediesCarryNamesAndValues()
{
    QCOMPARE(judged({u"HostConfig.Memory=0"_s}, u"5.11"_s).remedyLines,
             (QStringList{u"shell: docker update --memory 512m --memory-swap 512m web"_s,
                          u"docker run: --memory 512m --name web"_s,
                          u"compose: services.front.mem_limit: 512m"_s}));
    QCOMPARE(
        judged({u"NetworkSettings.Ports={\"53/udp\":[{\"HostIp\":\"\",\"HostPort\":\"53\"}]}"_s},
               u"5.14"_s)
            .remedyLines,
        (QStringList{u"docker run: -p 127.0.0.1:53:53/udp --name web"_s,
                     u"compose: services.front.ports: [\"127.0.0.1:53:53/udp\"]"_s}));
    QCOMPARE(
        judged({u"NetworkSettings.Ports={\"9/tcp\":[{\"HostIp\":\"::1\",\"HostPort\":\"90\"}]}"_s},
               u"5.9"_s)
            .remedyLines,
        (QStringList{u"docker run: - -p [::1]:90:9"_s,
                     u"compose: - services.front.ports: [\"[::1]:90:9\"]"_s}));
}

/// A task that is changed by itself is gone with its next start.
void TestRuntimeChecks::tasksOfASwarmAreChangedByTheirService()
{
    const QString task = u"Config.Labels.\"com.docker.swarm.service.name\"=\"shop\""_s;
    const auto first = [&task](const QString& fault, const QString& check) {
        return judged({fault, task}, check).remedyLines.value(0);
    };
    QCOMPARE(first(u"HostConfig.Memory=0"_s, u"5.11"_s),
             u"shell: docker service update --limit-memory 512m shop"_s);
    QCOMPARE(first(u"HostConfig.NanoCpus=0"_s, u"5.12"_s),
             u"shell: docker service update --limit-cpu 1.5 shop"_s);
    QCOMPARE(first(u"HostConfig.PidsLimit=null"_s, u"5.29"_s),
             u"shell: docker service update --limit-pids 100 shop"_s);
    QCOMPARE(
        first(u"HostConfig.ReadonlyRootfs=false"_s, u"5.13"_s),
        u"shell: docker service update --read-only --mount-add type=tmpfs,destination=/tmp shop"_s);
    QCOMPARE(judged({u"-State.Health"_s, u"-Config.Healthcheck"_s, task}, u"5.27"_s)
                 .remedyLines.value(0),
             u"shell: docker service update --health-cmd 'COMMAND' --health-interval 30s shop"_s);
    QCOMPARE(first(u"HostConfig.CapAdd=[\"NET_ADMIN\"]"_s, u"5.4"_s),
             u"shell: docker service update --cap-drop NET_ADMIN shop"_s);
    // A service has no such switch; its file has.
    for (const QString& line :
         judged({u"HostConfig.SecurityOpt=null"_s, task}, u"5.26"_s).remedyLines)
        QVERIFY2(!line.startsWith("docker run: "_L1), qPrintable(line));
    QCOMPARE(
        judged({u"HostConfig.Memory=0"_s, task, u"-Config.Labels.\"com.docker.compose.service\""_s},
               u"5.11"_s)
            .remedyLines.last(),
        u"compose: services.shop.mem_limit: 512m"_s);
}

void TestRuntimeChecks::remediesQuoteHostileNames()
{
    const auto host = EvidenceBuilder()
                          .edit(u"containers:[0].Names=[\"/a'; rm -rf ~;'\"]"_s)
                          .edit(u"-Config.Labels"_s)
                          .edit(u"HostConfig.Memory=0"_s)
                          .build();
    const auto finding = findingOf(cis::evaluate(evidence::viewOf(host), {}), u"5.11"_s);
    QCOMPARE(finding.remedyLines.value(0),
             u"shell: docker update --memory 512m --memory-swap 512m 'a'\\''; rm -rf ~;'\\'''"_s);
    QCOMPARE(finding.remedyLines.value(2),
             u"compose: services.\"a'; rm -rf ~;'\".mem_limit: 512m"_s);
}

QTEST_GUILESS_MAIN(TestRuntimeChecks)
#include "tst_runtimechecks.moc"
