// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonmembers.h"

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

JsonMembers::JsonMembers(const QJsonValue& value, QString place, QString code)
    : m_object(value.toObject())
    , m_place(std::move(place))
    , m_code(std::move(code))
{
    if (!value.isObject())
        complain({}, u"an object"_s);
}

QString JsonMembers::text(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        complain(key, u"a string"_s);
    return value.toString();
}

int JsonMembers::integer(const QString& key, int least)
{
    const QJsonValue value = m_object.value(key);
    const int number = value.toInt(least - 1);
    if (number < least)
        complain(key, u"a whole number from %1"_s.arg(least));
    return number;
}

qint64 JsonMembers::bytes(const QString& key)
{
    const qint64 number = m_object.value(key).toInteger(-1);
    if (number < 0)
        complain(key, u"a number of bytes"_s);
    return number;
}

bool JsonMembers::boolean(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isBool())
        complain(key, u"true or false"_s);
    return value.toBool();
}

QDateTime JsonMembers::time(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isNull())
        return {};
    const QDateTime time = parseTime(value.toString());
    if (!time.isValid())
        complain(key, u"a time or null"_s);
    return time;
}

QJsonArray JsonMembers::list(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        complain(key, u"a list"_s);
    return value.toArray();
}

QStringList JsonMembers::texts(const QString& key)
{
    QStringList texts;
    for (const QJsonValue& item : list(key)) {
        if (!item.isString())
            complain(key, u"a list of strings"_s);
        texts.append(item.toString());
    }
    return texts;
}

void JsonMembers::complain(QStringView key, const QString& expected)
{
    if (m_error)
        return;
    m_error =
        Error{.kind = Error::Kind::Malformed,
              .code = m_code,
              .detail = u"%1: expected %2"_s.arg(key.isEmpty() ? m_place : placeOf(key), expected)};
}

QJsonValue timeJson(const QDateTime& time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

QJsonObject errorJson(const Error& error)
{
    return {{u"kind"_s, kindName(error.kind)},
            {u"code"_s, error.code},
            {u"subject"_s, error.subject},
            {u"detail"_s, error.detail}};
}

Error errorFromJson(JsonMembers& members)
{
    return {.kind = kindFromName(members.text(u"kind"_s)),
            .code = members.text(u"code"_s),
            .subject = members.text(u"subject"_s),
            .detail = members.text(u"detail"_s)};
}

} // namespace plimsoll::core
