// SPDX-License-Identifier: GPL-3.0-or-later
// 1.2.2 with a database of advisories: the engine, containerd and runc as /version names them. The
// answer has the shape that Docker's own packages give (moby api/types ServerVersion); the engine
// at hand is Debian's, which is a person's to judge.
#include "audit/assess.h"
#include "tests/support/evidencebuilder.h"
#include "tests/vuln/zipbuilder.h"
#include "vuln/import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using core::Outcome;
using test::EvidenceBuilder;

namespace {

const QDateTime Now(QDate(2026, 8, 20), QTime(12, 0), Qt::UTC);

constexpr auto Critical = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
constexpr auto Low = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";

QByteArray advisory(const char* id, const char* ecosystem, const char* name, const char* introduced,
                    const char* fixed, const char* vector)
{
    return QByteArray(R"({"id":")") + id
        + R"(","modified":"2026-01-01T00:00:00Z","severity":[{"type":"CVSS_V3","score":")" + vector
        + R"("}],"affected":[{"package":{"ecosystem":")" + ecosystem + R"(","name":")" + name
        + R"("},"ranges":[{"type":"SEMVER","events":[{"introduced":")" + introduced
        + R"("},{"fixed":")" + fixed + R"("}]}]}]})";
}

/// /version of a vendor's engine.
QStringList components(const char* engine, const char* containerd, const char* runc)
{
    const QString row = u"{\"Name\":\"%1\",\"Version\":\"%2\"}"_s;
    QStringList rows{row.arg(u"Engine"_s, QLatin1StringView(engine)),
                     row.arg(u"containerd"_s, QLatin1StringView(containerd))};
    if (runc)
        rows.append(row.arg(u"runc"_s, QLatin1StringView(runc)));
    return {u"version:Version=\"%1\""_s.arg(QLatin1StringView(engine)),
            u"version:Components=[%1]"_s.arg(rows.join(u','))};
}

} // namespace

class EngineChecksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A database of these records alone.
    std::optional<audit::Advisories> imported(const QString& name, const ZipFiles& files)
    {
        const QString zip = m_folder.filePath(name + u".zip"_s);
        QFile file(zip);
        if (!file.open(QIODevice::WriteOnly))
            return std::nullopt;
        file.write(zipOf(files));
        file.close();
        const QString path = m_folder.filePath(name + u".sqlite"_s);
        if (!vuln::importFiles(path, {{.path = zip}}, [] { return Now.addDays(-3); }))
            return std::nullopt;
        return audit::advisoriesAt(path).value();
    }

    static core::Finding judged(const QStringList& edit,
                                const std::optional<audit::Advisories>& known,
                                const core::Policy& policy = {})
    {
        const evidence::HostEvidence host = EvidenceBuilder().edit(edit).build();
        const auto assessment =
            audit::assess({.generatedAtUtc = Now, .hosts = {host}},
                          {.policy = policy, .waivers = {}, .advisories = known});
        const QStringList wrong = test::wrongProofs(host, assessment.hosts[0].findings);
        if (!wrong.isEmpty())
            qWarning() << wrong;
        return test::findingOf(assessment.hosts[0].findings, u"1.2.2"_s);
    }

private slots:
    void theAdvisoriesDecide_data()
    {
        QTest::addColumn<QStringList>("edit");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::addRow("nothing is known")
            << components("29.7.2", "v2.2.1", "1.3.4") << Outcome::Pass << u"runc 1.3.4"_s;
        QTest::addRow("runc has a serious flaw") << components("29.7.2", "v2.2.1", "1.3.0")
                                                 << Outcome::Fail << u"CVE-2026-11 (runc 1.3.0)"_s;
        QTest::addRow("the engine has one") << components("29.1.0", "v2.2.1", "1.3.4")
                                            << Outcome::Fail << u"CVE-2026-12 (Engine 29.1.0)"_s;
        QTest::addRow("containerd by its newer name")
            << components("29.7.2", "v2.1.0", "1.3.4") << Outcome::Fail << u"CVE-2026-13"_s;
        QTest::addRow("a small one is below the policy")
            << components("29.7.2", "v1.7.1", "1.3.4") << Outcome::Pass << u"containerd 1.7.1"_s;
        QTest::addRow("one part is a rebuild") << components("29.7.2", "v2.2.1", "1.3.0+ds1")
                                               << Outcome::Unknown << u"no version of runc"_s;
        QTest::addRow("one part is not named") << components("29.7.2", "v2.2.1", nullptr)
                                               << Outcome::Unknown << u"no version of runc"_s;
        QTest::addRow("past its support, whatever is known")
            << components("24.0.9", "v2.2.1", "1.3.4") << Outcome::Fail << u"ended on"_s;
        QTest::addRow("a distribution's build stays with a person")
            << components("20.10.24+dfsg1", "1.6.20~ds1", "1.1.5+ds1") << Outcome::Manual
            << u"distribution"_s;
    }

    void theAdvisoriesDecide()
    {
        QFETCH(const QStringList, edit);
        QFETCH(const Outcome, outcome);
        QFETCH(const QString, says);
        static const auto known =
            imported(u"go"_s,
                     {{"1.json",
                       advisory("CVE-2026-11", "Go", "github.com/opencontainers/runc", "0", "1.3.1",
                                Critical)},
                      {"2.json",
                       advisory("CVE-2026-12", "Go", "github.com/docker/docker", "29.0.0", "29.2.0",
                                Critical)},
                      {"3.json",
                       advisory("CVE-2026-13", "Go", "github.com/containerd/containerd/v2", "0",
                                "2.2.0", Critical)},
                      {"4.json",
                       advisory("CVE-2026-14", "Go", "github.com/containerd/containerd", "0",
                                "1.7.2", Low)}});
        QVERIFY(known);
        const core::Finding finding = judged(edit, known);
        QCOMPARE(finding.outcome, outcome);
        QVERIFY2(core::english(finding.reason).contains(says),
                 qPrintable(core::english(finding.reason)));
        QVERIFY(!finding.proofs.isEmpty());
    }

    void thePolicySaysWhatIsSerious()
    {
        const auto known = imported(
            u"low"_s,
            {{"1.json",
              advisory("CVE-2026-11", "Go", "github.com/opencontainers/runc", "0", "1.3.1", Low)}});
        const QStringList edit = components("29.7.2", "v2.2.1", "1.3.0");
        QCOMPARE(judged(edit, known).outcome, Outcome::Pass);
        core::Policy strict;
        strict.mustFixSeverity = core::Severity::Low;
        QCOMPARE(judged(edit, known, strict).outcome, Outcome::Fail);
    }

    void otherFeedsSayNothingAboutTheEngine()
    {
        const auto known = imported(
            u"debian"_s,
            {{"1.json", advisory("CVE-2026-1", "Debian:12", "runc", "0", "1.1.5", Critical)}});
        const QStringList edit = components("29.7.2", "v2.2.1", "1.3.0");
        QVERIFY(known);
        QCOMPARE(judged(edit, known).outcome, Outcome::Unknown);
        QCOMPARE(judged(edit, std::nullopt).outcome, Outcome::Unknown);
    }
};

QTEST_GUILESS_MAIN(EngineChecksTest)
#include "tst_enginechecks.moc"
