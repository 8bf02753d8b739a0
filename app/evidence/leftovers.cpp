// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/leftovers.h"

#include "docker/hostfiles.h"
#include "evidence/objects.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int SecondsUntilStrange = 3600;

/// This machine since its last start; says nothing about which machine that is.
QString machineMark()
{
    const QByteArray ids = QSysInfo::machineUniqueId() + QSysInfo::bootUniqueId();
    return QString::fromLatin1(
        QCryptographicHash::hash("plimsoll audit " + ids, QCryptographicHash::Sha256)
            .toHex()
            .first(16));
}

bool isProcessAlive(qint64 pid)
{
    return kill(pid_t(pid), 0) == 0 || errno == EPERM;
}

void addLeftover(QStringList& tokens, const QString& name, const QJsonObject& row,
                 const QDateTime& nowUtc)
{
    const QString token = docker::auditTokenIn(name);
    const QString mark = row.value("Labels"_L1).toObject().value(OwnLabel).toString();
    const auto created =
        QDateTime::fromSecsSinceEpoch(row.value("Created"_L1).toInteger(), Qt::UTC);
    if (!token.isEmpty() && !tokens.contains(token) && isLeftBehind(mark, created, nowUtc))
        tokens.append(token);
}

} // namespace

QString auditMark()
{
    return machineMark() + u'.' + QString::number(QCoreApplication::applicationPid());
}

bool isLeftBehind(const QString& mark, const QDateTime& createdUtc, const QDateTime& nowUtc)
{
    const QString machine = mark.section(u'.', 0, 0);
    bool isNumber = false;
    const qint64 pid = mark.section(u'.', 1).toLongLong(&isNumber);
    if (machine == machineMark() && isNumber && pid > 0)
        return pid == QCoreApplication::applicationPid() || !isProcessAlive(pid);
    return createdUtc.secsTo(nowUtc) > SecondsUntilStrange;
}

QStringList leftoversIn(const HostEvidence& host, const QDateTime& nowUtc)
{
    QStringList tokens;
    const Answer* containers = host.answer(calls::Containers);
    const Answer* images = host.answer(calls::Images);
    for (const QJsonValue& entry : containers ? containers->body.toArray() : QJsonArray()) {
        const QJsonObject row = entry.toObject();
        if (isOwnContainer(row))
            addLeftover(tokens, containerNameIn(row), row, nowUtc);
    }
    for (const QJsonValue& entry : images ? images->body.toArray() : QJsonArray()) {
        const QJsonObject row = entry.toObject();
        if (!isOwnImage(row))
            continue;
        for (const QString& tag : tagsIn(row))
            addLeftover(tokens, tag, row, nowUtc);
    }
    return tokens;
}

} // namespace plimsoll::evidence
