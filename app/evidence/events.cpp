// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/events.h"

#include "core/json.h"
#include "core/limits.h"
#include "evidence/objects.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject reduced(const QJsonObject& event)
{
    const QJsonObject actor = event.value("Actor"_L1).toObject();
    const QJsonObject all = actor.value("Attributes"_L1).toObject();
    QJsonObject attributes;
    for (const QString& name : {u"name"_s, u"image"_s, u"execID"_s}) {
        if (all.contains(name))
            attributes.insert(name, all.value(name));
    }
    return {
        {u"Type"_s, event.value("Type"_L1)},
        {u"Action"_s, event.value("Action"_L1)},
        {u"timeNano"_s, event.value("timeNano"_L1)},
        {u"Actor"_s, QJsonObject{{u"ID"_s, actor.value("ID"_L1)}, {u"Attributes"_s, attributes}}}};
}

} // namespace

core::Result<QJsonValue> eventsFrom(const QByteArray& stream)
{
    // Lines of JSON become one list, which is read at once.
    QByteArray list;
    list.reserve(stream.size() + 2);
    for (const QByteArray& line : stream.split('\n')) {
        if (!line.trimmed().isEmpty())
            list += (list.isEmpty() ? '[' : ',') + line;
    }
    const auto read =
        core::parseJson(list.isEmpty() ? "[]" : list + ']', core::limits::MaxReplyBytes);
    if (!read)
        return read.error();
    QJsonArray events;
    for (const QJsonValue& event : read->toArray())
        events.append(reduced(event.toObject()));
    return QJsonValue(events);
}

QStringList execsIn(const QString& call, const QJsonValue& body)
{
    QStringList ids;
    if (call == calls::Events) {
        for (const QJsonValue& event : body.toArray())
            ids.append(event[u"Actor"][u"Attributes"][u"execID"].toString());
    } else if (call.startsWith("GET /containers/"_L1) && call.endsWith("/json"_L1)) {
        for (const QJsonValue& id : body[u"ExecIDs"].toArray())
            ids.append(id.toString());
    }
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

} // namespace plimsoll::evidence
