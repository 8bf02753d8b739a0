// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontext.h"

#include "core/json.h"
#include "core/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

// A scalar the way JSON writes it; wrapping it in an array lets Qt do the quoting.
QString scalarText(const QJsonValue& value)
{
    const QByteArray bytes =
        QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).trimmed();
    return QString::fromUtf8(bytes.sliced(1, bytes.size() - 2));
}

class Writer
{
public:
    JsonText take() { return std::move(m_result); }

    void write(const QJsonValue& value, const QString& path, const QString& head,
               const QString& tail, int depth)
    {
        const int first = int(m_result.lines.size());
        const QString indent(depth * 2, u' ');
        if (depth >= core::limits::MaxJsonDepth && (value.isObject() || value.isArray()))
            m_result.lines += indent + head + u"…"_s + tail;
        else if (value.isObject() && !value.toObject().isEmpty())
            writeObject(value.toObject(), path, head, tail, depth);
        else if (value.isArray() && !value.toArray().isEmpty())
            writeArray(value.toArray(), path, head, tail, depth);
        else
            m_result.lines += indent + head + scalarText(value) + tail;
        m_result.ranges.insert(path, {first, int(m_result.lines.size()) - 1});
    }

private:
    void writeObject(const QJsonObject& object, const QString& path, const QString& head,
                     const QString& tail, int depth)
    {
        const QString indent(depth * 2, u' ');
        m_result.lines += indent + head + u'{';
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString key = scalarText(it.key()) + u": "_s;
            const bool isLast = std::next(it) == object.end();
            write(it.value(), core::childPath(path, it.key()), key, isLast ? QString() : u","_s,
                  depth + 1);
        }
        m_result.lines += indent + u'}' + tail;
    }

    void writeArray(const QJsonArray& array, const QString& path, const QString& head,
                    const QString& tail, int depth)
    {
        const QString indent(depth * 2, u' ');
        m_result.lines += indent + head + u'[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            write(array[i], core::childPath(path, i), {},
                  i + 1 == array.size() ? QString() : u","_s, depth + 1);
        }
        m_result.lines += indent + u']' + tail;
    }

    JsonText m_result;
};

// Where one step of a path ends: the next dot or bracket outside of quotes.
qsizetype endOfStep(QStringView path, qsizetype from)
{
    bool isQuoted = false;
    for (qsizetype i = from; i < path.size(); ++i) {
        if (isQuoted && path[i] == u'\\') {
            ++i;
            continue;
        }
        if (path[i] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && i > from && (path[i] == u'.' || path[i] == u'['))
            return i;
    }
    return path.size();
}

QString indentOf(const QString& line)
{
    qsizetype spaces = 0;
    while (spaces < line.size() && line[spaces] == u' ')
        ++spaces;
    return QString(spaces, u' ');
}

} // namespace

QStringList ancestorsOf(const QString& path)
{
    QStringList ancestors;
    qsizetype end = endOfStep(path, 0);
    while (end < path.size()) {
        ancestors += path.first(end);
        end = endOfStep(path, end);
    }
    return ancestors;
}

LineRange JsonText::rangeOf(const QString& path) const
{
    if (const auto it = ranges.find(path); it != ranges.end())
        return *it;
    const QStringList ancestors = ancestorsOf(path);
    for (auto ancestor = ancestors.rbegin(); ancestor != ancestors.rend(); ++ancestor) {
        if (const auto it = ranges.find(*ancestor); it != ranges.end())
            return *it;
    }
    return {};
}

JsonText layOut(const QJsonValue& value)
{
    Writer writer;
    writer.write(value, QString(), QString(), QString(), 0);
    return writer.take();
}

QList<SnippetLine> snippetOf(const JsonText& text, const QString& path, int around)
{
    if (text.lines.isEmpty())
        return {};
    const bool isThere = text.holds(path);
    const LineRange cited = text.rangeOf(path);
    const int lastLine = int(text.lines.size()) - 1;
    const int citedLast = std::min(cited.last, cited.first + std::max(around, 1) * 2);

    std::set<int> shown;
    for (const QString& ancestor : ancestorsOf(path)) {
        if (text.holds(ancestor))
            shown.insert(text.rangeOf(ancestor).first);
    }
    for (int line = std::max(0, cited.first - around);
         line <= std::min(lastLine, citedLast + around); ++line)
        shown.insert(line);

    QList<SnippetLine> lines;
    int previous = -1;
    for (const int line : shown) {
        if (line > previous + 1 && previous >= 0)
            lines += SnippetLine{.text = indentOf(text.lines[line]) + u"…"_s};
        lines += SnippetLine{.text = text.lines[line],
                             .isCited = isThere && line >= cited.first && line <= citedLast};
        previous = line;
    }
    return lines;
}

} // namespace plimsoll::models
