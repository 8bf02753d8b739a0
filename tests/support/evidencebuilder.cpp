// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/evidencebuilder.h"

#include "core/json.h"
#include "evidence/hostfile.h"
#include "evidence/objects.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cerrno> // program_invocation_short_name

namespace plimsoll::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto GoodInspect = R"({
  "Name": "/web", "Image": "IMAGE", "AppArmorProfile": "docker-default",
  "ProcessLabel": "system_u:system_r:container_t:s0:c1,c2", "MountLabel": "",
  "State": {"Status": "running", "StartedAt": "2026-11-20T10:00:00.5Z",
            "Health": {"Status": "healthy"}},
  "Config": {"Image": "shop/web:1.2", "User": "10001", "Env": ["PATH=/bin"],
             "Labels": {"com.docker.compose.service": "front"},
             "ExposedPorts": {"8080/tcp": {}}, "Healthcheck": {"Test": ["CMD", "true"]}},
  "HostConfig": {
    "Privileged": false, "CapAdd": null, "CapDrop": ["ALL"], "SecurityOpt": ["no-new-privileges"],
    "NetworkMode": "shop-net", "PidMode": "", "IpcMode": "private", "UTSMode": "",
    "UsernsMode": "", "CgroupParent": "", "Memory": 268435456, "NanoCpus": 500000000,
    "CpuQuota": 0, "CpuShares": 0, "CpusetCpus": "", "PidsLimit": 100, "ReadonlyRootfs": true,
    "RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 5}, "Devices": [],
    "DeviceRequests": null, "DeviceCgroupRules": null, "PublishAllPorts": false, "Binds": null,
    "PortBindings": {"8080/tcp": [{"HostIp": "127.0.0.1", "HostPort": "8080"}]},
    "LogConfig": {"Type": "syslog", "Config": {"syslog-address": "tcp+tls://logs.example:6514"}}},
  "Mounts": [],
  "NetworkSettings": {"Ports": {"8080/tcp": [{"HostIp": "127.0.0.1", "HostPort": "8080"}]},
                      "Networks": {"shop-net": {}}}})";

constexpr auto GoodInfo = R"({
  "ServerVersion": "24.0.7", "Debug": false, "Driver": "overlay2", "DriverStatus": [],
  "DockerRootDir": "/var/lib/docker", "LoggingDriver": "syslog", "LiveRestoreEnabled": true,
  "ExperimentalBuild": false, "Warnings": null, "Images": 1, "Containers": 1,
  "ContainersStopped": 0,
  "SecurityOptions": ["name=apparmor", "name=seccomp,profile=builtin", "name=rootless",
                      "name=no-new-privileges"],
  "Swarm": {"LocalNodeState": "inactive", "ControlAvailable": false},
  "Plugins": {"Authorization": ["gate"]},
  "RegistryConfig": {"InsecureRegistryCIDRs": ["127.0.0.0/8"], "Mirrors": [],
    "IndexConfigs": {"docker.io": {"Name": "docker.io", "Mirrors": [], "Secure": true}}}})";

constexpr auto GoodVersion = R"({"Version": "24.0.7", "ApiVersion": "1.43",
  "Components": [{"Name": "Engine", "Version": "24.0.7"}]})";

constexpr auto GoodBridge = R"({"Name": "bridge", "Containers": {}, "Options": {
  "com.docker.network.bridge.enable_icc": "false",
  "com.docker.network.bridge.host_binding_ipv4": "0.0.0.0"}})";

constexpr auto GoodImage = R"({"Id": "IMAGE", "RepoTags": ["shop/web:1.2"],
  "RepoDigests": ["registry.example/shop/web@sha256:1111"],
  "Config": {"User": "10001", "ExposedPorts": {"8080/tcp": {}},
             "Healthcheck": {"Test": ["CMD", "true"]}},
  "RootFS": {"Type": "layers", "Layers": ["sha256:l1", "sha256:l2"]}})";

constexpr auto GoodHistory = R"([
  {"Id": "IMAGE", "CreatedBy": "CMD [\"serve\"]", "Comment": "buildkit.dockerfile.v0", "Size": 0,
   "Tags": ["shop/web:1.2"]},
  {"Id": "<missing>", "CreatedBy": "COPY site /srv # buildkit",
   "Comment": "buildkit.dockerfile.v0", "Size": 10, "Tags": null},
  {"Id": "<missing>", "CreatedBy": "/bin/sh -c #(nop) ADD file:0a1b in / ", "Comment": "",
   "Size": 70, "Tags": null}])";

constexpr auto GoodTop =
    R"({"Titles": ["PID", "USER", "COMMAND"], "Processes": [["7", "10001", "serve --port 8080"]]})";

QByteArray named(const char* text)
{
    return QByteArray(text).replace("IMAGE", EvidenceBuilder::imageId().toUtf8());
}

/// The value with one field replaced, or taken out when `value` is undefined. Objects that are not
/// there yet are made; arrays are only changed where they reach.
QJsonValue withField(const QJsonValue& root, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty())
        return value;
    bool isIndex = false;
    const int index = path.first().toInt(&isIndex);
    if (isIndex && root.isArray()) {
        QJsonArray array = root.toArray();
        if (index == array.size())
            array.append(QJsonValue());
        array[index] = withField(array.at(index), path.sliced(1), value);
        return array;
    }
    QJsonObject object = root.toObject();
    const QJsonValue child = withField(object.value(path.first()), path.sliced(1), value);
    if (child.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), child);
    return object;
}

/// "a.b[2].c" as steps; a part in quotes keeps its dots.
QStringList stepsOf(QString path)
{
    QStringList steps;
    QString step;
    bool isQuoted = false;
    for (const QChar c : path.replace(u'[', u'.')) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if ((c == u'.' || c == u']') && !isQuoted) {
            if (!step.isEmpty())
                steps.append(step);
            step.clear();
        } else {
            step += c;
        }
    }
    if (!step.isEmpty())
        steps.append(step);
    return steps;
}

} // namespace

/// As the collector notes an answer that is none.
core::Error refusal(int status)
{
    using Kind = core::Error::Kind;
    const Kind kind = status == 404 ? Kind::NotFound
        : status >= 500             ? Kind::ServerError
                                    : Kind::Denied;
    const QString code = status >= 500 ? u"http.5xx"_s : u"http.%1"_s.arg(status);
    return {.kind = kind, .code = code, .detail = u"HTTP %1: no"_s.arg(status)};
}

QJsonValue json(const QByteArray& text)
{
    const auto value = core::parseJson(text, 1 << 22);
    if (!value)
        qFatal("no JSON: %s", text.constData());
    return *value;
}

QString EvidenceBuilder::webId()
{
    return QString(64, u'c');
}

QString EvidenceBuilder::otherId()
{
    return QString(64, u'd');
}

QString EvidenceBuilder::imageId()
{
    return u"sha256:"_s + QString(64, u'a');
}

QString EvidenceBuilder::callOf(const QString& name)
{
    static const QHash<QString, QString> calls{
        {u"inspect"_s, evidence::containerInspectCall(webId())},
        {u"other"_s, evidence::containerInspectCall(otherId())},
        {u"top"_s, evidence::containerTopCall(webId())},
        {u"image"_s, evidence::imageInspectCall(imageId())},
        {u"history"_s, evidence::imageHistoryCall(imageId())},
        {u"info"_s, evidence::calls::Info.toString()},
        {u"version"_s, evidence::calls::Version.toString()},
        {u"bridge"_s, evidence::calls::Bridge.toString()},
        {u"networks"_s, evidence::calls::Networks.toString()},
        {u"volumes"_s, evidence::calls::Volumes.toString()},
        {u"plugins"_s, evidence::calls::Plugins.toString()},
        {u"events"_s, evidence::calls::Events.toString()},
        {u"nodes"_s, evidence::calls::Nodes.toString()},
        {u"services"_s, evidence::calls::Services.toString()},
        {u"audit"_s, evidence::calls::InspectAudit.toString()},
        {u"exec"_s, evidence::execInspectCall(u"e1"_s)},
        {u"containers"_s, evidence::calls::Containers.toString()},
        {u"images"_s, evidence::calls::Images.toString()},
    };
    if (!calls.contains(name))
        qFatal("no answer is called %s", qPrintable(name));
    return calls.value(name);
}

EvidenceBuilder::EvidenceBuilder()
{
    m_host.name = u"harbor"_s;
    m_host.endpoint = u"tcp://192.0.2.7:2376"_s;
    m_host.transport = u"tls"_s;
    m_host.state = evidence::HostState::Ok;
    m_host.apiVersion = u"1.43"_s;
    m_host.finishedAtUtc = core::parseTime(u"2026-11-23T10:00:00Z");
    answer(callOf(u"inspect"_s), named(GoodInspect));
    answer(callOf(u"info"_s), GoodInfo);
    answer(callOf(u"version"_s), GoodVersion);
    answer(callOf(u"bridge"_s), GoodBridge);
    answer(callOf(u"image"_s), named(GoodImage));
    answer(callOf(u"history"_s), named(GoodHistory));
    answer(callOf(u"top"_s), GoodTop);
    answer(callOf(u"networks"_s), "[]");
    answer(callOf(u"volumes"_s), R"({"Volumes": [], "Warnings": null})");
    answer(callOf(u"plugins"_s), "[]");
    answer(callOf(u"images"_s),
           named(R"([{"Id": "IMAGE", "RepoTags": ["shop/web:1.2"], "RepoDigests": []}])"));
    answer(callOf(u"containers"_s),
           named(R"([{"Id": "WEB", "Names": ["/web"], "ImageID": "IMAGE", "State": "running"}])")
               .replace("WEB", webId().toUtf8()));
}

EvidenceBuilder& EvidenceBuilder::answer(const QString& call, const QByteArray& text, int status)
{
    evidence::Answer answer{.call = call, .status = status};
    if (status >= 400)
        answer.error = refusal(status);
    else
        answer.body = json(text);
    m_answers.insert(call, answer);
    return *this;
}

EvidenceBuilder& EvidenceBuilder::secret(const evidence::SecretHit& hit)
{
    m_host.secrets.append(hit);
    return *this;
}

void EvidenceBuilder::addOther()
{
    if (m_answers.contains(callOf(u"other"_s)))
        return;
    answer(callOf(u"other"_s), named(GoodInspect).replace("/web", "/other"));
    QJsonArray rows = body(u"containers"_s).toArray();
    QJsonObject row = rows.first().toObject();
    row.insert(u"Id"_s, otherId());
    row.insert(u"Names"_s, QJsonArray{u"/other"_s});
    rows.append(row);
    body(u"containers"_s) = rows;
}

QJsonValue& EvidenceBuilder::body(const QString& name)
{
    evidence::Answer& answer = m_answers[callOf(name)];
    if (answer.call.isEmpty())
        answer = {.call = callOf(name), .status = 200};
    return answer.body;
}

EvidenceBuilder& EvidenceBuilder::edit(const QString& edit)
{
    if (edit.startsWith("@transport="_L1)) {
        m_host.transport = edit.sliced(11);
        return *this;
    }
    if (edit.startsWith("@date="_L1)) {
        m_host.finishedAtUtc = core::parseTime(QString(edit.sliced(6) + u"T12:00:00Z"_s));
        return *this;
    }
    if (edit.startsWith("@api="_L1)) {
        m_host.apiVersion = edit.sliced(5);
        return *this;
    }
    if (edit.startsWith("@endpoint="_L1)) {
        m_host.endpoint = edit.sliced(10);
        return *this;
    }
    const bool isRemoval = edit.startsWith(u'-');
    const qsizetype equals = isRemoval ? edit.size() : edit.indexOf(u'=');
    const QString left = isRemoval ? edit.sliced(1) : edit.first(equals < 0 ? edit.size() : equals);
    const qsizetype colon = left.indexOf(u':');
    const bool isWhole = !isRemoval && colon < 0 && left == left.toLower();
    const qsizetype mark = left.indexOf(u'!');
    const QString name = mark > 0 ? left.first(mark)
        : isWhole                 ? left
        : colon < 0               ? u"inspect"_s
                                  : left.first(colon);
    if (name == "other"_L1)
        addOther();
    if (mark > 0) {
        const int status = left.sliced(mark + 1).toInt();
        if (status == 0)
            m_answers.remove(callOf(name));
        else
            answer(callOf(name), R"({"message": "no"})", status);
        return *this;
    }
    const QJsonValue value =
        isRemoval ? QJsonValue(QJsonValue::Undefined) : json(edit.sliced(equals + 1).toUtf8());
    body(name) = isWhole ? value : withField(body(name), stepsOf(left.sliced(colon + 1)), value);
    return *this;
}

EvidenceBuilder& EvidenceBuilder::edit(const QStringList& edits)
{
    for (const QString& one : edits)
        edit(one);
    return *this;
}

evidence::HostEvidence EvidenceBuilder::build() const
{
    evidence::HostEvidence host = m_host;
    host.answers = m_answers.values(); // by key, so sorted by call
    std::ranges::sort(host.secrets, {}, [](const evidence::SecretHit& hit) { return hit.call; });
    return host;
}

QStringList wrongProofs(const evidence::HostEvidence& host, const QList<core::Finding>& findings)
{
    QStringList wrong;
    for (const core::Finding& finding : findings) {
        for (const core::Proof& proof : finding.proofs) {
            const evidence::Answer* answer = host.answer(proof.call);
            const bool isRead = answer && answer->isOk();
            const QJsonValue value = isRead ? core::valueAt(answer->body, proof.path)
                                            : QJsonValue(QJsonValue::Undefined);
            // A gap in an answer that could not be read has no place of its own.
            const bool isGap = proof.path.isEmpty() && proof.value.isUndefined();
            if (value != proof.value && !isGap)
                wrong.append(finding.check + u' ' + proof.call + u' ' + proof.path);
        }
    }
    return wrong;
}

namespace {

/// What this program has seen checks answer, written down when it ends: tst_cis_tried adds up.
class Tried
{
public:
    ~Tried()
    {
        const QString name = QString::fromLocal8Bit(program_invocation_short_name);
        QFile file(QStringLiteral(PLIMSOLL_TRIED "/") + name);
        if (!m_lines.isEmpty() && QDir().mkpath(QStringLiteral(PLIMSOLL_TRIED))
            && file.open(QIODevice::WriteOnly))
            file.write(QStringList(m_lines.cbegin(), m_lines.cend()).join(u'\n').toUtf8());
    }
    void add(const QString& line) { m_lines.insert(line); }

private:
    QSet<QString> m_lines;
};

void note(const QString& check, core::Outcome outcome)
{
    static Tried tried;
    tried.add(check + u' ' + core::outcomeName(outcome));
}

} // namespace

core::Finding findingOf(const QList<core::Finding>& findings, const QString& check,
                        const QString& objectName)
{
    for (const core::Finding& finding : findings) {
        if (finding.check == check && (objectName.isEmpty() || finding.object.name == objectName)) {
            note(check, finding.outcome);
            return finding;
        }
    }
    return {};
}

} // namespace plimsoll::test
