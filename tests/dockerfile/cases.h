// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QTest>

/// Cases nobody here wrote, from PLIMSOLL_CASES; what reads them is skipped aloud without.
inline QString caseFolder()
{
    const QString folder = qEnvironmentVariable("PLIMSOLL_CASES");
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/dockerfile-cases/");
}

inline QByteArray caseBytes(const QString& name)
{
    QFile file(caseFolder() + name);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("%s cannot be read", qPrintable(file.fileName()));
    return file.readAll();
}

inline QList<QJsonObject> readCases(const QString& name)
{
    QList<QJsonObject> cases;
    const QJsonArray values = QJsonDocument::fromJson(caseBytes(name)).array();
    for (const QJsonValue& value : values)
        cases.append(value.toObject());
    return cases;
}

#define SKIP_WITHOUT_CASES()                                                                       \
    if (caseFolder().isEmpty())                                                                    \
    QSKIP("PLIMSOLL_CASES is not set: the conformance cases are not at hand")
