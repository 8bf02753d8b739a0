// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

/// Conformance cases from outside the tree: PLIMSOLL_CASES/vuln.
namespace cases {

inline QString folder()
{
    const QString root = qEnvironmentVariable("PLIMSOLL_CASES");
    return root.isEmpty() ? QString() : QDir(root).filePath(QStringLiteral("vuln"));
}

inline QString path(const char* name)
{
    return QDir(folder()).filePath(QString::fromUtf8(name));
}

inline QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QList<QByteArray> lines(const QString& path)
{
    QList<QByteArray> all = read(path).split('\n');
    all.removeIf([](const QByteArray& line) { return line.trimmed().isEmpty(); });
    return all;
}

} // namespace cases

/// Leaves the test function, aloud, where there are no cases.
#define NEEDS_CASES()                                                                              \
    do {                                                                                           \
        if (!QDir(cases::folder()).exists() || cases::folder().isEmpty())                          \
            QSKIP("PLIMSOLL_CASES names no folder with vuln/ in it");                              \
    } while (false)
