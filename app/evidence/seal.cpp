// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/seal.h"

#include "core/json.h"
#include "core/secretscan.h"
#include "evidence/knownsecrets.h"
#include "evidence/objects.h"
#include "evidence/rewrite.h"
#include "evidence/seentexts.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::secretsInAssignment;
using core::secretsInCommand;
using core::secretsInNamed;
using core::secretsInText;

/// An answer's body as its digest sees it.
struct Written
{
    QByteArray bytes = {};
    QString digest = {};
};

namespace {

/// Writes down what was replaced.
class Recorder : public Rewriter
{
public:
    Recorder(QString call, QList<SecretHit>& hits)
        : m_call(std::move(call))
        , m_hits(hits)
    {
    }

protected:
    void replaced(const QString& text, const SecretSpan& span, const Place& place) override
    {
        m_hits.append({.call = m_call,
                       .path = place.path(),
                       .name = span.name,
                       .rule = span.rule,
                       .length = int(span.length)});
        Q_UNUSED(text)
    }

private:
    QString m_call;
    QList<SecretHit>& m_hits;
};

/// First pass: what the rules see in one answer.
class ByRules final : public Recorder
{
public:
    ByRules(QString call, QList<SecretHit>& hits, KnownSecrets& known, SeenTexts& seen)
        : Recorder(std::move(call), hits)
        , m_known(known)
        , m_seen(seen)
    {
    }

protected:
    QList<SecretSpan> spansIn(const QString& text, const Place& place) override
    {
        if (place.index < 0 && !place.key.isEmpty()) {
            return m_seen.spansIn(text, place.key, [&] { return secretsInNamed(place.key, text); });
        }
        const QString key = place.index < 0 ? QString() : place.nearestKey();
        if (key == "Env"_L1 || key == "Labels"_L1)
            return m_seen.spansIn(text, u"="_s, [&] { return secretsInAssignment(text); });
        return spansInText(text);
    }

    QList<SecretSpan> spansInKey(const QString& key) override
    {
        constexpr qsizetype shortestToken = 20;
        return key.size() < shortestToken ? QList<SecretSpan>() : spansInText(key);
    }

    QList<QList<SecretSpan>> spansInList(const QJsonArray& list, const QJsonObject& owner,
                                         const Place& place) override
    {
        constexpr std::array commands = {"Cmd"_L1,  "Args"_L1,    "Entrypoint"_L1,
                                         "Test"_L1, "Command"_L1, "Shell"_L1};
        if (std::ranges::find(commands, place.key) == commands.end())
            return {};
        // The program stands elsewhere: Path before Args, Entrypoint before Cmd.
        const QStringList before = wordsBefore(place.key, owner);
        QStringList words = before;
        for (const QJsonValue& word : list)
            words.append(word.toString());
        return secretsInCommand(words).sliced(before.size());
    }

    void replaced(const QString& text, const SecretSpan& span, const Place& place) override
    {
        m_known.add(QStringView(text).sliced(span.start, span.length), span.rule);
        Recorder::replaced(text, span, place);
    }

private:
    QList<SecretSpan> spansInText(const QString& text)
    {
        return m_seen.spansIn(text, {}, [&] { return secretsInText(text); });
    }

    static QStringList wordsBefore(QStringView key, const QJsonObject& owner)
    {
        if (key == u"Args")
            return {owner.value("Path"_L1).toString()};
        QStringList words;
        if (key == u"Cmd") {
            for (const QJsonValue& word : owner.value("Entrypoint"_L1).toArray())
                words.append(word.toString());
        }
        return words;
    }

    KnownSecrets& m_known;
    SeenTexts& m_seen;
};

/// Second pass: values that were seen anywhere on the host.
class ByValue final : public Recorder
{
public:
    ByValue(QString call, QList<SecretHit>& hits, const KnownSecrets& known)
        : Recorder(std::move(call), hits)
        , m_known(known)
    {
    }

protected:
    QList<SecretSpan> spansIn(const QString& text, const Place& place) override
    {
        const QList<SecretSpan> spans = m_known.find(text, KnownSecrets::Ground::SecretBearing);
        if (spans.isEmpty() || isSecretBearing(place))
            return spans;
        return m_known.find(text, KnownSecrets::Ground::Elsewhere);
    }

    QList<SecretSpan> spansInKey(const QString& key) override
    {
        return m_known.find(key, KnownSecrets::Ground::Elsewhere);
    }

    QList<QList<SecretSpan>> spansInList(const QJsonArray&, const QJsonObject&,
                                         const Place&) override
    {
        return {};
    }

private:
    static bool isSecretBearing(const Place& place)
    {
        constexpr std::array keys = {"Env"_L1,       "Cmd"_L1,     "Entrypoint"_L1, "Args"_L1,
                                     "Path"_L1,      "Command"_L1, "Labels"_L1,     "CreatedBy"_L1,
                                     "Test"_L1,      "Output"_L1,  "Options"_L1,    "OnBuild"_L1,
                                     "LogConfig"_L1, "Shell"_L1,   "Processes"_L1,  "DriverOpts"_L1,
                                     "Attributes"_L1};
        return std::ranges::any_of(keys,
                                   [&place](QLatin1StringView key) { return place.isUnder(key); });
    }

    const KnownSecrets& m_known;
};

void addWords(const QJsonValue& value, QSet<QString>& words)
{
    if (value.isArray()) {
        for (const QJsonValue& entry : value.toArray())
            addWords(entry, words);
        return;
    }
    QString word;
    for (const QChar c : value.toString() + u' ') {
        if (c.isLetterOrNumber()) {
            word.append(c.toLower());
            continue;
        }
        words.insert(std::exchange(word, {}));
    }
}

/// The words in names of containers and images.
QSet<QString> publicWords(const HostEvidence& host)
{
    QSet<QString> words;
    for (const Answer& answer : host.answers) {
        if (answer.call != calls::Containers && answer.call != calls::Images)
            continue;
        for (const QJsonValue& row : answer.body.toArray()) {
            for (const QLatin1StringView key : {"Names"_L1, "Image"_L1, "RepoTags"_L1})
                addWords(row.toObject().value(key), words);
        }
    }
    return words;
}

QString withoutKnown(const QString& text, const KnownSecrets& known)
{
    return marked(text, known.find(text, KnownSecrets::Ground::Elsewhere));
}

void clean(std::optional<core::Error>& error, const KnownSecrets& known)
{
    if (error) {
        error->detail = withoutKnown(error->detail, known);
        error->subject = withoutKnown(error->subject, known);
    }
}

Written writtenOf(const QJsonValue& body)
{
    const QByteArray bytes = core::canonicalJson(body);
    return {bytes, core::sha256(bytes)};
}

/// The second pass over one answer, and its digest.
/// @param written  what the first pass left
void finish(Answer& answer, const Written& written, const KnownSecrets& known,
            QList<SecretHit>& hits)
{
    clean(answer.error, known);
    answer.digest = written.digest;
    if (!known.mayStandIn(written.bytes))
        return;
    answer.body = ByValue(answer.call, hits, known).rewrite(answer.body);
    answer.digest = writtenOf(answer.body).digest;
}

void sort(QList<SecretHit>& hits)
{
    std::ranges::sort(hits, [](const SecretHit& left, const SecretHit& right) {
        return std::tie(left.call, left.path, left.rule, left.name, left.length)
            < std::tie(right.call, right.path, right.rule, right.name, right.length);
    });
}

} // namespace

class Sealer::Private
{
public:
    KnownSecrets known;
    SeenTexts seen;
    /// By call. Written while the next answers are on their way, so that the last one is not kept
    /// waiting by all the others.
    QHash<QString, Written> written;
};

Sealer::Sealer()
    : d(std::make_unique<Private>())
{
}

Sealer::~Sealer() = default;

QJsonValue Sealer::seal(const QString& call, const QJsonValue& body, QList<SecretHit>& hits)
{
    const QJsonValue sealedByRules = ByRules(call, hits, d->known, d->seen).rewrite(body);
    d->written.insert(call, writtenOf(sealedByRules));
    return sealedByRules;
}

QString Sealer::sealText(const QString& text)
{
    const QList<SecretSpan> spans = secretsInText(text);
    for (const SecretSpan& span : spans)
        d->known.add(QStringView(text).sliced(span.start, span.length), span.rule);
    return marked(text, spans);
}

void Sealer::finish(HostEvidence& host)
{
    d->known.setPublicWords(publicWords(host));
    for (Answer& answer : host.answers) {
        Written written = d->written.take(answer.call);
        if (written.digest.isEmpty() && !answer.body.isUndefined())
            written = writtenOf(answer.body); // free text, which sealText() saw
        evidence::finish(answer, written, d->known, host.secrets);
    }
    clean(host.error, d->known);
    for (SecretHit& hit : host.secrets) {
        hit.name = withoutKnown(hit.name, d->known);
        hit.path = withoutKnown(hit.path, d->known);
    }
    std::ranges::sort(host.answers, {}, &Answer::call);
    sort(host.secrets);
}

QJsonValue seal(const QString& call, const QJsonValue& body, QList<SecretHit>& hits)
{
    KnownSecrets known;
    SeenTexts seen;
    const QJsonValue sealedByRules = ByRules(call, hits, known, seen).rewrite(body);
    return known.isEmpty() ? sealedByRules : ByValue(call, hits, known).rewrite(sealedByRules);
}

QString sealText(const QString& text)
{
    return marked(text, secretsInText(text));
}

} // namespace plimsoll::evidence
