// SPDX-License-Identifier: GPL-3.0-or-later
// Podman over its Docker-compatible API, host files asked for: nothing is read or made there, and
// no field that it fills for Docker's clients alone is taken for an answer.
#include "tests/integration/fleet.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

struct Expected
{
    const char* object; ///< empty: the host
    const char* result;
    const char* checks;
};

constexpr Expected Table[] = {
    {"", "not_applicable", "7.1 7.2 7.3 7.4 7.5 7.6 7.7 7.8 7.9"},
    {"", "manual", "1.2.2"},
    {"", "unknown", "2.2 2.3 2.4 2.5 2.7 2.8 2.10 2.12 2.14 2.15 2.16 2.18"},
    {"plain", "pass", "5.4 5.5 5.6 5.10 5.15 5.16 5.17 5.18 5.20 5.21 5.22 5.32"},
    {"plain", "fail", "5.11 5.12 5.13 5.29"},
    {"plain", "unknown", "5.19 5.26"},
    {"captain", "fail", "5.4 5.5 5.18 5.22"},
};

} // namespace

class TestPodman final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_service;
    Cli m_cli;
    QJsonObject m_host;
    QByteArray m_before; ///< containers and images, before the audit

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString socket() const { return u"unix://"_s + path(u"podman.sock"_s); }

    QByteArray docker(const QStringList& arguments, const QString& input = {}) const
    {
        QProcess docker;
        docker.setStandardInputFile(input.isEmpty() ? QProcess::nullDevice() : input);
        docker.start(u"/usr/bin/docker"_s,
                     QStringList{u"--config"_s, path(u"config"_s), u"-H"_s, socket()} + arguments);
        docker.waitForFinished();
        return docker.readAllStandardOutput();
    }

    QByteArray objects() const
    {
        return docker({u"ps"_s, u"-aq"_s, u"--no-trunc"_s})
            + docker({u"images"_s, u"-aq"_s, u"--no-trunc"_s});
    }

    bool start()
    {
        m_service.setStandardOutputFile(path(u"log"_s));
        m_service.setStandardErrorFile(path(u"log"_s), QIODevice::Append);
        m_service.start(u"podman"_s,
                        {u"--root"_s, path(u"root"_s), u"--runroot"_s, path(u"run"_s),
                         u"--storage-driver"_s, u"vfs"_s, u"--events-backend"_s, u"file"_s,
                         u"system"_s, u"service"_s, u"--time"_s, u"0"_s, socket()});
        return QTest::qWaitFor([this] { return QFileInfo::exists(path(u"podman.sock"_s)); },
                               20'000);
    }

    void make()
    {
        QDir().mkpath(path(u"tree/bin"_s));
        QFile::copy(u"/bin/busybox"_s, path(u"tree/bin/sh"_s));
        QProcess::execute(u"tar"_s,
                          {u"-C"_s, path(u"tree"_s), u"-cf"_s, path(u"base.tar"_s), u"."_s});
        docker({u"import"_s, u"-"_s, u"harbour/base:1"_s}, path(u"base.tar"_s));
        docker({u"create"_s, u"--name"_s, u"plain"_s, u"harbour/base:1"_s, u"sh"_s});
        docker({u"create"_s, u"--name"_s, u"captain"_s, u"--privileged"_s, u"harbour/base:1"_s,
                u"sh"_s});
    }

private slots:
    void initTestCase()
    {
        if (loadFleet().hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test, which is root, sets it");
        if (QStandardPaths::findExecutable(u"podman"_s).isEmpty())
            QSKIP("podman is not installed");
        QVERIFY2(start(), contentOf(path(u"log"_s)).constData());
        make();
        m_before = objects();
        QCOMPARE(m_before.count('\n'), 3);
        const CliResult audit = m_cli.run(
            {u"audit"_s, u"--host"_s, socket(), u"--host-files"_s, u"--format"_s, u"json"_s});
        QVERIFY2(audit.exitCode == 0, audit.words.constData());
        m_host = audit.json()["hosts"_L1][0].toObject();
        QCOMPARE(m_host["state"_L1].toString(), u"ok"_s);
    }

    void cleanupTestCase()
    {
        m_service.terminate();
        if (m_service.state() != QProcess::NotRunning && !m_service.waitForFinished(10'000))
            m_service.kill();
    }

    void everyVerdict_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("result");
        for (const Expected& row : Table) {
            for (const QString& check : QString::fromLatin1(row.checks).split(u' '))
                QTest::addRow("%s %s is %s", row.object, qPrintable(check), row.result)
                    << QString::fromLatin1(row.object) << check << QString::fromLatin1(row.result);
        }
    }

    void everyVerdict()
    {
        QFETCH(QString, object);
        QFETCH(QString, check);
        QFETCH(QString, result);
        const bool isHost = object.isEmpty();
        QCOMPARE(resultOf(m_host, check, isHost ? u"host"_s : u"container"_s,
                          isHost ? m_host["name"_L1].toString() : object),
                 result);
    }

    void filesOfAnotherEngineAreNotLookedFor()
    {
        int count = 0;
        for (const QJsonValue& finding : m_host["findings"_L1].toArray()) {
            const QString check = finding["check"_L1].toString();
            if (!check.startsWith("1.1."_L1) && !check.startsWith("3."_L1))
                continue;
            ++count;
            QCOMPARE(finding["result"_L1].toString(), u"unknown"_s);
            QVERIFY(finding["reason"_L1].toString().startsWith(
                "This engine is not Docker's: its files"_L1));
        }
        QCOMPARE(count, 18 + 24);
    }

    void nothingIsMadeThere() { QCOMPARE(objects(), m_before); }
};

QTEST_GUILESS_MAIN(TestPodman)
#include "tst_podman.moc"
