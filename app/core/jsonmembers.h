// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/json.h"
#include "core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace plimsoll::core {

/// Reads members of one JSON object of a file that a program wrote, and keeps the first thing that
/// was not as it should be: Malformed with a code of the caller's, its place in the detail.
/// Every reader answers with an empty value where it complained.
class JsonMembers
{
public:
    /// @param place  of the value in its file: "hosts[2]"; empty: the file itself
    /// @param code   of the errors: "evidence.format"
    JsonMembers(const QJsonValue& value, QString place, QString code);

    const std::optional<Error>& error() const { return m_error; }
    QString placeOf(QStringView key) const { return childPath(m_place, key); }
    bool has(const QString& key) const { return m_object.contains(key); }

    QString text(const QString& key);
    int integer(const QString& key, int least);
    qint64 bytes(const QString& key); ///< zero or more
    bool boolean(const QString& key);
    QDateTime time(const QString& key); ///< null stands for no time
    QJsonArray list(const QString& key);
    QStringList texts(const QString& key);
    QJsonValue any(const QString& key) const { return m_object.value(key); }

    /// The same for members that are left out where they say nothing.
    QString textOrNone(const QString& key) { return has(key) ? text(key) : QString(); }
    int integerOr(const QString& key, int least, int otherwise)
    {
        return has(key) ? integer(key, least) : otherwise;
    }
    bool booleanOrFalse(const QString& key) { return has(key) && boolean(key); }
    QStringList textsOrNone(const QString& key) { return has(key) ? texts(key) : QStringList(); }

    /// @param key  the member at fault; empty: the value itself
    void complain(QStringView key, const QString& expected);

private:
    QJsonObject m_object;
    QString m_place;
    QString m_code;
    std::optional<Error> m_error;
};

/// Every item of a list read by `one(item, place)`, or the first error of it.
template <typename T, typename Function>
Result<QList<T>> listFrom(const QJsonArray& array, const QString& place, Function one)
{
    QList<T> list;
    list.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<T> entry = one(array.at(i), childPath(place, i));
        if (!entry)
            return entry.error();
        list.append(std::move(entry).value());
    }
    return list;
}

template <typename T, typename Function>
QJsonArray listJson(const QList<T>& list, Function one)
{
    QJsonArray array;
    for (const T& entry : list)
        array.append(one(entry));
    return array;
}

/// A time with its milliseconds: "2026-11-23T10:00:00.000Z"; null for none.
QJsonValue timeJson(const QDateTime& time);

QJsonObject errorJson(const Error& error);
/// What errorJson() wrote; the members keep what was wrong with it.
Error errorFromJson(JsonMembers& members);

} // namespace plimsoll::core
