// SPDX-License-Identifier: GPL-3.0-or-later
// A real authorization plugin in front of a real daemon: what it refuses is unknown with that
// reason, and all else goes on.
#include "tests/integration/fleet.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

const QString Host = u"gate-06"_s;

/// Check and object to result.
using Results = QMap<QString, QString>;

QString sectionOf(const QJsonObject& finding)
{
    return finding["check"_L1].toString().section(u'.', 0, 0);
}

bool isOfFiles(const QJsonObject& finding)
{
    const QString check = finding["check"_L1].toString();
    return check.startsWith("1.1."_L1) || sectionOf(finding) == "3"_L1;
}

/// What neither host files nor the moment decides.
Results steadyResults(const QJsonArray& findings)
{
    // Settings that files alone show; lists that change between two readings.
    static const QStringList left{u"2.3"_s,  u"2.4"_s,  u"2.8"_s,  u"2.10"_s, u"2.12"_s,
                                  u"2.14"_s, u"2.16"_s, u"5.3"_s,  u"5.7"_s,  u"5.19"_s,
                                  u"5.23"_s, u"5.24"_s, u"5.26"_s, u"5.27"_s};
    Results results;
    for (const QJsonValue& value : findings) {
        const QJsonObject finding = value.toObject();
        const QString check = finding["check"_L1].toString();
        if (!isOfFiles(finding) && !left.contains(check))
            results.insert(check + u' ' + finding["object"_L1]["id"_L1].toString(),
                           finding["result"_L1].toString());
    }
    return results;
}

} // namespace

class TestFleetGate final : public QObject
{
    Q_OBJECT

    std::unique_ptr<OwnFleet> m_fleet;
    Cli m_cli;

    /// What the plugin refuses from now on.
    bool refuse(const QByteArray& lines) const
    {
        QFile file(m_fleet->folder() + u'/' + Host + "/root/etc/docker/gate"_L1);
        return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size();
    }

    CliResult audited(const QStringList& more = {}) const
    {
        return m_cli.run(QStringList{u"audit"_s, u"--format"_s, u"json"_s} + more
                         + m_fleet->fleet().sources());
    }

    static QJsonArray findingsOf(const CliResult& audit)
    {
        return audit.json()["hosts"_L1][0]["findings"_L1].toArray();
    }

    QByteArray leftOver() const
    {
        const QString ours = u"label=io.plimsoll.audit"_s;
        return m_fleet->docker(Host, {u"ps"_s, u"-aq"_s, u"--filter"_s, ours})
            + m_fleet->docker(Host, {u"images"_s, u"-q"_s, u"--filter"_s, ours});
    }

private slots:
    void initTestCase()
    {
        if (loadFleet().hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
        m_fleet =
            std::make_unique<OwnFleet>(u"gate"_s, QStringList{QStringLiteral(PLIMSOLL_AUTHZGATE)});
        QVERIFY2(m_fleet->isUp(), m_fleet->words().constData());
    }

    void cleanupTestCase()
    {
        if (m_fleet)
            refuse({}); // the fleet's end asks the daemon, which asks the plugin
        m_fleet.reset();
    }

    void aPluginThatAllowsIsSeenAndInNobodysWay()
    {
        const CliResult audit = audited({u"--host-files"_s});
        QVERIFY2(audit.exitCode == 0, audit.words.constData());
        const QJsonObject host = audit.json()["hosts"_L1][0].toObject();
        const QString name = host["name"_L1].toString();
        QCOMPARE(resultOf(host, u"2.12"_s, u"host"_s, name), u"pass"_s);
        QCOMPARE(resultOf(host, u"3.17"_s, u"host"_s, name), u"pass"_s);
        QCOMPARE(resultOf(host, u"1.1.6"_s, u"host"_s, name), u"pass"_s);
    }

    void refusedCreationIsTheReasonAndAllElseGoesOn_data()
    {
        QTest::addColumn<QString>("refused");
        QTest::newRow("the container") << u"POST /containers/create"_s;
        QTest::newRow("the image") << u"POST /images/create"_s;
    }

    void refusedCreationIsTheReasonAndAllElseGoesOn()
    {
        QFETCH(QString, refused);
        QVERIFY(refuse(refused.toLatin1()));
        const CliResult without = audited();
        QVERIFY2(without.exitCode == 0, without.words.constData());
        const CliResult with = audited({u"--host-files"_s});
        QVERIFY2(with.exitCode == 3, with.words.constData()); // asked for, and not had
        int ofFiles = 0;
        for (const QJsonValue& value : findingsOf(with)) {
            const QJsonObject finding = value.toObject();
            if (!isOfFiles(finding))
                continue;
            ++ofFiles;
            const QString reason = finding["reason"_L1].toString();
            QVERIFY2(finding["result"_L1].toString() == "unknown"_L1
                         && reason.startsWith(refused + u" was refused"_s),
                     qPrintable(finding["check"_L1].toString() + u": "_s + reason));
        }
        QCOMPARE(ofFiles, 18 + 24);
        QVERIFY(steadyResults(findingsOf(with)).size() > 200);
        QCOMPARE(steadyResults(findingsOf(with)), steadyResults(findingsOf(without)));
        QCOMPARE(leftOver(), QByteArray());
    }

    void aRefusedListIsUnknownAndNamed()
    {
        QVERIFY(refuse("GET /images/json"));
        const CliResult audit = audited();
        QCOMPARE(audit.exitCode, 3);
        const QJsonObject host = audit.json()["hosts"_L1][0].toObject();
        QCOMPARE(host["state"_L1].toString(), u"denied"_s);
        const QString name = host["name"_L1].toString();
        QCOMPARE(resultOf(host, u"6.1"_s, u"host"_s, name), u"unknown"_s);
        QCOMPARE(resultOf(host, u"6.2"_s, u"host"_s, name), u"pass"_s);
    }
};

QTEST_GUILESS_MAIN(TestFleetGate)
#include "tst_fleetgate.moc"
