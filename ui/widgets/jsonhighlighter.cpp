// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonhighlighter.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

void forEachMatch(const QRegularExpression& expression, const QString& line, auto act)
{
    QRegularExpressionMatchIterator matches = expression.globalMatch(line);
    while (matches.hasNext())
        act(matches.next());
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
    connect(&Theme::instance(), &Theme::changed, this, &JsonHighlighter::rehighlight);
}

void JsonHighlighter::highlightBlock(const QString& line)
{
    static const QRegularExpression key(uR"(^\s*("(?:[^"\\]|\\.)*"):)"_s);
    static const QRegularExpression literal(
        uR"((?<=[:\s\[])(?:true|false|null|-?\d[\d.eE+-]*)(?=,?$))"_s);
    static const QRegularExpression redacted(uR"(\{redacted,[^}]*\})"_s);
    const paint::Tokens& t = tokens();
    forEachMatch(literal, line, [&](const QRegularExpressionMatch& match) {
        setFormat(int(match.capturedStart()), int(match.capturedLength()), t.accent);
    });
    forEachMatch(key, line, [&](const QRegularExpressionMatch& match) {
        setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)), t.text2);
    });
    forEachMatch(redacted, line, [&](const QRegularExpressionMatch& match) {
        setFormat(int(match.capturedStart()), int(match.capturedLength()), t.waived);
    });
}

} // namespace plimsoll::ui
