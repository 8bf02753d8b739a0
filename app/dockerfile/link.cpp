// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/link.h"

#include "core/json.h"
#include "core/secretscan.h"
#include "dockerfile/parser.h"
#include "evidence/objects.h"
#include "evidence/seal.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
struct Named
{
    T value;
    QLatin1StringView name;
};

constexpr Named<LinkKind> KindNames[] = {{LinkKind::Hand, "hand"_L1},
                                         {LinkKind::Provenance, "provenance"_L1},
                                         {LinkKind::Label, "label"_L1},
                                         {LinkKind::History, "history"_L1}};
constexpr Named<Certainty> CertaintyNames[] = {{Certainty::Certain, "certain"_L1},
                                               {Certainty::Likely, "likely"_L1},
                                               {Certainty::Possible, "possible"_L1}};

template <typename T, size_t N>
QString nameIn(const Named<T> (&rows)[N], T value)
{
    return std::ranges::find(rows, value, &Named<T>::value)->name;
}

template <typename T, size_t N>
std::optional<T> valueIn(const Named<T> (&rows)[N], QStringView name)
{
    const auto* row =
        std::ranges::find_if(rows, [name](const Named<T>& one) { return name == one.name; });
    return row == std::end(rows) ? std::nullopt : std::optional(row->value);
}

QJsonObject textJson(const core::Text& text)
{
    return {{u"args"_s, QJsonArray::fromStringList(text.args)}, {u"says"_s, text.source}};
}

QStringList stringsIn(const QJsonValue& list)
{
    QStringList strings;
    for (const QJsonValue& value : list.toArray())
        strings.append(value.toString());
    return strings;
}

/// Spans of a text, by the offsets of its lines.
class LineSealer
{
public:
    LineSealer(const QString& text, const QString& call, QList<evidence::SecretHit>& hits)
        : m_lines(text.split(u'\n'))
        , m_call(call)
        , m_hits(hits)
    {
    }

    void takeOut(const QList<core::SecretSpan>& spans)
    {
        qsizetype begin = 0;
        qsizetype line = 0;
        for (const core::SecretSpan& span : spans) {
            while (line + 1 < m_lines.size() && span.start > begin + m_lengths(line))
                begin += m_lengths(line++) + 1;
            note(line, span);
            qsizetype at = span.start;
            qsizetype inLine = line;
            for (qsizetype lineBegin = begin; at < span.start + span.length;) {
                const qsizetype end =
                    std::min(span.start + span.length, lineBegin + m_lengths(inLine));
                m_spans[inLine].append({.start = at - lineBegin,
                                        .length = end - at,
                                        .rule = span.rule,
                                        .name = span.name});
                lineBegin += m_lengths(inLine++) + 1;
                at = lineBegin;
            }
        }
    }

    /// Values of a pair, wherever in the instruction's lines they stand.
    void takeOutValue(LineRange lines, const QString& value, const core::SecretSpan& span)
    {
        const QString secret = value.mid(span.start, span.length);
        for (int line = lines.first - 1; line < lines.last && line < m_lines.size(); ++line) {
            const qsizetype at = secret.isEmpty() ? -1 : m_lines[line].indexOf(secret);
            if (at < 0)
                continue;
            const auto& taken = m_spans[line];
            if (std::ranges::any_of(taken, [&](const core::SecretSpan& one) {
                    return one.start < at + secret.size() && at < one.start + one.length;
                }))
                continue;
            note(line, span);
            m_spans[line].append(
                {.start = at, .length = secret.size(), .rule = span.rule, .name = span.name});
        }
    }

    QStringList lines() const
    {
        QStringList lines = m_lines;
        for (auto it = m_spans.cbegin(); it != m_spans.cend(); ++it)
            lines[it.key()] = core::marked(lines[it.key()], core::merged(it.value()));
        return lines;
    }

private:
    qsizetype m_lengths(qsizetype line) const { return m_lines[line].size(); }

    void note(qsizetype line, const core::SecretSpan& span)
    {
        m_hits.append({.call = m_call,
                       .path = linePath(int(line) + 1),
                       .name = span.name,
                       .rule = span.rule,
                       .length = int(span.length)});
    }

    QStringList m_lines;
    QString m_call;
    QList<evidence::SecretHit>& m_hits;
    QHash<qsizetype, QList<core::SecretSpan>> m_spans;
};

} // namespace

QString linkKindName(LinkKind kind)
{
    return nameIn(KindNames, kind);
}

std::optional<LinkKind> linkKindFromName(QStringView name)
{
    return valueIn(KindNames, name);
}

QString certaintyName(Certainty certainty)
{
    return nameIn(CertaintyNames, certainty);
}

std::optional<Certainty> certaintyFromName(QStringView name)
{
    return valueIn(CertaintyNames, name);
}

QString linePath(int line)
{
    return u"lines[%1]"_s.arg(line - 1);
}

QJsonObject toJson(const LinkedFile& file)
{
    QJsonArray reasons;
    for (const core::Text& reason : file.link.reasons)
        reasons.append(textJson(reason));
    return {{u"dockerignore"_s,
             file.dockerignore ? QJsonValue(*file.dockerignore) : QJsonValue(QJsonValue::Null)},
            {u"file"_s, file.file},
            {u"lines"_s, QJsonArray::fromStringList(file.lines)},
            {u"link"_s,
             QJsonObject{{u"certainty"_s, certaintyName(file.link.certainty)},
                         {u"kind"_s, linkKindName(file.link.kind)},
                         {u"reasons"_s, reasons}}},
            {u"settings"_s, file.settings}};
}

std::optional<LinkedFile> linkedFileFrom(const QJsonValue& body)
{
    if (!body.isObject() || !body[u"lines"].isArray())
        return std::nullopt;
    const QJsonValue link = body[u"link"];
    const auto kind = linkKindFromName(link[u"kind"].toString());
    const auto certainty = certaintyFromName(link[u"certainty"].toString());
    if (!kind || !certainty)
        return std::nullopt;
    LinkedFile file{.file = body[u"file"].toString(),
                    .link = {*kind, *certainty},
                    .lines = stringsIn(body[u"lines"]),
                    .settings = body[u"settings"].toString()};
    for (const QJsonValue& reason : link[u"reasons"].toArray())
        file.link.reasons.append({reason[u"says"].toString(), stringsIn(reason[u"args"])});
    if (body[u"dockerignore"].isString())
        file.dockerignore = body[u"dockerignore"].toString();
    return file;
}

QStringList sealedLines(const QString& text, const QString& call, QList<evidence::SecretHit>& hits)
{
    LineSealer sealer(text, call, hits);
    sealer.takeOut(core::secretsInText(text));
    for (const Statement& statement : parse(text.toUtf8()).statements) {
        for (const Pair& pair : statement.pairs) {
            for (const auto& span : core::secretsInNamed(pair.key, pair.value))
                sealer.takeOutValue(statement.lines, pair.value, span);
        }
        if (statement.keyword != Keyword::Arg)
            continue;
        for (const QString& argument : statement.arguments) {
            for (const auto& span : core::secretsInAssignment(argument))
                sealer.takeOutValue(statement.lines, argument, span);
        }
    }
    return sealer.lines();
}

evidence::Answer answerOf(const QString& imageId, LinkedFile file, const QString& text,
                          const QDateTime& atUtc, QList<evidence::SecretHit>& hits)
{
    evidence::Answer answer{.call = evidence::linkedDockerfileCall(imageId),
                            .atUtc = atUtc,
                            .status = 200};
    file.lines = sealedLines(text, answer.call, hits);
    answer.body = evidence::seal(answer.call, toJson(file), hits);
    answer.digest = core::sha256(core::canonicalJson(answer.body));
    return answer;
}

} // namespace plimsoll::dockerfile
