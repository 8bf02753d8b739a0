// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/rewrite.h"

#include "core/json.h"

namespace plimsoll::evidence {

QString Place::path() const
{
    if (!parent)
        return {};
    return index >= 0 ? core::childPath(parent->path(), index)
                      : core::childPath(parent->path(), key);
}

QString Place::nearestKey() const
{
    const Place* place = this;
    while (place->parent && place->index >= 0)
        place = place->parent;
    return place->key;
}

bool Place::isUnder(QLatin1StringView wantedKey) const
{
    for (const Place* place = this; place; place = place->parent) {
        if (place->index < 0 && place->key == wantedKey)
            return true;
    }
    return false;
}

QJsonValue Rewriter::rewrite(const QJsonValue& root)
{
    return visit(root, {}, Place{});
}

QJsonValue Rewriter::visit(const QJsonValue& value, const QJsonObject& owner, const Place& place)
{
    switch (value.type()) {
    case QJsonValue::String: {
        const QString text = value.toString();
        const QList<SecretSpan> spans = spansIn(text, place);
        return spans.isEmpty() ? value : replace(text, spans, place);
    }
    case QJsonValue::Object:
        return visitObject(value.toObject(), place);
    case QJsonValue::Array:
        return visitList(value.toArray(), owner, place);
    default:
        return value;
    }
}

QJsonValue Rewriter::visitObject(const QJsonObject& object, const Place& place)
{
    QJsonObject result = object;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QString key = member.key();
        const QList<SecretSpan> keySpans = spansInKey(key);
        const QString cleanKey = keySpans.isEmpty() ? key : replace(key, keySpans, place);
        const Place below{.parent = &place, .key = cleanKey};
        const qsizetype changesBefore = m_changes;
        const QJsonValue after = visit(member.value(), object, below);
        if (!keySpans.isEmpty())
            result.remove(key);
        if (!keySpans.isEmpty() || m_changes != changesBefore)
            result.insert(cleanKey, after);
    }
    return result;
}

QJsonValue Rewriter::visitList(const QJsonArray& list, const QJsonObject& owner, const Place& place)
{
    const QList<QList<SecretSpan>> spans = spansInList(list, owner, place);
    QJsonArray result = list;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const Place below{.parent = &place, .index = i};
        const QJsonValue before = list.at(i);
        const qsizetype changesBefore = m_changes;
        QJsonValue after = before;
        if (i >= spans.size() || !before.isString())
            after = visit(before, owner, below);
        else if (!spans[i].isEmpty())
            after = replace(before.toString(), spans[i], below);
        if (m_changes != changesBefore)
            result[i] = after;
    }
    return result;
}

QString Rewriter::replace(const QString& text, const QList<SecretSpan>& spans, const Place& place)
{
    ++m_changes;
    for (const SecretSpan& span : spans)
        replaced(text, span, place);
    return marked(text, spans);
}

} // namespace plimsoll::evidence
