// SPDX-License-Identifier: GPL-3.0-or-later
// `audit --host-files` against the live fleet: what the files decide, which facts an engine 20.10
// and such a host cannot give, and that nothing stays behind.
#include "tests/integration/fleet.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

struct Expected
{
    const char* host;
    const char* result;
    const char* checks;
};

constexpr Expected Table[] = {
    {"harbor-01", "pass",
     "1.1.1 1.1.2 1.1.3 1.1.4 1.1.5 1.1.6 1.1.7 1.1.8 1.1.9 1.1.10 1.1.11 1.1.14 1.1.15 1.1.16 "
     "1.1.17 1.1.18 2.3 2.4 2.8 2.10 2.14 2.16 3.1 3.2 3.3 3.4 3.5 3.6 3.9 3.10 3.11 3.12 3.13 "
     "3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.23 3.24"},
    {"harbor-01", "not_applicable", "1.1.12 1.1.13 3.7 3.8 3.21 3.22 7.1 7.2 7.9"},
    {"quay-02", "fail",
     "1.1.1 1.1.3 1.1.4 1.1.5 1.1.6 1.1.7 1.1.8 1.1.10 1.1.11 1.1.14 1.1.18 2.3 2.4 2.8 2.10 2.14 "
     "2.16 3.1 3.2 3.6 3.10 3.11 3.12 3.14 3.17 3.18 3.20"},
    {"quay-02", "manual", "1.1.2"},
    {"quay-02", "pass", "3.3 3.5 3.9 3.13 3.15 3.16 3.19"},
    {"slip-03", "fail", "1.1.1 1.1.4 1.1.5 1.1.7 1.1.10 2.8 2.14 2.16 3.12 3.13 3.14"},
    {"slip-03", "pass", "1.1.3 1.1.6 1.1.11 2.3 2.4 2.10 3.1 3.2 3.5 3.6 3.17 3.18"},
};

/// Outside section 4, the only checks that may stay undecided, and the fact that is missing.
struct Silence
{
    const char* check;
    const char* fact;
    const char* object = ""; ///< the one object it may be about; empty: any
};

constexpr Silence Silences[] = {
    {"5.23", "events since|forgotten"}, // health checks push older events out
    {"5.24", "events since|forgotten"},
    // Between two restarts there is no process list, and a restart may come after the list.
    {"5.7", "was not asked|failed with HTTP status 409", "feed-importer"},
    {"5.28", "registry"}, // no registry is asked
};

} // namespace

class TestFleetHostFiles final : public QObject
{
    Q_OBJECT

    Fleet m_fleet;
    Cli m_cli;
    QJsonObject m_audit;

    QJsonObject hostNamed(const QString& name) const
    {
        for (const QJsonValue& host : m_audit["hosts"_L1].toArray()) {
            if (host["endpoint"_L1].toString() == m_fleet.host(name).endpoint)
                return host.toObject();
        }
        return {};
    }

    QStringList argumentsFor(const QString& name) const
    {
        const FleetHost& host = m_fleet.host(name);
        return {u"audit"_s,  u"--host"_s,       host.endpoint, u"--tls-dir"_s,
                host.tlsDir, u"--host-files"_s, u"--format"_s, u"json"_s};
    }

    /// Containers and images of ours on a host.
    QByteArray leftOn(const QString& name) const
    {
        QByteArray left;
        const QString socket = u"unix://"_s + m_fleet.host(name).unixSocket;
        for (const QStringList& list :
             {QStringList{u"ps"_s, u"-aq"_s}, QStringList{u"images"_s, u"-q"_s}}) {
            QProcess docker;
            docker.start(u"/usr/bin/docker"_s,
                         QStringList{u"-H"_s, socket} + list
                             + QStringList{u"--filter"_s, u"label=io.plimsoll.audit"_s});
            docker.waitForFinished();
            left += docker.readAllStandardOutput();
        }
        return left;
    }

private slots:
    void initTestCase()
    {
        m_fleet = loadFleet();
        if (m_fleet.hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
        const CliResult audit =
            m_cli.run(QStringList{u"audit"_s, u"--host-files"_s, u"--format"_s, u"json"_s}
                      + m_fleet.sources());
        QVERIFY2(audit.exitCode == 0, audit.words.constData());
        m_audit = audit.json();
    }

    void everyVerdict_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("result");
        for (const Expected& row : Table) {
            for (const QString& check : QString::fromLatin1(row.checks).split(u' ')) {
                QTest::addRow("%s %s is %s", row.host, qPrintable(check), row.result)
                    << QString::fromLatin1(row.host) << check << QString::fromLatin1(row.result);
            }
        }
    }

    void everyVerdict()
    {
        QFETCH(QString, host);
        QFETCH(QString, check);
        QFETCH(QString, result);
        const QJsonObject json = hostNamed(host);
        QCOMPARE(resultOf(json, check, u"host"_s, json["name"_L1].toString()), result);
    }

    void whatStaysUndecidedNamesItsFact()
    {
        QStringList silent;
        for (const QJsonValue& host : m_audit["hosts"_L1].toArray()) {
            for (const QJsonValue& finding : host["findings"_L1].toArray()) {
                const QString check = finding["check"_L1].toString();
                const bool isOfImages = finding["stage"_L1].toString() == "dockerfile"_L1
                    || finding["stage"_L1].toString() == "image"_L1;
                if (finding["result"_L1].toString() != "unknown"_L1 || isOfImages)
                    continue;
                const QString reason = finding["reason"_L1].toString();
                const QString object = finding["object"_L1]["name"_L1].toString();
                const bool isKnown = std::ranges::any_of(Silences, [&](const Silence& one) {
                    const QLatin1StringView about(one.object);
                    return check == QLatin1StringView(one.check)
                        && (about.isEmpty() || about == object)
                        && reason.contains(QRegularExpression(QString::fromLatin1(one.fact)));
                });
                if (!isKnown)
                    silent.append(check + u" of "_s + object + u": "_s + reason);
            }
        }
        silent.removeDuplicates();
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

    void nothingStaysBehind()
    {
        for (const FleetHost& host : m_fleet.hosts)
            QCOMPARE(leftOn(host.name), QByteArray());
    }

    void aKilledRunIsCleanedUpByTheNext()
    {
        bool wasLeft = false;
        for (int attempt = 0; attempt < 20 && !wasLeft; ++attempt) {
            QProcess process;
            process.start(QStringLiteral(PLIMSOLL_BIN "/plimsoll-cli"), argumentsFor(u"slip-03"_s));
            while (process.state() != QProcess::NotRunning && leftOn(u"slip-03"_s).isEmpty()) { }
            process.kill();
            process.waitForFinished();
            wasLeft = !leftOn(u"slip-03"_s).isEmpty();
        }
        QVERIFY(wasLeft);
        const CliResult next = m_cli.run(argumentsFor(u"slip-03"_s));
        QVERIFY2(next.exitCode == 0, next.words.constData());
        QCOMPARE(leftOn(u"slip-03"_s), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestFleetHostFiles)
#include "tst_fleethostfiles.moc"
