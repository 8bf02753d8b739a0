// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pattern.h"

#include <QList>

#include <algorithm>

namespace plimsoll::dockerfile {

namespace {

/// Characters times pattern parts that one substitution may look at.
constexpr qsizetype MaxSteps = 1'000'000;

struct Part
{
    enum class Kind { Literal, AnyOne, AnyText } kind = Kind::Literal;
    QChar character = {};
};

std::optional<QList<Part>> partsOf(QStringView pattern)
{
    QList<Part> parts;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        QChar c = pattern[i];
        if (c == u'*') {
            parts.append({.kind = Part::Kind::AnyText});
            continue;
        }
        if (c == u'?') {
            parts.append({.kind = Part::Kind::AnyOne});
            continue;
        }
        if (c == u'\\') {
            if (++i == pattern.size() || !QStringView(u"*?\\}/").contains(pattern[i]))
                return std::nullopt;
            c = pattern[i];
        }
        parts.append({.character = c});
    }
    return parts;
}

/// Positions in the pattern that can be reached by what was read so far.
class Reached
{
public:
    explicit Reached(const QList<Part>& parts)
        : m_parts(parts)
        , m_isOn(parts.size() + 1, false)
    {
        m_isOn[0] = true;
        passStars();
    }

    bool isComplete() const { return m_isOn.back(); }
    bool isDead() const { return !m_isOn.contains(true); }

    void read(QChar c)
    {
        for (qsizetype i = m_parts.size(); i >= 0; --i) {
            const bool stays = i < m_parts.size() && m_parts[i].kind == Part::Kind::AnyText;
            const bool comes = i > 0 && m_isOn[i - 1] && takes(m_parts[i - 1], c);
            m_isOn[i] = (stays && m_isOn[i]) || comes;
        }
        passStars();
    }

private:
    static bool takes(const Part& part, QChar c)
    {
        return part.kind == Part::Kind::AnyOne
            || (part.kind == Part::Kind::Literal && part.character == c);
    }

    void passStars()
    {
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            if (m_isOn[i] && m_parts[i].kind == Part::Kind::AnyText)
                m_isOn[i + 1] = true;
        }
    }

    const QList<Part>& m_parts;
    QList<bool> m_isOn;
};

/// Length of the text's beginning that the pattern matches; -1: none.
qsizetype matchedLength(QStringView text, const QList<Part>& parts, Reach reach)
{
    Reached reached(parts);
    qsizetype best = reached.isComplete() ? 0 : -1;
    for (qsizetype i = 0; i < text.size() && !reached.isDead(); ++i) {
        if (best >= 0 && reach == Reach::Shortest)
            break;
        reached.read(text[i]);
        if (reached.isComplete())
            best = i + 1;
    }
    return best;
}

bool isTooMuch(const QString& value, const QList<Part>& parts)
{
    return (value.size() + 1) * (parts.size() + 1) > MaxSteps;
}

} // namespace

std::optional<QString> withoutPrefix(const QString& value, QStringView pattern, Reach reach)
{
    const auto parts = partsOf(pattern);
    if (!parts || isTooMuch(value, *parts))
        return std::nullopt;
    return value.mid(std::max<qsizetype>(0, matchedLength(value, *parts, reach)));
}

std::optional<QString> withoutSuffix(const QString& value, QStringView pattern, Reach reach)
{
    auto parts = partsOf(pattern);
    if (!parts || isTooMuch(value, *parts))
        return std::nullopt;
    std::ranges::reverse(*parts);
    QString reversed = value;
    std::ranges::reverse(reversed);
    return value.chopped(std::max<qsizetype>(0, matchedLength(reversed, *parts, reach)));
}

std::optional<QString> replaced(const QString& value, QStringView pattern,
                                const QString& replacement, bool isEverywhere)
{
    const auto parts = partsOf(pattern);
    // Each position can be the beginning of a match as long as the value.
    if (!parts || (value.size() + 1) * (value.size() + 1) * (parts->size() + 1) > MaxSteps)
        return std::nullopt;
    QString result;
    bool isDone = false;
    for (qsizetype i = 0; i <= value.size();) {
        const qsizetype length =
            isDone ? -1 : matchedLength(QStringView(value).mid(i), *parts, Reach::Longest);
        if (length >= 0) {
            result += replacement;
            isDone = !isEverywhere;
        }
        if (length <= 0 && i < value.size())
            result += value[i];
        i += std::max<qsizetype>(1, length);
    }
    return result;
}

} // namespace plimsoll::dockerfile
