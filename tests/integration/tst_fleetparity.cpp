// SPDX-License-Identifier: GPL-3.0-or-later
// Our verdicts beside those of docker-bench-security for the same three daemons. The script is not
// ours and not here: PLIMSOLL_DOCKER_BENCH names a folder that holds it.
#include "tests/integration/fleet.h"

#include "cis/catalogue.h"

#include <QJsonArray>
#include <QMap>
#include <QProcess>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::integration;

namespace {

/// A line of the table: where the two differ, and why.
struct Difference
{
    QString check = {};
    QStringList hosts = {};
    QStringList theirs = {}; ///< more than one: its answer changes from run to run
    QStringList ours = {}; ///< more than one: what the daemon still remembers decides
    QString why = {};
};

QList<Difference> knownDifferences()
{
    QList<Difference> rows;
    for (const QByteArray& line : contentOf(QStringLiteral(PLIMSOLL_PARITY_TABLE)).split('\n')) {
        QStringList cells = QString::fromUtf8(line).split(u'|');
        for (QString& cell : cells)
            cell = cell.trimmed();
        if (cells.size() != 7 || !cells[1].contains(u'.'))
            continue;
        rows.append({.check = cells[1],
                     .hosts = cells[2].split(u' '),
                     .theirs = cells[3].split(u'/'),
                     .ours = cells[4].split(u'/'),
                     .why = cells[5]});
    }
    return rows;
}

using Verdicts = QMap<QString, QString>; ///< check to result

/// Worst of fail > unknown > waived > manual > pass > not applicable over a check's objects.
Verdicts ourVerdicts(const QJsonObject& host)
{
    static const QStringList worst{u"fail"_s,   u"unknown"_s, u"waived"_s,
                                   u"manual"_s, u"pass"_s,    u"not_applicable"_s};
    Verdicts verdicts;
    for (const QJsonValue& finding : host["findings"_L1].toArray()) {
        const QString result = finding["result"_L1].toString();
        QString& known = verdicts[finding["check"_L1].toString()];
        if (known.isEmpty() || worst.indexOf(result) < worst.indexOf(known))
            known = result;
    }
    return verdicts;
}

Verdicts theirVerdicts(const QJsonObject& json)
{
    Verdicts verdicts;
    for (const QJsonValue& section : json["tests"_L1].toArray()) {
        for (const QJsonValue& result : section["results"_L1].toArray())
            verdicts.insert(result["id"_L1].toString(), result["result"_L1].toString());
    }
    return verdicts;
}

bool agree(const QString& theirs, const QString& ours)
{
    if (theirs == "PASS"_L1 || theirs == "WARN"_L1)
        return ours == (theirs == "PASS"_L1 ? "pass"_L1 : "fail"_L1);
    return ours != "pass"_L1 && ours != "fail"_L1;
}

/// Whether a run may come by without this difference.
bool mayAgree(const Difference& row)
{
    return std::ranges::any_of(row.theirs, [&row](const QString& theirs) {
        return std::ranges::any_of(row.ours,
                                   [&](const QString& ours) { return agree(theirs, ours); });
    });
}

} // namespace

class TestFleetParity final : public QObject
{
    Q_OBJECT

    const QString m_tool = qEnvironmentVariable("PLIMSOLL_DOCKER_BENCH");
    std::unique_ptr<OwnFleet> m_fleet;
    QMap<QString, Verdicts> m_ours; ///< by host
    QMap<QString, Verdicts> m_theirs;

    /// The script finds its helpers from its own folder, and a host of the fleet has no awk.
    std::unique_ptr<QProcess> runningTool(const QString& host) const
    {
        const QString root = m_fleet->folder() + u'/' + host + "/root"_L1;
        QProcess::execute(u"cp"_s, {u"-r"_s, m_tool, root + "/opt/bench"_L1});
        QProcess::execute(u"mkdir"_s, {root + "/opt/bench/bin"_L1});
        QFile::link(QFileInfo(u"/usr/bin/awk"_s).canonicalFilePath(),
                    root + "/opt/bench/bin/awk"_L1);
        auto tool = std::make_unique<QProcess>();
        tool->setProcessChannelMode(QProcess::MergedChannels);
        tool->start(QStringLiteral(PLIMSOLL_FLEET_SCRIPT),
                    {u"enter"_s, m_fleet->folder(), host, u"sh"_s, u"-c"_s,
                     u"cd /opt/bench && PATH=$PWD/bin:$PATH bash docker-bench-security.sh -b"_s});
        return tool;
    }

    /// All hosts at once: it sleeps and forks a lot.
    void runTool()
    {
        std::vector<std::unique_ptr<QProcess>> tools;
        for (const FleetHost& host : m_fleet->fleet().hosts)
            tools.push_back(runningTool(host.name));
        for (const auto& tool : tools)
            tool->waitForFinished(200'000);
        for (const FleetHost& host : m_fleet->fleet().hosts) {
            const CliResult log{
                .out = contentOf(m_fleet->folder() + u'/' + host.name
                                 + "/root/opt/bench/log/docker-bench-security.log.json"_L1)};
            m_theirs.insert(host.name, theirVerdicts(log.json()));
        }
    }

    void audit()
    {
        Cli cli;
        const CliResult audit =
            cli.run(QStringList{u"audit"_s, u"--host-files"_s, u"--format"_s, u"json"_s}
                    + m_fleet->fleet().sources());
        for (const QJsonValue& json : audit.json()["hosts"_L1].toArray()) {
            for (const FleetHost& host : m_fleet->fleet().hosts) {
                if (host.endpoint == json["endpoint"_L1].toString())
                    m_ours.insert(host.name, ourVerdicts(json.toObject()));
            }
        }
    }

private slots:
    /// Whether or not the script is at hand.
    void everyRowNamesItsControlAndItsReason()
    {
        const QList<Difference> rows = knownDifferences();
        QVERIFY(rows.size() > 50);
        for (const Difference& row : rows) {
            QVERIFY2(cis::control(row.check), qPrintable(row.check));
            QVERIFY2(row.why.size() > 5, qPrintable(row.check));
            for (const QString& result : row.ours)
                QVERIFY2(core::outcomeFromName(result), qPrintable(row.check + u' ' + result));
        }
    }

    void everyDifferenceIsKnownAndEveryRowIsSeen()
    {
        if (m_tool.isEmpty())
            QSKIP("PLIMSOLL_DOCKER_BENCH names no folder with docker-bench-security");
        m_fleet = std::make_unique<OwnFleet>(u"up"_s);
        QVERIFY2(m_fleet->isUp(), m_fleet->words().constData());
        const QList<Difference> known = knownDifferences();
        audit(); // first: the script leaves exec sessions behind
        runTool();
        QStringList wrong;
        QSet<qsizetype> seen;
        for (const FleetHost& host : m_fleet->fleet().hosts) {
            const Verdicts ours = m_ours.value(host.name);
            const Verdicts theirs = m_theirs.value(host.name);
            QVERIFY2(theirs.size() > 100, qPrintable(host.name));
            QVERIFY(ours.size() >= 117);
            for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
                if (!cis::control(it.key()) || agree(it.value(), ours.value(it.key())))
                    continue;
                const auto row = std::ranges::find_if(known, [&](const Difference& one) {
                    return one.check == it.key() && one.hosts.contains(host.name)
                        && one.theirs.contains(it.value())
                        && one.ours.contains(ours.value(it.key()));
                });
                if (row == known.end()) {
                    wrong.append(u"%1 on %2: theirs %3, ours %4"_s.arg(
                        it.key(), host.name, it.value(), ours.value(it.key())));
                } else {
                    seen.insert(row - known.begin());
                }
            }
        }
        for (qsizetype i = 0; i < known.size(); ++i) {
            if (!seen.contains(i) && !mayAgree(known[i]))
                wrong.append(u"%1: no such difference"_s.arg(known[i].check));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void cleanupTestCase() { m_fleet.reset(); }
};

QTEST_GUILESS_MAIN(TestFleetParity)
#include "tst_fleetparity.moc"
