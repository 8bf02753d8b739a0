// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/sealfile.h"

#include "core/json.h"
#include "core/secretscan.h"

#include <QJsonArray>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::secretsInText;
using core::SecretSpan;

namespace {

QJsonArray withoutBlocks(const QString& call, const QString& place, const QJsonArray& lines,
                         Sealer& sealer, QList<SecretHit>& hits)
{
    QStringList texts;
    for (const QJsonValue& line : lines)
        texts.append(line.toString());
    QString text = texts.join(u'\n');
    QList<SecretSpan> spans = secretsInText(text);
    while (!spans.isEmpty()) { // from the end, so that earlier places stay true
        const SecretSpan span = spans.takeLast();
        const QString secret = text.sliced(span.start, span.length);
        const auto breaks = secret.count(u'\n');
        if (breaks == 0)
            continue;
        const auto line = QStringView(text).first(span.start).count(u'\n');
        hits.append({.call = call,
                     .path = core::childPath(place, line),
                     .name = span.name,
                     .rule = span.rule,
                     .length = int(span.length)});
        text.replace(span.start, span.length, sealer.sealText(secret) + QString(breaks, u'\n'));
    }
    return QJsonArray::fromStringList(text.split(u'\n'));
}

void sealBlocks(const QString& call, const QString& place, QJsonObject& object, Sealer& sealer,
                QList<SecretHit>& hits)
{
    const QJsonArray lines = object.value("lines"_L1).toArray();
    if (!lines.isEmpty())
        object.insert(u"lines"_s,
                      withoutBlocks(call, core::childPath(place, u"lines"), lines, sealer, hits));
}

} // namespace

QJsonObject sealedFile(const QString& call, QJsonObject body, Sealer& sealer,
                       QList<SecretHit>& hits)
{
    sealBlocks(call, {}, body, sealer, hits);
    QJsonObject entries = body.value("entries"_L1).toObject();
    for (const QString& name : entries.keys()) {
        QJsonObject entry = entries.value(name).toObject();
        sealBlocks(call, core::childPath(u"entries"_s, name), entry, sealer, hits);
        entries.insert(name, entry);
    }
    if (!entries.isEmpty())
        body.insert(u"entries"_s, entries);
    return sealer.seal(call, body, hits).toObject();
}

} // namespace plimsoll::evidence
