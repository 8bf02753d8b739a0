// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/expand.h"

#include "dockerfile/pattern.h"

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Deeper nesting of ${a:-${b:-...}} is nobody's build.
constexpr int MaxDepth = 50;

class Expander
{
public:
    Expander(QStringView word, const Lookup& lookup, const ExpandOptions& options)
        : m_text(word)
        , m_lookup(lookup)
        , m_options(options)
        , m_keepsEscapes(options.keepsEscapes)
    {
    }

    Expansion run()
    {
        Piece piece = read(std::nullopt, m_options.keepsEscapes);
        if (!m_result.error.isEmpty())
            return {.found = m_result.found, .missing = m_result.missing, .error = m_result.error};
        m_result.text = piece.text;
        m_result.words = piece.endedWords();
        return m_result;
    }

private:
    /// Text, and the same cut into words.
    struct Piece
    {
        QString text = {};
        QString word = {};
        QStringList words = {};

        void addPlain(QChar c)
        {
            text += c;
            cut(c);
        }
        void addExpanded(const QString& value)
        {
            text += value;
            for (const QChar c : value)
                cut(c);
        }
        void addWhole(QStringView value)
        {
            text += value;
            word += value;
        }
        void cut(QChar c)
        {
            if (!c.isSpace())
                word += c;
            else if (!word.isEmpty())
                words.append(std::exchange(word, {}));
        }
        QStringList endedWords()
        {
            if (!word.isEmpty())
                words.append(std::exchange(word, {}));
            return words;
        }
    };

    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return m_text[m_at]; }

    void fail(const core::Text& error)
    {
        if (m_result.error.isEmpty())
            m_result.error = error;
        m_at = m_text.size();
    }

    /// Up to `stop`, which is read too; without it to the end.
    Piece read(std::optional<QChar> stop, bool keepsEscapes)
    {
        const bool outer = std::exchange(m_keepsEscapes, keepsEscapes);
        Piece piece;
        while (!isAtEnd() && peek() != stop)
            step(piece);
        m_keepsEscapes = outer;
        if (!stop)
            return piece;
        if (isAtEnd())
            fail(PLIMSOLL_TEXT("The substitution has no closing %1.", QString(*stop)));
        ++m_at;
        return piece;
    }

    void step(Piece& piece)
    {
        const QChar c = peek();
        if (c == u'$')
            return piece.addExpanded(readVariable());
        if (c == u'\'')
            return piece.addWhole(readSingleQuoted());
        if (c == u'"')
            return piece.addWhole(readDoubleQuoted());
        if (c == u'<')
            return piece.addWhole(readAngles());
        ++m_at;
        if (c != m_options.escape)
            return piece.addPlain(c);
        if (m_keepsEscapes)
            piece.addWhole(QStringView(&c, 1));
        if (!isAtEnd())
            piece.addWhole(m_text.mid(m_at++, 1));
    }

    QString readSingleQuoted()
    {
        const qsizetype begin = m_at + 1;
        const qsizetype end = m_text.indexOf(u'\'', begin);
        if (end < 0) {
            fail(PLIMSOLL_TEXT("A single quote is not closed."));
            return {};
        }
        m_at = end + 1;
        const qsizetype kept = m_options.keepsQuotes ? 1 : 0;
        return m_text.mid(begin - kept, end - begin + 2 * kept).toString();
    }

    QString readDoubleQuoted()
    {
        QString text = m_options.keepsQuotes ? u"\""_s : QString();
        for (++m_at; !isAtEnd() && peek() != u'"';) {
            if (peek() == u'$')
                text += readVariable();
            else
                readQuotedCharacter(text);
        }
        if (isAtEnd()) {
            fail(PLIMSOLL_TEXT("A double quote is not closed."));
            return {};
        }
        ++m_at;
        return m_options.keepsQuotes ? text + u'"' : text;
    }

    void readQuotedCharacter(QString& text)
    {
        QChar c = m_text[m_at++];
        if (c == m_options.escape) {
            if (m_keepsEscapes)
                text += c;
            if (isAtEnd())
                return;
            if (peek() == u'"' || peek() == u'$' || peek() == m_options.escape)
                c = m_text[m_at++];
        }
        text += c;
    }

    /// "<<" keeps the blanks after it, so that a here-document's name stays one word with it.
    QStringView readAngles()
    {
        const qsizetype begin = m_at++;
        if (isAtEnd() || peek() != u'<')
            return m_text.mid(begin, 1);
        ++m_at;
        while (!isAtEnd() && (peek() == u' ' || peek() == u'\t' || peek() == u'\r'))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    static bool isSpecial(QChar c) { return QStringView(u"@*#?-$!0").contains(c); }

    QString readName()
    {
        const qsizetype begin = m_at;
        if (!isAtEnd() && peek().isDigit()) {
            while (!isAtEnd() && peek().isDigit())
                ++m_at;
        } else if (!isAtEnd() && isSpecial(peek())) {
            ++m_at;
        } else {
            while (!isAtEnd() && (peek().isLetterOrNumber() || peek() == u'_'))
                ++m_at;
        }
        return m_text.mid(begin, m_at - begin).toString();
    }

    std::optional<QString> valueOf(const QString& name)
    {
        std::optional<QString> value = m_lookup(name);
        QStringList& names = value ? m_result.found : m_result.missing;
        if (!names.contains(name))
            names.append(name);
        return value;
    }

    QString readVariable()
    {
        ++m_at;
        if (!isAtEnd() && peek() == u'{') {
            ++m_at;
            return readBraced();
        }
        const QString name = readName();
        if (name.isEmpty())
            return u"$"_s;
        const auto value = valueOf(name);
        return value ? *value : m_options.keepsUnset ? u"$"_s + name : QString();
    }

    QString badSubstitution()
    {
        fail(PLIMSOLL_TEXT("This substitution is not one that a build knows."));
        return {};
    }

    QString readBraced()
    {
        if (isAtEnd() || ++m_depth > MaxDepth) {
            fail(PLIMSOLL_TEXT("The substitution has no closing %1.", u"}"_s));
            return {};
        }
        if (QStringView(u"{}:").contains(peek()))
            return badSubstitution();
        const QString name = readName();
        const QString value = readOperation(name);
        --m_depth;
        return value;
    }

    QString readOperation(const QString& name)
    {
        const QChar operation = isAtEnd() ? QChar() : m_text[m_at++];
        if (operation == u'}') {
            const auto value = valueOf(name);
            return value ? *value : m_options.keepsUnset ? u"${"_s + name + u'}' : QString();
        }
        if (operation == u'/')
            return readReplacement(name);
        if (operation != u':')
            return readModifier(name, operation, false);
        return readModifier(name, isAtEnd() ? QChar() : m_text[m_at++], true);
    }

    QString readModifier(const QString& name, QChar operation, bool nullIsUnset)
    {
        const bool isPattern = operation == u'#' || operation == u'%';
        if (operation.isNull() || !QStringView(u"+-?#%").contains(operation)
            || (isPattern && nullIsUnset))
            return badSubstitution();
        const QString word = read(u'}', isPattern).text;
        if (!m_result.error.isEmpty())
            return {};
        const auto value = valueOf(name);
        if (!value && m_options.keepsUnset)
            return u"${"_s + name + (nullIsUnset ? u":"_s : QString()) + operation + word + u'}';
        if (isPattern)
            return trimmed(value.value_or(QString()), operation, word);
        const bool isSet = value && !(nullIsUnset && value->isEmpty());
        if (operation == u'+')
            return isSet ? word : QString();
        if (isSet)
            return *value;
        if (operation == u'?')
            fail(PLIMSOLL_TEXT("%1 has to be set here, and is not.", name));
        return word;
    }

    QString trimmed(const QString& value, QChar operation, QStringView pattern)
    {
        Reach reach = Reach::Shortest;
        if (pattern.startsWith(operation)) {
            reach = Reach::Longest;
            pattern = pattern.mid(1);
        }
        const auto result = operation == u'#' ? withoutPrefix(value, pattern, reach)
                                              : withoutSuffix(value, pattern, reach);
        return result ? *result : badSubstitution();
    }

    QString readReplacement(const QString& name)
    {
        const bool isEverywhere = !isAtEnd() && peek() == u'/';
        if (isEverywhere)
            ++m_at;
        const QString pattern = read(u'/', true).text;
        const QString replacement = read(u'}', true).text;
        if (!m_result.error.isEmpty())
            return {};
        const auto value = valueOf(name);
        if (!value && m_options.keepsUnset)
            return u"${%1/%2/%3}"_s.arg(name, pattern, replacement);
        const auto result = replaced(value.value_or(QString()), pattern, replacement, isEverywhere);
        return result ? *result : badSubstitution();
    }

    QStringView m_text;
    const Lookup& m_lookup;
    ExpandOptions m_options;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_keepsEscapes;
    Expansion m_result;
};

} // namespace

Expansion expand(QStringView word, const Lookup& lookup, const ExpandOptions& options)
{
    return Expander(word, lookup, options).run();
}

} // namespace plimsoll::dockerfile
