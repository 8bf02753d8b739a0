// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/knownsecrets.h"

#include "core/json.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShortestSought = 6;
constexpr qsizetype ShortestNumberSought = 8; // shorter ones are ports, ids and durations
constexpr qsizetype EdgesNeededBelow = 12;
constexpr qsizetype WordsEndAt = 16; // no dictionary word is longer: drawn by lot
constexpr qsizetype StartLength = 4;

/// Passwords that are names of programs and people first; sealed where they stand, sought nowhere.
constexpr std::array CommonWords = {
    "admin"_L1,      "administrator"_L1, "authentik"_L1,  "cassandra"_L1,   "changeit"_L1,
    "changeme"_L1,   "clickhouse"_L1,    "default"_L1,    "development"_L1, "docker"_L1,
    "elastic"_L1,    "example"_L1,       "gitlab"_L1,     "grafana"_L1,     "jenkins"_L1,
    "keycloak"_L1,   "mariadb"_L1,       "minioadmin"_L1, "mongodb"_L1,     "nextcloud"_L1,
    "opensearch"_L1, "oracle"_L1,        "password"_L1,   "postgres"_L1,    "postgresql"_L1,
    "production"_L1, "rabbitmq"_L1,      "secret"_L1,     "service"_L1,     "staging"_L1,
    "system"_L1,     "testing"_L1,       "username"_L1,   "wordpress"_L1,   "zabbix"_L1};

size_t startHash(QChar first, QChar second)
{
    return (size_t(first.unicode()) * 61 + second.unicode()) % 4096;
}

size_t pairAt(QByteArrayView bytes, qsizetype place)
{
    return size_t(quint8(bytes[place])) << 8 | quint8(bytes[place + 1]);
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

bool standsAlone(QStringView text, qsizetype start, qsizetype end)
{
    return (start == 0 || !isWordCharacter(text[start - 1]))
        && (end == text.size() || !isWordCharacter(text[end]));
}

/// Past a marker that begins here; `place` when none does.
qsizetype pastMarker(QStringView text, qsizetype place)
{
    constexpr QStringView opening = u"{redacted,";
    if (text[place] != u'{' || !text.sliced(place).startsWith(opening))
        return place;
    const qsizetype close = text.indexOf(u'}', place);
    return close > 0 && core::isMarker(text.sliced(place, close + 1 - place)) ? close + 1 : place;
}

} // namespace

void KnownSecrets::add(QStringView value, const QString& rule)
{
    const QString text = value.toString();
    addOne(text, rule);
    // The same value inside an address, and an address's value in a variable of its own.
    addOne(QUrl::fromPercentEncoding(text.toUtf8()), rule);
    addOne(QString::fromLatin1(QUrl::toPercentEncoding(text)), rule);
}

void KnownSecrets::addOne(const QString& value, const QString& rule)
{
    if (value.size() < ShortestSought || m_indexOf.contains(value) || core::isMarker(value))
        return;
    const bool hasOnlyLetters = std::ranges::all_of(value, [](QChar c) { return c.isLetter(); });
    const bool hasOnlyDigits = std::ranges::all_of(value, [](QChar c) { return c.isDigit(); });
    if (hasOnlyDigits && value.size() < ShortestNumberSought)
        return;
    if (std::ranges::find(CommonWords, value.toLower()) != CommonWords.end())
        return;
    const bool isWord = (hasOnlyLetters || hasOnlyDigits) && value.size() < WordsEndAt;
    m_values.append({.text = value,
                     .rule = rule,
                     .isWord = isWord,
                     .needsEdges = isWord || value.size() < EdgesNeededBelow});
    const qsizetype index = m_values.size() - 1;
    m_indexOf.insert(value, index);
    const QByteArray start = core::canonicalJson(value).sliced(1, ShortestSought);
    m_writtenStarts.insert(start);
    m_writtenPairs.set(pairAt(start, 0));
    m_isHardToWrite = m_isHardToWrite || !value.isValidUtf16();
    m_starts.set(startHash(value[0], value[1]));
    // The key's characters are shared with m_values, whose strings never change.
    QList<qsizetype>& alike = m_byStart[QStringView(m_values[index].text).first(StartLength)];
    alike.append(index);
    std::ranges::stable_sort(alike, [this](qsizetype left, qsizetype right) {
        return m_values[left].text.size() > m_values[right].text.size();
    });
}

const KnownSecrets::Value* KnownSecrets::valueAt(QStringView text, qsizetype place,
                                                 Ground ground) const
{
    const auto alike = m_byStart.constFind(text.sliced(place, StartLength));
    if (alike == m_byStart.constEnd())
        return nullptr;
    for (const qsizetype index : *alike) {
        const Value& value = m_values[index];
        const bool isAllowed = !value.isWord
            || (ground == Ground::SecretBearing && !m_publicWords.contains(value.text.toLower()));
        if (!isAllowed || !text.sliced(place).startsWith(value.text))
            continue;
        if (!value.needsEdges || standsAlone(text, place, place + value.text.size()))
            return &value;
    }
    return nullptr;
}

QList<SecretSpan> KnownSecrets::find(QStringView text, Ground ground) const
{
    QList<SecretSpan> spans;
    qsizetype place = 0;
    while (place + ShortestSought <= text.size()) {
        const qsizetype past = pastMarker(text, place);
        if (past > place) {
            place = past;
            continue;
        }
        const Value* value = m_starts.test(startHash(text[place], text[place + 1]))
            ? valueAt(text, place, ground)
            : nullptr;
        if (value)
            spans.append({.start = place, .length = value->text.size(), .rule = value->rule});
        place += value ? value->text.size() : 1;
    }
    return spans;
}

bool KnownSecrets::mayStandIn(QByteArrayView json) const
{
    if (m_isHardToWrite)
        return true;
    for (qsizetype place = 0; place + ShortestSought <= json.size(); ++place) {
        if (!m_writtenPairs.test(pairAt(json, place)))
            continue;
        if (m_writtenStarts.contains(QByteArray::fromRawData(json.data() + place, ShortestSought)))
            return true;
    }
    return false;
}

} // namespace plimsoll::evidence
