// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretscan.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace plimsoll::evidence {

using core::SecretSpan;

/// Where a walk through a JSON value stands: a chain of steps on the stack, spelled out only when
/// somebody asks.
struct Place
{
    const Place* parent = nullptr;
    QString key = {}; ///< empty for an element of a list
    qsizetype index = -1;

    QString path() const;
    /// The nearest key at or above this place.
    QString nearestKey() const;
    bool isUnder(QLatin1StringView wantedKey) const;
};

/// Walks a JSON value and replaces the spans that a subclass sees. What needs no change is shared,
/// not copied.
class Rewriter
{
public:
    virtual ~Rewriter() = default;
    QJsonValue rewrite(const QJsonValue& root);

protected:
    virtual QList<SecretSpan> spansIn(const QString& text, const Place& place) = 0;
    virtual QList<SecretSpan> spansInKey(const QString& key) = 0;
    /// Spans by element, where a list must be read as a whole; empty where it need not.
    virtual QList<QList<SecretSpan>> spansInList(const QJsonArray& list, const QJsonObject& owner,
                                                 const Place& place) = 0;
    /// Every replaced span passes here once.
    virtual void replaced(const QString& text, const SecretSpan& span, const Place& place) = 0;

private:
    QJsonValue visit(const QJsonValue& value, const QJsonObject& owner, const Place& place);
    QJsonValue visitObject(const QJsonObject& object, const Place& place);
    QJsonValue visitList(const QJsonArray& list, const QJsonObject& owner, const Place& place);
    QString replace(const QString& text, const QList<SecretSpan>& spans, const Place& place);

    qsizetype m_changes = 0; ///< texts replaced so far: cheaper than comparing what came back
};

} // namespace plimsoll::evidence
