// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosnapshot.h"

#include "cis/catalogue.h"
#include "core/json.h"
#include "evidence/objects.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::test {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Outcome;
using score::ContainerAssessment;
using score::HostAssessment;
using score::ImageAssessment;

namespace {

struct DemoHost
{
    const char* name;
    const char* group;
    const char* engine;
    const char* failing; ///< host checks that fail, space separated
};

constexpr DemoHost Hosts[] = {
    {"ams-prod-01", "Production EU", "28.5.2", "2.2 2.9 2.15"},
    {"ams-prod-02", "Production EU", "28.5.2", "2.2 2.9 2.14 2.15 2.16"},
    {"ci-runner-01", "Build", "24.0.7", "2.2 2.9 2.12 2.14 2.15 2.16 2.17"},
    {"ci-runner-02", "Build", "24.0.7", "2.2 2.9 2.12 2.14 2.15 2.16"},
    {"edge-ham-01", "Edge", "28.5.2", "2.2 2.9"},
    {"edge-rot-01", "Edge", "28.5.2", "2.9 2.16"},
    {"fra-prod-01", "Production EU", "29.1.3", "2.9"},
    {"fra-prod-02", "Production EU", "29.1.3", ""},
    {"fra-prod-03", "Production EU", "29.1.3", "2.9"},
    {"fra-stage-01", "Staging", "29.1.3", "2.2 2.9 2.15"},
    {"iad-prod-01", "Production US", "29.1.3", "2.9"},
    {"iad-prod-02", "Production US", "28.5.2", "2.9 2.15"},
    {"iad-stage-01", "Staging", "27.5.1", "2.2 2.9 2.12 2.15 2.16"},
    {"sjc-prod-01", "Production US", "27.5.1", "2.2 2.9 2.15"},
};

struct DemoContainer
{
    const char* name;
    const char* host;
    const char* image;
    const char* failing; ///< container checks, and 4.x of its image
    const char* flags;
    int upHours; ///< 0: exited
    const char* project = "";
};

constexpr DemoContainer Containers[] = {
    {"build-agent-3", "ci-runner-01", "ci/build-agent:1.9.4",
     "5.32 5.5 5.4 5.22 4.1 5.11 5.13 5.29 5.27", "priv sock root", 79, "ci"},
    {"build-agent-2", "ci-runner-02", "ci/build-agent:1.9.4",
     "5.32 5.5 5.4 5.22 4.1 5.11 5.13 5.29 5.27", "priv sock root", 78, "ci"},
    {"build-agent-1", "ci-runner-01", "ci/build-agent:1.9.4", "5.32 5.4 5.22 4.1 5.11 5.13 5.29",
     "sock root", 77, "ci"},
    {"kaniko-warm-7f", "ci-runner-02", "ci/kaniko-warm:0.4", "5.5 5.4 5.22 4.1 5.11 5.13 5.29 5.27",
     "priv root", 1},
    {"metrics-agent", "iad-stage-01", "obs/host-agent:3.2", "5.32 5.4 4.1 5.11 5.13 5.29",
     "sock root", 967, "observability"},
    {"legacy-edi", "sjc-prod-01", "edi/bridge:5.6.1",
     "5.10 5.4 5.31 4.1 5.11 5.13 5.29 5.14 5.27 5.12", "net root", 5070},
    {"registry-cache", "ci-runner-01", "registry:2.8.3", "5.4 4.1 5.11 5.13 5.29 5.14 5.27 5.12",
     "root", 1590},
    {"checkout-api-1", "sjc-prod-01", "shop/checkout:2.31.0",
     "5.4 5.2 4.1 5.11 5.13 5.29 5.26 5.27 5.12", "root", 290, "shop"},
    {"checkout-api-2", "sjc-prod-01", "shop/checkout:2.31.0",
     "5.4 5.2 4.1 5.11 5.13 5.29 5.26 5.27 5.12", "root", 290, "shop"},
    {"label-printer", "sjc-prod-01", "ops/label-printer:1.3", "5.18 4.1 5.11 5.13 5.29 5.26 5.27",
     "root", 2360},
    {"shop-db-replica", "iad-stage-01", "postgres:16.4", "5.4 5.11 5.13 5.29 5.26 5.12", "", 745,
     "shop"},
    {"test-seed", "iad-stage-01", "qa/seed:2026.46", "5.4 4.1 5.11 5.13 5.29", "root", 0},
    {"portal-web-2", "ams-prod-02", "portal/web:7.0.3", "5.4 5.11 5.13 5.29 5.26 5.27", "", 460,
     "portal"},
    {"traefik-edge", "sjc-prod-01", "traefik:v3.1.4", "4.1 5.11 5.13 5.29 5.14 5.27", "root", 1300},
    {"ledger-batch-1", "fra-prod-03", "ledger/batch:4.4.0", "5.4 5.11 5.13 5.29 5.27", "", 195,
     "ledger"},
    {"queue", "iad-stage-01", "rabbitmq:3.13.7", "5.11 5.13 5.29", "", 745, "shop"},
    {"checkout-api-3", "ams-prod-02", "shop/checkout:2.31.0", "5.11 5.13 5.29 5.27", "", 290,
     "shop"},
    {"log-shipper", "edge-rot-01", "obs/log-shipper:0.41", "5.11 5.13 5.27", "", 120,
     "observability"},
    {"catalog-api-1", "fra-stage-01", "shop/catalog:9.2.0", "5.11 5.13", "", 26, "shop"},
    {"redis-sessions", "ams-prod-01", "redis:7.4.1", "5.13 5.29 5.27", "", 650},
    {"telemetry-gw", "edge-ham-01", "edge/telemetry:2.8", "5.11 5.13 5.27", "", 300},
    {"portal-web-1", "ams-prod-01", "portal/web:7.0.3", "5.13 5.29", "", 460, "portal"},
    {"prometheus", "fra-prod-03", "prom/prometheus:v2.54.1", "5.13", "", 1060, "observability"},
    {"grafana", "fra-prod-03", "grafana/grafana:11.2.2", "5.29 5.27", "", 1060, "observability"},
    {"portal-web-3", "iad-prod-02", "portal/web:7.1.0", "5.13 5.27", "", 49, "portal"},
    {"ledger-api-2", "fra-prod-02", "ledger/api:4.4.0", "5.27", "", 195, "ledger"},
    {"ledger-api-1", "fra-prod-01", "ledger/api:4.4.0", "", "", 195, "ledger"},
    {"catalog-api-2", "iad-prod-01", "shop/catalog:9.2.0", "", "", 30, "shop"},
};

const QDateTime Now(QDate(2026, 11, 20), QTime(9, 42), Qt::UTC);

struct Cited
{
    const char* check;
    const char* path;
    const char* fact;
};

// What a failing container check rests on, and the fact in words.
constexpr Cited CitedPaths[] = {
    {"5.32", "HostConfig.Binds[0]", "The Docker socket is mounted."},
    {"5.5", "HostConfig.Privileged", "The container is privileged."},
    {"5.4", "HostConfig.CapAdd", "Capabilities are not restricted."},
    {"5.22", "HostConfig.SecurityOpt[0]", "The seccomp filter is switched off."},
    {"5.11", "HostConfig.Memory", "No memory limit is set."},
    {"5.13", "HostConfig.ReadonlyRootfs", "The root filesystem is writable."},
    {"5.29", "HostConfig.PidsLimit", "The number of processes is not limited."},
    {"5.27", "Config.Healthcheck", "No health check is declared."},
    {"5.10", "HostConfig.NetworkMode", "The container uses the host's network."},
};

const Cited* citedBy(const QString& check)
{
    const auto it = std::ranges::find_if(
        CitedPaths, [&](const Cited& cited) { return check == QLatin1String(cited.check); });
    return it == std::end(CitedPaths) ? nullptr : it;
}

QJsonObject inspectBody(const DemoContainer& demo, const QString& id, const QString& image)
{
    const QStringList failing = QString::fromLatin1(demo.failing).split(u' ', Qt::SkipEmptyParts);
    const auto fails = [&failing](const char* check) {
        return failing.contains(QLatin1String(check));
    };
    QJsonArray binds{u"/srv/cache:/cache:rw"_s};
    if (fails("5.32"))
        binds.prepend(u"/var/run/docker.sock:/var/run/docker.sock:rw"_s);
    return {{u"Id"_s, id},
            {u"Image"_s, image},
            {u"Name"_s, u'/' + QString::fromLatin1(demo.name)},
            {u"Config"_s,
             QJsonObject{{u"User"_s, fails("4.1") ? u""_s : u"1000"_s},
                         {u"Env"_s,
                          QJsonArray{u"PATH=/usr/local/bin:/usr/bin"_s,
                                     u"API_TOKEN={redacted,name.token,32}"_s}}}},
            {u"HostConfig"_s,
             QJsonObject{{u"Binds"_s, binds},
                         {u"CapAdd"_s, fails("5.4") ? QJsonArray{u"ALL"_s} : QJsonArray{}},
                         {u"Memory"_s, fails("5.11") ? 0 : 536870912},
                         {u"NetworkMode"_s, fails("5.10") ? u"host"_s : u"bridge"_s},
                         {u"PidsLimit"_s, fails("5.29") ? QJsonValue() : QJsonValue(200)},
                         {u"Privileged"_s, fails("5.5")},
                         {u"ReadonlyRootfs"_s, !fails("5.13")},
                         {u"SecurityOpt"_s,
                          fails("5.22") ? QJsonArray{u"seccomp=unconfined"_s} : QJsonArray{}}}}};
}

evidence::Answer answer(const QString& call, const QJsonValue& body)
{
    return {.call = call,
            .atUtc = Now.addSecs(-240),
            .status = 200,
            .body = body,
            .digest = core::sha256(core::canonicalJson(body))};
}

Finding found(const cis::Control& control, Outcome outcome, const core::ObjectRef& object)
{
    return {.check = QString::fromLatin1(control.id),
            .outcome = outcome,
            .severity = control.severity,
            .stage = control.stage,
            .title = control.titleText(),
            .object = object,
            .remedy = outcome == Outcome::Fail ? control.remediationText() : core::Text()};
}

Finding judged(const cis::Control& control, const QStringList& failing,
               const core::ObjectRef& object, const QString& call, const QJsonValue& body)
{
    const QString check = QString::fromLatin1(control.id);
    const bool isApi = control.tier == cis::Tier::Api;
    const Outcome outcome = failing.contains(check) ? Outcome::Fail
        : control.tier == cis::Tier::Attestation    ? Outcome::Manual
        : isApi                                     ? Outcome::Pass
                                                    : Outcome::Unknown;
    Finding finding = found(control, outcome, object);
    if (outcome == Outcome::Unknown)
        finding.reason = {.source = u"What this check reads was not collected."_s};
    const Cited* cited = citedBy(check);
    if (!cited || outcome == Outcome::Unknown)
        return finding;
    const QString path = QString::fromLatin1(cited->path);
    finding.proofs = {{.call = call, .path = path, .value = core::valueAt(body, path)}};
    if (outcome == Outcome::Fail) {
        finding.reason = {.source = QString::fromLatin1(cited->fact)};
        finding.remedyLines = {u"docker update %1"_s.arg(object.name)};
    }
    return finding;
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

class Builder
{
public:
    Builder()
    {
        m_snapshot.isEmpty = false;
        m_snapshot.assessment.generatedAtUtc = Now;
        m_snapshot.assessment.plimsollVersion = u"0.1.0"_s;
        m_snapshot.evidence.generatedAtUtc = Now;
        m_snapshot.evidence.plimsollVersion = u"0.1.0"_s;
    }

    void addHost(const DemoHost& demo)
    {
        HostAssessment host{.name = QString::fromLatin1(demo.name),
                            .group = QString::fromLatin1(demo.group),
                            .endpoint = u"tcp://%1:2376"_s.arg(QLatin1String(demo.name)),
                            .transport = u"tls"_s,
                            .state = evidence::HostState::Ok,
                            .engineVersion = QString::fromLatin1(demo.engine),
                            .apiVersion = u"1.47"_s,
                            .os = u"Debian GNU/Linux 12 (bookworm)"_s,
                            .latencyMs = int(2 + m_hosts.size() * 3),
                            .assessedAtUtc = Now.addSecs(-240),
                            .serverCertNotAfterUtc = Now.addDays(200),
                            .clientCertNotAfterUtc = Now.addDays(23)};
        const QJsonObject info{{u"Name"_s, host.name},
                               {u"ServerVersion"_s, host.engineVersion},
                               {u"LiveRestoreEnabled"_s, false}};
        const core::ObjectRef object{
            .kind = core::ObjectKind::Host, .id = host.name, .name = host.name};
        for (const cis::Control& control : cis::catalogue()) {
            if (control.appliesTo == cis::AppliesTo::Host)
                host.findings += judged(control, words(demo.failing), object, u"GET /info"_s, info);
        }
        m_hosts += host;
        m_evidence += evidence::HostEvidence{.name = host.name,
                                             .group = host.group,
                                             .endpoint = host.endpoint,
                                             .transport = host.transport,
                                             .state = host.state,
                                             .startedAtUtc = Now.addSecs(-260),
                                             .finishedAtUtc = Now.addSecs(-240),
                                             .apiVersion = host.apiVersion,
                                             .tlsProtocol = u"TLS 1.3"_s,
                                             .latencyMs = host.latencyMs,
                                             .answers = {answer(u"GET /info"_s, info)}};
    }

    void addContainer(const DemoContainer& demo)
    {
        HostAssessment& host = *std::ranges::find_if(m_hosts, [&](const HostAssessment& each) {
            return each.name == QLatin1String(demo.host);
        });
        evidence::HostEvidence& source = m_evidence[&host - m_hosts.data()];
        const QString imageName = QString::fromLatin1(demo.image);
        const QString image = imageOf(host, source, imageName, words(demo.failing));
        const QString id = containerId(++m_containers);
        const QJsonObject body = inspectBody(demo, id, image);
        const QString call = u"GET /containers/%1/json"_s.arg(id);
        source.answers += answer(call, body);
        host.containers += assessed(demo, id, image);
        const core::ObjectRef object{
            .kind = core::ObjectKind::Container, .id = id, .name = QString::fromLatin1(demo.name)};
        for (const cis::Control& control : cis::catalogue()) {
            if (control.appliesTo == cis::AppliesTo::EachContainer)
                host.findings += judged(control, words(demo.failing), object, call, body);
        }
        std::ranges::find_if(host.images, [&](const auto& each) {
            return each.id == image;
        })->usedBy += object.name;
    }

    void addUnusedImage(const char* hostName, const QStringList& tags)
    {
        HostAssessment& host = *std::ranges::find_if(
            m_hosts, [&](const auto& each) { return each.name == QLatin1String(hostName); });
        newImage(host, m_evidence[&host - m_hosts.data()], tags, {});
    }

    HostAssessment& host(const char* name)
    {
        return *std::ranges::find_if(
            m_hosts, [&](const auto& each) { return each.name == QLatin1String(name); });
    }

    models::Snapshot take()
    {
        for (qsizetype i = 0; i < m_hosts.size(); ++i) {
            QJsonArray list;
            for (const ImageAssessment& image : std::as_const(m_hosts[i].images)) {
                list.append(QJsonObject{{u"Id"_s, image.id},
                                        {u"RepoTags"_s, QJsonArray::fromStringList(image.tags)}});
            }
            m_evidence[i].answers += answer(evidence::calls::Images.toString(), list);
        }
        for (evidence::HostEvidence& each : m_evidence)
            std::ranges::sort(each.answers, {}, &evidence::Answer::call);
        m_snapshot.evidence.hosts = m_evidence;
        m_snapshot.assessment.hosts = m_hosts;
        m_snapshot.assessment = score::withScores(std::move(m_snapshot.assessment));
        return std::move(m_snapshot);
    }

private:
    static ContainerAssessment assessed(const DemoContainer& demo, const QString& id,
                                        const QString& image)
    {
        const bool isRunning = demo.upHours > 0;
        const QStringList failing = words(demo.failing);
        ContainerAssessment container{
            .id = id,
            .name = QString::fromLatin1(demo.name),
            .imageId = image,
            .imageName = QString::fromLatin1(demo.image),
            .state = isRunning ? u"running"_s : u"exited"_s,
            .composeProject = QString::fromLatin1(demo.project),
            .composeService = QString::fromLatin1(*demo.project ? demo.name : ""),
            .createdAtUtc = Now.addSecs(-3600 * (demo.upHours + 1)),
            .startedAtUtc = Now.addSecs(-3600 * (demo.upHours + 1)),
            .flags = words(demo.flags),
            .mounts = {u"/srv/cache -> /cache (rw)"_s},
            .ports = {u"10.0.4.12:8080 -> 8080/tcp"_s},
            .user = failing.contains("4.1"_L1) ? QString() : u"1000"_s,
            .capabilities = {u"CHOWN"_s, u"NET_BIND_SERVICE"_s, u"SETGID"_s, u"SETUID"_s},
            .appArmor = u"docker-default"_s,
            .seccomp = failing.contains("5.22"_L1) ? u"unconfined"_s : u"builtin"_s,
            .memoryBytes = failing.contains("5.11"_L1) ? 0 : 536870912,
            .restartPolicy = u"unless-stopped"_s};
        if (container.flags.contains("sock"_L1))
            container.mounts.prepend(u"/var/run/docker.sock -> /var/run/docker.sock (rw)"_s);
        return container;
    }

    QString imageOf(HostAssessment& host, evidence::HostEvidence& source, const QString& name,
                    const QStringList& failing)
    {
        const auto known = std::ranges::find_if(
            host.images, [&](const ImageAssessment& each) { return each.tags.contains(name); });
        return known != host.images.end() ? known->id : newImage(host, source, {name}, failing);
    }

    QString newImage(HostAssessment& host, evidence::HostEvidence& source, const QStringList& tags,
                     const QStringList& failing)
    {
        // The same tag is the same image on every host but one: portal/web was rebuilt in between.
        const QString key =
            tags.value(0, host.name) + (host.name == "ams-prod-02"_L1 ? u"!"_s : QString());
        if (!m_imageNumbers.contains(key))
            m_imageNumbers.insert(key, int(m_imageNumbers.size()) + 1);
        const int number = m_imageNumbers.value(key);
        const QString id = imageId(number);
        host.images += ImageAssessment{.id = id,
                                       .tags = tags,
                                       .createdAtUtc = Now.addDays(-number * 9),
                                       .sizeBytes = 18'000'000 + number * 23'456'789,
                                       .user = failing.contains("4.1"_L1) ? QString() : u"app"_s};
        const QJsonArray history = demoHistory(number);
        const QString call = u"GET /images/%1/history"_s.arg(id);
        source.answers += answer(call, history);
        source.answers += answer(u"GET /images/%1/json"_s.arg(id),
                                 QJsonObject{{u"Id"_s, id}, {u"Os"_s, u"linux"_s}});
        const core::ObjectRef object{
            .kind = core::ObjectKind::Image, .id = id, .name = tags.value(0, id.sliced(7, 12))};
        for (const cis::Control& control : cis::catalogue()) {
            if (control.appliesTo != cis::AppliesTo::EachImage)
                continue;
            Finding finding = judged(control, failing, object, call, history);
            if (finding.check == "4.7"_L1 && number % 3 == 0) {
                finding = found(control, Outcome::Fail, object);
                finding.proofs = {{.call = call,
                                   .path = u"[3].CreatedBy"_s,
                                   .value = history[3]["CreatedBy"_L1]}};
                finding.reason = {.source =
                                      u"A step updates the package index and nothing else."_s};
            }
            host.findings += finding;
        }
        return id;
    }

    static QJsonArray demoHistory(int number)
    {
        const auto step = [](const QString& by, double size) {
            return QJsonObject{{u"CreatedBy"_s, by}, {u"Size"_s, size}, {u"Tags"_s, QJsonValue()}};
        };
        return {step(u"/bin/sh -c #(nop)  CMD [\"node\" \"server.js\"]"_s, 0),
                step(u"/bin/sh -c #(nop) COPY dir:4f1c in /app "_s, 16'200'000),
                step(u"/bin/sh -c npm ci"_s, 1'000'000.0 * (40 + number)),
                step(u"/bin/sh -c apt-get update"_s, 18'400'000),
                step(u"/bin/sh -c #(nop) WORKDIR /app"_s, 0),
                step(u"/bin/sh -c #(nop)  ENV NODE_ENV=production"_s, 0),
                step(u"/bin/sh -c #(nop) ADD file:9c21 in / "_s, 74'800'000)};
    }

    models::Snapshot m_snapshot;
    QList<HostAssessment> m_hosts;
    QList<evidence::HostEvidence> m_evidence;
    QHash<QString, int> m_imageNumbers;
    int m_containers = 0;
};

} // namespace

QString containerId(int number)
{
    return QString::number(0x3f9c1000 + number, 16).leftJustified(64, u'7');
}

QString imageId(int number)
{
    return u"sha256:"_s + QString::number(0x5b1f0900 + number, 16).leftJustified(64, u'e');
}

models::SnapshotPtr demoSnapshot()
{
    Builder builder;
    for (const DemoHost& host : Hosts)
        builder.addHost(host);
    for (const DemoContainer& container : Containers)
        builder.addContainer(container);
    builder.addUnusedImage("iad-stage-01", {});
    builder.addUnusedImage("ci-runner-01", {u"alpine:3.20"_s});

    HostAssessment& lost = builder.host("edge-ham-01");
    lost.state = evidence::HostState::Unreachable;
    lost.error = core::Error{.kind = core::Error::Kind::TimedOut,
                             .code = u"connect.timeout"_s,
                             .subject = lost.endpoint};
    lost.isLastKnown = true;
    lost.assessedAtUtc = Now.addSecs(-26 * 3600);
    HostAssessment& denied = builder.host("sjc-prod-01");
    denied.state = evidence::HostState::Partial;
    denied.error = core::Error{
        .kind = core::Error::Kind::Denied, .code = u"http.403"_s, .subject = u"GET /events"_s};

    models::Snapshot snapshot = builder.take();
    for (int day = 30; day >= 0; --day) {
        snapshot.history +=
            {.atUtc = Now.addDays(-day), .host = {}, .value = 70'000 + 200 * (30 - day)};
        for (const HostAssessment& host : snapshot.assessment.hosts) {
            if (host.overall.value)
                snapshot.history += {.atUtc = Now.addDays(-day),
                                     .host = host.name,
                                     .value = qMax<qint64>(0, *host.overall.value - 150 * day)};
        }
    }
    return std::make_shared<const models::Snapshot>(std::move(snapshot));
}

models::SnapshotPtr largeSnapshot(int containers)
{
    models::Snapshot snapshot;
    snapshot.isEmpty = false;
    snapshot.assessment.generatedAtUtc = Now;
    HostAssessment host{
        .name = u"large-01"_s, .state = evidence::HostState::Ok, .assessedAtUtc = Now};
    host.containers.reserve(containers);
    for (int i = 0; i < containers; ++i) {
        host.containers += ContainerAssessment{
            .id = containerId(i),
            .name = u"worker-%1"_s.arg(i),
            .imageName = u"app:%1"_s.arg(i % 40),
            .state = u"running"_s,
            .startedAtUtc = Now.addSecs(-60 * (i + 1)),
            .overall = score::Score{.value = qint64(i * 7919 % 101) * 1000,
                                    .coverage = score::Coverage{.decided = 8, .applicable = 10}}};
    }
    snapshot.assessment.hosts = {host};
    return std::make_shared<const models::Snapshot>(std::move(snapshot));
}

} // namespace plimsoll::test
