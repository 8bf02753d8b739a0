// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/docker/fakedaemon.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

/// The program itself: what main() adds to the commands.
class ProgramTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    void start(QProcess& process, const QStringList& arguments,
               const QString& input = QProcess::nullDevice())
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.remove(u"XDG_RUNTIME_DIR"_s);
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(input);
        process.start(QStringLiteral(PLIMSOLL_BIN "/plimsoll-cli"), arguments);
    }

private slots:
    void versionSaysWhereTheLogIs()
    {
        QProcess process;
        start(process, {u"--version"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QString log = m_home.filePath(u"data/plimsoll/plimsoll.log"_s);
        QVERIFY(process.readAllStandardOutput().contains(log.toUtf8()));
        QVERIFY(QFile::exists(log));
        QCOMPARE(process.readAllStandardError(), QByteArray()); // Qt's warnings are in the log
    }

    void standardInputIsReadOnce()
    {
        QFile file(m_home.filePath(u"input"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("FROM debian\n") > 0);
        file.close();
        QProcess process;
        start(process, {u"lint"_s, u"-"_s, u"-"_s}, file.fileName());
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QByteArray out = process.readAllStandardOutput();
        QVERIFY2(out.contains("in 1 file") && !out.contains("PL0001"), out.constData());
    }

    void anInterruptStopsCleanly_data()
    {
        QTest::addColumn<int>("signalNumber");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
    }

    void anInterruptStopsCleanly()
    {
        QFETCH(int, signalNumber);
        FakeDaemon daemon([](QIODevice&, const QString&) {});
        daemon.answersPing = false;
        daemon.listenUnix();
        QProcess process;
        start(process, {u"audit"_s, u"--host"_s, daemon.settings().endpoint.url()});
        QTRY_VERIFY(!daemon.paths.isEmpty());
        ::kill(pid_t(process.processId()), signalNumber);
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void aFullDiskBehindStandardOutputIsSaid()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        start(process, {u"audit"_s, u"--host"_s, u"unix:///nowhere/docker.sock"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("standard output"));
    }

    void theReportNeedsNoDisplay()
    {
        QProcess process;
        start(process,
              {u"report"_s, u"-o"_s, m_home.filePath(u"r.pdf"_s), u"--evidence"_s,
               m_home.filePath(u"none.zst"_s)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("none.zst"));
    }

    void theReportIsPaintedBySomethingElse()
    {
        QProcess process;
        start(process, {u"report"_s, u"-o"_s, m_home.filePath(u"sample.pdf"_s), u"--sample"_s});
        QVERIFY(process.waitForFinished());
        QFile paper(m_home.filePath(u"sample.pdf"_s));
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.read(5) == "%PDF-");
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
