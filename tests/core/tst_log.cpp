// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

/// The log file: one line a message, readable by its owner alone, rotated, never a stumbling block.
class LogTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { core::stopLog(); }

    void writesOneLineForEachMessage()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + "/new/plimsoll.log"_L1;
        QCOMPARE(core::startLog(path), path);
        qInfo("first\nsecond line");
        core::stopLog();

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QRegularExpression expected(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ info default: first second line\\n$"_s);
        QVERIFY2(expected.match(text).hasMatch(), qPrintable(text));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void keepsOneOldFileWhenItGrows()
    {
        const QTemporaryDir folder;
        const QString path = folder.path() + "/plimsoll.log"_L1;
        core::startLog(path);
        const QByteArray message(64 * 1024, 'x');
        for (int i = 0; i < 40; ++i) // 2.5 MiB
            qInfo("%s", message.constData());
        core::stopLog();

        QVERIFY(QFileInfo(path).size() <= core::MaxLogBytes);
        QVERIFY(QFileInfo(path + ".1"_L1).size() <= core::MaxLogBytes + 2 * message.size());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    void aFileThatCannotBeWrittenStopsNothing()
    {
        QCOMPARE(core::startLog(u"/proc/none/plimsoll.log"_s), u"/proc/none/plimsoll.log"_s);
        QTest::ignoreMessage(QtWarningMsg, "still heard");
        qWarning("still heard");
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
