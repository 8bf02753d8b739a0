// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "core/json.h"

#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

/// From a mount in an answer to the cap of rule 8.
class TestHostRoot : public QObject
{
    Q_OBJECT

private slots:
    void writableRootCapsAt39_data();
    void writableRootCapsAt39();
};

namespace {

evidence::Answer answer(const QString& call, const QByteArray& body)
{
    evidence::Answer result;
    result.call = call;
    result.status = 200;
    result.body = core::parseJson(body, 100'000).value();
    return result;
}

evidence::Evidence evidenceWith(const QByteArray& mount)
{
    evidence::HostEvidence host;
    host.name = u"alpha"_s;
    host.state = evidence::HostState::Ok;
    const QByteArray id(64, 'a');
    host.answers = {
        answer(u"GET /containers/"_s + QString::fromLatin1(id) + u"/json"_s,
               R"({"Id":")" + id
                   + R"(","Name":"/web","State":{"Status":"running"},"Config":{"Image":"app"},)"
                     R"("HostConfig":{"Privileged":false,"Memory":1048576},"Mounts":[)"
                   + mount + "]}"),
        answer(u"GET /containers/json?all=1"_s,
               R"([{"Id":")" + id + R"(","Names":["/web"],"State":"running","Image":"app"}])")};
    evidence::Evidence evidence;
    evidence.hosts = {host};
    return evidence;
}

} // namespace

void TestHostRoot::writableRootCapsAt39_data()
{
    QTest::addColumn<QByteArray>("mount");
    QTest::addColumn<bool>("isCapped");
    QTest::newRow("root, writable")
        << QByteArray(R"({"Type":"bind","Source":"/","Destination":"/host","Mode":"","RW":true})")
        << true;
    QTest::newRow("root with a dot")
        << QByteArray(R"({"Type":"bind","Source":"//.","Destination":"/h","Mode":"","RW":true})")
        << true;
    QTest::newRow("root, read-only") << QByteArray(
        R"({"Type":"bind","Source":"/","Destination":"/host","Mode":"ro","RW":false})")
                                     << false;
    QTest::newRow("another directory")
        << QByteArray(R"({"Type":"bind","Source":"/srv","Destination":"/s","Mode":"","RW":true})")
        << false;
}

void TestHostRoot::writableRootCapsAt39()
{
    QFETCH(QByteArray, mount);
    const auto assessment = audit::assess(evidenceWith(mount), core::Policy());
    const auto& containers = assessment.hosts.constFirst().containers;
    QCOMPARE(containers.size(), 1);
    QTEST(containers[0].hasWritableHostRoot, "isCapped");
    QTEST((containers[0].overall.cap == score::Cap{39, u"5.6"_s}), "isCapped");
}

QTEST_GUILESS_MAIN(TestHostRoot)
#include "tst_hostroot.moc"
