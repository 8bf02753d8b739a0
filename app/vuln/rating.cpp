// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/rating.h"

#include "vuln/packing.h"

#include <array>

namespace plimsoll::vuln {

namespace {

using core::Severity;

struct Word
{
    QByteArrayView word;
    Severity severity;
};

constexpr std::array Words = {
    Word{"critical", Severity::Critical}, Word{"important", Severity::High},
    Word{"high", Severity::High},         Word{"moderate", Severity::Medium},
    Word{"medium", Severity::Medium},     Word{"low", Severity::Low},
    Word{"negligible", Severity::Low},    Word{"unimportant", Severity::Low},
};

/// "high**" of Debian's tracker is high.
std::optional<Severity> severityOfWord(QByteArrayView word)
{
    while (word.endsWith('*'))
        word.chop(1);
    const QByteArray lower = word.trimmed().toByteArray().toLower();
    const auto found = std::ranges::find(Words, QByteArrayView(lower), &Word::word);
    if (found == Words.end())
        return std::nullopt;
    return found->severity;
}

std::optional<Rating> ratingOfWord(QByteArrayView word, const QByteArray& id)
{
    const auto severity = severityOfWord(word);
    if (!severity)
        return std::nullopt;
    return Rating{.severity = *severity, .source = QString::fromUtf8(id)};
}

std::optional<Rating> ratingOfVector(QByteArrayView vector, const QByteArray& id)
{
    const auto score = cvssScore(vector);
    if (!score)
        return std::nullopt;
    return Rating{severityOf(*score), score, QString::fromUtf8(vector), QString::fromUtf8(id)};
}

std::optional<Rating> ratingOf(QByteArrayView type, QByteArrayView score, const QByteArray& id)
{
    return type.startsWith("CVSS_") ? ratingOfVector(score, id) : ratingOfWord(score, id);
}

int rank(const Rating& rating)
{
    if (!rating.score)
        return int(rating.severity);
    return 1000 + 1000 * int(rating.score->version) + rating.score->tenths;
}

} // namespace

std::optional<Rating> better(const std::optional<Rating>& left, const std::optional<Rating>& right)
{
    if (!left || !right)
        return left ? left : right;
    return rank(*right) > rank(*left) ? right : left;
}

std::optional<Rating> ratingOf(const QByteArray& id, const Record& record)
{
    std::optional<Rating> rating;
    for (const RawSeverity& severity : record.severities)
        rating = better(rating, ratingOf(severity.type, severity.score, id));
    if (!rating)
        rating = ratingOfWord(record.severityWord, id);
    if (const qsizetype colon = record.summary.indexOf(':'); !rating && colon > 0)
        rating = ratingOfWord(record.summary.first(colon), id);
    return rating;
}

std::optional<Rating> ratingOf(const Match& match)
{
    const QByteArray& id = match.record.id;
    std::optional<Rating> own;
    for (const auto& [type, score] : match.severities)
        own = better(own, ratingOf(QByteArrayView(type), QByteArrayView(score), id));
    if (own && own->score)
        return own;
    const auto word = own ? own : ratingOfWord(match.word, id);
    const auto general = ratingOf(id, unpackRecord(match.record.packed));
    return word && general && !general->score ? word : better(general, word);
}

bool isNegligible(const Match& match)
{
    if (match.word.startsWith("unimportant") || match.word == "negligible")
        return true;
    for (const RawSeverity& severity : unpackRecord(match.record.packed).severities) {
        if (severity.type == "Ubuntu" && severity.score == "negligible")
            return true;
    }
    return false;
}

} // namespace plimsoll::vuln
