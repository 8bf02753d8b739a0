// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"
#include "tests/cli/session.h"

#include <QTest>

#include <unistd.h>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

/// What is offered, what is refused, and where the words go.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void helpNamesTheCommandsAndPlaces()
    {
        Session session;
        QCOMPARE(session.run({u"--help"_s}), 0);
        for (const QString& word : {u"audit"_s, u"report"_s, u"scan"_s, u"db"_s, u"hosts"_s,
                                    session.environment.logPath, session.environment.storePath})
            QVERIFY2(session.out().contains(word.toUtf8()), qPrintable(word));
        QVERIFY(session.err().isEmpty());
    }

    void helpOfACommand()
    {
        Session session;
        QCOMPARE(session.run({u"audit"_s, u"--help"_s}), 0);
        for (const auto option :
             {"--host", "--tls-dir", "--all", "--passphrase-fd", "--allow-plain", "--benchmark",
              "--format", "--output", "--fail-below", "--fail-on", "--save-evidence", "--evidence",
              "--sample", "--policy", "--waivers", "--host-files", "sarif", "junit"})
            QVERIFY2(session.out().contains(option), option);
    }

    void versionNamesThePlaces()
    {
        Session session;
        QCOMPARE(session.run({u"--version"_s}), 0);
        QVERIFY(session.out().startsWith("plimsoll-cli 0.1.0\n"));
        QVERIFY(session.out().contains(session.environment.logPath.toUtf8()));
        QVERIFY(session.out().contains(session.environment.storePath.toUtf8()));
    }

    void wrongUsageIsExitTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"harbour"_s, u"Dockerfile"_s};
        QTest::newRow("unknown option") << QStringList{u"audit"_s, u"--frobnicate"_s};
        QTest::newRow("of another command")
            << QStringList{u"audit"_s, u"--template"_s, u"posture"_s};
        QTest::newRow("host without value") << QStringList{u"audit"_s, u"--host"_s};
        QTest::newRow("stray word") << QStringList{u"audit"_s, u"harbour"_s};
        QTest::newRow("unknown format")
            << QStringList{u"audit"_s, u"--sample"_s, u"--format"_s, u"yaml"_s};
        QTest::newRow("unknown edition")
            << QStringList{u"audit"_s, u"--sample"_s, u"--benchmark"_s, u"1.7.0"_s};
        QTest::newRow("limit above 100")
            << QStringList{u"audit"_s, u"--sample"_s, u"--fail-below"_s, u"101"_s};
        QTest::newRow("limit is no number")
            << QStringList{u"audit"_s, u"--sample"_s, u"--fail-below"_s, u"high"_s};
        QTest::newRow("unknown severity")
            << QStringList{u"audit"_s, u"--sample"_s, u"--fail-on"_s, u"dire"_s};
        QTest::newRow("negative descriptor")
            << QStringList{u"audit"_s, u"--sample"_s, u"--passphrase-fd"_s, u"-1"_s};
        QTest::newRow("two sources")
            << QStringList{u"audit"_s, u"--sample"_s, u"--evidence"_s, u"x"_s};
        QTest::newRow("hosts and sample")
            << QStringList{u"audit"_s, u"--sample"_s, u"--host"_s, u"unix:///x"_s};
        QTest::newRow("all and one")
            << QStringList{u"audit"_s, u"--all"_s, u"--host"_s, u"unix:///x"_s};
        QTest::newRow("all of none") << QStringList{u"audit"_s, u"--all"_s};
        QTest::newRow("report without file") << QStringList{u"report"_s, u"--sample"_s};
        QTest::newRow("hosts without verb") << QStringList{u"hosts"_s};
        QTest::newRow("hosts add without address")
            << QStringList{u"hosts"_s, u"add"_s, u"harbour"_s};
    }

    void wrongUsageIsExitTwo()
    {
        QFETCH(QStringList, arguments);
        Session session;
        QCOMPARE(session.run(arguments), 2);
        QVERIFY(session.out().isEmpty());
        QVERIFY(!session.err().isEmpty());
    }

    void onlyTheReportNeedsPainting()
    {
        QVERIFY(cli::CommandLine({u"report"_s, u"-o"_s, u"x.pdf"_s}).needsGui());
        QVERIFY(!cli::CommandLine({u"audit"_s}).needsGui());
        QVERIFY(!cli::CommandLine({u"report"_s, u"--help"_s}).needsGui());
        QVERIFY(!cli::CommandLine({}).needsGui());
    }

    void passphraseLines_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("one line") << QByteArray("high water\n") << QByteArray("high water");
        QTest::newRow("no line end") << QByteArray("high water") << QByteArray("high water");
        QTest::newRow("DOS line end") << QByteArray("high water\r\n") << QByteArray("high water");
        QTest::newRow("more lines") << QByteArray("high\nwater\n") << QByteArray("high");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void passphraseLines()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, line);
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        QCOMPARE(::write(ends[1], sent.constData(), size_t(sent.size())), sent.size());
        ::close(ends[1]);
        const auto read = cli::readLineOf(ends[0]);
        ::close(ends[0]);
        QVERIFY(read);
        QCOMPARE(*read, line);
    }

    void aDescriptorThatIsNotOpenIsSaid() { QVERIFY(!cli::readLineOf(987)); }

    void anEndlessPassphraseIsRefused()
    {
        QFile zero(u"/dev/zero"_s);
        QVERIFY(zero.open(QIODevice::ReadOnly));
        QVERIFY(!cli::readLineOf(zero.handle()));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
