// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inventories.h"

#include "core/json.h"
#include "core/limits.h"
#include "evidence/objects.h"
#include "evidence/packing.h"
#include "evidence/scans.h"
#include "store/sql.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>

namespace plimsoll::store {

using namespace Qt::Literals::StringLiterals;
using evidence::Answer;

namespace {

/// An answer of a row "digest, image, scanned_at, packed"; nothing where the body is damaged.
std::optional<Answer> answerOfRow(const QSqlQuery& row)
{
    const QString digest = row.value(0).toString();
    Answer answer{.call = evidence::imageContentsCall(row.value(1).toString()),
                  .atUtc = QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::UTC),
                  .status = 200,
                  .digest = digest};
    const auto bytes =
        evidence::unpacked(row.value(3).toByteArray(), core::limits::MaxEvidenceBytes);
    const bool isWhole = bytes && core::sha256(*bytes) == digest;
    const auto body = isWhole ? core::parseJson(*bytes, core::limits::MaxEvidenceBytes)
                              : core::Result<QJsonValue>(core::Error{});
    if (!body) {
        qWarning("store: the contents of image %s are damaged", qPrintable(row.value(1).toString()));
        return std::nullopt;
    }
    answer.body = *body;
    return answer;
}

core::Result<QList<Answer>> answersOf(QSqlDatabase& database, const QString& sql,
                                      const QVariantList& values)
{
    auto rows = query(database, sql, values);
    if (!rows)
        return rows.error();
    QList<Answer> answers;
    while (rows->next()) {
        if (auto answer = answerOfRow(*rows))
            answers.append(*std::move(answer));
    }
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return answers;
}

bool isKeptApart(const Answer& answer)
{
    return evidence::isContents(answer) && !answer.digest.isEmpty();
}

} // namespace

core::Result<void> writeInventory(QSqlDatabase& database, const Answer& contents)
{
    if (!isKeptApart(contents))
        return core::Error{core::Error::Kind::Usage, u"store.inventory"_s, contents.call,
                           u"holds no contents of an image"_s};
    // Read again and found the same: the body stays, its time moves on.
    return execute(database,
                   u"INSERT INTO inventories (digest, image, is_full, scanned_at, packed) "
                   "VALUES (?, ?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE SET "
                   "scanned_at = max(scanned_at, excluded.scanned_at)"_s,
                   {text(contents.digest), text(evidence::imageOfContentsCall(contents.call)),
                    int(evidence::isFullReading(contents)), contents.atUtc.toMSecsSinceEpoch(),
                    evidence::packed(core::canonicalJson(contents.body))});
}

core::Result<QList<Answer>> readInventories(QSqlDatabase& database, const QStringList& imageIds)
{
    QList<Answer> answers;
    for (const QString& id : imageIds) {
        const auto best = answersOf(database,
                                    u"SELECT digest, image, scanned_at, packed FROM inventories "
                                    "WHERE image = ? ORDER BY is_full DESC, scanned_at DESC, "
                                    "rowid DESC LIMIT 1"_s,
                                    {id});
        if (!best)
            return best;
        answers += *best;
    }
    return answers;
}

core::Result<QList<InventoryStamp>> readInventoryStamps(QSqlDatabase& database)
{
    auto rows = query(database,
                      u"SELECT image, max(is_full), max(scanned_at) FROM inventories i WHERE "
                      "is_full = (SELECT max(is_full) FROM inventories WHERE image = i.image) "
                      "GROUP BY image ORDER BY image"_s);
    if (!rows)
        return rows.error();
    QList<InventoryStamp> stamps;
    while (rows->next())
        stamps.append({rows->value(0).toString(), rows->value(1).toBool(),
                       QDateTime::fromMSecsSinceEpoch(rows->value(2).toLongLong(), Qt::UTC)});
    if (rows->lastError().isValid())
        return errorOf(database, rows->lastError());
    return stamps;
}

evidence::HostEvidence withoutInventories(evidence::HostEvidence host)
{
    host.answers.removeIf(isKeptApart);
    return host;
}

core::Result<void> writeInventoriesOf(QSqlDatabase& database, qint64 run,
                                      const evidence::HostEvidence& host)
{
    for (const Answer& answer : host.answers) {
        if (!isKeptApart(answer))
            continue;
        if (const auto done = writeInventory(database, answer); !done)
            return done;
        const auto done = execute(database,
                                  u"INSERT INTO evidence_inventories (run, host, digest, "
                                  "scanned_at) VALUES (?, ?, ?, ?)"_s,
                                  {run, text(host.name), text(answer.digest),
                                   answer.atUtc.toMSecsSinceEpoch()});
        if (!done)
            return done;
    }
    return {};
}

core::Result<void> joinInventories(QSqlDatabase& database, qint64 run, evidence::HostEvidence& host)
{
    // The time is the evidence's own: the image may have been read again since.
    const auto answers = answersOf(database,
                                   u"SELECT i.digest, i.image, e.scanned_at, i.packed "
                                   "FROM evidence_inventories e JOIN inventories i "
                                   "ON i.digest = e.digest WHERE e.run = ? AND e.host = ?"_s,
                                   {run, text(host.name)});
    if (!answers)
        return answers.error();
    host.answers += *answers;
    std::ranges::stable_sort(host.answers, {}, &Answer::call);
    return {};
}

core::Result<void> forgetInventories(QSqlDatabase& database)
{
    return execute(database,
                   u"DELETE FROM inventories WHERE digest NOT IN "
                   "(SELECT digest FROM evidence_inventories) AND image NOT IN "
                   "(SELECT object_id FROM objects WHERE kind = ?)"_s,
                   {int(core::ObjectKind::Image)});
}

core::Result<void> thinInventories(QSqlDatabase& database, const QDateTime& nowUtc,
                                   const Retention& retention)
{
    const qint64 oldest = nowUtc.addDays(-retention.keepAllDays).toMSecsSinceEpoch();
    return execute(database,
                   u"DELETE FROM inventories WHERE digest NOT IN "
                   "(SELECT digest FROM evidence_inventories) AND "
                   "((scanned_at < ? AND image NOT IN "
                   "(SELECT object_id FROM objects WHERE kind = ?)) "
                   "OR EXISTS (SELECT 1 FROM inventories b WHERE b.image = inventories.image AND "
                   "(b.is_full, b.scanned_at, b.rowid) > "
                   "(inventories.is_full, inventories.scanned_at, inventories.rowid)))"_s,
                   {oldest, int(core::ObjectKind::Image)});
}

} // namespace plimsoll::store
