// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

#include "core/json.h"
#include "core/places.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <memory>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Log
{
    QMutex mutex;
    std::unique_ptr<QFile> file;
    QtMessageHandler before = nullptr;
    bool isEchoed = false;
};

// Never destroyed: messages still come while other statics go away.
Log& log()
{
    static Log* const theLog = new Log;
    return *theLog;
}

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "unknown";
}

bool openFile(QFile& file)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void rotateWhenLarge(QFile& file)
{
    if (file.size() < MaxLogBytes)
        return;
    const QString path = file.fileName();
    file.close();
    QFile::remove(path + ".1"_L1);
    QFile::rename(path, path + ".1"_L1);
    file.setFileName(path);
    openFile(file);
}

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    Log& target = log();
    bool isWritten = false;
    {
        const QMutexLocker lock(&target.mutex);
        if (target.file && target.file->isOpen()) {
            // One write a line: appends of two processes do not mix inside a line.
            QString flat = message;
            flat.replace(u'\n', u' ').replace(u'\r', u' ');
            const QByteArray line = formatTime(QDateTime::currentDateTimeUtc()).toUtf8() + ' '
                + levelName(type) + ' ' + (context.category ? context.category : "default") + ": "
                + flat.toUtf8() + '\n';
            isWritten = target.file->write(line) == line.size() && target.file->flush();
            rotateWhenLarge(*target.file);
        }
    }
    const bool isGrave = type != QtDebugMsg && type != QtInfoMsg;
    if (target.before && (!isWritten || (target.isEchoed && isGrave)))
        target.before(type, context, message);
}

} // namespace

QString defaultLogPath()
{
    return dataFolder() + "/plimsoll.log"_L1;
}

QString startLog(const QString& path, bool isEchoed)
{
    stopLog();
    const QString folder = path.section(u'/', 0, -2);
    if (!folder.isEmpty() && !QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto file = std::make_unique<QFile>(path);
    if (!openFile(*file))
        return path;
    Log& target = log();
    const QMutexLocker lock(&target.mutex);
    target.file = std::move(file);
    target.isEchoed = isEchoed;
    target.before = qInstallMessageHandler(writeLine);
    return path;
}

void stopLog()
{
    Log& target = log();
    const QMutexLocker lock(&target.mutex);
    if (!target.file)
        return;
    qInstallMessageHandler(target.before);
    target.before = nullptr;
    target.file.reset();
}

} // namespace plimsoll::core
