// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/session.h"

#include "evidence/file.h"
#include "pdf/posturereport.h"

#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

/// A session in the program that can paint.
class PaintingSession : public Session
{
public:
    PaintingSession() { environment.writePaper = pdf::writePostureReport; }
};

/// report: the same sources on paper.
class ReportCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAPdf_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Simplified Chinese") << u"zh_CN"_s;
    }

    void writesAPdf()
    {
        QFETCH(QString, language);
        PaintingSession session;
        const QDateTime at(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const evidence::Evidence evidence{.generatedAtUtc = at,
                                          .plimsollVersion = u"0.1.0"_s,
                                          .hosts = {{.name = u"harbour"_s,
                                                     .endpoint = u"unix:///x"_s,
                                                     .transport = u"unix"_s,
                                                     .state = evidence::HostState::Ok,
                                                     .startedAtUtc = at,
                                                     .finishedAtUtc = at}}};
        QVERIFY(evidence::writeEvidence(evidence, buffer));
        const QString file = session.write("fleet.zst", buffer.data());
        QCOMPARE(session.run({u"report"_s, u"-o"_s, session.path("r.pdf"), u"--evidence"_s, file,
                              u"--lang"_s, language}),
                 0);
        QVERIFY(session.read("r.pdf").startsWith("%PDF-"));
        QVERIFY(session.out().isEmpty());
    }

    void badEvidenceLeavesNoFile()
    {
        PaintingSession session;
        const QString file = session.write("fleet.zst", "?");
        QCOMPARE(session.run({u"report"_s, u"-o"_s, session.path("r.pdf"), u"--evidence"_s, file}),
                 2);
        QVERIFY(!QFile::exists(session.path("r.pdf")));
    }

    void waiversHaveAPaperOfTheirOwn()
    {
        PaintingSession session;
        const QString waivers = session.write("waivers.json", R"({"schema": "plimsoll.waivers/1",
            "waivers": [{"check": "1.2.1", "kind": "attested-met", "scope": "fleet",
                         "reason": "reviewed", "who": "Ada", "from": "2026-11-01"}]})");
        QCOMPARE(session.run({u"report"_s, u"-o"_s, session.path("w.pdf"), u"--sample"_s,
                              u"--template"_s, u"waivers"_s, u"--waivers"_s, waivers}),
                 0);
        QVERIFY(session.read("w.pdf").startsWith("%PDF-"));
    }

    void aHostHasAPaperOfItsOwn()
    {
        PaintingSession session;
        QCOMPARE(session.run({u"report"_s, u"-o"_s, session.path("h.pdf"), u"--sample"_s,
                              u"--template"_s, u"host"_s}),
                 2);
        QVERIFY(session.err().contains("this source has 3"));
        QVERIFY(!QFile::exists(session.path("h.pdf")));
    }

    void anImageIsFoundByTagOrId()
    {
        PaintingSession session;
        const auto report = [&session](const QStringList& more) {
            return session.run(
                QStringList{u"report"_s, u"-o"_s, session.path("i.pdf"), u"--sample"_s} + more);
        };
        const QStringList image{u"--template"_s, u"image"_s, u"--image"_s};
        QCOMPARE(report(image + QStringList(u"tideline/checkout-api:1.9"_s)), 0);
        QVERIFY(session.read("i.pdf").startsWith("%PDF-"));
        // One tag, several builds of it in the fleet.
        QCOMPARE(report(image + QStringList(u"tideline/shop-web:2.4"_s)), 2);
        QVERIFY2(session.err().contains("say which: sha256:"), session.err().constData());
        QCOMPARE(report(image + QStringList(u"tideline/nowhere:1"_s)), 2);
        QVERIFY2(session.err().contains("tideline/nowhere:1"), session.err().constData());
        QCOMPARE(report({u"--image"_s, u"tideline/shop-web:2.4"_s}), 2);
        QVERIFY2(session.err().contains("--template image"), session.err().constData());
    }

    void aFullDiskNamesThePath()
    {
        PaintingSession session;
        QCOMPARE(session.run({u"report"_s, u"-o"_s, u"/dev/full"_s, u"--sample"_s}), 2);
        QVERIFY2(session.err().contains("/dev/full"), session.err().constData());
    }

    void withoutThePainterTheReportSaysWhatIsMissing()
    {
        Session session;
        QCOMPARE(session.run({u"report"_s, u"-o"_s, session.path("r.pdf"), u"--sample"_s}), 2);
        QVERIFY2(session.err().contains("plimsoll-painter"), session.err());
        QVERIFY(!QFile::exists(session.path("r.pdf")));
    }

    void unknownLanguageOrTemplateIsExitTwo()
    {
        PaintingSession session;
        for (const QStringList& wrong :
             {QStringList{u"--lang"_s, u"de"_s}, QStringList{u"--template"_s, u"novel"_s}})
            QCOMPARE(
                session.run(QStringList{u"report"_s, u"-o"_s, session.path("r.pdf"), u"--sample"_s}
                            + wrong),
                2);
    }
};

QTEST_MAIN(ReportCommandTest)
#include "tst_reportcommand.moc"
