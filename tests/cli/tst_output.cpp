// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using plimsoll::cli::Output;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT
private slots:
    void aFileIsReplacedWhole();
    void anUncommittedFileStaysAsItWas();
    void aPipeIsWrittenToAndStaysAPipe();
    void aFolderIsRefused();

private:
    QTemporaryDir m_folder;
};

void TestOutput::aFileIsReplacedWhole()
{
    const QString path = m_folder.filePath(u"a.json"_s);
    for (const char* text : {"a long first text", "short"}) {
        Output output(path, nullptr);
        QVERIFY(output.open().has_value());
        QVERIFY(output.write(text).has_value());
        QCOMPARE(contentOf(path), QByteArray(text));
    }
}

void TestOutput::anUncommittedFileStaysAsItWas()
{
    const QString path = m_folder.filePath(u"b.json"_s);
    {
        Output first(path, nullptr);
        QVERIFY(first.open().has_value());
        QVERIFY(first.write("kept").has_value());
    }
    {
        Output second(path, nullptr);
        QVERIFY(second.open().has_value());
        second.device().write("half");
    }
    QCOMPARE(contentOf(path), QByteArray("kept"));
}

void TestOutput::aPipeIsWrittenToAndStaysAPipe()
{
    // Stands for /dev/null as well, which a program run by root must never replace.
    const QByteArray path = QFile::encodeName(m_folder.filePath(u"pipe"_s));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const int reader = ::open(path.constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    {
        Output output(QFile::decodeName(path), nullptr);
        QVERIFY(output.open().has_value());
        QVERIFY(output.write("words").has_value());
    }
    char bytes[16] = {};
    QCOMPARE(::read(reader, bytes, sizeof bytes), ssize_t(5));
    ::close(reader);
    QCOMPARE(QByteArray(bytes), QByteArray("words"));
    struct stat status = {};
    QCOMPARE(::lstat(path.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

void TestOutput::aFolderIsRefused()
{
    Output output(m_folder.path(), nullptr);
    const auto opened = output.open();
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, u"output.open"_s);
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
