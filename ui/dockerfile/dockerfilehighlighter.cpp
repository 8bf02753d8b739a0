// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/dockerfilehighlighter.h"

#include "dockerfile/syntax.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

/// States of a line's end.
enum State { Between, Inside }; // of an instruction that goes on

QTextCharFormat inked(const QColor& colour, bool isBold = false)
{
    QTextCharFormat format;
    format.setForeground(colour);
    if (isBold)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

} // namespace

DockerfileHighlighter::DockerfileHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
    connect(&Theme::instance(), &Theme::changed, this, &DockerfileHighlighter::rehighlight);
}

void DockerfileHighlighter::highlightBlock(const QString& line)
{
    static const QRegularExpression comment(u"^\\s*#.*$"_s);
    static const QRegularExpression word(u"^\\s*(?:ONBUILD\\s+)?([A-Za-z]+)(?=\\s|$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression as(u"\\s(as)\\s"_s, QRegularExpression::CaseInsensitiveOption);
    const paint::Tokens& t = tokens();
    const bool isInside = previousBlockState() == Inside;
    if (comment.match(line).hasMatch()) {
        setFormat(0, int(line.size()), inked(t.text3));
        setCurrentBlockState(isInside ? Inside : Between);
        return;
    }
    struct Mark
    {
        QRegularExpression expression;
        QTextCharFormat format;
    };
    const Mark marks[] = {
        {QRegularExpression(u"\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'"_s), inked(t.pass)},
        {QRegularExpression(u"(?<=\\s)--?[A-Za-z][\\w-]*"_s), inked(t.text2)},
        {QRegularExpression(u"\\$\\{[^}]*\\}|\\$\\w+"_s), inked(t.manual)},
        {QRegularExpression(u"\\{redacted,[^}]*\\}"_s), inked(t.waived, true)},
    };
    for (const Mark& mark : marks) {
        for (auto match = mark.expression.globalMatch(line); match.hasNext();) {
            const auto found = match.next();
            setFormat(int(found.capturedStart()), int(found.capturedLength()), mark.format);
        }
    }
    const auto first = word.match(line);
    if (!isInside && first.hasMatch()
        && dockerfile::keywordOf(first.capturedView(1)) != dockerfile::Keyword::Unknown) {
        setFormat(0, int(first.capturedEnd(1)), inked(t.accent, true));
        if (const auto name = as.match(line);
            name.hasMatch() && first.captured(1).compare("from"_L1, Qt::CaseInsensitive) == 0)
            setFormat(int(name.capturedStart(1)), 2, inked(t.accent, true));
    }
    const bool goesOn = line.trimmed().endsWith(u'\\') || (isInside && line.trimmed().isEmpty());
    setCurrentBlockState(goesOn ? Inside : Between);
}

} // namespace plimsoll::ui
