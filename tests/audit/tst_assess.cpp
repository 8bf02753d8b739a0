// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"

#include "cis/catalogue.h"
#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using core::Finding;
using core::Outcome;
using evidence::Answer;
using evidence::Evidence;
using evidence::HostEvidence;
using evidence::HostState;
using score::ContainerAssessment;

namespace {

const QString Careless = QString(64, u'1');
const QString Kept = QString(64, u'2');
const QString Gone = QString(64, u'3');
const QString Image = u"sha256:"_s + QString(64, u'a');

Answer answered(const QString& call, const QString& body)
{
    const QJsonValue value = core::parseJson(body.toUtf8(), 1 << 20).value();
    return {.call = u"GET "_s + call,
            .status = 200,
            .body = value,
            .digest = core::sha256(core::canonicalJson(value))};
}

const auto CarelessInspect = uR"({"Id":"%1","Created":"2026-11-20T08:00:00.123456789Z",
    "State":{"Status":"running","StartedAt":"2026-11-21T08:00:00Z"},"Image":"%2",
    "AppArmorProfile":"docker-default","Path":"serve","Args":[],
    "Config":{"User":"","Image":"shop:1","Labels":{"com.docker.compose.project":"shop",
              "com.docker.compose.service":"web"}},
    "HostConfig":{"Privileged":false,"NetworkMode":"host","CapAdd":["NET_ADMIN"],"CapDrop":null,
        "SecurityOpt":["seccomp=unconfined"],"Memory":268435456,
        "RestartPolicy":{"Name":"on-failure","MaximumRetryCount":5},
        "PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}]}},
    "NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"}]}},
    "Mounts":[{"Type":"bind","Source":"/var/run/docker.sock","Destination":"/var/run/docker.sock",
               "RW":false},
              {"Type":"volume","Name":"data","Source":"/x","Destination":"/data","RW":true}]})"_s;

const auto KeptInspect = uR"({"Id":"%1","State":{"Status":"exited"},"Image":"%2",
    "Config":{"User":"1000:0","Labels":null},
    "HostConfig":{"Privileged":false,"NetworkMode":"bridge","CapAdd":null,"CapDrop":["ALL"],
                  "SecurityOpt":null,"Memory":0,"RestartPolicy":{"Name":"no"}},
    "Mounts":[]})"_s;

HostEvidence host()
{
    HostEvidence result{.name = u"quay-02"_s,
                        .group = u"quays"_s,
                        .endpoint = u"tcp://192.0.2.8:2376"_s,
                        .transport = u"tls"_s,
                        .state = HostState::Ok,
                        .finishedAtUtc = core::parseTime(u"2026-11-23T10:00:00Z"),
                        .apiVersion = u"1.41"_s,
                        .latencyMs = 4};
    result.answers = {
        answered(u"/version"_s, uR"({"Version":"20.10.24+dfsg1"})"_s),
        answered(u"/info"_s, uR"({"OperatingSystem":"Debian 12","SecurityOptions":[]})"_s),
        answered(u"/containers/json?all=1"_s,
                 uR"([{"Id":"%1","Names":["/web"],"State":"running","ImageID":"%4","Image":"shop:1",
                       "Created":1795000000},
                      {"Id":"%2","Names":["/kept"],"State":"exited","ImageID":"%4","Image":"shop:1"},
                      {"Id":"%3","Names":["/gone"],"State":"running","ImageID":"%4","Image":"shop:1"}])"_s
                     .arg(Careless, Kept, Gone, Image)),
        answered(
            u"/images/json?all=0"_s,
            uR"([{"Id":"%1","RepoTags":["shop:1"],"RepoDigests":null,"Size":100}])"_s.arg(Image)),
        answered(u"/containers/%1/json"_s.arg(Careless), CarelessInspect.arg(Careless, Image)),
        answered(u"/containers/%1/json"_s.arg(Kept), KeptInspect.arg(Kept, Image)),
        answered(
            u"/images/%1/json"_s.arg(Image),
            uR"({"Size":12345678,"Created":"2026-11-01T00:00:00Z","Config":{"User":"app"}})"_s),
        answered(u"/images/%1/history"_s.arg(Image),
                 uR"([{"CreatedBy":"/bin/sh -c #(nop)  USER app","Created":1}])"_s)};
    result.answers.append({.call = u"GET /containers/%1/json"_s.arg(Gone),
                           .status = 404,
                           .error = core::Error{.kind = core::Error::Kind::NotFound}});
    std::ranges::sort(result.answers, {}, &Answer::call);
    return result;
}

score::Assessment assessed(const QList<HostEvidence>& hosts)
{
    const Evidence evidence{.generatedAtUtc = core::parseTime(u"2026-11-23T10:00:01Z"),
                            .plimsollVersion = u"0.1.0"_s,
                            .hosts = hosts};
    return audit::assess(evidence, core::Policy());
}

ContainerAssessment containerIn(const score::HostAssessment& host, const QString& name)
{
    const auto found = std::ranges::find(host.containers, name, &ContainerAssessment::name);
    return found == host.containers.end() ? ContainerAssessment() : *found;
}

} // namespace

class TestAssess : public QObject
{
    Q_OBJECT
private slots:
    void hostFacts();
    void carelessContainer();
    void keptContainer();
    void containerThatCouldNotBeRead();
    void imageFacts();
    void everyControlSpeaks();
    void everyFindingCanBeShown();
    void aHostNobodyReached();
    void sameEvidenceSameAssessment();
    void orderOfHostsDoesNotMatter();
    void runsWithoutAnswers();
};

void TestAssess::hostFacts()
{
    const score::Assessment assessment = assessed({host()});
    QCOMPARE(assessment.hosts.size(), 1);
    const score::HostAssessment& result = assessment.hosts.first();
    QCOMPARE(result.name, u"quay-02"_s);
    QCOMPARE(result.group, u"quays"_s);
    QCOMPARE(result.endpoint, u"tcp://192.0.2.8:2376"_s);
    QCOMPARE(result.engineVersion, u"20.10.24+dfsg1"_s);
    QCOMPARE(result.apiVersion, u"1.41"_s);
    QCOMPARE(result.os, u"Debian 12"_s);
    QCOMPARE(result.latencyMs, 4);
    QCOMPARE(result.assessedAtUtc, core::parseTime(u"2026-11-23T10:00:00Z"));
    QCOMPARE(assessment.generatedAtUtc, core::parseTime(u"2026-11-23T10:00:01Z"));
    QCOMPARE(assessment.policyDigest, core::policyDigest(core::Policy()));
    QVERIFY(!assessment.waiversDigest.isEmpty());
}

void TestAssess::carelessContainer()
{
    const score::Assessment assessment = assessed({host()});
    const ContainerAssessment web = containerIn(assessment.hosts.first(), u"web"_s);
    QCOMPARE(web.id, Careless);
    QCOMPARE(web.imageId, Image);
    QCOMPARE(web.imageName, u"shop:1"_s);
    QCOMPARE(web.state, u"running"_s);
    QCOMPARE(web.composeProject, u"shop"_s);
    QCOMPARE(web.composeService, u"web"_s);
    QCOMPARE(web.flags, (QStringList{u"sock"_s, u"net"_s, u"root"_s}));
    QCOMPARE(web.user, QString());
    QVERIFY(web.capabilities.contains(u"NET_ADMIN"_s));
    QVERIFY(web.capabilities.contains(u"NET_RAW"_s));
    QVERIFY(std::ranges::is_sorted(web.capabilities));
    QCOMPARE(web.appArmor, u"docker-default"_s);
    QCOMPARE(web.seccomp, u"unconfined"_s);
    QCOMPARE(web.memoryBytes, 268435456);
    QCOMPARE(web.restartPolicy, u"on-failure:5"_s);
    QCOMPARE(web.ports.size(), 1);
    QVERIFY(web.ports.first().contains(u"0.0.0.0:8080"_s));
    QVERIFY(web.ports.first().endsWith(u"80/tcp"_s));
    QCOMPARE(web.mounts.size(), 2);
    QVERIFY(web.mounts.first().endsWith(u"/var/run/docker.sock (ro)"_s));
    QVERIFY(web.mounts.last().startsWith(u"data "_s));
    QCOMPARE(web.createdAtUtc, core::parseTime(u"2026-11-20T08:00:00.123Z"));
    QCOMPARE(web.startedAtUtc, core::parseTime(u"2026-11-21T08:00:00Z"));
    // The socket of Docker inside a container: rule 8 caps it at 39.
    QVERIFY(web.overall.cap);
    QCOMPARE(web.overall.cap->at, 39);
}

void TestAssess::keptContainer()
{
    const ContainerAssessment kept = containerIn(assessed({host()}).hosts.first(), u"kept"_s);
    QVERIFY(kept.isReadable);
    QVERIFY(!kept.isLive());
    QVERIFY(kept.flags.isEmpty());
    QVERIFY(kept.capabilities.isEmpty());
    QCOMPARE(kept.user, u"1000:0"_s);
    QCOMPARE(kept.restartPolicy, u"no"_s);
    QCOMPARE(kept.memoryBytes, 0);
    QVERIFY(!kept.startedAtUtc);
}

void TestAssess::containerThatCouldNotBeRead()
{
    const score::Assessment assessment = assessed({host()});
    const score::HostAssessment& result = assessment.hosts.first();
    const ContainerAssessment gone = containerIn(result, u"gone"_s);
    QVERIFY(!gone.isReadable);
    QCOMPARE(gone.imageName, u"shop:1"_s);
    QVERIFY(!gone.container.value);
    QVERIFY(gone.flags.isEmpty()); // nothing is known of its user: no claim that it is root
    QVERIFY(result.overall.provisional);
    for (const Finding& finding : result.findings) {
        if (finding.object.id != Gone)
            continue;
        QVERIFY2(finding.outcome != Outcome::Pass, qPrintable(finding.check));
        QVERIFY2(finding.outcome != Outcome::Fail, qPrintable(finding.check));
    }
}

void TestAssess::imageFacts()
{
    const score::Assessment assessment = assessed({host()});
    QCOMPARE(assessment.hosts.first().images.size(), 1);
    const score::ImageAssessment& image = assessment.hosts.first().images.first();
    QCOMPARE(image.id, Image);
    QCOMPARE(image.tags, QStringList{u"shop:1"_s});
    QCOMPARE(image.sizeBytes, 12345678);
    QCOMPARE(image.user, u"app"_s);
    QCOMPARE(image.usedBy, (QStringList{u"gone"_s, u"kept"_s, u"web"_s}));
    QCOMPARE(image.createdAtUtc, core::parseTime(u"2026-11-01T00:00:00Z"));
    QVERIFY(!image.isScanned);
}

void TestAssess::everyControlSpeaks()
{
    QSet<QString> checks;
    const score::Assessment assessment = assessed({host()});
    for (const Finding& finding : assessment.hosts.first().findings)
        checks.insert(finding.check);
    for (const cis::Control& control : cis::catalogue())
        QVERIFY2(checks.contains(QString::fromLatin1(control.id)), control.id);
}

void TestAssess::everyFindingCanBeShown()
{
    const score::Assessment assessment = assessed({host()});
    QSet<QString> seen;
    for (const Finding& finding : assessment.hosts.first().findings) {
        const QByteArray check = finding.check.toLatin1();
        QVERIFY2(!finding.title.isEmpty(), check);
        QVERIFY2(!finding.remedy.isEmpty(), check);
        QVERIFY2(!finding.object.name.isEmpty(), check);
        if (finding.outcome == Outcome::Unknown)
            QVERIFY2(!finding.reason.isEmpty(), check);
        if (const cis::Control* control = cis::control(finding.check))
            QCOMPARE(finding.stage, control->stage);
        const QString key = finding.check + u'|' + core::objectKindName(finding.object.kind) + u'|'
            + finding.object.id;
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
    QVERIFY(std::ranges::is_sorted(assessment.hosts.first().findings, core::findingLess));
}

void TestAssess::aHostNobodyReached()
{
    HostEvidence gone{
        .name = u"slip-03"_s,
        .state = HostState::Unreachable,
        .error = core::Error{.kind = core::Error::Kind::Unreachable, .code = u"connect.refused"_s}};
    const score::Assessment assessment = assessed({gone});
    const score::HostAssessment& result = assessment.hosts.first();
    QCOMPARE(result.state, HostState::Unreachable);
    QCOMPARE(result.error->code, u"connect.refused"_s);
    QVERIFY(!result.overall.value);
    QVERIFY(assessment.fleet.provisional || !assessment.fleet.value);
    for (const Finding& finding : result.findings) {
        QVERIFY2(finding.outcome == Outcome::Unknown || finding.outcome == Outcome::Manual
                     || finding.outcome == Outcome::NotApplicable,
                 qPrintable(finding.check));
    }
}

void TestAssess::sameEvidenceSameAssessment()
{
    QCOMPARE(assessed({host()}), assessed({host()}));
}

void TestAssess::orderOfHostsDoesNotMatter()
{
    HostEvidence other = host();
    other.name = u"harbor-01"_s;
    QCOMPARE(assessed({host(), other}), assessed({other, host()}));
}

void TestAssess::runsWithoutAnswers()
{
    QVERIFY(assessed({}).hosts.isEmpty());
    QCOMPARE(assessed({HostEvidence{.name = u"x"_s}}).hosts.size(), 1);
}

QTEST_GUILESS_MAIN(TestAssess)
#include "tst_assess.moc"
