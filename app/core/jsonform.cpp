// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonform.h"

#include <algorithm>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Characters that a terminal or a reader's eye would obey.
bool isUnruly(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool holdsUnruly(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (isUnruly(text[i]))
            return true;
    }
    return false;
}

/// How many letters must change to make one word of the other.
qsizetype distance(const QString& a, const QString& b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype corner = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype changed = corner + (a[i].toLower() == b[j].toLower() ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.last();
}

QString nearest(const QString& word, const QStringList& known)
{
    constexpr qsizetype FarthestTypo = 3;
    constexpr qsizetype LongestWord = 60;
    if (word.size() > LongestWord)
        return {};
    const auto best = std::ranges::min_element(
        known, {}, [&word](const QString& candidate) { return distance(word, candidate); });
    return best != known.end() && distance(word, *best) <= FarthestTypo ? *best : QString();
}

Text unknownKey(const QString& key, const QStringList& known)
{
    const QString meant = nearest(key, known);
    return meant.isEmpty() ? PLIMSOLL_TEXT("no such key")
                           : PLIMSOLL_TEXT("no such key; %1 comes nearest", meant);
}

QString childKey(const QString& key, const QString& child)
{
    return key.isEmpty() ? child : key + u'.' + child;
}

} // namespace

void JsonForm::refuse(const JsonNode& node, const QString& key, const Text& why)
{
    problems.append({node.place, key, why});
}

bool JsonForm::isObjectOf(const JsonNode& node, const QString& key, const QStringList& known)
{
    if (node.type != QJsonValue::Object) {
        refuse(node, key, PLIMSOLL_TEXT("must be an object: {...}"));
        return false;
    }
    for (const JsonMember& member : node.members) {
        if (!known.contains(member.key))
            problems.append(
                {member.place, childKey(key, member.key), unknownKey(member.key, known)});
    }
    return true;
}

std::optional<QString> JsonForm::text(const JsonNode& node, const QString& key)
{
    if (node.type != QJsonValue::String) {
        refuse(node, key, PLIMSOLL_TEXT("must be a text in quotes"));
        return std::nullopt;
    }
    const QString value = node.scalar.toString().trimmed();
    if (value.size() > MaxTextLength) {
        refuse(node, key,
               PLIMSOLL_TEXT("is longer than %1 characters", QString::number(MaxTextLength)));
        return std::nullopt;
    }
    if (holdsUnruly(value)) {
        refuse(node, key,
               PLIMSOLL_TEXT("must be one line without control or direction characters"));
        return std::nullopt;
    }
    return value;
}

std::optional<QString> JsonForm::words(const JsonNode& node, const QString& key)
{
    const auto value = text(node, key);
    if (value && value->isEmpty()) {
        refuse(node, key, PLIMSOLL_TEXT("must not be empty"));
        return std::nullopt;
    }
    return value;
}

std::optional<bool> JsonForm::boolean(const JsonNode& node, const QString& key)
{
    if (node.type == QJsonValue::Bool)
        return node.scalar.toBool();
    refuse(node, key, PLIMSOLL_TEXT("must be true or false"));
    return std::nullopt;
}

std::optional<int> JsonForm::integer(const JsonNode& node, const QString& key, int smallest,
                                     int greatest)
{
    const int value = node.scalar.toInt();
    if (node.isInteger && value >= smallest && value <= greatest)
        return value;
    refuse(node, key,
           PLIMSOLL_TEXT("must be a whole number from %1 to %2", QString::number(smallest),
                         QString::number(greatest)));
    return std::nullopt;
}

std::optional<QDate> JsonForm::date(const JsonNode& node, const QString& key)
{
    const QDate value = node.type == QJsonValue::String
        ? QDate::fromString(node.scalar.toString(), u"yyyy-MM-dd"_s)
        : QDate();
    if (value.isValid())
        return value;
    refuse(node, key, PLIMSOLL_TEXT("must be a date such as \"2026-11-23\""));
    return std::nullopt;
}

bool JsonForm::isList(const JsonNode& node, const QString& key)
{
    if (node.type != QJsonValue::Array) {
        refuse(node, key, PLIMSOLL_TEXT("must be a list: [...]"));
        return false;
    }
    if (node.items.size() > MaxItems) {
        refuse(node, key, PLIMSOLL_TEXT("has more than %1 entries", QString::number(MaxItems)));
        return false;
    }
    return true;
}

std::optional<JsonNode> openForm(const QByteArray& bytes, QLatin1StringView schema,
                                 qsizetype maxBytes, JsonForm& form)
{
    auto parsed = parseJsonNodes(bytes, maxBytes);
    if (const auto* problem = std::get_if<FormProblem>(&parsed)) {
        form.problems.append(*problem);
        return std::nullopt;
    }
    JsonNode& root = std::get<JsonNode>(parsed);
    if (root.type != QJsonValue::Object) {
        form.refuse(root, {}, PLIMSOLL_TEXT("must be an object: {...}"));
        return std::nullopt;
    }
    const JsonNode* named = root.find(u"schema");
    if (!named || named->scalar.toString() != schema) {
        form.refuse(named ? *named : root, u"schema"_s,
                    PLIMSOLL_TEXT("must be \"%1\"", QString(schema)));
        return std::nullopt;
    }
    return std::move(root);
}

} // namespace plimsoll::core
