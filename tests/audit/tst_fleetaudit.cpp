// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "audit/auditrun.h"
#include "core/json.h"
#include "evidence/file.h"
#include "evidence/packing.h"
#include "evidence/view.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using evidence::Evidence;
using evidence::HostEvidence;
using evidence::HostState;

/// The whole way from three real daemons to an assessment; needs PLIMSOLL_FLEET.
class TestFleetAudit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyHostIsReadFully();
    void everyObjectIsJoined();
    void noSeededSecretSurvives();
    void evidenceSurvivesItsFile();
    void assessmentIsSound();

private:
    QByteArrayList m_secrets;
    Evidence m_evidence;
    qsizetype m_hosts = 0;
};

void TestFleetAudit::initTestCase()
{
    QFile description(qEnvironmentVariable("PLIMSOLL_FLEET"));
    if (!description.open(QIODevice::ReadOnly))
        QSKIP("PLIMSOLL_FLEET names no fleet");
    const auto fleet = core::parseJson(description.readAll(), 1 << 20);
    QVERIFY(fleet);
    QFile secrets((*fleet)[u"secretsFile"].toString());
    QVERIFY(secrets.open(QIODevice::ReadOnly));
    m_secrets = secrets.readAll().split('\n');
    m_secrets.removeAll({});
    QVERIFY(!m_secrets.isEmpty());

    QList<audit::Target> targets;
    for (const QJsonValue& host : (*fleet)[u"hosts"].toArray()) {
        audit::Target target;
        target.settings.name = host[u"name"].toString();
        target.settings.endpoint = docker::parseEndpoint(host[u"endpoint"].toString()).value();
        target.settings.tls = docker::TlsFiles::inFolder(host[u"tlsDir"].toString());
        targets.append(target);
    }
    m_hosts = targets.size();
    audit::AuditRun run(targets);
    QSignalSpy finished(&run, &audit::AuditRun::finished);
    run.start();
    QVERIFY(finished.wait(60'000));
    m_evidence = finished.first().first().value<Evidence>();
}

void TestFleetAudit::everyHostIsReadFully()
{
    QCOMPARE(m_evidence.hosts.size(), m_hosts);
    for (const HostEvidence& host : m_evidence.hosts) {
        QVERIFY2(host.state == HostState::Ok,
                 qPrintable(host.name + u": "_s + (host.error ? host.error->detail : QString())));
        QCOMPARE(host.transport, u"tls"_s);
        QVERIFY(host.tlsProtocol.startsWith(u"TLS 1."_s));
        QVERIFY(host.serverCertNotAfterUtc.isValid());
        QVERIFY(host.clientCertNotAfterUtc.isValid());
        QVERIFY(host.latencyMs >= 0);
        QVERIFY(!host.apiVersion.isEmpty());
    }
}

void TestFleetAudit::everyObjectIsJoined()
{
    for (const HostEvidence& host : m_evidence.hosts) {
        const evidence::HostView view = evidence::viewOf(host);
        QVERIFY(!view.containers.isEmpty());
        for (const evidence::ContainerView& container : view.containers) {
            QVERIFY2(container.inspect.isReadable(), qPrintable(container.name));
            QVERIFY2(container.imageInspect.isReadable(), qPrintable(container.name));
            const evidence::ImageView* image = view.image(container.imageId);
            QVERIFY2(image && image->history.isReadable(), qPrintable(container.name));
            if (container.state != "running"_L1)
                continue;
            // The one that restarts again and again may end between the list and its processes.
            const bool hasEnded = container.name == "feed-importer"_L1 && container.top.answer()
                && container.top.answer()->status == 409;
            QVERIFY2(container.top.isReadable() || hasEnded, qPrintable(container.name));
        }
    }
}

void TestFleetAudit::noSeededSecretSurvives()
{
    qsizetype hits = 0;
    for (const HostEvidence& host : m_evidence.hosts) {
        hits += host.secrets.size();
        const auto json = evidence::unpacked(evidence::packHost(host), 1 << 28);
        QVERIFY(json);
        for (const QByteArray& secret : m_secrets)
            QVERIFY2(!json->contains(secret), qPrintable(host.name));
    }
    QVERIFY(hits >= m_secrets.size());
}

void TestFleetAudit::evidenceSurvivesItsFile()
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    QVERIFY(evidence::writeEvidence(m_evidence, buffer));
    buffer.seek(0);
    const auto back = evidence::readEvidence(buffer);
    QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
    QCOMPARE(*back, m_evidence);
}

void TestFleetAudit::assessmentIsSound()
{
    const score::Assessment assessment = audit::assess(m_evidence, core::Policy());
    QVERIFY(assessment.fleet.value);
    QCOMPARE(assessment, audit::assess(m_evidence, core::Policy()));
    for (const score::HostAssessment& host : assessment.hosts)
        QVERIFY2(host.overall.value, qPrintable(host.name));
}

QTEST_GUILESS_MAIN(TestFleetAudit)
#include "tst_fleetaudit.moc"
