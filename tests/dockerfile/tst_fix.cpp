// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/fix.h"
#include "dockerfile/rulefindings.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::dockerfile;

namespace {

/// The fix of the first report of a rule.
std::optional<Fix> fixed(const QString& text, const QString& rule)
{
    const auto findings = lint(text.toUtf8()).findings;
    const auto found = std::ranges::find_if(findings, [&rule](const LintFinding& one) {
        return one.rule->familyName() == rule;
    });
    return found == findings.end() ? std::nullopt : fixOf(*found, text);
}

} // namespace

class TestFix : public QObject
{
    Q_OBJECT
private slots:
    void fixes_data();
    void fixes();
    void noFixWhereAPersonChooses_data();
    void noFixWhereAPersonChooses();
    void everyFixOfAFileMendsIt();
    void diffShowsWhatDiffers();
    void diffOfEqualTexts();
    void fileFindingsCountEachGroupOnce();
};

void TestFix::fixes_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ADD of a file") << u"DL3020"_s << u"ADD a.txt /srv/"_s << u"COPY a.txt /srv/"_s;
    QTest::newRow("no -y") << u"DL3014"_s
                           << u"RUN apt-get update && apt-get install --no-install-recommends a=1"_s
                           << u"RUN apt-get update && apt-get install -y --no-install-recommends a=1"_s;
    QTest::newRow("recommended packages, on the next line")
        << u"DL3015"_s << u"RUN apt-get update && \\\n    apt-get install -y \\\n    a=1"_s
        << u"RUN apt-get update && \\\n    apt-get install --no-install-recommends -y \\\n    a=1"_s;
    QTest::newRow("apk's index") << u"DL3019"_s << u"RUN apk add a=1"_s
                                 << u"RUN apk add --no-cache a=1"_s;
    QTest::newRow("pip's cache") << u"DL3042"_s << u"RUN pip install a==1"_s
                                 << u"RUN pip install --no-cache-dir a==1"_s;
    QTest::newRow("apt") << u"DL3027"_s << u"RUN apt update"_s << u"RUN apt-get update"_s;
    QTest::newRow("MAINTAINER") << u"DL4000"_s << u"MAINTAINER me <me@x.example>"_s
                                << u"LABEL org.opencontainers.image.authors=\"me <me@x.example>\""_s;
    QTest::newRow("shell form") << u"DL3025"_s << u"CMD /srv/app --port 80"_s
                                << u"CMD [\"/srv/app\", \"--port\", \"80\"]"_s;
    QTest::newRow("old ENV") << u"LegacyKeyValueFormat"_s << u"ENV A b c"_s << u"ENV A=\"b c\""_s;
    QTest::newRow("letter case") << u"ConsistentInstructionCasing"_s << u"env A=b"_s
                                 << u"ENV A=b"_s;
    QTest::newRow("protocol") << u"ExposeProtoCasing"_s << u"EXPOSE 80/TCP 81/Udp"_s
                              << u"EXPOSE 80/tcp 81/udp"_s;
}

void TestFix::fixes()
{
    QFETCH(QString, rule);
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const QString before = u"FROM debian:12.8\n"_s + line + u"\nUSER 7\n"_s;
    const auto fix = fixed(before, rule);
    QVERIFY(fix);
    QCOMPARE(fix->text, u"FROM debian:12.8\n"_s + expected + u"\nUSER 7\n"_s);
    QVERIFY(!fix->title.isEmpty());
}

void TestFix::noFixWhereAPersonChooses_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("line");
    QTest::newRow("which version?") << u"DL3008"_s
                                    << u"RUN apt-get install -y --no-install-recommends a"_s;
    QTest::newRow("a shell reads variables") << u"DL3025"_s << u"CMD exec app $PORT"_s;
    QTest::newRow("an assignment is no program") << u"DL3025"_s << u"CMD A=b app"_s;
    QTest::newRow("which user?") << u"DL3002"_s << u"USER root"_s;
}

void TestFix::noFixWhereAPersonChooses()
{
    QFETCH(QString, rule);
    QFETCH(QString, line);
    const QString text = u"FROM debian:12.8\n"_s + line + u'\n';
    const auto findings = lint(text.toUtf8()).findings;
    QVERIFY(std::ranges::any_of(findings, [&rule](const LintFinding& finding) {
        return finding.rule->familyName() == rule;
    }));
    QVERIFY(!fixed(text, rule));
}

void TestFix::everyFixOfAFileMendsIt()
{
    QString text = u"from debian:12.8\nMAINTAINER me\nADD a /a\nRUN apt install curl=1\n"
                   "RUN apk add b=1\nENV A b\nEXPOSE 80/TCP\nUSER 7\nCMD app -v\n"_s;
    qsizetype left = lint(text.toUtf8()).findings.size();
    for (int round = 0; round < 40; ++round) {
        std::optional<Fix> fix;
        for (const LintFinding& finding : lint(text.toUtf8()).findings) {
            if (!fix)
                fix = fixOf(finding, text);
        }
        if (!fix)
            break;
        text = fix->text;
        const qsizetype now = lint(text.toUtf8()).findings.size();
        QVERIFY2(now < left, qPrintable(text));
        left = now;
    }
    QVERIFY2(text.contains(u"CMD [\"app\", \"-v\"]"), qPrintable(text));
    QVERIFY2(text.contains(u"COPY a /a"), qPrintable(text));
}

void TestFix::diffShowsWhatDiffers()
{
    const QString before = u"1\n2\n3\n4\n5\n6\n7\n8\n"_s;
    const QString after = u"1\n2\n3\n4\nfive\n6\n7\n8\n"_s;
    QCOMPARE(unifiedDiff(before, after, u"Dockerfile"_s),
             u"--- Dockerfile\n+++ Dockerfile\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"_s);
    const auto lines = diffOf(before, after, 1);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[1], (DiffLine{DiffLine::Kind::Removed, u"5"_s, 5}));
    QCOMPARE(lines[2], (DiffLine{DiffLine::Kind::Added, u"five"_s, 5}));
}

void TestFix::diffOfEqualTexts()
{
    QVERIFY(diffOf(u"a\nb"_s, u"a\nb"_s).isEmpty());
    QVERIFY(unifiedDiff(u"a"_s, u"a"_s, u"x"_s).isEmpty());
    QCOMPARE(diffOf(u"a"_s, u"a\nb"_s, 0).size(), 1);
}

void TestFix::fileFindingsCountEachGroupOnce()
{
    const auto findings =
        findingsOfFile(lint("FROM debian\nRUN sudo id\nRUN sudo ls\n"), u"Dockerfile"_s);
    QSet<QString> checks;
    for (const core::Finding& finding : findings) {
        QVERIFY2(!checks.contains(finding.check), qPrintable(finding.check));
        checks.insert(finding.check);
        if (finding.check == "DL3004"_L1) {
            QCOMPARE(finding.outcome, core::Outcome::Fail);
            QCOMPARE(finding.line, std::optional(2));
        }
        if (finding.check == "PL1101"_L1)
            QCOMPARE(finding.outcome, core::Outcome::Pass);
    }
    QVERIFY(checks.contains(u"DL3002"_s));
}

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
